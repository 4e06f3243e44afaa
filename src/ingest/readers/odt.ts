import { isTag, type ParentNode, Text } from "domhandler";
import { appendChild } from "domutils";
import { type DocumentText, documentPosting, hasText } from "./document-fields.ts";
import { findElement, leftOut, parseXml, walk } from "./dom.ts";
import { guarded } from "./guarded.ts";
import { htmlToText } from "./html-text.ts";
import { officeTitle, openOffice } from "./office.ts";
import type { ReadProblem, ReadResult, SourceFile } from "./reader.ts";
import { cleanText } from "./values.ts";

/** What the elements of a text document are in HTML (OpenDocument 1.3, part 3, chapters 5 and 9); others are unnamed. */
const HTML: Readonly<Record<string, string>> = {
  "text:h": "h2",
  "text:p": "p",
  "text:list": "ul",
  "text:list-item": "li",
  "text:list-header": "li",
  "text:line-break": "br",
  "table:table": "table",
  "table:table-row": "tr",
  "table:table-cell": "td",
  "draw:frame": "div",
};
/** What is in the document and not on its pages. */
const UNSEEN = /^(?:text:tracked-changes|office:annotation|text:sequence-decls|office:forms|table:covered-table-cell)$/;

/** Largest part of a document: the text of several long books. */
const MAX_PART_BYTES = 16 * 1024 ** 2;

/** Reads OpenDocument texts: one posting a file; headings, lists and tables stay. Up to 64 MiB. */
export const reader = guarded({
  format: "odt",
  extensions: [".odt", ".ott"],
  read: async function* (file: SourceFile): AsyncIterable<ReadResult> {
    yield documentPosting(await readOdtText(file.bytes));
  },
});

/** The text of an OpenDocument text; a problem `locked`, `bad_document`, `zip_bomb`, `too_large` or `no_text`. */
export async function readOdtText(bytes: Buffer): Promise<DocumentText | ReadProblem> {
  const zip = await openOffice({ bytes, name: "OpenDocument", main: "content.xml", maxPartBytes: MAX_PART_BYTES });
  if ("kind" in zip) return zip;
  const entry = zip.entry("content.xml");
  const content = entry === undefined ? null : await zip.read(entry);
  const manifest = zip.entry("META-INF/manifest.xml");
  const listed = manifest === undefined ? null : await zip.read(manifest);
  if (Buffer.isBuffer(listed) && listed.includes("encryption-data")) {
    const reason = "The OpenDocument text is locked with a password. Save it without one.";
    return { kind: "problem", code: "locked", reason };
  }
  const root = parseXml(Buffer.isBuffer(content) ? content.toString("utf8") : "");
  const beyond = leftOut(root);
  if (beyond !== null) return { kind: "problem", code: "too_large", reason: `The OpenDocument text ${beyond}.` };
  const text = cleanText(textOf(root));
  if (hasText(text)) return { text, metaTitle: await officeTitle(zip, "meta.xml") };
  return {
    kind: "problem",
    code: "no_text",
    reason: "The OpenDocument text has no text: it may hold pictures of pages.",
  };
}

function textOf(root: ParentNode): string {
  const body: ParentNode = findElement(root, ({ name }) => name === "office:text") ?? root;
  walk(body, {
    enter: (node) => {
      if (!isTag(node) || node === body) return true;
      if (node.name === "text:s" || node.name === "text:tab") appendChild(node, new Text(" "));
      node.name = UNSEEN.test(node.name) ? "script" : (HTML[node.name] ?? "i");
      return true;
    },
  });
  return htmlToText(body);
}
