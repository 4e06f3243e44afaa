import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import { IngestSummary } from "../../domain/ingest.ts";
import type { RunInfo, ServiceStatus } from "../../domain/service.ts";
import { count } from "../../server/pages/words.ts";
import { progressLine } from "../ingest-words.ts";
import { withSearcher } from "../models.ts";
import type { Terminal } from "../output.ts";

/** Tells what the index holds and what serves it. */
export async function status(options: { json: boolean }, config: Config, terminal: Terminal): Promise<number> {
  return withSearcher(config, terminal, async (searcher) => {
    const status = searcher.status();
    if (options.json) terminal.out(JSON.stringify(status));
    else for (const line of describe(status)) terminal.out(line);
    return EXIT.ok;
  });
}

function describe({ index, model, judge, sources, roots, runs, notes, ingest }: ServiceStatus): string[] {
  const engine = index.engine === "hnsw" ? "an HNSW graph" : "an exact scan";
  return [
    `index    ${index.path} (generation ${index.generation}, ${(index.sizeBytes / 1e6).toFixed(1)} MB)`,
    `holds    ${count(index.postings, "posting")} in ${count(index.passages, "passage")}, from ${count(sources, "file")}`,
    `vectors  found by ${engine}`,
    `model    ${model.name}, ${model.dimensions} dimensions, at most ${model.maxTokens} tokens (${model.fingerprint.slice(0, 12)})`,
    `device   ${model.device}`,
    `judge    ${judge ?? "none: answers are weighed by their scores and words alone"}`,
    ...roots.map((root, at) => `${at === 0 ? "reads   " : "        "} ${root}`),
    ...(ingest ? [`running  ingest by process ${ingest.pid}, ${progressLine(ingest.progress)}`] : []),
    ...runs
      .filter(({ id }) => id !== ingest?.run)
      .slice(0, 3)
      .map((run) => `ingest   ${describeRun(run)}`),
    ...notes.map((note) => `note     ${note}`),
  ];
}

function describeRun({ startedAt, finishedAt, summary }: RunInfo): string {
  if (finishedAt === null || summary === null) return `${startedAt} did not end`;
  const number = (key: string) => Number(summary[key] ?? 0);
  const groups = IngestSummary.shape.skippedBy.safeParse(summary.skippedBy).data;
  const named = Array.isArray(summary.skipped) ? summary.skipped.length : 0;
  const skipped = groups === undefined ? named : groups.reduce((sum, group) => sum + group.count, 0);
  return `${startedAt} ${number("added")} added, ${number("updated")} updated, ${number("removed")} removed, ${skipped} skipped, ${number("seconds").toFixed(1)} s${summary.stopped === true ? ", then it was stopped" : ""}`;
}
