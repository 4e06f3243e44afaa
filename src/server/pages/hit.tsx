import type { JSX } from "hono/jsx/jsx-runtime";
import { displayTitle } from "../../domain/posting.ts";
import type { PassageHit, PostingHit } from "../../domain/search.ts";
import { Glance } from "./facts.tsx";
import { Quote } from "./quote.tsx";
import { postingUrl } from "./urls.ts";
import { count, likelihood, percent, place } from "./words.ts";

/** Most further passages of one posting that are shown: the posting's page has the rest. */
const MOST_FURTHER = 4;

/** One posting of a list. */
export interface HitProps {
  readonly hit: PostingHit;
  /** Its place among all that qualify, from 1; absent among the nearest misses. */
  readonly rank?: number;
  readonly question: string;
}

/** A posting with the passage that answers best; its other passages are folded away. */
export function Hit({ hit, rank, question }: HitProps): JSX.Element {
  const [best, ...others] = hit.passages;
  const span = best?.evidence.span ?? { start: 0, end: 0 };
  return (
    <li class="hit" value={rank}>
      <article>
        <header>
          <h2 dir="auto">
            <a href={postingUrl(hit.id, span, question)}>{displayTitle(hit)}</a>
          </h2>
          <p class="sure">
            {likelihood(hit.score)} <span class="percent">{percent(hit.score)}</span>
          </p>
          <Who company={hit.company} location={hit.location} />
        </header>
        <Glance hit={hit} />
        {best === undefined ? null : <Passage hit={hit} passage={best} question={question} />}
        <Further hit={hit} passages={others} question={question} />
      </article>
    </li>
  );
}

/** Whose job it is, and where. */
export function Who({ company, location }: { company: string | null; location: string | null }): JSX.Element | null {
  const parts = [company, location].filter((part) => part !== null && part !== "");
  if (parts.length === 0) return null;
  return (
    <p class="who" dir="auto">
      {parts.join(" · ")}
    </p>
  );
}

interface PassageProps {
  readonly hit: PostingHit;
  readonly passage: PassageHit;
  readonly question: string;
}

function Passage({ hit, passage, question }: PassageProps): JSX.Element {
  const { evidence } = passage;
  const section = evidence.section ?? passage.section;
  return (
    <div class="passage">
      <Quote passage={passage} />
      <p class="where" title={hit.source.path}>
        {section === null || section === "" ? null : <span class="section">{section}</span>}
        <a href={postingUrl(hit.id, evidence.span, question)}>{place(hit.source, evidence)}</a>
      </p>
    </div>
  );
}

function Further({ hit, passages, question }: { hit: PostingHit; passages: PassageHit[]; question: string }) {
  if (passages.length === 0) return null;
  const left = passages.length - MOST_FURTHER;
  return (
    <details>
      <summary>{count(passages.length, "more passage")}</summary>
      {passages.slice(0, MOST_FURTHER).map((passage) => (
        <Passage hit={hit} passage={passage} question={question} />
      ))}
      {left > 0 ? <p class="where">{count(left, "further passage")} in the posting itself.</p> : null}
    </details>
  );
}
