import { z } from "zod";
import { HitSource, PassageHit, PostingHit, SearchRequest } from "./search.ts";

/** Most postings that an answer is written from. */
export const MOST_ANSWER_POSTINGS = 20;

/** A question to be answered in sentences. */
export const AnswerRequest = SearchRequest.pick({ query: true, filters: true, ignore: true }).extend({
  limit: z.int().min(1).max(MOST_ANSWER_POSTINGS).default(8).describe("Most postings that the answer is written from."),
  generate: z
    .boolean()
    .default(true)
    .describe("Whether the configured language model may write; without it the answer is composed of quotes."),
});
export type AnswerRequest = z.infer<typeof AnswerRequest>;
/** A request before defaults are filled in. */
export type AnswerInput = z.input<typeof AnswerRequest>;

/** A quote that sentences cite by its number. */
export const AnswerSource = z.object({
  number: z.int().min(1),
  posting: PostingHit.pick({ id: true, title: true, company: true, location: true, url: true }),
  source: HitSource,
  evidence: PassageHit.shape.evidence,
  context: z.string().describe("The passage that the sentence stands in: all that a sentence may be supported by."),
});
export type AnswerSource = z.infer<typeof AnswerSource>;

/** The first event: what the answer is written from. */
export const AnswerSources = z.object({
  query: z.string(),
  answered: z.boolean().describe("False where no posting answers: then there are no sources, and no model is asked."),
  total: z.int().min(0).describe("Postings that qualify, whether or not they are among the sources."),
  sources: z.array(AnswerSource),
});
export type AnswerSources = z.infer<typeof AnswerSources>;

/** A sentence of the answer. */
export const AnswerSentence = z.object({
  text: z
    .string()
    .describe(
      "Without its citations; a sentence that lists roles has each role's number in square brackets behind it.",
    ),
  citations: z
    .array(z.int().min(1))
    .describe("Numbers of sources, each checked; empty only where nothing is claimed of a posting."),
});
export type AnswerSentence = z.infer<typeof AnswerSentence>;

/** Why a sentence was dropped. */
export const DROP_REASONS = ["no_citation", "no_such_source", "number", "name", "denial", "words"] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** The last event of an answer that was written to its end. */
export const AnswerDone = z.object({
  writer: z
    .enum(["model", "quotes", "none"])
    .describe("Who wrote: the model, our own code, or nobody for lack of an answer."),
  model: z.string().nullable().describe("The model that was asked; null where none was."),
  dropped: z.int().min(0).describe("Sentences of the model that were dropped for lack of support."),
  reasons: z.partialRecord(z.enum(DROP_REASONS), z.int().min(1)).describe("Why they were, and how many each."),
  capped: z.boolean().describe("Whether the model was cut off for writing too much."),
  usage: z.object({ promptTokens: z.int().min(0), completionTokens: z.int().min(0) }).nullable(),
});
export type AnswerDone = z.infer<typeof AnswerDone>;

/** The last event of an answer that could not be written to its end. */
export const AnswerError = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string().nullable(),
  retryAfterSeconds: z.int().min(0).optional().describe("Where the endpoint says when to ask again."),
});
export type AnswerError = z.infer<typeof AnswerError>;

/** What comes of a question: `sources`, then sentences, then `done` or `error`. */
export type AnswerEvent =
  | { readonly event: "sources"; readonly data: AnswerSources }
  | { readonly event: "sentence"; readonly data: AnswerSentence }
  | { readonly event: "done"; readonly data: AnswerDone }
  | { readonly event: "error"; readonly data: AnswerError };
