import type { JSX } from "hono/jsx/jsx-runtime";
import { FACT_KINDS, type Fact, type FactKind } from "../../domain/fact.ts";
import type { PostingHit, SearchInput } from "../../domain/search.ts";
import type { PostingDetail } from "../../domain/service.ts";
import type { Span } from "../../domain/span.ts";
import { factWords, KIND_NAMES } from "../../facts/words.ts";
import { postingUrl } from "./urls.ts";
import { count } from "./words.ts";

/** Kinds that a list shows of every role. */
const AT_A_GLANCE: readonly FactKind[] = ["pay", "arrangement", "employment", "deadline"];
/** Most facts of one kind at a glance. */
const MOST_AT_A_GLANCE = 2;

/** Longest name that a fact is called by, in UTF-16 code units. */
const LONGEST_NAME = 40;

/** What most people look at first, in a line, and whether the role is over or posted more than once. */
export function Glance({ hit, input }: { readonly hit: PostingHit; readonly input: SearchInput }): JSX.Element | null {
  const words = glanceOf(hit.facts);
  if (words.length === 0 && hit.expired === undefined && hit.alsoPosted === undefined) return null;
  return (
    <p class="glance">
      {hit.expired === true ? <b class="expired">Closed</b> : null}
      {words.map((said) => (
        <span>{said}</span>
      ))}
      <Copies hit={hit} input={input} />
    </p>
  );
}

/** What most people look at first, in a few words each. */
export function glanceOf(facts: readonly Fact[]): string[] {
  const words = AT_A_GLANCE.flatMap((kind) =>
    facts
      .filter((fact) => fact.kind === kind && fact.polarity !== "not_offered" && fact.value !== "rolling")
      .slice(0, MOST_AT_A_GLANCE)
      .map((fact) => (kind === "deadline" ? `apply by ${fact.value}` : factWords(fact))),
  );
  return [...new Set(words)];
}

function Copies({ hit: { alsoPosted = [] }, input }: { hit: PostingHit; input: SearchInput }): JSX.Element | null {
  if (alsoPosted.length === 0) return null;
  return (
    <span>
      also posted{" "}
      {alsoPosted.slice(0, 3).map(({ id, location }, at) => (
        <>
          {at === 0 ? "" : ", "}
          <a href={postingUrl(id, null, input)}>{location === null ? "again" : `at ${location}`}</a>
        </>
      ))}
      {alsoPosted.length > 3 ? ` and ${count(alsoPosted.length - 3, "more place")}` : ""}
    </span>
  );
}

interface PostingFactsProps {
  readonly posting: PostingDetail;
  /** The span that is highlighted: its fact is marked. */
  readonly highlight: Span | null;
  readonly from: SearchInput | undefined;
}

/** All facts of a posting by kind, each leading to the words that prove it. */
export function PostingFacts({ posting, highlight, from }: PostingFactsProps): JSX.Element | null {
  const kinds = FACT_KINDS.map((kind) => ({ kind, facts: posting.facts.filter((fact) => fact.kind === kind) }));
  const said = kinds.filter(({ facts }) => facts.length > 0);
  if (said.length === 0) return null;
  return (
    <section class="said" aria-labelledby="said">
      <h2 id="said">What it asks and offers</h2>
      <dl class="facts">
        {said.map(({ kind, facts }) => (
          <div>
            <dt>{KIND_NAMES[kind]}</dt>
            {facts.map((fact) => (
              <dd>
                <Proof posting={posting} fact={fact} highlight={highlight} from={from} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Proof({ posting, fact, highlight, from }: PostingFactsProps & { readonly fact: Fact }): JSX.Element {
  const { start, end } = fact.span;
  const quote = posting.text.slice(start, end);
  const isShown = highlight !== null && highlight.start === start && highlight.end === end;
  return (
    <a href={postingUrl(posting.id, fact.span, from)} title={`“${quote}”`} aria-current={isShown ? "true" : undefined}>
      {wordsOf(fact, quote)}
    </a>
  );
}

/** A fact in a few words: its own where the vocabulary has none. */
function wordsOf(fact: Fact, quote: string): string {
  if (fact.value !== "other") return factWords(fact);
  const name = typeof fact.detail?.name === "string" ? fact.detail.name : quote;
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)} …`;
}
