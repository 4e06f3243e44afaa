import { describe, expect, it } from "vitest";
import { makeZip } from "../../../fixtures/zip.ts";
import { readAll, readOne } from "./read.ts";

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}" Target="word/document.xml"/></Relationships>`;

const paragraph = (text: string, style = "") =>
  `<w:p><w:pPr>${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`;

function docx(body: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const parts = {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": RELS,
    "word/styles.xml": STYLES,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return makeZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
}

function odt(body: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="a"><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return makeZip(Object.entries({ "content.xml": content, ...more }).map(([name, text]) => ({ name, content: text })));
}

const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
const LONG = "You sharpen the saws of the mill every evening, and set them again before the river is let in.";

describe("reading a Word document", () => {
  it("keeps headings and tables, and takes the title from the first heading", async () => {
    const table = `<w:tbl><w:tr>${cell("Wage")}${cell("19 an hour")}</w:tr><w:tr>${cell("Location")}${cell("Upper Marsh")}</w:tr></w:tbl>`;
    const bytes = docx(paragraph("Saw Doctor", "H1") + paragraph(LONG) + table);
    expect(await readOne("a.docx", bytes)).toMatchObject({
      title: "Saw Doctor",
      location: "Upper Marsh",
      text: `## Saw Doctor\n\n${LONG}\n\nWage | 19 an hour\nLocation | Upper Marsh`,
    });
  });

  it("takes the title of the properties where the text has none", async () => {
    const bytes = docx(paragraph(LONG), { "docProps/core.xml": "<c><dc:title>Saw &amp; File Doctor</dc:title></c>" });
    expect(await readOne("a.docx", bytes)).toMatchObject({ title: "Saw & File Doctor" });
  });
});

describe("reading an OpenDocument text", () => {
  it("keeps headings, lists, tables and spaces, and leaves out what was deleted", async () => {
    const bytes = odt(
      `<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:h text:outline-level="1">Saw Doctor</text:h>` +
        `<text:p>You sharpen <text:span>saw</text:span><text:span>s</text:span>,<text:s text:c="2"/>and set them for the mill.<text:line-break/>Then you rest.</text:p>` +
        `<text:list><text:list-item><text:p>A file</text:p><text:list><text:list-item><text:p>fine</text:p></text:list-item></text:list></text:list-item></text:list>` +
        `<table:table><table:table-row><table:table-cell><text:p>Wage</text:p></table:table-cell><table:table-cell><text:p>19</text:p></table:table-cell></table:table-row></table:table>`,
    );
    expect(await readOne("a.odt", bytes)).toMatchObject({
      title: "Saw Doctor",
      text: "## Saw Doctor\n\nYou sharpen saws, and set them for the mill.\nThen you rest.\n\n- A file\n  - fine\n\nWage | 19",
    });
  });

  it("names one that is locked", async () => {
    const manifest = "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    expect(await readAll("a.odt", odt("x", { "META-INF/manifest.xml": manifest }))).toMatchObject([{ code: "locked" }]);
  });

  it("does not expand entities that the document defines", async () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><office:text xmlns:text="t"><text:p>${LONG} &b;</text:p></office:text>`;
    const { text } = await readOne("a.odt", makeZip([{ name: "content.xml", content: bomb }]));
    expect(text).toContain(LONG);
    expect(text).not.toContain("haha");
  });
});

describe("refusing an office document", () => {
  const OLD = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);

  it.each([
    ["locked or of the old kind", OLD, "locked"],
    ["no archive", Buffer.from("words"), "bad_document"],
    ["an archive of other things", makeZip([{ name: "a.txt", content: "x" }]), "bad_document"],
    ["broken inside", docx("<w:p><w:r>"), "bad_document"],
    ["without text", docx(paragraph("x")), "no_text"],
    ["a bomb", docx(paragraph("\u0020".repeat(7_000_000))), "zip_bomb"],
    [
      "a bomb that lies about its size",
      makeZip([
        { name: "[Content_Types].xml", content: TYPES },
        { name: "word/document.xml", content: " ".repeat(7_000_000), sizeBytes: 100 },
      ]),
      "bad_document",
    ],
    ["too long", docx(Array.from({ length: 150_000 }, (_, at) => paragraph(`${at * 7919}`)).join("")), "too_large"],
    ["nested too deeply", docx("<w:p>".repeat(50_000) + "</w:p>".repeat(50_000)), "bad_document"],
  ])("names one that is %s", async (_, bytes, code) => {
    expect(await readAll("a.docx", bytes)).toMatchObject([{ kind: "problem", code, reason: expect.any(String) }]);
  });
});
