import type { ReadProblem } from "./reader.ts";

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
  const nulls = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs, (token) =>
    token.startsWith('"') ? token : "null",
  );
  try {
    return { value: JSON.parse(nulls) };
  } catch {
    return null;
  }
}

function problem(text: string, message: string): ReadProblem {
  const offset = errorOffset(text, message);
  const what = message
    .replace(/ in JSON at position \d+.*$|,? ?"?\.{0,3}.{0,80} is not valid JSON$/s, "")
    .replace(/\s+/g, " ");
  return { kind: "problem", code: "bad_json", reason: `Not valid JSON${placeOf(text, offset)}: ${what}.` };
}

function errorOffset(text: string, message: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (/end of JSON input/.test(message)) return text.length;
  // Some messages quote the neighbourhood instead of the position; it is used where it occurs only once.
  const quote = /, (?:\.{3})?"(.+?)"(?:\.{3})? is not valid JSON$/s.exec(message)?.[1];
  if (quote === undefined) return null;
  const at = text.indexOf(quote);
  if (at === -1 || text.indexOf(quote, at + 1) !== -1) return null;
  const token = /^Unexpected token '(.)'/su.exec(message)?.[1];
  return at + Math.max(0, token === undefined ? 0 : quote.indexOf(token));
}

function placeOf(text: string, offset: number | null): string {
  if (offset === null) return "";
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return ` at line ${line}, column ${offset - before.lastIndexOf("\n")}`;
}
