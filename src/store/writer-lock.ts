import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { BusyError } from "../domain/errors.ts";

const LOCK_NAME = "writer.lock";
/** How long to wait for a look at the lock (see `isHeld`) to pass. */
const LOOK_TIMEOUT_MS = 250;

/**
 * The right to write to an index: an exclusive transaction on an empty SQLite file, held for the writer's lifetime.
 * The operating system releases it when the process ends, however it ends, so there is never a stale lock.
 * A text file beside it says who holds it, for the message only.
 */
export class WriterLock {
  readonly #database: Database.Database;
  readonly #holderPath: string;

  private constructor(database: Database.Database, holderPath: string) {
    this.#database = database;
    this.#holderPath = holderPath;
  }

  /** Takes the lock of the index in `dir`. Throws `BusyError` (`index_busy`) at once where another writer holds it. */
  static acquire(dir: string): WriterLock {
    const holderPath = join(dir, "writer.txt");
    const database = new Database(join(dir, LOCK_NAME), { timeout: LOOK_TIMEOUT_MS });
    try {
      database.exec("BEGIN EXCLUSIVE");
    } catch (error) {
      database.close();
      if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) {
        throw busyError(dir, readHolder(holderPath), error);
      }
      throw error;
    }
    writeFileSync(holderPath, `process ${process.pid}, since ${new Date().toISOString()}\n`);
    return new WriterLock(database, holderPath);
  }

  /** Whether a writer, this process or another, holds the lock of the index in `dir`. */
  static isHeld(dir: string): boolean {
    let database: Database.Database | undefined;
    try {
      database = new Database(join(dir, LOCK_NAME), { readonly: true, fileMustExist: true, timeout: 0 });
      database.pragma("schema_version");
      return false;
    } catch (error) {
      return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
    } finally {
      database?.close();
    }
  }

  /** Gives the lock back; calling it again does nothing. */
  release(): void {
    if (!this.#database.open) return;
    rmSync(this.#holderPath, { force: true });
    this.#database.close();
  }
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, "utf8").trim() || "another process";
  } catch {
    // The holder has the lock, but has not written its name yet.
    return "another process";
  }
}

function busyError(dir: string, holder: string, cause: unknown): BusyError {
  return new BusyError("index_busy", `The index in ${dir} is being written to by ${holder}`, {
    hint: "`shortlist status` says how far it is; --wait lets an ingest begin when it is done. Searching works meanwhile.",
    cause,
  });
}
