import { groupByPosting, type JudgedPosting } from "./answer.ts";
import { type Candidate, DENSE_CANDIDATES, gatherCandidates } from "./candidates.ts";
import { scoreFeatures } from "./features.ts";
import type { EmbeddedQuestion } from "./question.ts";
import type { Snapshot } from "./snapshot.ts";

/** The simpler ways to rank passages, to measure the search against: words, vectors, and the two fused. */
export const BASELINES = ["bm25", "dense", "rrf"] as const;
export type Baseline = (typeof BASELINES)[number];

/** Passages that are ranked: enough for recall at 100 postings. */
const DEPTH = 3 * DENSE_CANDIDATES;
/** The constant of reciprocal rank fusion (Cormack, Clarke, Büttcher 2009). */
const RRF_K = 60;

/**
 * Postings by their best passage as a baseline ranks them, best first: `bm25` by the words alone, `dense` by the cosine
 * similarity of the passage's vector, `rrf` by reciprocal rank fusion of the two. Their scores are no probabilities. The
 * sentence shown is the nearest by cosine similarity.
 */
export function rankByBaseline(baseline: Baseline, snapshot: Snapshot, asked: EmbeddedQuestion): JudgedPosting[] {
  const candidates = gatherCandidates(snapshot, asked, { depth: DEPTH });
  const byWords = candidates.filter(({ lexical }) => lexical > 0).sort((a, b) => b.lexical - a.lexical);
  const byVector = [...candidates].sort((a, b) => b.dense - a.dense);
  if (baseline === "bm25") return group(byWords, ({ lexical }) => lexical);
  if (baseline === "dense") return group(byVector, ({ dense }) => Math.max(0, dense));
  const fused = new Map<Candidate, number>();
  for (const ranking of [byWords, byVector]) {
    ranking.forEach((candidate, at) => {
      fused.set(candidate, (fused.get(candidate) ?? 0) + (RRF_K + 1) / (RRF_K + at + 1) / 2);
    });
  }
  return group(candidates, (candidate) => fused.get(candidate) ?? 0);
}

function group(candidates: readonly Candidate[], score: (candidate: Candidate) => number): JudgedPosting[] {
  return groupByPosting(
    candidates.map((candidate) => {
      const best = candidate.sentences.indexOf(Math.max(...candidate.sentences));
      const evidence = candidate.passage.firstSentence + Math.max(0, best);
      return { candidate, evidence, score: score(candidate), features: scoreFeatures(candidate) };
    }),
  );
}
