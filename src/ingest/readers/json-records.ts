import { boardRecords } from "./boards/boards.ts";
import { hasPostingField } from "./fields.ts";
import { findJobPostings } from "./json-ld.ts";
import { FIELD_NAMES, normalKey, TEXT_NAMES } from "./keys.ts";
import { FIELDS_MAX } from "./limits.ts";
import { isObject, type JsonObject } from "./values.ts";

/** How deep a list of postings is looked for below the document's root. */
const MAX_DEPTH = 4;
/** Records looked at to judge whether a list is one of postings. */
const SAMPLE = 20;

/** The records of a JSON document. `isList` is false where the document itself is the one record. */
export interface JsonRecords {
  readonly records: readonly unknown[];
  readonly isList: boolean;
}

/**
 * Finds the records in a JSON document: JSON-LD job postings anywhere; the elements of an array; a list inside an
 * object (`{jobs: [...]}`, `{results: {hits: [...]}}`), each element unwrapped (`{node: {...}}`); else the object itself.
 */
export function findRecords(root: unknown): JsonRecords {
  const linked = isLinkedData(root) ? findJobPostings(root) : [];
  if (linked.length > 0) return { records: linked, isList: linked.length > 1 || Array.isArray(root) };
  if (Array.isArray(root)) return { records: root.map(unwrap), isList: true };
  const ofBoard = isObject(root) ? boardRecords(root) : null;
  if (ofBoard !== null) return ofBoard;
  if (!isObject(root) || isPosting(root)) return { records: [root], isList: false };
  const list = findList(root);
  if (list !== null) return { records: list.map(unwrap), isList: true };
  return { records: [unwrap(root)], isList: false };
}

function isLinkedData(root: unknown): boolean {
  const first = Array.isArray(root) ? root.find(isObject) : root;
  return isObject(first) && ["@context", "@graph", "@type"].some((key) => key in first);
}

/** Breadth first: the first array, or object of objects, of which some element is a posting. */
function findList(root: JsonObject): unknown[] | null {
  let level: JsonObject[] = [root];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const values = level.flatMap((object) => Object.values(object)).slice(0, 5000);
    const lists = values.filter((value): value is unknown[] => Array.isArray(value) && hasPostings(value));
    const longest = lists.sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined) return longest;
    for (const object of level) {
      const items = Object.values(object);
      if (items.length > 1 && items.every(isObject) && items.slice(0, SAMPLE).every(isPosting)) return items;
    }
    level = values.filter(isObject);
  }
  return null;
}

function hasPostings(list: readonly unknown[]): boolean {
  return list.slice(0, SAMPLE).some((item) => {
    const record = unwrap(item);
    return isObject(record) && isPosting(record);
  });
}

/** A posting wrapped in an object that is none itself (`{node: {...}}`, `{_id: 1, _source: {...}}`), else the value. */
function unwrap(value: unknown): unknown {
  if (!isObject(value) || hasPostingField(value)) return value;
  return Object.values(value).find((inner) => isObject(inner) && isPosting(inner)) ?? value;
}

/** An object with both a title and a text, or with one of them under a name that means a posting. */
function isPosting(object: JsonObject): boolean {
  if (Object.keys(object).length > FIELDS_MAX) return false;
  const keys = new Set(
    Object.entries(object)
      .filter(([, value]) => value !== null && !Array.isArray(value) && typeof value !== "boolean")
      .map(([key]) => normalKey(key)),
  );
  const any = (names: readonly string[]) => names.some((name) => keys.has(name) || keys.has(`job${name}`));
  const hasTitle = any(FIELD_NAMES.title);
  const hasText = any(TEXT_NAMES) || any(["summary", "shortdescription"]);
  return (
    (hasTitle && (hasText || any(FIELD_NAMES.company))) ||
    hasText ||
    any(["jobtitle", "positiontitle", "businesstitle"])
  );
}
