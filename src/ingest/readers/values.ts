import { collapse } from "./dom.ts";
import { htmlSourceToText } from "./html-text.ts";
import { repairMojibake } from "./mojibake.ts";

/** What parts the pages of a text that has pages: a form feed on a line of its own, as `pdftotext` writes it. */
export const PAGE_BREAK = "\n\f\n";

/** A JSON object, or a table's row or front matter in that form. */
export type JsonObject = Readonly<Record<string, unknown>>;

const MISSING =
  /^(-1|-+|n\/?a|nan|null|none|nil|undefined|unknown|not[ _](?:stated|specified|available|applicable)|unspecified|tbd)$/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const TAG =
  /<\/?(?:p|br|div|span|li|ul|ol|h[1-6]|strong|b|em|i|u|a|table|tr|td|th|section|article|html|body|font|hr|img|blockquote|pre)\b[^<>]*>/i;
const ESCAPED_TAG = /&lt;\/?(?:p|br|div|span|li|ul|ol|h[1-6]|strong|b|em|a|table)\b.{0,300}?&gt;/i;

/** Whether a value is a JSON object: neither null, nor an array, nor a scalar. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Whether a string holds HTML elements, plain or escaped once. */
export function looksLikeHtml(text: string): boolean {
  return TAG.test(text) || ESCAPED_TAG.test(text);
}

/**
 * Readable text of a string from a record: HTML (escaped once or not) becomes text, entities characters, line ends
 * `\n`; mojibake is put right; at most one blank line in a row; trimmed.
 */
export function cleanText(raw: string): string {
  const text = repairMojibake(raw);
  const markup = !TAG.test(text) && ESCAPED_TAG.test(text) ? decodeEntities(text) : text;
  const plain = TAG.test(markup) ? htmlSourceToText(markup) : decodeEntities(lineEnds(markup));
  return storable(plain)
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/\s*(?:\bshow more)?\s*\bshow less\s*$/i, "")
    .trim();
}

/** Text without what cannot be stored or quoted: NUL and other control characters, halves of surrogate pairs. */
export function storable(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, " ")
      .replace(/\p{Surrogate}/gu, "\ufffd")
  );
}

/**
 * A short value as one line, or null where it says nothing (blank, `N/A`, `-1`) or is longer than `maxLength`
 * (default 300 code units). Booleans are null: only their key gives them a meaning.
 */
export function scalarLine(value: unknown, maxLength = 300): string | null {
  if (typeof value === "number") return Number.isFinite(value) && value !== -1 ? String(value) : null;
  const text = isObject(value) ? value["@value"] : value;
  if (typeof text !== "string" || text.length > maxLength * 8) return null;
  const line = collapse(cleanText(text));
  return line === "" || line.length > maxLength || MISSING.test(line) ? null : line;
}

/** `FULL_TIME` and `full_time` as words; other values as they are. */
export function humanValue(value: string): string {
  if (!/^[A-Z\d]+(_[A-Z\d]+)+$|^[a-z\d]+(_[a-z\d]+)+$/.test(value)) return value;
  const words = value.replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Entities of HTML as the characters they stand for; everything else is left alone, markup too. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity) =>
    entity === "&nbsp;" ? " " : htmlSourceToText(`x${entity}`).slice(1) || entity,
  );
}

/** Line breaks that were lost: written as `\n` in two characters, or left as runs of spaces. */
function lineEnds(text: string): string {
  if (text.length < 200 || text.includes("\n") || text.includes("\r")) return text;
  if (/\\n.*\\n/.test(text)) return text.replace(/(?:\\r)?\\n/g, "\n");
  return text.replace(/(?<=\S) {3,}(?=\S)/g, "\n\n");
}
