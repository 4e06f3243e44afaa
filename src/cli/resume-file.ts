import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { InputError } from "../domain/errors.ts";
import type { ReadProblem } from "../ingest/readers/reader.ts";
import { fileError } from "./file-error.ts";

/** The text of a document, or what is wrong with it. */
type Read = (bytes: Buffer) => Promise<{ readonly text: string } | ReadProblem>;

/** What reads a kind of file; those of documents are the ingest's, loaded when first needed. */
const READERS: Readonly<Record<string, Read>> = {
  ".txt": readPlain,
  ".text": readPlain,
  ".md": readPlain,
  ".markdown": readPlain,
  ".pdf": async (bytes) => (await import("../ingest/readers/pdf.ts")).readPdfText(bytes),
  ".docx": async (bytes) => (await import("../ingest/readers/docx.ts")).readDocxText(bytes),
  ".odt": async (bytes) => (await import("../ingest/readers/odt.ts")).readOdtText(bytes),
};

/** Fewest letters of a document that has a text. */
const MIN_LETTERS = 40;

/**
 * The text of a résumé. Throws `InputError`: `unreadable`, `unsupported` with the formats that are read, `no_text` where it
 * is a picture, `bad_document` where it is damaged, locked or too large.
 */
export async function readResume(path: string): Promise<string> {
  // Before the ending is looked at: a name that was mistyped, or a folder, is told as such.
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw (
      fileError(Object.assign(cause, { path })) ??
      new InputError("unreadable", `${path} cannot be read: ${cause.message}`, { cause })
    );
  });
  const extension = extname(path).toLowerCase();
  const read = READERS[extension];
  if (read === undefined) {
    throw new InputError(
      "unsupported",
      `${path} is not read: its ending names none of ${Object.keys(READERS).join(" ")}.`,
      {
        hint: "Save it as text, PDF or DOCX.",
      },
    );
  }
  const found = await read(bytes);
  const isShort = "text" in found && (found.text.match(/\p{L}/gu) ?? []).length < MIN_LETTERS;
  if (isShort || ("code" in found && found.code === "no_text")) {
    throw new InputError("no_text", `${path} holds no text: it may be a picture of a page.`, {
      hint: "Save it as text, or run text recognition over it first.",
    });
  }
  if (!("text" in found)) {
    throw new InputError("bad_document", `${path} cannot be read as ${extension}: ${found.reason}`, {
      hint: "Open it, and save it anew or as text.",
    });
  }
  return found.text.replace(/\r\n?/g, "\n").replaceAll("\0", "");
}

async function readPlain(bytes: Buffer): Promise<{ text: string }> {
  return { text: new TextDecoder("utf-8").decode(bytes) };
}
