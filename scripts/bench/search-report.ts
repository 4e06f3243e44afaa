import { DENSE_CANDIDATES } from "../../src/search/candidates.ts";
import { MEMORY_LIMIT_BYTES } from "./ingest.ts";
import type { KeptIndex } from "./kept-index.ts";
import type { Measurement } from "./measurement.ts";
import { median, percentile } from "./statistics.ts";

/** Milliseconds that each question took. */
export interface SearchDurations {
  /** A whole search, and its parts: embedding the question, finding and judging, writing the response. */
  readonly whole: number[];
  readonly embed: number[];
  readonly find: number[];
  readonly render: number[];
  /** A whole search with the judge, and the sentences that it read. */
  readonly judged: number[];
  readonly pairs: number[];
  /** Embedding the question and a naive scan. */
  readonly naive: number[];
  /** The naive scan alone. */
  readonly scan: number[];
  /** Our vector index alone, asked for as many passages as a search asks for. */
  readonly near: number[];
}

/** The durations as lines of the report. The targets are those of an index of at least 10,000 passages. */
export function describeSearch(
  durations: SearchDurations,
  { kept, engine }: { kept: KeptIndex & { readonly isFull: boolean }; engine: string },
): Measurement[] {
  const { isFull, reused, run } = kept;
  const at = `${run.summary.passages.toLocaleString("en-US")} passages`;
  return [
    {
      measure: `search at ${at}, p50`,
      value: percentile(durations.whole, 0.5),
      unit: "ms",
      target: isFull ? { under: 10 } : undefined,
      note: `${durations.whole.length} questions, ${engine}; p50 of ${parts(durations, 0.5)}`,
    },
    {
      measure: `search at ${at}, p99`,
      value: percentile(durations.whole, 0.99),
      unit: "ms",
      target: isFull ? { under: 40 } : undefined,
      note: `p99 of ${parts(durations, 0.99)}; slowest ${Math.max(...durations.whole).toFixed(1)}`,
    },
    {
      measure: `search with the judge at ${at}, p50`,
      value: percentile(durations.judged, 0.5),
      unit: "ms",
      target: isFull ? { under: 80 } : undefined,
      note: `p99 ${percentile(durations.judged, 0.99).toFixed(1)}; ${median(durations.pairs)} sentences judged, p50`,
    },
    against("search: speed of a whole one against a naive scan", durations.naive, durations.whole),
    against(`nearest ${DENSE_CANDIDATES}: speed of the index against a naive scan`, durations.scan, durations.near),
    {
      measure: `ingest: peak memory, ${run.summary.postings.toLocaleString("en-US")} postings`,
      value: run.peakBytes,
      unit: "bytes",
      target: isFull ? { under: MEMORY_LIMIT_BYTES } : undefined,
      note: `${(100 * run.summary.inferenceShare).toFixed(1)} % inside inference${reused ? ", as measured when that index was built" : ""}`,
    },
  ];
}

function parts(durations: SearchDurations, share: number): string {
  const names = ["embed", "find", "render"] as const;
  return names.map((name) => `${name} ${percentile(durations[name], share).toFixed(1)}`).join(", ");
}

function against(measure: string, theirs: readonly number[], ours: readonly number[]): Measurement {
  const note = `p50 ${median(ours).toFixed(2)} against ${median(theirs).toFixed(2)} ms`;
  return { measure, value: median(theirs) / median(ours), unit: "ratio", note };
}
