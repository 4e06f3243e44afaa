import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SearchResponse } from "../../src/domain/search.ts";
import type { BenchContext } from "./context.ts";
import type { Measurement } from "./measurement.ts";
import { exitOf, runIngest, servedAt, startServe } from "./program.ts";
import { searchIndex } from "./search.ts";
import { median } from "./statistics.ts";
import { SEEDS } from "./texts.ts";

const ROUNDS = 5;
const SECONDS_LIMIT = 2;
const QUESTION = "which roles need a clearance?";

/** From the start of `serve` to its first answer over HTTP, on an index of real postings and on that of the samples. */
export async function benchServe(context: BenchContext): Promise<Measurement[]> {
  const dir = await mkdtemp(join(tmpdir(), "shortlist-bench-serve-"));
  try {
    await runIngest({ paths: [SEEDS], indexDir: dir, modelDir: context.modelDir });
    const { indexDir, isFull } = await searchIndex(context);
    return [await benchStart(indexDir, isFull), await benchStart(dir, true)];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function benchStart(indexDir: string, isFull: boolean): Promise<Measurement> {
  const seconds: number[] = [];
  let passages = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    const server = startServe(indexDir);
    const ended = exitOf(server);
    try {
      const url = await servedAt(server);
      const response = await fetch(`${url}/api/search?q=${encodeURIComponent(QUESTION)}`);
      passages = SearchResponse.parse(await response.json()).index.passages;
      seconds.push((performance.now() - startedAt) / 1000);
    } finally {
      server.kill("SIGTERM");
      await ended;
    }
  }
  return {
    measure: `serve: start to first answer, ${passages.toLocaleString("en-US")} passages, slowest of ${ROUNDS}`,
    value: Math.max(...seconds),
    unit: "seconds",
    target: isFull ? { under: SECONDS_LIMIT } : undefined,
    note: `median ${median(seconds).toFixed(2)} s`,
  };
}
