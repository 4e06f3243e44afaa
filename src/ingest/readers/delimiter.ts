import { parse } from "csv-parse/sync";
import { hasPostingField } from "./fields.ts";

const DELIMITERS = [",", "\t", ";", "|"] as const;
const SAMPLE_BYTES = 64 * 1024;
const SAMPLE_ROWS = 20;

/** How a table in text is to be cut. */
export interface Delimiter {
  readonly delimiter: string;
  /** Offset of the first byte of the table, behind a line such as `sep=;`. */
  readonly start: number;
}

/**
 * Finds the delimiter of a table from its beginning: named by a first line `sep=;` (as Excel writes it), else the one
 * that cuts the rows into the most even columns, postings' column names counting most, `preferred` first among equals.
 */
export function sniffDelimiter(utf8: Buffer, preferred: "," | "\t"): Delimiter {
  const sample = utf8.toString("utf8", 0, SAMPLE_BYTES);
  const named = /^sep=([,;|\t])\r?\n/i.exec(sample);
  if (named?.[1] !== undefined) return { delimiter: named[1], start: named[0].length };
  const ranked = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: scoreOf(sample, delimiter) + (delimiter === preferred ? 0.5 : 0),
  }));
  const best = ranked.reduce((a, b) => (b.score > a.score ? b : a));
  return { delimiter: best.score > 1 ? best.delimiter : preferred, start: 0 };
}

function scoreOf(sample: string, delimiter: string): number {
  const rows = sampleRows(sample, delimiter);
  const columns = rows[0]?.length ?? 0;
  if (columns < 2) return 0;
  const even = rows.filter((row) => row.length === columns).length / rows.length;
  const names = hasPostingField(Object.fromEntries(rows[0]?.map((name) => [name, ""]) ?? [])) ? 100 : 0;
  return names + columns * even;
}

function sampleRows(sample: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  try {
    parse(sample, {
      delimiter,
      to: SAMPLE_ROWS,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      on_record: (row: string[]) => {
        rows.push(row);
        return null;
      },
    });
  } catch {
    // The sample may end within a quoted cell; the rows before it are enough.
  }
  return rows;
}
