import type { Connection } from "./connection.ts";

/** Reads the whole database and returns what is wrong with it, a sentence each; empty where all is well. */
export function checkDatabase(connection: Connection, modelId: number): string[] {
  const damage = connection
    .all<{ quick_check: string }>("PRAGMA quick_check")
    .filter((row) => row.quick_check !== "ok")
    .map((row) => `The database is damaged: ${row.quick_check}`);
  if (damage.length > 0) return damage;

  const count = (sql: string, ...values: number[]): number =>
    connection.get<{ count: number }>(`SELECT count(*) AS count FROM ${sql}`, ...values)?.count ?? 0;
  const faults: [number, string][] = [
    [connection.all("PRAGMA foreign_key_check").length, "rows refer to a posting or source that is not there"],
    [
      count("passages WHERE id NOT IN (SELECT id FROM passages_fts_docsize)"),
      "passages are missing from the full-text index",
    ],
    [
      count("passages_fts_docsize WHERE id NOT IN (SELECT id FROM passages)"),
      "entries of the full-text index belong to no passage",
    ],
    [
      modelId === 0
        ? 0
        : count("passages WHERE text_id NOT IN (SELECT text_id FROM embeddings WHERE model_id = ?)", modelId),
      "passages have no embedding by the model in use",
    ],
    [count("sources WHERE complete = 0"), "sources were not read to their end: run `shortlist ingest` to go on"],
  ];
  return faults.filter(([found]) => found > 0).map(([found, what]) => `${found} ${what}`);
}
