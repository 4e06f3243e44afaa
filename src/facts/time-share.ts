import { numeralOf } from "../text/numerals.ts";

/** A share of the working time, in per cent; with where the words that say it stand in the sentence. */
export interface TimeShare {
  readonly min?: number;
  readonly max?: number;
  readonly start: number;
  readonly end: number;
}

const PER_CENT = "\\s?(?:%|per ?cent)";
const NUMBER =
  "(?:\\d{1,3}|five|ten|fifteen|twenty|twenty[- ]five|thirty|thirty[- ]five|forty|fifty|sixty|seventy|seventy[- ]five|eighty|ninety)";
const PERCENTAGE = new RegExp(
  `(?<![\\d.,$£€])(?:(?:up to\\s)?(?<low>${NUMBER})(?:${PER_CENT})?\\s?(?:-|–|—|to|or)\\s?(?<high>${NUMBER})${PER_CENT}|(?:(?<most>up to|at most|maximum(?: of)?|max\\.?|less than|fewer than|under|below|no more than|not more than|not (?:to )?exceed(?:ing)?|<|≤)\\s?|(?<least>at least|minimum(?: of)?|over|more than|>)\\s?)?(?<share>${NUMBER})${PER_CENT})(?!\\s?(?:FTE|time\\b|match|off\\b|discount|commission|of (?:the )?(?:salary|base|premium|fees?|cost)))`,
  "iu",
);
const OUT_OF =
  /\b(?<part>one|two|three|four|[1-4]) (?:days?|weeks?) (?:out of|in)(?: every)? (?<whole>two|three|four|five|ten|[2-5]|10)\b/iu;
const IN_MONTH = /\b(?<part>one|two|three|[1-3]) weeks? (?:in (?:each|every|a|the)|per|a|each|every) month\b/iu;
/** Days of each week, of five. */
const IN_WEEK = /\b(?<part>one|two|three|four|[1-4]) days? (?:in (?:each|every|a|the)|per|a|each|every) week\b/iu;
const WORKING_DAYS = 5;
const FRACTION =
  /\b(?:about |around |roughly |nearly )?(?<fraction>half|a third|a quarter)(?: of)? (?:the|your|each) (?:time|week|month|year|working time)\b/iu;
const FRACTIONS: Readonly<Record<string, number>> = { half: 1 / 2, "a third": 1 / 3, "a quarter": 1 / 4 };
const WEEKS_IN_MONTH = 4;
const ALL = 100;

/** "up to 25%", "20-30 per cent", "two days out of five", "one week in each month", "half the time"; null where there is none. */
export function shareOfTime(words: string): TimeShare | null {
  const percentage = PERCENTAGE.exec(words);
  if (percentage !== null) {
    const { low, high, most, least, share } = percentage.groups ?? {};
    const at = { start: percentage.index, end: percentage.index + percentage[0].length };
    const values = [low, high, share].flatMap((value) => (value === undefined ? [] : [numeralOf(value)]));
    if (values.some((value) => value > ALL)) return null;
    if (low !== undefined && high !== undefined) return { min: numeralOf(low), max: numeralOf(high), ...at };
    const value = numeralOf(share ?? "");
    return { ...(most === undefined ? { min: value } : {}), ...(least === undefined ? { max: value } : {}), ...at };
  }
  const outOf = OUT_OF.exec(words);
  if (outOf !== null) return exactly(numeralOf(outOf.groups?.part ?? "") / numeralOf(outOf.groups?.whole ?? ""), outOf);
  const inMonth = IN_MONTH.exec(words);
  if (inMonth !== null) return exactly(numeralOf(inMonth.groups?.part ?? "") / WEEKS_IN_MONTH, inMonth);
  const inWeek = IN_WEEK.exec(words);
  if (inWeek !== null) return exactly(numeralOf(inWeek.groups?.part ?? "") / WORKING_DAYS, inWeek);
  const fraction = FRACTION.exec(words);
  return fraction === null ? null : exactly(FRACTIONS[fraction.groups?.fraction?.toLowerCase() ?? ""] ?? 0, fraction);
}

function exactly(share: number, match: RegExpExecArray): TimeShare {
  const value = Math.round(share * ALL);
  return { min: value, max: value, start: match.index, end: match.index + match[0].length };
}
