import { z } from "zod";
import { type SearchInput, SearchRequest } from "../domain/search.ts";

const { query, limit, offset, explain } = SearchRequest.shape;

/** A search as query parameters: those of `SearchRequest` by name, `q` for its query; every other one is a filter. */
export const SearchQuery = z
  .object({
    q: query,
    limit: z.preprocess(toWholeNumber, limit),
    offset: z.preprocess(toWholeNumber, offset),
    explain: z.preprocess(toFlag, explain),
  })
  .catchall(z.string());

/** `SearchQuery` of the search page, where no question is asked yet when it is opened. */
export const SearchPageQuery = SearchQuery.extend({ q: query.optional() });

/** The search that query parameters ask for. A filter left blank, as an unfilled form field is, is none. */
export function toSearchInput(parameters: z.infer<typeof SearchPageQuery>): SearchInput {
  const { q, limit, offset, explain, ...others } = parameters;
  const filters = Object.fromEntries(Object.entries(others).filter(([, value]) => value.trim() !== ""));
  return { query: q ?? "", limit, offset, explain, ...(Object.keys(filters).length > 0 ? { filters } : {}) };
}

function toWholeNumber(value: unknown): unknown {
  return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
}

/** `?explain` alone means yes. */
function toFlag(value: unknown): unknown {
  if (value === "true" || value === "1" || value === "") return true;
  if (value === "false" || value === "0") return false;
  return value;
}
