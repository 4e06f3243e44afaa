import type { Condition } from "../../../src/domain/condition.ts";
import { NotFoundError, UsageError } from "../../../src/domain/errors.ts";
import { MatchRequest } from "../../../src/domain/match.ts";
import {
  MAX_QUERY_LENGTH,
  type PassageHit,
  type PostingHit,
  SearchRequest,
  type SearchResponse,
} from "../../../src/domain/search.ts";
import type { PostingDetail, SearchService } from "../../../src/domain/service.ts";
import { lineAt } from "../../../src/domain/span.ts";

/** A posting in our own words, as the service's tests need it. */
export function posting(id: string, fields: Partial<PostingDetail>): PostingDetail {
  return {
    id,
    title: null,
    company: null,
    location: null,
    text: "",
    facts: [],
    source: { path: `/jobs/${id}.md`, sha256: "a".repeat(64), format: "md", lineOffset: 0 },
    sourceState: "unchanged",
    metadata: {},
    ...fields,
  };
}

/** Three postings: two ask for a clearance, one for a driving licence. */
export const POSTINGS: readonly PostingDetail[] = [
  posting("analyst", {
    title: "Signals Analyst",
    company: "Harbour Listening Ltd",
    location: "Falmouth",
    url: "https://jobs.example/analyst",
    datePosted: "2024-03-01",
    text: "# Signals Analyst\n\nYou listen to the harbour.\n\n## Requirements\n\n- An active security clearance is needed.\n- Two years of radio work.\n\nWe pay for the train. 🚆 Café on site.\n",
    source: { path: "/jobs/analyst.md", sha256: "a".repeat(64), format: "md", lineOffset: 4 },
  }),
  posting("welder", {
    title: "Welder, second shift",
    company: "Keel & Sons",
    location: "Bremerton",
    text: "Welder, second shift\nThe yard builds ferries. You must hold a clearance for the naval dock. Boots are provided.",
    source: { path: "C:\\jobs\\trades.csv", sha256: "b".repeat(64), format: "csv", record: 3 },
    sourceState: "changed",
  }),
  posting("driver", {
    title: "Night Driver",
    text: "A driving licence is needed. Routes start at ten in the evening.",
    sourceState: "missing",
  }),
];

const INDEX = { generation: 7, model: "small-test", device: "cpu" };
const STOPWORDS = new Set(["which", "roles", "need", "a", "the", "is", "who", "for"]);

