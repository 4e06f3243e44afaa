import { HOUSEHOLD } from "./benefits-household.ts";
import { INSURANCE } from "./benefits-insurance.ts";
import { MONEY } from "./benefits-money.ts";
import { WORKING } from "./benefits-working.ts";

/** A benefit and the words for it: sources of patterns, without regard to case. */
export interface BenefitWords {
  readonly value: string;
  /** Beginnings of words (whole ones with `=`), one of which every name has: most units have none and are passed over. */
  readonly stems: string;
  /** Names that mean it by themselves. */
  readonly names: readonly string[];
  /** Names that mean it in a sentence that speaks of giving at all. */
  readonly likely?: readonly string[];
  /** Things that are a benefit where the heading, words around them or benefits beside them say that they are given. */
  readonly bare?: readonly string[];
  /** Things that occur so much besides that benefits beside them say nothing. */
  readonly common?: readonly string[];
  /** Things that are a benefit where they are paid for. */
  readonly paid?: readonly string[];
  /** Names too bare to be a benefit, which a denial makes one: "no housing". */
  readonly denied?: readonly string[];
  /** What around a name shows another sense. */
  readonly unless?: RegExp;
}

/** Every benefit but leave, in the order in which they are looked for. */
export const BENEFITS: readonly BenefitWords[] = [...INSURANCE, ...MONEY, ...HOUSEHOLD, ...WORKING];

/** What a word that points back may mean where it is paid for: "it", "one", "yours". */
export const POINTED_AT: readonly { readonly value: string; readonly pattern: RegExp }[] = [
  {
    value: "tuition",
    pattern:
      /\b(?:licen[cs]es?|tickets?(?! home)|certificates?|certification|courses?|exams?|qualifications?|training|degree|CDL|classes|lessons|diploma|NVQ|Level [2-7]|first aid|cards?(?= or)|HGV|exam fees)\b/i,
  },
  { value: "relocation", pattern: /\b(?:mov(?:e|ing) (?:to|here|from|house|costs)|your move|relocat\w+|removal)\b/i },
];
