import { type Connection, inPages } from "./connection.ts";
import type { SourceRecord, StoredSource } from "./types.ts";

const PAGE = 500;

interface SourceRow {
  path: string;
  sha256: string;
  size_bytes: number;
  mtime_ms: number;
  format: string;
  complete: number;
}

/** The files that postings were read from. */
export class SourceTable {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get(path: string): StoredSource | undefined {
    const row = this.#connection.get<SourceRow>("SELECT * FROM sources WHERE path = ?", path);
    return row && toSource(row);
  }

  /** All, by path. Sources may be written and removed between two steps. */
  *all(): Iterable<StoredSource> {
    const sql = "SELECT * FROM sources WHERE path > ? ORDER BY path LIMIT ?";
    const read = (after: string) => this.#connection.all<SourceRow>(sql, after, PAGE);
    for (const row of inPages(read, "", (last) => last.path)) yield toSource(row);
  }

  /** Writes a source and returns its row. */
  put(source: SourceRecord, complete: boolean): number {
    const sql = `INSERT INTO sources (path, sha256, size_bytes, mtime_ms, format, complete) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, size_bytes = excluded.size_bytes,
        mtime_ms = excluded.mtime_ms, format = excluded.format, complete = excluded.complete
      RETURNING id`;
    const { path, sha256, sizeBytes, mtimeMs, format } = source;
    const values = [path, sha256, sizeBytes, mtimeMs, format, Number(complete)];
    return this.#connection.get<{ id: number }>(sql, ...values)?.id ?? 0;
  }

  rowOf(path: string): number | undefined {
    return this.#connection.get<{ id: number }>("SELECT id FROM sources WHERE path = ?", path)?.id;
  }

  postingsOf(path: string): number {
    const sql = "SELECT count(*) AS count FROM postings WHERE source_id = (SELECT id FROM sources WHERE path = ?)";
    return this.#connection.get<{ count: number }>(sql, path)?.count ?? 0;
  }

  touch(path: string, mtimeMs: number): boolean {
    return this.#connection.run("UPDATE sources SET mtime_ms = ? WHERE path = ?", mtimeMs, path).changes > 0;
  }

  remove(row: number): void {
    this.#connection.run("DELETE FROM sources WHERE id = ?", row);
  }
}

function toSource(row: SourceRow): StoredSource {
  return {
    path: row.path,
    sha256: row.sha256,
    sizeBytes: row.size_bytes,
    mtimeMs: row.mtime_ms,
    format: row.format,
    complete: row.complete === 1,
  };
}
