import type { JSX } from "hono/jsx/jsx-runtime";
import type { IndexInfo, SearchResponse } from "../../domain/search.ts";
import type { Asked } from "./asked.ts";
import { Examples } from "./examples.tsx";
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
        {verdict(response)}: <span class="question">{query}</span>
      </h1>
      <Conditions response={response} />
      {answered ? null : <Unanswered response={response} />}
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

/** The filters that the question was understood to hold, if any. */
function Conditions({ response }: { response: SearchResponse }): JSX.Element | null {
  const filters = Object.entries(response.understood.filters);
  if (filters.length === 0) return null;
  return (
    <ul class="conditions" aria-label="Only postings with">
      {filters.map(([name, value]) => (
        <li>
          {name}: <b>{value}</b>
        </li>
      ))}
    </ul>
  );
}

function Unanswered({ response }: { response: SearchResponse }): JSX.Element {
  const { index, nearest, query, explanation } = response;
  if (index.postings === 0) return <EmptyIndex />;
  return (
    <>
      <p class="lead" dir="auto">
        {explanation ?? "Nothing in this folder answers that."} Other words may help.
      </p>
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
