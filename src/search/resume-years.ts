import type { Fact } from "../domain/fact.ts";
import { sliceSpan } from "../domain/span.ts";
import { outlineOf } from "../text/outline.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = `(?:${MONTHS.join("|")})[a-z]*\\.?`;
const DATE = `(?:(?:${MONTH}|(?:0?[1-9]|1[0-2])[./])\\s?)?(?:19|20)\\d\\d`;
const RANGE = new RegExp(
  `(?<![\\d.])(?:(?<from>${DATE})\\s*(?:-|–|—|to|until|till)\\s*(?<to>${DATE}|present|now|today|date|current|ongoing)|since\\s(?<since>${DATE}))(?!\\d)`,
  "gi",
);
/** Headings under which years are no work, until one says that they are; those between are employers and schools. */
const NO_WORK =
  /\b(?:education|academic|studies|qualifications?|training|courses?|publications?|volunt\w+|interests?|hobbies)\b/i;
const WORK = /\b(?:experience|employment|work|career|positions?|jobs?)\b/i;
const MONTHS_A_YEAR = 12;
/** Longer than anyone works: a misread number. */
const MOST_YEARS = 60;

interface Stretch {
  /** Months since the year 0, the last one not included. */
  readonly from: number;
  readonly to: number;
  readonly span: { readonly start: number; readonly end: number };
}

/**
 * How long somebody has worked, by the dates of a résumé ("Mar 2016 – 2021", "since 2020") outside its sections on education:
 * overlapping ones count once, whole years. Null where it gives none.
 */
export function yearsWorked(text: string, now: Date): Fact | null {
  const stretches: Stretch[] = [];
  let isWork = true;
  for (const { kind, span: block, sentences } of outlineOf(text)) {
    if (kind === "heading")
      isWork = (isWork || WORK.test(sliceSpan(text, block))) && !NO_WORK.test(sliceSpan(text, block));
    if (isWork) stretches.push(...sentences.flatMap((span) => stretchesIn(sliceSpan(text, span), span.start, now)));
  }
  stretches.sort((a, b) => a.from - b.from);
  let months = 0;
  let until = 0;
  for (const { from, to } of stretches) {
    months += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  const years = Math.floor(months / MONTHS_A_YEAR);
  const [first] = stretches;
  if (first === undefined || years < 1 || years > MOST_YEARS) return null;
  const { span } = first;
  return {
    kind: "experience",
    value: "any",
    polarity: "mentioned",
    min: years,
    max: years,
    span,
    confidence: 0.8,
    origin: "text",
  };
}

function stretchesIn(words: string, offset: number, now: Date): Stretch[] {
  const present = now.getUTCFullYear() * MONTHS_A_YEAR + now.getUTCMonth() + 1;
  return [...words.matchAll(RANGE)].flatMap((match): Stretch[] => {
    const { from, to, since } = match.groups ?? {};
    const begin = monthOf(from ?? since ?? "", "first");
    const end = to !== undefined && /\d/.test(to) ? monthOf(to, "last") + 1 : present;
    const start = offset + match.index;
    return begin < end && end <= present
      ? [{ from: begin, to: end, span: { start, end: start + match[0].length } }]
      : [];
  });
}

/** Months since the year 0 of "Mar 2016", "03/2016" or "2016": a year alone begins in January, and ends in its middle. */
function monthOf(date: string, which: "first" | "last"): number {
  const year = Number(/\d{4}$/.exec(date)?.[0]);
  const named = MONTHS.indexOf(date.slice(0, 3).toLowerCase());
  const numbered = /^(\d{1,2})[./]/.exec(date)?.[1];
  const alone = which === "first" ? 0 : MONTHS_A_YEAR / 2;
  const month = named >= 0 ? named : numbered === undefined ? alone : Number(numbered) - 1;
  return year * MONTHS_A_YEAR + month;
}
