import type { Skipped } from "../domain/ingest.ts";
import type { WriteCounts } from "../store/types.ts";

/** What an ingest has met and done so far. */
export class Tally {
  /** Postings by what became of them, and texts embedded. */
  readonly counts = { added: 0, updated: 0, unchanged: 0, removed: 0, moved: 0, embedded: 0 };
  readonly skipped: Skipped[] = [];
  /** Paths of the files gone over. */
  readonly seen = new Set<string>();
  /** Whether the store differs from the generation that readers have. */
  differs = false;
  /** How many files of each content came new: what is gone elsewhere with the same content has moved. */
  readonly #come = new Map<string, number>();

  /** Notes what was stored for good. */
  wrote(written: WriteCounts, embedded: number): void {
    for (const key of ["added", "updated", "unchanged", "removed"] as const) this.counts[key] += written[key];
    this.counts.embedded += embedded;
  }

  /** Notes a file that the index did not have, by the hash of its bytes. */
  cameNew(sha256: string): void {
    this.#come.set(sha256, (this.#come.get(sha256) ?? 0) + 1);
  }

  /** Notes that a file is gone, with its postings. */
  went(sha256: string, postings: number): void {
    this.counts.removed += postings;
    this.differs = true;
    const come = this.#come.get(sha256) ?? 0;
    if (come === 0) return;
    this.#come.set(sha256, come - 1);
    this.counts.moved += postings;
  }

  skip(problem: Skipped): void {
    this.skipped.push(problem);
  }
}
