import type { Span } from "../domain/span.ts";

/** A question without some of its words, with single spaces and none before a stop. */
export function withoutWords(question: string, { start, end }: Span): string {
  return `${question.slice(0, start)} ${question.slice(end)}`
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;:?!])/g, "")
    .replace(/(?<=[,;:])[,;:]+|^[,;:.?! ]+|[,;:]+(?=[.?!]*$)/g, "")
    .trim();
}
