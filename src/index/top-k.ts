import type { Neighbour } from "./vector-index.ts";

/**
 * Keeps the best `k` of the neighbours offered: a binary heap whose root is the worst one kept.
 * Better is the higher similarity, among equals the smaller id.
 */
export class TopK {
  readonly #k: number;
  readonly #heap: Neighbour[] = [];

  /** `k` is a whole number of at least 1. */
  constructor(k: number) {
    this.#k = k;
  }

  /** Similarity below which an offer is certain to be refused; `-Infinity` while there is room. */
  get floor(): number {
    return this.#heap.length < this.#k ? Number.NEGATIVE_INFINITY : (this.#heap[0]?.similarity ?? 0);
  }

  offer(id: number, similarity: number): void {
    const heap = this.#heap;
    const offered = { id, similarity };
    if (heap.length < this.#k) {
      heap.push(offered);
      this.#siftUp(heap.length - 1);
    } else if (compareNeighbours(offered, heap[0] as Neighbour) < 0) {
      heap[0] = offered;
      this.#siftDown(0);
    }
  }

  /** What was kept, best first. */
  sorted(): Neighbour[] {
    return [...this.#heap].sort(compareNeighbours);
  }

  #siftUp(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #siftDown(from: number): void {
    for (let at = from; ; ) {
      const left = 2 * at + 1;
      if (left >= this.#heap.length) return;
      const right = left + 1;
      const worst = right < this.#heap.length && this.#isWorse(right, left) ? right : left;
      if (!this.#isWorse(worst, at)) return;
      this.#swap(worst, at);
      at = worst;
    }
  }

  #isWorse(a: number, b: number): boolean {
    return compareNeighbours(this.#heap[a] as Neighbour, this.#heap[b] as Neighbour) > 0;
  }

  #swap(a: number, b: number): void {
    const kept = this.#heap[a] as Neighbour;
    this.#heap[a] = this.#heap[b] as Neighbour;
    this.#heap[b] = kept;
  }
}

/** Sort order of neighbours: best first, ties by ascending id. */
export function compareNeighbours(a: Neighbour, b: Neighbour): number {
  return b.similarity - a.similarity || a.id - b.id;
}
