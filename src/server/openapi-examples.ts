import type { Fact } from "../domain/fact.ts";
import type { MatchResponse } from "../domain/match.ts";
import type { PostingHit, SearchResponse } from "../domain/search.ts";
import type { PostingDetail, ServiceStatus } from "../domain/service.ts";
import { lineAt, type Span } from "../domain/span.ts";

/** The question of the examples. */
export const EXAMPLE_QUESTION = "which roles need a clearance?";

const TEXT = [
  "Harbour Radar Technician",
  "Company: Skerry Signals",
  "Location: Stromness",
  "",
  "Requirements",
  "You keep four radars turning. An active security clearance is required before the first day.",
].join("\n");

const WORDS = "An active security clearance is required before the first day.";
const INDEX = { generation: 12, model: "shortlist-minilm", device: "cpu", postings: 67, passages: 311 };
const PLACE = { title: "Harbour Radar Technician", company: "Skerry Signals", location: "Stromness" };
const ID = "p_6vUuQmZ3n0a1";
const SOURCE = { path: "/home/ann/postings/radar.txt", sha256: "9f".repeat(32), format: "txt", lineOffset: 0 };

const CLEARANCE: Fact = {
  kind: "clearance",
  value: "unspecified",
  polarity: "required",
  span: spanOf("active security clearance is required"),
  confidence: 0.95,
  origin: "text",
};

const HIT: PostingHit = {
  id: ID,
  ...PLACE,
  score: 0.98,
  source: SOURCE,
  facts: [CLEARANCE],
  passages: [
    {
      id: "p_6vUuQmZ3n0a1.1",
      text: TEXT.slice(TEXT.indexOf("You keep")),
      span: { start: TEXT.indexOf("You keep"), end: TEXT.length },
      line: 6,
      fileLine: 6,
      section: "Requirements",
      score: 0.98,
      evidence: { text: WORDS, span: spanOf(WORDS), line: lineAt(TEXT, spanOf(WORDS).start), section: "Requirements" },
      why: { judged: 33, unjudged: 0 },
    },
  ],
};

/** A search's response. */
export const SEARCH_EXAMPLE: SearchResponse = {
  query: EXAMPLE_QUESTION,
  understood: {
    text: EXAMPLE_QUESTION,
    filters: { clearance: "yes" },
    conditions: [
      {
        ...{ filter: "clearance", value: "yes", label: "security clearance", words: "need a clearance" },
        ...{ span: { start: 12, end: 28 }, yes: 9, no: 3, unknown: 55 },
      },
    ],
    rest: "",
    wants: "roles",
  },
  answered: true,
  total: 9,
  postings: [HIT],
  nearest: [],
  unknown: 55,
  timing: { totalMs: 68.2, embedMs: 3.1, searchMs: 6.4, judgeMs: 57.3, renderMs: 1.4 },
  index: INDEX,
};

/** A match's response. */
export const MATCH_EXAMPLE: MatchResponse = {
  resume: { facts: [] },
  total: 1,
  postings: [
    {
      ...{ id: ID, ...PLACE, source: SOURCE, score: 0.61, matched: [], missing: [] },
      unknown: [
        {
          fact: CLEARANCE,
          label: "security clearance",
          posting: { text: TEXT.slice(CLEARANCE.span.start, CLEARANCE.span.end), span: CLEARANCE.span },
          resume: null,
        },
      ],
    },
  ],
  timing: { totalMs: 21.7 },
  index: INDEX,
};

/** A posting. */
export const POSTING_EXAMPLE: PostingDetail = {
  id: ID,
  ...PLACE,
  text: TEXT,
  facts: [CLEARANCE],
  source: SOURCE,
  sourceState: "unchanged",
  metadata: {},
};

/** A server's state. */
export const STATUS_EXAMPLE: ServiceStatus = {
  index: { ...INDEX, path: "/home/ann/shortlist/index", engine: "exact", sizeBytes: 4_210_688 },
  model: { name: INDEX.model, fingerprint: "c0ffee".repeat(10), dimensions: 384, maxTokens: 256, device: "cpu" },
  judge: "shortlist-judge",
  sources: 21,
  roots: ["/home/ann/postings"],
  runs: [{ id: 12, startedAt: "2024-03-04T08:15:00.000Z", finishedAt: "2024-03-04T08:15:09.000Z", summary: null }],
  notes: [],
};

/** The first lines of the metrics. */
export const METRICS_EXAMPLE = [
  "# HELP shortlist_http_requests_total Requests answered.",
  "# TYPE shortlist_http_requests_total counter",
  'shortlist_http_requests_total{method="GET",route="/api/search",status="200"} 42',
].join("\n");

/** An error by the status it comes with. */
export const ERROR_EXAMPLES = {
  400: {
    code: "bad_request",
    message: 'limit = "0": it takes a whole number from 1 to 1000.',
    hint: "GET /openapi.json says what is taken.",
  },
  401: {
    code: "token_missing",
    message: "This server answers only who shows its token.",
    hint: "Send the header Authorization: Bearer TOKEN, or sign in at /sign-in.",
  },
  403: {
    code: "host_not_allowed",
    message: 'This server does not answer to the name "evil.example".',
    hint: "Open it as localhost or 127.0.0.1, or start it with --host and the name it is to serve.",
  },
  404: { code: "posting_not_found", message: "There is no posting p_none.", hint: null },
  409: { code: "too_many_listeners", message: "20 clients listen to this already.", hint: null },
  413: {
    code: "body_too_large",
    message: "The request's body is over 64 KiB.",
    hint: "A question and its filters fit into far less.",
  },
  415: {
    code: "unsupported_media_type",
    message: "The request's body is not declared as JSON.",
    hint: "Send it with the header Content-Type: application/json.",
  },
  431: {
    code: "address_too_long",
    message: "The request's address and headers are over 64 KiB.",
    hint: "Send a long question with POST /api/search.",
  },
  500: {
    code: "internal",
    message: "Something went wrong inside the server.",
    hint: "The server's log holds the details.",
  },
  503: {
    code: "overloaded",
    message: "4 searches are at work and 256 wait: no more are taken.",
    hint: "Ask again in 5 s, or start the server with a larger --queue.",
  },
  504: {
    code: "timeout",
    message: "There was no answer within 30000 ms, and the search was stopped.",
    hint: "Ask again when the server is less busy, or start it with a longer --request-timeout-ms.",
  },
} as const;

function spanOf(words: string): Span {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}
