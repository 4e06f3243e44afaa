import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BenchContext, takePostings } from "./context.ts";
import { writePostings } from "./kept-index.ts";
import type { Measurement } from "./measurement.ts";
import { type IngestRun, runIngest } from "./program.ts";

const POSTINGS = 300;
const QUICK_POSTINGS = 20;
/** An ingest spends at least this share of its time inside inference. */
const INFERENCE_SHARE = 0.8;
/** Peak memory of an ingest stays below this. */
export const MEMORY_LIMIT_BYTES = 1.2e9;

/** A first ingest of some hundred postings, a file each, into an empty index, by the built program. */
export async function benchIngest(context: BenchContext): Promise<Measurement[]> {
  const { taken, isFull } = takePostings(context, POSTINGS, QUICK_POSTINGS);
  const dir = await mkdtemp(join(tmpdir(), "shortlist-bench-ingest-"));
  try {
    await writePostings(join(dir, "postings"), taken);
    const paths = [join(dir, "postings")];
    const run = await runIngest({ paths, indexDir: join(dir, "index"), modelDir: context.modelDir });
    return describe(run, isFull);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function describe({ summary, wallSeconds, peakBytes }: IngestRun, isFull: boolean): Measurement[] {
  const { postings, passages, embedded, seconds, inferenceShare } = summary;
  return [
    {
      measure: "ingest: share of its time inside inference",
      value: inferenceShare,
      unit: "share",
      target: isFull ? { atLeast: INFERENCE_SHARE } : undefined,
      note: `${postings} postings, ${passages} passages, ${embedded} texts embedded in ${seconds.toFixed(1)} s; ${wallSeconds.toFixed(1)} s with the process's start`,
    },
    { measure: "ingest: postings", value: postings / seconds, unit: "per second" },
    {
      measure: "ingest: passages, each with its sentences",
      value: passages / seconds,
      unit: "per second",
      note: `${(embedded / seconds).toFixed(0)} texts a second`,
    },
    {
      measure: `ingest: peak memory, ${postings} postings`,
      value: peakBytes,
      unit: "bytes",
      target: isFull ? { under: MEMORY_LIMIT_BYTES } : undefined,
    },
  ];
}
