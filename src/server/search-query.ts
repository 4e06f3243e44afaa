import { z } from "zod";
import { type SearchInput, SearchRequest } from "../domain/search.ts";

const { query, limit, offset, explain, ignore, sort, dedupe, facets } = SearchRequest.shape;

/** A search as query parameters: those of `SearchRequest` by name, `q` for its query; every other one is a filter. */
export const SearchQuery = z
  .object({
    q: query.default(""),
    limit: z.preprocess(toWholeNumber, limit),
    offset: z.preprocess(toWholeNumber, offset),
    explain: z.preprocess(toFlag, explain),
    ignore: z
      .preprocess(toList, ignore)
      .describe("Names of filters that the question's words are not to be read as, with commas between."),
    sort,
    dedupe,
    facets: z.preprocess(toFlag, facets),
  })
  .catchall(z.string());

/** The search that query parameters ask for. A filter left blank, as an unfilled form field is, is none. */
export function toSearchInput(parameters: z.infer<typeof SearchQuery>): SearchInput {
  const { q, limit, offset, explain, ignore, sort, dedupe, facets, ...others } = parameters;
  const filters = Object.fromEntries(Object.entries(others).filter(([, value]) => value.trim() !== ""));
  const settings = { limit, offset, explain, ignore, sort, dedupe, facets };
  return { query: q, ...settings, ...(Object.keys(filters).length > 0 ? { filters } : {}) };
}

function toWholeNumber(value: unknown): unknown {
  return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
}

function toList(value: unknown): unknown {
  return typeof value === "string" ? value.split(",").filter((name) => name.trim() !== "") : value;
}

/** `?explain` alone means yes. */
function toFlag(value: unknown): unknown {
  if (value === "true" || value === "1" || value === "") return true;
  if (value === "false" || value === "0") return false;
  return value;
}
