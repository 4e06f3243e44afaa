import { type Span, trimSpan } from "../domain/span.ts";
import { sentenceStarts } from "./boundaries.ts";
import { cutSpan } from "./cut.ts";
import { logicalLines } from "./lines.ts";

/** Longest sentence, in UTF-16 code units; longer ones are cut at clauses, words, or between characters. */
export const MAX_SENTENCE_LENGTH = 400;

/**
 * Sentences of a posting's text: trimmed spans, ascending, not overlapping; every non-blank character lies in exactly
 * one. Blank lines, list items, headings and lines that were not wrapped at a width always end one; list marks belong to
 * the sentence they stand before. Time is linear in the text's length.
 */
export function splitSentences(text: string): Span[] {
  return logicalLines(text).flatMap((line) => sentencesOfLine(text, line.span));
}

/** The sentences of one logical line of `text`. */
export function sentencesOfLine(text: string, line: Span): Span[] {
  const starts = sentenceStarts(text.slice(line.start, line.end));
  const edges = [line.start, ...starts.map((start) => line.start + start), line.end];
  const sentences: Span[] = [];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const sentence = trimSpan(text, { start: edges[index] ?? 0, end: edges[index + 1] ?? 0 });
    for (const piece of cutSpan(text, sentence, MAX_SENTENCE_LENGTH)) {
      const trimmed = trimSpan(text, piece);
      if (trimmed.end > trimmed.start) sentences.push(trimmed);
    }
  }
  return sentences;
}
