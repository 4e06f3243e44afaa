import type { Features } from "./features.ts";

/**
 * Weights of the verdict's logistic regression: what `npm run quality -- --fit` gives on the questions marked `tune` and on
 * 190 questions about 90 real postings that are not in the repository. The sentence shown and its meaning weigh most.
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  passage: 2.43,
  sentence: 8.59,
  lexical: 2.91,
  coverage: 1.01,
  denied: -2.5,
  notDenied: -0.98,
  preferred: -0.52,
};
export const INTERCEPT = -7.53;

/** Probability from which a posting counts as an answer: where F1 of claimed sets is near its best on the same questions. */
export const OPERATING_POINT = 0.2;
