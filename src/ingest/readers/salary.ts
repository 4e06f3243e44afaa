import { normalKey } from "./keys.ts";
import { isObject, type JsonObject, scalarLine } from "./values.ts";

const WHOLE = [
  "salary",
  "salaryrange",
  "salaryestimate",
  "salaryraw",
  "estimatedsalary",
  "compensation",
  "pay",
  "payrange",
  "payrate",
  "rate",
  "dayrate",
  "dailyrate",
  "hourlyrate",
  "wage",
  "wages",
  "remuneration",
  "basesalary",
  "salarytext",
  "salarydescription",
  "positionremuneration",
];
const LOW = [
  "salarymin",
  "minsalary",
  "salaryfrom",
  "salaryrangefrom",
  "minvalue",
  "minimumrange",
  "salaryminvalue",
  "minimumsalary",
  "payfrom",
  "min",
];
const HIGH = [
  "salarymax",
  "maxsalary",
  "salaryto",
  "salaryrangeto",
  "maxvalue",
  "maximumrange",
  "salarymaxvalue",
  "maximumsalary",
  "payto",
  "max",
];
const AMOUNT = ["value", "amount", "salary"];
const CURRENCY = ["currency", "salarycurrency", "currencycode", "paycurrency"];
const PERIOD = [
  "unittext",
  "per",
  "payperiod",
  "salaryperiod",
  "salaryfrequency",
  "salaryunit",
  "period",
  "frequency",
  "interval",
  "rateintervalcode",
  "salarytype",
];
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(hour|hourly|hr|ph|per hour)$/, "hour"],
  [/^(day|daily|per day)$/, "day"],
  [/^(week|weekly|per week|wk)$/, "week"],
  [/^(month|monthly|per month|mo)$/, "month"],
  [/^(year|yearly|annual|annually|annum|per annum|per year|pa|yr)$/, "year"],
];

/** Keys that only make sense as a part of the salary. */
export function isSalaryKey(key: string): boolean {
  const normal = normalKey(key).replace(/^job(?=.)/, "");
  return [WHOLE, LOW, HIGH, CURRENCY, PERIOD].some((names) => names.includes(normal));
}

/**
 * The salary a record states, as one line: `USD 85,000 - 110,000 per year` from schema.org's `baseSalary` or from
 * minimum, maximum, currency and period fields; plain text as it is. Null where none is stated, or nothing but zeros.
 */
export function readSalary(record: JsonObject): string | null {
  const top = normalized(record);
  for (const name of WHOLE) {
    const value = top.get(name);
    const line = isObject(value) || Array.isArray(value) ? fromObject(value, top) : fromScalar(value, top);
    if (line !== null) return line;
  }
  return amounts(top, top, ["salarymin", "minsalary"]);
}

function fromObject(value: unknown, top: ReadonlyMap<string, unknown>): string | null {
  const object = Array.isArray(value) ? value.find(isObject) : value;
  if (!isObject(object)) return Array.isArray(value) ? scalarLine(value[0]) : null;
  const outer = normalized(object);
  const inner = outer.get("value");
  const both = isObject(inner) ? new Map([...outer, ...normalized(inner)]) : outer;
  return amounts(both, top) ?? scalarLine(outer.get("text")) ?? scalarLine(outer.get("description"));
}

function fromScalar(value: unknown, top: ReadonlyMap<string, unknown>): string | null {
  const line = scalarLine(value);
  if (line === null) return null;
  if (!/^[\d.,]+$/.test(line)) return line;
  return amounts(new Map([["value", line]]), top) ?? null;
}

function amounts(
  from: ReadonlyMap<string, unknown>,
  top: ReadonlyMap<string, unknown>,
  amountNames: readonly string[] = AMOUNT,
): string | null {
  const low = amount(from, LOW);
  const high = amount(from, HIGH);
  const numbers = [low ?? (high === null ? amount(from, amountNames) : null), high];
  const shown = [...new Set(numbers.filter((number) => number !== null).map(grouped))];
  if (shown.length === 0) return null;
  const currency = text(from, CURRENCY) ?? text(top, CURRENCY);
  const period = unitOf(text(from, PERIOD) ?? text(top, PERIOD));
  const upTo = low === null && high !== null && shown.length === 1 ? "up to " : "";
  return `${upTo}${currency === null ? "" : `${currency} `}${shown.join(" - ")}${period === null ? "" : ` per ${period}`}`;
}

function amount(from: ReadonlyMap<string, unknown>, names: readonly string[]): number | null {
  for (const name of names) {
    const number = Number(scalarLine(from.get(name))?.replaceAll(",", "") ?? Number.NaN);
    if (Number.isFinite(number) && number > 0) return number;
  }
  return null;
}

function text(from: ReadonlyMap<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const line = scalarLine(from.get(name), 40);
    if (line !== null && /\p{L}|[$€£¥]/u.test(line)) return line;
  }
  return null;
}

function unitOf(period: string | null): string | null {
  const word = period?.toLowerCase().replaceAll("_", " ") ?? "";
  return UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

function grouped(number: number): string {
  return number.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

function normalized(record: JsonObject): Map<string, unknown> {
  return new Map(Object.entries(record).map(([key, value]) => [normalKey(key).replace(/^job(?=.)/, ""), value]));
}
