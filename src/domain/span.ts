/**
 * A half-open range `[start, end)` in UTF-16 code units of a posting's stored text,
 * so that `text.slice(span.start, span.end)` is the quote.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text a span stands for. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** 1-based number of the line of `text` in which `offset` (a UTF-16 code unit index) lies; lines end at `\n`. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** The span without white space at either end; an all-blank span shrinks to an empty one at its start. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isBlank(codeUnit: number): boolean {
  return codeUnit <= 32 || codeUnit === 0xa0 || codeUnit === 0xfeff || /\s/.test(String.fromCharCode(codeUnit));
}
