import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import { loadIndex } from "../index/index-file.ts";
import { publish } from "../ingest/publish.ts";
import { needSpace } from "../store/disk-space.ts";
import type { Store } from "../store/store.ts";
import type { UpkeepProgress } from "./finding.ts";
import { PASSAGES, removeVectorIndex } from "./vector-files.ts";

/** What to compact. */
export interface VacuumOptions {
  /** Opened for writing. */
  readonly store: Store;
  readonly engine?: "auto" | "hnsw" | "exact";
  readonly onProgress?: (progress: UpkeepProgress) => void;
}

/** What compacting brought. */
export interface VacuumReport {
  /** Of the whole index folder. */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  /** Rows that nothing referred to any more. */
  readonly removedRows: number;
  /** Whether the full-text index was made anew, because many passages had gone. */
  readonly lexicalRebuilt: boolean;
  /** Whether the vector index was made anew, without what had gone. */
  readonly vectorIndexRebuilt: boolean;
  /** False where a running reader still held the log. */
  readonly logEmptied: boolean;
  readonly generation: number;
}

/**
 * Makes an index as small as it can be: removes rows that nothing refers to, makes the full-text index anew where many
 * passages have gone, the vector index where vectors have, and compacts the database. Searching goes on meanwhile.
 *
 * Throws `IncompatibleError` (`disk_full`) before anything is changed where there is no room to work in.
 */
export async function vacuum({ store, engine, onProgress = () => {} }: VacuumOptions): Promise<VacuumReport> {
  needRoom(store);
  const bytesBefore = store.sizeBytes();
  const step = (name: string) => onProgress({ step: name, done: 0, total: 0 });
  step("unused rows");
  const removedRows = store.repairs().removeUnused();
  step("full text");
  const lexicalRebuilt = store.refreshLexical();
  if (!lexicalRebuilt) store.space().mergeLexical();
  step("vector index");
  const vectorIndexRebuilt = await hasDeadVectors(store);
  if (vectorIndexRebuilt) await removeVectorIndex(store.dir);
  const model = store.model();
  const changed = lexicalRebuilt || vectorIndexRebuilt;
  const generation =
    model === undefined
      ? store.generation()
      : await publish({ store, modelId: model.id, changed, ...(engine === undefined ? {} : { engine }) });
  step("database");
  store.space().compact();
  const logEmptied = store.space().emptyLog();
  const bytesAfter = store.sizeBytes();
  return { bytesBefore, bytesAfter, removedRows, lexicalRebuilt, vectorIndexRebuilt, logEmptied, generation };
}

/** The compacted database is written to a temporary file, and from there to the log. */
function needRoom(store: Store): void {
  const { usedBytes } = store.space().size();
  const isOneDisk = statSync(tmpdir()).dev === statSync(store.dir).dev;
  if (!isOneDisk) needSpace(tmpdir(), usedBytes, "Compacting");
  needSpace(store.dir, isOneDisk ? 2 * usedBytes : usedBytes, "Compacting");
}

async function hasDeadVectors(store: Store): Promise<boolean> {
  const model = store.model();
  if (model === undefined) return false;
  const { index } = await loadIndex(store.dir, { ...model, name: PASSAGES });
  if (index === null) return false;
  if (index.wastedShare > 0) return true;
  const stored = new Set(store.passageVectors(model.id).ids());
  for (const id of index.ids()) if (!stored.has(id)) return true;
  return false;
}
