import { extname } from "node:path";
import type { IngestSummary, Skipped, SkippedGroup } from "../domain/ingest.ts";
import type { Embedder, EmbedderStats } from "../embed/embedder.ts";
import type { Store } from "../store/store.ts";
import { adviceFor } from "./advice.ts";
import type { Stages } from "./stages.ts";
import type { Tally } from "./tally.ts";

/** Paths that a group of skipped files names. */
const FIRST_NAMED = 5;

/** What a summary is made of. */
export interface SummaryParts {
  readonly store: Store;
  readonly embedder: Embedder;
  /** The embedder's counts when the ingest began. */
  readonly before: EmbedderStats;
  readonly tally: Tally;
  readonly stages: Stages;
  readonly reused: number;
  readonly elapsedMs: number;
  readonly generation: number;
}

/** Tells what an ingest did. */
export function summarize(parts: SummaryParts): IngestSummary {
  const { store, embedder, before, tally, stages, reused, elapsedMs, generation } = parts;
  const stats = embedder.stats();
  const inferenceMs = (stats.inferenceMs - before.inferenceMs) / stats.parallelism;
  const tokens = stats.tokens - before.tokens;
  const { postings, passages } = store.counts();
  return {
    ...tally.counts,
    skipped: tally.skipped,
    skippedBy: groupSkipped(tally.skipped),
    postings,
    passages,
    reused,
    tokens,
    tokensPerSecond: Math.round((tokens * 1000) / Math.max(1, elapsedMs)),
    seconds: toSeconds(elapsedMs),
    stages: { ...stages.seconds(), inference: toSeconds(inferenceMs) },
    inferenceShare: Math.round(Math.min(1, inferenceMs / elapsedMs) * 1000) / 1000,
    device: embedder.info.device,
    model: embedder.info.name,
    generation,
  };
}

/** Skipped files and records by reason, the largest group first. */
export function groupSkipped(skipped: readonly Skipped[]): SkippedGroup[] {
  const groups = new Map<string, SkippedGroup>();
  for (const { path, record, code, reason } of skipped) {
    const ending = code === "unsupported" || code === "archive" ? extname(path).toLowerCase() : undefined;
    const key = `${code} ${ending ?? ""} ${gistOf(reason)}`;
    const group = groups.get(key);
    const named = { path, ...(record === undefined ? {} : { record }) };
    if (group === undefined) {
      const kind = ending === undefined ? {} : { ending };
      groups.set(key, { code, ...kind, count: 1, reason, advice: adviceFor(code), first: [named] });
      continue;
    }
    group.count += 1;
    if (group.first.length < FIRST_NAMED) group.first.push(named);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** What a reason says before it goes into this file's own: its first clause without what it quotes and counts. */
function gistOf(reason: string): string {
  return reason.replace(/"[^"]*"|`[^`]*`|\d[\d.,]*/g, "").split(/[;:.(]/, 1)[0] as string;
}

function toSeconds(ms: number): number {
  return Math.round(ms) / 1000;
}
