import { gatherCandidates } from "./candidates.ts";
import { type JudgedPassage, judge } from "./judge.ts";
import type { Snapshot } from "./snapshot.ts";
import type { UnderstoodQuestion } from "./understand.ts";
import { OPERATING_POINT } from "./weights.ts";

/** A posting with its judged passages, best first. */
export interface JudgedPosting {
  readonly postingRow: number;
  /** Probability that it answers: that of its best passage. */
  readonly score: number;
  readonly passages: readonly JudgedPassage[];
}

/** The postings that qualify, and the rest of those looked at, each best first. */
export interface Answer {
  readonly qualifying: readonly JudgedPosting[];
  readonly rest: readonly JudgedPosting[];
}

/** Finds, judges and groups: the whole search but for embedding the question and writing the response. */
export function answer(snapshot: Snapshot, question: UnderstoodQuestion, embedding: Float32Array): Answer {
  const postings = searchPostings(snapshot, question, embedding);
  return {
    qualifying: postings.filter(({ score }) => score >= OPERATING_POINT),
    rest: postings.filter(({ score }) => score < OPERATING_POINT),
  };
}

/** Every posting looked at, judged, best first. */
export function searchPostings(
  snapshot: Snapshot,
  question: UnderstoodQuestion,
  embedding: Float32Array,
): JudgedPosting[] {
  return groupByPosting(judge(snapshot, question, gatherCandidates(snapshot, question, embedding)));
}

/** Postings by their best passage; of passages that show the same sentence, the better one stays. */
function groupByPosting(judged: readonly JudgedPassage[]): JudgedPosting[] {
  const byPosting = new Map<number, JudgedPassage[]>();
  for (const passage of [...judged].sort((a, b) => b.score - a.score)) {
    const { postingRow } = passage.candidate.passage;
    const group = byPosting.get(postingRow);
    if (group === undefined) byPosting.set(postingRow, [passage]);
    else if (!group.some((other) => other.evidence === passage.evidence)) group.push(passage);
  }
  return [...byPosting].map(([postingRow, passages]) => ({ postingRow, score: passages[0]?.score ?? 0, passages }));
}
