import { type DocumentText, documentPosting, hasText } from "./document-fields.ts";
import { guarded } from "./guarded.ts";
import { tooLarge, WHOLE_FILE_MAX_BYTES } from "./limits.ts";
import { readInThread } from "./pdf/thread.ts";
import type { ReadProblem, ReadResult, SourceFile } from "./reader.ts";
import { PAGE_BREAK, storable } from "./values.ts";

/** Reads PDFs that have a text: one posting a file, its pages parted by form feeds. Up to 64 MiB and 1,000 pages. */
export const reader = guarded({
  format: "pdf",
  extensions: [".pdf"],
  read: async function* (file: SourceFile): AsyncIterable<ReadResult> {
    yield documentPosting(await readPdfText(file.bytes));
  },
});

/** The text of a PDF; a problem `no_text` where it is a scan, `locked`, `bad_pdf` or `too_large`. */
export async function readPdfText(bytes: Buffer): Promise<DocumentText | ReadProblem> {
  const large = tooLarge(bytes.length, WHOLE_FILE_MAX_BYTES);
  if (large !== null) return large;
  const read = await readInThread(bytes);
  if ("code" in read) return { kind: "problem", ...read };
  const text = read.pages.map(storable).join(PAGE_BREAK).trimEnd();
  if (hasText(text)) return { text, metaTitle: storable(read.metaTitle).trim() };
  const pages =
    read.pages.length === 1 ? "Its page is a picture or empty" : `Its ${read.pages.length} pages are pictures or empty`;
  const reason = `The PDF has no text. ${pages}: run text recognition (OCR) over it first.`;
  return { kind: "problem", code: "no_text", reason };
}
