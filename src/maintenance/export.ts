import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { UsageError } from "../domain/errors.ts";
import { syncFolder } from "../index/durable-file.ts";
import { diskFullError, isDiskFull, needSpace } from "../store/disk-space.ts";
import { SCHEMA_VERSION } from "../store/migrations.ts";
import type { Store } from "../store/store.ts";
import { EXPORT_VERSION, type ExportHeader, newHash } from "./export-file.ts";
import type { UpkeepProgress } from "./finding.ts";

/** Vectors, most of a database, hardly get smaller, whatever the effort; texts do at the least. */
const GZIP_LEVEL = 1;

/** What to export, and where to. */
export interface ExportOptions {
  readonly store: Store;
  readonly path: string;
  /** Write over a file that is there. Default false. */
  readonly overwrite?: boolean;
  readonly onProgress?: (progress: UpkeepProgress) => void;
}

/** What was exported. */
export interface ExportReport {
  readonly path: string;
  readonly bytes: number;
  readonly databaseBytes: number;
  readonly sha256: string;
  readonly sources: number;
  readonly postings: number;
  readonly passages: number;
}

/**
 * Writes an index, as it is at this moment, to one portable file: see `ExportHeader`. An ingest may go on meanwhile. The
 * file appears under its name when it is whole and on the disk.
 *
 * Throws `UsageError` (`file_exists`) and `IncompatibleError` (`disk_full`); nothing is left behind then.
 */
export async function exportIndex(options: ExportOptions): Promise<ExportReport> {
  const { store, overwrite = false, onProgress = () => {} } = options;
  const path = resolve(options.path);
  if (!overwrite && (await stat(path).catch(() => null)) !== null) {
    throw new UsageError("file_exists", `${path} is there already`, { hint: "Give another name, or --overwrite." });
  }
  const { usedBytes } = store.space().size();
  // The copy, and at worst as much again for what it is compressed to.
  needSpace(dirname(path), 2 * usedBytes, "Exporting");
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}`);
  try {
    onProgress({ step: "copying", done: 0, total: 0 });
    store.space().copyTo(`${draft}.db`);
    const databaseBytes = (await stat(`${draft}.db`)).size;
    const counts = store.counts();
    const header: ExportHeader = {
      format: "shortlist-export",
      version: EXPORT_VERSION,
      createdAt: new Date().toISOString(),
      schema: SCHEMA_VERSION,
      databaseBytes,
      ...counts,
      model: store.model()?.name ?? null,
    };
    const sha256 = await write(draft, header, onProgress);
    const bytes = (await stat(`${draft}.tmp`)).size;
    await rename(`${draft}.tmp`, path);
    await syncFolder(dirname(path));
    return { path, bytes, databaseBytes, sha256, ...counts };
  } catch (error) {
    throw isDiskFull(error) ? diskFullError(path, error) : error;
  } finally {
    for (const ending of ["db", "db-journal", "tmp"]) await rm(`${draft}.${ending}`, { force: true });
  }
}

async function write(
  draft: string,
  header: ExportHeader,
  onProgress: (progress: UpkeepProgress) => void,
): Promise<string> {
  const file = await open(`${draft}.tmp`, "w");
  const hash = newHash();
  try {
    const put = async (bytes: Buffer) => {
      hash.update(bytes);
      await writeAll(file, bytes);
    };
    await put(Buffer.from(`${JSON.stringify(header)}\n`));
    const source = createReadStream(`${draft}.db`, { highWaterMark: 1 << 20 });
    const counted = counting((done) => onProgress({ step: "writing", done, total: header.databaseBytes }));
    await pipeline(source, counted, createGzip({ level: GZIP_LEVEL, chunkSize: 1 << 18 }), async (chunks) => {
      for await (const chunk of chunks) await put(chunk as Buffer);
    });
    const sha256 = hash.digest("hex");
    await writeAll(file, Buffer.from(`${sha256}\n`));
    await file.sync();
    return sha256;
  } finally {
    await file.close();
  }
}

/** `FileHandle.write` may write a part, where the disk is nearly full. */
async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}

function counting(onBytes: (done: number) => void): Transform {
  let done = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      done += chunk.length;
      onBytes(done);
      callback(null, chunk);
    },
  });
}
