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
    sentence: 8.97,
    lexical: 1.83,
    coverage: 0.81,
    denied: -0.93,
    notDenied: -0.31,
    preferred: -0.17,
  },
  intercept: -7.32,
};

/** As `WEIGHTS`, with the judge's logit among the features. */
export const JUDGED_WEIGHTS: Regression<keyof Features | "logit"> = {
  weights: {
    passage: 2.26,
    sentence: 4.06,
    lexical: 0.89,
    coverage: 1.05,
    denied: -1.13,
    notDenied: -0.41,
    preferred: -0.48,
    logit: 0.46,
  },
  intercept: -4.75,
};

/**
 * Probability from which a posting answers; where none has it, there is silence. On the tune collections that keeps silent
 * on 71 % of the unanswerable questions and on 20 % of the others, cross-validated.
 */
export const ANSWER_FROM = 0.25;
/**
 * Share of the best posting's probability that is needed beside it: what is weak beside a sure answer is no answer. On the
 * tune collections F1 is the same from none to about this much; at this much the traps of the clearance questions stay out.
 */
export const SHARE_OF_BEST = 0.375;

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
