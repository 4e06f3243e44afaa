import { z } from "zod";
import { Fact } from "./fact.ts";
import { HitSource } from "./search.ts";

/** Conditions by the name of the filter, as a search takes them. */
const filters = z
  .record(z.string(), z.string())
  .describe("A search with these filters alone finds exactly these roles.");

/** Roles of one kind, and the filters that find them. */
export const CorpusCount = z.object({ count: z.int().min(0), filters });
export type CorpusCount = z.infer<typeof CorpusCount>;

/** What roles pay in one currency, in bands of a year's pay. */
export const PayBands = z.object({
  currency: z.string().describe("ISO 4217, lower case."),
  roles: z.int().min(1).describe("Roles that say what they pay in it."),
  bands: z
    .array(
      CorpusCount.extend({
        from: z.number().min(0).describe("Least pay of the band, a year; 0 for the first."),
        to: z.number().nullable().describe("Where the next band begins; null for the last."),
      }),
    )
    .describe("Ascending. A role counts in each band that its range touches."),
});
export type PayBands = z.infer<typeof PayBands>;

/** The index at a glance, from its facts. */
export const Corpus = z.object({
  roles: z.int().min(0).describe("All of them, near-copies as one."),
  examples: z.array(z.string()).describe("Questions of different kinds, each of which this index answers."),
  pay: z.array(PayBands).describe("The currencies that most roles pay in."),
  map: z
    .object({
      by: z.enum(["seniority", "employment"]).describe("The level, where enough roles say one; else the employment."),
      rows: z.array(z.object({ value: z.string(), cells: z.array(CorpusCount.extend({ arrangement: z.string() })) })),
    })
    .describe("Where one works, by level or employment; `unknown` where roles do not say."),
});
export type Corpus = z.infer<typeof Corpus>;

/** A posting that is like another one. */
export const SimilarPosting = z.object({
  id: z.string(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  location: z.string().nullable(),
  source: HitSource,
  facts: z.array(Fact),
  similarity: z.number().min(0).max(1).describe("How alike what they say is: 1 for the same text. No probability."),
});
export type SimilarPosting = z.infer<typeof SimilarPosting>;
