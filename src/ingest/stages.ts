import { setImmediate } from "node:timers/promises";
import type { IngestStages } from "../domain/ingest.ts";

/** A stage of the main thread. */
export type Stage = Exclude<keyof IngestStages, "inference">;

/** Longest that the main thread works without letting in what its workers send. */
const BREATHE_EVERY_MS = 12;

/** Tells what the main thread's time goes into. */
export class Stages {
  readonly #ms: Record<Stage, number> = { scanning: 0, reading: 0, cutting: 0, waiting: 0, writing: 0, indexing: 0 };
  #total = 0;
  #breathedAt = performance.now();

  /** Does some work of a stage, which includes none of another. */
  time<T>(stage: Stage, work: () => T): T {
    const startedAt = performance.now();
    try {
      return work();
    } finally {
      this.#add(stage, performance.now() - startedAt);
    }
  }

  /** Waits for something of a stage; other stages' work that is done meanwhile is theirs. */
  async wait<T>(stage: Stage, work: () => PromiseLike<T> | T): Promise<T> {
    const startedAt = performance.now();
    const before = this.#total;
    try {
      return await work();
    } finally {
      this.#add(stage, Math.max(0, performance.now() - startedAt - (this.#total - before)));
    }
  }

  /** Hands on what an iterable gives; getting it is a stage's work. */
  async *each<T>(stage: Stage, items: Iterable<T> | AsyncIterable<T>): AsyncIterable<T> {
    const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    try {
      for (;;) {
        const next = await this.wait(stage, () => iterator.next());
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }

  /** Lets the workers' messages in, now and then: they idle where the main thread works on without end. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#breathedAt < BREATHE_EVERY_MS) return;
    await setImmediate();
    this.#breathedAt = performance.now();
  }

  /** Seconds by stage, to the millisecond. */
  seconds(): Record<Stage, number> {
    return Object.fromEntries(Object.entries(this.#ms).map(([stage, ms]) => [stage, Math.round(ms) / 1000])) as Record<
      Stage,
      number
    >;
  }

  #add(stage: Stage, ms: number): void {
    this.#ms[stage] += ms;
    this.#total += ms;
  }
}
