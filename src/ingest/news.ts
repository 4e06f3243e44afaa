import type { Embedder } from "../embed/embedder.ts";
import type { Store } from "../store/store.ts";
import { PIPELINE_VERSION } from "./prepare.ts";

/** What an ingest finds when it begins. */
export interface NewsOptions {
  readonly store: Store;
  readonly embedder: Pick<Embedder, "info">;
  readonly modelId: number;
  /** Whether stored postings have no embeddings by the model. */
  readonly lacksVectors: boolean;
  readonly onNote?: (note: string) => void;
}

const MEANWHILE =
  "Search goes on with what it has meanwhile; the ingest may be stopped at any time and goes on where it was.";

/** Says before much is done again why that is, how much it is, and what it means for those who search. */
export function announceChanges({ store, embedder, modelId, lacksVectors, onNote = () => {} }: NewsOptions): void {
  const { postings, sources } = store.counts();
  const last = store.model();
  if (last !== undefined && last.id !== modelId && postings > 0) {
    const to = embedder.info.name === last.name ? "other files of the same name" : embedder.info.name;
    onNote(`The model changes from ${last.name} to ${to}: all ${postings} postings are embedded anew. ${MEANWHILE}`);
  } else if (lacksVectors) {
    onNote(`An earlier ingest was stopped before all ${postings} postings were embedded: it goes on. ${MEANWHILE}`);
  }
  if (sources > 0 && store.pipelineVersion() !== PIPELINE_VERSION) {
    onNote(
      `This version reads and cuts postings in another way: all ${sources} files are read anew; texts that stay the same are not embedded again. ${MEANWHILE}`,
    );
  }
}
