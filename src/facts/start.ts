import { type DateHabits, dateHabits, datesIn, monthNear } from "./dates.ts";
import type { Extractor, Finding, Unit } from "./source.ts";

const HINT = /start|begin|commenc|join|immediate|\bfrom\b|asap|available|effective|entry|report/i;
const LABEL =
  /^(?:(?:expected |anticipated |proposed |preferred |desired |target |planned |estimated )?(?:start(?:ing|s)?|begin(?:ning|s)?|commenc\w+|entry|effective|joining)(?: (?:date|from|on))?|date of (?:entry|commencement|joining)|available(?: from)?|from|when)$/i;
/** Words that make the date behind them the first day of work. */
const BEFORE =
  /(?:\b(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:e|es|ing|ement)|to join(?: us)?|reports?)\b(?: work| date| dates| with us| the (?:role|job|post|position)| training)?(?: (?:date|is|on|from|in|of|for|as of|at|around|about|by|between|will be|would be|no later than|the|approximately|early|late|mid|flexible|ideally))*|\b(?:available|vacant|effective|position|post|job|open) (?:from|as of)|\bas of|^\W*from(?=[^;]*$))\s*[:–—-]?\s*(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the|on|,)\s?)*$/i;
const NO_START =
  /\b(?:applications?|interviews?|review\w*|screening|technician, who|apprentice, who|shifts?|semester|training course|course|season|day|office hours|lessons|tests?|leave|benefits?|coverage|pension|meetings?|posting|before you|reporting (?:to|of))\b[^.;]{0,40}$/i;
const IMMEDIATE =
  /\b(?:immediate(?:ly)? (?:start|starter|joiner|joining|vacanc(?:y|ies)|available|opening)s?|(?:start|starting|starts|available|commencing|begin|join)(?: work)?(?: date)?\s?[:–-]?\s?(?:is |are |us )?(?:immediate(?:ly)?|asap|a\.s\.a\.p|as soon as (?:possible|you(?:['’]re| are| can)(?: free| available)?|practicable)|straight ?away|right away|at once|now\b|whenever you(?: can|['’]ve|['’]re| are| like)|tomorrow|next week)|immediate start|can start immediately|hiring immediately|to start (?:asap|immediately|straight ?away|as soon as possible))/i;
const NOT_IMMEDIATE =
  /\b(?:review\w*|screening|applicants?|consideration|search|data|applications?|interview\w*|benefits?|coverage|insurance|no|not|do you|are you|can you|vest\w*|health|pto)\b[^.;]{0,30}$/i;

const SPEAKS_OF_WORK = /\b(?:you['’]ll|you will|you would|we (?:are training|employ|need|want|seek))\b/i;
const IN_MONTH =
  /\b(?:start|starts|starting|begin|begins|beginning|commencing)(?: date| work)?(?:: | is | )(?:in |from |by )?(?:early |mid |late |mid-|the (?:beginning|start|end|middle) of )?(January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s\d)/i;

/** The day or month that work starts, or that it starts at once. */
export const start: Extractor = {
  kind: "start",
  extract(source) {
    let habits: DateHabits | null = null;
    return source.units.flatMap((unit) => {
      if (!HINT.test(unit.words)) return [];
      const atOnce = immediate(unit);
      if (atOnce !== null) return [atOnce];
      habits ??= dateHabits(source);
      return dated(unit, habits) ?? inMonth(unit, habits) ?? [];
    });
  },
};

function immediate(unit: Unit): Finding | null {
  const label =
    unit.label !== null && LABEL.test(unit.label)
      ? /\b(?:immediate(?:ly)?|asap|now|as soon as possible)\b/i.exec(unit.words)
      : null;
  const match = label ?? IMMEDIATE.exec(unit.words);
  if (match === null || NOT_IMMEDIATE.test(unit.words.slice(0, match.index))) return null;
  return finding(unit, "immediate", match.index, match.index + match[0].length);
}

function dated(unit: Unit, habits: DateHabits): Finding | null {
  for (const date of datesIn(unit.words, habits)) {
    if (unit.label !== null && LABEL.test(unit.label)) return finding(unit, date.iso, 0, date.end);
    const before = unit.words.slice(Math.max(0, date.start - 100), date.start);
    const match = BEFORE.exec(before);
    if (match !== null && /^\W*from/i.test(match[0]) && !SPEAKS_OF_WORK.test(unit.words.slice(date.end))) continue;
    if (match === null || NO_START.test(before.slice(0, match.index)) || NO_START.test(match[0])) continue;
    return finding(unit, date.iso, Math.max(0, date.start - 100) + match.index, date.end);
  }
  return null;
}

/** "Start in March", with no day. */
function inMonth(unit: Unit, habits: DateHabits): Finding | null {
  const match = IN_MONTH.exec(unit.words);
  if (match === null || NO_START.test(unit.words.slice(0, match.index))) return null;
  const month = monthNear(match[1] ?? "", habits);
  return month === null ? null : finding(unit, month, match.index, match.index + match[0].length);
}

function finding(unit: Unit, value: string, from: number, to: number): Finding {
  return { kind: "start", value, polarity: "mentioned", unit, start: from, end: to };
}
