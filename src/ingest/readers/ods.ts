import type { Element } from "domhandler";
import { findElements, inlineText, parseXml } from "./dom.ts";
import { guarded } from "./guarded.ts";
import { openOffice } from "./office.ts";
import type { ReadResult, SourceFile } from "./reader.ts";
import { readSheets, type Sheet } from "./sheets.ts";

/** Most cells of a row, and most rows that one element may stand for: the rest of such a row or sheet is empty. */
const MAX_REPEATED = 1000;

/** Reads OpenDocument spreadsheets: one posting a row, of all sheets that have a header. Up to 64 MiB. */
export const reader = guarded({ format: "ods", extensions: [".ods"], read: readOds });

async function* readOds(file: SourceFile): AsyncIterable<ReadResult> {
  const zip = await openOffice({ bytes: file.bytes, name: "OpenDocument", main: "content.xml" });
  if ("kind" in zip) {
    yield zip;
    return;
  }
  const entry = zip.entry("content.xml");
  const xml = entry === undefined ? null : await zip.read(entry);
  yield* readSheets(Buffer.isBuffer(xml) ? sheetsOf(xml.toString("utf8")) : []);
}

function sheetsOf(xml: string): Sheet[] {
  return findElements(parseXml(xml), ({ name }) => name === "table:table").map((table) => ({
    name: table.attribs["table:name"] ?? "",
    rows: findElements(table, ({ name }) => name === "table:table-row").map(cellsOf),
  }));
}

function cellsOf(row: Element): unknown[] {
  const cells = findElements(row, ({ name }) => name === "table:table-cell" || name === "table:covered-table-cell");
  const values: unknown[] = [];
  for (const cell of cells) {
    const count = Math.min(
      Number(cell.attribs["table:number-columns-repeated"] ?? 1) || 1,
      MAX_REPEATED - values.length,
    );
    const value = cellValue(cell);
    for (let at = 0; at < count; at += 1) values.push(value);
  }
  while (values.length > 0 && values.at(-1) === null) values.pop();
  return values;
}

function cellValue(cell: Element): unknown {
  const { attribs } = cell;
  if (attribs["office:value-type"] === "date") return attribs["office:date-value"] ?? null;
  if (attribs["office:value-type"] === "float") return Number(attribs["office:value"]);
  if (attribs["office:value-type"] === "boolean") return attribs["office:boolean-value"] === "true";
  const lines = findElements(cell, ({ name }) => name === "text:p").map((line) => inlineText(line));
  return lines.length === 0 ? null : lines.join("\n");
}
