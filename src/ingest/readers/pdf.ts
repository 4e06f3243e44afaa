import { guarded } from "./guarded.ts";
import { guessFields, looksLikeTitle } from "./guess.ts";
import { tooLarge, WHOLE_FILE_MAX_BYTES } from "./limits.ts";
import type { PdfText } from "./pdf/document.ts";
import { readInThread } from "./pdf/thread.ts";
import type { ReadProblem, ReadResult, SourceFile } from "./reader.ts";
import { namesOrganisation, pageTitle } from "./title.ts";
import { PAGE_BREAK, storable } from "./values.ts";

/** Fewest letters of a document that has a text: a scanned one has none or a few. */
const MIN_LETTERS = 40;
/** How far into a text its title stands, in code units. */
const TITLE_WITHIN = 1500;
/** Titles that programs write into documents by themselves. */
const NO_TITLE =
  /\.(?:docx?|odt|rtf|pdf|indd|html?)$|^(?:microsoft word|untitled|document\d*|recruitment|print|slide)\b/i;

/** Reads PDFs that have a text: one posting a file, its pages parted by form feeds. Up to 64 MiB and 1,000 pages. */
export const reader = guarded({ format: "pdf", extensions: [".pdf"], read: readPdf });

async function* readPdf(file: SourceFile): AsyncIterable<ReadResult> {
  const read = await readPdfText(file.bytes);
  if ("kind" in read) {
    yield read;
    return;
  }
  const guessed = guessFields(read.text.replaceAll(PAGE_BREAK, "\n\n"));
  const fields = { ...guessed, title: titleOf(read, guessed.title) };
  yield { kind: "posting", externalId: null, ...fields, text: read.text, metadata: {} };
}

/** The text of a PDF and what its metadata call its title; a problem `no_text`, `locked`, `bad_pdf` or `too_large`. */
export async function readPdfText(bytes: Buffer): Promise<{ text: string; metaTitle: string } | ReadProblem> {
  const large = tooLarge(bytes.length, WHOLE_FILE_MAX_BYTES);
  if (large !== null) return large;
  const read: PdfText | { code: string; reason: string } = await readInThread(bytes);
  if ("code" in read) return { kind: "problem", ...read };
  const text = read.pages.map(storable).join(PAGE_BREAK).trimEnd();
  if ((text.match(/\p{L}/gu) ?? []).length >= MIN_LETTERS) return { text, metaTitle: storable(read.metaTitle).trim() };
  const pages =
    read.pages.length === 1 ? "Its page is a picture or empty" : `Its ${read.pages.length} pages are pictures or empty`;
  const reason = `The PDF has no text. ${pages}: run text recognition (OCR) over it first.`;
  return { kind: "problem", code: "no_text", reason };
}

/** What the text calls its title, else a heading near its beginning, else the metadata's title, as far as it is one. */
function titleOf({ text, metaTitle }: { text: string; metaTitle: string }, guessed: string | null): string | null {
  const start = text.slice(0, TITLE_WITHIN);
  if (guessed !== null && /^(?:#+ )?(?:job |position |role |working |official )?title\b.{0,15}[:|]/im.test(start))
    return guessed;
  const headings = [...start.matchAll(/^## (.+)$/gm)].map(([, heading = ""]) => heading);
  const heading = headings.find((line) => looksLikeTitle(line, true) && !namesOrganisation(line));
  if (heading !== undefined) return heading;
  const named = pageTitle(metaTitle.replace(/\s+/g, " "), null);
  const isNamed = looksLikeTitle(named, true) && !NO_TITLE.test(metaTitle);
  return guessed ?? (isNamed ? named : null);
}
