import { statSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IngestSummary } from "../../src/domain/ingest.ts";
import type { BenchContext } from "./context.ts";
import { writeGenerated } from "./generated-files.ts";
import type { Measurement } from "./measurement.ts";
import { runMeasured } from "./program.ts";
import type { SearchRun } from "./scale-run.ts";
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
  const runs: SizeRun[] = [];
  for (const size of sizes) {
    context.log(`${size.toLocaleString("en-US")} generated postings`);
    runs.push(await measureSize(size));
  }
  const measurements = runs.flatMap((run, at) => describe(run, at === runs.length - 1 && !context.quick));
  const [before, last] = runs.slice(-2).map(({ ingest }) => ingest.seconds / ingest.postings);
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

/** What a size costs. */
interface SizeRun {
  readonly ingest: IngestSummary;
  readonly search: SearchRun;
  /** Peak memory of the ingest, and of the process that searches and takes a generation up. */
  readonly peakBytes: readonly [ingest: number, search: number];
  readonly databaseBytes: number;
  readonly vectorIndexBytes: number;
}

async function measureSize(size: number): Promise<SizeRun> {
  const dir = await mkdtemp(join(tmpdir(), "shortlist-bench-scale-"));
  const indexDir = join(dir, "index");
  try {
    await writeGenerated(join(dir, "postings"), { count: size, perFile: PER_FILE, seed: 1 });
    await writeGenerated(join(dir, "extra"), { count: 1, perFile: 1, seed: 2 });
    const ingest = await runStep<IngestSummary>(["ingest", indexDir, join(dir, "postings")]);
    const sizes = {
      databaseBytes: statSync(join(indexDir, "shortlist.db")).size,
      vectorIndexBytes: (await readdir(indexDir))
        .filter((name) => name.startsWith("passages."))
        .reduce((sum, name) => sum + statSync(join(indexDir, name)).size, 0),
    };
    const search = await runStep<SearchRun>(["search", indexDir, join(dir, "extra")]);
    return { ...sizes, ingest: ingest.result, search: search.result, peakBytes: [ingest.peakBytes, search.peakBytes] };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function runStep<Result>(args: readonly string[]): Promise<{ result: Result; peakBytes: number }> {
  const script = join(ROOT, "scripts", "bench", "scale-run.ts");
  const { stdout, peakBytes } = await runMeasured(["--import", "tsx", script, ...args]);
  return { result: JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Result, peakBytes };
}

function describe({ ingest, search, peakBytes, ...sizes }: SizeRun, isLargest: boolean): Measurement[] {
  const { postings, passages, embedded, seconds } = ingest;
  const of = `scale, ${postings.toLocaleString("en-US")} postings:`;
  const kilobytes = (bytes: number) => `${(bytes / postings / 1000).toFixed(1)} KB`;
  const memory = (name: string, bytes: number): Measurement => ({
    measure: `${of} peak memory of ${name}`,
    value: bytes,
    unit: "bytes",
    target: isLargest ? { under: MEMORY_LIMIT_BYTES } : undefined,
  });
  return [
    {
      measure: `${of} ingest, all but inference`,
      value: postings / seconds,
      unit: "per second",
      note: `${seconds.toFixed(1)} s; ${passages} passages, ${embedded} different texts, generated vectors`,
    },
    memory("the ingest", peakBytes[0]),
    {
      measure: `${of} database and vector index`,
      value: sizes.databaseBytes + sizes.vectorIndexBytes,
      unit: "bytes",
      note: `a posting: ${kilobytes(sizes.databaseBytes)} and ${kilobytes(sizes.vectorIndexBytes)}`,
    },
    {
      measure: `${of} ingest of one file more`,
      value: search.oneMoreSeconds,
      unit: "seconds",
      target: isLargest ? { under: ONE_MORE_SECONDS } : undefined,
      note: `a server takes it up in ${search.takeUpSeconds.toFixed(2)} s more, beside its answers`,
    },
    {
      measure: `${of} search without judge, p50`,
      value: search.searchMs,
      unit: "ms",
      note: `first answer of a fresh process after ${search.openSeconds.toFixed(1)} s`,
    },
    memory("searching and taking up a generation", peakBytes[1]),
  ];
}
