import type { Email } from "postal-mime";
import { guarded } from "./guarded.ts";
import { mailPosting, parseMail, plainSubject, withFallback } from "./mail.ts";
import type { ReadResult, SourceFile } from "./reader.ts";
import { storable } from "./values.ts";

/** Reads e-mails: one posting a message, its subject the title where the text has none. Attachments are named, not read. Up to 64 MiB. */
export const reader = guarded({ format: "eml", extensions: [".eml"], read: readEml });

async function* readEml(file: SourceFile): AsyncIterable<ReadResult> {
  const mail = await parseMail(file.bytes);
  if ("kind" in mail) {
    yield mail;
    return;
  }
  for (const result of mailPosting(mail)) {
    const filled = withFallback(result, { title: plainSubject(mail.subject), datePosted: dateOf(mail) });
    yield filled.kind === "posting" ? { ...filled, ...attachmentsOf(mail, filled) } : filled;
  }
}

function attachmentsOf({ attachments }: Email, { text, metadata }: { text: string; metadata: object }) {
  const names = attachments.flatMap(({ filename, related }) =>
    filename === null || related === true ? [] : [storable(filename)],
  );
  if (names.length === 0) return {};
  const list = names.map((name) => name.replace(/\s+/g, " ").slice(0, 100)).join(", ");
  return { text: `${text}\n\nAttachments: ${list}`, metadata: { ...metadata, attachments: names } };
}

function dateOf({ date }: Email): string | null {
  return date !== undefined && /^\d{4}-\d\d-\d\dT/.test(date) ? date : null;
}
