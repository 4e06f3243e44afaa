import { decodeText } from "./decode.ts";
import { guarded } from "./guarded.ts";
import { parseJson } from "./json-parse.ts";
import { findRecords } from "./json-records.ts";
import { readJsonLines } from "./jsonl.ts";
import { tooLarge, WHOLE_FILE_MAX_BYTES } from "./limits.ts";
import type { ReadResult, SourceFile } from "./reader.ts";
import { notPostings, readRecord } from "./record.ts";
import { RecordStream } from "./record-stream.ts";

/**
 * Reads JSON and JSON-LD: one posting as an object, an array of them, an object that wraps such an array
 * (`{jobs: [...]}`, `{"@graph": [...]}`), or schema.org JobPostings anywhere. Up to 64 MiB.
 */
export const reader = guarded({ format: "json", extensions: [".json", ".jsonld"], read: readJson });

function* readJson(file: SourceFile): Iterable<ReadResult> {
  const large = tooLarge(file.bytes.length, WHOLE_FILE_MAX_BYTES);
  const text = large ?? decodeText(file.bytes);
  if (typeof text !== "string") {
    yield text;
    return;
  }
  const parsed = parseJson(text);
  if ("value" in parsed) yield* readDocument(parsed.value);
  // JSON lines under the name `.json` are common: the first line is whole, and more follows.
  else if (isJsonLines(text)) yield* readJsonLines(file.bytes);
  else yield parsed;
}

/** The postings of a parsed JSON document. */
export function* readDocument(value: unknown): Iterable<ReadResult> {
  const { records, isList } = findRecords(value);
  if (records.length === 0) {
    yield { kind: "problem", code: "empty", reason: "The file holds an empty list." };
    return;
  }
  if (!records.some((record) => typeof record === "object" && record !== null && !Array.isArray(record))) {
    yield notPostings([]);
    return;
  }
  const stream = new RecordStream();
  for (const [index, record] of records.entries()) {
    const at = isList ? index : undefined;
    yield* stream.push(readRecord(record, at), at);
    if (stream.isForeign) break;
  }
  yield* stream.end();
}

function isJsonLines(text: string): boolean {
  const [first, second] = text.trimStart().split("\n", 2);
  return [first, second].every((line) => line?.startsWith("{") && "value" in parseJson(line));
}
