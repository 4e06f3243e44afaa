import type { ReadProblem } from "./reader.ts";

/** Largest file, in bytes, of a format that is read as a whole (text, Markdown, HTML, JSON): 64 MiB. */
export const WHOLE_FILE_MAX_BYTES = 64 * 1024 * 1024;
/** Largest file, in bytes, of a format that is read record by record (JSON lines, CSV, TSV): 256 MiB. */
export const RECORDS_FILE_MAX_BYTES = 256 * 1024 * 1024;
/** Longest single record (a line of JSON, a row of CSV) in bytes: 16 MiB. */
export const RECORD_MAX_BYTES = 16 * 1024 * 1024;
/** How many records without any field of a posting are read before the file is given up. */
export const FOREIGN_RECORDS_MAX = 100;

/** Longest text of one posting in UTF-16 code units: a thick book has as much, a posting hardly a hundredth. */
export const POSTING_MAX_LENGTH = 1_000_000;
/** Most fields of a record, most columns of a table. */
export const FIELDS_MAX = 10_000;
/** Most tags of an HTML document, those that close elements included. */
export const TAGS_MAX = 500_000;
/** The same of an XML document, which may hold many postings. */
export const XML_TAGS_MAX = 5_000_000;
/** How deep the elements of HTML and XML may nest. */
export const NESTING_MAX = 500;
/** Longest front matter that is read as YAML or TOML, in UTF-16 code units. */
export const FRONT_MATTER_MAX_LENGTH = 256 * 1024;
/** How many problems of one file are told one by one. */
export const PROBLEMS_MAX = 1000;

/** The problem of a file of `sizeBytes` where at most `maxBytes` are read; null where it fits. */
export function tooLarge(sizeBytes: number, maxBytes: number): ReadProblem | null {
  if (sizeBytes <= maxBytes) return null;
  const reason = `The file has ${mebibytes(sizeBytes)} MiB; files of this format are read up to ${mebibytes(maxBytes)} MiB. Split it into smaller files.`;
  return { kind: "problem", code: "too_large", reason };
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
}
