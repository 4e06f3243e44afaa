import { dotRow } from "../index/dot-row.ts";
import type { QuantizedVector } from "../store/quantize.ts";

/** Rows of one block: growing copies nothing. */
const BLOCK_ROWS = 8192;

/** Quantized vectors in memory, a row each, one byte a number. Rows are only ever added. */
export class QuantizedRows {
  readonly dimensions: number;
  readonly #values: Int8Array[] = [];
  readonly #scales: Float32Array[] = [];
  #size = 0;

  constructor(dimensions: number) {
    this.dimensions = dimensions;
  }

  get size(): number {
    return this.#size;
  }

  /** Makes room for `count` rows, of nothing, and returns the first. */
  reserve(count: number): number {
    const first = this.#size;
    this.#size += count;
    while (this.#values.length * BLOCK_ROWS < this.#size) {
      this.#values.push(new Int8Array(BLOCK_ROWS * this.dimensions));
      this.#scales.push(new Float32Array(BLOCK_ROWS));
    }
    return first;
  }

  /** Sets a reserved row. */
  set(row: number, { values, scale }: QuantizedVector): void {
    const at = row % BLOCK_ROWS;
    const block = Math.floor(row / BLOCK_ROWS);
    this.#values[block]?.set(values, at * this.dimensions);
    (this.#scales[block] as Float32Array)[at] = scale;
  }

  /** Cosine similarity of `query`, a unit vector, with a row's vector; -1 where the row holds nothing. */
  similarity(query: Float32Array, row: number): number {
    const at = row % BLOCK_ROWS;
    const block = Math.floor(row / BLOCK_ROWS);
    const scale = this.#scales[block]?.[at] ?? 0;
    if (scale === 0) return -1;
    return scale * dotRow(this.#values[block] as Int8Array, at * this.dimensions, query);
  }
}
