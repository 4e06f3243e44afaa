import type { JSX } from "hono/jsx/jsx-runtime";
import { FACT_KINDS, type Fact, type FactKind } from "../../domain/fact.ts";
import type { PostingHit } from "../../domain/search.ts";
import type { PostingDetail } from "../../domain/service.ts";
import { factWords, KIND_NAMES } from "../../facts/words.ts";
import { postingUrl } from "./urls.ts";
import { count } from "./words.ts";

/** Kinds that a list shows of every role. */
const AT_A_GLANCE: readonly FactKind[] = ["pay", "arrangement", "employment", "deadline"];
/** Most facts of one kind at a glance. */
const MOST_AT_A_GLANCE = 2;

/** What most people look at first, in a line, and whether the role is over or posted more than once. */
export function Glance({ hit }: { readonly hit: PostingHit }): JSX.Element | null {
  const facts = AT_A_GLANCE.flatMap((kind) =>
    hit.facts
      .filter((fact) => fact.kind === kind && fact.polarity !== "not_offered" && fact.value !== "rolling")
      .slice(0, MOST_AT_A_GLANCE)
      .map((fact) => (kind === "deadline" ? `apply by ${fact.value}` : factWords(fact))),
  );
  const words = [...new Set(facts)];
  if (words.length === 0 && hit.expired === undefined && hit.alsoPosted === undefined) return null;
  return (
    <p class="glance">
      {hit.expired === true ? <b class="expired">Closed</b> : null}
      {words.map((said) => (
        <span>{said}</span>
      ))}
      <Copies hit={hit} />
    </p>
  );
}

function Copies({ hit: { alsoPosted = [] } }: { readonly hit: PostingHit }): JSX.Element | null {
  if (alsoPosted.length === 0) return null;
  return (
    <span>
      also posted{" "}
      {alsoPosted.slice(0, 3).map(({ id, location }, at) => (
        <>
          {at === 0 ? "" : ", "}
          <a href={postingUrl(id, { start: 0, end: 0 }, "")}>{location === null ? "again" : `at ${location}`}</a>
        </>
      ))}
      {alsoPosted.length > 3 ? ` and ${count(alsoPosted.length - 3, "more place")}` : ""}
    </span>
  );
}

/** All facts of a posting by kind, each leading to the words that prove it. */
export function PostingFacts({ posting, question }: { readonly posting: PostingDetail; readonly question: string }) {
  const kinds = FACT_KINDS.map((kind) => ({ kind, facts: posting.facts.filter((fact) => fact.kind === kind) }));
  const said = kinds.filter(({ facts }) => facts.length > 0);
  if (said.length === 0) return null;
  return (
    <details class="said" open>
      <summary>What it asks and offers</summary>
      <dl class="facts">
        {said.map(({ kind, facts }) => (
          <div>
            <dt>{KIND_NAMES[kind]}</dt>
            <dd>
              {facts.map((fact, at) => (
                <>
                  {at === 0 ? "" : " · "}
                  <Proof posting={posting} fact={fact} question={question} />
                </>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface ProofProps {
  readonly posting: PostingDetail;
  readonly fact: Fact;
  readonly question: string;
}

function Proof({ posting, fact, question }: ProofProps): JSX.Element {
  const quote = posting.text.slice(fact.span.start, fact.span.end);
  return (
    <a href={postingUrl(posting.id, fact.span, question)} title={`“${quote}”`}>
      {factWords(fact)}
    </a>
  );
}
