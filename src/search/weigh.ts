import type { PassageRange } from "../store/types.ts";
import type { Candidate } from "./candidates.ts";
import { type Features, readFeatures, scoreFeatures } from "./features.ts";
import type { PostingReader } from "./posting-reader.ts";
import type { UnderstoodQuestion } from "./understand.ts";
import { ANSWER_FROM, probability, WEIGHTS } from "./weights.ts";

/** Below this, a candidate's sentence is not read: whatever it said, it would hardly qualify. */
const WORTH_READING = ANSWER_FROM / 2.5;
/** The best are read however unlikely, so that the nearest misses are told rightly. */
const ALWAYS_READ = 12;
/** Passages of one posting that are read, the likeliest; the others are not shown. */
const READ_OF_POSTING = 2;

/** A passage with the sentence of it that answers. */
export interface ProvenPassage {
  readonly candidate: { readonly passage: PassageRange; readonly dense?: number; readonly lexical?: number };
  /** Ordinal, within the posting, of the sentence that answers best. */
  readonly evidence: number;
  /** Probability that the passage answers. */
  readonly score: number;
  /** How sure the fact is that proves it; absent where passages alone decided. */
  readonly fact?: number;
  /** What it was weighed by; absent where a fact decided. */
  readonly features?: Features;
  /** The cross-encoder's, of the evidence; absent where it was not judged. */
  readonly logit?: number;
}

/** A candidate with a verdict. */
export interface JudgedPassage extends ProvenPassage {
  readonly candidate: Candidate;
  readonly features: Features;
}

/**
 * Gives every candidate the probability that it answers, by logistic regression over its scores and, where it could
 * qualify at all, over what its best sentence says.
 */
export function weigh(
  reader: PostingReader,
  question: UnderstoodQuestion,
  candidates: readonly Candidate[],
): JudgedPassage[] {
  const first = candidates.map((candidate) => byScores(candidate, question)).sort((a, b) => b.score - a.score);
  const chosen = worthReading(first);
  return first.map((passage) => {
    const { candidate, evidence, score } = passage;
    if (chosen.has(passage)) return readSentence(reader, question, candidate, evidence);
    // What was not read does not qualify: another passage of its posting says it better.
    return score < ANSWER_FROM ? passage : { ...passage, score: WORTH_READING };
  });
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
  return { candidate, evidence, score: probability(WEIGHTS[question.wants], features), features };
}

function byScores(candidate: Candidate, { wants }: UnderstoodQuestion): JudgedPassage {
  const best = candidate.sentences.indexOf(Math.max(...candidate.sentences));
  const evidence = candidate.passage.firstSentence + Math.max(0, best);
  const features = scoreFeatures(candidate);
  return { candidate, evidence, score: probability(WEIGHTS[wants], features), features };
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
