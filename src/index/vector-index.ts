/** A stored vector near a query. */
export interface Neighbour {
  readonly id: number;
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
}

/** How to search. */
export interface VectorSearchOptions {
  /** Size of the graph search's candidate list; larger finds more of the true neighbours, slower. At least `k`; exact scans ignore it. */
  readonly efSearch?: number;
  /** The only ids that are wanted, of which some may not be there. Default: all. */
  readonly among?: ReadonlySet<number> | undefined;
}

/**
 * Nearest neighbours by cosine among unit vectors. Ids are non-negative safe integers chosen by the caller (row ids).
 * Two implementations: `HnswIndex` (approximate) and `ExactIndex` (the oracle, and the engine of small collections).
 */
export interface VectorIndex {
  readonly kind: "hnsw" | "exact";
  readonly dimensions: number;
  /** How many vectors it holds. */
  readonly size: number;
  has(id: number): boolean;
  ids(): Iterable<number>;
  /** Adds a vector, or replaces the one with this id. Throws `RangeError` on a wrong length or a number that is not finite. */
  add(id: number, vector: Float32Array): void;
  /** Forgets a vector; false where there was none. */
  remove(id: number): boolean;
  /** The `k` most similar, best first, ties by ascending id; fewer where it holds fewer. */
  search(vector: Float32Array, k: number, options?: VectorSearchOptions): Neighbour[];
}
