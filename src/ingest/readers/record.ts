import { boardRecord } from "./boards/boards.ts";
import { hasPostingField, mapRecord } from "./fields.ts";
import { FIELDS_MAX } from "./limits.ts";
import { pipedFields } from "./pipes.ts";
import { type Section, sectionsText } from "./prose.ts";
import type { ReadProblem, ReadResult } from "./reader.ts";
import { isObject, type JsonObject } from "./values.ts";

/** A record that has no field of a posting at all; the caller decides whether its file has any posting. */
export interface ForeignRecord {
  readonly kind: "foreign";
  /** Names of its fields. */
  readonly fields: readonly string[];
}

/**
 * The posting of one record: the title and short facts as lines, a blank line, the main text, then the other texts under
 * headings. A problem `no_text` where it has neither a text nor anything beside a title, `bad_record` where it is no object,
 * `too_large` where it has too many fields.
 */
export function readRecord(value: unknown, record?: number): ReadResult | ForeignRecord {
  const at = record === undefined ? {} : { record };
  if (!isObject(value)) {
    const what = value === null ? "null" : Array.isArray(value) ? "an array" : `a ${typeof value}`;
    return { kind: "problem", ...at, code: "bad_record", reason: `The record is ${what}, not an object with fields.` };
  }
  const count = Object.keys(value).length;
  if (count > FIELDS_MAX) {
    const reason = `The record has ${count} fields; one may have ${FIELDS_MAX}.`;
    return { kind: "problem", ...at, code: "too_large", reason };
  }
  const named = boardRecord(value) ?? value;
  if (!hasPostingField(named)) return { kind: "foreign", fields: Object.keys(value).slice(0, 12) };
  const { fields, lines, body, sections, metadata } = mapRecord(named);
  const hasFacts = fields.title !== null && lines.length > 1;
  if (body === "" && sections.length === 0 && !hasFacts) return noText(value, record);
  const piped = fields.title === null ? pipedFields(body) : null;
  const known = {
    ...fields,
    title: fields.title ?? piped?.title ?? null,
    company: fields.company ?? piped?.company ?? null,
    location: fields.location ?? piped?.location ?? null,
  };
  return { kind: "posting", ...at, ...known, text: composeText(lines, body, sections), metadata };
}

/** The stored text: lines, a blank line, the body, and the other texts under headings. */
export function composeText(lines: readonly string[], body: string, sections: readonly Section[]): string {
  return [lines.join("\n"), body, sectionsText(sections)].filter((part) => part !== "").join("\n\n");
}

/** The problem of a record that has fields of a posting, but nothing in them to search for. */
export function noText(value: JsonObject, record?: number): ReadProblem {
  const at = record === undefined ? {} : { record };
  const reason = `The record has no text: a description is looked for among its fields ${fieldList(Object.keys(value))}.`;
  return { kind: "problem", ...at, code: "no_text", reason };
}

/** The problem of a file whose records have nothing to do with postings. */
export function notPostings(fields: readonly string[]): ReadProblem {
  const found = fields.length === 0 ? "none" : fieldList(fields);
  const reason = `No record has a title or a description; the fields found are ${found}.`;
  return { kind: "problem", code: "not_postings", reason };
}

function fieldList(fields: readonly string[]): string {
  const shown = fields.slice(0, 12).map((field) => `\`${field.slice(0, 40)}\``);
  return fields.length > 12 ? `${shown.join(", ")}, ...` : shown.join(", ");
}
