import { type DateHabits, dateHabits, datesIn, monthNear, type WrittenDate } from "./dates.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { APPLYING, CLOSING, LABEL, NOT_APPLYING, OPENINGS, ROLLING } from "./vocabulary/deadline.ts";

/** The last day for applications, or that they are taken until the post is filled. */
export const deadline: Extractor = {
  kind: "deadline",
  extract(source) {
    let habits: DateHabits | null = null;
    return source.units.flatMap((unit, at) => {
      if (!HINT.test(unit.words)) return [];
      habits ??= dateHabits(source);
      return [...dated(unit, source.units[at - 1] ?? null, habits), ...rolling(unit)];
    });
  },
};

const HINT =
  /clos|deadline|appl|\bdue\b|\bby\b|until|till\b|before|rolling|submit|send|expires|valid|receiv|no later|shut|cut-?off|last (?:day|date|chance|call)|when we|once we|as (?:and when )?(?:they|it|appl)|continuous|ongoing|year[- ]round|first come|comes? down|prior to|ahead of/i;
/** Between words about applying and the day. */
const DAY_LEAD =
  "(?:[\\s,:*(–—-]*(?:the end of(?: the day)?(?: on)?|the last day of|end of(?: day)?(?: on)?|close of (?:business|play)(?: on)?|c\\.?o\\.?b\\.?|midnight(?: on)?|noon(?: on)?|midday(?: on)?|12 noon(?: on)?|(?:\\p{L}+ in the (?:morning|afternoon|evening))|\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[ap]\\.?m\\.?|h|hrs|hours|o['’]clock)?(?: (?:on|of))?|\\d{1,2}[:.]\\d\\d(?: on)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|on|the|is|latest))*[\\s,:*(–—-]*";
const UNTIL = new RegExp(
  `\\b(?:by|before|until|till|no later than|not later than|on or before|prior to|up to|ahead of|not after|latest|to)${DAY_LEAD}$`,
  "iu",
);
const CLOSES = new RegExp(`\\b(?:${CLOSING})${DAY_LEAD}$`, "iu");
/** Closing words that need no word of applying beside them. */
const PLAINLY_CLOSES =
  /\b(?:closing (?:date|day)|clos(?:ing|es?)\s*:|(?:application|submission)s? (?:deadline|close|due)|deadline (?:for|to apply)|last (?:day|date) (?:to apply|for applications)|final date for applications)/i;
const APPLYING_WORD = new RegExp(`\\b(?:${APPLYING})\\b`, "iu");
const OPENING = new RegExp(`\\b(?:${OPENINGS})\\b`, "i");
const OTHER_BEFORE = new RegExp(`\\b(?:${NOT_APPLYING})\\b[^.;,]{0,40}$`, "iu");
const REVIEW = /\b(?:first (?:review|round)|(?:first|full|greatest|best) consideration|priority)\b/i;
/** Between the first and the last day for applications. */
const SPAN_JOIN =
  /^\s*(?:(?:and|but)\s)?(?:no later than|not later than|until|till|to|through|-|–)\s(?:\p{L}+day\s)?$/iu;

function dated(unit: Unit, earlier: Unit | null, habits: DateHabits): Finding[] {
  const { words } = unit;
  const dates = [...datesIn(words, habits), ...monthEndsIn(words, habits)]
    .filter(({ hasDay }) => hasDay)
    .sort((a, b) => a.start - b.start);
  const first = dates[0];
  if (first === undefined) return [];
  if (isLabelled(unit)) return [found(unit, 0, lastOfSpan(unit, dates) ?? first)];
  for (const [at, date] of dates.entries()) {
    const other = dates[at - 1];
    const isSpan = other !== undefined && SPAN_JOIN.test(words.slice(other.end, date.start));
    const from = isSpan ? (dates[at - 2]?.end ?? 0) : (other?.end ?? 0);
    const opening = other === undefined ? openingOf(unit, earlier) : "";
    const start = applyingStart(opening, words.slice(from, date.start), words.slice(date.end), isSpan);
    if (start !== null) return [found(unit, from + Math.max(0, start - opening.length), date)];
  }
  return [];
}

const CELL = /^\|?\s*([\p{L} ]{4,40}?)\s*\|/u;

function isLabelled({ words, label }: Unit): boolean {
  const name = label ?? CELL.exec(words)?.[1] ?? "";
  if (/^(?:how to apply|to apply|applications?)$/i.test(name)) return false;
  return LABEL.test(name);
}

