import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { readResume } from "../../../src/cli/resume-file.ts";

const WORDS = "Ada Brook, tram driver for nine years, speaks Welsh and mends clocks";
const dir = mkdtempSync(join(tmpdir(), "shortlist-resume-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

/** A PDF of one page that shows `words`. */
function pdf(words: string): string {
  const stream = `BT /F1 12 Tf 40 700 Td (${words}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  return `%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n`;
}

/** A ZIP archive of files that are stored without compression. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name), data);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 10 + 2);
    entries.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, place.subarray(2), Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

function docx(words: string): Buffer {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return zip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
  });
}

describe("a résumé's file", () => {
  it.each([
    ["a.txt", WORDS],
    ["a.md", WORDS],
    ["a.pdf", pdf(WORDS)],
    ["a.docx", docx(WORDS)],
  ])("is read as text from %s", async (name, content) => {
    expect((await readResume(file(name, content))).trim()).toBe(WORDS);
  });

  it.each([
    ["b.odt", "x", "unsupported"],
    ["b", "x", "unsupported"],
    ["b.txt", "too short", "no_text"],
    ["b.pdf", pdf(""), "no_text"],
    ["c.pdf", "no PDF at all", "bad_document"],
    ["c.docx", "no archive", "bad_document"],
  ])("is refused where it is none: %s", async (name, content, code) => {
    await expect(readResume(file(name, content))).rejects.toMatchObject({ code });
  });

  it("is refused where it is not there", async () => {
    await expect(readResume(join(dir, "absent.txt"))).rejects.toMatchObject({ code: "unreadable" });
  });
});
