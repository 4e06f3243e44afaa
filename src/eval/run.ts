import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { InputError } from "../domain/errors.ts";
import type { Embedder } from "../embed/embedder.ts";
import { ingest } from "../ingest/ingest.ts";
import { BASELINES } from "../search/baselines.ts";
import { type Method, Searcher, type SearcherOptions } from "../search/searcher.ts";
import { openStore } from "../store/open-store.ts";
import { type BeirFolder, beirDocuments, beirQueries, findBeir } from "./beir.ts";
import { isLabelled, readLabelled } from "./labels.ts";
import { askBeir, askLabelled, type Outcome } from "./outcomes.ts";

/** The methods compared, the simplest first. */
export const METHODS: readonly Method[] = [...BASELINES, "weighed", "judged", "facts"];

/** What to measure, and with which models. */
export interface EvalOptions {
  /** A folder with `questions.json`, or one in the form of BEIR. */
  readonly dir: string;
  readonly embedder: Embedder;
  readonly modelRef: string;
  readonly searcher: Pick<SearcherOptions, "glossary" | "openJudge" | "judgeMs" | "engine">;
  /** Told what is being done, and how far it is. */
  readonly onProgress?: (line: string) => void;
  /** Stops the evaluation. */
  readonly signal?: AbortSignal;
}

/** All outcomes on one collection. */
export interface Evaluation {
  readonly name: string;
  readonly postings: number;
  readonly passages: number;
  /** Documents that could not be read. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly model: string;
  /** Null where no cross-encoder judged: then `judged` is the same as `weighed`. */
  readonly judge: string | null;
  readonly outcomes: Readonly<Record<Method, readonly Outcome[]>>;
}

type Ask = (searcher: Searcher, method: Method, onDone: () => void) => Promise<Outcome[]>;

interface Collection {
  readonly name: string;
  /** Files or folders to ingest. */
  readonly paths: readonly string[];
  readonly questions: number;
  readonly ask: Ask;
}

/**
 * Ingests a labelled collection into an index of its own and asks every question by every method. Throws `InputError`:
 * `eval_unknown_form` where the folder is in neither form, `eval_stopped` where `signal` stopped it, and as the readers of
 * labels do.
 */
export async function evaluate(options: EvalOptions): Promise<Evaluation> {
  const work = mkdtempSync(join(tmpdir(), "shortlist-eval-"));
  try {
    const collection = await openCollection(resolve(options.dir), work);
    const index = join(work, "index");
    mkdirSync(index);
    const skipped = await fill(index, collection, options);
    return { ...(await measure(index, collection, options)), skipped };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function openCollection(dir: string, work: string): Promise<Collection> {
  if (isLabelled(dir)) {
    const labelled = readLabelled(dir);
    const { name, postings, questions } = labelled;
    const ask: Ask = (searcher, method, onDone) =>
      eachOf(questions, (question) => askLabelled(searcher, labelled, question, method), onDone);
    return { name, paths: [postings], questions: questions.length, ask };
  }
  const beir = findBeir(dir);
  if (beir === null) {
    throw new InputError("eval_unknown_form", `${dir} holds no labelled questions.`, {
      hint: "It needs questions.json, or corpus.jsonl, queries.jsonl and qrels.tsv (each also as .gz).",
    });
  }
  const queries = await beirQueries(beir);
  const ask: Ask = (searcher, method, onDone) => eachOf(queries, (query) => askBeir(searcher, query, method), onDone);
  return { name: basename(dir), paths: [await writePostings(beir, work)], questions: queries.length, ask };
}

/** The corpus as postings, so that it goes through the same readers, passages and index as any. */
async function writePostings(beir: BeirFolder, work: string): Promise<string> {
  const path = join(work, "corpus.jsonl");
  async function* lines() {
    for await (const { _id, title, text } of beirDocuments(beir)) {
      yield `${JSON.stringify({ id: _id, title: title ?? "", description: text })}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
  return path;
}

async function fill(index: string, { name, paths }: Collection, options: EvalOptions): Promise<Evaluation["skipped"]> {
  const { embedder, modelRef, onProgress, signal } = options;
  const store = openStore(index, { mode: "write" });
  try {
    const { skipped } = await ingest({
      store,
      embedder,
      paths,
      defaultPaths: [],
      modelRef,
      onProgress: (progress) => onProgress?.(`${name}: ${progress.embedded} texts embedded`),
      ...(signal === undefined ? {} : { signal }),
    });
    return skipped;
  } finally {
    store.close();
  }
}

async function measure(
  index: string,
  collection: Collection,
  options: EvalOptions,
): Promise<Omit<Evaluation, "skipped">> {
  const { embedder, searcher: models, onProgress, signal } = options;
  const searcher = await Searcher.open({ ...models, dir: index, openEmbedder: async () => embedder });
  try {
    const outcomes: Partial<Record<Method, Outcome[]>> = {};
    for (const method of METHODS) {
      let done = 0;
      outcomes[method] = await collection.ask(searcher, method, () => {
        if (signal?.aborted) throw new InputError("eval_stopped", "The evaluation was stopped.");
        done += 1;
        onProgress?.(`${collection.name}: ${method}, ${done} of ${collection.questions} questions`);
      });
    }
    const { postings, passages } = searcher.status().index;
    return {
      name: collection.name,
      postings,
      passages,
      model: embedder.info.name,
      judge: searcher.judge?.name ?? null,
      outcomes: outcomes as Record<Method, Outcome[]>,
    };
  } finally {
    await searcher.close();
    await searcher.judge?.close();
  }
}

async function eachOf<T>(
  items: readonly T[],
  ask: (item: T) => Promise<Outcome>,
  onDone: () => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of items) {
    outcomes.push(await ask(item));
    onDone();
  }
  return outcomes;
}
