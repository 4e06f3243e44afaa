import type { Connection } from "./connection.ts";

/** The names under which single values are kept. */
type Key = "generation" | "revision" | "model_id" | "prune_due" | "pipeline_version" | "lexical_dead";

/** Single values of the index: whole numbers, 0 until set. */
export class Meta {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get(key: Key): number {
    return this.#connection.get<{ value: number }>("SELECT value FROM meta WHERE key = ?", key)?.value ?? 0;
  }

  set(key: Key, value: number): void {
    const sql = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    this.#connection.run(sql, key, value);
  }

  /** Adds `by` and returns the new value. */
  increment(key: Key, by = 1): number {
    const sql = `INSERT INTO meta (key, value) VALUES (?, ?)
      ON CONFLICT (key) DO UPDATE SET value = value + excluded.value RETURNING value`;
    return this.#connection.get<{ value: number }>(sql, key, by)?.value ?? 0;
  }
}
