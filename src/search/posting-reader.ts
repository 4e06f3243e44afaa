import { displayTitle } from "../domain/posting.ts";
import { sliceSpan } from "../domain/span.ts";
import type { Store } from "../store/store.ts";
import type { StoredPosting } from "../store/types.ts";
import type { Evidence } from "./features.ts";

/** Reads sentences and headings of postings for one question, each posting fetched once. */
export class PostingReader {
  readonly #store: Store;
  readonly #postings = new Map<number, StoredPosting | undefined>();

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

  /** What a posting is called: title, company and place, as far as known. */
  name(postingRow: number): string {
    const posting = this.#posting(postingRow);
    if (posting === undefined) return "";
    return [displayTitle(posting), posting.company, posting.location].filter((part) => part).join(", ");
  }

  #posting(row: number): StoredPosting | undefined {
    if (!this.#postings.has(row)) this.#postings.set(row, this.#store.postingByRow(row));
    return this.#postings.get(row);
  }
}
