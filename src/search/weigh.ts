import type { Candidate } from "./candidates.ts";
import { type Features, readFeatures, scoreFeatures } from "./features.ts";
import type { PostingReader } from "./posting-reader.ts";
import type { UnderstoodQuestion } from "./understand.ts";
import { OPERATING_POINT, probability, WEIGHTS } from "./weights.ts";

/** Below this, a candidate's sentence is not read: whatever it said, it would hardly qualify. */
const WORTH_READING = OPERATING_POINT / 2.5;
/** The best are read however unlikely: the judge may think better of them, and the nearest misses are told rightly. */
const ALWAYS_READ = 48;
/** Passages of one posting that are read, the likeliest; the others are not shown. */
const READ_OF_POSTING = 2;

/** A candidate with a verdict. */
export interface JudgedPassage {
  readonly candidate: Candidate;
  /** Ordinal, within the posting, of the sentence that answers best. */
  readonly evidence: number;
  /** Probability that the passage answers. */
  readonly score: number;
  readonly features: Features;
}

/** Candidates weighed, each list likeliest first. */
export interface Weighed {
  /** Those whose best sentence was read. */
  readonly read: readonly JudgedPassage[];
  /** Those that would hardly qualify, by their scores alone. */
  readonly unread: readonly JudgedPassage[];
}

/**
 * Gives every candidate the probability that it answers, by logistic regression over its scores and, where it could
 * qualify at all, over what its best sentence says.
 */
export function weigh(reader: PostingReader, question: UnderstoodQuestion, candidates: readonly Candidate[]): Weighed {
  const first = candidates.map((candidate) => byScores(candidate)).sort(likeliestFirst);
  const chosen = worthReading(first);
  const read = [...chosen].map(({ candidate, evidence }) => readSentence(reader, question, candidate, evidence));
  const unread = first.filter((passage) => !chosen.has(passage) && passage.score < OPERATING_POINT);
  return { read: read.sort(likeliestFirst), unread };
}

/** The verdict on a candidate by what one of its sentences says. */
function readSentence(
  reader: PostingReader,
  question: UnderstoodQuestion,
  candidate: Candidate,
  evidence: number,
): JudgedPassage {
  const found = reader.evidence(candidate.passage.postingRow, evidence);
  const features = readFeatures(candidate, question, { ...found, ordinal: evidence });
  return { candidate, evidence, score: probability(WEIGHTS, features), features };
}

function byScores(candidate: Candidate): JudgedPassage {
  const best = candidate.sentences.indexOf(Math.max(...candidate.sentences));
  const evidence = candidate.passage.firstSentence + Math.max(0, best);
  const features = scoreFeatures(candidate);
  return { candidate, evidence, score: probability(WEIGHTS, features), features };
}

/** Of verdicts, likeliest first, those whose sentence is to be read. */
function worthReading(verdicts: readonly JudgedPassage[]): Set<JudgedPassage> {
  const perPosting = new Map<number, number>();
  const chosen = new Set<JudgedPassage>();
  for (const verdict of verdicts) {
    if (chosen.size >= ALWAYS_READ && verdict.score < WORTH_READING) break;
    const { postingRow } = verdict.candidate.passage;
    const before = perPosting.get(postingRow) ?? 0;
    perPosting.set(postingRow, before + 1);
    if (before < READ_OF_POSTING) chosen.add(verdict);
  }
  return chosen;
}

/** Orders verdicts by probability, the highest first. */
export function likeliestFirst(a: JudgedPassage, b: JudgedPassage): number {
  return b.score - a.score;
}
