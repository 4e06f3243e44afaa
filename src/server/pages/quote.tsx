import type { JSX } from "hono/jsx/jsx-runtime";
import type { PassageHit } from "../../domain/search.ts";

/** How much of a passage stands on either side of its evidence, in UTF-16 code units, at most. */
const CONTEXT = 170;

/** A passage's evidence, highlighted, with what stands before and after it in the passage. */
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
 * A passage's evidence and its surroundings within the passage, cut between words and marked by an ellipsis where they
 * are long. An evidence that does not lie in the passage stands alone.
 */
export function excerpt({ text, span, evidence }: PassageHit): Excerpt {
  const start = evidence.span.start - span.start;
  const end = evidence.span.end - span.start;
  if (start < 0 || end > text.length || text.slice(start, end) !== evidence.text) {
    return { before: "", evidence: evidence.text, after: "" };
  }
  return { before: tail(close(text.slice(0, start))), evidence: evidence.text, after: head(close(text.slice(end))) };
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
