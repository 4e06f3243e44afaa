import type { PostingFields } from "../../domain/posting.ts";
import { readDate } from "./dates.ts";
import { collapse } from "./dom.ts";
import { FIELD_NAMES, normalKey } from "./keys.ts";
import { pipedFields } from "./pipes.ts";
import { namesOrganisation } from "./title.ts";
import { cleanText, scalarLine } from "./values.ts";

/** How many lines at the beginning of a text are looked at. */
const MAX_LINES = 60;
const MAX_KEY_LENGTH = 40;
const MAX_VALUE_LENGTH = 150;
const MAX_TITLE = { length: 90, words: 12 };
/** A heading is allowed more: a wrapped sentence is no heading. */
const MAX_HEADING = { length: 120, words: 18 };
/** Keys that stand for the title only outside of records. */
const TITLE_KEYS = [
  ...FIELD_NAMES.title.filter((name) => name !== "name"),
  "jobposition",
  "vacancy",
  "jobopening",
  "post",
  "posttitle",
  "opening",
];
const LOCATION_KEYS = [...FIELD_NAMES.location, "city", "basedin", "worksite", "site", "workplace"];

/** Beginnings of lines that are no title, and whole lines that head a section. */
const NO_TITLE =
  /^(?:about |(?:job|position|role) (?:description|details|summary|posting|purpose|ad|overview)|(?:executive )?(?:group )?(?:work|position) description|the (?:role|job|position|company|opportunity|team)\b|who we are|what (?:we|you)|why |join |we |our |you |your |how to |full (?:text|job)|now hiring|we're|please |hello|hi\b|dear |summary of)|^(?:about|overview|summary|introduction|description|purpose|(?:key |main )?(?:responsibilities|requirements|qualifications|duties)|benefits|apply(?: now)?|company|department|location|welcome|home|careers?|jobs?|vacanc(?:y|ies)|url)\W*$/i;

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
  const piped = pipedFields(text);
  return {
    title: first(TITLE_KEYS, nameLine) ?? piped.title ?? titleLine(text.slice(0, 20_000).split("\n", MAX_LINES)),
    company: first(FIELD_NAMES.company, nameLine) ?? piped.company,
    location: first(LOCATION_KEYS) ?? piped.location,
    url: first(FIELD_NAMES.url, (value) => /https?:\/\/[^\s<>)\]]+/.exec(value)?.[0] ?? null),
    datePosted: first(FIELD_NAMES.datePosted, readDate),
    validThrough: first(FIELD_NAMES.validThrough, readDate),
  };
}

/** `Key: value` lines by normal key, the first of each. */
function keyLines(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const [, key, value] =
      /^([\p{L}][\p{L} ./'’&()-]*?)\s*[:：]\s*(\S.*)$/u.exec(line) ??
      /^([\p{L}][\p{L} ]*?) \| ([^|]+)$/u.exec(line) ??
      [];
    if (key === undefined || value === undefined || key.length > MAX_KEY_LENGTH || value.includes("{{")) continue;
    const normal = normalKey(key);
    // "Location: 5 Mill Lane, Leeds. We welcome ..." still names the place.
    const short = isSentence(value) ? (value.split(/[.!?] +(?=\p{Lu})/u)[0] ?? "") : value;
    const isShort = short === value || (LOCATION_KEYS.includes(normal) && short.length <= 60);
    if (isShort && !isSentence(short) && !found.has(normal)) found.set(normal, short);
  }
  return found;
}

/** A value that can be a name: short, and not the beginning of a sentence. */
function nameLine(value: string): string | null {
  return value.length <= 100 && !/\s(?:is|are|was|has|will|offers?|provides?)\s/i.test(value)
    ? scalarLine(value)
    : null;
}

function isSentence(value: string): boolean {
  return (
    value.length > MAX_VALUE_LENGTH ||
    (/[.!?]$/.test(value) && !/\b(?:[ap]\.m|inc|ltd|co|st)\.$/i.test(value) && value.split(" ").length > 6)
  );
}

/** The first line of the first or second block of lines that can hardly be anything but the title. */
function titleLine(raw: readonly string[]): string | null {
  const starts = raw.flatMap((line, at) => (isContent(line) && !isContent(raw[at - 1] ?? "") ? [at] : []));
  for (const at of starts.slice(0, 2)) {
    const line = raw[at] ?? "";
    const next = raw[at + 1] ?? "";
    const isMarked = /^#{1,6} /.test(line) || /^\s*\*\*.+\*\*\s*$/.test(line) || /^[=-]{3,}\s*$/.test(next);
    // A line of a paragraph that was wrapped would go on in small letters.
    const standsAlone = next.trim() === "" || /^\s*[\p{Lu}\p{N}*•-]/u.test(next);
    const title = plainLine(line);
    if (/^\s*(?:[>*+-] |\d+[.)] |[|`{<[])/.test(line) || (!isMarked && !standsAlone)) return null;
    if (!namesOrganisation(title)) return looksLikeTitle(title, isMarked) ? title : null;
  }
  return null;
}

/** Neither blank, nor a rule, nor a single tag. */
function isContent(line: string): boolean {
  return line.trim() !== "" && !/^\s*(?:[-=*_]{3,}|<[^>]*>)\s*$/.test(line);
}

/** Whether a line by itself can be a job's title: short, no sentence, no section's heading. */
export function looksLikeTitle(line: string, isMarked: boolean): boolean {
  const words = line.split(" ");
  const most = isMarked ? MAX_HEADING : MAX_TITLE;
  if (line.length < 3 || line.length > most.length || words.length > most.words) return false;
  if (
    /(?<! wanted)[.!]$|[?:;,]$|https?:|@\S+\.|[{}=<>"]/.test(line) ||
    NO_TITLE.test(line) ||
    !/^\.?[\p{Lu}\p{N}(]/u.test(line)
  )
    return false;
  const isSentence = /\s(?:is|are|was|we|you|our|your|will|have|has|can|this|that|it)\s/i.test(line);
  return /\p{L}{4}/u.test(line) && (!isSentence || (isMarked && words.length <= 6));
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
