import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { BusyError } from "../domain/errors.ts";

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
    const database = new Database(join(dir, "writer.lock"), { timeout: 0 });
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
    hint: "Wait until it is done, or stop it, and try again. Searching works meanwhile.",
    cause,
  });
}
