import { type DocumentText, documentPosting, hasText } from "./document-fields.ts";
import { guarded } from "./guarded.ts";
import { htmlSourceToText } from "./html-text.ts";
import { brokenOffice, officeTitle, openOffice } from "./office.ts";
import type { ReadProblem, ReadResult, SourceFile } from "./reader.ts";
import { cleanText } from "./values.ts";

/** Largest part of a document: the text of a long book. Its tree takes some hundred megabytes. */
const MAX_PART_BYTES = 8 * 1024 ** 2;

/** Reads Word documents (DOCX): one posting a file; headings, lists and tables stay. Up to 64 MiB. */
export const reader = guarded({
  format: "docx",
  extensions: [".docx", ".docm", ".dotx"],
  read: async function* (file: SourceFile): AsyncIterable<ReadResult> {
    yield documentPosting(await readDocxText(file.bytes));
  },
});

/** The text of a Word document; a problem `locked`, `bad_document`, `zip_bomb`, `too_large` or `no_text`. */
export async function readDocxText(bytes: Buffer): Promise<DocumentText | ReadProblem> {
  const zip = await openOffice({ bytes, name: "Word", main: "[Content_Types].xml", maxPartBytes: MAX_PART_BYTES });
  if ("kind" in zip) return zip;
  const { default: mammoth } = await import("mammoth");
  const options = {
    convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    styleMap: ["p[style-name='Title'] => h1:fresh"],
  };
  const html = await mammoth
    .convertToHtml({ buffer: bytes }, options)
    .catch((error: unknown) => brokenOffice("Word", error));
  if ("kind" in html) return html;
  const text = cleanText(htmlSourceToText(html.value));
  if (hasText(text)) return { text, metaTitle: await officeTitle(zip, "docProps/core.xml") };
  const reason =
    "The Word document has no text: it may hold pictures of pages. Run text recognition (OCR) over it first.";
  return { kind: "problem", code: "no_text", reason };
}
