import { displayTitle } from "../domain/posting.ts";
import type { PassageHit } from "../domain/search.ts";
import type { PostingDetail } from "../domain/service.ts";
import type { Span } from "../domain/span.ts";
import { sourceStateNote } from "../server/pages/words.ts";
import { type AnswerStyle, oneLine, placeOf } from "./answer.ts";
import { shown } from "./output.ts";
import { paint } from "./style.ts";
import { wrap } from "./wrap.ts";

/** Stands before the lines of the proof, so that it is seen without colours too. */
const MARK = "> ";

/** A posting's whole text for a terminal, with the lines of a proof marked, and where it stands. */
export function renderPosting(
  posting: PostingDetail,
  proof: PassageHit["evidence"] | undefined,
  style: Pick<AnswerStyle, "columns" | "colour" | "links" | "cwd">,
): string[] {
  const who = [posting.company, posting.location].filter((part) => part !== null).map(oneLine);
  const title = [paint(oneLine(displayTitle(posting)), "bold", style), ...who].join(" · ");
  const note = posting.sourceState === "unchanged" ? [] : [sourceStateNote(posting.sourceState)];
  const head = [...wrap(title, style.columns), placeOf(posting.source, proof ?? { line: 1 }, style), ...note];
  return [...head, "", ...textLines(posting.text, proof?.span, style), ""];
}

function textLines(text: string, proof: Span | undefined, style: Pick<AnswerStyle, "columns" | "colour">): string[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const span = {
      start: Math.max(0, (proof?.start ?? 0) - start),
      end: Math.min(line.length, (proof?.end ?? 0) - start),
    };
    start += line.length + 1;
    const isProof = span.end > span.start;
    const pieces = isProof
      ? [line.slice(0, span.start), line.slice(span.start, span.end), line.slice(span.end)]
      : [line, "", ""];
    const [before = "", within = "", after = ""] = pieces.map(shown);
    const wrapped = wrap(`${before}${paint(within, "bold", style)}${after}`, style.columns - MARK.length);
    const gutter = isProof ? paint(MARK, "green", style) : " ".repeat(MARK.length);
    return wrapped.length === 0 ? [""] : wrapped.map((piece) => `${gutter}${piece}`);
  });
}
