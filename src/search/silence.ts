import { displayTitle } from "../domain/posting.ts";
import type { PostingHit } from "../domain/search.ts";
import type { JudgedPosting } from "./answer.ts";
import type { UnderstoodQuestion } from "./understand.ts";

/** Longest quote in an explanation, in UTF-16 code units. */
const MAX_QUOTE = 160;

/** The posting that comes nearest to answering, judged and as it is shown. */
export interface NearestMiss {
  readonly judged: JudgedPosting;
  readonly hit: PostingHit;
}

/**
 * Why a question gets no answer, in one or two sentences: what was looked for in how many postings, and what the nearest
 * says instead.
 */
export function whySilent(question: UnderstoodQuestion, postings: number, nearest: NearestMiss | undefined): string {
  const where =
    postings === 1 ? "the one posting does not say" : `none of ${postings.toLocaleString("en-US")} postings says`;
  const verdict = `Looked for “${shorten(question.text)}”: ${where}.`;
  const evidence = nearest?.hit.passages[0]?.evidence.text;
  if (nearest === undefined || evidence === undefined) return verdict;
  const features = nearest.judged.passages[0]?.features;
  const says =
    features !== undefined && features.denied > 0 && features.coverage > 0 ? "says the opposite" : "says instead";
  const name = [displayTitle(nearest.hit), nearest.hit.company].filter(Boolean).join(" at ");
  return `${verdict} The nearest, ${name}, ${says}: “${shorten(evidence)}”`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= MAX_QUOTE ? line : `${line.slice(0, MAX_QUOTE).replace(/\s\S*$/u, "")} …`;
}
