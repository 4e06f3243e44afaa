import type { Span } from "../domain/span.ts";
import type { FactSource } from "./source.ts";

/** A date in a text, as ISO 8601: `2026-12-04`, or `2026-12` where no day is said. */
export interface WrittenDate extends Span {
  readonly iso: string;
  readonly hasDay: boolean;
}

/** How dates of a posting are to be read where they do not say all. */
export interface DateHabits {
  /** The day the posting was published: a date without a year is the next such one after it; null where it is not known. */
  readonly posted: string | null;
  /** Some day the posting gives in full: else a date without a year is the one nearest to it; null where there is none. */
  readonly other: string | null;
  /** Which of `03/04` is the day; null where nothing tells. */
  readonly order: "day-month" | "month-day" | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?";
const YEAR = "(20\\d\\d)";
const ISO = /\b(20\d\d)-(\d\d)-(\d\d)(?=T|\b)/g;
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:20)?\d\d)(?![\d/-])/g;
const DAY_MONTH = new RegExp(
  `(?<![\\d.,:$£€-])${DAY}\\s(?:day )?(?:of )?${MONTH}(?![a-z])(?:,?\\s(?:of )?${YEAR}(?!\\d))?`,
  "gi",
);
const MONTH_DAY = new RegExp(
  `(?<![a-z])${MONTH}\\s(?:the )?${DAY}(?![\\d:%]|\\s?(?:am|pm)\\b)(?:,?\\s${YEAR}(?!\\d))?`,
  "gi",
);
const MONTH_YEAR = new RegExp(`(?<![a-z])${MONTH},?\\s(?:of )?${YEAR}(?!\\d)`, "gi");
const HINT = /\d/;

const habitsOf = new WeakMap<FactSource, DateHabits>();

/** What a posting's fields and text tell of how it writes dates; worked out once for each posting. */
export function dateHabits(source: FactSource): DateHabits {
  const known = habitsOf.get(source);
  if (known !== undefined) return known;
  const order = orderOf(source);
  const bare = { posted: null, other: null, order };
  const habits: DateHabits = {
    posted: datesIn(source.datePosted ?? "", bare)[0]?.iso ?? null,
    other: someDay(datesIn(`${source.validThrough ?? ""} ${source.text}`, bare)),
    order,
  };
  habitsOf.set(source, habits);
  return habits;
}

/** A day among dates, or of a month among them the middle. */
function someDay(dates: readonly WrittenDate[]): string | null {
  const month = dates[0] === undefined ? null : `${dates[0].iso}-15`;
  return dates.find(({ hasDay }) => hasDay)?.iso ?? month;
}

const DAY_FIRST =
  /£|€|₹|\b(?:UK|United Kingdom|England|Scotland|Wales|Ireland|Australia|New Zealand|India|South Africa|NHS|GmbH|Ltd|PLC|VAT|CV)\b/;
const MONTH_FIRST = /\bUSA?\b|\bUnited States\b|401\(k\)|,\s[A-Z]{2}(?:\s\d{5})?\b|\$/;

function orderOf(source: FactSource): DateHabits["order"] {
  if (DAY_FIRST.test(source.text)) return "day-month";
  return MONTH_FIRST.test(source.text) ? "month-day" : null;
}

