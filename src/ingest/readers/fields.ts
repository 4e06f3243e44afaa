import type { PostingFields } from "../../domain/posting.ts";
import { dayOf, readDate } from "./dates.ts";
import { Entries } from "./entries.ts";
import { FIELD_NAMES, isSectionKey, normalKey, TEASER_NAMES, TEXT_NAMES } from "./keys.ts";
import { employmentType, labelLines } from "./labels.ts";
import { FIELDS_MAX } from "./limits.ts";
import { metadataOf } from "./metadata.ts";
import { composePlace, readPlace } from "./places.ts";
import type { Section } from "./prose.ts";
import { readSalary } from "./salary.ts";
import { readParts } from "./sections.ts";
import { isObject, type JsonObject, scalarLine } from "./values.ts";

/** What a record says, sorted into what a posting is made of. */
export interface MappedRecord {
  readonly fields: PostingFields;
  /** The title and the short facts as readable lines: `Company: ...`, `Location: ...`, `Salary: ...`. */
  readonly lines: readonly string[];
  /** The main text; empty where the record has none. */
  readonly body: string;
  /** Other texts of the record, in its order. */
  readonly sections: readonly Section[];
  /** Every field that is in none of `fields`, `body` and `sections`. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Whether a record has a field by which postings are known: a title, a text or a part of one. Blank ones count. */
export function hasPostingField(record: JsonObject): boolean {
  const names = new Set([...FIELD_NAMES.title, ...TEXT_NAMES, ...TEASER_NAMES]);
  const keys = Object.keys(record).slice(0, FIELDS_MAX);
  return keys.some((key) => {
    const normal = normalKey(key);
    return names.has(normal) || names.has(normal.replace(/^job(?=.)/, "")) || isSectionKey(key);
  });
}

/**
 * Sorts a record's fields by their names, whatever their spelling: schema.org JobPosting, the usual job boards' exports
 * and front matter.
 */
export function mapRecord(record: JsonObject): MappedRecord {
  const entries = new Entries(record);
  const title = readTitle(entries);
  const company = entries.take(FIELD_NAMES.company, readCompany);
  const location = readLocation(entries, record);
  const datePosted = entries.take(FIELD_NAMES.datePosted, readDate);
  const validThrough = entries.take(FIELD_NAMES.validThrough, readDate);
  const url = entries.take(FIELD_NAMES.url, readUrl);
  const externalId = entries.take(FIELD_NAMES.externalId, readId);
  const { body, sections } = readParts(entries);
  const lines = [
    title,
    labelled("Company", company),
    labelled("Location", location),
    labelled("Employment type", employmentType(entries)),
    labelled("Salary", readSalary(record)),
    labelled("Posted", datePosted === null ? null : dayOf(datePosted)),
    labelled("Closes", validThrough === null ? null : dayOf(validThrough)),
    ...labelLines(entries),
  ].filter((line) => line !== null);
  const fields = { externalId, title, company, location, url, datePosted, validThrough };
  return { fields, lines, body, sections, metadata: metadataOf(entries.unused()) };
}

function readTitle(entries: Entries): string | null {
  const title = entries.take(FIELD_NAMES.title, (value) => {
    const line = typeof value === "string" || isObject(value) ? scalarLine(nameOf(value), 200) : null;
    return line !== null && /\p{L}/u.test(line) && !line.includes("{{") ? line : null;
  });
  if (title !== null || !entries.has(TEXT_NAMES.filter((name) => name !== "text"))) return title;
  // Some boards call the title `text`, beside a `description`.
  return entries.take(["text"], (value) => (typeof value === "string" ? scalarLine(value, 120) : null));
}

function readCompany(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== "string" && !isObject(first)) return null;
  const name = nameOf(first);
  // Some exports keep a rating on a second line.
  const line = scalarLine(typeof name === "string" ? name.replace(/\n\s*\d(\.\d)?\s*$/, "") : null, 200);
  return line !== null && /[\p{L}\p{N}]/u.test(line) && !/^https?:/.test(line) ? line : null;
}

function nameOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  const keys = [
    "name",
    "organizationName",
    "companyName",
    "legalName",
    "display_name",
    "displayName",
    "title",
    "schema:name",
    "@value",
  ];
  const name = keys.map((key) => value[key]).find((item) => item !== undefined && item !== null && item !== "");
  return isObject(name) ? name["@value"] : name;
}

function readLocation(entries: Entries, record: JsonObject): string | null {
  const place = entries.take(FIELD_NAMES.location, readPlace) ?? composePlace(record);
  const isTelecommute = scalarLine(entries.get("locationtype")?.value) === "TELECOMMUTE";
  const from = readPlace(entries.get("applicantlocationrequirements")?.value);
  if (isTelecommute && !/remote/i.test(place ?? "")) {
    const where = from ?? place;
    return where === null ? "Remote" : `Remote (${where})`;
  }
  if (place !== null) return place;
  const remote = ["remote", "isremote", "remoteallowed"].some((name) => entries.get(name)?.value === true);
  return remote ? "Remote" : null;
}

function readUrl(value: unknown): string | null {
  const line = scalarLine(isObject(value) ? value["@id"] : value, 2000);
  return line !== null && /^(https?:\/\/|www\.)\S+$/i.test(line) ? line : null;
}

function readId(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return scalarLine(isObject(first) ? (first.value ?? first.$oid ?? first["@id"] ?? first.id) : first, 200);
}

function labelled(label: string, value: string | null): string | null {
  return value === null ? null : `${label}: ${value}`;
}
