/** A stored vector: the id is its passage's row. */
export interface SourceVector {
  readonly id: number;
  readonly vector: Float32Array;
}

/**
 * Where the vectors truly live. An id is never given to another vector, not even after its removal, so an index that
 * holds an id holds the right vector for it.
 */
export interface VectorSource {
  /** How many vectors there are. */
  count(): number;
  ids(): Iterable<number>;
  /** All vectors, or those of `ids`; ids without a vector are passed over. */
  vectors(ids?: Iterable<number>): Iterable<SourceVector>;
  /** A number that grows whenever the set of ids changes. */
  revision(): number;
}
