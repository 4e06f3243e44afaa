import { type DateHabits, dateHabits, datesIn, monthNear, type WrittenDate } from "./dates.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { FROM_WORK, IMMEDIATE, LABEL, NOT_AT_ONCE, NOT_WORK, STARTS } from "./vocabulary/start.ts";

/** The day or month that work starts, or that it starts at once. */
export const start: Extractor = {
  kind: "start",
  extract(source) {
    let habits: DateHabits | null = null;
    return source.units.flatMap((unit, at) => {
      const atOnce = AT_ONCE_HINT.test(unit.words) ? immediate(unit) : null;
      if (atOnce !== null) return [atOnce];
      if (!DAY_HINT.test(unit.words)) return [];
      habits ??= dateHabits(source);
      return dated(unit, source.units[at - 1] ?? null, habits) ?? [];
    });
  },
};

/** What a way to say "at once" has somewhere. */
const AT_ONCE_HINT =
  /\b(?:immediate|asap|a\.s\.a\.p|as soon|straight|right (?:away|now)|at once|now|whenever|today|tomorrow|yesterday|this week|next week|sooner|without delay|earliest|urgent|empty|vacant|waiting|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/i;
/** What a day or month has somewhere. */
const DAY_HINT =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\b|\d[./-]\d/i;

const IMMEDIATE_PATTERN = new RegExp(`\\b(?:${IMMEDIATE.join("|")})(?![\\p{L}])`, "iu");
const NOT_AT_ONCE_PATTERN = new RegExp(`\\b(?:${NOT_AT_ONCE})\\b[^.;]{0,30}$`, "i");
const LABELLED_AT_ONCE = /\b(?:immediate(?:ly)?|asap|now|as soon as (?:possible|you can)|straight ?away|right away)\b/i;

function immediate(unit: Unit): Finding | null {
  const isLabelled = unit.label !== null && LABEL.test(unit.label);
  const match =
    (isLabelled ? LABELLED_AT_ONCE : IMMEDIATE_PATTERN).exec(unit.words) ??
    (isLabelled ? IMMEDIATE_PATTERN.exec(unit.words) : null);
  if (match === null || NOT_AT_ONCE_PATTERN.test(unit.words.slice(0, match.index))) return null;
  if (/\?\W*$/.test(unit.words) && !isLabelled) return null;
  return finding(unit, "immediate", match.index, match.index + match[0].length);
}

/** Words between what starts and the day. */
const LEAD_IN =
  "(?:\\s*(?:date|work|with us|us|the (?:role|job|post|position|team|crew)|duty|training|is|are|will be|would be|to be|must be|should be|here|on|from|in|of|for|at|around|about|by|between|approximately|approx\\.?|circa|early|late|mid|as of|as from|no later than|not later than|at the latest|latest|before|the|first|second|third|last|next|beginning|end|start|middle|week|weeks|day|month|commencing|flexible|ideally|preferably|planned|expected|scheduled|hopefully|either|again|back|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[:,–—(*-]))*\\s*$";
const STARTS_BEFORE = new RegExp(`\\b(?:${STARTS.join("|")})${LEAD_IN}`, "iu");
const FROM_BEFORE =
  /\bfrom\b(?:\s*(?:the|about|around|early|mid|late|first|second|week|of|beginning|end|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[,:*-]))*\s*$/i;
const NO_WORK_BEFORE = new RegExp(`\\b(?:${NOT_WORK})\\b[^.;]{0,45}$`, "iu");
const WORK_NEAR = new RegExp(`\\b(?:${FROM_WORK})\\b`, "i");
/** Of a span of days, what stands before its second. */
const SPAN =
  /^[\s*]*(?:to|until|till|through|–|-|—)[\s*]*(?:about |around |approximately |the end of |end of |mid[- ]|early |late )?(?=\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** Behind a day, that work starts on it: "1 March start", "We are hoping for 1 March as the first day". */
const STARTS_BEHIND =
  /^[\s,*)]*(?:\p{L}+ )?(?:start(?:s|ing)?(?: date)?|intake|commencement|onboarding|cohort|induction|is (?:the|your|our) (?:first day|start))\b/iu;

function dated(unit: Unit, earlier: Unit | null, habits: DateHabits): Finding | null {
  const { words, label } = unit;
  const isLabelled = label !== null && LABEL.test(label);
  const dates = [...datesIn(words, habits), ...monthsIn(words, habits)].sort((a, b) => a.start - b.start);
  for (const date of dates) {
    const from = isLabelled ? 0 : startOf(openingOf(unit, earlier), words.slice(0, date.start), words.slice(date.end));
    if (from !== null) return finding(unit, date.iso, from, date.end);
  }
  return null;
}

/** The end of the line before, where a sentence that it begins goes on in this one. */
function openingOf({ words }: Unit, earlier: Unit | null): string {
  const said = earlier?.words.trimEnd() ?? "";
  return /^\p{Ll}/u.test(words) && !/[.!?:;)]$/.test(said) ? `${said.slice(-60)} ` : "";
}

