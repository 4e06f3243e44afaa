import type { MiddlewareHandler } from "hono";
import { type SearchInput, SearchRequest } from "../domain/search.ts";
import type { AppEnv } from "./context.ts";
import { SearchQuery, toSearchInput } from "./search-query.ts";

/** Most roles on a page, whatever its address asks for: so that every page stays small. */
export const MOST_ON_A_PAGE = 20;

/**
 * Leads an address as a form writes it, with fields left blank and boxes of one name, to the one that the page's own links
 * have: `?benefit=health&benefit=dental` is `?benefit=health;dental`.
 */
export function tidyAddress(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const given = Object.entries(c.req.queries());
    // The fields of a search are given once; only what narrows may be given as several boxes.
    const once = new Set(["q", ...Object.keys(SearchRequest.shape)]);
    const tidy = given.flatMap(([name, values]): [string, string][] => {
      const filled = values.map((value) => value.trim()).filter((value) => value !== "");
      if (once.has(name)) return values.map((value) => [name, value]);
      return filled.length === 0 ? [] : [[name, [...new Set(filled)].join(";")]];
    });
    const isTidy = tidy.length === given.flatMap(([, values]) => values).length;
    if (isTidy) return next();
    return c.redirect(`/?${new URLSearchParams(tidy)}`, 303);
  };
}

/** The search that a page's address holds, as far as it is one; undefined where it asks for nothing. */
export function searchIn(query: Readonly<Record<string, string | undefined>>): SearchInput | undefined {
  const parsed = SearchQuery.safeParse(query);
  const input = parsed.success ? toSearchInput(parsed.data) : { query: query.q ?? "" };
  return asksForNothing(input) ? undefined : input;
}

/** Whether a search has neither a question nor a filter. */
export function asksForNothing({ query, filters }: SearchInput): boolean {
  return query.trim() === "" && Object.keys(filters ?? {}).length === 0;
}
