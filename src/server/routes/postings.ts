import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import type { App, RouteContext } from "../context.ts";
import { loaded } from "../context.ts";
import { HEADERS, NOT_MODIFIED, refusals, Schemas } from "../openapi.ts";
import { POSTING_EXAMPLE } from "../openapi-examples.ts";

const getPosting = createRoute({
  method: "get",
  path: "/api/postings/{id}",
  tags: ["search"],
  summary: "Read a posting",
  request: { params: z.object({ id: z.string().min(1).describe("As in a search's `postings[].id`.") }) },
  responses: {
    200: {
      description: "The whole posting; every span quoted from it is a slice of its `text`.",
      headers: HEADERS.etag,
      content: { "application/json": { schema: Schemas.PostingDetail, example: POSTING_EXAMPLE } },
    },
    304: NOT_MODIFIED,
    ...refusals(404, 503),
  },
});

/** `GET /api/postings/{id}`. */
export function addPostingRoute(app: App, { service }: RouteContext): void {
  app.openapi(getPosting, async (c) => c.json(await loaded(service).posting(c.req.valid("param").id), 200));
}
