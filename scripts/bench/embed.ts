import { basename, dirname, resolve } from "node:path";
import { env, type FeatureExtractionPipeline, pipeline } from "@huggingface/transformers";
import { openEmbedder } from "../../src/embed/open.ts";
import type { BenchContext } from "./context.ts";
import type { Measurement } from "./measurement.ts";
import { median } from "./statistics.ts";
import { cutPassages } from "./texts.ts";

/** What to measure. */
export interface EmbeddingBenchOptions {
  /** Texts to embed, as they come; some hundred passages. */
  readonly texts: readonly string[];
  /** Folder of the model; it must have `onnx/model_quantized.onnx`. */
  readonly modelDir: string;
  /** Alternating rounds; the medians count. Default 5. */
  readonly rounds?: number | undefined;
  /** Told of each round. */
  readonly log?: ((line: string) => void) | undefined;
}

/** What was measured: medians over the rounds; of ratios, too, which are taken within each round. */
export interface EmbeddingBenchResult {
  readonly texts: number;
  readonly words: number;
  /** Texts a second. */
  readonly ours: number;
  /** Texts a second of the stock pipeline, in batches of 32 as the texts come. */
  readonly stockUnsorted: number;
  /** The same, its texts sorted by length first. */
  readonly stockSorted: number;
  readonly ratioUnsorted: number;
  readonly ratioSorted: number;
  /** Share of the workers' time spent inside inference. */
  readonly inferenceShare: number;
  /** Milliseconds for one short question, alone. */
  readonly queryMs: number;
  /** Milliseconds for one short question while a large call runs. */
  readonly busyQueryMs: number;
  /** Median cosine between our vector of a text and the stock pipeline's, each text alone in its batch. */
  readonly medianCosine: number;
}

const PASSAGES = 400;
const QUICK_PASSAGES = 64;
const BATCH = 32;
const QUESTION = "which roles need a clearance?";

/** Embedding throughput as lines of the report. */
export async function measureEmbedding({ corpus, modelDir, quick, log }: BenchContext): Promise<Measurement[]> {
  const texts = cutPassages(corpus.postings, quick ? QUICK_PASSAGES : PASSAGES);
  const result = await benchEmbedding({ texts, modelDir, rounds: quick ? 2 : undefined, log });
  const against = (rate: number) => `${result.ours.toFixed(0)} against ${rate.toFixed(0)} passages a second`;
  return [
    {
      measure: "embedding: speed against the stock pipeline, unsorted batches of 32",
      value: result.ratioUnsorted,
      unit: "ratio",
      target: quick ? undefined : { atLeast: 2 },
      note: `${against(result.stockUnsorted)}; ${texts.length} of ${(result.words / texts.length).toFixed(0)} words on average`,
    },
    {
      measure: "embedding: speed against the stock pipeline, sorted by length",
      value: result.ratioSorted,
      unit: "ratio",
      target: quick ? undefined : { atLeast: 1.2 },
      note: against(result.stockSorted),
    },
    {
      measure: "embedding: a question alone",
      value: result.queryMs,
      unit: "ms",
      note: `${result.busyQueryMs.toFixed(1)} ms while ${texts.length} passages are embedded`,
    },
    {
      measure: "embedding: share of the workers' time inside inference",
      value: result.inferenceShare,
      unit: "share",
      note: `median cosine with the stock pipeline's vectors ${result.medianCosine.toFixed(4)}`,
    },
  ];
}

/**
 * Embedding throughput against the stock feature-extraction pipeline of `@huggingface/transformers`, on the same texts
 * and weights, in alternating rounds.
 *
 * Runs for about `rounds` times ten seconds with 400 passages on two cores.
 */
export async function benchEmbedding(options: EmbeddingBenchOptions): Promise<EmbeddingBenchResult> {
  const { texts, modelDir, rounds = 5, log } = options;
  const ours = await openEmbedder({ model: modelDir, modelsDir: dirname(modelDir), device: "cpu" });
  const stock = await openStock(modelDir);
  const sorted = [...texts].sort((a, b) => a.length - b.length);
  const runs = { ours: [] as number[], unsorted: [] as number[], sorted: [] as number[], share: [] as number[] };
  try {
    await ours.embed(texts.slice(0, 2 * BATCH), "passage");
    await embedStock(stock, texts.slice(0, BATCH));
    for (let round = 0; round < rounds; round += 1) {
      const before = ours.stats().inferenceMs;
      const seconds = await time(() => ours.embed(texts, "passage"));
      runs.share.push((ours.stats().inferenceMs - before) / 1000 / seconds / ours.stats().parallelism);
      runs.ours.push(texts.length / seconds);
      runs.unsorted.push(texts.length / (await time(() => embedStock(stock, texts))));
      runs.sorted.push(texts.length / (await time(() => embedStock(stock, sorted))));
      const last = [runs.ours, runs.unsorted, runs.sorted].map((list) => list.at(-1)?.toFixed(1));
      log?.(`round ${round + 1}: ours ${last[0]}, stock ${last[1]}, stock sorted ${last[2]} texts/s`);
    }
    return {
      texts: texts.length,
      words: texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0),
      ours: median(runs.ours),
      stockUnsorted: median(runs.unsorted),
      stockSorted: median(runs.sorted),
      ratioUnsorted: median(ratios(runs.ours, runs.unsorted)),
      ratioSorted: median(ratios(runs.ours, runs.sorted)),
      inferenceShare: median(runs.share),
      ...(await measureQueries(ours, texts)),
      medianCosine: await compare(ours, stock, texts.slice(0, BATCH)),
    };
  } finally {
    await ours.close();
    await stock.dispose();
  }
}

type Ours = Awaited<ReturnType<typeof openEmbedder>>;

async function measureQueries(ours: Ours, texts: readonly string[]): Promise<{ queryMs: number; busyQueryMs: number }> {
  const measure = async () => {
    const durations: number[] = [];
    for (let at = 0; at < 20; at += 1) durations.push(1000 * (await time(() => ours.embed([QUESTION], "query"))));
    return median(durations);
  };
  const queryMs = await measure();
  const busy = ours.embed(texts, "passage");
  const busyQueryMs = await measure();
  await busy;
  return { queryMs, busyQueryMs };
}

async function openStock(modelDir: string): Promise<FeatureExtractionPipeline> {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(resolve(modelDir));
  return pipeline("feature-extraction", basename(resolve(modelDir)), { dtype: "q8", device: "cpu" });
}

async function embedStock(stock: FeatureExtractionPipeline, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const batch = await stock(texts.slice(at, at + BATCH), { pooling: "mean", normalize: true });
    for (const row of batch.tolist()) vectors.push(Float32Array.from(row));
  }
  return vectors;
}

async function compare(ours: Ours, stock: FeatureExtractionPipeline, texts: readonly string[]): Promise<number> {
  const mine = await ours.embed(texts, "passage");
  const cosines: number[] = [];
  for (const [at, text] of texts.entries()) {
    const [theirs] = await embedStock(stock, [text]);
    cosines.push(mine[at]?.reduce((sum, value, column) => sum + value * (theirs?.[column] ?? 0), 0) ?? 0);
  }
  return median(cosines);
}

/** One ratio a round: what slows down a whole round slows down both sides. */
function ratios(ours: readonly number[], theirs: readonly number[]): number[] {
  return ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN));
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return (performance.now() - started) / 1000;
}
