import type { JSX } from "hono/jsx/jsx-runtime";
import { displayTitle } from "../../domain/posting.ts";
import type { PassageHit, PostingHit, SearchInput } from "../../domain/search.ts";
import { Glance } from "./facts.tsx";
import { Quote } from "./quote.tsx";
import { postingUrl } from "./urls.ts";
import { Why } from "./why.tsx";
import { count, likelihood, percent, place } from "./words.ts";

/** Most further passages of one posting that are shown: the posting's page has the rest. */
const MOST_FURTHER = 4;
/** From this place in a page's list on, further passages are left to the posting's page: nobody unfolds that many. */
const FURTHER_UP_TO = 10;

/** One posting of a list. */
export interface HitProps {
  readonly hit: PostingHit;
  /** Its place among all that qualify, from 1; absent among the nearest misses. */
  readonly rank?: number;
  /** Its place on the page, from 0. */
  readonly at: number;
  /** The search that it answers. */
  readonly input: SearchInput;
}

/** A posting with the passage that answers best; its other passages are folded away. */
export function Hit({ hit, rank, at, input }: HitProps): JSX.Element {
  const [best, ...others] = hit.passages;
  return (
    <li class="hit" value={rank}>
      <article>
        <header>
          <h2 dir="auto">
            <a href={postingUrl(hit.id, best?.evidence.span ?? null, input)}>{displayTitle(hit)}</a>
          </h2>
          <p class="sure">
            {likelihood(hit.score)} <span class="percent">{percent(hit.score)}</span>
          </p>
          <Who company={hit.company} location={hit.location} />
        </header>
        <Glance hit={hit} input={input} />
        {best === undefined ? null : <Passage hit={hit} passage={best} input={input} />}
        <div class="more">
          {at < FURTHER_UP_TO ? <Further hit={hit} passages={others} input={input} /> : null}
          <Why hit={hit} />
        </div>
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
  readonly input: SearchInput;
}

function Passage({ hit, passage, input }: PassageProps): JSX.Element {
  const { evidence } = passage;
  const section = evidence.section ?? passage.section;
  return (
    <div class="passage">
      <Quote passage={passage} />
      <p class="where" title={hit.source.path}>
        {section === null || section === "" ? null : <span class="section">{section}</span>}
        <a href={postingUrl(hit.id, evidence.span, input)}>{place(hit.source, evidence)}</a>
      </p>
    </div>
  );
}

function Further({ hit, passages, input }: { hit: PostingHit; passages: PassageHit[]; input: SearchInput }) {
  if (passages.length === 0) return null;
  const left = passages.length - MOST_FURTHER;
  return (
    <details>
      <summary>{count(passages.length, "more passage")}</summary>
      {passages.slice(0, MOST_FURTHER).map((passage) => (
        <Passage hit={hit} passage={passage} input={input} />
      ))}
      {left > 0 ? <p class="where">{count(left, "further passage")} in the posting itself.</p> : null}
    </details>
  );
}
