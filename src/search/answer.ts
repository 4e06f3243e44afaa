import type { ParsedFilter } from "../conditions/filters.ts";
import type { CrossEncoder } from "../embed/cross-encoder.ts";
import { DENSE_CANDIDATES, gatherCandidates } from "./candidates.ts";
import { type Judgement, judge } from "./judge.ts";
import { PostingReader } from "./posting-reader.ts";
import type { EmbeddedQuestion } from "./question.ts";
import type { Snapshot } from "./snapshot.ts";
import { type JudgedPassage, type ProvenPassage, weigh } from "./weigh.ts";
import { ANSWER_FROM, SHARE_OF_BEST } from "./weights.ts";

/** Most of the nearest passages looked at for a set. */
const MOST_CANDIDATES = 20_000;
const DEEPER = 4;
/** Share of the farthest passages that may qualify where a set has ended: some always do by chance. */
const A_FEW = 0.1;
/**
 * Most of a passage's probability where a fact of one posting is asked for and the judge has read the likeliest sentences,
 * or as many as it took to find an answer, none of it among them: else a posting that stands out would answer with whatever
 * passage.
 */
const MOST_UNREAD = 0.1;

/** A posting with its judged passages, best first. */
export interface JudgedPosting {
  readonly postingRow: number;
  /** Probability that it answers: that of its best passage. */
  readonly score: number;
  readonly passages: readonly ProvenPassage[];
  /** Conditions that its facts fulfil: what proves them is shown first. */
  readonly proven?: readonly ParsedFilter[];
}

/** The postings that qualify, and the rest of those looked at, each best first. */
export interface Answer {
  readonly qualifying: readonly JudgedPosting[];
  readonly rest: readonly JudgedPosting[];
  /** Sentences that the cross-encoder read, and those it had no time for. */
  readonly judged: number;
  readonly left: number;
  /** Time that judging took, in milliseconds. */
  readonly judgeMs: number;
}

/** Where and how answers are looked for. */
export interface AnswerOptions {
  /** What reads closely; null where nothing does. */
  readonly close: Close | null;
  /** Rows of the only passages that are wanted. Default: all. */
  readonly among?: ReadonlySet<number> | undefined;
  /** Ends the search when aborted: before anything is gathered, before and while it is judged. */
  readonly signal?: AbortSignal | undefined;
}

/** What may read closely, and until when. */
export interface Close {
  readonly crossEncoder: CrossEncoder;
  /** By `performance.now()`. */
  readonly deadline: number;
}

const NOTHING_JUDGED: Judgement = { verdicts: new Map(), judged: 0, left: 0 };

/**
 * Finds, judges and groups: the whole search but for embedding the question and writing the response. Throws the signal's
 * reason where it is aborted.
 */
export async function answer(snapshot: Snapshot, asked: EmbeddedQuestion, options: AnswerOptions): Promise<Answer> {
  const reader = new PostingReader(snapshot.store);
  const { question } = asked;
  const { close, among, signal } = options;
  signal?.throwIfAborted();
  const weighed = weighSet(snapshot, asked, { reader, among });
  const candidates = weighed.map(({ candidate }) => candidate);
  signal?.throwIfAborted();
  const startedAt = performance.now();
  const { verdicts, judged, left } =
    close === null ? NOTHING_JUDGED : await judge(candidates, { reader, question, signal, ...close });
  const judgeMs = performance.now() - startedAt;
  signal?.throwIfAborted();
  const isFound = left === 0 || [...verdicts.values()].some(({ score }) => score >= ANSWER_FROM);
  const isRead = judged > 0 && isFound && question.wants === "passages";
  const unread = (passage: JudgedPassage) =>
    isRead ? { ...passage, score: Math.min(passage.score, MOST_UNREAD) } : passage;
  const postings = groupByPosting(weighed.map((passage) => verdicts.get(passage.candidate) ?? unread(passage)));
  return { ...drawLine(postings), judged, left, judgeMs };
}

/** Parts postings, best first, into those that are claimed to answer and the others. */
export function drawLine(postings: readonly JudgedPosting[]): Pick<Answer, "qualifying" | "rest"> {
  const least = Math.max(ANSWER_FROM, SHARE_OF_BEST * (postings[0]?.score ?? 0));
  const qualifies = ({ score }: JudgedPosting) => score >= least;
  return { qualifying: postings.filter(qualifies), rest: postings.filter((posting) => !qualifies(posting)) };
}

/**
 * Weighs the nearest passages; and where a set is asked for and goes on to the last of them, four times as many, until it
 * ends or `MOST_CANDIDATES` are reached: a set is claimed whole.
 */
function weighSet(
  snapshot: Snapshot,
  asked: EmbeddedQuestion,
  { reader, among }: { reader: PostingReader; among: ReadonlySet<number> | undefined },
): JudgedPassage[] {
  const all = among?.size ?? snapshot.counts.passages;
  const most = asked.question.wants === "roles" ? Math.min(all, MOST_CANDIDATES) : 0;
  for (let depth = DENSE_CANDIDATES; ; depth = Math.min(depth * DEEPER, most)) {
    const weighed = weigh(reader, asked.question, gatherCandidates(snapshot, asked, { depth, among }));
    if (depth >= most || !goesOn(weighed)) return weighed;
  }
}

/** Whether, of the farthest quarter of the passages, more than a few qualify. */
function goesOn(weighed: readonly JudgedPassage[]): boolean {
  const far = [...weighed]
    .sort((a, b) => b.candidate.dense - a.candidate.dense)
    .slice(Math.floor(weighed.length * 0.75));
  return far.filter(({ score }) => score >= ANSWER_FROM).length > far.length * A_FEW;
}

/** Postings by their best passage; of passages that show the same sentence, the better one stays. */
export function groupByPosting(judged: readonly JudgedPassage[]): JudgedPosting[] {
  const byPosting = new Map<number, JudgedPassage[]>();
  for (const passage of [...judged].sort((a, b) => b.score - a.score)) {
    const { postingRow } = passage.candidate.passage;
    const group = byPosting.get(postingRow);
    if (group === undefined) byPosting.set(postingRow, [passage]);
    else if (!group.some((other) => other.evidence === passage.evidence)) group.push(passage);
  }
  return [...byPosting].map(([postingRow, passages]) => ({ postingRow, score: passages[0]?.score ?? 0, passages }));
}
