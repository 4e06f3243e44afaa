import { errorPage } from "./error-page.ts";
import { mapRecord } from "./fields.ts";
import { type FrontMatter, splitFrontMatter } from "./front-matter.ts";
import { guessFields } from "./guess.ts";
import { htmlSourceToText } from "./html-text.ts";
import { isRepeated } from "./prose.ts";
import type { ReadResult } from "./reader.ts";
import { composeText, noText } from "./record.ts";
import { withoutTemplates } from "./templates.ts";
import { splitTitle } from "./title.ts";
import { readPlain } from "./txt.ts";
import { type JsonObject, storable } from "./values.ts";

/** Block elements in a Markdown text from which on it is taken for HTML. */
const MIN_HTML_BLOCKS = 3;

/**
 * The posting of a Markdown text. Without front matter it is stored word for word; with it, its short fields come first
 * as lines, then the body as it stands (site generators' tags and comments blanked), then its longer fields.
 */
export function readMarkdown(text: string): ReadResult {
  const parts = splitFrontMatter(text);
  return parts.fields === null ? readPlain(text) : readWithFields(parts, parts.fields);
}

function readWithFields(parts: FrontMatter, record: JsonObject): ReadResult {
  const mapped = mapRecord(record);
  const raw = storable(withoutTemplates(parts.body, mapped.fields.title)).trimEnd();
  const isHtml = (raw.match(/<(?:p|div|br|li|ul|ol|table|tr|td|h[1-6])\b[^>]*>/gi)?.length ?? 0) >= MIN_HTML_BLOCKS;
  const isMissing = /^\s*(?:undefined|null|none)\s*$/i.test(raw);
  const body = isMissing ? "" : isHtml ? htmlSourceToText(raw, { keepLines: true }) : raw.replace(/^(?:[ \t]*\n)+/, "");
  const guessed = guessFields(body);
  const error = mapped.fields.title === null ? errorPage(body) : null;
  if (error !== null) return error;
  const { title, company } = splitTitle(mapped.fields.title, mapped.fields.company ?? guessed.company, body);
  const fields = {
    ...mapped.fields,
    title: title ?? guessed.title,
    company,
    location: mapped.fields.location ?? guessed.location,
    url: mapped.fields.url ?? guessed.url,
    datePosted: mapped.fields.datePosted ?? guessed.datePosted,
    validThrough: mapped.fields.validThrough ?? guessed.validThrough,
  };
  // What the front matter says again of the body is left out; a description beside a body is a part among others.
  const description =
    mapped.body === "" || isRepeated(mapped.body, body) ? [] : [{ heading: "Summary", text: mapped.body }];
  const others = [
    ...(body === "" ? [] : description),
    ...mapped.sections.filter((part) => !isRepeated(part.text, body)),
  ];
  const main = body === "" ? mapped.body : body;
  if (main === "" && others.length === 0 && (mapped.lines.length < 2 || fields.title === null)) return noText(record);
  const stored = composeText(mapped.lines, main, others);
  const isVerbatim = body !== "" && !isHtml;
  return {
    kind: "posting",
    ...fields,
    text: stored,
    metadata: mapped.metadata,
    ...(isVerbatim ? { lineOffset: lineOffset(parts, raw, mapped.lines) } : {}),
  };
}

/** How far the body's lines in the file lie below the same lines of the stored text. */
function lineOffset(parts: FrontMatter, body: string, lines: readonly string[]): number {
  const blankLines = /^(?:[ \t]*\n)*/.exec(body)?.[0].split("\n").length ?? 1;
  const fileLine = parts.bodyLine + blankLines - 1;
  const storedLine = lines.length === 0 ? 1 : lines.length + 2;
  return fileLine - storedLine;
}
