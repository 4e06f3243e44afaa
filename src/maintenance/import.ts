import { randomBytes } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { AppError, UsageError } from "../domain/errors.ts";
import { publish } from "../ingest/publish.ts";
import { diskFullError, isDiskFull, needSpace } from "../store/disk-space.ts";
import { SCHEMA_VERSION } from "../store/migrations.ts";
import { DATABASE_NAME, openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { damagedError, type ExportLayout, hashing, newerError, newHash, readLayout } from "./export-file.ts";
import type { UpkeepProgress } from "./finding.ts";
import { mapPaths, type PathMap } from "./map-paths.ts";
import { removeVectorIndex } from "./vector-files.ts";

/** What to import, and where to. */
export interface ImportOptions {
  /** File that an export wrote. */
  readonly path: string;
  /** Folder of the index. */
  readonly dir: string;
  /** Where the files lie on this machine, by where they lay on the other. */
  readonly maps?: readonly PathMap[];
  /** Put it in the place of an index that holds something. Default false. */
  readonly replace?: boolean;
  readonly engine?: "auto" | "hnsw" | "exact";
  readonly onProgress?: (progress: UpkeepProgress) => void;
}

/** What was imported. */
export interface ImportReport {
  readonly sources: number;
  readonly postings: number;
  readonly passages: number;
  readonly generation: number;
  /** Files whose path was changed. */
  readonly mapped: number;
  /** Files that are not there on this machine: the next ingest would take their postings out. */
  readonly missingFiles: number;
  /** Where the damaged database lies that stood in the way; null where there was none. */
  readonly movedAway: string | null;
}

/** Names of folders in which imports are prepared. */
const WORKPLACE = /^import-[0-9a-f]{8}$/;

/**
 * Puts an exported index in a folder. It is unpacked and checked beside the index that is there, which goes on answering
 * and is replaced in one transaction; a server takes the new one up. The vector index is made anew.
 *
 * Throws `InputError` (`not_an_export`, `export_damaged`, `export_newer`), `UsageError` (`index_not_empty`, `map_collides`)
 * and `IncompatibleError` (`disk_full`): the index is then as it was.
 */
export async function importIndex(options: ImportOptions): Promise<ImportReport> {
  const layout = await readLayout(options.path);
  if (layout.header.schema > SCHEMA_VERSION) {
    throw newerError(options.path, `holds an index of format ${layout.header.schema}`, SCHEMA_VERSION);
  }
  const { store, movedAway } = await openTarget(options);
  const workplace = join(options.dir, `import-${randomBytes(4).toString("hex")}`);
  try {
    await removeWorkplaces(options.dir);
    needSpace(options.dir, 2 * layout.header.databaseBytes, "Importing");
    await mkdir(workplace);
    await unpack(options, layout, join(workplace, DATABASE_NAME));
    const mapped = prepare(options, workplace, store.generation());
    await replaceBy(workplace, store, options);
    const missingFiles = [...store.sources()].filter(({ path }) => !existsSync(path)).length;
    return { ...store.counts(), generation: store.generation(), mapped, missingFiles, movedAway };
  } catch (error) {
    throw isDiskFull(error) ? diskFullError(options.dir, error) : error;
  } finally {
    store.close();
    await rm(workplace, { recursive: true, force: true });
  }
}

/** The index to import into, opened for writing. A damaged one is moved away, where it may be replaced. */
async function openTarget(options: ImportOptions): Promise<{ store: Store; movedAway: string | null }> {
  const { dir, replace = false } = options;
  let store: Store | undefined;
  try {
    store = openStore(dir, { mode: "write" });
    const { postings, sources } = store.counts();
    if (postings + sources > 0 && !replace) throw notEmptyError(dir, postings);
    return { store, movedAway: null };
  } catch (error) {
    store?.close();
    if (!(error instanceof AppError) || error.code !== "index_corrupt" || !replace) throw error;
    return { movedAway: await moveAway(dir), store: openStore(dir, { mode: "write" }) };
  }
}

async function moveAway(dir: string): Promise<string> {
  const path = join(dir, `damaged-${randomBytes(4).toString("hex")}.db`);
  for (const ending of ["", "-wal", "-shm"]) {
    const from = join(dir, `${DATABASE_NAME}${ending}`);
    if (existsSync(from)) await rename(from, `${path}${ending}`);
  }
  return path;
}

function notEmptyError(dir: string, postings: number): UsageError {
  return new UsageError("index_not_empty", `The index in ${dir} holds ${postings} postings already`, {
    hint: "Give another folder with --index, or --replace to put the imported index in its place.",
  });
}

/** What imports that were killed have left behind. */
async function removeWorkplaces(dir: string): Promise<void> {
  for (const name of (await readdir(dir)).filter((entry) => WORKPLACE.test(entry))) {
    await rm(join(dir, name), { recursive: true, force: true });
  }
}

async function unpack({ path, onProgress = () => {} }: ImportOptions, layout: ExportLayout, to: string): Promise<void> {
  const { header, start, end, sha256 } = layout;
  const hash = newHash();
  for await (const chunk of createReadStream(path, { end: start - 1 })) hash.update(chunk as Buffer);
  const packed = hashing(createReadStream(path, { start, end: end - 1, highWaterMark: 1 << 20 }), hash);
  const file = await open(to, "wx");
  let done = 0;
  try {
    await pipeline(packed, createGunzip({ chunkSize: 1 << 18 }), async (chunks) => {
      for await (const chunk of chunks) {
        done += (chunk as Buffer).length;
        if (done > header.databaseBytes) throw damagedError(path, "it holds more than it says");
        await file.writeFile(chunk as Buffer);
        onProgress({ step: "unpacking", done, total: header.databaseBytes });
      }
    });
    await file.sync();
  } catch (error) {
    if (error instanceof Error && "code" in error && /^Z_/.test(String(error.code))) {
      throw damagedError(path, "it cannot be unpacked", error);
    }
    throw error;
  } finally {
    await file.close();
  }
  if (done !== header.databaseBytes || hash.digest("hex") !== sha256) {
    throw damagedError(path, "it does not have the checksum that it was written with");
  }
}

/** Brings the unpacked database to today's format, checks it, and says of how many files the path was changed. */
function prepare({ path, maps = [], onProgress = () => {} }: ImportOptions, dir: string, generation: number): number {
  onProgress({ step: "checking", done: 0, total: 0 });
  const store = openUnpacked(path, dir);
  try {
    const [fault] = store.audit().integrity({ quick: true });
    if (fault !== undefined) throw damagedError(path, fault);
    const mapped = mapPaths(store, maps);
    // Readers take up a generation that is not the one they have.
    if (store.model() !== undefined) store.raiseGeneration(generation + 1);
    return mapped;
  } finally {
    store.close();
  }
}

function openUnpacked(path: string, dir: string): Store {
  try {
    return openStore(dir, { mode: "write" });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "index_corrupt") throw error;
    throw damagedError(path, error.message, error);
  }
}

async function replaceBy(workplace: string, store: Store, { engine, onProgress = () => {} }: ImportOptions) {
  // The old one's vector index must not be taken for the new one's: row numbers mean other passages now.
  await removeVectorIndex(store.dir);
  const copy = openStore(workplace, { mode: "read" });
  try {
    await copy.space().copyInto(store.databasePath, (done, total) => onProgress({ step: "replacing", done, total }));
  } finally {
    copy.close();
  }
  store.space().emptyLog();
  onProgress({ step: "vector index", done: 0, total: 0 });
  const model = store.model();
  if (model === undefined || store.generation() === 0) return;
  await publish({ store, modelId: model.id, changed: true, ...(engine === undefined ? {} : { engine }) });
}