/** The end of the line before, where a sentence that it begins goes on in this one. */
function openingOf({ words }: Unit, earlier: Unit | null): string {
  const said = earlier?.words.trimEnd() ?? "";
  return /^[\p{Ll}*]/u.test(words) && !/[.!?:;)]$/.test(said) ? `${said.slice(-80)} ` : "";
}

/** Farthest that words of applying are looked for before a day, in UTF-16 code units. */
const REACH = 180;

/** Where the words about applying begin that make a day the last for it; null where none do. */
function applyingStart(opening: string, words: string, after: string, isSpan: boolean): number | null {
  const before = (opening + words).slice(-REACH);
  const cut = (opening + words).length - before.length;
  if (REVIEW.test(before) || REVIEW.test(after.slice(0, 60))) return null;
  const closes = CLOSES.exec(before);
  if (closes !== null && !OTHER_BEFORE.test(before.slice(0, closes.index))) {
    if (PLAINLY_CLOSES.test(closes[0]) || OPENING.test(before.slice(0, closes.index)) || OPENING.test(closes[0]))
      return cut + closes.index;
    if (/^\W*(?:the )?$/i.test(before.slice(0, closes.index)) && /\b(?:clos|deadline)/i.test(closes[0]))
      return cut + closes.index;
  }
  const until = UNTIL.exec(before);
  if (until === null || (/^to\b/i.test(until[0]) && !isSpan)) return null;
  const lead = before.slice(0, until.index);
  if (OTHER_BEFORE.test(lead)) return null;
  const applying = APPLYING_WORD.exec(lead);
  return applying === null ? (IN_BY.test(lead) ? cut + until.index : null) : cut + applying.index;
}

/** "Names in by January 8", "on my desk by noon". */
const IN_BY = /\b(?:be|is|are|in|on my desk|with us|to us|at ours|our hands)\s$/i;

/** "From 1 to 15 January": applications close on the second. */
function lastOfSpan({ words }: Unit, [first, second]: readonly WrittenDate[]): WrittenDate | null {
  if (first === undefined || second === undefined) return null;
  return /^\s*(?:through|to|until|till|-|–)\s*$/i.test(words.slice(first.end, second.start)) ? second : null;
}

const MONTH_END =
  /\b(?:end of|end|close of|last day of)\s(January|February|March|April|May|June|July|August|September|October|November|December)(?: (20\d\d))?\b/gi;

/** "By the end of January": the last day of the month. */
function monthEndsIn(words: string, habits: DateHabits): WrittenDate[] {
  return [...words.matchAll(MONTH_END)].flatMap((match) => {
    const month =
      match[2] === undefined ? monthNear(match[1] ?? "", habits) : datesIn(`${match[1]} ${match[2]}`, habits)[0]?.iso;
    if (month === null || month === undefined) return [];
    const [year, number] = month.split("-").map(Number);
    const day = new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate();
    return [{ iso: `${month}-${day}`, hasDay: true, start: match.index, end: match.index + match[0].length }];
  });
}

function found(unit: Unit, start: number, date: WrittenDate): Finding {
  return { kind: "deadline", value: date.iso, polarity: "mentioned", unit, start, end: date.end };
}

const ROLLING_PATTERN = new RegExp(`(?<![\\p{L}])(?:${ROLLING.join("|")})(?![\\p{L}])`, "iu");
const ROLLING_HINT =
  /rolling|until|till|deadline|closing|continuous|ongoing|year|\bas\b|when we|once we|any ?time|always|first come|cut-?off/i;
/** What is till something is filled or found, and no application. */
const NOT_ROLLING =
  /\b(?:work|stay|cook|serve|stir|pour|keep (?:going|digging)|search (?:for|until)|dig|wait|cover|acting|interim|temporar\w+|in post|manager until|contract|shift|shutter|stock)\b[^.;]{0,30}$|\b(?:not|n['’]t|never) (?:\p{L}+ ){0,3}$/iu;

function rolling(unit: Unit): Finding[] {
  const match = ROLLING_HINT.test(unit.words) ? ROLLING_PATTERN.exec(unit.words) : null;
  if (match === null || NOT_ROLLING.test(unit.words.slice(0, match.index))) return [];
  const [start, end] = [match.index, match.index + match[0].length];
  return [{ kind: "deadline", value: "rolling", polarity: "mentioned", unit, start, end }];
}
