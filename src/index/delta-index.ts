import { ExactIndex } from "./exact.ts";
import { compareNeighbours } from "./top-k.ts";
import type { Neighbour, VectorIndex, VectorSearchOptions } from "./vector-index.ts";

/**
 * A large index that is left as it is, and what has changed since: the vectors that came, compared one by one, and the
 * ids that went. So a few changes cost neither the graph's file nor its loading, and several generations share one graph.
 */
export class DeltaIndex implements VectorIndex {
  readonly dimensions: number;
  readonly #base: VectorIndex;
  readonly #added: ExactIndex;
  /** Ids of the base that are gone, or stand in `#added` with another vector. */
  readonly #gone = new Set<number>();

  /** `base` must not be changed any more. */
  constructor(base: VectorIndex) {
    this.#base = base;
    this.dimensions = base.dimensions;
    this.#added = new ExactIndex(base.dimensions);
  }

  get kind(): VectorIndex["kind"] {
    return this.#base.kind;
  }

  get size(): number {
    return this.#base.size - this.#gone.size + this.#added.size;
  }

  has(id: number): boolean {
    return this.#added.has(id) || this.#isInBase(id);
  }

  *ids(): Iterable<number> {
    for (const id of this.#base.ids()) if (!this.#gone.has(id)) yield id;
    yield* this.#added.ids();
  }

  add(id: number, vector: Float32Array): void {
    this.#added.add(id, vector);
    if (this.#base.has(id)) this.#gone.add(id);
  }

  remove(id: number): boolean {
    const isThere = this.has(id);
    this.#added.remove(id);
    if (this.#base.has(id)) this.#gone.add(id);
    return isThere;
  }

  search(vector: Float32Array, k: number, options: VectorSearchOptions = {}): Neighbour[] {
    const added = this.#added.search(vector, k, options);
    const near = this.#searchBase(vector, k, options);
    return [...near, ...added].sort(compareNeighbours).slice(0, k);
  }

  #isInBase(id: number): boolean {
    return this.#base.has(id) && !this.#gone.has(id);
  }

  /** Asks for more where some of the nearest are gone. */
  #searchBase(vector: Float32Array, k: number, options: VectorSearchOptions): Neighbour[] {
    for (let wanted = k; ; ) {
      const found = this.#base.search(vector, wanted, options);
      const near = found.filter(({ id }) => !this.#gone.has(id));
      if (near.length >= k || found.length < wanted || this.#gone.size === 0) return near;
      wanted += Math.max(k - near.length, wanted);
    }
  }
}
