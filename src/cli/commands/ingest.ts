import { join } from "node:path";
import { type Config, PACKAGE_ROOT } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import type { IngestProgress, IngestSummary } from "../../domain/ingest.ts";
import { ingest } from "../../ingest/ingest.ts";
import type { Store } from "../../store/store.ts";
import { describeSkipped, describeSummary, progressLine } from "../ingest-words.ts";
import { modelRef, openModel } from "../models.ts";
import type { Terminal } from "../output.ts";
import { openForWriting } from "../write-store.ts";

/** Between two progress lines where no terminal is watched. */
const PLAIN_LINE_EVERY_MS = 5000;

/** Postings to start with: read where no path was ever given. */
export const DEFAULT_PATHS: readonly string[] = [join(PACKAGE_ROOT, "seeds")];

/** Flags of `shortlist ingest`. */
export interface IngestCommandOptions {
  /** The summary as JSON; progress is not told. */
  readonly json: boolean;
  /** Waits for another writer instead of giving up. Default false. */
  readonly wait?: boolean;
  /** Stops it without losing what was embedded. */
  readonly signal?: AbortSignal | undefined;
}

/** Reads files into the index; returns the exit code. */
export async function runIngest(
  paths: readonly string[],
  options: IngestCommandOptions,
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const { json, wait = false, signal } = options;
  const store = await openForWriting(config.index, { wait, signal, terminal });
  const withdraw = announceStop(signal, terminal);
  try {
    const summary = await ingestInto(store, paths, options, { config, terminal });
    reportIngest(summary, terminal, json);
    return nothingRead(summary) ? EXIT.badInput : EXIT.ok;
  } finally {
    withdraw();
    store.close();
  }
}

/** Whether there was something to read and none of it could be. */
export function nothingRead({ added, updated, unchanged, skipped }: IngestSummary): boolean {
  return added + updated + unchanged === 0 && skipped.length > 0;
}

/** What was skipped to standard error, what was done to standard output. */
export function reportIngest(summary: IngestSummary, terminal: Terminal, json: boolean): void {
  for (const line of describeSkipped(summary.skippedBy)) terminal.err(line);
  if (json) terminal.out(JSON.stringify(summary));
  else for (const line of describeSummary(summary)) terminal.out(line);
}

async function ingestInto(
  store: Store,
  paths: readonly string[],
  { json, signal }: IngestCommandOptions,
  { config, terminal }: { config: Config; terminal: Terminal },
): Promise<IngestSummary> {
  const ref = modelRef(config, store.model()?.name);
  const embedder = await openModel(config, ref, terminal);
  try {
    for (const note of embedder.notes) terminal.err(`note: ${note}`);
    return await ingest({
      store,
      embedder,
      paths,
      defaultPaths: DEFAULT_PATHS,
      modelRef: ref,
      engine: config.engine,
      onProgress: json ? () => {} : progressReporter(terminal),
      onNote: (note) => terminal.err(`note: ${note}`),
      ...(signal === undefined ? {} : { signal }),
    });
  } finally {
    await embedder.close();
  }
}

/** Says at once that a wish to stop was heard: what is being embedded is stored first. Returns how to take that back. */
export function announceStop(signal: AbortSignal | undefined, terminal: Terminal): () => void {
  const tell = () => terminal.err("Stopping: what is being embedded is stored first. Ctrl-C again ends at once.");
  signal?.addEventListener("abort", tell, { once: true });
  return () => signal?.removeEventListener("abort", tell);
}

/** Tells how far an ingest is: in one line that is written anew on a terminal, else a line now and then. */
export function progressReporter(terminal: Terminal): (progress: IngestProgress) => void {
  let lastLineAt = performance.now();
  return (progress) => {
    if (terminal.interactive) {
      terminal.status(progressLine(progress, terminal.columns - 1));
      return;
    }
    if (performance.now() - lastLineAt < PLAIN_LINE_EVERY_MS) return;
    lastLineAt = performance.now();
    terminal.err(progressLine(progress));
  };
}
