import type { SentenceVector } from "../store/stored-vectors.ts";
import { QuantizedRows } from "./quantized-rows.ts";

/** Reads the sentence vectors of some postings, each posting's in a row. */
export type ReadSentences = (postingRows: readonly number[]) => Iterable<SentenceVector>;

/** Share of rows that no posting refers to any more from which a table begins anew. */
const MAX_DEAD_SHARE = 0.3;

/** Where a posting's sentences lie: the row of its first one, and how many follow by ordinal. */
interface Rows {
  readonly first: number;
  readonly count: number;
}

/**
 * Sentence embeddings in memory, about 400 bytes a sentence, to score the sentences of candidate passages without asking
 * the database for each. A posting's are read when first needed, so that opening a large index costs nothing.
 */
export class SentenceVectorTable {
  readonly #read: ReadSentences;
  readonly #vectors: QuantizedRows;
  readonly #rows: Map<number, Rows>;

  private constructor(vectors: QuantizedRows, rows: Map<number, Rows>, read: ReadSentences) {
    this.#vectors = vectors;
    this.#rows = rows;
    this.#read = read;
  }

  /** A table that holds nothing yet. */
  static of(dimensions: number, read: ReadSentences): SentenceVectorTable {
    return new SentenceVectorTable(new QuantizedRows(dimensions), new Map(), read);
  }

  /** How many sentences are in memory. */
  get size(): number {
    let size = 0;
    for (const { count } of this.#rows.values()) size += count;
    return size;
  }

  /**
   * A table of a later state of the store, which `read` reads, with what this one holds but for the postings that have
   * changed or are gone. This one stays as it is.
   */
  successor(read: ReadSentences, isUnchanged: (postingRow: number) => boolean): SentenceVectorTable {
    const kept = [...this.#rows].filter(([postingRow]) => isUnchanged(postingRow));
    const live = kept.reduce((sum, [, { count }]) => sum + count, 0);
    if (live < (1 - MAX_DEAD_SHARE) * this.#vectors.size) return SentenceVectorTable.of(this.#vectors.dimensions, read);
    return new SentenceVectorTable(this.#vectors, new Map(kept), read);
  }

  /** Reads the vectors of those of the postings that are not in memory yet, together. */
  prepare(postingRows: Iterable<number>): void {
    const wanted = [...new Set(postingRows)].filter((row) => !this.#rows.has(row));
    if (wanted.length === 0) return;
    for (const [postingRow, vectors] of byPosting(this.#read(wanted))) this.#put(postingRow, vectors);
    for (const row of wanted) if (!this.#rows.has(row)) this.#rows.set(row, { first: 0, count: 0 });
  }

  /** Cosine similarity of `query`, a unit vector, with a sentence; -1 where the sentence has no embedding. */
  similarity(query: Float32Array, postingRow: number, ordinal: number): number {
    const { first, count } = this.#rows.get(postingRow) ?? this.#readNow(postingRow);
    return ordinal < count ? this.#vectors.similarity(query, first + ordinal) : -1;
  }

  #readNow(postingRow: number): Rows {
    this.prepare([postingRow]);
    return this.#rows.get(postingRow) as Rows;
  }

  #put(postingRow: number, vectors: readonly SentenceVector[]): void {
    const count = Math.max(...vectors.map(({ ordinal }) => ordinal)) + 1;
    const first = this.#vectors.reserve(count);
    for (const { ordinal, vector } of vectors) this.#vectors.set(first + ordinal, vector);
    this.#rows.set(postingRow, { first, count });
  }
}

/** Vectors by posting; those of one posting follow one another. */
function* byPosting(vectors: Iterable<SentenceVector>): Iterable<readonly [number, SentenceVector[]]> {
  let group: SentenceVector[] = [];
  for (const vector of vectors) {
    const [first] = group;
    if (first !== undefined && first.postingRow !== vector.postingRow) {
      yield [first.postingRow, group];
      group = [];
    }
    group.push(vector);
  }
  const [first] = group;
  if (first !== undefined) yield [first.postingRow, group];
}
