import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { FILE_MAX_BYTES, fileTooLarge } from "./limits.ts";
import { type Failed, failed } from "./problem.ts";

/** Without `O_NONBLOCK` opening a FIFO waits for a writer, perhaps for ever. Windows has neither. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** What is read at a time beyond the size that a file says it has: it may grow, and some always say zero. */
const GROWTH_BYTES = 4096;

/** A regular file open for reading, to be closed. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly sizeBytes: number;
}

/** Opens a file for reading. Throws what `fileFailure` explains, also where it is no regular file (`ENOTREG`). */
export async function openRegularFile(path: string): Promise<OpenFile> {
  const handle = await open(path, READ);
  try {
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, sizeBytes: stats.size };
    throw Object.assign(new Error(`Not a regular file: ${path}`), { code: "ENOTREG" });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * The bytes of a file as they are now, whatever its size was a moment ago; a problem where it cannot be read or has more
 * than `maxBytes` (default: 256 MiB). Never throws, and never waits for a FIFO.
 */
export async function readRegularFile(path: string, maxBytes = FILE_MAX_BYTES): Promise<Buffer | Failed> {
  try {
    const { handle, sizeBytes } = await openRegularFile(path);
    try {
      return sizeBytes > maxBytes ? fileTooLarge(sizeBytes, maxBytes) : await readAll(handle, sizeBytes, maxBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fileFailure(error);
  }
}

async function readAll(handle: FileHandle, sizeBytes: number, maxBytes: number): Promise<Buffer | Failed> {
  const parts: Buffer[] = [];
  let total = 0;
  for (;;) {
    const part = Buffer.allocUnsafe(Math.max(sizeBytes - total, GROWTH_BYTES));
    const { bytesRead } = await handle.read(part, 0, part.length, null);
    if (bytesRead === 0) break;
    parts.push(part.subarray(0, bytesRead));
    total += bytesRead;
    if (total > maxBytes) return fileTooLarge(total, maxBytes);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

/** What an error of the operating system means to the user; null where it is another error. */
export function systemFailure(error: unknown): Failed | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!/^E[A-Z0-9]+$/.test(code)) return null;
  if (code === "ENOENT" || code === "ENOTDIR") return failed("not_found", "There is no such file or folder.");
  if (code === "ELOOP") return failed("unreadable", "The link leads in a circle.");
  if (code === "ENOTREG" || code === "ENXIO")
    return failed("unreadable", "Is neither a file nor a folder, but a pipe or a device.");
  if (code === "EACCES" || code === "EPERM") return failed("unreadable", `Reading it is not permitted (${code}).`);
  if (code === "ENAMETOOLONG") return failed("unreadable", "Its path is longer than the system allows (ENAMETOOLONG).");
  return failed("unreadable", `Cannot be read (${code}).`);
}

function fileFailure(error: unknown): Failed {
  const message = error instanceof Error ? error.message : String(error);
  return systemFailure(error) ?? failed("unreadable", `Cannot be read (${message.slice(0, 200)}).`);
}
