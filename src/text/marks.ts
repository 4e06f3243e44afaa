import { type Span, sliceSpan, trimSpan } from "../domain/span.ts";

/** Characters that stand in front of list items and nowhere else. */
export const BULLETS = "•▪◦●○■□►▸▶➤➢‣⁃∙✓✔✅☑";

/** A list mark at the start of a line's content: a bullet, a dash or star with a space, `1.`, `a)`, `(iv)`, `o `. */
const LIST_MARK = new RegExp(
  `^(?:[${BULLETS}·](?![•·])\\uFE0F?[ \\t]*|(?:[-*+–—]|o(?=[ \\t]+[\\p{Lu}\\d])|\\(?\\d{1,3}[.)]|\\(?[a-zA-Z]\\)|[a-z]\\.|\\(?[ivx]{1,4}[.)])(?:[ \\t]+|$))`,
  "u",
);
const TASK_BOX = /^\[[ xX]\][ \t]+/;
const HEADING_MARK = /^(?:#{1,6}[ \t]+|#{2,6}(?=[^\s#]))/;
const QUOTE_MARK = /^>[ \t]?/;

/** Length of the list mark at the start of `content` (a line without its indent), the space after it included; 0 for none. */
export function listMarkLength(content: string): number {
  if (isRule(content)) return 0;
  const mark = LIST_MARK.exec(content)?.[0].length ?? 0;
  return mark === 0 ? 0 : mark + (TASK_BOX.exec(content.slice(mark))?.[0].length ?? 0);
}

/** Level 1 to 6 of a Markdown `#` heading, 0 for any other line. */
export function markdownHeadingLevel(content: string): number {
  return HEADING_MARK.exec(content)?.[0].trimEnd().length ?? 0;
}

/** A line of nothing but rule marks: `---`, `* * *`, `=====`, `|---|---|`. */
export function isRule(content: string): boolean {
  return content.length >= 3 && /^[-–—*_=~+.|: \t]+$/.test(content) && content.replace(/[ \t]/g, "").length >= 3;
}

/** A line wholly wrapped in one pair of bold marks: `**Requirements**`, `__Benefits:__`, `<b>Pay</b>`. */
export function isBoldLine(content: string): boolean {
  return /^(?:\*{2,3}[^*]+\*{1,3}|\*[^*]+\*{2,3}|__[^_]+__|<(b|strong|h[1-6])>[^<]+<\/\1>)\s?[:：]?$/.test(content);
}

/**
 * A line's words without what marks it up: list, heading and quote marks in front, bold and italic pairs around it,
 * a trailing setext underline or `#`s.
 */
export function stripMarks(content: string): string {
  const inner = evidenceSpan(content, { start: 0, end: content.length });
  return sliceSpan(content, inner)
    .replace(/[*_`]{2,}|<\/?\w+>|^[*_]+|[*_]+$/g, "")
    .trim();
}

/**
 * The part of a sentence that is shown to people as evidence: without white space at either end, list, heading and
 * quote marks in front, a setext underline below, and a pair of bold or italic marks around all of it. Always a span of
 * `text` within `span`; where nothing but marks is left, the trimmed span itself.
 */
export function evidenceSpan(text: string, span: Span): Span {
  const trimmed = trimSpan(text, span);
  let { start, end } = trimmed;
  for (let mark = leadingMark(text.slice(start, end)); mark > 0; mark = leadingMark(text.slice(start, end)))
    start += mark;
  const quote = text.slice(start, end);
  const underline = /\n[ \t]*(?:=+|-+)$/.exec(quote) ?? /[ \t]+#+$/.exec(quote.slice(-80));
  if (underline !== null) end -= underline[0].length;
  const wrap = /^(\*\*\*|\*\*|\*|__|_)(?=[^\s*_])[^*_]*\1$/.exec(text.slice(start, end))?.[1]?.length ?? 0;
  const inner = trimSpan(text, { start: start + wrap, end: end - wrap });
  return inner.end > inner.start ? inner : trimmed;
}

/** Marks are short: no more of a long sentence needs to be looked at. */
const MARK_WINDOW = 24;

function leadingMark(sentence: string): number {
  const head = sentence.slice(0, MARK_WINDOW);
  const mark = listMarkLength(head) || HEADING_MARK.exec(head)?.[0].length || QUOTE_MARK.exec(head)?.[0].length || 0;
  return mark < sentence.length ? mark : 0;
}
