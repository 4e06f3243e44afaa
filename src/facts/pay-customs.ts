import type { MoneyMatch } from "./money.ts";
import type { FactSource, Unit } from "./source.ts";
import { BY_COUNTRY, DOLLARS, OF_PLACES } from "./vocabulary/money.ts";

/** What a posting's country and hours tell of its sums. */
export interface Customs {
  /** What a bare `$` means here. */
  readonly dollar: string;
  /** Hours a week, where the posting says them. */
  readonly hours: number | null;
  /** Where the posting's country is named. */
  readonly country: string;
}
/** How much of a text's beginning tells the country, in UTF-16 code units. */
const OPENING = 600;

export function customsOf(source: FactSource): Customs {
  const { title, location, text } = source;
  const country = `${location ?? ""}\n${title ?? ""}\n${text.slice(0, OPENING)}`;
  const dollar =
    DOLLARS.find(([pattern]) => pattern.test(location ?? ""))?.[1] ??
    DOLLARS.find(([pattern]) => pattern.test(country))?.[1] ??
    SAVINGS.find(([pattern]) => pattern.test(text))?.[1] ??
    "usd";
  return { dollar, country, hours: hoursAWeek(source) };
}

/** Pension schemes that only one country has. */
const SAVINGS: readonly (readonly [RegExp, string])[] = [
  [/\bKiwiSaver\b/, "nzd"],
  [/\bsuperannuation\b|\bplus super\b/, "aud"],
  [/\bRRSP\b/, "cad"],
  [/\bCPF\b/, "sgd"],
];

/** The currency of a sum: by its sign, else by the unit's words, the sum before it or the posting's place. */
export function currencyOf(
  { currency, dollar, isSigned }: MoneyMatch,
  { words }: Unit,
  earlier: MoneyMatch | null,
  customs: Customs,
): string {
  const { country } = customs;
  if (currency !== null && currency !== "unknown") return currency;
  if (dollar) return NATIONAL.find(([pattern]) => pattern.test(words))?.[1] ?? customs.dollar;
  const named = BY_COUNTRY.find(([name, where]) => name.test(words) && where.test(country))?.[2];
  if (named !== undefined || isSigned) return named ?? "unknown";
  if (earlier !== null) return earlier.currency ?? customs.dollar;
  if (/\beuros?\b|€/i.test(words)) return "eur";
  if (/\b(?:sterling|quid)\b|£/i.test(words)) return "gbp";
  const national = NATIONAL.find(([pattern]) => pattern.test(words))?.[1];
  if (national !== undefined) return national;
  if (/\bdollars\b|\$/i.test(words) || customs.dollar !== "usd") return customs.dollar;
  return OF_PLACES.find(([pattern]) => pattern.test(country))?.[1] ?? "unknown";
}

/** Dollars by their country. */
const NATIONAL: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Canadian|CAD)\b/, "cad"],
  [/\b(?:Australian|AUD|Aussie)\b|\bplus super\b/, "aud"],
  [/\b(?:New Zealand|Kiwi|NZD?)\b/, "nzd"],
  [/\b(?:Sing|Singapore|SGD)\b/, "sgd"],
  [/\b(?:Hong Kong|HKD)\b/, "hkd"],
];

const HOURS = /\b(\d{1,2}(?:\.\d{1,2})?) ?(?:-|–)? ?(?:hours?|hrs?)(?: ?(?:a|per|each|\/) ?| )(?:week|wk)\b/i;

function hoursAWeek({ units }: FactSource): number | null {
  for (const { words } of units) {
    const hours = Number(/h(?:ou)?rs?/i.test(words) ? (HOURS.exec(words)?.[1] ?? 0) : 0);
    if (hours >= 5 && hours <= 60) return hours;
  }
  return null;
}
