import { BENEFITS_IN_KIND } from "./benefits-kind.ts";
import { BENEFITS_IN_MONEY } from "./benefits-money.ts";

/** A benefit and the words for it: sources of patterns, without regard to case. */
export interface BenefitWords {
  readonly value: string;
  /** Beginnings of words, one of which every name has: most units have none and are passed over. */
  readonly stems: string;
  /** Names that mean it by themselves. */
  readonly names: readonly string[];
  /** Names that mean it in a sentence that speaks of giving at all. */
  readonly likely?: readonly string[];
  /** Things that are a benefit where words around them, or the heading, say that they are given. */
  readonly bare?: readonly string[];
  /** Whether bare things need such words even beside other benefits. */
  readonly isCommon?: boolean;
  /** Names too bare to be a benefit, which a denial makes one: "no housing". */
  readonly denied?: readonly string[];
  /** What around a name shows another sense. */
  readonly unless?: RegExp;
}

/** Every benefit but leave, in the order in which they are looked for. */
export const BENEFITS: readonly BenefitWords[] = [...BENEFITS_IN_MONEY, ...BENEFITS_IN_KIND];
