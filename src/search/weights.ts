import type { Features } from "./features.ts";

/** A logistic regression: weights by feature, and an intercept. */
export interface Regression<Name extends string = keyof Features> {
  readonly weights: Readonly<Record<Name, number>>;
  readonly intercept: number;
}

/** Turns scores and reading into a probability, where nothing is judged: `scripts/train/fit.ts`, on the tune collections. */
export const WEIGHTS: Regression = {
  weights: {
    passage: 2.58,
    sentence: 8.5,
    lexical: 2.85,
    coverage: 1.01,
    denied: -2.78,
    notDenied: -1.75,
    preferred: -0.38,
  },
  intercept: -7.56,
};

/** As `WEIGHTS`, with the judge's logit among the features. */
export const JUDGED_WEIGHTS: Regression<keyof Features | "logit"> = {
  weights: { ...WEIGHTS.weights, logit: 1 },
  intercept: -7.56,
};

/** Probability that the best posting must have for a question to count as answered: less is silence. */
export const ANSWER_FROM = 0.25;
/** Probability from which a posting belongs to what is claimed, once the question counts as answered. */
export const CLAIM_FROM = 0.25;

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
