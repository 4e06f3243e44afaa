import { updatePassageIndex } from "../index/passage-index.ts";
import type { Store } from "../store/store.ts";

/** Share of postings that have gone or changed from which what they leave behind is removed: a pass over all texts. */
const PRUNE_FROM_SHARE = 0.1;

/** What to publish. */
export interface PublishOptions {
  /** Opened for writing; everything is stored in it. */
  readonly store: Store;
  readonly modelId: number;
  /** Whether anything differs from the last generation. */
  readonly changed: boolean;
  /** Whether embeddings that nothing refers to go, which takes a look at all that is stored. Default true. */
  readonly prune?: boolean;
  /** Default `auto`. */
  readonly engine?: "auto" | "hnsw" | "exact" | undefined;
  readonly onNote?: ((note: string) => void) | undefined;
}

/**
 * Makes what was stored the current generation and returns its number: embeddings that nothing refers to go, the vector
 * index is brought up to the store and saved, and then, in one durable step, readers are told. Where nothing changed the
 * generation stays, and only a missing or damaged index file is made anew.
 */
export async function publish({
  store,
  modelId,
  changed,
  prune = true,
  engine,
  onNote,
}: PublishOptions): Promise<number> {
  if (changed) {
    store.useModel(modelId);
    store.refreshLexical();
  }
  if (prune) store.pruneEmbeddings([modelId], { fromShare: PRUNE_FROM_SHARE });
  const model = store.model();
  if (model === undefined) return store.generation();
  await updatePassageIndex({ dir: store.dir, model, source: store.passageVectors(model.id), engine, onNote });
  return changed ? store.bumpGeneration() : store.generation();
}
