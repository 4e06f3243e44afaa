import { type AnswerInput, AnswerRequest, type AnswerSource } from "../domain/answer.ts";
import { UsageError } from "../domain/errors.ts";
import type { SearchResponse } from "../domain/search.ts";
import type { SearchService } from "../domain/service.ts";
import { sourcesOf } from "./sources.ts";

/** A question with what was found for it: all that an answer is written from. */
export interface PreparedAnswer {
  readonly response: SearchResponse;
  readonly sources: readonly AnswerSource[];
  /** Whether a model may write. */
  readonly generate: boolean;
}

/** Searches for what an answer is written from. Throws as `SearchService.search`, before anything is written. */
export async function prepareAnswer(input: AnswerInput, service: SearchService): Promise<PreparedAnswer> {
  // A query that is too long has an error of its own, from the search.
  const parsed = AnswerRequest.safeParse({ ...input, query: "" });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError("bad_request", `${issue?.path.join(".")}: ${issue?.message}`);
  }
  const { filters, ignore, limit, generate } = parsed.data;
  const response = await service.search({ query: input.query, filters, ignore, limit });
  return { response, sources: sourcesOf(response), generate };
}
