import type { MoneyMatch } from "./money.ts";
import type { Unit } from "./source.ts";
import { MONTHS_MOST } from "./vocabulary/money.ts";
import { LABEL, NO_LABEL, OTHER_PAYERS, OTHER_SUMS, PAY, PAY_BEFORE } from "./vocabulary/pay.ts";

const PAY_WORD = new RegExp(`\\b(?:${PAY.join("|")})\\b`, "gi");
const OTHER_WORD = new RegExp(`\\b(?:${OTHER_SUMS.join("|")})\\b`, "gi");
const OTHER_PAYER = new RegExp(`\\b${OTHER_PAYERS}\\b`, "i");
/** Words of pay that count right before a sum, and behind them what may stand between. */
const PAY_BEFORE_WORD = new RegExp(
  `\\b(?:${PAY_BEFORE.join("|")})\\s(?:an? |about |around |roughly |somewhere |circa |up to |between |from )*$`,
  "i",
);
/** A stretch of work that earns the sum behind it: "each sleep-in is", "a day's work gets you". */
export const SUBJECT =
  /\b(?:(hour)|(day|locum)|(week|friday)|(month)|(year)|(shift|sleep-in|night|session))(?:['’]s work|s)?\b(?: with us| here| worked| on top)?(?: \p{L}+){0,2}? (?:is|are|at|earns?|pays?|worth|go(?:es)?|gets?|for|there['’]ll be|brings?|comes?)\b[^,.;]{0,20}$/iu;
/** Right behind a sum, what it is: "£500 sign-on bonus", "€90 towards the gym". */
const OTHER_BEHIND = new RegExp(
  `^\\s?(?:(?:a|per|each|every) (?:year|month|week|quarter|person) )?(?:\\(?(?:in|of|for|as|towards?|on|to|off|worth of|per) )?(?:(?:an?|the|your|our|each|new|his|her|their|any|annual|monthly|yearly|total|quarterly|one-off|every) )?(?:(?!before|plus|and|with|or|in|for|to|under|on|less|after|at)\\p{L}+[- ]){0,2}?(?:${OTHER_SUMS.join("|")}|(?:more|extra|back|off|each|on top)(?=\\W*$|[,.;)]|\\sfor\\b))\\b`,
  "iu",
);
const ADDED =
  /(?:\bplus|\+|\banother|\bfurther|\bextra|\badditional|\bon top of|\bas well as)\s(?:an? (?:extra |additional |further )?|up to |about )?$/i;
