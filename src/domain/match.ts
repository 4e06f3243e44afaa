import { z } from "zod";
import { Fact } from "./fact.ts";
import { HitSource, IndexInfo, MAX_LIMIT } from "./search.ts";

/** Longest résumé accepted, in UTF-16 code units. */
export const MAX_RESUME_LENGTH = 50_000;

/** A résumé to find roles for. */
export const MatchRequest = z.strictObject({
  text: z.string().max(MAX_RESUME_LENGTH).describe("The résumé, as plain text or Markdown."),
  filters: z.record(z.string(), z.string()).optional().describe("Conditions on the postings' facts, as in a search."),
  limit: z.int().min(1).max(MAX_LIMIT).default(10).describe("Most postings to return."),
  offset: z.int().min(0).default(0).describe("How many postings to pass over."),
});
export type MatchRequest = z.infer<typeof MatchRequest>;
export type MatchInput = z.input<typeof MatchRequest>;

const quote = z.object({
  text: z.string(),
  span: z
    .object({ start: z.int().min(0), end: z.int().min(0) })
    .describe("In UTF-16 code units of the text it is from."),
});

/** Something that a posting asks for, with its words, and those of the résumé that meet it. */
export const Requirement = z.object({
  fact: Fact,
  label: z.string().describe("In words, for people."),
  posting: quote,
  resume: quote.nullable().describe("Null where the résumé does not show it."),
});
export type Requirement = z.infer<typeof Requirement>;

/** A posting as a résumé meets it. */
export const MatchHit = z.object({
  id: z.string(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  location: z.string().nullable(),
  url: z.string().optional(),
  source: HitSource,
  score: z.number().min(0).max(1).describe("How well it fits, to rank by: no probability."),
  matched: z.array(Requirement).describe("What is asked for and the résumé shows."),
  missing: z.array(Requirement).describe("What is asked for and the résumé shows less of, or nothing."),
  unknown: z
    .array(Requirement)
    .describe(
      "What is asked for and the résumé leaves open: a clearance, the right to work, checks, years in a field where it only tells years.",
    ),
});
export type MatchHit = z.infer<typeof MatchHit>;

/** Roles for a résumé, best first. */
export const MatchResponse = z.object({
  resume: z.object({ facts: z.array(Fact).describe("What was read in the résumé; spans are of its text.") }),
  total: z.int().min(0),
  postings: z.array(MatchHit),
  timing: z.object({ totalMs: z.number() }),
  index: IndexInfo,
});
export type MatchResponse = z.infer<typeof MatchResponse>;
