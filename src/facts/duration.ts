import type { Span } from "../domain/span.ts";
import { COUNT, numberOf } from "./number-words.ts";

/** A length of time in years as a text gives it: "two to three years", "18 months or more", "at least five (5) years". */
export interface Duration extends Span {
  readonly min?: number;
  readonly max?: number;
  /** Whether the words say that it is a least or greatest: "at least", "+", "minimum of", "up to". */
  readonly isBound: boolean;
  /** Whether it is counted in months. */
  readonly inMonths: boolean;
}

const LEAST =
  "(?:at (?:the (?:very )?)?least|a (?:bare )?minimum of|minimum(?: of)?:?|min\\.?|no(?:t)? (?:less|fewer) than|more than|over|upwards of|from|better than|>=?|≥)";
const MOST = "(?:up to|no(?:t)? more than|maximum(?: of)?|max\\.?|less than|under|fewer than)";
/** Years, and the seasons that trades count them by. */
const UNIT = "(?:years?|yrs?|months?|mths?|mos|(?:[A-Za-zÀ-ɏ]+ )?seasons?|summers?|winters?|harvests?|decades?)";
const PATTERN = new RegExp(
  `(?:\\b|(?=[>≥]))(?:(${LEAST})|(${MOST}))?\\s*(?<![\\d.,$£€#/-])(?<![A-Za-zÀ-ɏ])(${COUNT})(?![A-Za-zÀ-ɏ]|[.,]?\\d)` +
    "(?:\\s?\\(\\d{1,2}\\+?\\))?\\s?(\\+|or more|plus|-plus|or (?=so\\b)|(?= or better))?" +
    `(?:(?: years?)?\\s?(?:-|–|—|to|or|and|/)\\s?(${COUNT})(?:\\s?\\(\\d{1,2}\\))?(\\s?\\+)?)?` +
    `(?:\\s|-|–)?(?:(?:full|whole|solid|calendar|good|consecutive|recent)\\s)?(${UNIT})\\b(?:[’'\`](?![A-Za-zÀ-ɏ]))?\\.?(?: or (two|three)\\b)?` +
    "((?:\\s?\\+|,?\\s?\\(?(?:or|and) (?:more|longer|above|over|greater|better|upwards?)\\b\\)?|,?\\s?\\(?(?:plus|minimum|min|at (?:the )?least)\\b\\)?)?)",
  "gi",
);
const HINT = /year|yrs?\b|mont|mths?\b|mos\b|season|summer|winter|harvest|decade/i;

/** All lengths of time in years or months that stand in `words`, in years. */
export function durationsIn(words: string): Duration[] {
  if (!HINT.test(words)) return [];
  return [...words.matchAll(PATTERN)].map((match) => {
    const [text, least, most, first = "", plus, second, secondPlus, unit = "", another, after = ""] = match;
    const inMonths = /^m/i.test(unit);
    const years = (count: string): number => {
      const value = numberOf(count) * (/^decade/i.test(unit) ? 10 : 1);
      return inMonths ? Math.round((value / 12) * 100) / 100 : value;
    };
    const lead = text.length - text.trimStart().length;
    const span = { start: match.index + lead, end: match.index + text.trimEnd().length };
    const isBound = Boolean(least ?? most ?? plus ?? secondPlus) || after !== "";
    if (another !== undefined) return { ...span, isBound, inMonths, min: years(first), max: years(another) };
    if (second !== undefined) {
      const isOpen = secondPlus !== undefined || after.includes("+");
      return { ...span, isBound, inMonths, min: years(first), ...(isOpen ? {} : { max: years(second) }) };
    }
    return most === undefined
      ? { ...span, isBound, inMonths, min: years(first) }
      : { ...span, isBound, inMonths, max: years(first) };
  });
}
