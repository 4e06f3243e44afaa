import type { Passage } from "../domain/passage.ts";
import { type Span, sliceSpan } from "../domain/span.ts";
import { countWords } from "./chars.ts";
import { shortId } from "./hash.ts";
import { outlineOf, type Section } from "./outline.ts";

/** How to cut a posting into passages. Sizes are in words. */
export interface PassageOptions {
  /** Goes into the passages' ids. */
  readonly postingId: string;
  /** Size aimed at where a section is long; default 100. */
  readonly targetWords?: number;
  /** A section may start within a passage that has less than half of this; default 80. */
  readonly minWords?: number;
  /** Size not exceeded, but where a single sentence is longer; default 120. */
  readonly maxWords?: number;
}

/**
 * Cuts a posting's text into passages: runs of whole sentences that together hold every non-blank character, so that
 * `text.slice(span.start, span.end)` is the passage. A new section starts a new passage, but for very small ones, which
 * are packed together. Neighbours within a section share one sentence unless it is longer than a third of the target. A
 * heading or a list's lead-in never ends a passage while something follows.
 *
 * A passage's `section` is that of its first sentence where the heading stands above the passage; otherwise, all headings
 * being in its text, the one that most of its words stand under. Ids depend on the posting's id, the passage's text, and,
 * where a text comes again, on how often it has come before. A blank text has no passages.
 */
export function splitPassages(text: string, options: PassageOptions): Passage[] {
  const { postingId, targetWords = 100, minWords = 80, maxWords = 120 } = options;
  const sizes = { target: targetWords, tiny: minWords / 2, max: maxWords };
  const occurrences = new Map<string, number>();
  const lineOf = lineCounter(text);
  return groupUnits(unitsOf(text), sizes).map((units, ordinal) => {
    const span = { start: units[0]?.span.start ?? 0, end: units.at(-1)?.span.end ?? 0 };
    const quote = sliceSpan(text, span);
    const earlier = occurrences.get(quote) ?? 0;
    occurrences.set(quote, earlier + 1);
    return {
      id: earlier === 0 ? shortId(postingId, quote) : shortId(postingId, quote, String(earlier)),
      ordinal,
      span,
      line: lineOf(span.start),
      section: sectionOf(units),
      sentences: units.map((unit) => unit.span),
    };
  });
}

/** A sentence with what decides where it may be cut off from its neighbours. */
interface Unit {
  readonly span: Span;
  /** At least 1. */
  readonly words: number;
  readonly section: Section | null;
  /** Must not be the last of its passage. */
  readonly opensNext: boolean;
}

interface Sizes {
  readonly target: number;
  readonly tiny: number;
  readonly max: number;
}

function unitsOf(text: string): Unit[] {
  return outlineOf(text).flatMap((block) =>
    block.sentences.map((span) => ({
      span,
      words: Math.max(1, countWords(sliceSpan(text, span))),
      section: block.section,
      opensNext: block.opensNext,
    })),
  );
}

function groupUnits(units: readonly Unit[], sizes: Sizes): Unit[][] {
  const groups: Unit[][] = [];
  let fresh = 0;
  while (fresh < units.length) {
    const first = sharedWithPrevious(units, fresh, sizes) ? fresh - 1 : fresh;
    const end = groupEnd(units, { first, fresh }, sizes);
    groups.push(units.slice(first, end));
    fresh = end;
  }
  return groups;
}

function sharedWithPrevious(units: readonly Unit[], fresh: number, sizes: Sizes): boolean {
  const previous = units[fresh - 1];
  return previous !== undefined && previous.section === units[fresh]?.section && previous.words <= sizes.target / 3;
}

/** Index after the last unit of the group that starts at `first` and whose first unit not in the group before is `fresh`. */
function groupEnd(units: readonly Unit[], from: { first: number; fresh: number }, sizes: Sizes): number {
  let words = 0;
  /** The last place where the group may end: not before its first fresh unit, not after one that opens the next. */
  let lastEnd: number | null = null;
  for (let at = from.first; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined) break;
    if (lastEnd !== null && mustClose(units, at, words, sizes)) return lastEnd;
    if (lastEnd === null && words > 2 * sizes.max) return at;
    words += unit.words;
    if (at >= from.fresh && !unit.opensNext) lastEnd = at + 1;
  }
  return units.length;
}

/** Whether a group of `words` words ends before unit `at`. */
function mustClose(units: readonly Unit[], at: number, words: number, sizes: Sizes): boolean {
  const unit = units[at];
  const previous = units[at - 1];
  if (unit === undefined || previous === undefined) return true;
  const rest = sectionWords(units, at, 2 * sizes.max - words);
  if (unit.section !== previous.section) {
    if (isTrailingHeading(units, at)) return false;
    if (words >= sizes.tiny) return words + rest > sizes.max || rest >= sizes.tiny / 2;
  }
  if (words + rest <= sizes.max) return false;
  if (words + unit.words > sizes.max) return true;
  const goal = words + rest <= 2 * sizes.max ? (words + rest) / 2 : sizes.target;
  return Math.abs(words - goal) < Math.abs(words + unit.words - goal);
}

/** Words from unit `at` to the end of its section, counted until they exceed `limit`. */
function sectionWords(units: readonly Unit[], at: number, limit: number): number {
  const section = units[at]?.section;
  let words = 0;
  for (let index = at; index < units.length && words <= limit; index += 1) {
    const unit = units[index];
    if (unit === undefined || unit.section !== section) break;
    words += unit.words;
  }
  return words;
}

/** Headings at the end of a text, with nothing below, that stay with what is above them. */
const MAX_TRAILING_HEADINGS = 3;

function isTrailingHeading(units: readonly Unit[], at: number): boolean {
  return units.length - at <= MAX_TRAILING_HEADINGS && units.slice(at).every((unit) => unit.opensNext);
}

function sectionOf(units: readonly Unit[]): string | null {
  const first = units[0];
  if (first === undefined) return null;
  if (first.section !== null && first.section.start < first.span.start) return first.section.title;
  const words = new Map<Section | null, number>();
  for (const unit of units) words.set(unit.section, (words.get(unit.section) ?? 0) + unit.words);
  const [section] = [...words].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return section?.title ?? null;
}

/** 1-based line numbers of offsets, which must be asked for in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (let at = text.indexOf("\n", counted); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
    counted = offset;
    return line;
  };
}
