import { DeltaIndex } from "./delta-index.ts";
import { ExactIndex } from "./exact.ts";
import { HnswIndex } from "./hnsw.ts";
import { type HnswlibResult, loadHnswlib } from "./hnswlib.ts";
import {
  inspectIndex,
  loadIndex,
  type ReadIndex,
  removeLeftovers,
  type SavedContent,
  saveIndex,
} from "./index-file.ts";
import type { SavableIndex } from "./savable-index.ts";
import { shuffled } from "./shuffled.ts";
import { collectInTurns, Turns } from "./turns.ts";
import type { VectorIndex } from "./vector-index.ts";
import type { SourceVector, VectorSource } from "./vector-source.ts";

/** Number of vectors from which a graph is worth building: below, an exact scan takes about a millisecond. */
export const HNSW_FROM = 4000;
/** A graph is kept until half of that, so that a collection around the limit is not rebuilt back and forth. */
const EXACT_BELOW = HNSW_FROM / 2;
/** Share of removed nodes from which a graph is built anew. */
const MAX_WASTED_SHARE = 0.3;
/** A large saved index stays as it is while at most this share of it, and so many ids, have come or gone since. */
const MAX_DELTA_SHARE = 0.1;
const MAX_DELTA = 2000;

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
  /** What an earlier opening read, which is taken again where the saved files are still the same. */
  readonly reuse?: ReadIndex | undefined;
}

/** An index that mirrors its source. */
export interface OpenedIndex {
  readonly index: VectorIndex;
  /** True where what is saved is of no use any more, or too far behind: `save` is due, where the caller may write. */
  readonly changed: boolean;
  /** What was read from the saved files and left as it was, for the next opening; null where there is none. */
  readonly read: ReadIndex | null;
  /** All that was told to `onNote`, in one text. */
  readonly note?: string;
  /** Saves an index that has `changed`, for the revision of the source that it mirrors. Call it before anything else is added. */
  save(): Promise<void>;
}

/**
 * Opens the saved index and brings it up to the source: ids that the source no longer has are removed, ids that the
 * index lacks are added from the stored vectors. A large index of which little has changed is left as it is, with the
 * changes beside it (`DeltaIndex`). Where the saved index is missing, damaged, of another model, of the wrong kind for its
 * size, or more than 30 % dead weight, it is built anew from the source. Nothing is embedded, and nothing is written: that
 * is `save`. The source must not change meanwhile. Costs two small queries where nothing changed.
 */
export async function openVectorIndex(options: OpenIndexOptions): Promise<OpenedIndex> {
  const hnswlib = options.hnswlib ?? (await loadHnswlib());
  const revision = options.source.revision();
  const notes: string[] = [];
  const note = (sentence: string): void => {
    notes.push(sentence);
    options.onNote?.(sentence);
  };
  const { dir, name, fingerprint } = options;
  const { index, changed, read } = await openOrBuild({ ...options, hnswlib }, revision, note);
  return {
    index,
    changed: changed !== null,
    read,
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
    save: async () => {
      if (changed !== null) await saveIndex(changed, dir, { name, revision, fingerprint });
    },
  };
}

/**
 * Brings the saved index up to the source, where it is too far behind or of no use, and removes what saves that were killed
 * have left behind. Where little has changed, the saved index is not even opened. Every byte of it is checked.
 */
export async function updateSavedIndex(options: OpenIndexOptions): Promise<void> {
  const hnswlib = options.hnswlib ?? (await loadHnswlib());
  const saved = await inspectIndex(options.dir, { ...options, hnswlib });
  const notes: string[] = [];
  if ("ids" in saved && (await isNearSource(saved, { ...options, hnswlib, onNote: (note) => notes.push(note) }))) {
    for (const note of notes) options.onNote?.(note);
  } else {
    await (await openVectorIndex({ ...options, hnswlib })).save();
  }
  await removeLeftovers(options.dir, options.name);
}

async function isNearSource(saved: SavedContent, options: Resolved): Promise<boolean> {
  const count = options.source.count();
  const note = (sentence: string) => options.onNote?.(sentence);
  if (chooseKind(options, { count, current: saved.kind, note }) !== saved.kind) return false;
  if (saved.revision === options.source.revision() && saved.ids.size === count) return true;
  return isSmall(await deltaOf(saved.ids, options.source), saved.ids.size);
}

type Resolved = OpenIndexOptions & { readonly hnswlib: HnswlibResult };

/** `changed`: what is to be saved; `read`: what was read and left as it was. */
interface Opened {
  readonly index: VectorIndex;
  readonly changed: SavableIndex | null;
  readonly read: ReadIndex | null;
}

async function openOrBuild(options: Resolved, revision: number, note: (sentence: string) => void): Promise<Opened> {
  const count = options.source.count();
  const loaded = await loadIndex(options.dir, options);
  const kind = chooseKind(options, { count, current: loaded.index?.kind ?? null, note });
  if (loaded.index === null) {
    if (!loaded.missing) note(`${loaded.problem} It is built anew from the stored embeddings.`);
  } else if (loaded.index.kind === kind) {
    const read = { stem: loaded.stem, index: loaded.index };
    if (loaded.revision === revision && loaded.index.size === count) return { index: read.index, changed: null, read };
    const delta = await deltaOf(new Set(read.index.ids()), options.source);
    if (isSmall(delta, read.index.size)) {
      const index = new DeltaIndex(read.index);
      await applyDelta(index, delta, options);
      return { index, changed: null, read };
    }
    // What another has in use must not be changed.
    if (options.reuse !== undefined) return openOrBuild({ ...options, reuse: undefined }, revision, note);
    await applyDelta(loaded.index, delta, options);
    if (loaded.index.wastedShare <= MAX_WASTED_SHARE) return { index: loaded.index, changed: loaded.index, read: null };
  }
  const built = await build(kind, count, options);
  return { index: built, changed: built, read: null };
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

/** Ids that an index lacks, and those that its source no longer has. */
interface Delta {
  readonly missing: readonly number[];
  readonly gone: ReadonlySet<number>;
}

async function deltaOf(ids: ReadonlySet<number>, source: VectorSource): Promise<Delta> {
  const missing: number[] = [];
  const gone = new Set(ids);
  await collectInTurns(source.ids(), (id) => {
    if (!gone.delete(id)) missing.push(id);
  });
  return { missing, gone };
}

/** Whether an index of `size` ids is left as it is, with the changes beside it. */
function isSmall({ missing, gone }: Delta, size: number): boolean {
  return size >= HNSW_FROM && missing.length + gone.size <= Math.min(MAX_DELTA, size * MAX_DELTA_SHARE);
}

async function applyDelta(index: VectorIndex, { missing, gone }: Delta, options: Resolved): Promise<void> {
  for (const id of gone) index.remove(id);
  await addAll(index, options.source.vectors(missing), { total: missing.length, ...options });
}

async function addAll(
  index: VectorIndex,
  vectors: Iterable<SourceVector>,
  { total, onProgress }: { total: number; onProgress?: (done: number, total: number) => void },
): Promise<void> {
  let done = 0;
  const turns = new Turns();
  for (const { id, vector } of vectors) {
    index.add(id, vector);
    done += 1;
    if (!turns.isOver) continue;
    onProgress?.(done, total);
    await turns.next();
  }
  if (total > 0) onProgress?.(done, total);
}
