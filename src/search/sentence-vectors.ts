import type { SentenceVector } from "../store/stored-vectors.ts";

/**
 * All sentence embeddings of an index in memory, one byte a number (about 400 bytes a sentence), to score the sentences
 * of candidate passages without asking the database for each.
 */
export class SentenceVectorTable {
  readonly dimensions: number;
  #values: Int8Array;
  #scales: Float32Array;
  /** By posting: the row in the table of its first sentence, and how many follow by ordinal. */
  readonly #rows = new Map<number, { first: number; count: number }>();
  #size = 0;

  constructor(dimensions: number) {
    this.dimensions = dimensions;
    this.#values = new Int8Array(1024 * dimensions);
    this.#scales = new Float32Array(1024);
  }

  /** Reads vectors that come by posting and ordinal. A sentence without one gets a row that is similar to nothing. */
  static load(dimensions: number, vectors: Iterable<SentenceVector>): SentenceVectorTable {
    const table = new SentenceVectorTable(dimensions);
    for (const vector of vectors) table.#append(vector);
    return table;
  }

  /** How many sentences it holds. */
  get size(): number {
    return this.#size;
  }

  /** Cosine similarity of `query`, a unit vector, with a sentence; -1 where the sentence has no embedding. */
  similarity(query: Float32Array, postingRow: number, ordinal: number): number {
    const rows = this.#rows.get(postingRow);
    if (rows === undefined || ordinal >= rows.count) return -1;
    const row = rows.first + ordinal;
    const scale = this.#scales[row] as number;
    if (scale === 0) return -1;
    return scale * dotRow(this.#values, row * this.dimensions, query);
  }

  #append({ postingRow, ordinal, vector }: SentenceVector): void {
    let rows = this.#rows.get(postingRow);
    if (rows === undefined) {
      rows = { first: this.#size, count: 0 };
      this.#rows.set(postingRow, rows);
    }
    const row = rows.first + ordinal;
    rows.count = ordinal + 1;
    this.#grow(row + 1);
    this.#values.set(vector.values, row * this.dimensions);
    this.#scales[row] = vector.scale;
    this.#size = row + 1;
  }

  #grow(rows: number): void {
    if (rows <= this.#scales.length) return;
    const capacity = Math.max(rows, Math.ceil(this.#scales.length * 1.5));
    const values = new Int8Array(capacity * this.dimensions);
    values.set(this.#values);
    this.#values = values;
    const scales = new Float32Array(capacity);
    scales.set(this.#scales);
    this.#scales = scales;
  }
}

/** Dot product of `query` and the row that begins at `offset`; four sums, so that the additions can overlap. */
function dotRow(rows: Int8Array, offset: number, query: Float32Array): number {
  const length = query.length;
  const whole = length - (length % 4);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let at = 0; at < whole; at += 4) {
    a += (rows[offset + at] as number) * (query[at] as number);
    b += (rows[offset + at + 1] as number) * (query[at + 1] as number);
    c += (rows[offset + at + 2] as number) * (query[at + 2] as number);
    d += (rows[offset + at + 3] as number) * (query[at + 3] as number);
  }
  for (let at = whole; at < length; at += 1) a += (rows[offset + at] as number) * (query[at] as number);
  return a + b + (c + d);
}
