import { fromBufferPromise, fromRandomAccessReaderPromise, type ZipFile } from "yauzl";
import { BlockReader } from "./block-reader.ts";
import { type Failed, type FileProblem, failed } from "./problem.ts";
import { openRegularFile, systemFailure } from "./regular-file.ts";

/** Names and sizes are judged entry by entry (`zip-entry`), so that one bad entry does not cost the others. */
const UNJUDGED = { autoClose: false, decodeStrings: false, validateEntrySizes: false };

/** An error in an archive that is told to users as it is. */
export class ZipError extends Error {
  readonly failed: Failed;

  constructor(problem: FileProblem) {
    super(problem.reason);
    this.name = "ZipError";
    this.failed = { problem };
  }
}

/** Opens an archive without reading its directory. Throws what `zipFailure` explains. */
export async function openZipFile(source: string | Buffer): Promise<ZipFile> {
  const file = typeof source === "string" ? await fromPath(source) : await fromBytes(source);
  // An error when closing has nobody left to hear it, and without a listener it would end the process.
  file.on("error", () => {});
  return file;
}

async function fromBytes(bytes: Buffer): Promise<ZipFile> {
  refuseEmpty(bytes.length);
  return fromBufferPromise(bytes, UNJUDGED);
}

async function fromPath(path: string): Promise<ZipFile> {
  const { handle, sizeBytes } = await openRegularFile(path);
  try {
    refuseEmpty(sizeBytes);
    return await fromRandomAccessReaderPromise(new BlockReader(handle), sizeBytes, UNJUDGED);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function refuseEmpty(sizeBytes: number): void {
  if (sizeBytes === 0) throw new ZipError({ code: "empty", reason: "The file is empty." });
}

/** What a failed attempt to read an archive means to the user. */
export function zipFailure(error: unknown): Failed {
  if (error instanceof ZipError) return error.failed;
  const message = error instanceof Error ? error.message : String(error);
  const system = systemFailure(error);
  if (system !== null) return system;
  if (/End of central directory record signature/.test(message))
    return failed("bad_zip", "It is cut off, or no ZIP archive: the directory at its end is missing. Fetch it again.");
  if (/multi-disk/.test(message))
    return failed("bad_zip", "It is one part of an archive in several parts; unpack them together.");
  if (/strong encryption/.test(message))
    return failed("encrypted", "It is locked with a password; make the archive without one, or unpack it.");
  return failed("bad_zip", `The archive is damaged (${message.slice(0, 120)}). Fetch or make it again.`);
}
