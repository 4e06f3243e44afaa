import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import { z } from "zod";
import type { App, RouteContext, ServiceSource } from "../context.ts";
import { loaded } from "../context.ts";
import { pageRefusals } from "../openapi.ts";
import { renderPage } from "../pages/layout.tsx";
import { PostingPage } from "../pages/posting-page.tsx";
import { SearchPage } from "../pages/search-page.tsx";
import { SearchQuery, toSearchInput } from "../search-query.ts";

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
    query: z.object({
      start: lenient("Where the span starts, in UTF-16 code units."),
      end: lenient("Where it ends; a span that cannot be is ignored."),
      q: lenient("The question to link back to."),
    }),
  },
  responses: { 200: html("The posting's whole text."), ...pageRefusals(401, 404, 503) },
});

/** `GET /` and `GET /postings/{id}`. */
export function addPages(app: App, { service }: RouteContext): void {
  app.openapi(searchPage, async (c) => {
    const input = toSearchInput(c.req.valid("query"));
    c.set("question", input.query);
    if (input.query.trim() === "" && input.filters === undefined)
      return show(c, <SearchPage index={indexOf(service)} />);
    const response = await loaded(service).search({ ...input, facets: true }, { signal: c.req.raw.signal });
    return show(c, <SearchPage index={response.index} asked={{ input, response }} />);
  });
  app.openapi(postingPage, async (c) => {
    const { start, end, q } = c.req.valid("query");
    const posting = await loaded(service).posting(c.req.valid("param").id);
    return show(c, <PostingPage posting={posting} start={start} end={end} question={q} />);
  });
}

function indexOf(service: ServiceSource) {
  return service()?.status().index ?? null;
}

function show(c: Context, page: JSX.Element) {
  return c.html(renderPage(page), 200);
}
