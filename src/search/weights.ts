import type { Wants } from "../text/wants.ts";
import type { Features } from "./features.ts";

/** A logistic regression: weights by feature, and an intercept. */
export interface Regression<Name extends string = keyof Features> {
  readonly weights: Readonly<Record<Name, number>>;
  readonly intercept: number;
}

/**
 * Turns scores and reading into a probability, where nothing is judged: `scripts/train/fit.ts`, on the tune collections. A
 * fact of one posting is told by the posting that stands out, a set by what single sentences say.
 */
export const WEIGHTS: Readonly<Record<Wants, Regression>> = {
  roles: {
    weights: {
      passage: 3.5,
      sentence: 8.64,
      lexical: 1.76,
      posting: -3,
      postingLead: 1.86,
      postingLexical: 1.13,
      postingLexicalLead: -1.48,
      coverage: 0.93,
      denied: -1.06,
      notDenied: -0.47,
      preferred: -0.26,
    },
    intercept: -7.5,
  },
  passages: {
    weights: {
      passage: 2.88,
      sentence: 4.57,
      lexical: 1.1,
      posting: -0.56,
      postingLead: 0.89,
      postingLexical: 4.06,
      postingLexicalLead: 0.74,
      coverage: -1.49,
      denied: 0,
      notDenied: 0,
      preferred: 0,
    },
    intercept: -8.53,
  },
};

/** As `WEIGHTS`, with the judge's logit among the features. */
export const JUDGED_WEIGHTS: Readonly<Record<Wants, Regression<keyof Features | "logit">>> = {
  roles: {
    weights: {
      passage: 1.37,
      sentence: 4.14,
      lexical: 0.15,
      posting: -0.15,
      postingLead: 0.84,
      postingLexical: 1.42,
      postingLexicalLead: -0.76,
      coverage: 1.14,
      denied: -1.05,
      notDenied: -0.5,
      preferred: -0.53,
      logit: 0.44,
    },
    intercept: -5.03,
  },
  passages: {
    weights: {
      passage: 1.95,
      sentence: 2.82,
      lexical: 0.1,
      posting: -0.1,
      postingLead: 1.27,
      postingLexical: 2.42,
      postingLexicalLead: 0.27,
      coverage: 0.14,
      denied: 0,
      notDenied: 0,
      preferred: 0,
      logit: 0.79,
    },
    intercept: -5.16,
  },
};

/**
 * Probability from which a posting answers; where none has it, there is silence. On the tune collections that keeps silent
 * on 60 % of the unanswerable questions and on 10 % of the others, cross-validated.
 */
export const ANSWER_FROM = 0.25;
/**
 * Share of the best posting's probability that is needed beside it: what is weak beside a sure answer is no answer. On the
 * tune collections F1 is the same from none to half as much again.
 */
export const SHARE_OF_BEST = 0.25;

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
