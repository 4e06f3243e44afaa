import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { SimilarPosting } from "../../domain/corpus.ts";
import { displayTitle, pageAt } from "../../domain/posting.ts";
import type { SearchInput } from "../../domain/search.ts";
import type { PostingDetail } from "../../domain/service.ts";
import { lineAt, type Span } from "../../domain/span.ts";
import { glanceOf, PostingFacts } from "./facts.tsx";
import { Who } from "./hit.tsx";
import { Layout } from "./layout.tsx";
import { PostingText } from "./posting-text.tsx";
import { postingUrl, searchUrl, webUrl } from "./urls.ts";
import { lineIn, sourceStateNote } from "./words.ts";

/** A posting and what of it to show. `start` and `end` come as they stand in the address. */
export interface PostingPageProps {
  readonly posting: PostingDetail;
  readonly similar: readonly SimilarPosting[];
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** The search that led here. */
  readonly from?: SearchInput | undefined;
}

/** A whole posting, with the span of its text highlighted that the address names. */
export function PostingPage({ posting, similar, start, end, from }: PostingPageProps): JSX.Element {
  const highlight = readSpan(posting.text, start, end);
  const title = displayTitle(posting);
  return (
    <Layout title={title} search={from} wide>
      <p class="back">
        <a href={from === undefined ? "/" : searchUrl(from)} data-back>
          ← {backWords(from)}
        </a>
      </p>
      <div class="columns">
        <div class="results">
          <header class="posting">
            <h1 dir="auto">{title}</h1>
            <Who company={posting.company} location={posting.location} />
            <Provenance posting={posting} highlight={highlight} />
            <a class="to-narrow" href="#said">
              What it asks and offers
            </a>
          </header>
          <PostingText text={posting.text} highlight={highlight} />
        </div>
        <aside class="beside" aria-label="About this posting">
          <PostingFacts posting={posting} highlight={highlight} from={from} />
          <Similar similar={similar} from={from} />
        </aside>
      </div>
    </Layout>
  );
}

function backWords(from: SearchInput | undefined): string {
  if (from === undefined) return "To the search";
  return from.query.trim() === "" ? "Back to the roles" : `Back to: ${from.query}`;
}

/** Other postings that say much the same. */
function Similar({ similar, from }: { similar: readonly SimilarPosting[]; from: SearchInput | undefined }) {
  if (similar.length === 0) return null;
  return (
    <section class="similar" aria-labelledby="similar">
      <h2 id="similar">Similar roles</h2>
      <ul>
        {similar.map((posting) => (
          <li>
            <a href={postingUrl(posting.id, null, from)} dir="auto">
              {displayTitle(posting)}
            </a>
            <Who company={posting.company} location={posting.location} />
            <p class="glance">{glanceOf(posting.facts).slice(0, 2).join(" · ")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Provenance({ posting, highlight }: { posting: PostingDetail; highlight: Span | null }): JSX.Element {
  const { source, sourceState, datePosted, validThrough, url } = posting;
  const at =
    highlight === null
      ? undefined
      : { line: lineAt(posting.text, highlight.start), page: pageAt(posting, highlight.start) };
  return (
    <dl class="facts">
      <Fact name="Posted">{datePosted}</Fact>
      <Fact name="Valid through">{validThrough}</Fact>
      <Fact name="Address">{url === undefined ? null : <Address url={url} />}</Fact>
      <Fact name="File">
        <span class="path">{source.path}</span>
        {at === undefined ? null : <span class="line"> {lineIn(source, at)}</span>}
        <span class={`state ${sourceState}`}>{sourceStateNote(sourceState)}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children?: Child }): JSX.Element | null {
  if (children === undefined || children === null || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Where the posting was found on the web: a link only if it leads there. */
function Address({ url }: { url: string }): JSX.Element {
  const link = webUrl(url);
  if (link === undefined) return <span>{url}</span>;
  return (
    <a href={link} rel="noopener noreferrer external">
      {link}
    </a>
  );
}

/** The span that an address names, or null where it names none of `text`. */
export function readSpan(text: string, start: string | undefined, end: string | undefined): Span | null {
  if (!isWhole(start) || !isWhole(end)) return null;
  const span = { start: Number(start), end: Number(end) };
  const fits = span.start < span.end && span.end <= text.length;
  return fits && !splitsPair(text, span.start) && !splitsPair(text, span.end) ? span : null;
}

function isWhole(value: string | undefined): value is string {
  return value !== undefined && /^\d{1,15}$/.test(value);
}

/** Whether an offset lies between the two halves of a surrogate pair, where HTML cannot be cut. */
function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) && offset > 0;
}
