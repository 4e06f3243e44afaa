import type { Embedder } from "../../embed/embedder.ts";
import type { Store } from "../../store/store.ts";
import type { StoredModel } from "../../store/types.ts";
import type { UpkeepProgress } from "../finding.ts";

/** What the checks of an index share. */
export interface VerifyContext {
  readonly store: Store;
  readonly model: StoredModel | undefined;
  /** Whether an ingest did not come to its end: some things are then as they should be only after the next. */
  readonly unfinished: boolean;
  readonly engine: "auto" | "hnsw" | "exact";
  readonly onProgress: (progress: UpkeepProgress) => void;
  /** The model in use, for texts that lack their embedding; undefined where it cannot be had. */
  readonly openEmbedder: (() => Promise<Embedder>) | undefined;
}
