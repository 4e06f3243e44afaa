import type { Candidate } from "./candidates.ts";
import { type FusionWeights, fuse } from "./score.ts";
import type { Snapshot } from "./snapshot.ts";
import type { UnderstoodQuestion } from "./understand.ts";

/** Probability from which a posting counts as an answer. */
export const OPERATING_POINT = 0.5;

/** A candidate with its verdict. */
export interface JudgedPassage {
  readonly candidate: Candidate;
  /** Ordinal, within the posting, of the sentence that answers best. */
  readonly evidence: number;
  readonly fused: number;
  /** Probability that the passage answers. */
  readonly score: number;
  readonly features: Readonly<Record<string, number>>;
}

const WEIGHTS: FusionWeights = { passage: 0.35, sentence: 0.35, lexical: 0.3 };

export function judge(
  _snapshot: Snapshot,
  _question: UnderstoodQuestion,
  candidates: readonly Candidate[],
): JudgedPassage[] {
  return candidates.map((candidate) => {
    const best = candidate.sentences.indexOf(Math.max(...candidate.sentences));
    const fused = fuse(candidate, WEIGHTS);
    return {
      candidate,
      evidence: candidate.passage.firstSentence + Math.max(0, best),
      fused,
      score: 1 / (1 + Math.exp(-12 * (fused - 0.45))),
      features: {},
    };
  });
}
