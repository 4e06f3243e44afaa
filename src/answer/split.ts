import { sliceSpan } from "../domain/span.ts";
import { evidenceSpan } from "../text/marks.ts";
import { splitSentences } from "../text/sentences.ts";

/** A sentence as a model wrote it. */
export interface CitedSentence {
  /** Without its citations. */
  readonly text: string;
  /** The numbers it cites, each once, in its order. */
  readonly citations: readonly number[];
}

const CITATION = /\s*\[\s*(\d{1,4}(?:\s*[,;]\s*\d{1,4})*)\s*\]/g;
/** Citations behind the full stop belong to the sentence before them. */
const BEHIND_STOP = /([.!?]["”’)]?)((?:\s*\[\s*\d{1,4}(?:\s*[,;]\s*\d{1,4})*\s*\])+)/g;
/** What may be the beginning of citations, or the end of a number, that have not come in full. */
const UNFINISHED = /(?:\[[\d\s,;]*|[.!?]["”’)]?\s*)$/;

/** Cuts a text into sentences as it comes. */
export class SentenceStream {
  #text = "";

  /** Takes a piece of text and gives the sentences that are whole with it. */
  push(piece: string): CitedSentence[] {
    this.#text += piece;
    if (UNFINISHED.test(this.#text)) return [];
    return this.#take(false);
  }

  /** The sentences that are left, at the text's end; without an unfinished last one where the text was cut off. */
  end({ cutOff }: { readonly cutOff: boolean }): CitedSentence[] {
    const left = this.#take(true);
    const isFinished = /[.!?]["”’)]?(?:\s*\[[\d\s,;]+\])*\s*$|\]\s*$/.test(this.#text);
    return cutOff && !isFinished ? left.slice(0, -1) : left;
  }

  #take(all: boolean): CitedSentence[] {
    const text = this.#text.replaceAll(BEHIND_STOP, (_, stop: string, cited: string) => `${cited}${stop}`);
    const spans = splitSentences(text);
    const whole = all ? spans : spans.slice(0, -1);
    if (!all) this.#text = text.slice(spans.at(-1)?.start ?? text.length);
    return whole
      .map((span) => cited(sliceSpan(text, evidenceSpan(text, span))))
      .filter(({ text: words }) => words !== "");
  }
}

function cited(sentence: string): CitedSentence {
  const numbers = [...sentence.matchAll(CITATION)].flatMap(([, list = ""]) => list.split(/[,;]/).map(Number));
  const text = sentence.replaceAll(CITATION, "").replace(/\s+/g, " ").trim();
  return { text, citations: [...new Set(numbers)] };
}
