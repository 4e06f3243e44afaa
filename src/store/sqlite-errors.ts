import Database from "better-sqlite3";
import { BusyError, IncompatibleError } from "../domain/errors.ts";
import { diskFullError, isDiskFull } from "./disk-space.ts";

/**
 * Runs `work` on the database at `path`, and throws what SQLite reports as an `AppError`:
 * `index_corrupt`, `index_busy`, `disk_full`, `index_unwritable` (missing rights, a failing disk). Other errors pass through.
 */
export function translatingErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Database.SqliteError) throw translated(path, error);
    if (isDiskFull(error)) throw diskFullError(path, error);
    if (isDenied(error)) throw unwritableError(path, error);
    throw error;
  }
}

/** The error for a database that cannot be trusted. `why` completes the sentence "The index at PATH ...". */
export function corruptError(path: string, why: string, cause?: unknown): IncompatibleError {
  return new IncompatibleError("index_corrupt", `The index at ${path} ${why}`, {
    hint: "Move its folder away and run `shortlist ingest PATHS` to build it anew from your files.",
    cause,
  });
}

function translated(path: string, error: Error & { code: string }): Error {
  const code = error.code;
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") {
    return corruptError(path, `is damaged, or not a database (${error.message})`, error);
  }
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return new BusyError("index_busy", `The index at ${path} is in use by another process (${error.message})`, {
      hint: "Try again in a moment.",
      cause: error,
    });
  }
  // A quota or a limit on the size of files is not told apart from other failures to write.
  if (/^SQLITE_(FULL|IOERR_WRITE|IOERR_SHMSIZE)$/.test(code)) return diskFullError(path, error);
  return /^SQLITE_(IOERR|READONLY|CANTOPEN|PERM)/.test(code) ? unwritableError(path, error) : error;
}

function unwritableError(path: string, cause: Error & { code: string }): IncompatibleError {
  return new IncompatibleError(
    "index_unwritable",
    `The index at ${path} cannot be used: ${cause.message} (${cause.code})`,
    {
      hint: "Check that its folder exists, and that you may write to it.",
      cause,
    },
  );
}

/** Whether the file system refused: no rights, a file where a folder should be. */
function isDenied(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/.test(`${error.code}`);
}
