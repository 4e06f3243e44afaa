/** When gathered things are handed on. */
export interface GatherOptions {
  /** After so many milliseconds in which nothing came. */
  readonly quietMs: number;
  /** But not later than so many milliseconds after the first. */
  readonly longestMs: number;
}

/** Gathers what comes in bursts, each thing once, until it is quiet for a moment or enough time has gone. */
export class Gatherer<T> {
  readonly #options: GatherOptions;
  readonly #onReady: () => void;
  #gathered = new Set<T>();
  #firstAt = 0;
  #timer: NodeJS.Timeout | null = null;

  /** `onReady` is called when something is ready to be taken. */
  constructor(options: GatherOptions, onReady: () => void) {
    this.#options = options;
    this.#onReady = onReady;
  }

  add(things: Iterable<T>): void {
    const before = this.#gathered.size;
    for (const thing of things) this.#gathered.add(thing);
    if (this.#gathered.size === 0) return;
    const now = performance.now();
    if (before === 0) this.#firstAt = now;
    const { quietMs, longestMs } = this.#options;
    clearTimeout(this.#timer ?? undefined);
    const delay = Math.max(0, Math.min(quietMs, this.#firstAt + longestMs - now));
    this.#timer = setTimeout(this.#onReady, delay);
  }

  /** All that was gathered; from here on it is gathered anew. */
  take(): Set<T> {
    clearTimeout(this.#timer ?? undefined);
    const taken = this.#gathered;
    this.#gathered = new Set();
    return taken;
  }

  close(): void {
    clearTimeout(this.#timer ?? undefined);
  }
}
