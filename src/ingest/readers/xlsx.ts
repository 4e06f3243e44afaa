import type { Zip } from "../../files/zip.ts";
import { guarded } from "./guarded.ts";
import { brokenOffice, openOffice } from "./office.ts";
import type { ReadProblem, ReadResult, SourceFile } from "./reader.ts";
import { readSheets } from "./sheets.ts";

/** Most cells between the first and the last of a sheet: empty ones take memory too. */
const MAX_CELLS = 20_000_000;

/** Reads Excel workbooks (XLSX): one posting a row, of all sheets that have a header. Up to 64 MiB. */
export const reader = guarded({ format: "xlsx", extensions: [".xlsx", ".xlsm"], read: readXlsx });

async function* readXlsx(file: SourceFile): AsyncIterable<ReadResult> {
  const zip = await openOffice({ bytes: file.bytes, name: "Excel", main: "[Content_Types].xml" });
  const problem = "kind" in zip ? zip : await tooWide(zip);
  if (problem !== null) {
    yield problem;
    return;
  }
  const { default: readWorkbook } = await import("read-excel-file/node");
  const sheets = await readWorkbook(file.bytes, { trim: false }).catch((error: unknown) =>
    brokenOffice("Excel", error),
  );
  if ("kind" in sheets) yield sheets;
  else yield* readSheets(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data })));
}

/** The problem of a sheet whose cells lie so far apart that the empty ones between them would fill the memory. */
async function tooWide(zip: Zip): Promise<ReadProblem | null> {
  for (const entry of zip.entries) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) continue;
    const xml = await zip.read(entry);
    const { columns, rows } = Buffer.isBuffer(xml) ? extent(xml.toString("latin1")) : { columns: 0, rows: 0 };
    if (columns * rows <= MAX_CELLS) continue;
    const reason = `A sheet reaches over ${rows} rows and ${columns} columns; up to ${MAX_CELLS} cells are read. Delete what lies outside of the table, or export it as CSV.`;
    return { kind: "problem", code: "too_large", reason };
  }
  return null;
}

function extent(xml: string): { columns: number; rows: number } {
  let columns = 0;
  let rows = 0;
  for (const [, letters = "", row = ""] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,4})(\d{1,8})"/g)) {
    columns = Math.max(
      columns,
      [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0),
    );
    rows = Math.max(rows, Number(row));
  }
  return { columns, rows };
}
