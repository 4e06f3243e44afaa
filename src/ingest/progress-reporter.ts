import type { IngestProgress, RunningIngest } from "../domain/ingest.ts";
import type { Store } from "../store/store.ts";
import { NO_PROGRESS, Pace } from "./progress.ts";

/** Least time between two reports of what happens all the time. */
const REPORT_EVERY_MS = 100;
/** Least time between two notes for other processes. */
const NOTE_EVERY_MS = 500;

/** Tells how far an ingest has come: its caller, and, through the index, other processes. */
export class ProgressReporter {
  readonly #store: Store;
  readonly #run: Pick<RunningIngest, "run" | "pid" | "startedAt">;
  readonly #onProgress: ((progress: IngestProgress) => void) | undefined;
  readonly #startedAt = performance.now();
  readonly #pace = new Pace();
  #progress = NO_PROGRESS;
  #reportedAt = 0;
  #notedAt = Number.NEGATIVE_INFINITY;

  constructor(store: Store, run: number, onProgress: ((progress: IngestProgress) => void) | undefined) {
    this.#store = store;
    this.#run = { run, pid: process.pid, startedAt: new Date().toISOString() };
    this.#onProgress = onProgress;
  }

  get progress(): IngestProgress {
    return this.#progress;
  }

  /** Takes up a change and tells of it; one that comes `rarely` waits until some time has gone since the last. */
  tell(change: Partial<IngestProgress>, rarely = false): void {
    const now = performance.now();
    const isNews = change.phase !== undefined && change.phase !== this.#progress.phase;
    this.#progress = { ...this.#progress, ...change, elapsedMs: now - this.#startedAt };
    if (rarely && now - this.#reportedAt < REPORT_EVERY_MS) return;
    this.#reportedAt = now;
    this.#measure(now);
    if (isNews || now - this.#notedAt >= NOTE_EVERY_MS) {
      this.#notedAt = now;
      this.#store.noteRunning({ ...this.#run, updatedAt: new Date().toISOString(), progress: this.#progress });
    }
    this.#onProgress?.(this.#progress);
  }

  /** Takes back what was told to other processes: nothing runs any more. */
  end(): void {
    this.#store.noteRunning(null);
  }

  #measure(now: number): void {
    const { phase, bytes, totalBytes, reembedded, toReembed, embedded } = this.#progress;
    if (phase === "scanning") return;
    const [done, total] = toReembed > 0 ? [reembedded, toReembed] : [bytes, totalBytes];
    this.#pace.note({ atMs: now, done, texts: embedded });
    const textsPerSecond = Math.round(this.#pace.textsPerSecond() * 10) / 10;
    const remainingMs = phase === "indexing" ? null : this.#pace.remainingMs(total);
    this.#progress = { ...this.#progress, textsPerSecond, remainingMs };
  }
}
