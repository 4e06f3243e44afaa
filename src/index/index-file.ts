import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { sha256Hex } from "../text/hash.ts";
import { hashFile, syncFile, syncFolder } from "./durable-file.ts";
import { ExactIndex } from "./exact.ts";
import { HnswIndex } from "./hnsw.ts";
import { type HnswlibResult, loadHnswlib } from "./hnswlib.ts";
import type { SavableIndex } from "./savable-index.ts";

const FORMAT_VERSION = 1;
const LOAD_ATTEMPTS = 3;

/** What a saved index says of itself. Saved as one line of JSON, with the line's SHA-256 below it. */
const Manifest = z.strictObject({
  version: z.literal(FORMAT_VERSION),
  kind: z.enum(["hnsw", "exact"]),
  dimensions: z.int().min(1),
  count: z.int().min(0),
  revision: z.int().min(0),
  fingerprint: z.string(),
  stem: z.string(),
  files: z.array(z.strictObject({ extension: z.string(), sizeBytes: z.int().min(0), sha256: z.string() })),
});
type Manifest = z.infer<typeof Manifest>;

/** Under what an index is saved. */
export interface SaveOptions {
  /** Name of the index in its folder: letters, digits, `-` and `_`. */
  readonly name: string;
  /** The source's revision that the index mirrors, see `VectorSource.revision`. */
  readonly revision: number;
  /** Fingerprint of the model whose vectors it holds. */
  readonly fingerprint: string;
}

/** An index read from files, to be taken again while these are in place. It must not be changed. */
export interface ReadIndex {
  /** Name that its files share. */
  readonly stem: string;
  readonly index: SavableIndex;
}

/** What a saved index must be to be of use. */
export interface LoadOptions {
  readonly name: string;
  readonly fingerprint: string;
  readonly dimensions: number;
  /** Default: what `loadHnswlib` finds. */
  readonly hnswlib?: HnswlibResult;
  /** Taken instead of reading its files again, where these are still the saved ones. */
  readonly reuse?: ReadIndex | undefined;
}

/** A saved index read back, or why it is of no use. `missing` where none was saved under the name. */
export type LoadResult = (ReadIndex & { readonly revision: number }) | UnusableIndex;

/** Why a saved index is of no use. */
export interface UnusableIndex {
  readonly index: null;
  readonly problem: string;
  readonly missing: boolean;
}

/** What a saved index holds, without the index itself. */
export interface SavedContent {
  readonly kind: "hnsw" | "exact";
  readonly revision: number;
  readonly ids: ReadonlySet<number>;
}

/** A saved index that is of no use: expected, reported, never thrown to the caller. */
class Unusable extends Error {}

/**
 * Saves an index to `dir`, in place of the one of the same name. Readers see the old or the new index, never a part:
 * new files get new names, are synced, and count only from the moment the manifest `NAME.json` is renamed into place.
 * Afterwards the files of earlier saves, finished or not, are removed. One process may save under a name at a time.
 * Throws the file system's error; the index saved before is then still in place.
 */
export async function saveIndex(index: SavableIndex, dir: string, options: SaveOptions): Promise<void> {
  checkName(options.name);
  await mkdir(dir, { recursive: true });
  const stem = `${options.name}.${randomBytes(6).toString("hex")}`;
  try {
    const draft = await writeDraft(index, { dir, stem, ...options });
    await rename(draft, manifestPath(dir, options.name));
  } catch (error) {
    await removeFiles(dir, (entry) => entry.startsWith(`${stem}.`));
    throw error;
  }
  await syncFolder(dir);
  await removeOthers(dir, options.name, stem);
}

/** Removes what saves that were killed have left behind. Only the one process that saves may call it. */
export async function removeLeftovers(dir: string, name: string): Promise<void> {
  checkName(name);
  const manifest = await readManifest(dir, name).catch(() => null);
  if (manifest !== null) await removeOthers(dir, name, manifest.stem);
}

async function removeOthers(dir: string, name: string, stem: string): Promise<void> {
  const isOurs = (entry: string) => entry.startsWith(`${name}.`) && entry !== `${name}.json`;
  await removeFiles(dir, (entry) => isOurs(entry) && !entry.startsWith(`${stem}.`));
}

/**
 * Reads the index saved under a name, after checking every byte of it. Never throws: a missing, truncated, changed,
 * foreign or unreadable index gives `index: null` and a `problem` in one sentence, so that the caller can build it anew.
 */
export async function loadIndex(dir: string, options: LoadOptions): Promise<LoadResult> {
  return fromSaved(dir, options, async (manifest): Promise<LoadResult> => {
    const { stem, revision } = manifest;
    if (options.reuse?.stem === stem) return { ...options.reuse, revision };
    await checkFiles(dir, manifest);
    return { stem, index: await readIndex(dir, manifest, options), revision };
  });
}

