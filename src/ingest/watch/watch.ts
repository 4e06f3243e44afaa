import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { FolderWatch } from "./folder-watch.ts";
import { Gatherer } from "./gatherer.ts";

/** A burst of changes is over when nothing came for so long; an atomic save is a burst, too. */
const QUIET_MS = 120;
/** Longest that the first change of a burst waits for its end. */
const LONGEST_MS = 600;
/** Between two looks at everything: events are lost where too many come at once, and never come for some network disks. */
const RESCAN_EVERY_MS = 10 * 60_000;
/** The same where a path cannot be watched. */
const RESCAN_UNWATCHED_EVERY_MS = 10_000;
/** Between two tries to watch what could not be watched. */
const RETRY_EVERY_MS = 2000;

/** What to look at: everything, or only these absolute paths and what lies below them. */
export type Touched = readonly string[] | null;

/** What to watch, and what to do. */
export interface WatchOptions {
  /** The absolute paths to watch, asked anew after each time of work: others may have added some. */
  readonly roots: () => readonly string[];
  /** Absolute paths below which nothing is watched. */
  readonly exclude: readonly string[];
  /**
   * Takes up what has changed below those roots that are there; at first, all of them. Not called again before it is done.
   */
  readonly work: (touched: Touched, roots: readonly string[]) => Promise<void>;
  readonly onNote: (note: string) => void;
  readonly signal: AbortSignal;
  /** Overrides of the times above, for tests. */
  readonly rescanEveryMs?: number;
}

/** Watches paths and has what changes taken up, until `signal` is aborted. Rejects where `work` does. */
export async function watchAndWork(options: WatchOptions): Promise<void> {
  const watch = new Watch(options);
  try {
    await watch.run();
  } finally {
    await watch.close();
  }
}

class Watch {
  readonly #options: WatchOptions;
  readonly #gatherer: Gatherer<string>;
  readonly #watched = new Map<string, FolderWatch>();
  /** Roots that cannot be watched, with why: told once. */
  readonly #unwatched = new Map<string, string>();
  #wake: () => void = () => {};
  #isReady = false;
  #scannedAt = performance.now();

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#gatherer = new Gatherer({ quietMs: QUIET_MS, longestMs: LONGEST_MS }, () => {
      this.#isReady = true;
      this.#wake();
    });
  }

  async run(): Promise<void> {
    const { signal, work, roots } = this.#options;
    // Watched from before the first look on, so that nothing falls between the two.
    await this.#watchRoots();
    await work(null, roots());
    this.#scannedAt = performance.now();
    while (!signal.aborted) {
      if (this.#isReady) {
        this.#isReady = false;
        await work([...this.#gatherer.take()], this.#presentRoots());
      } else if (performance.now() - this.#scannedAt >= this.#rescanEveryMs()) {
        this.#scannedAt = performance.now();
        await work(null, this.#presentRoots());
      }
      await this.#watchRoots();
      await this.#sleep();
    }
  }

  async close(): Promise<void> {
    this.#gatherer.close();
    await Promise.all([...this.#watched.values()].map((watch) => watch.close()));
  }

  /** A folder that is gone as a whole was more likely unmounted than emptied: it keeps what it had. */
  #presentRoots(): string[] {
    return this.#options.roots().filter((root) => existsSync(root) || this.#watched.has(root));
  }

  #rescanEveryMs(): number {
    const { rescanEveryMs = RESCAN_EVERY_MS } = this.#options;
    const isBlind = [...this.#unwatched.keys()].some((root) => existsSync(root));
    return isBlind ? Math.min(rescanEveryMs, RESCAN_UNWATCHED_EVERY_MS) : rescanEveryMs;
  }

  async #watchRoots(): Promise<void> {
    for (const root of this.#options.roots()) {
      if (!this.#watched.has(root)) await this.#watchRoot(root);
    }
  }

  async #watchRoot(root: string): Promise<void> {
    const { exclude, onNote } = this.#options;
    try {
      const watch = await FolderWatch.open({
        root,
        exclude,
        onTouched: (paths) => this.#gatherer.add(paths),
        onLost: (error) => this.#lost(root, error),
      });
      this.#watched.set(root, watch);
      // Since it was lost, or since the ingest before, something may have changed.
      if (this.#unwatched.delete(root)) {
        onNote(`${root} is watched again.`);
        this.#gatherer.add([root]);
      }
    } catch (error) {
      this.#lost(root, error instanceof Error ? error : new Error(String(error)));
    }
  }

  #lost(root: string, { message }: Error): void {
    this.#watched.delete(root);
    if (!this.#unwatched.has(root)) {
      const isThere = existsSync(root);
      this.#options.onNote(
        isThere
          ? `${root} cannot be watched (${message}): it is gone over every ${RESCAN_UNWATCHED_EVERY_MS / 1000} seconds instead.`
          : `${root} is gone: its postings stay until it is there again, or an ingest goes over it.`,
      );
    }
    this.#unwatched.set(root, message);
    this.#wake();
  }

  /** Until something is ready, or it is time to look again. */
  async #sleep(): Promise<void> {
    const { signal } = this.#options;
    if (this.#isReady || signal.aborted) return;
    const waking = new AbortController();
    this.#wake = () => waking.abort();
    signal.addEventListener("abort", this.#wake, { once: true });
    const delay =
      this.#unwatched.size > 0 ? RETRY_EVERY_MS : Math.min(this.#rescanEveryMs(), RESCAN_UNWATCHED_EVERY_MS);
    await setTimeout(delay, undefined, { signal: waking.signal }).catch(() => {});
    signal.removeEventListener("abort", this.#wake);
    this.#wake = () => {};
  }
}
