import { type CsvError, parse } from "csv-parse";
import { toUtf8 } from "./decode.ts";
import { sniffDelimiter } from "./delimiter.ts";
import { hasPostingField } from "./fields.ts";
import { normalKey, TEXT_NAMES } from "./keys.ts";
import { FIELDS_MAX, RECORD_MAX_BYTES, RECORDS_FILE_MAX_BYTES, tooLarge } from "./limits.ts";
import type { ReadProblem, ReadResult, SourceFile } from "./reader.ts";
import { notPostings, readRecord } from "./record.ts";

const CHUNK_BYTES = 64 * 1024;
/** How often reading starts again behind a row that breaks the quoting of a file, and how many bytes that may cost. */
const MAX_RESTARTS = 50;
const MAX_WASTED_BYTES = 4 * RECORD_MAX_BYTES;

/** A row, and the offset of the first byte behind it. */
interface Row {
  readonly cells: readonly string[];
  readonly end: number;
}

/**
 * The postings of a table in text (RFC 4180 and what exports make of it): delimiter found by looking (`,` `;` tab `|`),
 * cells with line breaks, column names in any spelling. Rows are records, numbered from 0 behind the header.
 */
export async function* readDelimited(file: SourceFile, preferred: "," | "\t"): AsyncIterable<ReadResult> {
  const large = tooLarge(file.bytes.length, RECORDS_FILE_MAX_BYTES);
  const utf8 = large ?? toUtf8(file.bytes);
  if (!Buffer.isBuffer(utf8)) {
    yield utf8;
    return;
  }
  const { delimiter, start } = sniffDelimiter(utf8, preferred);
  if (hasTooManyColumns(utf8.subarray(start), delimiter)) {
    yield { kind: "problem", code: "too_large", reason: `The table has more than ${FIELDS_MAX} columns.` };
    return;
  }
  const table = new Table(delimiter);
  for await (const row of rows(utf8.subarray(start), delimiter)) {
    if ("cells" in row) yield* table.push(row.cells);
    else yield { ...row, record: Math.max(0, table.next()) };
    if (table.isForeign) return;
  }
  yield* table.end();
}

/** Whether the first line has so many cells; a delimiter in quotes counts too, there are never thousands of those. */
function hasTooManyColumns(utf8: Buffer, delimiter: string): boolean {
  const newline = utf8.indexOf(10);
  const line = utf8.subarray(0, newline === -1 ? utf8.length : newline);
  let columns = 1;
  for (let at = line.indexOf(delimiter); at !== -1 && columns <= FIELDS_MAX; at = line.indexOf(delimiter, at + 1)) {
    columns += 1;
  }
  return columns > FIELDS_MAX;
}

class Table {
  readonly #delimiter: string;
  #header: readonly string[] | null = null;
  #records = 0;
  /** Whether the header has no column of a posting. */
  isForeign = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The number of the next record, which is taken. -1 while the header is awaited. */
  next(): number {
    if (this.#header === null) return -1;
    this.#records += 1;
    return this.#records - 1;
  }

  *push(cells: readonly string[]): Iterable<ReadResult> {
    if (this.#header === null) {
      this.#header = cells.map((cell) => cell.trim());
      this.isForeign = !hasPostingField(Object.fromEntries(this.#header.map((name) => [name, ""])));
      if (this.isForeign) yield notPostings(this.#header.filter(Boolean));
      return;
    }
    const record = this.next();
    const row = this.#fitted(cells, this.#header);
    const fields =
      row === null
        ? null
        : Object.fromEntries(this.#header.map((name, at) => [name || `column ${at + 1}`, row[at] ?? ""]));
    const result = fields === null ? null : readRecord(fields, record);
    if (result?.kind === "posting" || (result?.kind === "problem" && cells.length === this.#header.length))
      yield result;
    else yield this.#misshapen(cells.length, this.#header.length, record);
  }

  *end(): Iterable<ReadResult> {
    if (this.#header !== null && this.#records === 0 && !this.isForeign) {
      yield { kind: "problem", code: "empty", reason: "The table has a header but no rows." };
    }
  }

  /** The row with as many cells as the header; null where a missing or surplus cell may have moved the text. */
  #fitted(cells: readonly string[], header: readonly string[]): readonly string[] | null {
    if (cells.length === header.length) return cells;
    const text = header.findIndex((name) => TEXT_NAMES.includes(normalKey(name)));
    const last = header.length - 1;
    if (cells.length > header.length) {
      const surplus = cells.slice(header.length);
      if (surplus.every((cell) => cell.trim() === "")) return cells.slice(0, header.length);
      // An unquoted delimiter inside the last column, when that is the text, does no harm.
      return text === last ? [...cells.slice(0, last), cells.slice(last).join(this.#delimiter)] : null;
    }
    return text !== -1 && text < cells.length && (cells[text] ?? "").trim() !== "" ? cells : null;
  }

  #misshapen(found: number, expected: number, record: number): ReadProblem {
    const reason = `The row has ${found} cells where the header has ${expected} columns; an unquoted delimiter or line break may be the cause.`;
    return { kind: "problem", record, code: "bad_csv", reason };
  }
}

async function* rows(utf8: Buffer, delimiter: string): AsyncIterable<Row | ReadProblem> {
  let start = 0;
  let wasted = 0;
  for (let restart = 0; start < utf8.length; restart += 1) {
    let end = start;
    try {
      for await (const row of parsed(utf8.subarray(start), delimiter)) {
        end = start + row.end;
        yield row;
      }
      return;
    } catch (error) {
      yield broken(error as CsvError);
      wasted += Math.min(utf8.length - end, RECORD_MAX_BYTES);
      if (restart >= MAX_RESTARTS || wasted > MAX_WASTED_BYTES) {
        yield {
          kind: "problem",
          code: "bad_csv",
          reason: "After too many such rows the rest of the file is not read.",
        };
        return;
      }
      start = lineAfter(utf8, end);
    }
  }
}

async function* parsed(utf8: Buffer, delimiter: string): AsyncIterable<Row> {
  // Rows are taken in `on_record`: what waits in the stream's own buffer is lost when a later row breaks the parser.
  const ready: Row[] = [];
  const failures: Error[] = [];
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: RECORD_MAX_BYTES,
    on_record: (cells: string[], { bytes }) => {
      ready.push({ cells, end: bytes });
      return null;
    },
  });
  parser.on("error", (error) => failures.push(error)).resume();
  for (let at = 0; at < utf8.length && failures.length === 0; at += CHUNK_BYTES) {
    await new Promise<unknown>((done) => parser.write(utf8.subarray(at, at + CHUNK_BYTES), done));
    yield* ready.splice(0);
  }
  if (failures.length === 0) await new Promise<unknown>((done) => parser.once("close", done).end());
  yield* ready;
  if (failures[0] !== undefined) throw failures[0];
}

/** Where the line after the one that begins at `from` (or after the blank lines there) begins. */
function lineAfter(utf8: Buffer, from: number): number {
  let at = from;
  while (utf8[at] === 10 || utf8[at] === 13) at += 1;
  const newline = utf8.indexOf(10, at);
  return newline === -1 ? utf8.length : newline + 1;
}

function broken(error: CsvError): ReadProblem {
  const what =
    error.code === "CSV_QUOTE_NOT_CLOSED"
      ? "a quote is opened and never closed"
      : error.code === "CSV_MAX_RECORD_SIZE"
        ? "it is longer than 16 MiB, most likely because a quote is never closed"
        : String(error.message).slice(0, 200);
  return { kind: "problem", code: "bad_csv", reason: `The row cannot be read: ${what}.` };
}
