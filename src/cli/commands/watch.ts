import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Config } from "../../config.ts";
import { AppError, EXIT } from "../../domain/errors.ts";
import type { IngestSummary } from "../../domain/ingest.ts";
import type { OpenedEmbedder } from "../../embed/open.ts";
import { ingest } from "../../ingest/ingest.ts";
import { isStop } from "../../ingest/stop.ts";
import { type Touched, watchAndWork } from "../../ingest/watch/watch.ts";
import { count } from "../../server/pages/words.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { describeChange, describeSkipped } from "../ingest-words.ts";
import { modelRef, openModel } from "../models.ts";
import { describeError, shown, type Terminal } from "../output.ts";
import { openForWriting } from "../write-store.ts";
import { announceStop, DEFAULT_PATHS, type IngestCommandOptions, progressReporter, reportIngest } from "./ingest.ts";

/** How long to wait after a failure before the work is tried again, from the first failure in a row to the last. */
const RETRY_AFTER_MS = [2000, 10_000, 60_000] as const;

/** Reads files into the index and goes on with what changes of them until it is told to end; returns the exit code. */
export async function runWatch(
  paths: readonly string[],
  options: IngestCommandOptions,
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const signal = options.signal ?? new AbortController().signal;
  const watcher = new Watcher(paths, { ...options, signal }, config, terminal);
  try {
    await watchAndWork({
      roots: () => watcher.roots,
      exclude: [config.index],
      work: (touched, roots) => watcher.work(touched, roots),
      onNote: (note) => terminal.err(`note: ${shown(note)}`),
      signal,
    });
    return EXIT.ok;
  } finally {
    await watcher.close();
  }
}

class Watcher {
  readonly #paths: readonly string[];
  readonly #options: IngestCommandOptions & { readonly signal: AbortSignal };
  readonly #config: Config;
  readonly #terminal: Terminal;
  #embedder: OpenedEmbedder | null = null;
  #modelRef = "";
  #isFirst = true;
  /** Absolute paths to watch. */
  roots: readonly string[];

  constructor(
    paths: readonly string[],
    options: IngestCommandOptions & { readonly signal: AbortSignal },
    config: Config,
    terminal: Terminal,
  ) {
    this.#paths = paths;
    this.#options = options;
    this.#config = config;
    this.#terminal = terminal;
    this.roots = paths.length > 0 ? paths.map((path) => resolve(path)) : rememberedRoots(config.index);
  }

  async close(): Promise<void> {
    await this.#embedder?.close();
  }

  /** Takes changes up, again and again where that fails. Throws where it is stopped, and where it fails at the first time. */
  async work(touched: Touched, roots: readonly string[]): Promise<void> {
    const { signal } = this.#options;
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        return await this.#workOnce(touched, roots);
      } catch (error) {
        if (this.#isFirst || !(error instanceof AppError) || isStop(error)) throw error;
        this.#terminal.err(describeError(error));
      }
      const delay = RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length - 1)];
      await setTimeout(delay, undefined, { signal }).catch(() => {});
    }
  }

  /** Holds the writer's lock for as long as it works, so that others may write between two changes. */
  async #workOnce(touched: Touched, roots: readonly string[]): Promise<void> {
    const { signal, wait = false } = this.#options;
    const terminal = this.#terminal;
    const store = await openForWriting(this.#config.index, { wait: wait || !this.#isFirst, signal, terminal });
    const withdraw = announceStop(signal, terminal);
    try {
      const embedder = await this.#embedderFor(store);
      const summary = await ingest({
        store,
        embedder,
        paths: this.#isFirst ? this.#paths : roots,
        defaultPaths: DEFAULT_PATHS,
        modelRef: this.#modelRef,
        touched: touched ?? undefined,
        trustTimes: !this.#isFirst && touched === null,
        engine: this.#config.engine,
        onProgress: this.#options.json ? () => {} : progressReporter(terminal),
        onNote: (note) => terminal.err(`note: ${note}`),
        signal,
      });
      this.#report(summary);
      if (this.#paths.length === 0) this.roots = store.roots();
      if (this.#isFirst) terminal.err(`Watching ${count(this.roots.length, "path")}. Press Ctrl-C to end.`);
      this.#isFirst = false;
    } finally {
      withdraw();
      store.close();
    }
  }

  /** The model asked for; later that of the index, which another ingest may have changed. */
  async #embedderFor(store: Store): Promise<OpenedEmbedder> {
    const model = store.model();
    const last = this.#embedder;
    if (last !== null && (model === undefined || model.fingerprint === last.info.fingerprint)) return last;
    if (last !== null)
      this.#terminal.err(`note: another ingest chose the model ${model?.name}: it is used from now on.`);
    await last?.close();
    this.#embedder = null;
    this.#modelRef = last === null ? modelRef(this.#config, model?.name) : (model?.name ?? this.#modelRef);
    this.#embedder = await openModel(this.#config, this.#modelRef, this.#terminal);
    for (const note of this.#embedder.notes) this.#terminal.err(`note: ${note}`);
    return this.#embedder;
  }

  #report(summary: IngestSummary): void {
    const { json } = this.#options;
    if (json || this.#isFirst) {
      reportIngest(summary, this.#terminal, json);
      return;
    }
    for (const line of describeSkipped(summary.skippedBy)) this.#terminal.err(line);
    const change = describeChange(summary);
    if (change !== null) this.#terminal.out(`${new Date().toLocaleTimeString("en-GB")} ${change}`);
  }
}

/** Paths of earlier ingests, or those to begin with. Throws as `openStore`, but for an index that is not there or is older. */
function rememberedRoots(dir: string): readonly string[] {
  let store: Store | undefined;
  try {
    store = openStore(dir, { mode: "read" });
    const roots = store.roots();
    return roots.length > 0 ? roots : DEFAULT_PATHS;
  } catch (error) {
    if (error instanceof AppError && ["index_missing", "index_older"].includes(error.code)) return DEFAULT_PATHS;
    throw error;
  } finally {
    store?.close();
  }
}
