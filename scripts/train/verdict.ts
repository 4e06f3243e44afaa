import type { Features } from "../../src/search/features.ts";
import { probability, type Regression } from "../../src/search/weights.ts";
import type { Wants } from "../../src/text/wants.ts";
import { fitRegression } from "./regression.ts";

/** Names of all features. */
export type Name = keyof Features | "logit";

/** Keeps the logit of a certainty finite. */
const TINY = 1e-9;

/** A sentence judged for a question, and what came of it. */
export interface Claim {
  readonly features: Features & { readonly logit: number };
  /** Name of its posting. */
  readonly posting: string;
  /** Whether it is a labelled proof. */
  readonly isProof: boolean;
  /** Whether its posting is right (of a known item: whether its passage holds the proof). */
  readonly isRight: boolean;
  /** Whether its posting is neither right nor wrong. */
  readonly isOpen: boolean;
}

/** A labelled question with its claims. */
export interface Asked {
  readonly kind: "set" | "known" | "none";
  readonly wants: Wants;
  /** How many postings answer. */
  readonly answers: number;
  readonly claims: readonly Claim[];
}

/** A claim with its probability. */
export interface Verdict {
  readonly claim: Claim;
  readonly score: number;
}

/** The weights for either thing that a question may want, each from the questions that want it. */
export function fitVerdicts(names: readonly Name[], questions: readonly Asked[]): Record<Wants, Regression<Name>> {
  const those = (wanted: Wants) =>
    fitVerdict(
      names,
      questions.filter(({ wants }) => wants === wanted),
    );
  return { roles: those("roles"), passages: those("passages") };
}

/**
 * Weights in two steps: a regression of every sentence on whether it is a proof, so that the best sentence of a posting is
 * the proof; then Platt's scaling of that (Platt 1999) on whether the postings so ranked are right, so that what is shown
 * is a probability.
 */
function fitVerdict(names: readonly Name[], questions: readonly Asked[]): Regression<Name> {
  const told = questions
    .flatMap(({ claims }) => claims)
    .filter(({ isOpen, isRight, isProof }) => !isOpen && (isProof || !isRight))
    .map(({ features, isProof }) => ({ features, right: isProof }));
  const proof = fitRegression(names, told);
  const best = questions.flatMap((question) => verdictsOn(question, proof)).filter(({ claim }) => !claim.isOpen);
  const logitOf = (score: number) => Math.log(score + TINY) - Math.log(1 - score + TINY);
  const logits = best.map(({ claim, score }) => ({
    features: { logit: logitOf(score) },
    right: claim.isRight,
  }));
  const scaled = fitRegression(["logit"], logits, { ridge: 0.01 });
  const weights = names.map((name) => [name, round(proof.weights[name] * scaled.weights.logit)]);
  const intercept = round(proof.intercept * scaled.weights.logit + scaled.intercept);
  return { weights: Object.fromEntries(weights) as Record<Name, number>, intercept };
}

/** Of each posting its best claim, best first. */
export function verdictsOn({ claims }: Asked, regression: Regression<Name>): Verdict[] {
  const seen = new Set<string>();
  return claims
    .map((claim) => ({ claim, score: probability(regression, claim.features) }))
    .sort((a, b) => b.score - a.score)
    .filter(({ claim }) => !seen.has(claim.posting) && seen.add(claim.posting));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
