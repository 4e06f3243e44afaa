import { collectInTurns } from "../index/turns.ts";
import type { PostingHead } from "../store/types.ts";
import { signatureSimilarity } from "../text/minhash.ts";

/** What of a posting tells its near-copies. */
export type Copyable = Pick<PostingHead, "row" | "title" | "company" | "signature">;

/** Estimated share of the text from which postings of one title and company are copies. */
const SAME_TITLE_FROM = 0.8;
/** The same whatever they are called: one text, with the place in the title. */
const ANY_TITLE_FROM = 0.9;
/** Bytes of a signature that must agree for two postings to be compared: four numbers. */
const BAND_BYTES = 16;
/** Most groups of one band that a posting is compared with. */
const MOST_COMPARED = 8;

/**
 * Groups of near-copies: one role posted again, or for several places. Found by bands of their signatures (locality-sensitive
 * hashing), so that the time grows with the number of postings.
 */
export class NearCopies {
  readonly #groups = new Map<number, number[]>();

  /** Groups all postings, letting other work have its turn. */
  static async among(postings: Iterable<Copyable>): Promise<NearCopies> {
    const copies = new NearCopies();
    const bands = new Map<string, Copyable[]>();
    await collectInTurns(postings, (posting) => copies.#place(posting, bands));
    return copies;
  }

  /** Rows of a posting's near-copies and its own, ascending. */
  of(row: number): readonly number[] {
    return this.#groups.get(row) ?? [row];
  }

  #place(posting: Copyable, bands: Map<string, Copyable[]>): void {
    if (posting.signature === null) return;
    let isPlaced = false;
    for (const key of bandsOf(posting.signature)) {
      const firsts = bands.get(key);
      if (firsts === undefined) {
        bands.set(key, [posting]);
        continue;
      }
      const copy = isPlaced ? undefined : firsts.find((first) => areCopies(first, posting));
      if (copy !== undefined) {
        this.#join(copy.row, posting.row);
        isPlaced = true;
      } else if (!isPlaced && firsts.length < MOST_COMPARED) firsts.push(posting);
    }
  }

  #join(first: number, row: number): void {
    const group = this.#groups.get(first) ?? [first];
    if (group.length === 1) this.#groups.set(first, group);
    group.push(row);
    this.#groups.set(row, group);
  }
}

function* bandsOf(signature: Uint8Array): Iterable<string> {
  const bytes = Buffer.from(signature.buffer, signature.byteOffset, signature.length);
  for (let at = 0; at < bytes.length; at += BAND_BYTES) yield `${at} ${bytes.toString("latin1", at, at + BAND_BYTES)}`;
}

function areCopies(a: Copyable, b: Copyable): boolean {
  if (a.signature === null || b.signature === null) return false;
  if (a.company !== null && b.company !== null && plain(a.company) !== plain(b.company)) return false;
  const from =
    a.title !== null && b.title !== null && plain(a.title) === plain(b.title) ? SAME_TITLE_FROM : ANY_TITLE_FROM;
  return signatureSimilarity(a.signature, b.signature) >= from;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
