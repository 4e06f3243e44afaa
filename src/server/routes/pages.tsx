import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import { z } from "zod";
import type { App, RouteContext } from "../context.ts";
import { loaded } from "../context.ts";
import { pageRefusals } from "../openapi.ts";
import { asksForNothing, MOST_ON_A_PAGE, searchIn, tidyAddress } from "../page-query.ts";
import { renderPage } from "../pages/layout.tsx";
import { PostingPage } from "../pages/posting-page.tsx";
import { StartPage } from "../pages/search-page.tsx";
import { StatusPage } from "../pages/status-page.tsx";
import { SearchQuery, toSearchInput } from "../search-query.ts";
import { sendAnswer } from "./answer-page.tsx";

const html = (description: string) => ({ description, content: { "text/html": { schema: z.string() } } });

/** A parameter that is ignored where it is given more than once: a link that has gone wrong still shows the posting. */
const lenient = (description: string) =>
  z.preprocess((value) => (typeof value === "string" ? value : undefined), z.string().optional().describe(description));

const searchPage = createRoute({
  method: "get",
  path: "/",
  tags: ["pages"],
  summary: "The search page",
  description: "Takes what `GET /api/search` takes, filters too.",
  request: { query: SearchQuery },
  responses: {
    200: html("The question box and, where a question is asked, its answer."),
    ...pageRefusals(400, 401, 503, 504),
  },
});

const postingPage = createRoute({
  method: "get",
  path: "/postings/{id}",
  tags: ["pages"],
  summary: "A posting, with a span of its text highlighted",
  request: {
    params: z.object({ id: z.string().min(1) }),
    query: z
      .object({
        start: lenient("Where the span starts, in UTF-16 code units."),
        end: lenient("Where it ends; a span that cannot be is ignored."),
        q: lenient("The question to link back to; every other parameter belongs to its search."),
      })
      .catchall(lenient("A setting or filter of the search to link back to.")),
  },
  responses: { 200: html("The posting's whole text."), ...pageRefusals(401, 404, 503) },
});

const statusPage = createRoute({
  method: "get",
  path: "/status",
  tags: ["pages"],
  summary: "What is served, how it does, and the last ingests",
  responses: { 200: html("The status, for people."), ...pageRefusals(503) },
});

/** `GET /`, `GET /postings/{id}` and `GET /status`. */
export function addPages(app: App, { service, latencies, version, report }: RouteContext): void {
  app.use("/", tidyAddress());
  app.openapi(searchPage, async (c) => {
    const asked = toSearchInput(c.req.valid("query"));
    c.set("question", asked.query);
    if (!asksForNothing(asked)) {
      const input = { ...asked, limit: Math.min(asked.limit ?? MOST_ON_A_PAGE, MOST_ON_A_PAGE) };
      return sendAnswer(c, input, { service: loaded(service), latencies, report });
    }
    const current = service();
    const corpus = current === null ? null : await current.corpus();
    return show(c, <StartPage index={current?.status().index ?? null} corpus={corpus} />);
  });
  app.openapi(postingPage, async (c) => {
    const { start, end, ...search } = c.req.valid("query");
    const { id } = c.req.valid("param");
    const [posting, similar] = await Promise.all([loaded(service).posting(id), loaded(service).similar(id)]);
    const from = searchIn(search);
    return show(c, <PostingPage posting={posting} similar={similar} start={start} end={end} from={from} />);
  });
  app.openapi(statusPage, (c) => {
    const status = loaded(service).status();
    return show(c, <StatusPage status={status} latency={latencies.summary()} version={version} />);
  });
}

function show(c: Context, page: JSX.Element) {
  return c.html(renderPage(page), 200);
}
