import type { ReadProblem } from "./reader.ts";

/** How many characters V8 quotes before and after the place of an error. */
const QUOTED_CHARACTERS = 10;

/** The value of a JSON text, or what is wrong with it. */
export type Parsed = { readonly value: unknown } | ReadProblem;

/**
 * Parses JSON (RFC 8259), and forgives the bare `NaN` and `Infinity` that Python's `json.dump` writes (read as null).
 * A problem `bad_json` says what is wrong and, where it can be told, at which line and column.
 */
export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return forgiving(text) ?? problem(text, error instanceof Error ? error.message : String(error));
  }
}

function forgiving(text: string): Parsed | null {
  if (!/\b(?:NaN|Infinity)\b/.test(text)) return null;
  try {
    return { value: JSON.parse(withNulls(text)) };
  } catch {
    return null;
  }
}

/** Goes from string to string by hand: a pattern that takes a whole string runs out of stack on a long one. */
function withNulls(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf('"', at);
    const between = start === -1 ? text.slice(at) : text.slice(at, start);
    parts.push(between.replace(/-?\b(?:NaN|Infinity)\b/g, "null"));
    if (start === -1) break;
    at = stringEnd(text, start);
    parts.push(text.slice(start, at));
  }
  return parts.join("");
}

/** Where the string that begins at an offset ends. */
function stringEnd(text: string, start: number): number {
  const mark = /["\\]/g;
  mark.lastIndex = start + 1;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === '"') return mark.lastIndex;
    mark.lastIndex += 1;
  }
  return text.length;
}

function problem(text: string, message: string): ReadProblem {
  const offset = errorOffset(text, message);
  const what = /^(.*?)(?: in JSON at position \d|, (?:\.{3})?".*is not valid JSON$)/s.exec(message)?.[1] ?? message;
  return {
    kind: "problem",
    code: "bad_json",
    reason: `Not valid JSON${placeOf(text, offset)}: ${what.replace(/\s+/g, " ")}.`,
  };
}

function errorOffset(text: string, message: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (/end of JSON input/.test(message)) return text.length;
  // Other messages quote ten characters on either side of the place instead (V8's JsonParser).
  const [, before = "", quote = "", after = ""] = /, (\.{3})?"(.+)"(\.{3})? is not valid JSON$/s.exec(message) ?? [];
  const at = text.indexOf(quote);
  if (quote === "" || at === -1 || (before !== "" && text.indexOf(quote, at + 1) !== -1)) return null;
  if (before !== "") return at + QUOTED_CHARACTERS;
  return after === "" ? null : quote.length - QUOTED_CHARACTERS;
}

function placeOf(text: string, offset: number | null): string {
  if (offset === null) return "";
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return ` at line ${line}, column ${offset - before.lastIndexOf("\n")}`;
}