/** A service over a few postings that finds sentences by their words: enough to serve and to look at. */
export function smallService(postings: readonly PostingDetail[] = POSTINGS): SearchService {
  const index = { ...INDEX, postings: postings.length, passages: postings.length };
  return {
    async search(input) {
      if (input.query.length > MAX_QUERY_LENGTH) throw tooLong(input.query.length);
      const request = SearchRequest.parse(input);
      if (request.query.trim() === "") throw new UsageError("query_empty", "The question is empty.", { hint: "Ask." });
      const filters = request.filters ?? {};
      for (const name of Object.keys(filters)) {
        if (name !== "location") throw new UsageError("bad_request", `There is no field ${name} to filter by.`);
      }
      const found = postings
        .filter(({ location }) => filters.location === undefined || location === filters.location)
        .map((detail) => toHit(detail, wordsOf(request.query)))
        .filter((hit) => hit.passages.length > 0);
      const hits = found.filter(({ score }) => score >= 0.5).sort((a, b) => b.score - a.score);
      const answered = hits.length > 0;
      return {
        query: request.query,
        understood: {
          text: request.query.trim(),
          filters,
          conditions: conditionsOf(filters),
          rest: "",
          wants: "roles",
        },
        answered,
        total: hits.length,
        postings: hits.slice(request.offset, request.offset + request.limit),
        nearest: answered ? [] : found,
        timing: { totalMs: 1.25, embedMs: 1 },
        index,
      } satisfies SearchResponse;
    },
    async match(input) {
      const { text } = MatchRequest.parse(input);
      if (text.trim() === "")
        throw new UsageError("resume_too_short", "The résumé has 0 characters.", { hint: "Give it." });
      const hits = postings.map(({ id, title, company, location, source }) => ({
        ...{ id, title, company, location, source, score: 0.5 },
        ...{ matched: [], missing: [], unknown: [] },
      }));
      return { resume: { facts: [] }, total: hits.length, postings: hits, timing: { totalMs: 1 }, index };
    },
    async posting(id) {
      const detail = postings.find((candidate) => candidate.id === id);
      if (detail === undefined) throw new NotFoundError("posting_not_found", `There is no posting ${id}.`);
      return detail;
    },
    async similar(id) {
      if (!postings.some((candidate) => candidate.id === id)) {
        throw new NotFoundError("posting_not_found", `There is no posting ${id}.`);
      }
      return postings
        .filter((other) => other.id !== id)
        .map(({ id: other, title, company, location, source, facts }) => ({
          ...{ id: other, title, company, location, source, facts },
          similarity: 0.5,
        }));
    },
    async corpus() {
      return {
        roles: postings.length,
        examples: ["which roles need a clearance?"],
        pay: [
          {
            currency: "usd",
            roles: 2,
            bands: [
              { from: 0, to: 40_000, count: 1, filters: { pay_min: "usd 0", pay_max: "usd 39999" } },
              { from: 40_000, to: null, count: 1, filters: { pay_min: "usd 40000" } },
            ],
          },
        ],
        map: {
          by: "seniority" as const,
          rows: [
            {
              value: "senior",
              cells: [
                { arrangement: "remote", count: 2, filters: { arrangement: "remote", seniority: "senior" } },
                { arrangement: "unknown", count: 0, filters: { arrangement: "unknown", seniority: "senior" } },
              ],
            },
          ],
        },
      };
    },
    edition: () => "first",
    status: () => ({
      index: { ...index, path: "/index", engine: "exact", sizeBytes: 4096 },
      model: { name: index.model, fingerprint: "f".repeat(64), dimensions: 3, maxTokens: 128, device: "cpu" },
      sources: postings.length,
      judge: null,
      roots: ["/jobs"],
      runs: [],
      notes: [],
    }),
  };
}

function conditionsOf(filters: Readonly<Record<string, string>>): Condition[] {
  return Object.entries(filters).map(([filter, value]) => ({
    ...{ filter, value, label: `in ${value}`, words: null, span: null },
    ...{ yes: 1, no: 2, unknown: 0 },
  }));
}

/** The schema counts code points, the service UTF-16 code units. */
function tooLong(length: number): UsageError {
  const shown = length.toLocaleString("en-US");
  return new UsageError("query_too_long", `The question is ${shown} characters long; at most 2,000 are taken.`);
}

function wordsOf(query: string): string[] {
  return (query.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => !STOPWORDS.has(word));
}

/** Every sentence that holds one of the words is a hit; the share of the words it holds is its score. */
function toHit(detail: PostingDetail, words: readonly string[]): PostingHit {
  const passages = [...detail.text.matchAll(/[^.\n]+\.?/g)]
    .map((match) => toPassage(detail, match, words))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score);
  const { id, title, company, location, url, source, facts } = detail;
  const score = passages[0]?.score ?? 0;
  return { id, title, company, location, score, source, ...(url === undefined ? {} : { url }), facts, passages };
}

function toPassage({ id, text }: PostingDetail, match: RegExpMatchArray, words: readonly string[]): PassageHit {
  const lead = match[0].length - match[0].replace(/^[\s-]+/, "").length;
  const start = (match.index ?? 0) + lead;
  const end = (match.index ?? 0) + match[0].length;
  const held = words.filter((word) => text.slice(start, end).toLowerCase().includes(word)).length;
  const span = { start: Math.max(0, start - 40), end: Math.min(text.length, end + 40) };
  return {
    id: `${id}-${start}`,
    text: text.slice(span.start, span.end),
    span,
    line: lineAt(text, span.start),
    section: /## ([^\n]+)/.exec(text.slice(0, start))?.[1] ?? null,
    score: words.length === 0 ? 0 : (0.96 * held) / words.length,
    evidence: { text: text.slice(start, end), span: { start, end }, line: lineAt(text, start), section: null },
    why: {},
  };
}
