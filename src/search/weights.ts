import type { Features } from "./features.ts";

/** A logistic regression: weights by feature, and an intercept. */
export interface Regression<Name extends string = keyof Features> {
  readonly weights: Readonly<Record<Name, number>>;
  readonly intercept: number;
}

/** Turns scores and reading into a probability, where nothing is judged: `scripts/train/fit.ts`, on the tune collections. */
export const WEIGHTS: Regression = {
  weights: {
    passage: 1.23,
    sentence: 8.92,
    lexical: 1.83,
    coverage: 0.86,
    denied: -0.94,
    notDenied: -0.34,
    preferred: -0.16,
  },
  intercept: -7.3,
};

/** As `WEIGHTS`, with the judge's logit among the features. */
export const JUDGED_WEIGHTS: Regression<keyof Features | "logit"> = {
  weights: {
    passage: 2.15,
    sentence: 4.35,
    lexical: 0.95,
    coverage: 1.08,
    denied: -1.1,
    notDenied: -0.39,
    preferred: -0.29,
    logit: 0.49,
  },
  intercept: -4.77,
};

/**
 * Probability that the best posting must have for a question to count as answered: less is silence. On the tune
 * collections that keeps silent on three fifths of the unanswerable questions and on a sixth of the others.
 */
export const ANSWER_FROM = 0.2;
/** Probability from which a posting belongs to what is claimed, once the question counts as answered: there F1 is best. */
export const CLAIM_FROM = 0.15;

/** A denial of what is asked for gives no more than this. */
const MOST_OF_DENIED = 0.1;

/** Probability that a passage with these features answers. What denies the thing asked for never qualifies. */
export function probability<Name extends string>(
  { weights, intercept }: Regression<Name>,
  features: Readonly<Record<Name, number>> & { readonly denied: number },
): number {
  let logit = intercept;
  for (const [name, weight] of Object.entries<number>(weights)) logit += weight * features[name as Name];
  const p = 1 / (1 + Math.exp(-logit));
  return features.denied > 0 ? Math.min(p, MOST_OF_DENIED) : p;
}
