import type { Span } from "../domain/span.ts";
import { isCharacterBoundary } from "./chars.ts";

/** Marks at which a long sentence is best cut, best first: each matches up to and with the mark. */
const CUT_MARKS = [/[;；]["')\]]*(?=\s)/g, /(?:[:：]|\s[–—])(?=\s)|[,，、]["')\]]*(?=\s)/g, /\s/g];

/**
 * Cuts a span into pieces of at most `maxLength` code units, of about equal length: at a semicolon, else at a colon,
 * dash or comma, else at white space, else between two characters. A piece is longer only where one visible character
 * is (a base with hundreds of combining marks). The pieces follow each other without a gap.
 */
export function cutSpan(text: string, span: Span, maxLength: number): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  while (span.end - start > maxLength) {
    const rest = span.end - start;
    const ideal = start + Math.ceil(rest / Math.ceil(rest / maxLength));
    const cut = markedCut(text, start, ideal, maxLength) ?? plainCut(text, { start, end: span.end }, start + maxLength);
    if (cut >= span.end) break;
    pieces.push({ start, end: cut });
    start = cut;
  }
  pieces.push({ start, end: span.end });
  return pieces;
}

/** The mark nearest to `ideal` in the window where pieces are neither tiny nor too long. */
function markedCut(text: string, start: number, ideal: number, maxLength: number): number | null {
  const from = start + Math.floor((ideal - start) / 2);
  const window = text.slice(from, start + maxLength + 1);
  for (const mark of CUT_MARKS) {
    let best: number | null = null;
    for (const match of window.matchAll(mark)) {
      const cut = from + match.index + match[0].length;
      if (cut > start + maxLength || !isCharacterBoundary(text, cut)) continue;
      if (best === null || Math.abs(cut - ideal) < Math.abs(best - ideal)) best = cut;
    }
    if (best !== null) return best;
  }
  return null;
}

/** The last place at or before `wanted` between two characters, or the first one after it. */
function plainCut(text: string, span: Span, wanted: number): number {
  let cut = wanted;
  while (cut > span.start && !isCharacterBoundary(text, cut)) cut -= 1;
  if (cut > span.start) return cut;
  cut = wanted;
  while (cut < span.end && !isCharacterBoundary(text, cut)) cut += 1;
  return cut;
}
