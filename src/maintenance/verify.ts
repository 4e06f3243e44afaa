import { AppError } from "../domain/errors.ts";
import type { Embedder } from "../embed/embedder.ts";
import { publish } from "../ingest/publish.ts";
import type { Store } from "../store/store.ts";
import type { Finding, Found, UpkeepProgress } from "./finding.ts";
import type { VerifyContext } from "./verify/context.ts";
import { checkPostings } from "./verify/postings.ts";
import { checkRows, checkSources, checkStructure, checkUnused } from "./verify/structure.ts";
import { checkVectorIndex } from "./verify/vector-index.ts";
import { checkEmbedded, checkVectors } from "./verify/vectors.ts";
import { checkWords } from "./verify/words.ts";

/** What to check, and how far to go. */
export interface VerifyOptions {
  /** Opened for writing where `repair`. */
  readonly store: Store;
  /** Make good what can be made good from the index itself. Default false. */
  readonly repair?: boolean;
  /** Leave out what reads every row: the texts, the vectors, the words, the vector index. Default false. */
  readonly quick?: boolean;
  /** As for an ingest; default `auto`. */
  readonly engine?: VerifyContext["engine"];
  /** Opens the model in use, to embed again what has lost its vector. Without it the next ingest does that. */
  readonly openEmbedder?: () => Promise<Embedder>;
  readonly onProgress?: (progress: UpkeepProgress) => void;
}

/** What was found, and what became of it. */
export interface VerifyReport {
  /** Whether no damage is left: there was none, or all of it was made good. */
  readonly ok: boolean;
  readonly found: readonly Finding[];
  /** Of `found`, what was made good. Empty where nothing was to be repaired. */
  readonly repaired: readonly Finding[];
  /** Damage that is there now, and leftovers. */
  readonly left: readonly Finding[];
  readonly postings: number;
  readonly passages: number;
  readonly vectors: number;
  readonly seconds: number;
}

/** Times that repairs are looked over and gone on with: mending one thing may show another. */
const MAX_ROUNDS = 3;

/**
 * Checks everything in an index: the database's structure, every row, span, hash, text, fact, vector and word, and the
 * vector index's files against the stored vectors. With `repair`, makes good what can be made good without the files, and
 * checks again; what only the files can mend is noted, so that the next ingest reads them again. Holds some bytes a
 * passage in memory. Throws as `Store` does where the database cannot be read at all.
 */
export async function verify(options: VerifyOptions): Promise<VerifyReport> {
  const { store, repair = false, quick = false } = options;
  const startedAt = performance.now();
  const first = await examine(options, quick);
  const left = repair ? await repairAll(options, first) : first;
  const isLeft = (finding: Finding) => left.some(({ code }) => code === finding.code);
  const { postings, passages } = store.counts();
  return {
    ok: left.every(({ severity }) => severity !== "damage"),
    found: first.map(asFinding),
    repaired: repair ? first.filter((finding) => !isLeft(finding)).map(asFinding) : [],
    left: left.map(asFinding),
    postings,
    passages,
    vectors: store.audit().embeddingCount(),
    seconds: Math.round(performance.now() - startedAt) / 1000,
  };
}

/** Repairs, and looks again wherever damage was repaired; returns what is left. */
async function repairAll(options: VerifyOptions, first: readonly Found[]): Promise<readonly Found[]> {
  let left = first;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    for (const found of left) await found.repair?.();
    const isMended = (found: Found) => found.repair !== undefined && found.isDeferred !== true;
    if (!left.some((found) => isMended(found) && found.severity === "damage")) {
      // Nothing that any other finding hangs on has changed.
      return left.filter((found) => !isMended(found));
    }
    await publishAnew(options);
    const before = damageIn(left);
    left = await examine(options, options.quick ?? false);
    if (damageIn(left) === before) return left;
  }
  return left;
}

function damageIn(found: readonly Found[]): string {
  return JSON.stringify(found.filter(({ severity }) => severity === "damage").map(asFinding));
}

/** Shows readers what was repaired, and makes good the vector index. */
async function publishAnew({ store, engine }: VerifyOptions): Promise<void> {
  const model = store.model();
  if (model === undefined || store.generation() === 0) return;
  await publish({ store, modelId: model.id, changed: true, ...(engine === undefined ? {} : { engine }) });
}

async function examine(options: VerifyOptions, quick: boolean): Promise<Found[]> {
  const { store, engine = "auto", onProgress = () => {}, openEmbedder } = options;
  onProgress({ step: "database", done: 0, total: 0 });
  const [lastRun] = store.latestRuns(1);
  const unfinished = lastRun?.finishedAt === null;
  const context: VerifyContext = { store, model: store.model(), unfinished, engine, onProgress, openEmbedder };
  const structure = checkStructure(context, quick);
  if (!structure.isReadable) return structure.found;
  // Where the index of words is broken itself, its words cannot be read.
  const isLexical = structure.found.some(({ code }) => code === "full_text");
  const found: Found[] = [...structure.found];
  const hasDamagedVectors = () => found.some(({ code }) => code === "vectors");
  const checks: (() => Found[] | Promise<Found[]>)[] = [
    () => checkRows(context),
    () => checkSources(context),
    () => (isLexical ? [] : checkWords(context, quick)),
    ...(quick ? [] : [() => checkPostings(context), () => checkVectors(context)]),
    () => checkEmbedded(context),
    ...(quick ? [] : [() => checkUnused(context), () => checkVectorIndex(context, hasDamagedVectors())]),
  ];
  for (const check of checks) found.push(...(await guarded(check)));
  return found;
}

/** A check that meets a part of the database which cannot be read says so, and the others go on. */
async function guarded(check: () => Found[] | Promise<Found[]>): Promise<Found[]> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "index_corrupt") throw error;
    const message =
      "A part of the database cannot be read. Restore it with `shortlist import --replace`, or move its folder away and ingest your files anew.";
    return [{ code: "database", severity: "damage", count: 1, examples: [error.message], message }];
  }
}

function asFinding({ repair: _, isDeferred: __, ...finding }: Found): Finding {
  return finding;
}
