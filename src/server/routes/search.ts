import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { FILTERS } from "../../conditions/filters.ts";
import type { SearchInput, SearchResponse } from "../../domain/search.ts";
import type { SearchService } from "../../domain/service.ts";
import { hasTag } from "../bodies.ts";
import type { App, RouteContext } from "../context.ts";
import { loaded } from "../context.ts";
import { HEADERS, NOT_MODIFIED, refusals, Schemas } from "../openapi.ts";
import { MATCH_EXAMPLE, SEARCH_EXAMPLE } from "../openapi-examples.ts";
import { pageLinks } from "../pagination.ts";
import { SearchQuery, toSearchInput } from "../search-query.ts";

const answer = {
  description: "The postings that answer, best first; or, where none does, the nearest misses.",
  content: { "application/json": { schema: Schemas.SearchResponse, example: SEARCH_EXAMPLE } },
};

const LIMITS =
  "A question has at most 2,000 characters (UTF-16 code units). A few searches are at work at a time and others wait for their " +
  "turn: where too many wait, 503 says when to ask again; what takes too long ends in 504.";

const getSearch = createRoute({
  method: "get",
  path: "/api/search",
  tags: ["search"],
  summary: "Ask a question",
  description:
    "Filters are conditions on what postings ask and offer, each a parameter of its own. Of their values, `a,b` means one of " +
    "them, `a;b` all of them, `!a` expressly not, and `unknown` that a posting does not say. An answer that was not cut short by " +
    `time has an ETag, which holds until the index changes. ${LIMITS}`,
  request: { query: SearchQuery },
  parameters: FILTERS.map(({ name, about, example }) => ({
    name,
    in: "query" as const,
    description: `Filter. ${about}`,
    schema: { type: "string" as const },
    example,
  })),
  responses: {
    200: { ...answer, headers: { ...HEADERS.etag, ...HEADERS.link } },
    304: NOT_MODIFIED,
    ...refusals(400, 503, 504),
  },
});

const postSearch = createRoute({
  method: "post",
  path: "/api/search",
  tags: ["search"],
  summary: "Ask a question, as JSON",
  description: LIMITS,
  request: { body: { required: true, content: { "application/json": { schema: Schemas.SearchRequest } } } },
  responses: { 200: answer, ...refusals(400, 413, 415, 503, 504) },
});

const postMatch = createRoute({
  method: "post",
  path: "/api/match",
  tags: ["search"],
  summary: "Find roles for a résumé: what of it matches, what is missing, what it does not say",
  description: `A résumé has 40 to 50,000 characters. It is not kept. ${LIMITS.slice(LIMITS.indexOf("A few"))}`,
  request: { body: { required: true, content: { "application/json": { schema: Schemas.MatchRequest } } } },
  responses: {
    200: {
      description: "Postings, best first, each with what it asks for and the résumé's words that meet it.",
      content: { "application/json": { schema: Schemas.MatchResponse, example: MATCH_EXAMPLE } },
    },
    ...refusals(400, 413, 415, 503, 504),
  },
});

/** `GET` and `POST /api/search`, `POST /api/match`. */
export function addSearchRoutes(app: App, { service }: RouteContext): void {
  app.openapi(getSearch, async (c) => {
    const input = toSearchInput(c.req.valid("query"));
    c.set("question", input.query);
    const searcher = loaded(service);
    const tag = tagOf(searcher);
    if (hasTag(c, tag)) return c.body(null, 304, { ETag: tag });
    const response = await searcher.search(input, { signal: c.req.raw.signal });
    if (isComplete(response)) c.header("ETag", tag);
    linkPages(c, input, response);
    return c.json(response, 200);
  });
  app.openapi(postSearch, async (c) => {
    const input = c.req.valid("json");
    c.set("question", input.query);
    return c.json(await loaded(service).search(input, { signal: c.req.raw.signal }), 200);
  });
  app.openapi(postMatch, async (c) =>
    c.json(await loaded(service).match(c.req.valid("json"), { signal: c.req.raw.signal }), 200),
  );
}

/**
 * The tag of all answers of today from one edition of the index. It is weak: two answers say the same, but each says how long
 * it took. Whoever has one has it for the address that is asked.
 */
function tagOf(service: SearchService): string {
  return `W/"${service.edition()}.${new Date().toDateString().replaceAll(" ", "")}"`;
}

/** Whether nothing was left unread for want of time: asked for again, an answer that was cut short may be a better one. */
function isComplete({ postings, nearest }: SearchResponse): boolean {
  const why = [...postings, ...nearest][0]?.passages[0]?.why;
  return why !== undefined && (why.unjudged ?? 0) === 0;
}

function linkPages(c: Context, { offset = 0, limit = 10 }: SearchInput, { total }: SearchResponse): void {
  const links = pageLinks(c.req.url, { offset, limit, total });
  if (links !== null) c.header("Link", links);
}
