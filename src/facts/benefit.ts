import { isAnsweredNo, isEqualOpportunity, isQuestion } from "./asides.ts";
import { type Rule, rulesFor } from "./benefit-rules.ts";
import { isGift, isNotGiven, isPaid, isTerm, isToStaff, paidFor, type Standing, standingOf } from "./giving.ts";
import { leaveIn } from "./leave.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { type Supply, supplyOf } from "./supply.ts";
import { POINTED_AT } from "./vocabulary/benefits.ts";

/** What the employer gives beside pay. */
export const benefit: Extractor = { kind: "benefit", extract: (source) => withPlainestLeave(benefitsOf(source)) };

const LEAVE_HINT = /leave|holiday|vacation|time[- ]off|\bpto\b|days|birthday|hols\b|\boff\b/i;

/** Words of giving anywhere in a sentence. */
const GIVING =
  /\b(?:we (?:offer|provide|pay|give|cover|match|also|have|fund|supply|ship|mail|send|refund)|you(?:['’]ll| will)? (?:get|receive|have|earn|be (?:paid|eligible)|enjoy)|you get|offer(?:s|ed|ing)?|provided|includ(?:e|es|ing|ed)|paid|pays?|benefits?|plus|free|package|eligible for|entitle\w*|comes with|contribut\w+|per (?:year|cent)|days?|employer|company|on us|our (?:expense|cost))\b|[%$£€+]/i;
/** Speaks of the work, of customers, or of what one must know. */
const ASIDE =
  /\b(?:experience (?:in|with|of)|knowledge of|understanding of|responsib\w+ for|administ\w+|manag(?:e|ing)|process(?:ing)?|advis\w+|customers?|clients?(?!['’]s )|patients|our (?:product|platform|app)|(?<!(?:what|everything|that|whatever) (?:you|we) )sell(?!.{0,12}\bholiday)\w*|members['’]|policyholders|residents|tenants|ensur\w+|support\w* (?:the|our) (?:benefits|payroll)|industry|sector|claims|coordinat\w+|calculat\w+|prepar(?:e|es|ing)|analy\w+)\b/i;
/** Who else may be given something. */
const OTHERS =
  /^[^.;!?]{0,40}?\b(?:to|for|of|by) (?:(?:our|the|its|their|all|other|young|vulnerable|local|small|new|older|low-income|\d[\d,]*) ){0,2}(?:customers?|clients?|residents?|patients?|guests?|students?|pupils?|businesses|companies|schools|hospitals|tenants|users|learners|visitors|passengers|refugees|individuals|farmers|homeless|families in|communit\w+|policyholders|retailers|seniors|people (?:with|in|who))\b/i;
/** Leave of parents, which is no holiday. */
const OF_PARENTS =
  /\b(?:parents?|child(?:ren)? (?:is|are) born|born or adopted|mothers?|fathers?|baby|birth|new child)\b/i;
/** Accommodations of the disabled are no housing. */
const FOR_DISABLED =
  /\b(?:reasonable|with or without|disabilit\w+) ?accommodation|accommodations\b|exemption|hardship|otherwise qualified|to apply/i;
/** Longest line that is an item of a list without its mark. */
const SHORT = 70;
/** Opens a duty, all of whose things are others'. */
const DUTY_OPENING =
  /^(?:[-*•–·]\s*|\d+[.)]\s*)?[*_]{0,2}(?:manag|administ|process|coordinat|oversee|handl|maintain|prepar|track|ensur|assist|support|advis|respond|monitor|conduct|develop|organi[sz]|facilitat|teach|perform|deliver|review|serv|clean|wash|sell|negotiat|analy[sz]|supervis|plan|lead|responsible)(?:e|es|s|ed|ing)?\b(?! (?:for|during) your|ed)/i;
/** Where an item of a list begins, and where its name ends. */
const AT_HEAD = /(?:^|[,;:+&•]|\b(?:and|plus|or))\s*(?:(?:an?|the|your|free|full|some|own) )?$/i;
const AT_END = /^\s*(?:[,;.+&]|$|(?:and|plus|at|for|from|with)\b)/i;
/** How far benefits beside a thing say what it is. */
const COMPANY_REACH = 50;
/** Said behind a thing, that one does not get it: without such words its denial is no matter of benefits. */
const NOT_SUPPLIED =
  /\b(?:own (?:expense|cost)|not (?:provided|supplied|included|offered|paid|covered|available)|own pocket)\b/i;
const DENIES = /\b(?:no|not|without|nor|neither|never|own)\b|n['’]t\b/i;

function benefitsOf({ units }: FactSource): Finding[] {
  return units.flatMap((unit, index) => {
    if (unit.kind === "heading" || isEqualOpportunity(unit)) return [];
    if (standingOf(unit) !== "given" && DUTY_OPENING.test(unit.words)) return [];
    const rules = rulesFor(unit.words);
    if (rules.length === 0 && !LEAVE_HINT.test(unit.words)) return isQuestion(unit) ? [] : paidForIn(unit);
    if (!isQuestion(unit)) return inUnit(unit, rules);
    return isAnsweredNo(units[index + 1]) ? askedAndDenied(unit, rules) : [];
  });
}

function inUnit(unit: Unit, rules: readonly Rule[]): Finding[] {
  const standing = standingOf(unit);
  const isGiven = standing === "given" || standing === "terms";
  const isSaid = isGiven || GIVING.test(unit.words);
  const isOpen = standing !== "duty" || isSaid || unit.kind === "paragraph";
  const leave = isOpen && LEAVE_HINT.test(unit.words) ? leaveOf(unit, isGiven) : null;
  const named = isOpen ? rules.flatMap((rule) => namedOf(unit, rule, isGiven, isSaid) ?? []) : [];
  const company = [...named, ...(leave === null ? [] : [leave])];
  const rest = rules.filter(({ value }) => !named.some((finding) => finding.value === value));
  const bare = rest.flatMap((rule) => paidOf(unit, rule, isGiven) ?? bareOf(unit, rule, standing, company) ?? []);
  const found = [...named, ...bare];
  const denied = DENIES.test(unit.words) || isNotGiven(unit) ? rest.flatMap((rule) => deniedOf(unit, rule) ?? []) : [];
  const paid = paidForIn(unit).filter(({ value }) => !found.some((finding) => finding.value === value));
  const all = [...found, ...paid, ...denied.filter(({ value }) => !found.some((finding) => finding.value === value))];
  return leave === null || all.some(({ value }) => value === leave.value) ? all : [...all, leave];
}

function namedOf(unit: Unit, rule: Rule, isGiven: boolean, isSaid: boolean): Finding | null {
  const { words } = unit;
  const patterns = rule.likely === null || !isSaid ? [rule.names] : [rule.names, rule.likely];
  for (const pattern of patterns)
    for (const match of words.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (isOther(rule, words, start, end, isGiven)) continue;
      const supply = supplyOf(unit, start, end);
      if (supply !== null) return findingOf(rule.value, unit, supply, isGiven ? undefined : 0.85);
    }
  return null;
}

/** A thing that is a benefit only by the words around it, the heading, or the benefits beside it. */
function bareOf(unit: Unit, rule: Rule, standing: Standing, company: readonly Finding[]): Finding | null {
  const { words } = unit;
  const isGiven = standing === "given" || standing === "terms";
  for (const [pattern, isListed] of [
    [rule.bare, isGiven],
    [rule.common, standing === "given" && (unit.kind === "item" || words.length < SHORT)],
  ] as const) {
    for (const match of pattern === null ? [] : words.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (isOther(rule, words, start, end, standing === "given")) continue;
      const supply = supplyOf(unit, start, end);
      if (supply?.polarity === "not_offered" && NOT_SUPPLIED.test(words.slice(end, supply.end)))
        return findingOf(rule.value, unit, supply, 0.8);
      const isItem = pattern === rule.bare || (AT_HEAD.test(words.slice(0, start)) && AT_END.test(words.slice(end)));
      const isBeside = isItem && company.some((other) => isNear(other, start, end));
      const isPlain =
        isListed || isBeside || (standing !== "duty" && pattern === rule.bare && isTerm(words, start, end));
      if (!isPlain && !isGift(words, start, end, isToStaff(unit))) continue;
      if (supply?.polarity === "offered") return findingOf(rule.value, unit, supply, 0.8);
    }
  }
  return null;
}

/** A thing that is a benefit where it is paid for. */
function paidOf(unit: Unit, rule: Rule, isGiven: boolean): Finding | null {
  const { words } = unit;
  for (const match of rule.paid === null ? [] : words.matchAll(rule.paid)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (isOther(rule, words, start, end, isGiven) || !isPaid(words, start, end)) continue;
    const supply = supplyOf(unit, start, end);
    if (supply !== null) return findingOf(rule.value, unit, supply, 0.85);
  }
  return null;
}

function isNear(other: Finding, start: number, end: number): boolean {
  return start - other.end < COMPANY_REACH && other.start - end < COMPANY_REACH;
}

/** Names too bare to be a benefit by themselves, which a denial makes one: "no housing". */
function deniedOf(unit: Unit, rule: Rule): Finding | null {
  if (rule.denied === null) return null;
  const { words } = unit;
  for (const match of words.matchAll(rule.denied)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const near = around(words, start, end, 40, 40);
    if (ASIDE.test(near) || FOR_DISABLED.test(near) || rule.unless?.test(near)) continue;
    const supply = supplyOf(unit, start, end);
    if (supply?.polarity === "not_offered") return findingOf(rule.value, unit, supply, 0.85);
  }
  return null;
}

/** What a unit pays for by a word that points back: "a forklift ticket, or we'll pay for one". */
function paidForIn(unit: Unit): Finding[] {
  const paid = paidFor(unit.words);
  if (paid === null || DENIES.test(unit.words.slice(paid.start, paid.end))) return [];
  const before = unit.words.slice(0, paid.start);
  const thing = POINTED_AT.find(
    ({ pattern }) => pattern.test(before) || (unit.before !== null && pattern.test(unit.before.words)),
  );
  return thing === undefined ? [] : [findingOf(thing.value, unit, { polarity: "offered", ...paid }, 0.8)];
}

function askedAndDenied(unit: Unit, rules: readonly Rule[]): Finding[] {
  if (unit.words.length > 60) return [];
  return rules.flatMap((rule): Finding[] => {
    const match = [rule.names, rule.denied].flatMap((pattern) => [...unit.words.matchAll(pattern ?? /(?!)/g)])[0];
    if (match === undefined) return [];
    const supply: Supply = { polarity: "not_offered", start: match.index, end: match.index + match[0].length };
    return [findingOf(rule.value, unit, supply, 0.8)];
  });
}

function leaveOf(unit: Unit, isGiven: boolean): Finding | null {
  const leave = leaveIn(unit.words);
  if (leave === null) return null;
  const { start, end, min, max } = leave;
  if (!isGiven && ASIDE.test(unit.words.slice(Math.max(0, start - 60), end + 30))) return null;
  const supply = supplyOf(unit, start, end);
  if (supply === null) return null;
  const sureness = isGiven ? undefined : 0.85;
  if (OF_PARENTS.test(unit.words.slice(Math.max(0, start - 30), end + 40)))
    return findingOf("parental", unit, supply, sureness);
  return { ...findingOf("leave", unit, supply, sureness), min, max };
}

/** Leave without its length, and the days on which all are off, say nothing beside leave with it. */
function withPlainestLeave(findings: Finding[]): Finding[] {
  const isCounted = ({ min, max }: Finding) => (min ?? max) !== undefined;
  const leaves = findings.filter(({ value, polarity }) => value === "leave" && polarity === "offered");
  const counted = leaves.filter(isCounted);
  const own = counted.filter((leave) => !/holidays$/i.test(proofIn(leave)) || !/paid/i.test(proofIn(leave)));
  const plainest = own.length > 0 ? own : counted;
  return plainest.length === 0
    ? findings
    : findings.filter((finding) => !leaves.includes(finding) || plainest.includes(finding));
}

function proofIn({ unit, start, end }: Finding): string {
  return unit.words.slice(start, end);
}

function findingOf(value: string, unit: Unit, supply: Supply, confidence: number | undefined): Finding {
  return { kind: "benefit", value, unit, ...supply, confidence };
}

/** A stretch with so much on either side, of the same clause. */
function around(words: string, start: number, end: number, before: number, behind: number): string {
  const lead = words.slice(Math.max(0, start - before), start);
  const rest = words.slice(end, end + behind);
  return lead.slice(lead.search(/[^.;!?]*$/)) + words.slice(start, end) + (/^[^.;!?]*/.exec(rest)?.[0] ?? "");
}

/** Whether words around a name show that it is no benefit of this role. */
function isOther({ unless }: Rule, words: string, start: number, end: number, isGiven: boolean): boolean {
  if (unless?.test(around(words, start, end, 40, 40))) return true;
  if (isGiven) return false;
  return ASIDE.test(around(words, start, end, 60, 30)) || OTHERS.test(words.slice(end, end + 80));
}
