import { displayTitle } from "../domain/posting.ts";
import { sliceSpan } from "../domain/span.ts";
import type { Store } from "../store/store.ts";
import type { StoredPosting } from "../store/types.ts";
import { plainText } from "../text/embedding-text.ts";
import type { Evidence } from "./features.ts";

/** How much is taken of a text's beginning, in UTF-16 code units, and of how many lines. */
const OPENING = { length: 90, lines: 8 };
/** `Salary: ...`: says nothing of who is hiring, or is known as a field. */
const LABEL_LINE = /^\p{Lu}[\p{Ll} ]{1,24}: /u;

/** Reads sentences and headings of postings for one question, each posting fetched once. */
export class PostingReader {
  readonly #store: Store;
  readonly #postings = new Map<number, StoredPosting | undefined>();
  readonly #names = new Map<number, string>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** A sentence by its ordinal, with the heading that it stands under. */
  evidence(postingRow: number, ordinal: number): Evidence {
    const found = this.#store.sentenceAt(postingRow, ordinal);
    const text = this.#posting(postingRow)?.text ?? "";
    return found === undefined
      ? { sentence: "", section: null }
      : { sentence: sliceSpan(text, found.span), section: found.section };
  }

  /** What tells a posting from others, in plain words: `introduction`; empty where there is none. */
  name(postingRow: number): string {
    const known = this.#names.get(postingRow);
    if (known !== undefined) return known;
    const posting = this.#posting(postingRow);
    const name = posting === undefined ? "" : introduction(posting);
    this.#names.set(postingRow, name);
    return name;
  }

  #posting(row: number): StoredPosting | undefined {
    if (!this.#postings.has(row)) this.#postings.set(row, this.#store.postingByRow(row));
    return this.#postings.get(row);
  }
}

/**
 * Title, company and place, in plain words on one line; where company or place is not known, also how the text begins,
 * which often says it.
 */
export function introduction(posting: StoredPosting): string {
  const { company, location, text } = posting;
  const named = [displayTitle(posting), company, location].flatMap((part) => (part === null ? [] : plainText(part)));
  const opening = company === null || location === null ? openingOf(text, named) : "";
  return [...named, opening].filter((part) => part !== "").join(", ");
}

/** The first lines of a text that say something else than what is named already. */
function openingOf(text: string, named: readonly string[]): string {
  const lines = text
    .split("\n", OPENING.lines)
    .map((line) => plainText(line.slice(0, 2 * OPENING.length)))
    .filter((line) => line !== "" && !LABEL_LINE.test(line))
    .filter((line) => !named.some((part) => part !== "" && (part.includes(line) || line.startsWith(part))));
  const opening = lines.join(", ");
  return opening.length <= OPENING.length ? opening : opening.slice(0, opening.lastIndexOf(" ", OPENING.length));
}
