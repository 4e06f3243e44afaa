import type { AnswerSource } from "../domain/answer.ts";
import { displayTitle } from "../domain/posting.ts";
import type { SearchResponse } from "../domain/search.ts";

/** Most passages of one posting: of a set one proof each is enough; a fact may take several. */
const MOST_OF_POSTING = { roles: 1, passages: 3 } as const;

/** The quotes of a response, numbered from 1: the best of every posting first in line. */
export function sourcesOf({ postings, understood }: SearchResponse): AnswerSource[] {
  const quotes = postings.flatMap(({ passages, source, ...hit }) => {
    const { id, title, company, location, url } = hit;
    const posting = { id, title, company, location, ...(url === undefined ? {} : { url }) };
    return passages
      .slice(0, MOST_OF_POSTING[understood.wants])
      .map(({ evidence, text }) => ({ posting, source, evidence, context: text }));
  });
  return quotes.map((quote, at) => ({ number: at + 1, ...quote }));
}

/** What a source's posting is called: `Welder at Keel & Sons`. */
export function roleOf({ posting, source }: AnswerSource): string {
  const title = displayTitle({ title: posting.title, source });
  return posting.company === null ? title : `${title} at ${posting.company}`;
}
