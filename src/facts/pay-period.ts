import type { MoneyMatch } from "./money.ts";
import type { Customs } from "./pay-customs.ts";
import { nearOf, type Place, SUBJECT } from "./pay-sense.ts";
import { MONTHS_MOST } from "./vocabulary/money.ts";

/** The period of an amount that names none: what its size and the words about it leave. */
export function periodBy(
  money: MoneyMatch,
  words: string,
  { lead, earlier }: Place,
  { hours }: Customs,
): string | null {
  const value = money.max ?? money.min ?? 0;
  if (earlier !== null && earlier.per !== null && nearOf({ ...money, per: null }, earlier)) return earlier.per;
  const subject = (SUBJECT.exec(lead) ?? []).slice(1).findIndex((part) => part !== undefined);
  if (subject >= 0 && value < 10_000) return ["hour", "day", "week", "month", "year", "shift"][subject] ?? null;
  const most = MONTHS_MOST[money.currency ?? ""];
  if (/\bhourly\b|\b(?:an?|per) hour\b/i.test(words) && value < 500) return "hour";
  if (/\b(?:daily|day) rate\b|\b(?:per|a) day\b|\bIR35\b|\bdaily\b/i.test(words) && value < 3000 && value >= 60)
    return "day";
  if (/\b(?:fortnightly|bi-?weekly|fortnight)\b/i.test(words) && value < 10_000) return "fortnight";
  if (/\bmonthly\b|\b(?:a|per|each|the|every) month\b/i.test(words) && value < (most ?? 25_000)) return "month";
  if (/\bweekly\b|\b(?:by the|a|per|each|every) week\b|\bevery friday\b/i.test(words) && value >= 100 && value < 5000)
    return "week";
  if (most !== undefined && value >= most / 150) return value <= most ? "month" : "year";
  if (value >= 800 && value < 10_000 && /\b(?:gross|net|nominal|liquid|brutto|in hand)\b/i.test(words)) return "month";
  if (value < 50_000 && value >= 100 && PROJECT.test(words)) return "project";
  if (value >= 10_000) return "year";
  if (hours !== null && value >= 4000 && value / (hours * WEEKS) >= 5) return "year";
  return value <= MOST_AN_HOUR && value >= 5 ? "hour" : null;
}

/** What makes a sum that of the whole work, however long it takes. */
const PROJECT =
  /\b(?:project fee|for the (?:whole )?(?:project|lot|job|commission)|in total|(?:flat|fixed|total|commission) fee|lump sum|half (?:now|up ?front|on (?:signing|delivery)))\b/i;
/** Largest sum that is taken for an hour's pay where nothing says of what it is. */
const MOST_AN_HOUR = 100;
/** Yearly pay below and above which a number is none. */
const A_YEAR = { least: 2500, most: 2_000_000 };
const STRONG = ["usd", "gbp", "eur", "aud", "cad", "nzd", "chf", "sgd"];
export const PER_YEAR: Readonly<Record<string, number>> = {
  hour: 2080,
  day: 260,
  week: 52,
  fortnight: 26,
  month: 12,
  year: 1,
};
export const WEEKS = 52;

/** Widest range of pay, as a ratio: a label may head the pay of several grades. */
const WIDEST = { label: 10, running: 4 };

export function isPlausible({ min, max, currency }: MoneyMatch, per: string, naming: Place["naming"]): boolean {
  const low = min ?? max ?? 0;
  const high = max ?? min ?? 0;
  if (low <= 0 || high > low * (naming === "label" ? WIDEST.label : WIDEST.running)) return false;
  const factor = PER_YEAR[per];
  if (factor === undefined || (currency !== null && !STRONG.includes(currency))) return true;
  return high * factor >= A_YEAR.least && low * factor <= A_YEAR.most;
}
