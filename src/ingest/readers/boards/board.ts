import { isLabelKey } from "../keys.ts";
import { isObject, type JsonObject, scalarLine } from "../values.ts";

/** How the export of one board or applicant system is told and read. */
export interface Board {
  /** Whether a record is one of its postings. */
  readonly isPosting: (record: JsonObject) => boolean;
  /** The fields of such a record under the names that every record is read by (`title`, `company`, `baseSalary`, ...). */
  readonly fields: (record: JsonObject) => JsonObject;
}

/** A part of a posting's text under a heading. */
export interface Part {
  readonly title: string;
  readonly text: string;
}

/** A nested object of a record; empty where there is none. */
export function objectIn(record: JsonObject, key: string): JsonObject {
  const value = record[key];
  return isObject(value) ? value : {};
}

/** The objects of a list in a record; empty where there is none. */
export function objectsIn(record: JsonObject, key: string): JsonObject[] {
  const value = record[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A string of a record; undefined where it is blank, or something else. */
export function textIn(record: JsonObject, key: string): string | undefined {
  const value = record[key];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** Names, labels and places as one line, each once; undefined where there are none. */
export function joined(values: readonly unknown[], separator = ", "): string | undefined {
  const lines = values.map((value) => scalarLine(value)).filter((line) => line !== null);
  return lines.length === 0 ? undefined : [...new Set(lines)].join(separator);
}

/** Places as one line; such whose town is named already are left out. */
export function places(values: readonly unknown[]): string | undefined {
  const kept: string[] = [];
  for (const value of values) {
    const line = scalarLine(value);
    const town = line?.split(",")[0]?.toLowerCase() ?? "";
    if (line !== null && !kept.some((place) => place.toLowerCase().includes(town))) kept.push(line);
  }
  return joined(kept, "; ");
}

/** A range of pay in the form of schema.org's `baseSalary`; undefined where neither end is above zero. */
export function pay(range: {
  min?: unknown;
  max?: unknown;
  currency?: unknown;
  period?: unknown;
}): JsonObject | undefined {
  const isAmount = (value: unknown) => Number(value) > 0;
  if (!isAmount(range.min) && !isAmount(range.max)) return undefined;
  const currency = typeof range.currency === "string" ? range.currency.toUpperCase() : undefined;
  const unitText = /hour|day|week|month|year|annual/i.exec(String(range.period ?? ""))?.[0]?.toLowerCase();
  return { currency, value: { minValue: range.min, maxValue: range.max, unitText } };
}

/** Fields that employers name themselves (`{name: "Shift", value: "Night"}`), as far as their names tell something of the job. */
export function namedFields(fields: readonly (readonly [name: unknown, value: unknown])[]): JsonObject {
  const known = fields.filter(
    ([name]) => typeof name === "string" && (isLabelKey(name) || /employment|salary|pay\b/i.test(name)),
  );
  return Object.fromEntries(known.map(([name, value]) => [String(name), value]));
}

/** The sections that have a text. */
export function parts(...sections: readonly (readonly [title: unknown, text: unknown])[]): Part[] {
  return sections.flatMap(([title, text]) =>
    typeof title === "string" && typeof text === "string" && text.trim() !== "" ? [{ title, text }] : [],
  );
}
