import type { Candidate } from "./candidates.ts";

/** Shares of the three raw scores in the score that candidates are ranked by; they add up to 1. */
export interface FusionWeights {
  /** Of the passage's similarity. */
  readonly passage: number;
  /** Of its best sentence's similarity. */
  readonly sentence: number;
  /** Of its BM25 score, scaled to the best candidate's. */
  readonly lexical: number;
}

/** A convex combination of the raw scores (Bruch et al., "An Analysis of Fusion Functions for Hybrid Retrieval", 2023). */
export function fuse(candidate: Candidate, weights: FusionWeights): number {
  const best = Math.max(...candidate.sentences, -1);
  return weights.passage * candidate.dense + weights.sentence * best + weights.lexical * candidate.lexical;
}
