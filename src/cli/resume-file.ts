import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { InputError } from "../domain/errors.ts";

/** What reads a kind of file as plain text; loaded when first needed. */
const READERS: Readonly<Record<string, (bytes: Buffer) => Promise<string>>> = {
  ".txt": readPlain,
  ".text": readPlain,
  ".md": readPlain,
  ".markdown": readPlain,
  ".pdf": readPdf,
  ".docx": readDocx,
};

/** Fewest letters of a document that has a text: a scanned one has none or a few. */
const MIN_LETTERS = 40;

/**
 * The text of a résumé. Throws `InputError`: `unreadable`, `unsupported` with the formats that are read, `no_text` where it
 * is a picture, `bad_document` where it is damaged or locked.
 */
export async function readResume(path: string): Promise<string> {
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
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new InputError("unreadable", `${path} cannot be read (${cause.code ?? cause.message}).`, { cause });
  });
  const text = await read(bytes).catch((cause: Error) => {
    throw new InputError("bad_document", `${path} cannot be read as ${extension}: ${cause.message}`, {
      cause,
      hint: "Open it, and save it anew or as text.",
    });
  });
  if ((text.match(/\p{L}/gu) ?? []).length < MIN_LETTERS) {
    throw new InputError("no_text", `${path} holds no text: it may be a picture of a page.`, {
      hint: "Save it as text, or run text recognition over it first.",
    });
  }
  return text.replace(/\r\n?/g, "\n").replaceAll("\0", "");
}

async function readPlain(bytes: Buffer): Promise<string> {
  return new TextDecoder("utf-8").decode(bytes);
}

async function readPdf(bytes: Buffer): Promise<string> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text } = await extractText(document, { mergePages: false });
  return text.join("\n\n");
}

async function readDocx(bytes: Buffer): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  return (await mammoth.extractRawText({ buffer: bytes })).value;
}
