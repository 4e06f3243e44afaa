import { z } from "zod";

/** Longest query accepted, in UTF-16 code units. */
export const MAX_QUERY_LENGTH = 2000;
/** Most postings a response holds. */
export const MAX_LIMIT = 1000;

const span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .describe("Half-open range [start, end) in UTF-16 code units of the posting's text.");

/** What a client asks. */
export const SearchRequest = z.strictObject({
  query: z.string().max(MAX_QUERY_LENGTH).describe("The question, as a person would ask it."),
  filters: z.record(z.string(), z.string()).optional().describe("Conditions on the postings' fields, by name."),
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
  section: z.string().nullable().describe("Nearest heading above."),
  score: z.number().min(0).max(1).describe("Calibrated probability that the passage answers."),
  evidence: z
    .object({
      text: z.string(),
      span,
      line: z.int().min(1),
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
  score: z.number().min(0).max(1).describe("That of its best passage."),
  source: HitSource,
  url: z.string().optional(),
  facts: z.array(z.unknown()),
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

/** The answer to a `SearchRequest`. */
export const SearchResponse = z.object({
  query: z.string(),
  understood: z.object({
    text: z.string().describe("The question, normalised."),
    meaning: z
      .string()
      .optional()
      .describe("The question in other words, searched for with it, where it is a known one."),
    filters: z.record(z.string(), z.string()),
    wants: z.enum(["roles", "passages"]).describe("Whether the question asks for a set of roles or for a fact."),
  }),
  answered: z
    .boolean()
    .describe("False where nothing qualifies: `postings` is empty, `nearest` holds the nearest misses."),
  total: z.int().min(0).describe("Postings that qualify, on all pages together."),
  postings: z.array(PostingHit),
  nearest: z.array(PostingHit),
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
