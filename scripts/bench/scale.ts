import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchContext } from "./context.ts";
import { writeGenerated } from "./generated-files.ts";
import type { Measurement } from "./measurement.ts";
import { runMeasured } from "./program.ts";
import type { ScaleRun } from "./scale-run.ts";
import { ROOT } from "./texts.ts";

const SIZES = [1000, 10_000, 100_000];
const QUICK_SIZES = [200, 1000];
const PER_FILE = 1000;
/** All of it, at the largest size. */
const MEMORY_LIMIT_BYTES = 2e9;
/** One file more into an index of 100,000 passages and more. */
const ONE_MORE_SECONDS = 2;
/** Time a posting at the largest size, against that at the one before. */
const GROWTH_LIMIT = 1.5;

/**
 * Ingests generated postings with generated vectors (inference would take hours) at three sizes, each into an index of its
 * own: everything but inference, its time, memory and bytes, what one more file costs, and how long searches take.
 */
export async function benchScale(context: BenchContext): Promise<Measurement[]> {
  const sizes = context.quick ? QUICK_SIZES : SIZES;
  const runs: { run: ScaleRun; peakBytes: number }[] = [];
  for (const size of sizes) {
    context.log(`${size.toLocaleString("en-US")} generated postings`);
    runs.push(await measureSize(size));
  }
  const measurements = runs.flatMap(({ run, peakBytes }, at) => {
    const isLargest = at === runs.length - 1 && !context.quick;
    return describe(run, { peakBytes, isLargest });
  });
  const [before, last] = runs.slice(-2).map(({ run }) => run.seconds / run.postings);
  return [
    ...measurements,
    {
      measure: "scale: time a posting at the largest size, against the one before",
      value: (last as number) / (before as number),
      unit: "ratio",
      target: context.quick ? undefined : { under: GROWTH_LIMIT },
    },
  ];
}

async function measureSize(size: number): Promise<{ run: ScaleRun; peakBytes: number }> {
  const dir = await mkdtemp(join(tmpdir(), "shortlist-bench-scale-"));
  try {
    await writeGenerated(join(dir, "postings"), { count: size, perFile: PER_FILE, seed: 1 });
    await writeGenerated(join(dir, "extra"), { count: 1, perFile: 1, seed: 2 });
    const script = join(ROOT, "scripts", "bench", "scale-run.ts");
    const args = ["--import", "tsx", script, join(dir, "index"), join(dir, "postings"), join(dir, "extra")];
    const { stdout, peakBytes } = await runMeasured(args);
    return { run: JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as ScaleRun, peakBytes };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function describe(run: ScaleRun, { peakBytes, isLargest }: { peakBytes: number; isLargest: boolean }): Measurement[] {
  const { postings, passages, texts, seconds, databaseBytes, vectorIndexBytes } = run;
  const of = `scale, ${postings.toLocaleString("en-US")} postings:`;
  const kilobytes = (bytes: number) => `${(bytes / postings / 1000).toFixed(1)} KB`;
  return [
    {
      measure: `${of} all but inference`,
      value: postings / seconds,
      unit: "per second",
      note: `${seconds.toFixed(1)} s; ${passages} passages, ${texts} different texts, generated vectors`,
    },
    {
      measure: `${of} peak memory, ingest, search and the next generation in one process`,
      value: peakBytes,
      unit: "bytes",
      target: isLargest ? { under: MEMORY_LIMIT_BYTES } : undefined,
    },
    {
      measure: `${of} database and vector index`,
      value: databaseBytes + vectorIndexBytes,
      unit: "bytes",
      note: `a posting: ${kilobytes(databaseBytes)} and ${kilobytes(vectorIndexBytes)}`,
    },
    {
      measure: `${of} one file more`,
      value: run.oneMoreSeconds,
      unit: "seconds",
      target: isLargest ? { under: ONE_MORE_SECONDS } : undefined,
      note: `a server takes it up in ${run.takeUpSeconds.toFixed(2)} s more, beside its answers`,
    },
    {
      measure: `${of} search without judge, p50`,
      value: run.searchMs,
      unit: "ms",
      note: `first answer of a fresh process after ${run.openSeconds.toFixed(1)} s`,
    },
  ];
}
