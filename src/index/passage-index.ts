import type { ReadIndex } from "./index-file.ts";
import { type OpenedIndex, type OpenIndexOptions, openVectorIndex, updateSavedIndex } from "./open-index.ts";
import type { VectorSource } from "./vector-source.ts";

/** Where the passages' vectors are, and whose they are. */
export interface PassageIndexOptions {
  /** Folder of the index. */
  readonly dir: string;
  readonly model: { readonly fingerprint: string; readonly dimensions: number };
  readonly source: VectorSource;
  /** Default `auto`. */
  readonly engine?: "auto" | "hnsw" | "exact" | undefined;
  readonly onNote?: ((note: string) => void) | undefined;
  /** See `OpenIndexOptions.reuse`. */
  readonly reuse?: ReadIndex | undefined;
}

/** Opens the vector index of the passages, brought up to its source: see `openVectorIndex`. */
export function openPassageIndex(options: PassageIndexOptions): Promise<OpenedIndex> {
  return openVectorIndex(vectorIndexOptions(options));
}

/** Brings the saved vector index of the passages up to its source: see `updateSavedIndex`. */
export function updatePassageIndex(options: PassageIndexOptions): Promise<void> {
  return updateSavedIndex(vectorIndexOptions(options));
}

function vectorIndexOptions({ dir, model, source, engine, onNote, reuse }: PassageIndexOptions): OpenIndexOptions {
  return {
    dir,
    name: "passages",
    fingerprint: model.fingerprint,
    dimensions: model.dimensions,
    source,
    preferred: engine ?? "auto",
    reuse,
    ...(onNote === undefined ? {} : { onNote }),
  };
}
