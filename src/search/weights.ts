import type { Features } from "./features.ts";

/** Weights of the verdict's logistic regression. */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  passage: 2.57,
  sentence: 8.6,
  lexical: 2.78,
  coverage: 1.2,
  denied: -2.71,
  notDenied: -1.36,
  preferred: -0.7,
};
export const INTERCEPT = -7.5;

/** Probability from which a posting counts as an answer. */
export const OPERATING_POINT = 0.2;
