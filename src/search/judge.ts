import { type Span, sliceSpan } from "../domain/span.ts";
import type { Candidate } from "./candidates.ts";
import { type Features, readFeatures, scoreFeatures } from "./features.ts";
import type { Snapshot } from "./snapshot.ts";
import type { UnderstoodQuestion } from "./understand.ts";
import { INTERCEPT, OPERATING_POINT, WEIGHTS } from "./weights.ts";

/** Below this, a candidate's sentence is not read: whatever it said, it would not qualify. */
const WORTH_READING = OPERATING_POINT / 3;
/** The best are read however unlikely, so that the nearest misses are told rightly. */
const ALWAYS_READ = 12;

/** A candidate with its verdict. */
export interface JudgedPassage {
  readonly candidate: Candidate;
  /** Ordinal, within the posting, of the sentence that answers best. */
  readonly evidence: number;
  /** Probability that the passage answers. */
  readonly score: number;
  readonly features: Features;
}

/**
 * Gives every candidate the probability that it answers, by logistic regression over its scores and, where it could
 * qualify at all, over what its best sentence says.
 */
export function judge(
  snapshot: Snapshot,
  question: UnderstoodQuestion,
  candidates: readonly Candidate[],
): JudgedPassage[] {
  const texts = new PostingTexts(snapshot);
  const first = candidates.map((candidate) => verdict(candidate, scoreFeatures(candidate)));
  first.sort((a, b) => b.score - a.score);
  return first.map((judged, rank) => {
    if (rank >= ALWAYS_READ && judged.score < WORTH_READING) return judged;
    const { candidate, evidence } = judged;
    const sentence = texts.sentence(candidate.passage.postingRow, evidence);
    return verdict(candidate, readFeatures(candidate, question, sentence));
  });
}

/** Probability that a passage with these features answers. What denies the thing asked for never qualifies. */
export function probability(features: Features): number {
  let logit = INTERCEPT;
  for (const [name, weight] of Object.entries(WEIGHTS)) logit += weight * features[name as keyof Features];
  const p = 1 / (1 + Math.exp(-logit));
  return features.denied > 0 ? Math.min(p, WORTH_READING) : p;
}

function verdict(candidate: Candidate, features: Features): JudgedPassage {
  const best = candidate.sentences.indexOf(Math.max(...candidate.sentences));
  const evidence = candidate.passage.firstSentence + Math.max(0, best);
  return { candidate, evidence, score: probability(features), features };
}

/** Texts and sentences of the postings that are read for one question, each fetched once. */
class PostingTexts {
  readonly #snapshot: Snapshot;
  readonly #byRow = new Map<number, { text: string; spans: readonly Span[] }>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  sentence(postingRow: number, ordinal: number): string {
    let posting = this.#byRow.get(postingRow);
    if (posting === undefined) {
      const { store } = this.#snapshot;
      const spans = store.sentencesOf(postingRow).map(({ span }) => span);
      posting = { text: store.postingByRow(postingRow)?.text ?? "", spans };
      this.#byRow.set(postingRow, posting);
    }
    const span = posting.spans[ordinal];
    return span === undefined ? "" : sliceSpan(posting.text, span);
  }
}
