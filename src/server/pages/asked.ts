import type { PostingHit, SearchInput, SearchResponse } from "../../domain/search.ts";

/** A search and its answer. */
export interface Asked {
  readonly input: SearchInput;
  readonly response: SearchResponse;
}

/** What is shown where nothing answers. */
export interface Instead {
  /** Questions that are answered. */
  readonly examples: readonly string[];
  /** What would answer but for one condition; null where there is no such condition, or what comes nearest is known. */
  readonly butFor: { readonly label: string; readonly postings: readonly PostingHit[] } | null;
}
