import type { RunInfo } from "../domain/service.ts";
import type { Connection } from "./connection.ts";

interface RunRow {
  id: number;
  started_at: string;
  finished_at: string | null;
  summary: string | null;
}

/** Runs that are remembered. */
const KEPT_RUNS = 200;
/** Skipped files that a remembered run names; their groups count all of them. */
const KEPT_SKIPPED = 1000;

/** Ingests, finished or not, and the paths they go over. */
export class Runs {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  start(now: Date): number {
    return this.#connection.run("INSERT INTO runs (started_at) VALUES (?)", now.toISOString()).lastRow;
  }

  finish(id: number, summary: Readonly<Record<string, unknown>>, now: Date): void {
    const sql = "UPDATE runs SET finished_at = ?, summary = ? WHERE id = ?";
    const skipped = Array.isArray(summary.skipped) ? { skipped: summary.skipped.slice(0, KEPT_SKIPPED) } : {};
    this.#connection.run(sql, now.toISOString(), JSON.stringify({ ...summary, ...skipped }), id);
    this.#connection.run("DELETE FROM runs WHERE id <= ?", id - KEPT_RUNS);
  }

  /** Whether the last ingest stored things without coming to its end, so that they were never published. */
  hasUnpublished(): boolean {
    const [last] = this.latest(1);
    return last !== undefined && (last.finishedAt === null || last.summary?.stopped === true);
  }

  forget(id: number): void {
    this.#connection.run("DELETE FROM runs WHERE id = ?", id);
  }

  latest(limit: number): RunInfo[] {
    return this.#connection.all<RunRow>("SELECT * FROM runs ORDER BY id DESC LIMIT ?", limit).map((run) => ({
      id: run.id,
      startedAt: run.started_at,
      finishedAt: run.finished_at,
      summary: run.summary === null ? null : (JSON.parse(run.summary) as Record<string, unknown>),
    }));
  }

  roots(): string[] {
    return this.#connection.all<{ path: string }>("SELECT path FROM roots ORDER BY path").map((root) => root.path);
  }

  removeRoots(paths: Iterable<string>): void {
    for (const path of paths) this.#connection.run("DELETE FROM roots WHERE path = ?", path);
  }

  addRoots(paths: Iterable<string>): void {
    for (const path of paths) this.#connection.run("INSERT INTO roots (path) VALUES (?) ON CONFLICT DO NOTHING", path);
  }
}
