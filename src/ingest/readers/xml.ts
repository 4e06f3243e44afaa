import { type Element, isTag } from "domhandler";
import { decodeText } from "./decode.ts";
import { leftOut, parseXml } from "./dom.ts";
import { guarded } from "./guarded.ts";
import { readPage } from "./html.ts";
import { readDocument } from "./json.ts";
import { tooLarge, WHOLE_FILE_MAX_BYTES } from "./limits.ts";
import type { ReadProblem, ReadResult, SourceFile } from "./reader.ts";
import { xmlValue } from "./xml-value.ts";

/** What an XML declaration says of the encoding, looked for in the first bytes. */
const ENCODING = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]+)/;
const ENCODING_BYTES = 300;

/** Reads XML exports of postings and feeds (RSS, Atom): each repeated element is a record. Up to 64 MiB. */
export const reader = guarded({ format: "xml", extensions: [".xml", ".rss", ".atom"], read: readXml });

function* readXml(file: SourceFile): Iterable<ReadResult> {
  const large = tooLarge(file.bytes.length, WHOLE_FILE_MAX_BYTES);
  const charset = ENCODING.exec(file.bytes.toString("latin1", 0, ENCODING_BYTES))?.[1];
  const source = large ?? decodeText(file.bytes, { charset });
  if (typeof source !== "string") {
    yield source;
    return;
  }
  const root = parseXml(source);
  const beyond = leftOut(root);
  const top = root.children.find(isTag);
  const problem = top === undefined ? notXml() : beyond === null ? sitemap(top) : cut(beyond);
  if (problem !== null) yield problem;
  else if (top?.name === "html") yield* readPage(source);
  else if (top !== undefined) yield* readDocument(xmlValue(top));
}

function sitemap({ name, children }: Element): ReadProblem | null {
  if (name !== "urlset" && name !== "sitemapindex") return null;
  const count = children.filter(isTag).length;
  const reason = `The file is a sitemap: it lists ${count} addresses and holds no postings. Save the pages themselves.`;
  return { kind: "problem", code: "not_postings", reason };
}

function cut(beyond: string): ReadProblem {
  return { kind: "problem", code: "too_large", reason: `The XML ${beyond}: it is damaged, or no export of postings.` };
}

function notXml(): ReadProblem {
  return { kind: "problem", code: "bad_xml", reason: "The file holds no XML element." };
}
