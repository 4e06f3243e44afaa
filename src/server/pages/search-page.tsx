import type { JSX } from "hono/jsx/jsx-runtime";
import type { Corpus } from "../../domain/corpus.ts";
import type { IndexInfo, PostingHit, SearchInput } from "../../domain/search.ts";
import type { Asked, Instead } from "./asked.ts";
import { Conditions, Relaxations, Unknown } from "./conditions.tsx";
import { CorpusPicture } from "./corpus-picture.tsx";
import { Examples } from "./examples.tsx";
import { Narrow } from "./facets.tsx";
import { Hit } from "./hit.tsx";
import { Layout } from "./layout.tsx";
import { Order } from "./order.tsx";
import { Paging } from "./paging.tsx";
import { searchUrl } from "./urls.ts";
import { verdict } from "./verdict.ts";
import { duration, inventory } from "./words.ts";

/** The page before anything is asked: what can be asked, and what there is. Both are null while the index is being loaded. */
export function StartPage({ index, corpus }: { index: IndexInfo | null; corpus: Corpus | null }): JSX.Element {
  return (
    <Layout current="/" footer={index === null ? undefined : inventory(index)}>
      {index === null ? <p class="notice">The model and the index are still being loaded. One moment.</p> : null}
      {index?.postings === 0 ? <EmptyIndex /> : null}
      {corpus === null || corpus.roles === 0 ? null : (
        <>
          <Examples heading="For example" questions={corpus.examples} />
          <CorpusPicture corpus={corpus} />
        </>
      )}
    </Layout>
  );
}

/** The frame of the page that answers a search: all that is known of it before the answer is. */
export function SearchFrame({ input, children, footer }: FrameProps): JSX.Element {
  return (
    <Layout title={titleOf(input)} search={input} wide footer={footer}>
      {children}
    </Layout>
  );
}

interface FrameProps {
  readonly input: SearchInput;
  readonly footer?: string;
  readonly children?: JSX.Element;
}

/** What was asked and its answer; `instead` is shown where there is none. */
export function SearchPage({ asked, instead }: { asked: Asked; instead: Instead | null }): JSX.Element {
  const { input, response } = asked;
  return (
    <SearchFrame input={input} footer={`${inventory(response.index)} · ${duration(response.timing.totalMs)}`}>
      <div class="columns">
        <div class="results">
          <Answer input={input} response={response} instead={instead} />
        </div>
        <Narrow input={input} response={response} />
      </div>
    </SearchFrame>
  );
}

/** What the page is called: the question, else that roles were filtered. */
function titleOf({ query }: SearchInput): string {
  return query.trim() === "" ? "Roles" : query;
}

function Answer({ input, response, instead }: Asked & { readonly instead: Instead | null }): JSX.Element {
  const { answered, postings, query } = response;
  const first = (input.offset ?? 0) + 1;
  const { text, isWhole } = verdict(response);
  return (
    <>
      <h1 class="verdict">
        {text}
        {isWhole || query.trim() === "" ? null : (
          <>
            : <span class="question">{query}</span>
          </>
        )}
      </h1>
      <Conditions input={input} response={response} />
      <Unknown input={input} response={response} />
      {answered ? (
        <Order input={input} response={response} />
      ) : (
        <Unanswered input={input} response={response} instead={instead} />
      )}
      {postings.length > 0 ? (
        <ol class="hits" start={first}>
          {postings.map((hit, at) => (
            <Hit hit={hit} rank={first + at} at={at} input={input} />
          ))}
        </ol>
      ) : null}
      {answered && postings.length === 0 ? (
        <p class="notice">
          There are no more on this page. <a href={searchUrl({ ...input, offset: 0 })}>Back to the first</a>
        </p>
      ) : null}
      {answered ? <Paging input={input} response={response} /> : null}
    </>
  );
}

function Unanswered({ input, response, instead }: Asked & { readonly instead: Instead | null }): JSX.Element {
  const { index, nearest, explanation } = response;
  if (index.postings === 0) return <EmptyIndex />;
  const butFor = instead?.butFor ?? null;
  return (
    <>
      <p class="lead" dir="auto">
        {explanation ?? "Nothing in this folder answers that."} Other words may help.
      </p>
      <Relaxations input={input} response={response} />
      <Nearest about="What comes closest, though it does not answer." hits={nearest} input={input} />
      {butFor === null ? null : (
        <Nearest about={`What fits all conditions but “${butFor.label}”.`} hits={butFor.postings} input={input} />
      )}
      <Examples heading="What can be asked" questions={instead?.examples ?? []} />
    </>
  );
}

interface NearestProps {
  /** In what they miss. */
  readonly about: string;
  readonly hits: readonly PostingHit[];
  readonly input: SearchInput;
}

function Nearest({ about, hits, input }: NearestProps): JSX.Element | null {
  if (hits.length === 0) return null;
  return (
    <section class="nearest" aria-labelledby="nearest">
      <h2 id="nearest">Nearest misses</h2>
      <p>{about}</p>
      <ul class="hits">
        {hits.map((hit, at) => (
          <Hit hit={hit} at={at} input={input} />
        ))}
      </ul>
    </section>
  );
}

function EmptyIndex(): JSX.Element {
  return (
    <p class="notice">
      There are no postings yet. Add a folder of them with <code>npm run ingest -- path/to/postings</code> and ask
      again: this page picks them up by itself.
    </p>
  );
}
