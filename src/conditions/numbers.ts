import type { FactKind } from "../domain/fact.ts";
import type { FactOf, FactTest } from "./filter.ts";

/** An amount of money as a condition names it. */
export interface Amount {
  readonly value: number;
  /** ISO 4217, lower case, or `$` for any dollar; null where none is said: then any currency's number counts. */
  readonly currency: string | null;
  readonly per: Period;
}

/** Times that pay is given for, with how many of them make a working year. */
export const PERIODS = { hour: 2080, day: 260, week: 52, month: 12, year: 1 } as const;
export type Period = keyof typeof PERIODS;

const AMOUNT =
  /^(?<before>[a-z]{3} ?|[$£€] ?)?(?<number>\d[\d,]*(?:\.\d+)?)(?<kilo>k)?(?<after> ?[a-z]{3})?(?:\/(?<per>hour|day|week|month|year))?$/;
const SIGNS: Readonly<Record<string, string>> = { "£": "gbp", "€": "eur" };
/** What may be meant by `$`. */
const DOLLARS = ["usd", "cad", "aud", "nzd", "sgd", "hkd"];

/** Reads `120000`, `120k usd`, `£45/hour`; null where it is none. Without a period it is a year's. */
export function readAmount(text: string): Amount | null {
  const groups = AMOUNT.exec(text.trim().toLowerCase())?.groups;
  if (groups === undefined) return null;
  const said = (groups.before ?? groups.after)?.trim() ?? null;
  const value = Number(groups.number?.replaceAll(",", "")) * (groups.kilo === undefined ? 1 : 1000);
  return {
    value,
    currency: said === null ? null : (SIGNS[said] ?? said),
    per: (groups.per as Period | undefined) ?? "year",
  };
}

/**
 * Pay of at least (or at most) an amount, both as a year's: a range that reaches it fulfils the condition. Pay in another
 * currency says nothing; there are no rates of exchange here.
 */
export function payTest(amount: Amount, bound: "least" | "most"): FactTest {
  const limit = amount.value * PERIODS[amount.per];
  const of = ({ value, polarity, detail }: FactOf): "yes" | "no" | null => {
    const isCurrency = amount.currency === "$" ? DOLLARS.includes(value) : value === amount.currency;
    if (polarity !== "offered" || (amount.currency !== null && !isCurrency)) return null;
    const low = numberOf(detail?.annualMin);
    const high = numberOf(detail?.annualMax);
    if (bound === "least") {
      if ((high ?? low ?? 0) >= limit) return "yes";
      return high === null ? null : "no";
    }
    if ((low ?? high ?? Number.POSITIVE_INFINITY) <= limit) return "yes";
    return low === null ? null : "no";
  };
  return { kinds: ["pay"], wins: "yes", of };
}

/** Where a number of a kind is at most (or at least) a limit. */
export function numberTest(kind: FactKind, limit: number, bound: "least" | "most"): FactTest {
  const of = ({ min, max }: FactOf): "yes" | "no" | null => {
    const value = bound === "most" ? (min ?? max) : (max ?? min);
    if (value === undefined) return null;
    return (bound === "most" ? value <= limit : value >= limit) ? "yes" : "no";
  };
  return { kinds: [kind], wins: "no", of };
}

/** Years of experience that are a must: at most, or at least, so many. None needed is 0. */
export function experienceTest(limit: number, bound: "least" | "most"): FactTest {
  const years = numberTest("experience", limit, bound);
  const of = (fact: FactOf): "yes" | "no" | null => {
    if (fact.polarity === "not_required") return bound === "most" || limit === 0 ? "yes" : "no";
    return fact.polarity === "required" ? years.of(fact) : null;
  };
  return { kinds: ["experience"], wins: bound === "most" ? "no" : "yes", of };
}

/** Travel of at most a share of the time, in per cent. */
export function travelTest(limit: number): FactTest {
  const share = numberTest("travel", limit, "most");
  return {
    kinds: ["travel"],
    wins: "no",
    of: (fact) => (fact.polarity === "not_required" ? "yes" : fact.polarity === "required" ? share.of(fact) : null),
  };
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
