import { UsageError } from "../domain/errors.ts";
import { type SearchInput, SearchRequest } from "../domain/search.ts";

/**
 * A request with its defaults. Throws `UsageError`: `bad_request` with the field that is wrong, `unknown_filter`. The query's
 * length is looked at by `understand`, which has errors of its own for it.
 */
export function parseRequest(input: SearchInput): SearchRequest {
  // A query that is too long has an error of its own, from `understand`.
  const parsed = SearchRequest.safeParse({ ...input, query: "" });
  if (!parsed.success || typeof input.query !== "string") {
    const issue = parsed.error?.issues[0];
    throw new UsageError("bad_request", `${issue?.path.join(".") ?? "query"}: ${issue?.message ?? "must be a text"}`);
  }
  const unknown = Object.keys(parsed.data.filters ?? {});
  if (unknown.length > 0) {
    throw new UsageError("unknown_filter", `There is no filter ${unknown.map((name) => `"${name}"`).join(", ")}.`, {
      hint: "This version searches by the question alone: say the condition in it.",
    });
  }
  return { ...parsed.data, query: input.query };
}
