import { createRoute } from "@hono/zod-openapi";
import type { App, RouteContext } from "../context.ts";
import { loaded } from "../context.ts";
import { refusals, Schemas } from "../openapi.ts";
import { SearchQuery, toSearchInput } from "../search-query.ts";

const answer = {
  description: "The postings that answer, best first; or, where none does, the nearest misses.",
  content: { "application/json": { schema: Schemas.SearchResponse } },
};

const getSearch = createRoute({
  method: "get",
  path: "/api/search",
  tags: ["search"],
  summary: "Ask a question",
  request: { query: SearchQuery },
  parameters: [
    {
      name: "filters",
      in: "query",
      style: "form",
      explode: true,
      description: "Every other parameter is a condition on the field of its name.",
      schema: { type: "object", additionalProperties: { type: "string" } },
    },
  ],
  responses: { 200: answer, ...refusals(400, 503) },
});

const postSearch = createRoute({
  method: "post",
  path: "/api/search",
  tags: ["search"],
  summary: "Ask a question, as JSON",
  request: { body: { required: true, content: { "application/json": { schema: Schemas.SearchRequest } } } },
  responses: { 200: answer, ...refusals(400, 413, 415, 503) },
});

const postMatch = createRoute({
  method: "post",
  path: "/api/match",
  tags: ["search"],
  summary: "Find roles for a résumé: what of it matches, what is missing, what it does not say",
  request: { body: { required: true, content: { "application/json": { schema: Schemas.MatchRequest } } } },
  responses: {
    200: {
      description: "Postings, best first, each with what it asks for and the résumé's words that meet it.",
      content: { "application/json": { schema: Schemas.MatchResponse } },
    },
    ...refusals(400, 413, 415, 503),
  },
});

/** `GET` and `POST /api/search`, `POST /api/match`. */
export function addSearchRoutes(app: App, { service }: RouteContext): void {
  app.openapi(getSearch, async (c) => {
    const input = toSearchInput(c.req.valid("query"));
    c.set("question", input.query);
    return c.json(await loaded(service).search(input), 200);
  });
  app.openapi(postSearch, async (c) => {
    const input = c.req.valid("json");
    c.set("question", input.query);
    return c.json(await loaded(service).search(input), 200);
  });
  app.openapi(postMatch, async (c) => c.json(await loaded(service).match(c.req.valid("json")), 200));
}
