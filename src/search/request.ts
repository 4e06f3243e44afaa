import { UsageError } from "../domain/errors.ts";
import { type SearchInput, SearchRequest } from "../domain/search.ts";

/**
 * A request with its defaults. Throws `UsageError`: `bad_request` with the field that is wrong. The query's length is looked
 * at by `understand`, which has errors of its own for it.
 */
export function parseRequest(input: SearchInput): SearchRequest {
  // A query that is too long has an error of its own, from `understand`.
  const parsed = SearchRequest.safeParse({ ...input, query: "" });
  if (!parsed.success || typeof input.query !== "string") {
    const issue = parsed.error?.issues[0];
    throw new UsageError("bad_request", `${issue?.path.join(".") ?? "query"}: ${issue?.message ?? "must be a text"}`);
  }
  return { ...parsed.data, query: input.query };
}
