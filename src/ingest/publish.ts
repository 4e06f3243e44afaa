import { openPassageIndex } from "../index/passage-index.ts";
import type { Store } from "../store/store.ts";

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
  readonly engine?: "auto" | "hnsw" | "exact";
  readonly onNote?: (note: string) => void;
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
  if (prune) store.pruneEmbeddings([modelId]);
  const model = store.model();
  if (model === undefined) return store.generation();
  const opened = await openPassageIndex({
    dir: store.dir,
    model,
    source: store.passageVectors(model.id),
    ...(engine === undefined ? {} : { engine }),
    ...(onNote === undefined ? {} : { onNote }),
  });
  await (opened.changed ? opened.save() : opened.tidy());
  return changed ? store.bumpGeneration() : store.generation();
}
