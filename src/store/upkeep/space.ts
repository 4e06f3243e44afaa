import { statSync } from "node:fs";
import type { Connection } from "../connection.ts";

/** What a database takes on the disk. */
export interface DatabaseSize {
  /** Of the database with its log. */
  readonly bytes: number;
  /** What it would take compacted. */
  readonly usedBytes: number;
}

/** Whole-database work: what it takes, compacting, emptying the log, copies. */
export class Space {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  size(): DatabaseSize {
    const pageBytes = Number(this.#connection.pragma("page_size"));
    const pages = Number(this.#connection.pragma("page_count"));
    const free = Number(this.#connection.pragma("freelist_count"));
    const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    const { path } = this.#connection;
    return { bytes: sizeOf(path) + sizeOf(`${path}-wal`), usedBytes: (pages - free) * pageBytes };
  }

  /** From now on, what is deleted through this connection is overwritten with zeros. */
  eraseDeleted(): void {
    this.#connection.exec("PRAGMA secure_delete = ON");
  }

  /** Takes the words of removed passages out of the full-text index, in which they are otherwise only marked as gone. */
  mergeLexical(): void {
    this.#connection.exec("INSERT INTO passages_fts (passages_fts) VALUES ('optimize')");
  }

  /**
   * Makes the database as small as it can be. In place and not by a copy put in its stead: programs that read it have the
   * file open. Needs its size twice over for a while, once in the folder for temporary files and once in the log.
   */
  compact(): void {
    this.#connection.exec("VACUUM");
  }

  /** Moves the log into the database and empties it; false where a reader still needs it, after some seconds' wait. */
  emptyLog(): boolean {
    const [result] = this.#connection.all<{ busy: number }>("PRAGMA wal_checkpoint(TRUNCATE)");
    return result?.busy === 0;
  }

  /** Writes a compact copy of the database, as it is at this moment, to a new file. */
  copyTo(path: string): void {
    this.#connection.run("VACUUM INTO ?", path);
  }

  /**
   * Copies the database over another that is there, in one transaction of that one: who reads it sees the old or the new
   * one. `onPages` hears how many pages of how many are copied.
   */
  copyInto(path: string, onPages: (done: number, total: number) => void): Promise<void> {
    return this.#connection.copyInto(path, onPages);
  }
}
