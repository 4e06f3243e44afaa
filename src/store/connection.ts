import Database from "better-sqlite3";
import { translatingErrors } from "./sqlite-errors.ts";

/** What SQLite can store. */
export type SqlValue = string | number | null | Uint8Array;

/** How long to wait for a lock that another process holds for a moment. */
const BUSY_TIMEOUT_MS = 5000;
/** Two embeddings of 384 float32 fill a page of 4,096 to three quarters; five fill one of 8,192 to 94 %. */
const PAGE_SIZE_BYTES = 8192;
/** Pages copied before other work gets its turn. */
const PAGES_A_TURN = 1000;
/** Length to which the log is cut back once everything in it is in the database. */
const JOURNAL_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * One connection to a SQLite database. Statements are prepared once, by their SQL; errors are translated
 * (see `translatingErrors`).
 */
export class Connection {
  readonly path: string;
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement<SqlValue[]>>();
  readonly #tests = new Map<string, (value: number) => boolean>();

  private constructor(path: string, database: Database.Database) {
    this.path = path;
    this.#database = database;
  }

  /**
   * Opens a database for writing, and makes it where there is none. In WAL mode with `synchronous = NORMAL` a killed
   * process loses no committed transaction; a power cut may lose the last ones, but never damages the database.
   * What must outlast a power cut goes through `durably`.
   */
  static forWriting(path: string): Connection {
    return Connection.#open(path, {}, [
      `page_size = ${PAGE_SIZE_BYTES}`,
      "journal_mode = WAL",
      "synchronous = NORMAL",
      "foreign_keys = ON",
      `journal_size_limit = ${JOURNAL_LIMIT_BYTES}`,
    ]);
  }

  /** Opens an existing database for reading. Readers never wait for the writer, nor the writer for them. */
  static forReading(path: string): Connection {
    return Connection.#open(path, { readonly: true, fileMustExist: true }, []);
  }

  /** A database of its own in memory, gone when it is closed. */
  static inMemory(): Connection {
    return Connection.#open(":memory:", {}, []);
  }

  static #open(path: string, options: Database.Options, pragmas: readonly string[]): Connection {
    return translatingErrors(path, () => {
      const database = new Database(path, { timeout: BUSY_TIMEOUT_MS, ...options });
      try {
        for (const pragma of pragmas) database.pragma(pragma);
        // The first read: says whether the file is a database at all.
        database.pragma("schema_version");
      } catch (error) {
        database.close();
        throw error;
      }
      return new Connection(path, database);
    });
  }

  /** The first row, as an object of its columns. */
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    return translatingErrors(this.path, () => this.#prepared(sql).get(...values) as Row | undefined);
  }

  /** All rows. */
  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return translatingErrors(this.path, () => this.#prepared(sql).all(...values) as Row[]);
  }

  /** All rows, one at a time. Nothing may be written through this connection until the last was taken. */
  *each<Row>(sql: string, ...values: SqlValue[]): Iterable<Row> {
    const rows = translatingErrors(this.path, () => this.#prepared(sql).iterate(...values));
    try {
      for (;;) {
        const next = translatingErrors(this.path, () => rows.next());
        if (next.done === true) return;
        yield next.value as Row;
      }
    } finally {
      rows.return?.();
    }
  }

  /** Runs a statement that changes something, and says how many rows it changed and the last row inserted. */
  run(sql: string, ...values: SqlValue[]): { changes: number; lastRow: number } {
    const result = translatingErrors(this.path, () => this.#prepared(sql).run(...values));
    return { changes: result.changes, lastRow: Number(result.lastInsertRowid) };
  }

  /** Makes `test` known to statements as a function of one whole number, for the time of `work`. */
  withTest<T>(name: string, test: (value: number) => boolean, work: () => T): T {
    // Defined once for each name: a new definition would have every prepared statement compiled anew.
    if (!this.#tests.has(name)) {
      this.#database.function(name, (value: number) => Number(this.#tests.get(name)?.(value) ?? false));
    }
    this.#tests.set(name, test);
    return work();
  }

  /** Runs statements that take no values and give no rows. */
  exec(sql: string): void {
    translatingErrors(this.path, () => this.#database.exec(sql));
  }

  /** The one value of a pragma, e.g. `user_version`. */
  pragma(name: string): unknown {
    return translatingErrors(this.path, () => this.#database.pragma(name, { simple: true }));
  }

  /** Runs `work` in one transaction: all of it is stored, or, where it throws, nothing. */
  transaction<T>(work: () => T): T {
    return translatingErrors(this.path, () => this.#database.transaction(work).immediate());
  }

  /**
   * As `transaction`, and returns only when it is on the disk, and with it every transaction before it:
   * they lie in front of it in the same log. Not to be called within a transaction.
   */
  durably<T>(work: () => T): T {
    this.exec("PRAGMA synchronous = FULL");
    try {
      return this.transaction(work);
    } finally {
      this.exec("PRAGMA synchronous = NORMAL");
    }
  }

  /** Copies the database over the one at `path`, in one transaction of that one. */
  async copyInto(path: string, onPages: (done: number, total: number) => void): Promise<void> {
    const progress = ({ totalPages, remainingPages }: Database.BackupMetadata) => {
      onPages(totalPages - remainingPages, totalPages);
      return PAGES_A_TURN;
    };
    const copied = await this.#database.backup(path, { progress }).catch((error: unknown) => error);
    if (copied instanceof Error) {
      translatingErrors(path, () => {
        throw copied;
      });
    }
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepared(sql: string): Database.Statement<SqlValue[]> {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare<SqlValue[]>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** Calls `read` for one page after another, from the lowest key on, until a page comes back empty. */
export function* inPages<Row, Key>(read: (after: Key) => Row[], first: Key, keyOf: (row: Row) => Key): Iterable<Row> {
  for (let rows = read(first); rows.length > 0; rows = read(keyOf(rows.at(-1) as Row))) yield* rows;
}

/** Cuts a sequence into arrays of at most `size`. */
export function* inChunks<T>(items: Iterable<T>, size: number): Iterable<T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
