import { join } from "node:path";
import { DENSE_CANDIDATES } from "../../src/search/candidates.ts";
import { splitPassages } from "../../src/text/passages.ts";
import { loadBuilt } from "./built.ts";
import type { BenchContext } from "./context.ts";
import { type KeptIndex, keptIndex } from "./kept-index.ts";
import type { Measurement } from "./measurement.ts";
import { naiveScan } from "./naive.ts";
import { loadQuestions } from "./questions.ts";
import { describeSearch, type SearchDurations } from "./search-report.ts";
import { type BenchPosting, ROOT } from "./texts.ts";

const PASSAGES = 10_000;
const QUICK_PASSAGES = 300;
const QUESTIONS = 1000;
const QUICK_QUESTIONS = 100;
const WARM_UP = 100;
/** Questions asked of one side before it is the other's turn: the garbage that one leaves slows down the other. */
const TURN = 25;
const LIMIT = 10;

/** An index of at least 10,000 passages (`isFull`; of 300 in a quick run) of the first postings. */
export async function searchIndex(context: BenchContext): Promise<KeptIndex & { readonly isFull: boolean }> {
  const postings = enoughPostings(context.corpus.postings, context.quick ? QUICK_PASSAGES : PASSAGES);
  const kept = await keptIndex(context, postings);
  return { ...kept, isFull: kept.run.summary.passages >= PASSAGES };
}

/** Whole searches in this process, warm, one after another, without the judge and with it, in turns with a naive scan of the same vectors. */
export async function benchSearch(context: BenchContext): Promise<Measurement[]> {
  const kept = await searchIndex(context);
  const questions = await loadQuestions(WARM_UP + (context.quick ? QUICK_QUESTIONS : QUESTIONS));
  const sides = await openSides(kept.indexDir, context.modelDir);
  try {
    for (const question of questions.slice(0, WARM_UP))
      for (const ask of [sides.ours, sides.judged, sides.naive]) await ask(question);
    for (const list of Object.values(sides.durations)) list.length = 0;
    const measured = questions.slice(WARM_UP);
    for (let at = 0; at < measured.length; at += TURN) {
      const order = [sides.ours, sides.judged, sides.naive];
      if ((at / TURN) % 2 === 1) order.reverse();
      for (const ask of order) for (const question of measured.slice(at, at + TURN)) await ask(question);
    }
    return describeSearch(sides.durations, { kept, engine: sides.engine });
  } finally {
    await sides.close();
  }
}

/** The sides that take turns, and what they took. */
interface Sides {
  /** Our search without the judge. */
  ours(question: string): Promise<void>;
  /** Our search as people get it. */
  judged(question: string): Promise<void>;
  naive(question: string): Promise<void>;
  readonly durations: SearchDurations;
  readonly engine: string;
  close(): Promise<void>;
}

async function openSides(indexDir: string, modelDir: string): Promise<Sides> {
  const { Searcher, openEmbedder, openCrossEncoder, openStore, openPassageIndex } = await loadBuilt();
  const searcher = await Searcher.open({
    dir: indexDir,
    glossary: join(modelDir, "glossary.json"),
    openEmbedder: () => openEmbedder({ model: modelDir, modelsDir: modelDir, device: "cpu" }),
  });
  const judging = await Searcher.open({
    dir: indexDir,
    openEmbedder: async () => searcher.embedder,
    glossary: join(modelDir, "glossary.json"),
    openJudge: () => openCrossEncoder({ dir: join(ROOT, "models", "shortlist-judge") }),
  });
  await Promise.all([searcher.warm(), judging.warm()]);
  const store = openStore(indexDir, { mode: "read" });
  const { id, fingerprint, dimensions } = { id: 0, fingerprint: "", dimensions: 0, ...store.model() };
  const source = store.passageVectors(id);
  const { index } = await openPassageIndex({ dir: indexDir, model: { fingerprint, dimensions }, source });
  const vectors = Array.from(source.vectors(), (row) => ({ id: row.id, vector: Array.from(row.vector) }));
  store.close();
  const durations: SearchDurations = {
    whole: [],
    embed: [],
    find: [],
    render: [],
    naive: [],
    scan: [],
    near: [],
    judged: [],
    pairs: [],
  };
  return {
    durations,
    engine: index.kind,
    async ours(query) {
      const startedAt = performance.now();
      const { timing } = await searcher.search({ query, limit: LIMIT });
      durations.whole.push(performance.now() - startedAt);
      durations.embed.push(timing.embedMs);
      durations.find.push(timing.searchMs ?? Number.NaN);
      durations.render.push(timing.renderMs ?? Number.NaN);
    },
    async judged(query) {
      const startedAt = performance.now();
      const { postings, nearest } = await judging.search({ query, limit: LIMIT });
      durations.judged.push(performance.now() - startedAt);
      durations.pairs.push([...postings, ...nearest][0]?.passages[0]?.why.judged ?? 0);
    },
    async naive(query) {
      const startedAt = performance.now();
      const [embedding = new Float32Array()] = await searcher.embedder.embed([query], "query");
      const embeddedAt = performance.now();
      naiveScan(vectors, Array.from(embedding), LIMIT);
      const scannedAt = performance.now();
      index.search(embedding, DENSE_CANDIDATES);
      durations.naive.push(scannedAt - startedAt);
      durations.scan.push(scannedAt - embeddedAt);
      durations.near.push(performance.now() - scannedAt);
    },
    async close() {
      await judging.close();
      await judging.judge?.close();
      await searcher.close();
      await searcher.embedder.close();
    },
  };
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
