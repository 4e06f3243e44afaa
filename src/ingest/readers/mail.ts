import type { Email } from "postal-mime";
import { collapse } from "./dom.ts";
import { readPage } from "./html.ts";
import type { ReadPosting, ReadProblem, ReadResult } from "./reader.ts";
import { readPlain } from "./txt.ts";
import { storable } from "./values.ts";

/** Deepest nesting of the parts of a message. */
const MAX_DEPTH = 50;
/** What mail programs write before a subject, and mailing lists too. */
const SUBJECT_PREFIX = /^(?:\s*(?:re|fwd?|wg|aw|tr|rv)\s*(?:\[\d+\])?:|\s*\[[^\]]{1,40}\])\s*/i;

/** A message in the MIME format (RFC 5322, 2045), its parts decoded; a problem `bad_mail` where it is none. */
export async function parseMail(bytes: Uint8Array): Promise<Email | ReadProblem> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: MAX_DEPTH }).catch((error: Error) => error);
  if (mail instanceof Error) return badMail(mail.message.slice(0, 200));
  const isMail = mail.headers.some(({ key }) =>
    /^(?:from|to|subject|date|message-id|mime-version|content-type)$/.test(key),
  );
  return isMail ? mail : badMail("it has none of a message's headers");
}

/** The posting of a message or a part of one: its HTML as a page, else its text. */
export function mailPosting(mail: Email): ReadResult[] {
  const page = mail.html === undefined ? [] : [...readPage(storable(mail.html))];
  if (page.some(({ kind }) => kind === "posting")) return page;
  if (mail.text === undefined || mail.text.trim() === "") return page.length > 0 ? page : [noText()];
  const plain = readPlain(mail.text);
  if (plain.kind === "problem") return [plain];
  const { lineOffset: _, ...posting } = plain;
  return [posting];
}

/** A subject without `Fwd:`, `Re:` and a mailing list's name. */
export function plainSubject(subject: string | undefined): string | null {
  let line = collapse(storable(subject ?? ""));
  for (let more = true; more; ) {
    const shorter = line.replace(SUBJECT_PREFIX, "");
    more = shorter !== line && shorter !== "";
    if (more) line = shorter;
  }
  return line === "" ? null : line.slice(0, 200);
}

/** The posting with fields that it does not have itself filled in. */
export function withFallback(result: ReadResult, fields: Partial<ReadPosting>): ReadResult {
  if (result.kind === "problem") return result;
  const { title, url, datePosted } = result;
  return {
    ...result,
    title: title ?? fields.title ?? null,
    url: url ?? fields.url ?? null,
    datePosted: datePosted ?? fields.datePosted ?? null,
  };
}

function noText(): ReadProblem {
  return {
    kind: "problem",
    code: "no_text",
    reason: "The message has no text and no HTML; attachments are not read: save them as files.",
  };
}

function badMail(what: string): ReadProblem {
  return { kind: "problem", code: "bad_mail", reason: `The file is no readable e-mail or web archive: ${what}.` };
}
