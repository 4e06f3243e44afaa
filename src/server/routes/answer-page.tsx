import { setTimeout } from "node:timers/promises";
import type { Context } from "hono";
import { stream } from "hono/streaming";
import type { SearchInput, SearchResponse } from "../../domain/search.ts";
import type { AskOptions, SearchService } from "../../domain/service.ts";
import type { AppEnv } from "../context.ts";
import { isUnexpected, refusalOf } from "../errors.ts";
import type { Latencies } from "../latencies.ts";
import type { Instead } from "../pages/asked.ts";
import { without } from "../pages/conditions.tsx";
import { ErrorPage } from "../pages/error-page.tsx";
import { beginningOf, remainderOf, renderPage } from "../pages/layout.tsx";
import { SearchFrame, SearchPage } from "../pages/search-page.tsx";

/** How long an answer is waited for before the beginning of its page is sent: what cannot be asked is known by then. */
const PATIENCE_MS = 10;
/** Most misses shown where a condition leaves nothing. */
const MOST_MISSES = 3;

/** Whom to ask, where to note how long it took, and whom to tell of a defect. */
export interface AnswerSources {
  readonly service: SearchService;
  readonly latencies: Latencies;
  readonly report: (error: unknown) => void;
}

/**
 * Answers with the page of a search. Where that takes longer than people notice, the page's beginning, with the question, is
 * sent first. Throws as `SearchService.search` where that fails soon, as it does with what cannot be asked.
 */
export async function sendAnswer(c: Context<AppEnv>, input: SearchInput, sources: AnswerSources) {
  const { signal } = c.req.raw;
  const searched = answerPage(input, { ...sources, signal });
  // Whoever waits below is told; that nobody does for a moment is no defect.
  searched.catch(() => {});
  const page = await Promise.race([searched, setTimeout(PATIENCE_MS, null)]);
  if (page !== null) return c.html(renderPage(page), 200);
  // Named, so that nothing on the way holds the beginning back to compress it together with the rest.
  c.header("Transfer-Encoding", "chunked");
  c.header("Content-Type", "text/html; charset=UTF-8");
  return stream(c, async (body) => {
    await body.write(await beginningOf(<SearchFrame input={input} />));
    const refused = (error: unknown) => {
      if (isUnexpected(error)) sources.report(error);
      return remainderOf(<ErrorPage refusal={refusalOf(error)} />);
    };
    await body.write(await searched.then(remainderOf, refused));
  }) as ReturnType<typeof c.html>;
}

async function answerPage(input: SearchInput, sources: AnswerSources & AskOptions) {
  const { service, latencies, signal } = sources;
  const startedAt = performance.now();
  const response: SearchResponse = await service.search({ ...input, facets: true }, { signal });
  latencies.add(performance.now() - startedAt);
  const instead = response.answered ? null : await insteadOf(input, response, service);
  return <SearchPage asked={{ input, response }} instead={instead} />;
}

/** What to show where nothing answers: what can be asked, and, where conditions left nothing near, what one of them keeps out. */
async function insteadOf(input: SearchInput, response: SearchResponse, service: SearchService): Promise<Instead> {
  const { examples } = await service.corpus();
  const [least] = [...(response.relaxations ?? [])].filter(({ total }) => total > 0).sort((a, b) => a.total - b.total);
  const condition = response.understood.conditions.find(({ filter }) => filter === least?.filter);
  if (response.nearest.length > 0 || condition === undefined) return { examples, butFor: null };
  const { postings } = await service.search({
    ...without({ input, response }, condition),
    limit: MOST_MISSES,
    offset: 0,
  });
  return { examples, butFor: { label: condition.label, postings } };
}
