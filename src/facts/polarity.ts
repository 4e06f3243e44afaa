import type { FactPolarity } from "../domain/fact.ts";
import { type Polarity, polarityOf } from "../text/polarity.ts";
import type { Unit } from "./source.ts";
import { isWishSection } from "./wishes.ts";

/** Headings and lead-ins of what is welcome and no must: "Nice to have", "Bonus points", "Desirable". */
const WISH_SECTION =
  /\b(?:prefer\w*|desir\w*|nice[- ]to[- ]haves?|good[- ]to[- ]haves?|bonus(?:es)?(?! (?:scheme|plan|pay))|pluses|a plus|advantage\w*|optional|ideal(?:ly)?(?! (?:candidate|applicant|person|profile|hire|fit|match|background))|would (?:be|help)|helpful|extra credit|stand out|brownie|love to see|great if)\b/i;
/** Headings and lead-ins of what is expressly not asked: "What you don't need", "Not required". */
const NO_MUST_SECTION =
  /\b(?:(?:do not|don['’]t|won['’]t|not) (?:need|require|ask|have to)|not (?:required|needed|necessary|essential)|no need)\b/i;

/**
 * How a unit speaks of the words `focus` of it (a match's text): the sentence's own words first, then the heading it
 * stands under.
 */
function readingOf(unit: Unit, focus: string): Polarity {
  const stems = focus.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}+#']*/gu) ?? [];
  const own = polarityOf(unit.words, stems).polarity;
  if (own !== "affirmed" || unit.section === null) return own;
  if (WISH_SECTION.test(unit.section) || isWishSection(unit.section)) return "preferred";
  return NO_MUST_SECTION.test(unit.section) ? "negated" : own;
}

/** How a posting asks for the thing that `focus` names in `unit`: `required`, `preferred` or `not_required`. */
export function demandOf(unit: Unit, focus: string): FactPolarity {
  const reading = readingOf(unit, focus);
  return reading === "negated" ? "not_required" : reading === "preferred" ? "preferred" : "required";
}

/** Whether a posting offers the thing that `focus` names in `unit`: `offered` or `not_offered`. */
export function supplyOf(unit: Unit, focus: string): FactPolarity {
  return readingOf(unit, focus) === "negated" ? "not_offered" : "offered";
}
