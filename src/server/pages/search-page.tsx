import type { JSX } from "hono/jsx/jsx-runtime";
import type { IndexInfo } from "../../domain/search.ts";
import type { Asked } from "./asked.ts";
import { Conditions, Relaxations, Unknown } from "./conditions.tsx";
import { Examples } from "./examples.tsx";
import { Narrow } from "./facets.tsx";
import { Hit } from "./hit.tsx";
import { Layout } from "./layout.tsx";
import { Paging } from "./paging.tsx";
import { searchUrl } from "./urls.ts";
import { duration, inventory, verdict } from "./words.ts";

/** The search page: what can be asked, or what was asked and its answer. `index` is null while it is being loaded. */
export function SearchPage({ index, asked }: { index: IndexInfo | null; asked?: Asked | undefined }): JSX.Element {
  if (asked === undefined) {
    return (
      <Layout footer={index === null ? undefined : inventory(index)}>
        {index === null ? <p class="notice">The model and the index are still being loaded. One moment.</p> : null}
        {index?.postings === 0 ? <EmptyIndex /> : <Examples heading="For example" />}
      </Layout>
    );
  }
  const { input, response } = asked;
  return (
    <Layout
      title={response.query}
      search={input}
      footer={`${inventory(response.index)} · ${duration(response.timing.totalMs)}`}
    >
      <Answer input={input} response={response} />
    </Layout>
  );
}

function Answer({ input, response }: Asked): JSX.Element {
  const { answered, postings, query } = response;
  const first = (input.offset ?? 0) + 1;
  return (
    <>
      <h1 class="verdict">
        {verdict(response)}
        {query.trim() === "" ? null : (
          <>
            : <span class="question">{query}</span>
          </>
        )}
      </h1>
      <Conditions input={input} response={response} />
      <Unknown input={input} response={response} />
      {answered ? <Narrow input={input} response={response} /> : <Unanswered input={input} response={response} />}
      {postings.length > 0 ? (
        <ol class="hits" start={first}>
          {postings.map((hit, at) => (
            <Hit hit={hit} rank={first + at} question={query} />
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

function Unanswered({ input, response }: Asked): JSX.Element {
  const { index, nearest, query, explanation } = response;
  if (index.postings === 0) return <EmptyIndex />;
  return (
    <>
      <p class="lead" dir="auto">
        {explanation ?? "Nothing in this folder answers that."} Other words may help.
      </p>
      <Relaxations input={input} response={response} />
      {nearest.length > 0 ? (
        <section class="nearest" aria-labelledby="nearest">
          <h2 id="nearest">Nearest misses</h2>
          <p>What comes closest, though it does not answer.</p>
          <ul class="hits">
            {nearest.map((hit) => (
              <Hit hit={hit} question={query} />
            ))}
          </ul>
        </section>
      ) : null}
      <Examples heading="What can be asked" />
    </>
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
