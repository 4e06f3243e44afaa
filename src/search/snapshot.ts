import { IncompatibleError } from "../domain/errors.ts";
import { loadHnswlib } from "../index/hnswlib.ts";
import type { ReadIndex } from "../index/index-file.ts";
import { openPassageIndex, type PassageIndexOptions } from "../index/passage-index.ts";
import { collectInTurns, Turns } from "../index/turns.ts";
import type { VectorIndex } from "../index/vector-index.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import type { PostingHead, StoreCounts, StoredModel } from "../store/types.ts";
import { FactIndex } from "./fact-index.ts";
import { NearCopies } from "./near-copies.ts";
import { PassageTable } from "./passage-table.ts";
import { SentenceVectorTable } from "./sentence-vectors.ts";

/** One generation of an index, held still: whatever an ingest writes meanwhile, it reads as it was when opened. */
export interface Snapshot {
  readonly store: Store;
  readonly generation: number;
  readonly model: StoredModel;
  readonly index: VectorIndex;
  readonly passages: PassageTable;
  readonly sentences: SentenceVectorTable;
  readonly facts: FactIndex;
  readonly copies: NearCopies;
  readonly counts: StoreCounts;
  /** What the user should know: a missing addon, a damaged file that was worked around. */
  readonly notes: readonly string[];
  /** Why there is no graph engine, in one sentence; null where there is. */
  readonly engineMissing: string | null;
  /** What the next generation can take over. */
  readonly inheritance: Inheritance;
  /** Gives the database back; the snapshot must not be used any more. */
  release(): void;
}

/** What a generation hands to the next: most of a large index is the same in both. */
interface Inheritance {
  readonly model: StoredModel;
  /** By posting row, its version. */
  readonly versions: ReadonlyMap<number, string>;
  readonly sentences: SentenceVectorTable;
  readonly readIndex: ReadIndex | null;
}

/** How to open a snapshot. */
export interface SnapshotOptions {
  /** Default `auto`. */
  readonly engine?: PassageIndexOptions["engine"];
  /** A snapshot of the same index from which is taken over what has not changed. */
  readonly last?: Snapshot | undefined;
}

/** Postings whose sentences are read at a time beside other work: some milliseconds. */
const WARM_POSTINGS = 50;

/**
 * Opens the current generation of the index in `dir` for reading. A vector index file that is missing, damaged or behind
 * is made good in memory, from the stored embeddings. Other work has its turn meanwhile.
 * Throws `IncompatibleError`: `index_missing`, `index_empty` (nothing was ever ingested), and as `openStore` does.
 */
export async function openSnapshot(dir: string, { engine, last }: SnapshotOptions = {}): Promise<Snapshot> {
  const store = openStore(dir, { mode: "read" });
  try {
    const { generation } = store.snapshot();
    const model = store.model();
    if (model === undefined) {
      throw new IncompatibleError("index_empty", `The index in ${dir} holds nothing yet.`, {
        hint: "Fill it with: shortlist ingest PATH",
      });
    }
    const before = last?.model.fingerprint === model.fingerprint ? last.inheritance : undefined;
    const notes: string[] = [];
    const { index, read } = await openPassageIndex({
      dir,
      model,
      source: store.passageVectors(model.id),
      engine,
      onNote: (note) => notes.push(note),
      reuse: before?.readIndex ?? undefined,
    });
    const heads: PostingHead[] = [];
    await collectInTurns(store.allPostingHeads(), (head) => heads.push(head));
    const versions = new Map(heads.map(({ row, version }) => [row, version]));
    const sentences = sentenceTable(store, model, { versions, before });
    const rows = [...versions.keys()];
    return {
      store,
      generation,
      model,
      index,
      passages: await PassageTable.load(store.passageRanges()),
      sentences,
      facts: await FactIndex.load(rows, store.saidFacts(), store.factRefs()),
      copies: await NearCopies.among(heads),
      counts: store.counts(),
      notes,
      engineMissing: (await loadHnswlib()).reason,
      inheritance: { model, versions, sentences, readIndex: read },
      release: () => store.close(),
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Reads the sentence vectors of all postings into memory, a few at a time beside other work, until `signal` ends it. */
export async function warmSentences({ sentences, facts }: Snapshot, signal: AbortSignal): Promise<void> {
  const turns = new Turns();
  const rows = [...facts.rows()];
  for (let at = 0; at < rows.length && !signal.aborted; at += WARM_POSTINGS) {
    sentences.prepare(rows.slice(at, at + WARM_POSTINGS));
    await turns.next();
  }
}

function sentenceTable(
  store: Store,
  model: StoredModel,
  { versions, before }: { versions: ReadonlyMap<number, string>; before: Inheritance | undefined },
): SentenceVectorTable {
  const read = (postingRows: readonly number[]) => store.sentenceVectors(model.id, postingRows);
  if (before === undefined) return SentenceVectorTable.of(model.dimensions, read);
  return before.sentences.successor(read, (row) => before.versions.get(row) === versions.get(row));
}
