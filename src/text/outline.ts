import { type Span, sliceSpan } from "../domain/span.ts";
import { headingTitle, tidyTitle } from "./headings.ts";
import { type LogicalLine, logicalLines } from "./lines.ts";
import { runInTitles } from "./section-titles.ts";
import { sentencesOfLine } from "./sentences.ts";

/** A stretch of a posting under one heading. Two sections may have the same title; `start` tells them apart. */
export interface Section {
  /** The heading's words, without marks and closing colon. */
  readonly title: string;
  /** Where the heading starts, as an offset into the text. */
  readonly start: number;
}

/** A heading, a list item, or a line of prose, or a part of one where a section begins in the middle of a line. */
export interface Block {
  readonly kind: "heading" | "item" | "paragraph";
  readonly span: Span;
  /** Its sentences, ascending; together they hold every non-blank character of the block. */
  readonly sentences: readonly Span[];
  /** The nearest heading above; for a heading, itself. Null before the first. */
  readonly section: Section | null;
  /** Whether the block announces the one below (a heading, or "You will need:" before a list) and must not be cut from it. */
  readonly opensNext: boolean;
}

/** Longest sentence, in code units, that gives its name to the list below it. */
const MAX_LEAD_IN_LENGTH = 120;
/** Shortest line, in code units, in which section titles within the text are looked for. */
const MIN_RUN_IN_LINE = 160;

/**
 * The blocks of a posting's text, ascending: together their sentences are those of `splitSentences`. Headings are told by
 * Markdown and setext marks, bold or upper-case lines, closing colons, and by what such a line says and what stands
 * around it; a list's lead-in sentence acts as the heading of its items.
 */
export function outlineOf(text: string): Block[] {
  const lines = logicalLines(text);
  const blocks: Block[] = [];
  let section: Section | null = null;
  let leadIn: LeadIn | null = null;
  for (const [index, line] of lines.entries()) {
    const title = headingTitle(text, { lines, index, belowHeading: blocks.at(-1)?.kind === "heading" });
    if (title !== null) {
      section = { title, start: line.span.start };
      leadIn = null;
      blocks.push(block("heading", sentencesOfLine(text, line.span), section, true));
      continue;
    }
    if (leadIn !== null && !belongsToList(text, line, leadIn)) leadIn = null;
    const kind = line.isItem ? "item" : "paragraph";
    const parts = line.isItem ? null : runInParts(text, line, section);
    if (parts !== null) blocks.push(...parts);
    else blocks.push(block(kind, sentencesOfLine(text, line.span), leadIn?.section ?? section, false));
    const opened = openedList(text, line, lines[index + 1], blocks);
    if (opened !== null) leadIn = opened;
  }
  return blocks;
}

interface LeadIn {
  readonly section: Section;
  /** Least indent of the items it names. */
  readonly indent: number;
}

/** An item of the list, or a line right below one that goes on in lower case. */
function belongsToList(text: string, line: LogicalLine, leadIn: LeadIn): boolean {
  return line.isItem
    ? line.indent >= leadIn.indent
    : !line.gapAbove && /^\p{Ll}/u.test(text.slice(line.span.start, line.span.start + 2));
}

function block(kind: Block["kind"], sentences: readonly Span[], section: Section | null, opensNext: boolean): Block {
  const span = { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
  return { kind, span, sentences, section, opensNext };
}

/**
 * Where `line` ends in a colon before a list, cuts its last sentence off into a block of its own that opens the list's
 * section.
 */
function openedList(text: string, line: LogicalLine, next: LogicalLine | undefined, blocks: Block[]): LeadIn | null {
  if (next === undefined || !next.isItem || (line.isItem && next.indent <= line.indent)) return null;
  const last = blocks.at(-1);
  const sentence = last?.sentences.at(-1);
  if (last === undefined || sentence === undefined || !/[:：][*_]*$/.test(sliceSpan(text, sentence))) return null;
  const isTitle = sentence.end - sentence.start <= MAX_LEAD_IN_LENGTH;
  const section = isTitle ? { title: tidyTitle(sliceSpan(text, sentence)), start: sentence.start } : last.section;
  blocks.pop();
  if (last.sentences.length > 1) blocks.push(block(last.kind, last.sentences.slice(0, -1), last.section, false));
  blocks.push(block(last.kind, [sentence], section, true));
  return section === null ? null : { section, indent: line.isItem ? line.indent + 1 : 0 };
}

/** A long line cut where section titles stand within it ("... Minimum Qualifications: ..."); null where none do. */
function runInParts(text: string, line: LogicalLine, above: Section | null): Block[] | null {
  if (line.span.end - line.span.start < MIN_RUN_IN_LINE) return null;
  const titles = runInTitles(sliceSpan(text, line.span));
  if (titles.length === 0) return null;
  const sections = titles.map(({ start, end }) => ({
    title: tidyTitle(text.slice(line.span.start + start, line.span.start + end)),
    start: line.span.start + start,
  }));
  const parts: Block[] = [];
  let at = 0;
  const sentences = sentencesOfLine(text, line.span);
  for (const [index, section] of [above, ...sections].entries()) {
    const end = sections[index]?.start ?? line.span.end;
    const from = at;
    while (at < sentences.length && (sentences[at]?.start ?? end) < end) at += 1;
    if (at > from) parts.push(block("paragraph", sentences.slice(from, at), section, false));
  }
  return parts;
}
