import type { Span } from "../../domain/span.ts";
import { outlineOf } from "../../text/outline.ts";

/** What a run of lines of a posting's text is; a gap is a run of blank lines. */
export type BlockKind = "heading" | "item" | "paragraph" | "gap";

/** A run of whole lines of a text, line ends included. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Length of the heading's or item's marker at the block's start, indentation and following blanks included; else 0. */
  readonly marker: number;
}

const HEADING = /^[ ]{0,3}#{1,6}[ \t]+(?=\S)/;
const ITEM = /^[ \t]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+(?=\S)/;
/** Longest line without a mark that is shown as a heading, in UTF-16 code units. */
const LONGEST_HEADING = 90;
const INDENTED = /^[ \t]+\S/;

/**
 * A posting's text as headings, list items, paragraphs and gaps. The spans cover the text without a hole, in its order.
 * Headings are those that passages are cut at, with Markdown's marks or without; of Markdown, lists are recognised too, and
 * nothing else: the text is shown as it is written.
 */
export function textBlocks(text: string): TextBlock[] {
  const headings = new Set(outlineOf(text).flatMap(({ kind, span }) => (kind === "heading" ? [span.start] : [])));
  const blocks: TextBlock[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline + 1;
    const line = classify(text.slice(start, end), { start, end }, headings);
    const last = blocks.at(-1);
    const joins = last !== undefined && continues(last, line, text);
    if (joins) blocks[blocks.length - 1] = { ...last, span: { start: last.span.start, end } };
    else blocks.push(line);
    start = end;
  }
  return blocks;
}

function classify(line: string, span: Span, headings: ReadonlySet<number>): TextBlock {
  if (line.trim() === "") return { kind: "gap", span, marker: 0 };
  const heading = HEADING.exec(line);
  if (heading !== null) return { kind: "heading", span, marker: heading[0].length };
  const item = ITEM.exec(line);
  if (item !== null) return { kind: "item", span, marker: item[0].length };
  const isHeading = headings.has(span.start + line.search(/\S/)) && line.trim().length <= LONGEST_HEADING;
  return { kind: isHeading ? "heading" : "paragraph", span, marker: 0 };
}

/** Whether a line goes on with the block above it: blank lines and paragraphs do, and an indented line in an item. */
function continues(block: TextBlock, line: TextBlock, text: string): boolean {
  if (line.kind === "item" || line.kind === "heading") return false;
  if (block.kind === "item")
    return line.kind === "paragraph" && INDENTED.test(text.slice(line.span.start, line.span.end));
  return block.kind === line.kind;
}
