import type { VectorIndex } from "./vector-index.ts";

/** A vector index that can be written to files and read back. */
export interface SavableIndex extends VectorIndex {
  /** Share (0 to 1) of the stored vectors that are dead weight: removed, but still in the way of every search. */
  readonly wastedShare: number;
  /**
   * Writes the index to files `STEM.EXTENSION` and returns the extensions. The files carry no checksum of their own:
   * `saveIndex` adds it. The index must not change until the promise settles.
   */
  save(stem: string): Promise<string[]>;
}

/** What is needed to read an index back that was saved under `stem`. */
export interface SavedIndex {
  readonly stem: string;
  readonly dimensions: number;
  /** How many ids it held. */
  readonly count: number;
}

/** Throws `RangeError` unless `id` is a non-negative safe integer. */
export function checkId(id: number): void {
  if (!Number.isSafeInteger(id) || id < 0) throw new RangeError(`A vector's id is a non-negative integer, not ${id}`);
}

/** Throws `RangeError` unless `vector` holds exactly `dimensions` finite numbers. */
export function checkVector(vector: Float32Array, dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new RangeError(`Expected a vector of ${dimensions} numbers, got ${vector.length}`);
  }
  for (let at = 0; at < dimensions; at += 1) {
    if (!Number.isFinite(vector[at])) throw new RangeError(`Component ${at} of the vector is ${vector[at]}`);
  }
}

/** Throws `RangeError` unless `value`, a number to search with, is a non-negative integer. */
export function checkCount(name: "k" | "efSearch", value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} is a non-negative integer, not ${value}`);
}

/** A cosine computed in floating point may leave [-1, 1] by a rounding error. */
export function clampCosine(value: number): number {
  return Math.max(-1, Math.min(1, value));
}

/** The bytes of a typed array, without a copy. Files are in the machine's byte order: an index is rebuilt, not carried. */
export function bytesOf(array: Float32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
