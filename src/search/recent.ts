/** The results of the latest few pieces of work by key, each done once: asked for again, the same result is given. */
export class Recent<T> {
  readonly #most: number;
  readonly #results = new Map<string, Promise<T>>();

  /** Keeps at most `most` results; the one not asked for the longest goes first. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Forgets what is kept under `key`. */
  delete(key: string): void {
    this.#results.delete(key);
  }

  /** The result kept under `key`, or that of `work`. What fails is not kept. */
  get(key: string, work: () => Promise<T>): Promise<T> {
    const kept = this.#results.get(key);
    this.#results.delete(key);
    const result = kept ?? work();
    this.#results.set(key, result);
    if (kept === undefined) result.catch(() => this.#results.delete(key));
    for (const oldest of this.#results.keys()) {
      if (this.#results.size <= this.#most) break;
      this.#results.delete(oldest);
    }
    return result;
  }
}
