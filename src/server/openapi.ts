import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { MatchRequest, MatchResponse } from "../domain/match.ts";
import { ErrorBody, PostingHit, SearchRequest, SearchResponse } from "../domain/search.ts";
import { IngestEvent, PostingDetail, ServiceStatus } from "../domain/service.ts";
import type { App } from "./context.ts";

const EXAMPLE_QUESTION = "which roles need a clearance?";

// A schema takes a name for `components` only if it was made after the OpenAPI library was loaded, hence the copies.
const postingHit = PostingHit.clone().openapi("PostingHit");
const hits = z.array(postingHit);

/** The schemas of the API under the names that `/openapi.json` gives them; each validates as its original does. */
export const Schemas = {
  SearchRequest: SearchRequest.clone().openapi("SearchRequest", {
    example: { query: EXAMPLE_QUESTION, limit: 10, offset: 0, explain: false },
  }),
  SearchResponse: SearchResponse.extend({ postings: hits, nearest: hits }).openapi("SearchResponse"),
  MatchRequest: MatchRequest.clone().openapi("MatchRequest"),
  MatchResponse: MatchResponse.clone().openapi("MatchResponse"),
  PostingDetail: PostingDetail.clone().openapi("PostingDetail"),
  ServiceStatus: ServiceStatus.clone().openapi("ServiceStatus"),
  IngestEvent: IngestEvent.clone().openapi("IngestEvent"),
  ErrorBody: ErrorBody.clone().openapi("ErrorBody", {
    example: {
      error: { code: "bad_request", message: 'limit = "0": it takes a whole number from 1 to 1000.', hint: null },
    },
  }),
} as const;

const REFUSALS = {
  400: "The request cannot be meant: `query_empty`, `query_too_long`, `bad_json`, `bad_request`.",
  403: "The request names a foreign host or comes from a foreign page: `host_not_allowed`, `origin_not_allowed`.",
  404: "There is no such thing: `posting_not_found`, `not_found`.",
  409: "Others have taken what is needed: `too_many_listeners`.",
  413: "The body is over 64 KiB: `body_too_large`.",
  415: "The body is not declared as JSON: `unsupported_media_type`.",
  500: "A defect of the server: `internal`.",
  503: "Not ready: `loading`, or the model or index does not fit.",
} as const;

/** Statuses that errors are answered with. */
export type RefusalStatus = keyof typeof REFUSALS;

/** The `responses` of a route that answers these errors as JSON; 403 and 500 are every route's. */
export function refusals<Status extends RefusalStatus>(...statuses: Status[]) {
  return responsesFor(statuses, { "application/json": { schema: Schemas.ErrorBody } });
}

/** As `refusals`, for a route whose errors are pages. */
export function pageRefusals<Status extends RefusalStatus>(...statuses: Status[]) {
  return responsesFor(statuses, { "text/html": { schema: z.string() } });
}

function responsesFor<Status extends RefusalStatus, Content>(statuses: Status[], content: Content) {
  const every = [...statuses, 403, 500] as const;
  return Object.fromEntries(
    every.map((status) => [status, { description: REFUSALS[status], content }]),
  ) as unknown as Record<Status | 403 | 500, { description: string; content: Content }>;
}

const getDocument = createRoute({
  method: "get",
  path: "/openapi.json",
  tags: ["server"],
  summary: "This document",
  responses: {
    200: {
      description: "An OpenAPI 3.1 document.",
      content: { "application/json": { schema: z.record(z.string(), z.unknown()) } },
    },
    ...refusals(),
  },
});

/** Adds `GET /openapi.json`, generated from the schemas that validate. All other routes are added before. */
export function addOpenApi(app: App, version: string): void {
  const info = {
    title: "Shortlist",
    version,
    description:
      "Ask a folder of job postings a question; get the roles that answer it, each with the sentence that proves it " +
      "and where it stands. Everything runs on this machine.",
    license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
  };
  const tags = [
    { name: "search", description: "Questions and postings." },
    { name: "server", description: "What is served, and how it does." },
    { name: "pages", description: "For people." },
  ];
  let document: Record<string, unknown> | undefined;
  app.openapi(getDocument, (c) => {
    document ??= { ...app.getOpenAPI31Document({ openapi: "3.1.0", info, tags }) };
    return c.json(document, 200);
  });
}
