import { FOREIGN_RECORDS_MAX } from "./limits.ts";
import type { ReadProblem, ReadResult } from "./reader.ts";
import { type ForeignRecord, notPostings } from "./record.ts";

/**
 * Turns the results of a file's records into the reader's answer. Foreign records beside postings are problems of their
 * own (`no_text`); where no record is a posting, or none of the first hundred, the file as a whole is `not_postings`.
 */
export class RecordStream {
  readonly #foreign: { readonly record: number | undefined; readonly fields: readonly string[] }[] = [];
  #hasPostings = false;

  /** Whether so many foreign records came first that the file is to be given up. */
  get isForeign(): boolean {
    return !this.#hasPostings && this.#foreign.length >= FOREIGN_RECORDS_MAX;
  }

  /** What to hand on now that this record has been read. */
  push(result: ReadResult | ForeignRecord, record?: number): ReadResult[] {
    if (result.kind === "foreign") {
      if (this.#hasPostings) return [foreignProblem(result.fields, record)];
      this.#foreign.push({ record, fields: result.fields });
      return [];
    }
    if (result.kind === "problem" && result.code.startsWith("bad_")) return [result];
    if (this.#hasPostings) return [result];
    this.#hasPostings = true;
    const before = this.#foreign.map((foreign) => foreignProblem(foreign.fields, foreign.record));
    return [...before, result];
  }

  /** What to hand on at the end of the file. */
  end(): ReadResult[] {
    if (this.#hasPostings || this.#foreign.length === 0) return [];
    return [notPostings([...new Set(this.#foreign.flatMap(({ fields }) => fields))])];
  }
}

function foreignProblem(fields: readonly string[], record: number | undefined): ReadProblem {
  const at = record === undefined ? {} : { record };
  const reason = `The record has no title or description; its fields are ${fields.map((field) => `\`${field}\``).join(", ") || "none"}.`;
  return { kind: "problem", ...at, code: "no_text", reason };
}
