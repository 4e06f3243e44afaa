import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readResume } from "../../../src/cli/resume-file.ts";
import { pdf } from "../../fixtures/pdf.ts";
import { makeZip } from "../../fixtures/zip.ts";

const WORDS = "Ada Brook, tram driver for nine years, speaks Welsh and mends clocks";
const dir = mkdtempSync(join(tmpdir(), "shortlist-resume-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

const onePage = (words: string): Buffer => pdf([[{ text: words, x: 40, y: 700, size: 12 }]]);

function docx(words: string): Buffer {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return makeZip(
    Object.entries({
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
      "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
    }).map(([name, content]) => ({ name, content })),
  );
}

describe("a résumé's file", () => {
  it.each([
    ["a.txt", WORDS],
    ["a.md", WORDS],
    ["a.pdf", onePage(WORDS)],
    ["a.docx", docx(WORDS)],
  ])("is read as text from %s", async (name, content) => {
    expect((await readResume(file(name, content))).trim()).toBe(WORDS);
  });

  it.each([
    ["b.rtf", "x", "unsupported"],
    ["b", "x", "unsupported"],
    ["b.txt", "too short", "no_text"],
    ["b.pdf", onePage(""), "no_text"],
    ["c.pdf", "no PDF at all", "bad_document"],
    ["c.docx", "no archive", "bad_document"],
    ["c.odt", "no archive", "bad_document"],
  ])("is refused where it is none: %s", async (name, content, code) => {
    await expect(readResume(file(name, content))).rejects.toMatchObject({ code });
  });

  it("is refused where it is not there", async () => {
    await expect(readResume(join(dir, "absent.txt"))).rejects.toMatchObject({ code: "unreadable" });
  });
});
