import { sliceSpan } from "../domain/span.ts";
import type { Candidate } from "./candidates.ts";
import { type Features, readFeatures, scoreFeatures } from "./features.ts";
import type { Snapshot } from "./snapshot.ts";
import type { UnderstoodQuestion } from "./understand.ts";
import { INTERCEPT, OPERATING_POINT, WEIGHTS } from "./weights.ts";

/** Below this, a candidate's sentence is not read: whatever it said, it would hardly qualify. */
const WORTH_READING = OPERATING_POINT / 2.5;
/** The best are read however unlikely, so that the nearest misses are told rightly. */
const ALWAYS_READ = 12;
/** Passages of one posting that are read, the likeliest; the others are not shown. */
const READ_OF_POSTING = 2;

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
  const first = candidates.map((candidate) => verdict(candidate, scoreFeatures(candidate)));
  first.sort((a, b) => b.score - a.score);
  const read = worthReading(first);
  const sections = new Map(
    snapshot.store
      .passagesByRow([...read].map(({ candidate }) => candidate.passage.row))
      .map((p) => [p.row, p.section]),
  );
  const texts = new PostingTexts(snapshot);
  return first.flatMap((judged) => {
    const { candidate, evidence, score } = judged;
    if (!read.has(judged)) return score >= OPERATING_POINT ? [] : [judged];
    const { row, postingRow } = candidate.passage;
    const found = { sentence: texts.sentence(postingRow, evidence), section: sections.get(row) ?? null };
    return [verdict(candidate, readFeatures(candidate, question, found))];
  });
}

/** Of verdicts, best first, those whose sentence is to be read. */
function worthReading(verdicts: readonly JudgedPassage[]): Set<JudgedPassage> {
  const perPosting = new Map<number, number>();
  return new Set(
    verdicts.filter(({ candidate, score }, rank) => {
      if (rank >= ALWAYS_READ && score < WORTH_READING) return false;
      const { postingRow } = candidate.passage;
      const before = perPosting.get(postingRow) ?? 0;
      perPosting.set(postingRow, before + 1);
      return before < READ_OF_POSTING;
    }),
  );
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

/** Texts of the postings that are read for one question, each fetched once. */
class PostingTexts {
  readonly #snapshot: Snapshot;
  readonly #byRow = new Map<number, string>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  sentence(postingRow: number, ordinal: number): string {
    const { store } = this.#snapshot;
    const span = store.sentenceAt(postingRow, ordinal);
    return span === undefined ? "" : sliceSpan(this.#text(postingRow), span);
  }

  #text(postingRow: number): string {
    let text = this.#byRow.get(postingRow);
    if (text === undefined) {
      text = this.#snapshot.store.textOf(postingRow) ?? "";
      this.#byRow.set(postingRow, text);
    }
    return text;
  }
}
