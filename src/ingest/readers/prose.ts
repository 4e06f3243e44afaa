import { cleanText, isObject, scalarLine } from "./values.ts";

/** Where an object keeps its text, best first. */
const TEXT_KEYS = [
  "text",
  "content",
  "html",
  "value",
  "@value",
  "description",
  "body",
  "name",
  "credentialCategory",
  "label",
];
const TITLE_KEYS = ["title", "heading", "header", "text", "name", "label"];
/** Longest entry of a list, in code units, that is written on one line with the others. */
const MAX_SHORT_ITEM = 40;
const MAX_SHORT_WORDS = 4;
const MAX_ITEMS = 500;
const MAX_DEPTH = 5;
/** Words in a row that must be found elsewhere for a text to count as repeated. */
const SHINGLE_WORDS = 5;

/** A part of a posting's text under its own heading. */
export interface Section {
  readonly heading: string;
  readonly text: string;
}

/**
 * Readable text of a value that holds prose: a string (HTML or plain), a list (short entries on one line parted by
 * commas, longer ones as `- item`), or an object with a text of its own. Empty where there is none.
 */
export function proseOf(value: unknown, depth = 0): string {
  if (typeof value === "string") return scalarLine(value) === null && value.length < 40 ? "" : cleanText(value);
  if (depth >= MAX_DEPTH) return "";
  if (Array.isArray(value)) return listOf(value, depth);
  if (!isObject(value)) return "";
  if (typeof value.monthsOfExperience === "number") return `${value.monthsOfExperience} months of experience`;
  for (const key of TEXT_KEYS) {
    const text = proseOf(value[key], depth + 1);
    if (text !== "") return text;
  }
  return "";
}

/** `{title, text}` objects, as job boards keep the parts of a posting, as sections. */
export function titledSection(value: unknown): Section | null {
  if (!isObject(value)) return null;
  const titleKey = TITLE_KEYS.find((key) => scalarLine(value[key], 100) !== null);
  if (titleKey === undefined) return null;
  const text = TEXT_KEYS.filter((key) => key !== titleKey && key !== "name")
    .map((key) => proseOf(value[key]))
    .find((prose) => prose !== "");
  return text === undefined ? null : { heading: scalarLine(value[titleKey], 100) ?? "", text };
}

/** Whether `part`, in its own order of words, stands in `text` to at least `share` (0 to 1, default 0.7). */
export function isRepeated(part: string, text: string, share = 0.7): boolean {
  const words = wordsOf(part);
  const all = wordsOf(text);
  if (words.length < SHINGLE_WORDS) return ` ${all.join(" ")} `.includes(` ${words.join(" ")} `);
  const known = new Set(shingles(all));
  const parts = shingles(words);
  return parts.filter((shingle) => known.has(shingle)).length >= share * parts.length;
}

/** Sections as text: each heading as `## Heading`, a blank line before each. */
export function sectionsText(sections: readonly Section[]): string {
  return sections.map(({ heading, text }) => `## ${heading}\n\n${text}`).join("\n\n");
}

function listOf(values: readonly unknown[], depth: number): string {
  const items = values
    .slice(0, MAX_ITEMS)
    .map((value) => proseOf(value, depth + 1))
    .filter((item) => item !== "");
  const isShort = (item: string) => item.length <= MAX_SHORT_ITEM && item.split(/\s+/).length <= MAX_SHORT_WORDS;
  if (items.every((item) => isShort(item) && !item.includes("\n"))) return items.join(", ");
  if (items.length === 1) return items[0] ?? "";
  return items.map((item) => (/^[-*•] /.test(item) ? item : `- ${item.replaceAll("\n", "\n  ")}`)).join("\n");
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function shingles(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1)
    runs.push(words.slice(at, at + SHINGLE_WORDS).join(" "));
  return runs;
}
