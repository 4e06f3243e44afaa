import type { Span } from "../domain/span.ts";
import { QUESTION_WORDS, STOP_WORDS } from "../text/stop-words.ts";
import { dateRule } from "./rules/dates.ts";
import { eligibilityRule } from "./rules/eligibility.ts";
import { nameRule } from "./rules/names.ts";
import { offerRule } from "./rules/offer.ts";
import { payRule } from "./rules/pay.ts";
import { personRule } from "./rules/person.ts";
import type { ParseContext, Rule, RuleMatch } from "./rules/rule.ts";
import { workRule } from "./rules/work.ts";

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

const RULES: readonly Rule[] = [payRule, workRule, personRule, eligibilityRule, offerRule, dateRule, nameRule];
/** Filters of which several values must all hold; of others one must. */
const ALL_OF = ["skill", "benefit", "shift", "check", "licence", "physical", "language"];
/** Words that only join a condition to the rest. */
const JOINTS = new Set(
  "that which who with and or but also plus only is are be being please for me my i i'm im looking want wants need needs needing show find list give any some all there in at on of to a an the not no has have having do does can could would will offer offers offering pay pays paying work works working jobs job role roles position positions posting postings opening openings vacancy vacancies gig gigs someone somebody anyone people person must".split(
    " ",
  ),
);

/** Takes the conditions on facts out of a question that asks for roles. */
export function parseQuestion(question: string, context: ParseContext): ParsedQuestion {
  const text = question.replace(/[’ʼ‘]/g, "'");
  const matches = RULES.flatMap((rule) => rule(text, context)).map((match) => trimmed(match, text));
  const apart = withoutOverlaps(matches);
  const others = apart.reduce((rest, { span }) => blanked(rest, span), text);
  const found = apart.filter(({ span }) => !DENIAL.test(others.slice(0, span.start)));
  const conditions = remoteOr(merged(found, text));
  return { conditions, rest: restOf(text, found) };
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

/** One condition for each filter: its values joined, its span the first's. */
function merged(matches: readonly RuleMatch[], text: string): SaidCondition[] {
  const byFilter = new Map<string, SaidCondition>();
  for (const { filter, value, span, sure = true } of matches) {
    const other = byFilter.get(filter);
    if (other === undefined) byFilter.set(filter, { filter, value, span, sure });
    else if (!other.value.split(/[,;]/).includes(value)) {
      const isOr = /\bor\b/i.test(text.slice(other.span.end, span.start)) || !ALL_OF.includes(filter);
      const joined = isNumber(filter) ? value : `${other.value}${isOr ? "," : ";"}${value}`;
      byFilter.set(filter, { ...other, value: joined, sure: other.sure && sure });
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

/** Who asks tells of himself first: "I'm not a citizen, who ...". */
const OF_ONESELF = /^(?:i|we)(?:'m|'ve| am| are| have| do| don't| can't| cannot| can)\b[^,.;?!]*[,.;]\s+/i;

/** What the question says beside its sure conditions; empty where that is nothing of its own. */
function restOf(text: string, found: readonly RuleMatch[]): string {
  let rest = "";
  let from = OF_ONESELF.exec(text)?.[0].length ?? 0;
  if (found.some(({ span }) => span.start < from)) from = 0;
  for (const { span } of found.filter(({ sure = true }) => sure)) {
    if (span.start >= from) rest += `${text.slice(from, span.start)} `;
    from = Math.max(from, span.end);
  }
  rest += text.slice(from);
  if (!found.some(({ sure = true }) => sure)) return text;
  return contentOf(rest);
}

/** Whether a question has no word of its own: it only asks for roles, or is empty. */
export function asksForAny(question: string): boolean {
  return contentOf(question) === "";
}

/** A text from its first word of its own to its last, without marks; empty where it has none. */
function contentOf(text: string): string {
  const words = text
    .replace(/[,;:?!]+(?=\s|$)|(?<=^|\s)[,;:?!.+&-]+(?=\s|$)/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const isEmpty = (word: string) => {
    const plain = word.toLowerCase().replace(/^[("']+|[)"'.]+$/g, "");
    return plain === "" || JOINTS.has(plain) || STOP_WORDS.has(plain) || QUESTION_WORDS.has(plain);
  };
  const first = words.findIndex((word) => !isEmpty(word));
  const last = words.findLastIndex((word) => !isEmpty(word));
  return first < 0 ? "" : words.slice(first, last + 1).join(" ");
}
