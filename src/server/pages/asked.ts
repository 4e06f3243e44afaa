import type { SearchInput, SearchResponse } from "../../domain/search.ts";

/** A search and its answer. */
export interface Asked {
  readonly input: SearchInput;
  readonly response: SearchResponse;
}
