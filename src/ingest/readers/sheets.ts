import { hasPostingField } from "./fields.ts";
import { isLabelKey } from "./keys.ts";
import type { ReadResult } from "./reader.ts";
import { notPostings, readRecord } from "./record.ts";

/** A sheet of a workbook: rows of values, null where a cell is empty. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** Most rows above a table (titles, notes) that are looked through for its header. */
const HEADER_WITHIN = 30;

/**
 * The postings of a workbook: in each sheet the first row that names a posting's fields is the header, the rows below it
 * are records. Records are numbered through all sheets; sheets without such a header are passed over.
 */
export function* readSheets(sheets: readonly Sheet[]): Iterable<ReadResult> {
  let record = 0;
  let found = false;
  for (const { rows } of sheets) {
    const at = headerAt(rows);
    if (at === -1) continue;
    found = true;
    const header = namesOf(rows[at] ?? []);
    for (const row of rows.slice(at + 1)) {
      if (row.every(isBlank) || isHeaderAgain(row, header)) continue;
      const fields = Object.fromEntries(header.map((name, column) => [name, cellValue(row[column])]));
      const result = readRecord(fields, record);
      if (result.kind !== "foreign") yield result;
      record += 1;
    }
  }
  if (!found) yield notPostings(firstNames(sheets));
  else if (record === 0) yield { kind: "problem", code: "empty", reason: "The sheets have a header but no rows." };
}

/** The row that names fields of postings; -1 where none does. */
function headerAt(rows: readonly (readonly unknown[])[]): number {
  return rows.slice(0, HEADER_WITHIN).findIndex((row) => {
    const names = row.filter((cell) => !isBlank(cell));
    const isNames = names.length >= 2 && names.every((cell) => typeof cell === "string" && cell.length <= 80);
    const record = Object.fromEntries(names.map((name) => [String(name), ""]));
    const isKnown = hasPostingField(record) && names.filter((name) => isName(String(name))).length >= 2;
    return isNames && isKnown;
  });
}

function isName(name: string): boolean {
  return (
    hasPostingField({ [name]: "" }) ||
    isLabelKey(name) ||
    /company|employer|location|city|salary|pay|url|link|date|id\b|type/i.test(name)
  );
}

/** Column names, made different where two are the same. */
function namesOf(row: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return row.map((cell, column) => {
    const name = isBlank(cell) ? `column ${column + 1}` : String(cell).trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

function isHeaderAgain(row: readonly unknown[], header: readonly string[]): boolean {
  return header.every((name, column) => isBlank(row[column]) || String(row[column]).trim() === name);
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** A cell as a value of a record: dates in ISO 8601, without the time where it is midnight. */
function cellValue(cell: unknown): unknown {
  if (!(cell instanceof Date)) return cell ?? null;
  if (Number.isNaN(cell.getTime())) return null;
  return cell
    .toISOString()
    .replace(/T00:00:00\.000Z$/, "")
    .replace(".000Z", "Z");
}

function firstNames(sheets: readonly Sheet[]): string[] {
  const row = sheets.flatMap(({ rows }) => rows).find((cells) => cells.some((cell) => !isBlank(cell)));
  return (row ?? []).filter((cell) => !isBlank(cell)).map(String);
}
