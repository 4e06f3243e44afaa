import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { z } from "zod";
import { InputError } from "../domain/errors.ts";

/**
 * An export is one file of three parts:
 *
 * 1. a line of JSON, at most 64 KiB with its line end: `ExportHeader`;
 * 2. the database, a SQLite file, compressed by gzip (RFC 1952);
 * 3. 65 bytes: the SHA-256 of all before it in lower-case hexadecimal, and a line end.
 *
 * The vector index is not in it: it is made anew from the database.
 */
export const ExportHeader = z.object({
  format: z.literal("shortlist-export"),
  /** Of this form of file. */
  version: z.int().min(1),
  createdAt: z.string(),
  /** Of the database, see `src/store/migrations.ts`. */
  schema: z.int().min(1),
  /** Uncompressed size of the database. */
  databaseBytes: z.int().min(0),
  sources: z.int().min(0),
  postings: z.int().min(0),
  passages: z.int().min(0),
  /** Name of the model that the index is searched with; null where it holds nothing. */
  model: z.string().nullable(),
});
export type ExportHeader = z.infer<typeof ExportHeader>;

/** The form of file that this version of the program writes. */
export const EXPORT_VERSION = 1;

/** Length of the checksum at the end. */
export const TRAILER_BYTES = 65;
const MAX_HEADER_BYTES = 64 * 1024;

/** Where the parts of an export lie, and what it says of itself. */
export interface ExportLayout {
  readonly header: ExportHeader;
  /** First byte of the compressed database. */
  readonly start: number;
  /** Byte after its last. */
  readonly end: number;
  /** As the file gives it; whether it is right is seen when everything was read. */
  readonly sha256: string;
}

/**
 * Reads head and tail of an export. Throws `InputError`: `not_an_export`, `export_newer`, `export_damaged` (cut off), and
 * the file system's error where it cannot be read.
 */
export async function readLayout(path: string): Promise<ExportLayout> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const head = await bytesAt(file, 0, Math.min(size, MAX_HEADER_BYTES));
    const lineEnd = head.indexOf("\n");
    const header = headerOf(path, head.toString("utf8", 0, Math.max(lineEnd, 0)));
    const start = lineEnd + 1;
    const end = size - TRAILER_BYTES;
    const trailer = end < start ? "" : (await bytesAt(file, end, TRAILER_BYTES)).toString("latin1");
    if (!/^[0-9a-f]{64}\n$/.test(trailer)) throw damagedError(path, "it is cut off");
    return { header, start, end, sha256: trailer.trimEnd() };
  } finally {
    await file.close();
  }
}

/** The error for an export that is not what was written. `why` completes "FILE is damaged: ...". */
export function damagedError(path: string, why: string, cause?: unknown): InputError {
  return new InputError("export_damaged", `${path} is damaged: ${why}`, {
    hint: "Copy it again from where it was made, or export it again. Nothing was imported.",
    cause,
  });
}

/** Adds to `hash` all that passes through. */
export async function* hashing(chunks: AsyncIterable<Buffer>, hash: Hash): AsyncIterable<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** A hash for `hashing`. */
export function newHash(): Hash {
  return createHash("sha256");
}

function headerOf(path: string, line: string): ExportHeader {
  const foreign = () =>
    new InputError("not_an_export", `${path} was not written by \`shortlist export\``, {
      hint: "Give the file that an export wrote. Postings are read by `shortlist ingest`.",
    });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw foreign();
  }
  const known = z.object({ format: z.literal("shortlist-export"), version: z.int() }).safeParse(value);
  if (!known.success) throw foreign();
  if (known.data.version > EXPORT_VERSION) throw newerError(path, `has form ${known.data.version}`, EXPORT_VERSION);
  const parsed = ExportHeader.safeParse(value);
  if (!parsed.success) throw damagedError(path, "its first line is not whole");
  return parsed.data;
}

/** The error for an export of a version to come. */
export function newerError(path: string, what: string, known: number): InputError {
  return new InputError("export_newer", `${path} ${what}; this version of shortlist knows ${known}`, {
    hint: "Update shortlist, and import it again.",
  });
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
