/** One size of `scale.ts`, in a process of its own: `scale-run.ts INDEX POSTINGS EXTRA`. Writes a line of JSON. */
import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { loadBuilt } from "./built.ts";
import { generatedVectors } from "./generated-vectors.ts";

/** What a size costs. */
export interface ScaleRun {
  readonly postings: number;
  readonly passages: number;
  readonly texts: number;
  /** Of the first ingest. */
  readonly seconds: number;
  readonly databaseBytes: number;
  readonly vectorIndexBytes: number;
  /** One file more, from the walk to the new generation. */
  readonly oneMoreSeconds: number;
  /** From that generation to a searcher that answers from it, having served the one before. */
  readonly takeUpSeconds: number;
  /** A searcher opened from nothing, to its first answer. */
  readonly openSeconds: number;
  /** Median of searches for sets and facts without a judge, sentences in memory. */
  readonly searchMs: number;
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

const [indexDir = "", postingsDir = "", extra = ""] = process.argv.slice(2);
const { ingest, openStore, Searcher } = await loadBuilt();

async function run(paths: readonly string[]) {
  const store = openStore(indexDir, { mode: "write" });
  try {
    return await ingest({ store, embedder: generatedVectors(), paths, defaultPaths: [], modelRef: "generated" });
  } finally {
    store.close();
  }
}

async function openSearcher(last?: Awaited<ReturnType<typeof Searcher.open>>) {
  return Searcher.open({ dir: indexDir, openEmbedder: async () => generatedVectors() }, last);
}

const first = await run([postingsDir]);
const openedAt = performance.now();
const searcher = await openSearcher();
await searcher.search({ query: QUESTIONS[0] as string });
const openSeconds = (performance.now() - openedAt) / 1000;
await searcher.warm();
const times: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [at, question] of QUESTIONS.entries()) {
    const startedAt = performance.now();
    // Another word in each, for the latest answers are kept.
    await searcher.search({ query: `${question} ${"abcde"[round]}${at}` });
    times.push(performance.now() - startedAt);
  }
}
const more = await run([extra]);
const takenUpAt = performance.now();
const next = await openSearcher(searcher);
await next.search({ query: QUESTIONS[1] as string });
const result: ScaleRun = {
  postings: first.postings,
  passages: first.passages,
  texts: first.embedded,
  seconds: first.seconds,
  databaseBytes: statSync(join(indexDir, "shortlist.db")).size,
  vectorIndexBytes: (await readdir(indexDir))
    .filter((name) => name.startsWith("passages."))
    .reduce((sum, name) => sum + statSync(join(indexDir, name)).size, 0),
  oneMoreSeconds: more.seconds,
  takeUpSeconds: (performance.now() - takenUpAt) / 1000,
  openSeconds,
  searchMs: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number,
};
await searcher.close();
await next.close();
console.log(JSON.stringify(result));
