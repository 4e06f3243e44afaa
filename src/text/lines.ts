import type { Span } from "../domain/span.ts";
import { endsWithAbbreviation } from "./abbreviations.ts";
import { isBlankAt, skipBlank } from "./chars.ts";
import { isBoldLine, isRule, listMarkLength, markdownHeadingLevel } from "./marks.ts";

/** What an author wrote as one line: a physical line, or several that were wrapped at a fixed width. */
export interface LogicalLine {
  /** Trimmed; never empty. */
  readonly span: Span;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Whether it begins with a list mark. */
  readonly isItem: boolean;
  /** Whether a setext underline (`===`, `---`) stands below it, within the span. */
  readonly isUnderlined: boolean;
  /** Whether a blank line, or the start of the text, is above it. */
  readonly gapAbove: boolean;
}

interface PhysicalLine {
  readonly content: string;
  readonly span: Span;
  readonly indent: number;
  /** Whether it goes on, on a new page, with what the line above began. */
  readonly isOverPage?: boolean;
}

/** Widths, in code units, between which a run of lines may be hard-wrapped. */
const WRAP_WIDTH = { min: 45, max: 130 };
/** Longest line that a row of `---` below makes a heading. */
const MAX_UNDERLINED_LENGTH = 80;

/** The logical lines of a text, ascending. Every non-blank character lies in exactly one. */
export function logicalLines(text: string): LogicalLine[] {
  return overPages(text, lineGroups(text)).flatMap((group) => joinWrapped(group));
}

/** The runs of lines, those joined between which a page (a form feed) ends in the middle of a sentence. */
function overPages(text: string, groups: PhysicalLine[][]): PhysicalLine[][] {
  if (!text.includes("\f")) return groups;
  const joined: PhysicalLine[][] = [];
  for (const group of groups) {
    const open = joined.at(-1);
    const above = open?.at(-1);
    const [first, ...rest] = group;
    const isOverPage =
      above !== undefined &&
      first !== undefined &&
      text.slice(above.span.end, first.span.start).includes("\f") &&
      startsLowerCase(first.content) &&
      !startsUnit(first.content) &&
      !isClosedUnit(above.content) &&
      !endsSentence(above.content);
    if (isOverPage) open?.push({ ...first, isOverPage }, ...rest);
    else joined.push(group);
  }
  return joined;
}

