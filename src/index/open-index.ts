import { setImmediate } from "node:timers/promises";
import { ExactIndex } from "./exact.ts";
import { HnswIndex } from "./hnsw.ts";
import { type HnswlibResult, loadHnswlib } from "./hnswlib.ts";
import { loadIndex, removeLeftovers, saveIndex } from "./index-file.ts";
import type { SavableIndex } from "./savable-index.ts";
import { shuffled } from "./shuffled.ts";
import type { VectorIndex } from "./vector-index.ts";
import type { SourceVector, VectorSource } from "./vector-source.ts";

/** Number of vectors from which a graph is worth building: below, an exact scan takes about a millisecond. */
export const HNSW_FROM = 4000;
/** A graph is kept until half of that, so that a collection around the limit is not rebuilt back and forth. */
const EXACT_BELOW = HNSW_FROM / 2;
/** Share of removed nodes from which a graph is built anew. */
const MAX_WASTED_SHARE = 0.3;
/** How long vectors are added at a stretch before other work gets its turn. */
const TURN_MS = 40;

/** Which index to open, and what it mirrors. */
export interface OpenIndexOptions {
  /** Folder of the saved index. */
  readonly dir: string;
  readonly name: string;
  /** Fingerprint of the model whose vectors the source gives. */
  readonly fingerprint: string;
  readonly dimensions: number;
  readonly source: VectorSource;
  /** `auto` (the default) takes a graph from 4,000 vectors on, where hnswlib-node is there. */
  readonly preferred?: "auto" | "hnsw" | "exact";
  /** Called with every sentence the user should read: a missing addon, a damaged file. */
  readonly onNote?: (note: string) => void;
  /** Called while vectors are added, with how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Default: what `loadHnswlib` finds. */
  readonly hnswlib?: HnswlibResult;
}

/** An index that mirrors its source. */
export interface OpenedIndex {
  readonly index: VectorIndex;
  /** True where it differs from what is saved: `save` is due, where the caller may write. */
  readonly changed: boolean;
  /** All that was told to `onNote`, in one text. */
  readonly note?: string;
  /** Saves the index for the revision of the source that it mirrors. Call it before anything else is added. */
  save(): Promise<void>;
  /** Removes what saves that were killed have left behind; `save` does so too. */
  tidy(): Promise<void>;
}

/**
 * Opens the saved index and brings it up to the source: ids that the source no longer has are removed, ids that the
 * index lacks are added from the stored vectors. Where the saved index is missing, damaged, of another model, of the
 * wrong kind for its size, or more than 30 % dead weight, it is built anew from the source. Nothing is embedded, and
 * nothing is written: that is `save`. The source must not change meanwhile. Costs two small queries where nothing changed.
 */
export async function openVectorIndex(options: OpenIndexOptions): Promise<OpenedIndex> {
  const hnswlib = options.hnswlib ?? (await loadHnswlib());
  const revision = options.source.revision();
  const notes: string[] = [];
  const note = (sentence: string): void => {
    notes.push(sentence);
    options.onNote?.(sentence);
  };

  const { index, changed } = await openOrBuild({ ...options, hnswlib }, revision, note);
  const { dir, name, fingerprint } = options;
  return {
    index,
    changed,
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
    tidy: () => removeLeftovers(dir, name),
    save: () => saveIndex(index, dir, { name, revision, fingerprint }),
  };
}

type Resolved = OpenIndexOptions & { readonly hnswlib: HnswlibResult };

async function openOrBuild(
  options: Resolved,
  revision: number,
  note: (sentence: string) => void,
): Promise<{ index: SavableIndex; changed: boolean }> {
  const count = options.source.count();
  const loaded = await loadIndex(options.dir, options);
  const kind = chooseKind(options, { count, current: loaded.index?.kind ?? null, note });
  if (loaded.index === null) {
    if (!loaded.missing) note(`${loaded.problem} It is built anew from the stored embeddings.`);
  } else if (loaded.index.kind === kind) {
    if (loaded.revision === revision && loaded.index.size === count) return { index: loaded.index, changed: false };
    await reconcile(loaded.index, options);
    if (loaded.index.wastedShare <= MAX_WASTED_SHARE) return { index: loaded.index, changed: true };
  }
  return { index: await build(kind, count, options), changed: true };
}

interface Choice {
  readonly count: number;
  readonly current: "hnsw" | "exact" | null;
  readonly note: (sentence: string) => void;
}

function chooseKind(options: Resolved, { count, current, note }: Choice): "hnsw" | "exact" {
  const preferred = options.preferred ?? "auto";
  const limit = current === "hnsw" ? EXACT_BELOW : HNSW_FROM;
  if (preferred === "exact" || (preferred === "auto" && count < limit)) return "exact";
  if (options.hnswlib.library !== null) return "hnsw";
  note(`${options.hnswlib.reason} Every search compares all ${count} vectors instead: right, but slower.`);
  return "exact";
}

async function build(kind: "hnsw" | "exact", count: number, options: Resolved): Promise<SavableIndex> {
  const { library } = options.hnswlib;
  if (kind === "exact" || library === null) {
    const index = new ExactIndex(options.dimensions, count);
    await addAll(index, options.source.vectors(), { total: count, ...options });
    return index;
  }
  const index = HnswIndex.create(library, options.dimensions, count);
  // Near copies added in a row link mostly to one another; in a mixed order far more of the others stay within reach.
  await addAll(index, options.source.vectors(shuffled(options.source.ids())), { total: count, ...options });
  return index;
}

async function reconcile(index: SavableIndex, options: Resolved): Promise<void> {
  const missing: number[] = [];
  const gone = new Set(index.ids());
  for (const id of options.source.ids()) {
    if (!gone.delete(id)) missing.push(id);
  }
  for (const id of gone) index.remove(id);
  await addAll(index, options.source.vectors(missing), { total: missing.length, ...options });
}

async function addAll(
  index: VectorIndex,
  vectors: Iterable<SourceVector>,
  { total, onProgress }: { total: number; onProgress?: (done: number, total: number) => void },
): Promise<void> {
  let done = 0;
  let turnEnds = performance.now() + TURN_MS;
  for (const { id, vector } of vectors) {
    index.add(id, vector);
    done += 1;
    if (performance.now() < turnEnds) continue;
    onProgress?.(done, total);
    await setImmediate();
    turnEnds = performance.now() + TURN_MS;
  }
  if (total > 0) onProgress?.(done, total);
}
