import type { ZipFile } from "yauzl";
import { ZIP_LIMITS, type ZipLimits } from "./limits.ts";
import type { Failed } from "./problem.ts";
import { entryChunks } from "./zip-data.ts";
import { listEntries } from "./zip-directory.ts";
import type { ZipEntry } from "./zip-entry.ts";
import { openZipFile, ZipError, zipFailure } from "./zip-file.ts";

/**
 * Opens a ZIP archive, at a path or as bytes, and reads its directory. Problems are `bad_zip` (no archive, damaged, cut
 * off), `encrypted`, `too_large`, `zip_bomb`, `empty`, and `not_found` or `unreadable` as the operating system says;
 * never throws.
 * An archive opened by its path is to be closed.
 */
export async function openZip(source: string | Buffer, limits: ZipLimits = ZIP_LIMITS): Promise<Zip | Failed> {
  let file: ZipFile | undefined;
  try {
    file = await openZipFile(source);
    const entries = await listEntries(file, limits);
    if (!("problem" in entries)) return new Zip(source, file, entries);
    file.close();
    return entries;
  } catch (error) {
    file?.close();
    return zipFailure(error);
  }
}

/** An open archive; made by `openZip`. */
export class Zip {
  /** Files and folders, sorted by name (code units). Of files with one name only the first may be read. */
  readonly entries: readonly ZipEntry[];
  readonly #source: string | Buffer;
  #file: ZipFile | null;

  constructor(source: string | Buffer, file: ZipFile, entries: readonly ZipEntry[]) {
    this.#source = source;
    this.#file = file;
    this.entries = entries;
  }

  /** The file of that name, whether it may be read or not; undefined where there is none. */
  entry(name: string): ZipEntry | undefined {
    return this.entries.find((entry) => entry.name === name && !entry.isFolder);
  }

  /** The bytes of a file, in length and checksum as the archive declares; else a problem. Never throws. */
  async read(entry: ZipEntry): Promise<Buffer | Failed> {
    const parts: Buffer[] = [];
    try {
      for await (const part of this.chunks(entry)) parts.push(part);
    } catch (error) {
      return zipFailure(error);
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  /** The same piece by piece, for bytes that need not be held. Throws what `zipFailure` explains. */
  async *chunks(entry: ZipEntry): AsyncIterable<Buffer> {
    if (entry.problem !== null) throw new ZipError(entry.problem);
    const held = this.#file;
    const file = held ?? (await openZipFile(this.#source));
    try {
      yield* entryChunks(file, entry);
    } finally {
      if (held === null) file.close();
    }
  }

  /** Lets go of the file; what is read afterwards opens it again for as long as that takes. */
  close(): void {
    this.#file?.close();
    this.#file = null;
  }
}
