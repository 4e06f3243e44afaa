import { isObject, type JsonObject } from "../values.ts";
import { ashby } from "./ashby.ts";
import type { Board } from "./board.ts";
import { greenhouse } from "./greenhouse.ts";
import { lever } from "./lever.ts";
import { recruitee } from "./recruitee.ts";
import { smartrecruiters } from "./smartrecruiters.ts";
import { workable } from "./workable.ts";

/** The boards and applicant systems whose exports are known by their shape. */
const BOARDS: readonly Board[] = [greenhouse, lever, ashby, workable, smartrecruiters, recruitee];
/** Names of fields that hold texts of a posting, the same in other forms, or questions to applicants. */
const NO_FIELD = /description|content|^lists$|^jobAd$|opening|additional|requirements|benefits|translations|questions/i;
/** Under which names they keep a list of postings, or one. */
const LISTS = ["jobs", "offers", "content", "postings", "data", "results"];
const SINGLE = ["job", "offer", "posting"];

/**
 * A record of a known board under the names that every record is read by, what is left of it under `sourceFields`; null
 * where the record is of no known board.
 */
export function boardRecord(record: JsonObject): JsonObject | null {
  const board = BOARDS.find(({ isPosting }) => isPosting(record));
  return board === undefined ? null : { ...withoutBlanks(board.fields(record)), sourceFields: withoutTexts(record) };
}

/** Without the texts, which are in the posting's own, and forms for applicants, which are nobody's. */
function withoutTexts(record: JsonObject): JsonObject {
  const kept = Object.entries(record).filter(([key, value]) => !NO_FIELD.test(key) && !isLong(value));
  return Object.fromEntries(kept);
}

function isLong(value: unknown): boolean {
  return typeof value === "string" && value.length > 500;
}

/** The postings of a known board's whole document, one (`isList` false) or a list; null where it is of no known board. */
export function boardRecords(root: JsonObject): { records: readonly unknown[]; isList: boolean } | null {
  for (const key of SINGLE) {
    const one = root[key];
    if (isObject(one) && boardOf(one) !== undefined) return { records: [one], isList: false };
  }
  for (const key of LISTS) {
    const list = root[key];
    if (!Array.isArray(list) || !list.slice(0, 20).some((item) => isObject(item) && boardOf(item) !== undefined))
      continue;
    return { records: list.map((item) => withCompany(item, root)), isList: true };
  }
  return null;
}

function boardOf(record: JsonObject): Board | undefined {
  return BOARDS.find(({ isPosting }) => isPosting(record));
}

/** Workable names the employer once, beside the list. */
function withCompany(item: unknown, root: JsonObject): unknown {
  const isNamed = isObject(item) && workable.isPosting(item) && typeof root.name === "string" && !("company" in item);
  return isNamed ? { ...item, company: root.name } : item;
}

function withoutBlanks(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
}
