import { displayTitle } from "../domain/posting.ts";
import { sliceSpan } from "../domain/span.ts";
import type { Store } from "../store/store.ts";
import type { PassageRange, StoredPosting } from "../store/types.ts";
import type { Evidence } from "./features.ts";

/** Reads sentences and headings of postings for one question, each posting fetched once. */
export class PostingReader {
  readonly #store: Store;
  readonly #postings = new Map<number, StoredPosting | undefined>();
  readonly #sections = new Map<number, string | null>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** A sentence of a passage's posting by its ordinal, with the heading of the passage. */
  evidence(passage: PassageRange, ordinal: number): Evidence {
    const span = this.#store.sentenceAt(passage.postingRow, ordinal);
    const text = this.#posting(passage.postingRow)?.text ?? "";
    return { sentence: span === undefined ? "" : sliceSpan(text, span), section: this.#section(passage.row) };
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

  #section(passageRow: number): string | null {
    const known = this.#sections.get(passageRow);
    if (known !== undefined) return known;
    const section = this.#store.passagesByRow([passageRow])[0]?.section ?? null;
    this.#sections.set(passageRow, section);
    return section;
  }
}
