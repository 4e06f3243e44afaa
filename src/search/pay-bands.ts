import type { FactIndex } from "./fact-index.ts";

/** Most currencies, and from how many roles on one is shown. */
const MOST_CURRENCIES = 3;
const LEAST_ROLES = 3;
/** About how many bands there are, the first and the last open. */
const BANDS = 8;
/** Share of the least and of the greatest amounts that the open bands take. */
const TAIL = 0.04;

/** A band of a year's pay and the filters that find it. */
export interface Band {
  readonly from: number;
  /** Null for the last. */
  readonly to: number | null;
  readonly filters: Readonly<Record<string, string>>;
}

/** The currencies that most postings pay in, with the middles of what they pay a year, ascending. */
export function currenciesOf(facts: FactIndex): { readonly currency: string; readonly amounts: readonly number[] }[] {
  const amounts = new Map<string, number[]>();
  for (const row of facts.rows()) {
    const seen = new Set<string>();
    for (const { kind, value, polarity, detail } of facts.of(row)) {
      if (kind !== "pay" || polarity !== "offered" || !/^[a-z]{3}$/.test(value) || seen.has(value)) continue;
      const bounds = [detail?.annualMin, detail?.annualMax].filter((bound) => typeof bound === "number");
      if (bounds.length === 0) continue;
      seen.add(value);
      const middle = bounds.reduce((sum, bound) => sum + bound, 0) / bounds.length;
      amounts.set(value, [...(amounts.get(value) ?? []), middle]);
    }
  }
  return [...amounts]
    .filter(([, known]) => known.length >= LEAST_ROLES)
    .sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0], "en"))
    .slice(0, MOST_CURRENCIES)
    .map(([currency, known]) => ({ currency, amounts: known.sort((a, b) => a - b) }));
}

/** Bands of round numbers that part some amounts, ascending. */
export function bandsOf(currency: string, amounts: readonly number[]): Band[] {
  const low = amounts[Math.floor(amounts.length * TAIL)] ?? 0;
  const high = amounts[Math.ceil(amounts.length * (1 - TAIL)) - 1] ?? low;
  const step = roundStep((high - low) / (BANDS - 1) || high / BANDS);
  const first = Math.max(step, Math.ceil(low / step) * step);
  const last = Math.max(first, Math.floor(high / step) * step);
  const edges = [0];
  for (let edge = first; edge <= last; edge += step) edges.push(edge);
  return edges.map((from, at) => {
    const to = edges[at + 1] ?? null;
    const least = { pay_min: `${currency} ${from}` };
    // A whole unit below where the next begins: a filter takes what it names, too.
    return { from, to, filters: to === null ? least : { ...least, pay_max: `${currency} ${to - 1}` } };
  });
}

/** The step of 1, 2, 2.5 or 5 times a power of ten that is nearest above. */
export function roundStep(step: number): number {
  if (step <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= step) ?? 10) * power;
}
