import { describe, expect, it } from "vitest";
import { makeZip } from "../../../fixtures/zip.ts";
import { postings, readAll, readOne } from "./read.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Style 1 shows a number as a date. */
const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

type Cell = string | number | { readonly date: number } | null;

/** A workbook with these sheets, each a list of rows. */
function xlsx(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r0" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="r${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="rs" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
  };
  for (const [at, rows] of Object.values(sheets).entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(rows);
  return makeZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
}

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  const body = rows.map((row, y) => {
    const cells = row.map((cell, x) => cellXml(cell, `${String.fromCharCode(65 + x)}${y + 1}`));
    return `<row r="${y + 1}">${cells.join("")}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${body.join("")}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c r="${at}" s="1"><v>${cell.date}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
}

describe("reading an Excel workbook", () => {
  it("makes each row below the header a posting, dates in ISO 8601", async () => {
    const bytes = xlsx({
      Jobs: [
        ["Job Title", "Company", "Location", "Salary", "Closing Date", "Description"],
        [
          "Ferry Cook",
          "Strait Lines",
          "Upper Marsh",
          31000,
          { date: 46143 },
          "You cook for forty.\nYou bake on Sundays.",
        ],
        [null, null, null, null, null, null],
        ["Deckhand", "Strait Lines", "Upper Marsh", null, null, "You tie and untie."],
      ],
    });
    const read = postings(await readAll("jobs.xlsx", bytes));
    expect(read).toMatchObject([
      { title: "Ferry Cook", company: "Strait Lines", location: "Upper Marsh", validThrough: "2026-05-01", record: 0 },
      { title: "Deckhand", validThrough: null, record: 1 },
    ]);
    expect(read[0]?.text).toContain("Salary: 31,000");
    expect(read[0]?.text).toContain("You cook for forty.\nYou bake on Sundays.");
  });

  it("finds the header below a title, and goes through all sheets, passing over those without postings", async () => {
    const table = (title: string) => [
      ["Open roles"],
      [],
      ["Title", "Description"],
      [title, "You keep the lamps burning."],
    ];
    const bytes = xlsx({ North: table("Lamplighter"), Notes: [["Whom to call", "Ada"]], South: table("Lamp Keeper") });
    expect(await readAll("jobs.xlsx", bytes)).toMatchObject([
      { kind: "posting", title: "Lamplighter", record: 0 },
      { kind: "posting", title: "Lamp Keeper", record: 1 },
    ]);
  });

  it("names a workbook without postings, and one with cells far apart", async () => {
    expect(
      await readAll(
        "a.xlsx",
        xlsx({
          A: [
            ["Colour", "Size"],
            ["red", 3],
          ],
        }),
      ),
    ).toMatchObject([{ code: "not_postings" }]);
    const parts = sheetXml([["Title", "Description"]]).replace(
      "</sheetData>",
      `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`,
    );
    const wide = makeZip([
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "xl/worksheets/sheet1.xml", content: parts },
    ]);
    expect(await readAll("a.xlsx", wide)).toMatchObject([
      { code: "too_large", reason: expect.stringContaining("16384 columns") },
    ]);
  });

  it("names a broken one", async () => {
    const bytes = makeZip([{ name: "[Content_Types].xml", content: "<Types/>" }]);
    expect(await readAll("a.xlsx", bytes)).toMatchObject([{ code: "bad_document" }]);
  });
});

describe("reading an OpenDocument spreadsheet", () => {
  it("makes each row below the header a posting", async () => {
    const text = (value: string) =>
      `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const content =
      `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="a"><office:body><office:spreadsheet><table:table table:name="A">` +
      `<table:table-row>${["Title", "Description", "Posted"].map(text).join("")}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>` +
      `<table:table-row>${["Lamplighter", "You light lamps."].map(text).join("")}<table:table-cell office:value-type="date" office:date-value="2026-05-01"><text:p>1 May</text:p></table:table-cell></table:table-row>` +
      `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` +
      `</table:table></office:spreadsheet></office:body></office:document-content>`;
    expect(await readOne("a.ods", makeZip([{ name: "content.xml", content }]))).toMatchObject({
      title: "Lamplighter",
      datePosted: "2026-05-01",
      record: 0,
    });
  });
});