/** How a posting goes on behind a yearly sum that stands alone. */
const SALARY_TAIL =
  /^\s?\(?(?:DOE|pro[- ]rata|plus\b|\+|basic|base|gross|before tax|per annum|p\.?a\b|to start|OTE|FTE|negotiable|all in|depending|based on|according to|dep\.|neg\b|for this level|salary|starting|and (?:full )?benefits|with (?:benefits|equity)|TC\b|full[- ]time equivalent|on the|at (?:level|grade|entry)|after (?:your|probation|the first|one|a year|two))/i;
/** The words about an amount, to the next stop or the next amount. */
interface Context {
  readonly before: string;
  readonly after: string;
  /** The sentence's whole beginning. */
  readonly lead: string;
}

export interface Place extends Context {
  /** Whether a label, a heading or the sentence before says that pay follows. */
  readonly naming: "label" | "heading" | null;
  /** The pay that the unit names before. */
  readonly earlier: MoneyMatch | null;
}

const REACH = 110;

export function contextOf(words: string, { start, end }: MoneyMatch, from: number, to: number): Context {
  const lead = words.slice(0, start);
  const before =
    words
      .slice(Math.max(from, start - REACH, 0), start)
      .split(/[.;!?](?=\s)/)
      .at(-1) ?? "";
  const after = words.slice(end, Math.min(to, end + 70)).split(/[.;!?](?=\s|$)/)[0] ?? "";
  return { before, after, lead };
}

/** Whether an amount is what the role pays: by its label or the words about it, and no nearer word makes it another sum. */
export function isPay(money: MoneyMatch, place: Place): boolean {
  const { before, after, lead, naming, earlier } = place;
  if (!money.isSigned && !isBareAmount(money, place)) return false;
  if (isOther(money, place)) return false;
  if (naming !== null || hasPayWord(before) || hasPayWord(after.slice(0, 45))) return true;
  const value = money.max ?? money.min ?? 0;
  if (PAY_BEFORE_WORD.test(lead) && (money.isSigned || value >= 15_000)) {
    return money.per !== null || value >= 10_000 || SUBJECT.test(lead) || EACH_TIME.test(`${before} ${after}`);
  }
  if (!money.isSigned && !isNamed(money, before, after)) return false;
  const isTimed = money.per !== null && money.isRate;
  if (isTimed && (money.per !== "unit" || earlier !== null || /^\W*$/.test(lead) || ADDED.test(lead))) return true;
  if (money.min !== undefined && money.max !== undefined && money.min !== money.max && isYearly(money, 10_000))
    return true;
  if (earlier !== null && nearOf(money, earlier)) return true;
  return isYearly(money, 12_000) && (SALARY_TAIL.test(after) || isApart(place));
}

/** How often a sum is paid, somewhere in its clause. */
const EACH_TIME = /\b(?:each|every|an?|per|the) (?:hour|day|week|month|year|shift|friday)\b/i;

/** Whether a sum is as large as a year's or month's pay in its currency. */
function isYearly({ min, max, currency }: MoneyMatch, least: number): boolean {
  return (
    (max ?? min ?? 0) >= (currency !== null && currency in MONTHS_MOST ? (MONTHS_MOST[currency] ?? 0) / 30 : least)
  );
}

/** A sum that opens a line, or stands between the signs of a head line. */
function isApart({ lead, after }: Context): boolean {
  const opens = /^[\s*•·–-]*$/.test(lead) && /^\s?(?:$|[,;|(–—.·])/.test(after);
  return opens || (lead.length < 160 && /[|;·•–—]\s?$/.test(lead) && /^\s?(?:$|[|,;·•.–—(]|plus)/.test(after));
}

/** What may follow a bare number that is pay, where no period does. */
const BARE_TAIL =
  /^\s?(?:$|[,.;:!?()|*–—/+-]|(?:plus|and|or|to|in|with|for|before|after|on|at|as|if|but|depending|based|according|subject|gross|basic|base|brutto|salary|pro|FTE|DOE|OTE|TC|neg\w*|per|all|including|inclusive|comp\w*|package|annual\w*|year\w*|fixed|for|from|once|while|when|which|range|here)\b)/i;

/** A bare number that may be pay: said per hour or the like, or large and written as money is. */
function isBareAmount(money: MoneyMatch, { before, after, naming, earlier }: Place): boolean {
  const value = money.max ?? money.min ?? 0;
  if (money.per !== null) {
    if (!money.isRate) return false;
    const saysPay = value >= 5 && (saysPayBefore(before) || (opensWith(money, before) && PAID_BEHIND.test(after)));
    return naming !== null || saysPay || (money.isMoneyLike && value >= 1000) || isNamed(money, before, after);
  }
  if (/\b(?:19|20)\d\d$/.test(String(value)) || !BARE_TAIL.test(after) || !money.isMoneyLike) return false;
  if (earlier !== null && nearOf(money, earlier)) return true;
  return value >= 1000 || (naming === "label" && value >= 5 && before.trim().length < 40);
}

/** Behind a bare sum with its period, that it is pay: "190 a shift, paid weekly". */
const PAID_BEHIND = /^[^.;]{0,12}\b(?:paid|gross|net|before tax|after tax|plus|rising|in your hand|cash in hand)\b/i;
/** Behind a bare sum with its period, its currency: "32 an hour, dollars", "25,000 a month in Hong Kong dollars". */
const CURRENCY_BEHIND =
  /^,?\s?\(?(?:in |all in |that['’]s )?(?:[A-Z]\w+ ){0,2}(?:dollars|pounds|sterling|euros?|USD|GBP|EUR|AUD|CAD|NZD|SGD|HKD|Canadian|Australian)\b/;

function isNamed({ isRate }: MoneyMatch, before: string, after: string): boolean {
  return isRate && CURRENCY_BEHIND.test(after) && !OTHER_PAYER.test(before);
}

function opensWith({ isRate }: MoneyMatch, before: string): boolean {
  return isRate && /^\W*$/.test(before);
}

function saysPayBefore(words: string): boolean {
  return lastOf(PAY_WORD, words) >= 0 || PAY_BEFORE_WORD.test(words);
}

/** Whether two amounts may be the same role's pay at two grades. */
export function nearOf(one: MoneyMatch, other: MoneyMatch): boolean {
  const ratio = (one.max ?? one.min ?? 0) / (other.max ?? other.min ?? 1);
  return ratio <= FARTHEST && ratio >= 1 / FARTHEST && (one.per === other.per || one.per === null);
}

const PAY_BEHIND =
  /^\s?(?:(?:an?|per) (?:year|hour|month|week|day)\s)?(?:\p{L}+ )?(?:salary|base|basic|wage|gross|pay\b)/iu;

/** Whether the nearest words say that it is another sum: a bonus, an allowance, a price. */
function isOther(money: MoneyMatch, { before, after, lead, naming, earlier }: Place): boolean {
  const behind = after.split(/[,()]|\b(?:and|plus|with|or)\b/)[0] ?? "";
  const isPayBehind = PAY_BEHIND.test(behind);
  if (/^\s?(?:m|mn|mm|bn|b|million|billion)\b/i.test(after)) return true;
  if (OTHER_BEHIND.test(behind) && !isPayBehind) return true;
  if (ADDED.test(lead) && (earlier !== null || naming === null) && money.per !== "unit") return !isPayBehind;
  if (OTHER_PAYER.test(before)) return true;
  if (isPayBehind || (naming === "label" && earlier === null)) return false;
  const near = nearest(before, money);
  const other = lastOf(OTHER_WORD, near);
  return other >= 0 && other >= lastOf(PAY_WORD, near);
}

/** The words before a sum that may name it: to the comma, or beyond where it only adds to what stands there ("a room, $90 a week"). */
function nearest(before: string, { max, min }: MoneyMatch): string {
  const parts = before.split(/(?:[,(]|\bplus\b)(?=\s|\p{L})/u);
  const last = parts.at(-1) ?? before;
  if (/\bplus\s*$/i.test(before)) return last;
  const isApposed =
    last.trim() === "" || /^\s*(?:which|that|around|about|up to|usually|currently|roughly|of)\b/i.test(last);
  return isApposed && (max ?? min ?? 0) < 10_000 ? parts.slice(-3).join(" ") : last;
}

function hasPayWord(words: string): boolean {
  return lastOf(PAY_WORD, words) >= 0;
}

/** Where the last match of a pattern begins, or -1. */
function lastOf(pattern: RegExp, words: string): number {
  let last = -1;
  for (const match of words.matchAll(pattern)) last = match.index;
  return last;
}

/** How a unit's sums are called pay before they come. */
export function namingOf(unit: Unit): Place["naming"] {
  const name = labelOf(unit);
  if (name !== null) return isPayName(name) ? "label" : null;
  if (isAnswer(unit)) return "label";
  const { section } = unit;
  return section !== null && section.length < 60 && isPayName(section) ? "heading" : null;
}

function isPayName(name: string): boolean {
  return LABEL.test(name) && !NO_LABEL.test(name);
}

/** The label of a line or the first cell of a table's row. */
function labelOf({ words, label }: Unit): string | null {
  return label ?? /^\W{0,5}([\p{L}][\p{L} ()/&'’]{1,40}?)\*{0,3}(?:\s[–—-]\s|\s?\|)/u.exec(words)?.[1] ?? null;
}

/** How far pay named beside the main one may be from it: a training rate, another grade. What is farther is another sum. */
export const FARTHEST = 2.5;

/** Longest sentence without question or colon that announces the pay, as "The pay.", in UTF-16 code units. */
const SHORT_ANNOUNCEMENT = 20;

/** Whether the sentence before asks for the pay or announces it: "What do we pay?", "The pay." */
function isAnswer({ before, words }: Unit): boolean {
  const said = before?.words.trim() ?? /^[^.?!]{0,40}[?!](?=\s)/.exec(words)?.[0] ?? "";
  return (
    said.length < 60 &&
    (/[?:]\W*$/.test(said) || (said.length < SHORT_ANNOUNCEMENT && /\.\W*$/.test(said))) &&
    /\b(?:pay|pays|salary|wages?|money|earn|rate|paid)\b/i.test(said) &&
    !/\d/.test(said) &&
    !NO_LABEL.test(said)
  );
}
