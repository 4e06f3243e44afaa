import type { BenchPosting, Corpus } from "./texts.ts";

/** What every part of the benchmark gets. */
export interface BenchContext {
  readonly corpus: Corpus;
  /** Absolute path of the model's folder. */
  readonly modelDir: string;
  /** Fingerprint of the model. */
  readonly fingerprint: string;
  /** Small sizes. */
  readonly quick: boolean;
  /** Tells of progress. */
  readonly log: (line: string) => void;
}

/** A size to measure at, and whether it is the one that the targets speak of. */
export interface Size<T> {
  readonly taken: T;
  readonly isFull: boolean;
}

/** The first `full` postings, or `small` of them for a quick run; fewer where the corpus has no more. */
export function takePostings(context: BenchContext, full: number, small: number): Size<readonly BenchPosting[]> {
  const taken = context.corpus.postings.slice(0, context.quick ? small : full);
  return { taken, isFull: taken.length === full };
}