/** Farthest that words about a day are looked for before it, in UTF-16 code units. */
const REACH = 110;

/** Where the words begin that make a day the first of work; null where none do. */
function startOf(opening: string, before: string, after: string): number | null {
  const lead = before.slice(-REACH);
  const offset = before.length - lead.length;
  const says = STARTS_BEFORE.exec(lead);
  if (says !== null) {
    const subject = (opening + lead.slice(0, says.index)).split(/20\d\d,\s/).at(-1) ?? "";
    const isOther = NO_WORK_BEFORE.test(subject) || NO_WORK_BEFORE.test(says[0]);
    return isOther ? null : offset + says.index;
  }
  if (NO_WORK_BEFORE.test(opening + lead)) return null;
  if (STARTS_BEHIND.test(after)) return before.length;
  const clause = lead.split(/[.;!?](?=\s)/).at(-1) ?? "";
  const from = FROM_BEFORE.exec(lead);
  if (from !== null) {
    const isFragment = clause.length - from[0].length < 12 && !OTHERS_BEHIND.test(after);
    return isFragment || WORK_NEAR.test(clause) || WORK_BEHIND.test(after) ? offset + from.index : null;
  }
  // "18 January to 28 May 2027": a span that opens the line, or stands behind a word of work.
  const isSpan = SPAN.test(after) && !OTHERS_BEHIND.test(after);
  return isSpan && (/^\W*$|[|·:–—]\s?$/.test(clause) || WORK_NEAR.test(clause.slice(-40))) ? before.length : null;
}

/** Behind "from" a day, that the role's work begins then. */
const WORK_BEHIND =
  /^[^.;]{0,60}\b(?:you(?:['’]ll| will| would| work)|we (?:are training|need|employ|want|seek|are looking))\b/i;
/** Behind a day or span that opens a sentence, who else it is about. */
const OTHERS_BEHIND =
  /^[^.;]{0,60}\b(?:everyone|everybody|all|staff|employees|(?:the|our) (?:office|shop|team|store|house)|we (?:close|are closed|shut|open|have)|visitors|guests)\b/i;

const MONTH_ALONE =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s(?:the )?\d|,? (?:of )?20\d\d|['’]s)/gu;

/** Months that are named without a day or year. */
function monthsIn(words: string, habits: DateHabits): WrittenDate[] {
  return [...words.matchAll(MONTH_ALONE)].flatMap((match) => {
    if (/\d(?:st|nd|rd|th)?(?: of)? ?$/.test(words.slice(0, match.index))) return [];
    const iso = monthNear(match[1] ?? "", habits);
    return iso === null ? [] : [{ iso, hasDay: false, start: match.index, end: match.index + match[0].length }];
  });
}

function finding(unit: Unit, value: string, from: number, to: number): Finding {
  return { kind: "start", value, polarity: "mentioned", unit, start: from, end: to };
}
