import { IncompatibleError } from "../domain/errors.ts";
import { loadHnswlib } from "../index/hnswlib.ts";
import { openPassageIndex, type PassageIndexOptions } from "../index/passage-index.ts";
import type { VectorIndex } from "../index/vector-index.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import type { StoreCounts, StoredModel } from "../store/types.ts";
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
  /** Gives the database back; the snapshot must not be used any more. */
  release(): void;
}

/**
 * Opens the current generation of the index in `dir` for reading. A vector index file that is missing, damaged or behind
 * is made good in memory, from the stored embeddings.
 * Throws `IncompatibleError`: `index_missing`, `index_empty` (nothing was ever ingested), and as `openStore` does.
 */
export async function openSnapshot(dir: string, engine: PassageIndexOptions["engine"] = "auto"): Promise<Snapshot> {
  const store = openStore(dir, { mode: "read" });
  try {
    const { generation } = store.snapshot();
    const model = store.model();
    if (model === undefined) {
      throw new IncompatibleError("index_empty", `The index in ${dir} holds nothing yet.`, {
        hint: "Fill it with: shortlist ingest PATH",
      });
    }
    const notes: string[] = [];
    const { index } = await openPassageIndex({
      dir,
      model,
      source: store.passageVectors(model.id),
      engine,
      onNote: (note) => notes.push(note),
    });
    const sentences = SentenceVectorTable.load(model.dimensions, store.sentenceVectors(model.id));
    const passages = new PassageTable(store.passageRanges());
    const heads = [...store.allPostingHeads()];
    const rows = heads.map(({ row }) => row);
    return {
      store,
      generation,
      model,
      index,
      passages,
      sentences,
      facts: new FactIndex(rows, store.saidFacts(), store.factRefs()),
      copies: new NearCopies(heads),
      counts: store.counts(),
      notes,
      engineMissing: (await loadHnswlib()).reason,
      release: () => store.close(),
    };
  } catch (error) {
    store.close();
    throw error;
  }
}
