import type { SearchResponse } from "../../src/domain/search.ts";
import { splitPassages } from "../../src/text/passages.ts";
import { loadBuilt } from "./built.ts";
import type { BenchContext } from "./context.ts";
import { MEMORY_LIMIT_BYTES } from "./ingest.ts";
import { type KeptIndex, keptIndex } from "./kept-index.ts";
import type { Measurement } from "./measurement.ts";
import { type NaiveVector, naiveScan } from "./naive.ts";
import { loadQuestions } from "./questions.ts";
import { median, percentile } from "./statistics.ts";
import type { BenchPosting } from "./texts.ts";

const PASSAGES = 10_000;
const QUICK_PASSAGES = 300;
const QUESTIONS = 1000;
const QUICK_QUESTIONS = 100;
const WARM_UP = 100;
/** Questions asked of one side before it is the other's turn: the garbage that one leaves slows down the other. */
const TURN = 25;
const LIMIT = 10;

/** Durations in milliseconds, one a question. */
interface Durations {
  readonly whole: number[];
  readonly embed: number[];
  readonly find: number[];
  readonly render: number[];
  readonly naive: number[];
}

/** An index of at least 10,000 passages (of 300 in a quick run) of the first postings. */
export function searchIndex(context: BenchContext): Promise<KeptIndex> {
  return keptIndex(context, enoughPostings(context.corpus.postings, context.quick ? QUICK_PASSAGES : PASSAGES));
}

/** Whole searches in this process, warm, one after another, in turns with a naive scan of the same vectors. */
export async function benchSearch(context: BenchContext): Promise<Measurement[]> {
  const kept = await searchIndex(context);
  const built = await loadBuilt();
  const { modelDir, quick, log } = context;
  const searcher = await built.Searcher.open({
    dir: kept.indexDir,
    openEmbedder: () => built.openEmbedder({ model: modelDir, modelsDir: modelDir, device: "cpu" }),
  });
  try {
    const vectors = readVectors(built, kept.indexDir);
    const questions = await loadQuestions(WARM_UP + (quick ? QUICK_QUESTIONS : QUESTIONS));
    const naive = async (query: string) => {
      const [embedding] = await searcher.embedder.embed([query], "query");
      return naiveScan(vectors, Array.from(embedding ?? []), LIMIT);
    };
    const search = (query: string) => searcher.search({ query, limit: LIMIT });
    for (const question of questions.slice(0, WARM_UP)) await Promise.all([search(question), naive(question)]);
    const durations = await measure(questions.slice(WARM_UP), search, naive);
    const { passages, engine } = searcher.status().index;
    log(`search: ${durations.whole.length} questions at ${passages} passages (${engine})`);
    return describe(durations, { kept, passages, engine });
  } finally {
    await searcher.close();
    await searcher.embedder.close();
  }
}

async function measure(
  questions: readonly string[],
  search: (query: string) => Promise<SearchResponse>,
  naive: (query: string) => Promise<unknown>,
): Promise<Durations> {
  const durations: Durations = { whole: [], embed: [], find: [], render: [], naive: [] };
  const ours = async (query: string) => {
    const startedAt = performance.now();
    const { timing } = await search(query);
    durations.whole.push(performance.now() - startedAt);
    durations.embed.push(timing.embedMs);
    durations.find.push(timing.searchMs ?? Number.NaN);
    durations.render.push(timing.renderMs ?? Number.NaN);
  };
  const theirs = async (query: string) => {
    const startedAt = performance.now();
    await naive(query);
    durations.naive.push(performance.now() - startedAt);
  };
  for (let at = 0; at < questions.length; at += TURN) {
    const sides = (at / TURN) % 2 === 0 ? [ours, theirs] : [theirs, ours];
    for (const ask of sides) for (const query of questions.slice(at, at + TURN)) await ask(query);
  }
  return durations;
}

function describe(
  durations: Durations,
  { kept, passages, engine }: { kept: KeptIndex; passages: number; engine: string },
): Measurement[] {
  const isFull = passages >= PASSAGES;
  const at = `${passages.toLocaleString("en-US")} passages`;
  const parts = ["embed", "find", "render"] as const;
  const split = (share: number) =>
    parts.map((part) => `${part} ${percentile(durations[part], share).toFixed(1)}`).join(", ");
  const ratio = (share: number) => percentile(durations.naive, share) / percentile(durations.whole, share);
  const sides = `p50 ${median(durations.whole).toFixed(1)} against ${median(durations.naive).toFixed(1)} ms`;
  return [
    {
      measure: `search at ${at}, p50`,
      value: percentile(durations.whole, 0.5),
      unit: "ms",
      target: isFull ? { under: 10 } : undefined,
      note: `${durations.whole.length} questions, ${engine}; p50 of ${split(0.5)}`,
    },
    {
      measure: `search at ${at}, p99`,
      value: percentile(durations.whole, 0.99),
      unit: "ms",
      target: isFull ? { under: 40 } : undefined,
      note: `p99 of ${split(0.99)}; slowest ${Math.max(...durations.whole).toFixed(1)}`,
    },
    {
      measure: "search: speed against a naive scan for nearest passages alone",
      value: ratio(0.5),
      unit: "ratio",
      note: `${sides}; the same embedding of the question in both`,
    },
    {
      measure: `ingest: peak memory, ${kept.run.summary.postings.toLocaleString("en-US")} postings`,
      value: kept.run.peakBytes,
      unit: "bytes",
      target: isFull ? { under: MEMORY_LIMIT_BYTES } : undefined,
      note: `${(100 * kept.run.summary.inferenceShare).toFixed(1)} % inside inference${kept.reused ? ", as measured when that index was built" : ""}`,
    },
  ];
}

function readVectors({ openStore }: Awaited<ReturnType<typeof loadBuilt>>, dir: string): NaiveVector[] {
  const store = openStore(dir, { mode: "read" });
  try {
    const vectors = store.passageVectors(store.model()?.id ?? 0).vectors();
    return Array.from(vectors, ({ id, vector }) => ({ id, vector: Array.from(vector) }));
  } finally {
    store.close();
  }
}

/** The first postings that give so many passages, and a few more: a reader may leave out what repeats in a text. */
function enoughPostings(postings: readonly BenchPosting[], passages: number): readonly BenchPosting[] {
  const wanted = passages * 1.01;
  let found = 0;
  const end = postings.findIndex(({ text }) => {
    found += splitPassages(text, { postingId: "" }).length;
    return found >= wanted;
  });
  return end === -1 ? postings : postings.slice(0, end + 1);
}
