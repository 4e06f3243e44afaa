import { supplyOf } from "./polarity.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { BENEFITS, type BenefitRule } from "./vocabulary/benefits.ts";

/** What the employer gives beside pay. */
export const benefit: Extractor = {
  kind: "benefit",
  extract: (source) => source.units.flatMap((unit) => benefitsOf(unit, source)),
};

/** Headings and labels of what one gets. */
const GIVEN_SECTION =
  /\b(?:benefits?|perks|offer|what you(?:['’]ll| will)? (?:get|receive)|you(?:['’]ll)? get|we (?:give|provide|pay)|in return|rewards?|package|compensation|pay and|terms|conditions|why (?:join|work|us)|extras|remuneration|what['’]s in it)\b/i;
/** Words of giving in the sentence itself. */
const GIVING =
  /\b(?:we (?:offer|provide|pay|give|cover|match|also|have|fund)|you(?:['’]ll| will)? (?:get|receive|have|earn|be (?:paid|eligible)|enjoy)|you get|offer(?:s|ed|ing)?|provided|includ(?:e|es|ing|ed)|paid|pays?|benefits?|plus|free|package|eligible for|entitle\w*|comes with|contribut\w+|per (?:year|cent)|days?|%|[$£€]|employer|company)\b/i;
/** Speaks of the work, of customers, or of what one must know. */
const ASIDE =
  /\b(?:experience (?:in|with|of)|knowledge of|responsib\w+ for|administ\w+|manag(?:e|ing)|process(?:ing)?|advis\w+|customers?|clients?|patients|our (?:product|platform|app)|sell\w*|members['’]|policyholders|ensur\w+|support\w* (?:the|our) (?:benefits|payroll)|degree|licen[cs]e)\b/i;

function benefitsOf(unit: Unit, _: FactSource): Finding[] {
  if (unit.kind === "heading") return [];
  const isGiven =
    (unit.section !== null && GIVEN_SECTION.test(unit.section)) ||
    (unit.label !== null && GIVEN_SECTION.test(unit.label));
  return BENEFITS.flatMap((rule) => findingOf(unit, rule, isGiven));
}

function findingOf(unit: Unit, rule: BenefitRule, isGiven: boolean): Finding[] {
  const { words } = unit;
  const match = rule.pattern.exec(words);
  if (
    match === null ||
    rule.unless?.test(words.slice(Math.max(0, match.index - 40), match.index + match[0].length + 40))
  )
    return [];
  const start = match.index;
  const end = start + match[0].length;
  if (!isGiven && (!GIVING.test(words) || ASIDE.test(words.slice(Math.max(0, start - 60), end + 30)))) return [];
  const days = rule.value === "leave" ? daysOf(words, start) : undefined;
  return [
    {
      kind: "benefit",
      value: rule.value,
      polarity: supplyOf(unit, match[0]),
      unit,
      start,
      end,
      ...(days === undefined ? {} : { min: days, max: days }),
      confidence: isGiven ? undefined : 0.85,
    },
  ];
}

const WEEK_WORDS: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 };

/** Days of leave a year; weeks have five. */
function daysOf(words: string, at: number): number | undefined {
  const near = words.slice(Math.max(0, at - 40), at + 60);
  const days = /\b(\d{2})\s?(?:working |calendar |paid |annual )*days?\b/i.exec(near)?.[1];
  if (days !== undefined) return Number(days);
  const weeks = /\b(three|four|five|six|seven|eight|[3-8])(?:\s|-)weeks?\b/i.exec(near)?.[1];
  return weeks === undefined ? undefined : (WEEK_WORDS[weeks.toLowerCase()] ?? Number(weeks)) * 5;
}
