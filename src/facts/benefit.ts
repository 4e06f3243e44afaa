import { polarityOf } from "../text/polarity.ts";
import { isEqualOpportunity, isQuestion } from "./asides.ts";
import { leaveIn } from "./leave.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { BENEFITS, type BenefitRule, DENIED, HINT } from "./vocabulary/benefits.ts";

/** What the employer gives beside pay. */
export const benefit: Extractor = {
  kind: "benefit",
  extract: ({ units }) => units.flatMap(benefitsOf),
};

/** Headings and labels of what one gets. */
const GIVEN_SECTION =
  /\b(?:benefits?|perks|offer|what you(?:['’]ll| will)? (?:get|receive)|you(?:['’]ll)? get|we (?:give|provide|pay)|in return|rewards?|package|compensation|pay and|terms|conditions|why (?:join|work|us)|extras|remuneration|what['’]s in it|leave|pension|holidays?|vacation)\b/i;
/** Headings of the work and of who does it: there only words of giving make a benefit. */
const DUTY_SECTION =
  /\b(?:responsibilit\w+|duties|what you(?:['’]ll| will)? (?:be doing|do|bring|need)|requirements?|qualifications?|skills?|experience|about (?:you|us|the (?:company|team|role|job))|who (?:you|we) are|(?:your|the) role|must|essential|desir\w+|description|summary|tasks?|functions?|company|looking for|our (?:mission|story|product))\b/i;
/** Words of giving in the sentence itself. */
const GIVING =
  /\b(?:we (?:offer|provide|pay|give|cover|match|also|have|fund|supply|ship|mail|send|refund)|you(?:['’]ll| will)? (?:get|receive|have|earn|be (?:paid|eligible)|enjoy)|you get|offer(?:s|ed|ing)?|provided|includ(?:e|es|ing|ed)|paid|pays?|benefits?|plus|free|package|eligible for|entitle\w*|comes with|contribut\w+|per (?:year|cent)|days?|employer|company)\b|[%$£€]/i;
/** Speaks of the work, of customers, or of what one must know. */
const ASIDE =
  /\b(?:experience (?:in|with|of)|knowledge of|understanding of|responsib\w+ for|administ\w+|manag(?:e|ing)|process(?:ing)?|advis\w+|customers?|clients?(?!['’]s )|patients|our (?:product|platform|app)|sell\w*|members['’]|policyholders|residents|tenants|ensur\w+|support\w* (?:the|our) (?:benefits|payroll)|degree|licen[cs]e|industry|sector|claims|coordinat\w+|calculat\w+|prepar(?:e|es|ing)|analy\w+)\b/i;
/** Headings, labels and openings of what is not given. */
const NOT_GIVEN =
  /^(?:[-*•–]\s*)?[*_]{0,3}(?:not (?:on offer|offered|provided|included|available|covered|part of (?:it|the (?:deal|offer)))|(?:what|things) (?:we|you)(?: do not|['’]t| don['’]t| won['’]t| can(?:no|['’])t| will not)(?: \w+)? (?:offer|provide|give|get|pay|cover))\b/i;
/** Said behind it, that it is not given. */
const NOT_GIVEN_BEHIND =
  /^[^.,;:!?]{0,30}\b(?:(?:is|are) not|isn['’]t|aren['’]t|not|(?:does|do)(?:n['’]t| not)) (?:currently )?(?:available|offered|provided|included|paid|possible|part of|on offer|extend|covered|apply)\b/i;

/** Denies that one must buy it oneself. */
const BORNE_BY_US =
  /\byou(?:['’]ll| will)? (?:do not|don['’]t|never|won['’]t|not) (?:have to |need to )?(?:pay|buy)\b[^.;,]{0,45}$/i;
/** Leave of parents, which is no holiday. */
const OF_PARENTS = /\b(?:parents?|child(?:ren)? (?:is|are) born|born or adopted|mothers?|fathers?|baby|birth)\b/i;
/** Accommodations of the disabled are no housing. */
const FOR_DISABLED = /\b(?:reasonable|with or without|disabilit\w+) ?accommodation|accommodations\b/i;

function benefitsOf(unit: Unit): Finding[] {
  if (unit.kind === "heading" || !HINT.test(unit.words) || isEqualOpportunity(unit) || isQuestion(unit)) return [];
  const isGiven = [unit.section, unit.label].some((title) => title !== null && GIVEN_SECTION.test(title));
  const isDuty = !isGiven && unit.section !== null && DUTY_SECTION.test(unit.section);
  const isSaid = isGiven || GIVING.test(unit.words);
  const given = isDuty && !isSaid ? [] : BENEFITS.flatMap((rule) => findingOf(unit, rule, isGiven, isSaid));
  const leave = isDuty && !isSaid ? null : leaveOf(unit, isGiven);
  const found = leave === null ? given : [...given, leave];
  return [...found, ...deniedIn(unit).filter((denied) => !found.some(({ value }) => value === denied.value))];
}

function findingOf(unit: Unit, rule: BenefitRule, isGiven: boolean, isSaid: boolean): Finding[] {
  const { words } = unit;
  if (rule.needsGiving && !isSaid) return [];
  for (const match of words.matchAll(rule.pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (rule.unless?.test(words.slice(Math.max(0, start - 40), end + 40))) continue;
    if (!isGiven && ASIDE.test(words.slice(Math.max(0, start - 60), end + 30))) continue;
    return [{ kind: "benefit", value: rule.value, unit, ...supplied(unit, start, end), confidence: sureness(isGiven) }];
  }
  return [];
}

function leaveOf(unit: Unit, isGiven: boolean): Finding | null {
  const leave = leaveIn(unit.words);
  if (leave === null) return null;
  const { start, end, min, max } = leave;
  if (!isGiven && ASIDE.test(unit.words.slice(Math.max(0, start - 60), end + 30))) return null;
  const proof = supplied(unit, start, end);
  if (OF_PARENTS.test(unit.words.slice(Math.max(0, start - 30), end + 40)))
    return { kind: "benefit", value: "parental", unit, ...proof, confidence: sureness(isGiven) };
  return { kind: "benefit", value: "leave", unit, ...proof, min, max, confidence: sureness(isGiven) };
}

/** Names too bare to be a benefit by themselves, which a denial makes one: "no housing". */
function deniedIn(unit: Unit): Finding[] {
  if (!/\b(?:no|not|without|nor|neither)\b|n['’]t\b/i.test(unit.words) && !isNotGiven(unit)) return [];
  return DENIED.flatMap(({ value, pattern }): Finding[] => {
    const match = pattern.exec(unit.words);
    if (match === null) return [];
    const proof = supplied(unit, match.index, match.index + match[0].length);
    const near = unit.words.slice(Math.max(0, match.index - 40), match.index + 40);
    if (proof.polarity === "offered" || ASIDE.test(near) || FOR_DISABLED.test(near)) return [];
    return [{ kind: "benefit", value, unit, ...proof, confidence: 0.85 }];
  });
}

function sureness(isGiven: boolean): number | undefined {
  return isGiven ? undefined : 0.85;
}

function isNotGiven({ section, label, words }: Unit): boolean {
  return [section, label, words].some((title) => title !== null && NOT_GIVEN.test(title));
}

/** Whether what the words from `start` to `end` name is given, with the words that deny it; "no rent" denies nothing. */
function supplied(unit: Unit, start: number, end: number): Pick<Finding, "polarity" | "start" | "end"> {
  if (isNotGiven(unit)) return { polarity: "not_offered", start, end };
  const { words } = unit;
  const behind = NOT_GIVEN_BEHIND.exec(words.slice(end));
  if (behind !== null) return { polarity: "not_offered", start, end: end + behind[0].length };
  const stems =
    words
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}+#']*/gu) ?? [];
  const { polarity, cue } = polarityOf(words, stems);
  if (BORNE_BY_US.test(words.slice(0, end))) return { polarity: "offered", start, end };
  const isOwn = cue !== null && cue.start >= start && cue.end <= end;
  const isApart = cue !== null && cue.end < start && /;|\bwithout\b[^,]*,/i.test(words.slice(cue.start, start));
  if (polarity !== "negated" || cue === null || isOwn || isApart) return { polarity: "offered", start, end };
  const nearest = [...words.slice(cue.start, start).matchAll(/\b(?:no|without|nor)\b/gi)].at(-1)?.index ?? 0;
  return { polarity: "not_offered", start: Math.min(start, cue.start + nearest), end: Math.max(end, cue.end) };
}