/** As `loadIndex`, every byte checked, without making the index: what takes the time and memory. */
export async function inspectIndex(dir: string, options: LoadOptions): Promise<SavedContent | UnusableIndex> {
  return fromSaved(dir, options, async (manifest): Promise<SavedContent> => {
    await checkFiles(dir, manifest);
    const { kind, revision, count } = manifest;
    const saved = { stem: join(dir, manifest.stem), dimensions: manifest.dimensions, count };
    const ids = await (kind === "hnsw" ? HnswIndex : ExactIndex).savedIds(saved);
    return { kind, revision, ids: new Set(ids) };
  });
}

async function fromSaved<T>(
  dir: string,
  options: LoadOptions,
  read: (manifest: Manifest) => Promise<T>,
): Promise<T | UnusableIndex> {
  checkName(options.name);
  for (let attempt = 1; ; attempt += 1) {
    let manifest: Manifest | null = null;
    try {
      manifest = await readManifest(dir, options.name);
      if (manifest === null) return { index: null, problem: "There is no saved index.", missing: true };
      checkFits(manifest, options);
      return await read(manifest);
    } catch (error) {
      // Another process may have replaced the index while it was being read.
      if (attempt < LOAD_ATTEMPTS && (await wasReplaced(dir, options.name, manifest))) continue;
      const problem = error instanceof Unusable ? error.message : `The saved index cannot be read: ${String(error)}`;
      return { index: null, problem, missing: false };
    }
  }
}

function checkName(name: string): void {
  if (!/^[\w-]+$/.test(name)) throw new RangeError(`An index is named by letters, digits, - and _, not "${name}"`);
}

function manifestPath(dir: string, name: string): string {
  return join(dir, `${name}.json`);
}

/** Writes the index's files and its manifest, all on the disk when it returns, and gives the manifest's path. */
async function writeDraft(index: SavableIndex, to: SaveOptions & { dir: string; stem: string }): Promise<string> {
  const { dir, stem, revision, fingerprint } = to;
  const files: Manifest["files"] = [];
  for (const extension of await index.save(join(dir, stem))) {
    const path = join(dir, `${stem}.${extension}`);
    await syncFile(path);
    files.push({ extension, sizeBytes: (await stat(path)).size, sha256: await hashFile(path) });
  }
  const { kind, dimensions, size: count } = index;
  const line = JSON.stringify({ version: FORMAT_VERSION, kind, dimensions, count, revision, fingerprint, stem, files });
  const draft = join(dir, `${stem}.tmp`);
  await writeFile(draft, withChecksum(line));
  await syncFile(draft);
  return draft;
}

function withChecksum(line: string): string {
  return `${line}\n${sha256Hex(line)}\n`;
}

async function removeFiles(dir: string, isUnwanted: (entry: string) => boolean): Promise<void> {
  for (const entry of (await readdir(dir)).filter(isUnwanted)) {
    // A file that another process has open cannot be removed on Windows; the next save tries again.
    await rm(join(dir, entry), { force: true }).catch(() => undefined);
  }
}

async function readManifest(dir: string, name: string): Promise<Manifest | null> {
  const text = await readFile(manifestPath(dir, name), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const [line = ""] = text.split("\n");
  if (text !== withChecksum(line)) throw new Unusable("The saved index's manifest is damaged.");
  const parsed = Manifest.safeParse(JSON.parse(line));
  if (!parsed.success) throw new Unusable("The saved index was written by another version.");
  return parsed.data;
}

function checkFits(manifest: Manifest, options: LoadOptions): void {
  if (manifest.fingerprint !== options.fingerprint) {
    throw new Unusable(`The saved index is of the model ${manifest.fingerprint}, not ${options.fingerprint}.`);
  }
  if (manifest.dimensions !== options.dimensions) {
    throw new Unusable(`The saved index is of ${manifest.dimensions} dimensions, not ${options.dimensions}.`);
  }
}

async function checkFiles(dir: string, manifest: Manifest): Promise<void> {
  for (const file of manifest.files) {
    const path = join(dir, `${manifest.stem}.${file.extension}`);
    const found = await stat(path).catch(() => null);
    if (found === null) throw new Unusable(`The saved index's file ${path} is missing.`);
    if (found.size !== file.sizeBytes) {
      throw new Unusable(`The saved index's file ${path} is of ${found.size} bytes, not ${file.sizeBytes}.`);
    }
    if ((await hashFile(path)) !== file.sha256) throw new Unusable(`The saved index's file ${path} is damaged.`);
  }
}

async function readIndex(dir: string, manifest: Manifest, options: LoadOptions): Promise<SavableIndex> {
  const saved = { stem: join(dir, manifest.stem), dimensions: manifest.dimensions, count: manifest.count };
  if (manifest.kind === "exact") return ExactIndex.load(saved);
  const { library, reason } = options.hnswlib ?? (await loadHnswlib());
  if (library === null) throw new Unusable(`The saved index is a graph. ${reason}`);
  return HnswIndex.load(library, saved);
}

async function wasReplaced(dir: string, name: string, manifest: Manifest | null): Promise<boolean> {
  if (manifest === null) return false;
  const current = await readManifest(dir, name).catch(() => null);
  return current !== null && current.stem !== manifest.stem;
}