/** The dates in `words`, in order of place. Those without a year take it from `habits`, or are left out. */
export function datesIn(words: string, habits: DateHabits): WrittenDate[] {
  if (!HINT.test(words)) return [];
  const beside = NAMED_YEAR.test(words) ? fullDate(words) : null;
  const day = (match: RegExpMatchArray, year?: string, month?: string, number?: string): string | null =>
    year === undefined && beside !== null
      ? besideOf(match.index ?? 0, beside, month, number)
      : dated(year, month, number, habits);
  const found = [
    ...all(words, ISO, ([, year, month, day]) => ymd(year, Number(month), day)),
    ...all(words, NUMERIC, ([, a = "", mark = "", b = "", year = ""]) =>
      numeric(a, b, year, mark === "." ? "day-month" : habits.order),
    ),
    ...all(words, DAY_MONTH, (match) => day(match, match[3], match[2], match[1])),
    ...all(words, MONTH_DAY, (match) => day(match, match[3], match[1], match[2])),
    ...all(words, MONTH_YEAR, ([, month = "", year]) => `${year}-${pad(monthOf(month))}`),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((date, at) => at === 0 || date.start >= (found[at - 1]?.end ?? 0));
}

const NAMED_YEAR = new RegExp(`${MONTH}[^;]{1,12}${YEAR}`, "i");

/** The first date in words that is given in full, and where it stands. */
function fullDate(words: string): { readonly iso: string; readonly start: number } | null {
  const dayMonth = [...words.matchAll(DAY_MONTH)].find((match) => match[3] !== undefined);
  const monthDay = [...words.matchAll(MONTH_DAY)].find((match) => match[3] !== undefined);
  const iso =
    ymd(dayMonth?.[3], monthOf(dayMonth?.[2] ?? ""), dayMonth?.[1]) ??
    ymd(monthDay?.[3], monthOf(monthDay?.[1] ?? ""), monthDay?.[2]);
  return iso === null ? null : { iso, start: (dayMonth ?? monthDay)?.index ?? 0 };
}

/** A date without a year beside one in full: "from 1 March to 3 May 2027" means the March before, what follows the next. */
function besideOf(
  at: number,
  full: { readonly iso: string; readonly start: number },
  month = "",
  day = "",
): string | null {
  const year = Number(full.iso.slice(0, 4));
  const same = ymd(String(year), monthOf(month), day);
  if (same === null) return null;
  if (at < full.start) return same <= full.iso ? same : ymd(String(year - 1), monthOf(month), day);
  return same >= full.iso ? same : ymd(String(year + 1), monthOf(month), day);
}

/** The next or nearest month of that name, as `2027-03`; null where the posting gives no date in full. */
export function monthNear(name: string, habits: DateHabits): string | null {
  return dated(undefined, name, "28", habits)?.slice(0, 7) ?? null;
}

function all(words: string, pattern: RegExp, read: (match: RegExpMatchArray) => string | null): WrittenDate[] {
  return [...words.matchAll(pattern)].flatMap((match) => {
    const iso = read(match);
    return iso === null
      ? []
      : [{ iso, hasDay: iso.length > 7, start: match.index, end: match.index + match[0].length }];
  });
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function numeric(a: string, b: string, year: string, order: DateHabits["order"]): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const [first, second] = [Number(a), Number(b)];
  if (first > 12) return ymd(full, second, a);
  if (second > 12) return ymd(full, first, b);
  if (first === second) return ymd(full, first, a);
  return order === null ? null : order === "day-month" ? ymd(full, second, a) : ymd(full, first, b);
}

/** A day and month, with the year that is said or else the one that the posting's other dates make likely. */
function dated(year: string | undefined, month = "", day = "", { posted, other }: DateHabits): string | null {
  if (year !== undefined) return ymd(year, monthOf(month), day);
  const reference = posted ?? other;
  if (reference === null) return null;
  const near = Number(reference.slice(0, 4));
  const dates = [near - 1, near, near + 1].flatMap((candidate) => ymd(String(candidate), monthOf(month), day) ?? []);
  if (posted !== null) return dates.find((date) => daysFrom(posted, date) >= -LATE_DAYS) ?? null;
  return dates.sort((a, b) => Math.abs(daysFrom(reference, a)) - Math.abs(daysFrom(reference, b)))[0] ?? null;
}

/** How long before its publication a posting may speak of a day, in days. */
const LATE_DAYS = 30;

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function ymd(year: string | undefined, month: number, day: string | undefined): string | null {
  const number = Number(day);
  if (year === undefined || month < 1 || month > 12 || number < 1 || number > 31) return null;
  return `${year}-${pad(month)}-${pad(number)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
