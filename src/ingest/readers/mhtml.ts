import { guarded } from "./guarded.ts";
import { mailPosting, parseMail, plainSubject, withFallback } from "./mail.ts";
import type { ReadResult, SourceFile } from "./reader.ts";

/** How many of an archive's parts are looked through for the page. */
const MAX_PARTS = 2000;

/** Reads saved web pages (MHTML): the page itself as HTML is read; pictures, styles and frames are left out. Up to 64 MiB. */
export const reader = guarded({ format: "mhtml", extensions: [".mhtml", ".mht"], read: readMhtml });

async function* readMhtml(file: SourceFile): AsyncIterable<ReadResult> {
  const archive = headersOf(file.bytes);
  const page = pagePart(file.bytes, archive) ?? file.bytes;
  const mail = await parseMail(page);
  if ("kind" in mail) {
    yield mail;
    return;
  }
  const found = { title: plainSubject(await subjectOf(archive)), url: addressOf(archive) };
  for (const result of mailPosting(mail)) yield withFallback(result, found);
}

/** The first part in HTML, or the one that stands at the page's own address. */
function pagePart(bytes: Buffer, archive: string): Buffer | null {
  const [, quoted, bare] = /boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(archive) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return null;
  const address = addressOf(archive);
  let first: Buffer | null = null;
  let start = bytes.indexOf(`--${boundary}`);
  for (let count = 0; start !== -1 && count < MAX_PARTS; count += 1) {
    const from = bytes.indexOf("\n", start) + 1;
    const end = bytes.indexOf(`\n--${boundary}`, from);
    const part = bytes.subarray(from, end === -1 ? bytes.length : end);
    const headers = headersOf(part);
    if (/^content-type:\s*(?:text\/html|application\/xhtml)/im.test(headers)) {
      first ??= part;
      if (address !== null && headers.includes(address)) return part;
    }
    start = end === -1 || from === 0 ? -1 : end + 1;
  }
  return first;
}

/** The lines before the first blank one, long ones unfolded. */
function headersOf(bytes: Buffer): string {
  const head = bytes.toString("latin1", 0, 64 * 1024);
  return (/^[\s\S]*?\r?\n\r?\n/.exec(head.trimStart())?.[0] ?? "").replace(/\r?\n[ \t]+/g, " ");
}

function addressOf(archive: string): string | null {
  const address = /^(?:snapshot-content-location|content-location):\s*(https?:\S+)/im.exec(archive)?.[1];
  return address ?? null;
}

async function subjectOf(archive: string): Promise<string | undefined> {
  const line = /^subject:.*$/im.exec(archive)?.[0];
  if (line === undefined) return undefined;
  const mail = await parseMail(Buffer.from(`${line}\r\n\r\n`, "latin1"));
  return "kind" in mail ? undefined : mail.subject;
}
