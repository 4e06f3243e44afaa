import { join } from "node:path";
import { type Config, PACKAGE_ROOT } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import type { IngestSummary } from "../../domain/ingest.ts";
import { ingest } from "../../ingest/ingest.ts";
import { embeddingRate, type IngestProgress, remainingMs } from "../../ingest/progress.ts";
import { count } from "../../server/pages/words.ts";
import { openStore } from "../../store/open-store.ts";
import { modelRef, openModel } from "../models.ts";
import type { Terminal } from "../output.ts";

/** Skipped files listed on a terminal; all of them are in the JSON summary. */
const MOST_LISTED = 20;
/** Between two progress lines where no terminal is watched. */
const PLAIN_LINE_EVERY_MS = 5000;

/** Reads files into the index; returns the exit code. `signal` stops it without losing what was read. */
export async function runIngest(
  paths: readonly string[],
  options: { json: boolean; signal?: AbortSignal },
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const store = openStore(config.index, { mode: "write" });
  try {
    const ref = modelRef(config, store.model()?.name);
    const embedder = await openModel(config, ref, terminal);
    try {
      for (const note of embedder.notes) terminal.err(`note: ${note}`);
      const summary = await ingest({
        store,
        embedder,
        paths,
        defaultPaths: [join(PACKAGE_ROOT, "seeds")],
        modelRef: ref,
        engine: config.engine,
        onProgress: progressReporter(terminal),
        onNote: (note) => terminal.err(`note: ${note}`),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      });
      report(summary, terminal, options.json);
      return nothingRead(summary) ? EXIT.badInput : EXIT.ok;
    } finally {
      await embedder.close();
    }
  } finally {
    store.close();
  }
}

/** Whether there was something to read and none of it could be. */
function nothingRead({ added, updated, unchanged, skipped }: IngestSummary): boolean {
  return added + updated + unchanged === 0 && skipped.length > 0;
}

function report(summary: IngestSummary, terminal: Terminal, json: boolean): void {
  const { skipped } = summary;
  for (const { path, record, code, reason } of skipped.slice(0, MOST_LISTED)) {
    const which = record === undefined ? "" : `, record ${record + 1}`;
    terminal.err(`skipped ${path}${which}: ${reason} (${code})`);
  }
  if (skipped.length > MOST_LISTED)
    terminal.err(`... and ${skipped.length - MOST_LISTED} more skipped; --json lists all`);
  if (json) {
    terminal.out(JSON.stringify(summary));
    return;
  }
  const { added, updated, unchanged, removed, embedded, seconds, device, model, generation } = summary;
  terminal.out(
    `${added} added, ${updated} updated, ${unchanged} unchanged, ${removed} removed, ${skipped.length} skipped; ` +
      `${count(embedded, "text")} embedded in ${seconds.toFixed(1)} s with ${model} on ${device}.`,
  );
  terminal.out(
    `The index holds ${count(summary.postings, "posting")} in ${count(summary.passages, "passage")} (generation ${generation}).`,
  );
}

function progressReporter(terminal: Terminal): (progress: IngestProgress) => void {
  let lastLineAt = performance.now();
  return (progress) => {
    const line = progressLine(progress);
    if (terminal.interactive) return terminal.status(line);
    if (performance.now() - lastLineAt < PLAIN_LINE_EVERY_MS) return;
    lastLineAt = performance.now();
    terminal.err(line);
  };
}

function progressLine(progress: IngestProgress): string {
  const { phase, files, totalFiles, postings, embedded } = progress;
  if (phase === "scanning") return `scanning: ${count(totalFiles, "file")}`;
  if (phase === "indexing") return `indexing: ${count(postings, "posting")} read, ${count(embedded, "text")} embedded`;
  const rest = remainingMs(progress);
  const remaining = rest === undefined || files === totalFiles ? "" : `, about ${duration(rest)} left`;
  const rate = embedded === 0 ? "" : `, ${embeddingRate(progress).toFixed(0)} texts/s`;
  return `reading: ${files} of ${count(totalFiles, "file")}, ${count(postings, "new posting")}${rate}${remaining}`;
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
