import type { Span } from "../domain/span.ts";
import { turnedRound } from "./denial.ts";
import { restOf } from "./rest.ts";
import { benefitRule } from "./rules/benefits.ts";
import { checkRule } from "./rules/checks.ts";
import { dateRule } from "./rules/dates.ts";
import { effortRule } from "./rules/effort.ts";
import { eligibilityRule } from "./rules/eligibility.ts";
import { employerRule } from "./rules/employers.ts";
import { languageRule } from "./rules/languages.ts";
import { licenceRule } from "./rules/licences.ts";
import { payRule } from "./rules/pay.ts";
import { personRule } from "./rules/person.ts";
import { placeRule } from "./rules/places.ts";
import type { ParseContext, Rule, RuleMatch } from "./rules/rule.ts";
import { skillRule } from "./rules/skills.ts";
import { workRule } from "./rules/work.ts";
import { spelled } from "./spelling.ts";

export { asksForAny } from "./rest.ts";

/** A condition that a question says. */
export interface SaidCondition {
  /** Name of the filter, and a value that it takes. */
  readonly filter: string;
  readonly value: string;
  /** The words that say it, in the question. */
  readonly span: Span;
  /**
   * Whether the words can mean nothing else. If so they leave the text that is searched for; if not they stay in it, and the
   * condition excludes nothing.
   */
  readonly sure: boolean;
}

/** A question taken apart. */
export interface ParsedQuestion {
  readonly conditions: readonly SaidCondition[];
  /** What is left to search for; empty where nothing but words for roles is left. */
  readonly rest: string;
}

const RULES: readonly Rule[] = [
  payRule,
  workRule,
  personRule,
  eligibilityRule,
  checkRule,
  benefitRule,
  employerRule,
  effortRule,
  dateRule,
  languageRule,
  licenceRule,
  placeRule,
  skillRule,
];
/** Filters of which several values must all hold; of others one must. */
const ALL_OF = ["skill", "benefit", "shift", "check", "licence", "physical", "language"];
/** Takes the conditions on facts out of a question that asks for roles. */
export function parseQuestion(question: string, context: ParseContext): ParsedQuestion {
  const { text, typed } = spelled(question.replace(/[’ʼ‘]/g, "'"));
  const matches = RULES.flatMap((rule) => rule(text, context)).map((match) => trimmed(match, text));
  const apart = turnedRound(withoutOverlaps(matches), text).map(({ match }) => match);
  const others = apart.reduce((rest, { span }) => blanked(rest, span), text);
  const found = apart.filter(({ span }) => !DENIAL.test(others.slice(0, span.start)));
  const conditions = remoteOr(merged(found, text)).map((one) => ({ ...one, span: typed(one.span) }));
  const taken = found.filter(({ sure = true }) => sure).map(({ span }) => typed(span));
  return { conditions, rest: taken.length === 0 ? question : restOf(question, taken) };
}

/** Denies, refuses or shrugs off what follows in its clause: such a condition is left to be searched for in words. */
const DENIAL =
  /\b(?:no|not|without|never|refus\w+|declin\w+|n't|cannot|nobody|none|neither|nor|instead of|rather than|except|excluding|avoid\w*|skip\w*|waiv\w*|regardless|rul(?:e|es|ing) out|irrespective|whether|if (?:i|you|they)|unless|ban\w*|forbid\w*|against|free of|hate|who cares)\b[^,;:.]{0,40}$|n't\b[^,;:.]{0,40}$/i;

/** The words of a condition, of which its own denials turn round no other one, as a stop. */
function blanked(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}${",".repeat(end - start)}${text.slice(end)}`;
}

function trimmed(match: RuleMatch, text: string): RuleMatch {
  const words = text.slice(match.span.start, match.span.end);
  const start = match.span.start + (words.length - words.trimStart().length);
  return { ...match, span: { start, end: start + words.trim().length } };
}

/** Of matches that share words, the one that begins first, then the longest; two that say one span both stay. */
function withoutOverlaps(matches: readonly RuleMatch[]): RuleMatch[] {
  const kept: RuleMatch[] = [];
  const length = ({ span }: RuleMatch) => span.end - span.start;
  for (const match of [...matches].sort((a, b) => a.span.start - b.span.start || length(b) - length(a))) {
    const last = kept.at(-1);
    const isSameSpan = last?.span.start === match.span.start && last.span.end === match.span.end;
    if (last === undefined || match.span.start >= last.span.end) kept.push(match);
    else if (isSameSpan && last.filter !== match.filter) kept.push(match);
  }
  return kept;
}

/** One condition for each filter: its values joined, its span the first's. Of sure values and others the sure ones count. */
function merged(matches: readonly RuleMatch[], text: string): SaidCondition[] {
  const byFilter = new Map<string, SaidCondition>();
  for (const { filter, value, span, sure = true } of matches) {
    const other = byFilter.get(filter);
    if (other === undefined || (sure && !other.sure)) byFilter.set(filter, { filter, value, span, sure });
    else if (sure === other.sure && !value.split(/[,;]/).every((part) => other.value.split(/[,;]/).includes(part))) {
      const isOr = /\bor\b/i.test(text.slice(other.span.end, span.start)) || !ALL_OF.includes(filter);
      // Each of what is denied must be absent: "neither nights nor weekends".
      const isDenied = value.startsWith("!") || other.value.startsWith("!");
      const joined = isNumber(filter) ? value : `${other.value}${isOr && !isDenied ? "," : ";"}${value}`;
      byFilter.set(filter, { ...other, value: joined });
    }
  }
  return [...byFilter.values()];
}

/** "hybrid or home-based": arrangements are alternatives, and remote work is one of them. */
function remoteOr(conditions: readonly SaidCondition[]): readonly SaidCondition[] {
  const arrangement = conditions.find(({ filter }) => filter === "arrangement");
  const remote = conditions.find(({ filter, value }) => filter === "remote" && value === "yes");
  if (arrangement === undefined || remote === undefined) return conditions;
  const values = [...new Set(["remote", ...arrangement.value.split(",")])].join(",");
  return conditions
    .filter((one) => one !== remote)
    .map((one) => (one === arrangement ? { ...one, value: values } : one));
}

function isNumber(filter: string): boolean {
  return /_(?:min|max|since|by)$|^(?:remote|degree|open)$/.test(filter);
}
