import type { PostingFields } from "../../domain/posting.ts";
import { readDate } from "./dates.ts";
import { collapse } from "./dom.ts";
import { FIELD_NAMES, normalKey } from "./keys.ts";
import { cleanText, scalarLine } from "./values.ts";

/** How many lines at the beginning of a text are looked at. */
const MAX_LINES = 60;
const MAX_KEY_LENGTH = 40;
const MAX_VALUE_LENGTH = 150;
const MAX_TITLE = { length: 90, words: 12 };
/** Keys that stand for the title only outside of records. */
const TITLE_KEYS = [...FIELD_NAMES.title, "jobposition", "vacancy", "jobopening", "posttitle", "opening"];
const LOCATION_KEYS = [...FIELD_NAMES.location, "city", "where", "basedin", "worksite", "site", "workplace"];

const NO_TITLE =
  /^(?:about|overview|summary|introduction|description|job (?:description|details|summary|posting|purpose|ad)|position (?:description|summary|overview)|role (?:overview|summary|description)|executive work description|the (?:role|job|position|company|opportunity|team)|who we are|what (?:we|you)|why |join |we |our |you |purpose|responsibilit|requirement|qualification|duties|benefits|apply|how to|full (?:text|job)|company|department|location|welcome|home|careers?$|jobs?$|vacanc(?:y|ies)$|please |hello|hi\b|now hiring|url\b|summary of)/i;

/** What a plain text says of itself; null where it does not say so plainly. */
export type GuessedFields = Omit<PostingFields, "externalId">;

/**
 * Title, company, location, dates and address of a plain text or Markdown, from lines such as `Location: Leeds` near its
 * beginning and, for the title, a first line or heading that can hardly be anything else. Never guesses wildly.
 */
export function guessFields(text: string): GuessedFields {
  const lines = text.slice(0, 20_000).split("\n", MAX_LINES).map(plainLine);
  const keyed = keyLines(lines);
  const first = (names: readonly string[], read: (value: string) => string | null = (value) => scalarLine(value)) =>
    names.map((name) => keyed.get(name)).flatMap((value) => (value === undefined ? [] : (read(value) ?? [])))[0] ??
    null;
  return {
    title:
      first(TITLE_KEYS.filter((name) => name !== "name")) ?? titleLine(text.slice(0, 20_000).split("\n", MAX_LINES)),
    company: first(FIELD_NAMES.company),
    location: first(LOCATION_KEYS),
    url: first(FIELD_NAMES.url, (value) => /https?:\/\/[^\s<>)\]]+/.exec(value)?.[0] ?? null),
    datePosted: first(FIELD_NAMES.datePosted, readDate),
    validThrough: first(FIELD_NAMES.validThrough, readDate),
  };
}

/** `Key: value` lines by normal key, the first of each. */
function keyLines(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const [, key, value] = /^([\p{L}][\p{L} ./'’&()-]*?)\s*[:：]\s*(\S.*)$/u.exec(line) ?? [];
    if (key === undefined || value === undefined || key.length > MAX_KEY_LENGTH || value.includes("{{")) continue;
    const short = isSentence(value) ? value.split(/[.!?] +(?=\p{Lu})/u)[0] : value;
    const normal = normalKey(key);
    if (short !== undefined && !isSentence(short) && !found.has(normal)) found.set(normal, short);
  }
  return found;
}

function isSentence(value: string): boolean {
  return value.length > MAX_VALUE_LENGTH || (/[.!?]$/.test(value) && value.split(" ").length > 6);
}

function titleLine(raw: readonly string[]): string | null {
  const at = raw.findIndex((line) => line.trim() !== "" && !/^\s*(?:[-=*_]{3,}|<[^>]*>)\s*$/.test(line));
  const line = raw[at];
  if (line === undefined || /^\s*(?:[>*+-] |\d+[.)] |[|`{<[])/.test(line)) return null;
  const isMarked = /^#{1,6} /.test(line) || /^\s*\*\*.+\*\*\s*$/.test(line) || /^[=-]{3,}\s*$/.test(raw[at + 1] ?? "");
  const standsAlone =
    (raw[at + 1] ?? "").trim() === "" || /^[^:]{2,40}: \S/.test(raw[at + 1] ?? "") || isSubtitle(raw[at + 1] ?? "");
  const title = plainLine(line);
  if (!isMarked && !standsAlone) return null;
  return looksLikeTitle(title, isMarked) ? title : null;
}

function looksLikeTitle(line: string, isMarked: boolean): boolean {
  const words = line.split(" ");
  if (line.length < 3 || line.length > MAX_TITLE.length || words.length > MAX_TITLE.words) return false;
  if (/[.!?:;,]$|https?:|@\S+\.|[{}=<>"]/.test(line) || NO_TITLE.test(line) || !/^\.?[\p{Lu}\p{N}(]/u.test(line))
    return false;
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length > 0 && (capital.length >= long.length / 2 || (isMarked && words.length <= 8) || words.length <= 4);
}

/** A line under a title such as "Acme Ltd, Leeds" or "Acme | Leeds | Part-time". */
function isSubtitle(line: string): boolean {
  const text = line.trim();
  return (
    text.length > 0 && text.length <= 80 && !/[.!?;]$/.test(text) && /^\p{Lu}/u.test(text) && /[|·•,–—-]/.test(text)
  );
}

/** A line without the marks of Markdown around and within it. */
function plainLine(line: string): string {
  const text = line
    .slice(0, 400)
    .replace(/^\s*(?:>\s*)*(?:#{1,6}\s+)?(?:[-*+•]\s+)?/, "")
    .replace(/\*\*|__|\s+#+\s*$/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return collapse(cleanText(text)).replace(/^\*(.+)\*$/, "$1");
}
