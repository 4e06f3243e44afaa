import { lineAt } from "../../domain/span.ts";
import type { PostingRows } from "../../store/upkeep/audit-postings.ts";

/** What must hold of any posting's rows but does not, in a few words; null where all does. */
export function faultOfRows({ passages, sentences, facts }: PostingRows, text: string): string | null {
  let end = 0;
  for (const [at, [ordinal, start, stop]] of sentences.entries()) {
    if (ordinal !== at) return `sentence ${at} is missing`;
    if (!isSpan(start, stop, text) || start < end) return `sentence ${at} has the span [${start}, ${stop})`;
    if (text.slice(end, start).trim() !== "") return `no sentence holds the text before ${start}`;
    end = stop;
  }
  if (text.slice(end).trim() !== "") return `no sentence holds the text from ${end} on`;
  for (const [at, [, ordinal, start, stop, line, , first, last]] of passages.entries()) {
    if (ordinal !== at) return `passage ${at} is missing`;
    if (!isSpan(start, stop, text)) return `passage ${at} has the span [${start}, ${stop})`;
    if (sentences[first]?.[1] !== start || sentences[last]?.[2] !== stop) return `passage ${at} is not its sentences`;
    if (line !== lineAt(text, start)) return `passage ${at} does not begin on line ${line}`;
  }
  const wrong = facts.findIndex((fact, at) => !isFact(fact, at, text));
  return wrong < 0 ? null : `fact ${wrong} is missing, or its proof lies outside of the text`;
}

function isSpan(start: number, end: number, text: string): boolean {
  return start >= 0 && start < end && end <= text.length && text.slice(start, end).trim() !== "";
}

function isFact(fact: string, at: number, text: string): boolean {
  const [ordinal, said, [start, end]] = JSON.parse(fact) as [number, unknown[], [number, number]];
  return ordinal === at && said[0] !== null && start >= 0 && start <= end && end <= text.length;
}
