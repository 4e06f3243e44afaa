/**
 * One step of `scale.ts`, in a process of its own: `scale-run.ts ingest INDEX PATH`, or `scale-run.ts search INDEX EXTRA`.
 * Writes a line of JSON.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { IngestSummary } from "../../src/domain/ingest.ts";
import { loadBuilt } from "./built.ts";
import { generatedVectors } from "./generated-vectors.ts";
import { median } from "./statistics.ts";

/** What searching an index costs. */
export interface SearchRun {
  /** A searcher opened from nothing, to its first answer. */
  readonly openSeconds: number;
  /** Median of searches for sets and facts without a judge, sentences in memory. */
  readonly searchMs: number;
  /** An ingest of one file more, from the walk to the new generation. */
  readonly oneMoreSeconds: number;
  /** From that generation to the first answer of a searcher that takes over from the one before. */
  readonly takeUpSeconds: number;
}

const QUESTIONS = [
  "who needs a driving licence?",
  "which roles are on a night shift?",
  "fully remote data analyst",
  "what does the ward nurse earn?",
  "training is given to new starters",
  "which employers sponsor a visa?",
  "payroll clerk in Leeds",
  "must lift heavy castings",
];
const ROUNDS = 5;

const [step = "", indexDir = "", path = ""] = process.argv.slice(2);
const { ingest, openStore, Searcher } = await loadBuilt();
console.log(JSON.stringify(step === "ingest" ? await runIngest() : await runSearches()));

async function runIngest(): Promise<IngestSummary> {
  const store = openStore(indexDir, { mode: "write" });
  try {
    return await ingest({
      store,
      embedder: generatedVectors(),
      paths: [path],
      defaultPaths: [],
      modelRef: "generated",
    });
  } finally {
    store.close();
  }
}

async function runSearches(): Promise<SearchRun> {
  const openedAt = performance.now();
  const searcher = await openSearcher();
  await searcher.search({ query: QUESTIONS[0] as string });
  const openSeconds = secondsSince(openedAt);
  await searcher.warm();
  const searchMs = await medianSearchMs(searcher);
  const oneMoreSeconds = await ingestExtra();
  const takenUpAt = performance.now();
  const next = await openSearcher(searcher);
  await next.search({ query: QUESTIONS[1] as string });
  const takeUpSeconds = secondsSince(takenUpAt);
  await searcher.close();
  await next.close();
  return { openSeconds, searchMs, oneMoreSeconds, takeUpSeconds };
}

type OpenSearcher = Awaited<ReturnType<typeof Searcher.open>>;

function openSearcher(last?: OpenSearcher): Promise<OpenSearcher> {
  return Searcher.open({ dir: indexDir, openEmbedder: async () => generatedVectors() }, last);
}

async function medianSearchMs(searcher: OpenSearcher): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of QUESTIONS) {
      const startedAt = performance.now();
      // Another word each time, for the latest answers are kept.
      await searcher.search({ query: `${question} ${"abcde"[round]}` });
      times.push(performance.now() - startedAt);
    }
  }
  return median(times);
}

/** Ingests the extra file as the command does: in a process of its own. */
async function ingestExtra(): Promise<number> {
  const args = ["--import", "tsx", process.argv[1] ?? "", "ingest", indexDir, path];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return (JSON.parse(stdout) as IngestSummary).seconds;
}

function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1000;
}
