import type { JSX } from "hono/jsx/jsx-runtime";
import type { PassageHit } from "../../domain/search.ts";
import { outlineOf } from "../../text/outline.ts";

/** Most of a neighbouring sentence that is shown, in UTF-16 code units. */
const CONTEXT = 220;
/** `Salary: ...`: the next line of such a list says another thing. */
const FIELD_LINE = /^\p{Lu}[\p{L} -]{1,24}: /u;

/** A passage's evidence, highlighted, between the sentences before and after it. */
export function Quote({ passage }: { readonly passage: PassageHit }): JSX.Element {
  const { before, evidence, after } = excerpt(passage);
  return (
    <blockquote dir="auto">
      {before}
      <mark>{evidence}</mark>
      {after}
    </blockquote>
  );
}

/** The parts of a quote. */
export interface Excerpt {
  readonly before: string;
  readonly evidence: string;
  readonly after: string;
}

/**
 * A passage's evidence with the sentence before and the one after it, where these stand in the passage and are prose: headings
 * and labelled lines are left out, and what is long is cut between words, with an ellipsis. An evidence that does not lie in
 * the passage stands alone.
 */
export function excerpt({ text, span, evidence }: PassageHit): Excerpt {
  const start = evidence.span.start - span.start;
  const end = evidence.span.end - span.start;
  if (start < 0 || end > text.length || text.slice(start, end) !== evidence.text) {
    return { before: "", evidence: evidence.text, after: "" };
  }
  const sentences = outlineOf(text).flatMap(({ kind, sentences }) => sentences.map((sentence) => ({ kind, sentence })));
  const last = sentences.findLast(({ sentence }) => sentence.end <= start);
  const next = sentences.find(({ sentence }) => sentence.start >= end);
  const isProse = (one: typeof last) =>
    one !== undefined &&
    one.kind !== "heading" &&
    !FIELD_LINE.test(text.slice(one.sentence.start, one.sentence.end)) &&
    !FIELD_LINE.test(evidence.text);
  return {
    before: last !== undefined && isProse(last) ? tail(close(text.slice(last.sentence.start, start))) : "",
    evidence: evidence.text,
    after: next !== undefined && isProse(next) ? head(close(text.slice(end, next.sentence.end))) : "",
  };
}

/** Without blank lines, which would tear a short quote apart. */
function close(text: string): string {
  return text.replace(/\n\s*\n/g, "\n");
}

function head(text: string): string {
  if (text.length <= CONTEXT) return text.trimEnd();
  const cut = text.slice(0, CONTEXT);
  return `${cut.slice(0, Math.max(cut.search(/\s\S*$/u), 0)).trimEnd()} …`;
}

function tail(text: string): string {
  if (text.length <= CONTEXT) return text.trimStart();
  const cut = text.slice(-CONTEXT);
  const word = cut.search(/\s/u);
  return `… ${word < 0 ? "" : cut.slice(word).trimStart()}`;
}