/** Runs of non-blank physical lines; a blank line ends a run. */
function lineGroups(text: string): PhysicalLine[][] {
  const groups: PhysicalLine[][] = [];
  let group: PhysicalLine[] = [];
  let lineStart = 0;
  for (const line of text.split(/[\n\r\v\f\u2028\u2029]/)) {
    const lineEnd = lineStart + line.length;
    const start = skipBlank(text, lineStart, lineEnd);
    let end = lineEnd;
    while (end > start && isBlankAt(text, end - 1)) end -= 1;
    if (start < end) group.push({ content: text.slice(start, end), span: { start, end }, indent: start - lineStart });
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    lineStart = lineEnd + 1;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function joinWrapped(group: readonly PhysicalLine[]): LogicalLine[] {
  const wrap = wrapOf(group);
  const lines: LogicalLine[] = [];
  let above: PhysicalLine | null = null;
  for (const line of group) {
    const open = lines.at(-1);
    if (above !== null && open !== undefined) {
      const isUnderlined = underlines(above, line, open);
      if (isUnderlined || continues(above, line, wrap, open)) {
        lines[lines.length - 1] = { ...open, isUnderlined, span: { start: open.span.start, end: line.span.end } };
        above = line;
        continue;
      }
    }
    const isItem = listMarkLength(line.content) > 0;
    lines.push({ span: line.span, indent: line.indent, isItem, isUnderlined: false, gapAbove: above === null });
    above = line;
  }
  return lines;
}

function underlines(above: PhysicalLine, line: PhysicalLine, open: LogicalLine): boolean {
  if (!/^(?:=|-)+$/.test(line.content) || line.content.length < 3) return false;
  const isWholeLine = open.span.start === above.span.start;
  return isWholeLine && !open.isItem && !isRule(above.content) && above.content.length <= MAX_UNDERLINED_LENGTH;
}

interface Wrap {
  /** Width of the widest line of the run that has a space in it, in code units. */
  readonly width: number;
  /** Whether most line ends of the run that end no sentence are followed by a lower-case word. */
  readonly isProse: boolean;
}

function wrapOf(group: readonly PhysicalLine[]): Wrap {
  let width = 0;
  let open = 0;
  let lowerCase = 0;
  for (const [index, line] of group.entries()) {
    if (/\s/.test(line.content)) width = Math.max(width, line.indent + line.content.length);
    const next = group[index + 1];
    if (next === undefined || endsSentence(line.content) || startsUnit(next.content)) continue;
    open += 1;
    if (startsLowerCase(next.content)) lowerCase += 1;
  }
  return { width, isProse: lowerCase > 0 && lowerCase * 2 >= open };
}

/** Whether `line` goes on with what `above` began. */
function continues(above: PhysicalLine, line: PhysicalLine, wrap: Wrap, open: LogicalLine): boolean {
  if (line.isOverPage === true) return true;
  if (listMarkLength(above.content) === above.content.length) return !startsUnit(line.content);
  if (startsUnit(line.content) || isClosedUnit(above.content) || endsSentence(above.content)) return false;
  if (endsOpen(above.content)) return true;
  const isFull = fillsWidth(above, line, wrap.width);
  const isIndentedUnderItem = open.isItem && line.indent > open.indent;
  if (startsLowerCase(line.content)) return isFull || isIndentedUnderItem || startsWithFunctionWord(line.content);
  return isFull && (wrap.isProse || isIndentedUnderItem);
}

/** In text wrapped at a width, a line ends where the next word did not fit. */
function fillsWidth(above: PhysicalLine, line: PhysicalLine, width: number): boolean {
  if (width < WRAP_WIDTH.min || width > WRAP_WIDTH.max) return false;
  const firstWord = /^\S+/.exec(line.content)?.[0].length ?? 0;
  return above.indent + above.content.length + 1 + firstWord > width;
}

function startsUnit(content: string): boolean {
  return listMarkLength(content) > 0 || isClosedUnit(content) || isKeyValue(content);
}

/** Lines that stand for themselves, whatever is around them. */
function isClosedUnit(content: string): boolean {
  return markdownHeadingLevel(content) > 0 || isRule(content) || isBoldLine(content) || /^\||\t|\|.*\|/.test(content);
}

/** `Location: Austin, TX`: a short capitalised label, a colon and a value. Bold marks may stand around the label. */
export function isKeyValue(content: string): boolean {
  return /^[*_]{0,3}\p{Lu}[\p{L}\p{N}'’/&().-]*(?: [\p{L}\p{N}'’/&().-]+){0,3}[*_]{0,3}\s?[:：][*_]{0,3}\s*[^\s:：]/u.test(
    content.slice(0, 120),
  );
}

function endsSentence(content: string): boolean {
  return /[.!?:;…。！？：；]["'”’)\]*_]*$/.test(content) && !endsWithAbbreviation(content);
}

/** Ends in the middle of a phrase: with a comma, an opening bracket, an article or a joining word. */
function endsOpen(content: string): boolean {
  return /(?:[,(&/]|(?:^|\s)(?:the|an|and|or|of|our|your|their|e\.g\.|i\.e\.))$/.test(content);
}

function startsLowerCase(content: string): boolean {
  return /^["'“‘(]?[\p{Ll}\p{Lo}]/u.test(content);
}

function startsWithFunctionWord(content: string): boolean {
  return /^(?:and|or|of|to|with|for|in|the|that|which|from|as|by)\s/.test(content);
}
