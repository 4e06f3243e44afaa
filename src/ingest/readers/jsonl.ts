import { toUtf8 } from "./decode.ts";
import { guarded } from "./guarded.ts";
import { isJobPosting } from "./json-ld.ts";
import { parseJson } from "./json-parse.ts";
import { findRecords } from "./json-records.ts";
import { RECORD_MAX_BYTES, RECORDS_FILE_MAX_BYTES, tooLarge } from "./limits.ts";
import type { ReadProblem, ReadResult, SourceFile } from "./reader.ts";
import { readRecord } from "./record.ts";
import { RecordStream } from "./record-stream.ts";
import { isObject } from "./values.ts";

/** Reads JSON lines: one posting a line. Records are numbered by lines that are not blank. Up to 256 MiB. */
export const reader = guarded({
  format: "jsonl",
  extensions: [".jsonl", ".ndjson"],
  read: (file: SourceFile) => {
    const large = tooLarge(file.bytes.length, RECORDS_FILE_MAX_BYTES);
    return large === null ? readJsonLines(file.bytes) : [large];
  },
});

/** The postings of JSON lines; a line that is no JSON is a problem of its own. */
export function* readJsonLines(bytes: Buffer): Iterable<ReadResult> {
  const utf8 = toUtf8(bytes);
  if (!Buffer.isBuffer(utf8)) {
    yield utf8;
    return;
  }
  const stream = new RecordStream();
  let record = 0;
  for (const { line, bytes: lineBytes } of lines(utf8)) {
    yield* stream.push(readLine(lineBytes, line, record), record);
    if (stream.isForeign) break;
    record += 1;
  }
  yield* stream.end();
}

function readLine(bytes: Buffer, line: number, record: number) {
  const large = tooLarge(bytes.length, RECORD_MAX_BYTES);
  if (large !== null)
    return { ...large, record, reason: `Line ${line} has ${bytes.length} bytes; a record may have 16 MiB.` };
  const parsed = parseJson(bytes.toString("utf8").trim());
  if (!("value" in parsed)) return inLine(parsed, line, record);
  const [found] =
    isObject(parsed.value) && isJobPosting(parsed.value) ? [parsed.value] : findRecords(parsed.value).records;
  return readRecord(Array.isArray(parsed.value) ? parsed.value : found, record);
}

function inLine(problem: ReadProblem, line: number, record: number): ReadProblem {
  const reason = problem.reason.replace(/(?: at line \d+, column (\d+))?:/, (_, column?: string) =>
    column === undefined ? ` in line ${line}:` : ` in line ${line}, column ${column}:`,
  );
  return { ...problem, record, reason };
}

/** Lines that are not blank, with their 1-based numbers. */
function* lines(utf8: Buffer): Iterable<{ line: number; bytes: Buffer }> {
  let start = 0;
  for (let line = 1; start < utf8.length; line += 1) {
    const newline = utf8.indexOf(10, start);
    const end = newline === -1 ? utf8.length : newline;
    if (end > start) {
      const bytes = utf8.subarray(start, end);
      if (bytes.length > RECORD_MAX_BYTES || bytes.toString("utf8").trim() !== "") yield { line, bytes };
    }
    start = end + 1;
  }
}
