import { existsSync } from "node:fs";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ReadPosting } from "../../src/ingest/readers/reader.ts";
import type { Store } from "../../src/store/store.ts";
import type { EmbeddingEntry, PostingToStore, StoredPosting } from "../../src/store/types.ts";
import { loadBuilt } from "./built.ts";
import type { BenchContext } from "./context.ts";
import type { KeptIndex } from "./kept-index.ts";
import { gaussian } from "./random.ts";

/** Cosine similarity of a copy's passages to the original's, about: as near as one posting of a trade is to another. */
const SIMILARITY = 0.9;
/** Postings that are written in one transaction. */
const BATCH = 200;

/**
 * An index with `times` as many postings as `kept`: each is there again, with its text and facts, and with vectors that point a
 * little elsewhere, for embedding as many real ones would take hours. Kept beside the first.
 */
export async function enlargedIndex(context: BenchContext, kept: KeptIndex, times: number): Promise<string> {
  const dir = join(dirname(kept.indexDir), `index-${times}`);
  if (existsSync(dir)) return dir;
  context.log(`index of ${times} times as many postings: built in ${dir}`);
  const draftDir = await mkdtemp(join(dirname(dir), "draft-"));
  try {
    await cp(kept.indexDir, draftDir, { recursive: true });
    const { openStore, publish } = await loadBuilt();
    const store = openStore(draftDir, { mode: "write" });
    try {
      const modelId = store.model()?.id ?? 0;
      await writeCopies(store, modelId, times - 1);
      await publish({ store, modelId, changed: true });
    } finally {
      store.close();
    }
    await rename(draftDir, dir);
    return dir;
  } catch (error) {
    await rm(draftDir, { recursive: true, force: true });
    throw error;
  }
}

async function writeCopies(store: Store, modelId: number, copies: number): Promise<void> {
  const { preparePosting } = await loadBuilt();
  const rows = [...store.allPostingHeads()].map(({ row }) => row);
  const random = gaussian(1);
  for (let copy = 1; copy <= copies; copy += 1) {
    for (let at = 0; at < rows.length; at += BATCH) {
      const batch = rows.slice(at, at + BATCH).flatMap((row) => store.postingByRow(row) ?? []);
      const entries: EmbeddingEntry[] = [];
      const postings = batch.map((original): PostingToStore => {
        const { toStore } = preparePosting(asRead(original), `${original.source.path}#${copy}`);
        const passageRows = store.passagesOf(original.row).map(({ row }) => row);
        const vectors = [...store.passageVectors(modelId).vectors(passageRows)];
        const passages = toStore.passages.map((passage, ordinal) => {
          const textHash = `${passage.embeddingHash.slice(0, -4)}${copy.toString(16).padStart(4, "0")}`;
          entries.push({ textHash, vector: moved(vectors[ordinal]?.vector ?? new Float32Array(), random) });
          return { ...passage, embeddingHash: textHash };
        });
        // Without signatures the copies are roles of their own.
        return { ...toStore, passages, signature: null };
      });
      const path = join(store.dir, `copy-${copy}-${at}.jsonl`);
      const source = { path, sha256: "0".repeat(64), sizeBytes: 0, mtimeMs: 0, format: "jsonl" };
      store.writeSource(source, postings, { modelId, entries });
    }
  }
}

function asRead({ row: _row, id: _id, source, ...posting }: StoredPosting): ReadPosting {
  const { record, lineOffset } = source;
  return {
    kind: "posting",
    ...posting,
    ...(record === undefined ? {} : { record }),
    ...(lineOffset === undefined ? {} : { lineOffset }),
  };
}

/** A unit vector at about `SIMILARITY` to one of unit length. */
function moved(vector: Float32Array, random: () => number): Float32Array {
  const noise = Math.sqrt((1 / SIMILARITY ** 2 - 1) / vector.length);
  const other = vector.map((value) => value + noise * random());
  const length = Math.hypot(...other);
  return other.map((value) => value / length);
}
