import type { Features } from "./features.ts";

/** Weights of the verdict's logistic regression. */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  passage: 2,
  sentence: 7,
  lexical: 2,
  coverage: 0.5,
  denied: -2,
  notDenied: -2,
  preferred: -0.5,
};
export const INTERCEPT = -5.5;

/** Probability from which a posting counts as an answer. */
export const OPERATING_POINT = 0.25;
