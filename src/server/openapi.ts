import { z } from "zod";
import { AnswerSource, AnswerSources } from "../domain/answer.ts";
import { Condition } from "../domain/condition.ts";
import { Fact } from "../domain/fact.ts";
import { RunningIngest } from "../domain/ingest.ts";
import { MatchHit, MatchRequest, MatchResponse, Requirement } from "../domain/match.ts";
import {
  ErrorBody,
  HitSource,
  IndexInfo,
  PassageHit,
  PostingHit,
  SearchRequest,
  SearchResponse,
} from "../domain/search.ts";
import { IngestEvent, PostingDetail, ServiceStatus } from "../domain/service.ts";
import { ERROR_EXAMPLES, EXAMPLE_QUESTION } from "./openapi-examples.ts";

// A schema takes a name for `components` only if it was made after the OpenAPI library was loaded, hence the copies.
const fact = Fact.clone().openapi("Fact");
const facts = (whole: { description?: string | undefined }) => z.array(fact).describe(whole.description ?? "");
const source = HitSource.clone().openapi("HitSource");
const index = IndexInfo.clone().openapi("IndexInfo");
const condition = Condition.clone().openapi("Condition");
const requirement = Requirement.extend({ fact }).openapi("Requirement");
const evidence = PassageHit.shape.evidence.clone().openapi("Evidence");
const passages = z.array(PassageHit.extend({ evidence }).openapi("PassageHit"));
const postingHit = PostingHit.extend({ source, facts: facts(PostingHit.shape.facts), passages }).openapi("PostingHit");
const hits = z.array(postingHit);
const { understood } = SearchResponse.shape;
const requirements = (whole: { description?: string | undefined }) =>
  z.array(requirement).describe(whole.description ?? "");
const { matched, missing, unknown } = MatchHit.shape;
const matchHit = MatchHit.extend({
  ...{ source, matched: requirements(matched), missing: requirements(missing), unknown: requirements(unknown) },
}).openapi("MatchHit");

const running = RunningIngest.clone().openapi("RunningIngest");

/** The schemas of the API under the names that `/openapi.json` gives them; each validates as its original does. */
export const Schemas = {
  SearchRequest: SearchRequest.clone().openapi("SearchRequest", {
    example: { query: EXAMPLE_QUESTION, limit: 10, offset: 0, explain: false },
  }),
  SearchResponse: SearchResponse.extend({
    understood: understood.extend({
      conditions: z.array(condition).describe(understood.shape.conditions.description ?? ""),
    }),
    postings: hits,
    nearest: hits,
    index,
  }).openapi("SearchResponse"),
  MatchRequest: MatchRequest.clone().openapi("MatchRequest", {
    example: {
      text: "Radar technician, six years, night shifts at sea. Holds a forklift licence.",
      limit: 10,
      offset: 0,
    },
  }),
  MatchResponse: MatchResponse.extend({
    resume: z.object({ facts: facts(MatchResponse.shape.resume.shape.facts) }),
    postings: z.array(matchHit),
    index,
  }).openapi("MatchResponse"),
  AnswerSources: AnswerSources.extend({
    sources: z.array(AnswerSource.extend({ source, evidence }).openapi("AnswerSource")),
  }).openapi("AnswerSources"),
  PostingDetail: PostingDetail.extend({ facts: z.array(fact), source }).openapi("PostingDetail"),
  ServiceStatus: ServiceStatus.extend({
    ingest: running.nullish().describe(ServiceStatus.shape.ingest.description ?? ""),
  }).openapi("ServiceStatus"),
  IngestEvent: IngestEvent.extend({
    running: running.nullable().describe(IngestEvent.shape.running.description ?? ""),
  }).openapi("IngestEvent"),
  ErrorBody: ErrorBody.clone().openapi("ErrorBody", {
    example: { error: ERROR_EXAMPLES[400] },
  }),
} as const;

const REFUSALS = {
  400:
    "The request cannot be meant: `query_empty`, `query_too_long`, `resume_too_short`, `unknown_filter`, `bad_filter`, " +
    "`bad_json`, `bad_request`.",
  401: "The server has a token, and the request does not show it: `token_missing`, `token_wrong`.",
  403: "The request names a foreign host or comes from a foreign page: `host_not_allowed`, `origin_not_allowed`.",
  404: "There is no such thing: `posting_not_found`, `not_found`.",
  409: "Others have taken what is needed: `too_many_listeners`.",
  413: "The body is over 64 KiB: `body_too_large`.",
  415: "The body is not declared as JSON: `unsupported_media_type`.",
  431: "Address and headers are over 64 KiB: `address_too_long`.",
  500: "A defect of the server: `internal`.",
  503: "Not now: `loading`, `overloaded`, or the model or index does not fit. `Retry-After` says when to ask again.",
  504: "The search took longer than a request may, and was stopped: `timeout`.",
} as const;

/** Statuses that errors are answered with. */
export type RefusalStatus = keyof typeof REFUSALS;

/** The `responses` of a route that answers these errors as JSON; 401, 403 and 500 are every route's. */
export function refusals<Status extends RefusalStatus>(...statuses: Status[]) {
  return openRefusals<Status | 401>(...statuses, 401);
}

/** As `refusals`, for a route that needs no token. */
export function openRefusals<Status extends RefusalStatus>(...statuses: Status[]) {
  return responsesFor(statuses, (status) => ({
    "application/json": { schema: Schemas.ErrorBody, example: { error: ERROR_EXAMPLES[status] } },
  }));
}

/** As `refusals`, for a route whose errors are pages; 401 is to be named. */
export function pageRefusals<Status extends RefusalStatus>(...statuses: Status[]) {
  return responsesFor(statuses, () => ({ "text/html": { schema: z.string() } }));
}

function responsesFor<Status extends RefusalStatus, Content>(
  statuses: Status[],
  contentOf: (status: RefusalStatus) => Content,
) {
  const every = [...statuses, 403, 500] as const;
  const told = every.map((status) => [
    status,
    { description: REFUSALS[status], ...refusalHeaders(status), content: contentOf(status) },
  ]);
  return Object.fromEntries([...told, [431, TOO_LONG]]) as unknown as Record<
    Status | 403 | 500,
    { description: string; content: Content }
  >;
}

function refusalHeaders(status: RefusalStatus): { headers?: Record<string, unknown> } {
  if (status === 503) return { headers: HEADERS.retryAfter };
  return status === 401 ? { headers: HEADERS.authenticate } : {};
}

const header = (description: string, example: string) => ({
  description,
  schema: { type: "string" as const },
  example,
});

/** Headers of responses, by what they are for. */
export const HEADERS = {
  etag: { ETag: header("Send it as `If-None-Match`: 304 says that nothing has changed.", 'W/"4f0c.MonMar042024"') },
  link: { Link: header("Pages of this answer (RFC 8288).", '</api/search?q=welder&offset=10>; rel="next"') },
  retryAfter: { "Retry-After": header("Seconds after which to ask again.", "2") },
  authenticate: { "WWW-Authenticate": header("How to show the token.", 'Bearer realm="shortlist"') },
};

/** What no route gets to see is answered as JSON, whatever the route. */
const TOO_LONG = {
  description: REFUSALS[431],
  content: { "application/json": { schema: Schemas.ErrorBody, example: { error: ERROR_EXAMPLES[431] } } },
};

/** The response to a request whose `If-None-Match` still holds. */
export const NOT_MODIFIED = {
  description: "The client's copy, named by `If-None-Match`, still holds.",
  headers: HEADERS.etag,
};
