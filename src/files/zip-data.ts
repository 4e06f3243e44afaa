import type { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { sizeInWords } from "./limits.ts";
import type { ZipEntry } from "./zip-entry.ts";
import { ZipError } from "./zip-file.ts";

const CHUNK_BYTES = { least: 1024, most: 64 * 1024 };

/**
 * The bytes of an entry, inflated: as many as the archive declares and not one more, however many there are. Throws
 * `ZipError`, or what the operating system or zlib says, where they do not fit length or checksum.
 */
export async function* entryChunks(file: ZipFile, entry: ZipEntry): AsyncIterable<Buffer> {
  let bytes = 0;
  let checksum = 0;
  for await (const chunk of inflated(await rawStream(file, entry), entry)) {
    bytes += chunk.length;
    if (bytes > entry.sizeBytes) throw wrongSize(entry, "more");
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (bytes < entry.sizeBytes) throw wrongSize(entry, `only ${bytes}`);
  if (checksum === entry.stored.crc32) return;
  const sums = `its checksum is ${hex(checksum)}, not ${hex(entry.stored.crc32)}`;
  throw badZip(`It is damaged: ${sums}`);
}

async function* inflated(raw: Readable, { stored, sizeBytes }: ZipEntry): AsyncIterable<Buffer> {
  const chunkSize = Math.max(CHUNK_BYTES.least, Math.min(CHUNK_BYTES.most, sizeBytes + 1));
  const inflate = stored.isDeflated ? createInflateRaw({ chunkSize }) : null;
  try {
    if (inflate !== null) raw.on("error", (error) => inflate.destroy(error)).pipe(inflate);
    yield* inflate ?? raw;
  } finally {
    inflate?.destroy();
    raw.destroy();
  }
}

/** The entry's bytes as they lie in the archive. */
async function rawStream(file: ZipFile, { stored, compressedBytes }: ZipEntry): Promise<Readable> {
  // Of an entry the library looks at these two alone; whole ones would fill the memory.
  const entry = { relativeOffsetOfLocalHeader: stored.offset, compressedSize: compressedBytes } as Entry;
  const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true });
  return new Promise((resolve, reject) => {
    file.openReadStreamLowLevel(fileDataStart, compressedBytes, 0, compressedBytes, false, null, (error, stream) =>
      error === null ? resolve(stream) : reject(error),
    );
  });
}

function wrongSize(entry: ZipEntry, found: string): ZipError {
  const sizes = `the archive says ${sizeInWords(entry.sizeBytes)}, and there are ${found}`;
  return badZip(`It is damaged, or made to do harm: ${sizes}`);
}

function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, "0");
}

function badZip(what: string): ZipError {
  return new ZipError({ code: "bad_zip", reason: `${what}. Fetch or make the archive again.` });
}
