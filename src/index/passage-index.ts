import { type OpenedIndex, openVectorIndex } from "./open-index.ts";
import type { VectorSource } from "./vector-source.ts";

/** Where the passages' vectors are, and whose they are. */
export interface PassageIndexOptions {
  /** Folder of the index. */
  readonly dir: string;
  readonly model: { readonly fingerprint: string; readonly dimensions: number };
  readonly source: VectorSource;
  /** Default `auto`. */
  readonly engine?: "auto" | "hnsw" | "exact";
  readonly onNote?: (note: string) => void;
}

/** Opens the vector index of the passages, brought up to its source: see `openVectorIndex`. */
export function openPassageIndex({ dir, model, source, engine, onNote }: PassageIndexOptions): Promise<OpenedIndex> {
  return openVectorIndex({
    dir,
    name: "passages",
    fingerprint: model.fingerprint,
    dimensions: model.dimensions,
    source,
    preferred: engine ?? "auto",
    ...(onNote === undefined ? {} : { onNote }),
  });
}
