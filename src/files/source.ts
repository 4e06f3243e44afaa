import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { dirname, extname, relative, sep } from "node:path";
import { openRegularFile } from "./regular-file.ts";
import { openZip } from "./zip.ts";

/** Whether a file is an archive that stands for the folder of what is in it, by its name. */
export function isArchive(path: string): boolean {
  return extname(path).toLowerCase() === ".zip";
}

/**
 * SHA-256 (lower-case hexadecimal) of a source's bytes as they are now: of a file, or of an entry of an archive, whose
 * path is the archive's with the entry's name behind it. Null where they cannot be had. Little of them is in memory at a
 * time. Never throws.
 */
export async function hashSource(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of sourceChunks(path)) hash.update(chunk);
    return hash.digest("hex");
  } catch {
    return null;
  }
}

async function* sourceChunks(path: string): AsyncIterable<Buffer> {
  const archive = await archiveOf(path);
  if (archive !== null) {
    yield* entryChunks(archive, relative(archive, path).split(sep).join("/"));
    return;
  }
  const { handle } = await openRegularFile(path);
  // The stream closes the file.
  yield* handle.createReadStream();
}

async function* entryChunks(archive: string, name: string): AsyncIterable<Buffer> {
  const zip = await openZip(archive);
  if ("problem" in zip) throw new Error(zip.problem.reason);
  try {
    const entry = zip.entry(name);
    if (entry === undefined) throw new Error(`${archive} has no entry ${JSON.stringify(name)}.`);
    yield* zip.chunks(entry);
  } finally {
    zip.close();
  }
}

/** The archive in which a path lies, null where it lies in none: a folder may be called `.zip` too. */
async function archiveOf(path: string): Promise<string | null> {
  for (let above = dirname(path); above !== dirname(above); above = dirname(above)) {
    if (!isArchive(above)) continue;
    const stats = await stat(above).catch(() => null);
    if (stats?.isFile()) return above;
  }
  return null;
}
