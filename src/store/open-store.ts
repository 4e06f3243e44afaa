import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Connection } from "./connection.ts";
import { checkVersion, migrate, missingError } from "./migrations.ts";
import { noteRunning } from "./running.ts";
import { translatingErrors } from "./sqlite-errors.ts";
import { Store } from "./store.ts";
import { WriterLock } from "./writer-lock.ts";

/** Name of the database in the index's folder. */
export const DATABASE_NAME = "shortlist.db";

/**
 * Opens the store of the index in `dir`.
 *
 * For writing, it is made where there is none, brought up to today's format, and locked against other writers until it
 * is closed or the process ends: throws `BusyError` (`index_busy`) where another writer is at work.
 * For reading, it must exist: throws `IncompatibleError` (`index_missing`, `index_older`). Readers and the writer never
 * wait for one another.
 * Either way throws `IncompatibleError`: `index_newer`, `index_corrupt`, `index_unwritable`.
 */
export function openStore(dir: string, options: { mode: "read" | "write" }): Store {
  return options.mode === "read" ? openForReading(dir) : openForWriting(dir);
}

function openForReading(dir: string): Store {
  const path = join(dir, DATABASE_NAME);
  if (!existsSync(path)) throw missingError(path);
  const connection = Connection.forReading(path);
  return closingOnError(connection, () => {
    checkVersion(connection);
    return new Store(dir, connection, null);
  });
}

function openForWriting(dir: string): Store {
  const path = join(dir, DATABASE_NAME);
  const lock = translatingErrors(path, () => {
    mkdirSync(dir, { recursive: true });
    return WriterLock.acquire(dir);
  });
  return closingOnError({ close: () => lock.release() }, () => {
    const connection = Connection.forWriting(path);
    return closingOnError(connection, () => {
      migrate(connection);
      // What a killed ingest told of itself no longer holds.
      noteRunning(dir, null);
      return new Store(dir, connection, lock);
    });
  });
}

function closingOnError<T>(opened: { close(): void }, work: () => T): T {
  try {
    return work();
  } catch (error) {
    opened.close();
    throw error;
  }
}
