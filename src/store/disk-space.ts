import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { IncompatibleError } from "../domain/errors.ts";

/** Bytes free for this user on the disk that `path`, or the nearest folder above it that is there, lies on. */
export function freeBytes(path: string): number {
  for (let at = path; ; at = dirname(at)) {
    try {
      const { bavail, bsize } = statfsSync(at);
      return bavail * bsize;
    } catch (error) {
      if (dirname(at) === at) throw error;
    }
  }
}

/** Throws `IncompatibleError` (`disk_full`) where fewer than `neededBytes` are free at `path`. `what` is to be done: "compacting". */
export function needSpace(path: string, neededBytes: number, what: string): void {
  const free = freeBytes(path);
  if (free >= neededBytes) return;
  const message = `${what} needs about ${megabytes(neededBytes)} MB at ${path}, and ${megabytes(free)} MB are free`;
  throw new IncompatibleError("disk_full", message, {
    hint: `Free at least ${megabytes(neededBytes - free)} MB and run the same command again. Nothing was changed.`,
  });
}

/** Whether the file system refused for want of space: a full disk, a quota, a limit on the size of files. */
export function isDiskFull(error: unknown): error is Error & { code: string; path?: string } {
  return error instanceof Error && "code" in error && /^(ENOSPC|EDQUOT|EFBIG)$/.test(`${error.code}`);
}

/** The error for a disk on which `path` could not be written for want of space. */
export function diskFullError(path: string, cause: Error): IncompatibleError {
  const free = `${megabytes(freeBytes(path))} MB are free there`;
  return new IncompatibleError("disk_full", `There is no space left to write ${path} (${free}; ${cause.message})`, {
    hint: "Free some space, or lift the quota or limit on file sizes, and run the same command again: it goes on where it stopped. What was stored before is whole, and is still searched.",
    cause,
  });
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
