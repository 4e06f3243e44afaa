import { z } from "zod";
import { Condition } from "./condition.ts";
import { Fact } from "./fact.ts";

/** Longest query accepted, in UTF-16 code units. */
export const MAX_QUERY_LENGTH = 2000;
/** Most postings a response holds. */
export const MAX_LIMIT = 1000;

const span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .describe("Half-open range [start, end) in UTF-16 code units of the posting's text.");

/** What a client asks. */
export const SearchRequest = z.strictObject({
  query: z
    .string()
    .max(MAX_QUERY_LENGTH)
    .describe("The question, as a person would ask it; may be empty where there are filters."),
  filters: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      "Conditions on the postings' facts, by name: see `src/conditions/filters.ts`. They win over the question's.",
    ),
  ignore: z.array(z.string()).default([]).describe("Names of filters that the question's words are not to be read as."),
  sort: z.enum(["relevance", "newest", "pay", "deadline"]).default("relevance").describe("Order of the postings."),
  dedupe: z.enum(["on", "off"]).default("on").describe("Whether near-copies are one entry."),
  facets: z.boolean().default(false).describe("Count what the qualifying postings say, for filters to choose from."),
  limit: z.int().min(1).max(MAX_LIMIT).default(10).describe("Most postings to return."),
  offset: z.int().min(0).default(0).describe("How many of the qualifying postings to pass over."),
  explain: z.boolean().default(false).describe("Add the raw scores and ranks of every stage under `why`."),
});
export type SearchRequest = z.infer<typeof SearchRequest>;
/** A request before defaults are filled in. */
export type SearchInput = z.input<typeof SearchRequest>;

/** Raw scores of the stages: for explanation, not calibrated. */
export const Why = z.record(z.string(), z.number());

/** One passage of a posting that answers, with the sentence that proves it. */
export const PassageHit = z.object({
  id: z.string(),
  text: z.string().describe("The passage: text.slice(span.start, span.end) of the posting."),
  span,
  line: z.int().min(1).describe("1-based line of the posting's text in which the passage starts."),
  fileLine: z
    .int()
    .min(1)
    .optional()
    .describe("1-based line of the source file, where the text stands there verbatim."),
  page: z.int().min(1).optional().describe("1-based page of the file on which the passage starts, where it has pages."),
  section: z.string().nullable().describe("Nearest heading above."),
  score: z.number().min(0).max(1).describe("Calibrated probability that the passage answers."),
  evidence: z
    .object({
      text: z.string(),
      span,
      line: z.int().min(1),
      page: z.int().min(1).optional().describe("1-based page of the file on which it starts, where it has pages."),
      section: z.string().nullable().describe("The heading or list lead-in that the sentence stands under."),
    })
    .describe("The sentence that answers."),
  why: Why,
});
export type PassageHit = z.infer<typeof PassageHit>;

/** Where a posting came from. */
export const HitSource = z.object({
  path: z.string(),
  sha256: z.string(),
  format: z.string(),
  record: z.int().min(0).optional(),
  lineOffset: z.int().optional(),
});

/** One posting that qualifies, its passages best first. */
export const PostingHit = z.object({
  id: z.string(),
  externalId: z.string().optional(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  location: z.string().nullable(),
  score: z.number().min(0).max(1).describe("Calibrated probability that the posting answers."),
  source: HitSource,
  url: z.string().optional(),
  facts: z.array(Fact).describe("What it asks and offers, by the order of the proofs."),
  expired: z.literal(true).optional().describe("There where the last day to apply is over."),
  alsoPosted: z
    .array(z.object({ id: z.string(), title: z.string().nullable(), location: z.string().nullable() }))
    .optional()
    .describe("Near-copies of it: the same role posted again or for other places. See `dedupe`."),
  passages: z.array(PassageHit),
});
export type PostingHit = z.infer<typeof PostingHit>;

/** What the index holds and what serves it. */
export const IndexInfo = z.object({
  generation: z.int().min(0),
  model: z.string(),
  device: z.string(),
  postings: z.int().min(0),
  passages: z.int().min(0),
});
export type IndexInfo = z.infer<typeof IndexInfo>;

/** What qualifying postings say of one thing, to narrow by. */
export const Facet = z.object({
  filter: z.string(),
  values: z.array(z.object({ value: z.string(), count: z.int().min(1) })).describe("The commonest, most first."),
});
export type Facet = z.infer<typeof Facet>;

/** The answer to a `SearchRequest`. */
export const SearchResponse = z.object({
  query: z.string(),
  understood: z.object({
    text: z.string().describe("The question, normalised."),
    meaning: z
      .string()
      .optional()
      .describe("The question in other words, searched for with it, where it is a known one."),
    filters: z.record(z.string(), z.string()).describe("All conditions that were applied, by the filter's name."),
    conditions: z.array(Condition).describe("The same with the words they came from and what the index says to them."),
    rest: z.string().describe("What was searched for in words, beside the conditions; may be empty."),
    wants: z.enum(["roles", "passages"]).describe("Whether the question asks for a set of roles or for a fact."),
  }),
  answered: z
    .boolean()
    .describe("False where nothing qualifies: `postings` is empty, `nearest` holds the nearest misses."),
  total: z.int().min(0).describe("Postings that qualify, on all pages together."),
  postings: z.array(PostingHit),
  nearest: z.array(PostingHit),
  unknown: z
    .int()
    .min(0)
    .optional()
    .describe("Where one condition alone is asked for: postings that do not say, and are not claimed."),
  facets: z.array(Facet).optional(),
  relaxations: z
    .array(z.object({ filter: z.string(), label: z.string(), total: z.int().min(0) }))
    .optional()
    .describe("Where nothing answers: how many would qualify without each condition."),
  explanation: z
    .string()
    .optional()
    .describe("Where nothing answers: what was looked for, and what the nearest posting says instead."),
  timing: z.record(z.string(), z.number()).and(z.object({ totalMs: z.number(), embedMs: z.number() })),
  index: IndexInfo,
});
export type SearchResponse = z.infer<typeof SearchResponse>;

/** Body of every HTTP error and of the command line's `--json` errors. */
export const ErrorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), hint: z.string().nullable() }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
