import wrapAnsi from "wrap-ansi";

/**
 * Breaks a text into lines of at most `columns` of a terminal, at spaces, and within a word only where it is longer than a line.
 * Wide characters count as two, and colours and links as none; these are closed at a line's end and opened again.
 */
export function wrap(text: string, columns: number): string[] {
  if (text === "") return [];
  return wrapAnsi(text, Math.max(columns, NARROWEST), { hard: true }).split("\n");
}

/** As `wrap`, but a longer word stands alone: a path or a hash that is to be copied. */
export function wrapWhole(text: string, columns: number): string[] {
  if (text === "") return [];
  return wrapAnsi(text, Math.max(columns, NARROWEST)).split("\n");
}

/** No line is narrower, whatever a terminal says of itself: there must be room for a wide character. */
const NARROWEST = 8;
