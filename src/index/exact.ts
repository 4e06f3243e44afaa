import { readFile, writeFile } from "node:fs/promises";
import { dotRow } from "./dot-row.ts";
import {
  bytesOf,
  checkCount,
  checkId,
  checkVector,
  clampCosine,
  type SavableIndex,
  type SavedIndex,
} from "./savable-index.ts";
import { TopK } from "./top-k.ts";
import type { Neighbour, VectorSearchOptions } from "./vector-index.ts";

const FIRST_CAPACITY = 256;

/**
 * Compares the query with every vector: always right, and fast enough for some thousands of passages
 * (about a millisecond for 4,000 vectors of 384 numbers). The vectors lie in one matrix, a row each.
 */
export class ExactIndex implements SavableIndex {
  readonly kind = "exact";
  readonly dimensions: number;
  readonly wastedShare = 0;
  #matrix: Float32Array;
  readonly #idOfRow: number[] = [];
  readonly #rowOfId = new Map<number, number>();

  /** `capacity` is how many vectors to make room for; it grows by itself. */
  constructor(dimensions: number, capacity = FIRST_CAPACITY) {
    this.dimensions = dimensions;
    this.#matrix = new Float32Array(Math.max(capacity, 1) * dimensions);
  }

  /** Reads what `save` wrote. Throws `RangeError` where the files do not fit `saved`. */
  static async load(saved: SavedIndex): Promise<ExactIndex> {
    const index = new ExactIndex(saved.dimensions, 0);
    const ids = await ExactIndex.savedIds(saved);
    index.#matrix = new Float32Array(Math.max(saved.count, 1) * saved.dimensions);
    await readInto(`${saved.stem}.vectors`, bytesOf(index.#matrix.subarray(0, saved.count * saved.dimensions)));
    for (const [row, id] of ids.entries()) {
      index.#idOfRow.push(id);
      index.#rowOfId.set(id, row);
    }
    return index;
  }

  /** The ids of what `save` wrote. Throws `RangeError` as `load`. */
  static async savedIds({ stem, count }: SavedIndex): Promise<Float64Array> {
    const ids = new Float64Array(count);
    await readInto(`${stem}.ids`, bytesOf(ids));
    return ids;
  }

  get size(): number {
    return this.#idOfRow.length;
  }

  has(id: number): boolean {
    return this.#rowOfId.has(id);
  }

  ids(): Iterable<number> {
    return this.#rowOfId.keys();
  }

  add(id: number, vector: Float32Array): void {
    checkId(id);
    checkVector(vector, this.dimensions);
    let row = this.#rowOfId.get(id);
    if (row === undefined) {
      row = this.#idOfRow.length;
      this.#makeRoom(row + 1);
      this.#idOfRow.push(id);
      this.#rowOfId.set(id, row);
    }
    this.#matrix.set(vector, row * this.dimensions);
  }

  remove(id: number): boolean {
    const row = this.#rowOfId.get(id);
    if (row === undefined) return false;
    const lastRow = this.#idOfRow.length - 1;
    const lastId = this.#idOfRow[lastRow] as number;
    this.#matrix.copyWithin(row * this.dimensions, lastRow * this.dimensions, (lastRow + 1) * this.dimensions);
    this.#idOfRow[row] = lastId;
    this.#rowOfId.set(lastId, row);
    this.#idOfRow.pop();
    this.#rowOfId.delete(id);
    return true;
  }

  search(vector: Float32Array, k: number, { among }: VectorSearchOptions = {}): Neighbour[] {
    checkVector(vector, this.dimensions);
    checkCount("k", k);
    if (k === 0) return [];
    const best = new TopK(k);
    for (let row = 0; row < this.#idOfRow.length; row += 1) {
      const id = this.#idOfRow[row] as number;
      if (among !== undefined && !among.has(id)) continue;
      const similarity = clampCosine(dotRow(this.#matrix, row * this.dimensions, vector));
      if (similarity >= best.floor) best.offer(id, similarity);
    }
    return best.sorted();
  }

  async save(stem: string): Promise<string[]> {
    await writeFile(`${stem}.ids`, bytesOf(Float64Array.from(this.#idOfRow)));
    await writeFile(`${stem}.vectors`, bytesOf(this.#matrix.subarray(0, this.size * this.dimensions)));
    return ["ids", "vectors"];
  }

  #makeRoom(rows: number): void {
    if (rows * this.dimensions <= this.#matrix.length) return;
    const larger = new Float32Array(Math.max(FIRST_CAPACITY, rows, Math.ceil((rows * 3) / 2)) * this.dimensions);
    larger.set(this.#matrix);
    this.#matrix = larger;
  }
}

async function readInto(path: string, target: Uint8Array): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length !== target.length) {
    throw new RangeError(`${path} holds ${bytes.length} bytes where ${target.length} were expected`);
  }
  target.set(bytes);
}
