import type { IngestProgress } from "../domain/ingest.ts";

/** Rates are those of the last so many milliseconds: what was skipped over an hour ago says nothing of the rest. */
const WINDOW_MS = 20_000;
/** Least time from which a rate is told. */
const LEAST_MS = 1000;

/** What has been done at a moment. Any unit of work will do, as long as it stays the same. */
export interface Sample {
  readonly atMs: number;
  /** Work done, of `total`. */
  readonly done: number;
  readonly texts: number;
}

/** How fast work goes on, by what was done in the last seconds. */
export class Pace {
  #samples: Sample[] = [];

  /** Notes what is done by now. `atMs` and `texts` never fall; where `done` falls, a new kind of work has begun. */
  note(sample: Sample): void {
    const last = this.#samples.at(-1);
    if (last !== undefined && sample.done < last.done) this.#samples = [];
    this.#samples.push(sample);
    // The sample before the window is kept: the window begins somewhere after it.
    while ((this.#samples[1]?.atMs ?? Number.POSITIVE_INFINITY) <= sample.atMs - WINDOW_MS) this.#samples.shift();
  }

  /** Texts a second; 0 before it can be told. */
  textsPerSecond(): number {
    const { ms, texts } = this.#latest();
    return ms < LEAST_MS ? 0 : (texts * 1000) / ms;
  }

  /** Milliseconds until `total` is done; null before it can be told. */
  remainingMs(total: number): number | null {
    const { ms, done } = this.#latest();
    if (ms < LEAST_MS || done <= 0) return null;
    return (Math.max(0, total - (this.#samples.at(-1)?.done ?? 0)) * ms) / done;
  }

  #latest(): { ms: number; done: number; texts: number } {
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined) return { ms: 0, done: 0, texts: 0 };
    return { ms: last.atMs - first.atMs, done: last.done - first.done, texts: last.texts - first.texts };
  }
}

/** The progress of an ingest that has not begun. */
export const NO_PROGRESS: IngestProgress = {
  phase: "scanning",
  files: 0,
  totalFiles: 0,
  bytes: 0,
  totalBytes: 0,
  file: null,
  postings: 0,
  reembedded: 0,
  toReembed: 0,
  embedded: 0,
  textsPerSecond: 0,
  remainingMs: null,
  elapsedMs: 0,
};
