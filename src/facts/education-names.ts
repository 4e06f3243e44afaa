import type { Unit } from "./source.ts";
import { ANY_DEGREE, EDUCATION_NAMES } from "./vocabulary/education.ts";

/** A paper as a unit names it. */
export interface Named {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Angles, heat, shades: a degree that is no paper. */
const OTHER_DEGREE =
  /(?:(?<![:.]\d?)\d[ -]?|°|\b(?:one|two|three|four|five|ten|single|half)-|\bby |\b(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty|ten|twelve|fifteen|hundred|few|couple of)[ -]|ty-(?:one|two|three|four|five|six|seven|eight|nine)[ -]|\b(?:some|certain|high|higher|highest|greater?|large|varying|various|utmost|lesser|same|significant|considerable|third|six|reasonable|360|(?:to|of) (?:an?|the)|with the|no small) )degrees?$/i;
const DEGREE_OF =
  /^ (?:or (?:two|so)\b|of (?!the highest|at least|\d|bachelor|master|science|arts|education)|(?:celsius|fahrenheit|centigrade|c|f)\b|(?:below|above|north|south|east|west|colder|warmer|hotter)\b)/i;
const OF_TEMPERATURE = /\b(?:minus|below zero|temperature|temperatures|angles?|celsius|fahrenheit)\b/i;

const LEVELS = EDUCATION_NAMES.map(({ value, hint, words, letters }) => ({
  value,
  hint,
  words: new RegExp(words.join("|"), "g"),
  letters: letters.length === 0 ? null : new RegExp(letters.join("|"), "g"),
}));

const DEGREES = new RegExp(ANY_DEGREE.join("|"), "g");

/** The levels that a unit names, and degrees of none where no level stands beside them. */
export function namesIn({ words }: Unit): Named[] {
  const lower = words.toLowerCase();
  const found: Named[] = [];
  if (lower.length !== words.length) return found;
  const add = (value: string, start: number, end: number) => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ value, start, end });
  };
  for (const level of LEVELS) {
    if (!level.hint.test(lower)) continue;
    for (const match of lower.matchAll(level.words)) add(level.value, match.index, match.index + match[0].length);
    for (const match of level.letters === null ? [] : words.matchAll(level.letters))
      add(level.value, match.index, match.index + match[0].length);
  }
  for (const match of lower.matchAll(DEGREES)) {
    const end = match.index + match[0].length;
    if (isPaper(words, end) && !found.some((level) => isBeside(words, level, match.index, end)))
      add("degree", match.index, end);
  }
  return found.filter((name) => name.end > name.start).sort((a, b) => a.start - b.start);
}

function isPaper(words: string, end: number): boolean {
  const before = words.slice(0, end);
  const behind = words.slice(end);
  return !OTHER_DEGREE.test(before) && !DEGREE_OF.test(behind) && !(OF_TEMPERATURE.test(words) && /\d/.test(words));
}

/** "university degree (BSc)", "Bachelor's or higher degree": the level says which degree. */
function isBeside(words: string, level: Named, start: number, end: number): boolean {
  if (level.value === "high_school" || level.value === "vocational") return false;
  const between = level.start >= end ? words.slice(end, level.start) : words.slice(level.end, start);
  return between.length <= 30 && !/[.;]|\bor an? /.test(between);
}
