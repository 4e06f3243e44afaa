import type { PostingHit, SearchInput, SearchResponse } from "../domain/search.ts";

/** Postings fetched at a time where nothing else is asked for. */
const PAGE_SIZE = 100;

/** A question as a request. */
export function toInput(asked: string | SearchInput): SearchInput {
  return typeof asked === "string" ? { query: asked } : asked;
}

/** All postings of an answer from `offset` on, fetched page by page, each once at most. */
export async function* allPages(
  asked: string | SearchInput,
  search: (input: SearchInput) => Promise<SearchResponse>,
): AsyncGenerator<PostingHit, void, undefined> {
  const { limit = PAGE_SIZE, offset = 0, ...rest } = toInput(asked);
  const seen = new Set<string>();
  for (let at = offset; ; at += limit) {
    const { postings, total } = await search({ ...rest, limit, offset: at });
    for (const posting of postings) {
      if (seen.has(posting.id)) continue;
      seen.add(posting.id);
      yield posting;
    }
    if (postings.length === 0 || at + limit >= total) return;
  }
}
