import type { Connection } from "../connection.ts";
import type { FactTable } from "../facts.ts";
import type { LexicalIndex } from "../lexical.ts";
import type { Meta } from "../meta.ts";
import type { PassageWriter } from "../passage-writer.ts";
import { digestOf } from "../posting-writer.ts";
import type { PostingToStore } from "../types.ts";
import { checksumOf } from "../vector-blob.ts";
import type { DanglingRow } from "./audit.ts";

/** The tables that repairs write to. */
export interface RepairParts {
  readonly meta: Meta;
  readonly lexical: LexicalIndex;
  readonly passages: PassageWriter;
  readonly facts: FactTable;
}

/** Where the rows that a table's rows refer to are. */
const PARENTS: Record<DanglingRow["table"], string> = {
  postings: "source_id NOT IN (SELECT id FROM sources)",
  passages: "posting_id NOT IN (SELECT id FROM postings)",
  sentences: "posting_id NOT IN (SELECT id FROM postings)",
  facts: "posting_id NOT IN (SELECT id FROM postings)",
};

/** Rows written in one transaction. */
const BATCH = 500;

/** Makes good in a database what can be made good from the rest of it. Every method is one or more whole transactions. */
export class Repairs {
  readonly #connection: Connection;
  readonly #parts: RepairParts;

  constructor(connection: Connection, parts: RepairParts) {
    this.#connection = connection;
    this.#parts = parts;
  }

  /** Makes the indexes of all tables anew from their rows. */
  reindex(): void {
    this.#connection.exec("REINDEX");
  }

  /** Removes rows of a table that refer to a posting or source that is not there. */
  removeDangling(table: DanglingRow["table"]): void {
    this.#change(() => this.#connection.run(`DELETE FROM ${table} WHERE ${PARENTS[table]}`));
  }

  /** Makes the full-text index anew from the texts. */
  rebuildLexical(): void {
    this.#change(() => this.#parts.lexical.rebuild());
  }

  /** Writes a posting's rows anew as they ought to be; its text and fields stay. */
  rewriteRows(row: number, written: PostingToStore): void {
    this.#change(() => {
      // Two postings of one id cannot be told apart here: the files say.
      const other = "SELECT id FROM postings WHERE public_id = ? AND id <> ?";
      const isTaken = this.#connection.get(other, written.posting.id, row) !== undefined;
      const id = isTaken ? null : written.posting.id;
      const sql = "UPDATE postings SET public_id = coalesce(?, public_id), signature = ? WHERE id = ?";
      this.#connection.run(sql, id, written.signature, row);
      this.#parts.passages.replace(row, written, false);
      this.#parts.facts.replace(row, written.facts);
    });
  }

  /** Gives a posting and its passages the ids that they are written with; all else stays. */
  rewriteIds(row: number, written: PostingToStore): void {
    this.#connection.transaction(() => {
      const sql = "UPDATE postings SET public_id = ?, digest = ? WHERE id = ?";
      this.#connection.run(sql, written.posting.id, digestOf(written), row);
      for (const { id, ordinal } of written.passages) {
        const passage = "UPDATE passages SET public_id = ? WHERE posting_id = ? AND ordinal = ?";
        this.#connection.run(passage, id, row, ordinal);
      }
    });
  }

  /** Gives sources other paths. */
  moveSources(moves: readonly (readonly [from: string, to: string])[]): void {
    this.#connection.transaction(() => {
      // In two steps: one may take a path that another is about to leave.
      for (const [from] of moves)
        this.#connection.run("UPDATE sources SET path = ? WHERE path = ?", `moving ${from}`, from);
      for (const [from, to] of moves) {
        this.#connection.run("UPDATE sources SET path = ? WHERE path = ?", to, `moving ${from}`);
      }
    });
  }

  /** Has the next ingest read the files of these postings anew, and take whatever they give for changed. */
  readAgain(postingRows: readonly number[]): void {
    this.#inBatches(postingRows, (row) => {
      this.#connection.run("UPDATE postings SET digest = x'' WHERE id = ?", row);
      // Under another id, no passage is kept with the words that it has in the full-text index now.
      this.#connection.run("UPDATE passages SET public_id = 'again-' || id WHERE posting_id = ?", row);
      const sql = "UPDATE sources SET complete = 0 WHERE id = (SELECT source_id FROM postings WHERE id = ?)";
      this.#connection.run(sql, row);
    });
  }

  /** Has the next ingest read these files anew. */
  readSourcesAgain(paths: readonly string[]): void {
    this.#inBatches(paths, (path) => this.#connection.run("UPDATE sources SET complete = 0 WHERE path = ?", path));
  }

  removeEmbeddings(rows: readonly number[]): void {
    this.#inBatches(rows, (row) => this.#connection.run("DELETE FROM embeddings WHERE id = ?", row));
  }

  /** Gives embeddings that were stored without one their checksum. */
  sealEmbeddings(rows: readonly number[]): void {
    this.#inBatches(rows, (row) => {
      const found = this.#connection.get<{ vector: Uint8Array }>("SELECT vector FROM embeddings WHERE id = ?", row);
      if (found === undefined) return;
      this.#connection.run("UPDATE embeddings SET checksum = ? WHERE id = ?", checksumOf(found.vector), row);
    });
  }

  /** Removes what facts say under a key that is not theirs, or gives it its own. */
  mendSaid(said: readonly { readonly id: number; readonly expected: string }[]): void {
    this.#inBatches(said, ({ id, expected }) => {
      const isTaken = this.#connection.get("SELECT id FROM facts_said WHERE key = ?", expected) !== undefined;
      if (isTaken) this.#connection.run("DELETE FROM facts_said WHERE id = ?", id);
      else this.#connection.run("UPDATE facts_said SET key = ? WHERE id = ?", expected, id);
    });
  }

  /** Removes texts that nothing refers to with their embeddings, and facts that no posting states; returns how many rows. */
  removeUnused(): number {
    const used = "(SELECT text_id FROM passages UNION SELECT text_id FROM sentences)";
    return this.#connection.transaction(() => {
      const removed = [
        this.#connection.run(`DELETE FROM embeddings WHERE text_id NOT IN ${used}`),
        this.#connection.run(`DELETE FROM texts WHERE id NOT IN ${used}`),
        this.#connection.run("DELETE FROM facts_said WHERE id NOT IN (SELECT said_id FROM facts)"),
      ];
      this.#parts.meta.set("prune_due", 0);
      return removed.reduce((sum, { changes }) => sum + changes, 0);
    });
  }

  /** Makes single values whole numbers again, and row numbers go on after the last that was given. */
  mendMeta(modelId: number): void {
    this.#change(() => {
      for (const key of ["generation", "revision", "pipeline_version", "lexical_dead"] as const) {
        const value: unknown = this.#parts.meta.get(key);
        if (!Number.isSafeInteger(value) || Number(value) < 0) this.#parts.meta.set(key, key === "generation" ? 1 : 0);
      }
      this.#parts.meta.set("model_id", modelId);
      for (const table of ["postings", "passages", "runs", "models"]) {
        const last = this.#connection.get<{ id: number | null }>(`SELECT max(id) AS id FROM ${table}`)?.id ?? 0;
        const found = this.#connection.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = ?", table);
        if (found === undefined && last > 0) {
          this.#connection.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", table, last);
        } else if (found !== undefined && found.seq < last) {
          this.#connection.run("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", last, table);
        }
      }
    });
  }

  /** Whatever mirrors the passages must look again. */
  #change(work: () => void): void {
    this.#connection.transaction(() => {
      work();
      this.#parts.meta.increment("revision");
    });
  }

  #inBatches<T>(items: readonly T[], write: (item: T) => void): void {
    for (let at = 0; at < items.length; at += BATCH) {
      this.#change(() => {
        for (const item of items.slice(at, at + BATCH)) write(item);
      });
    }
  }
}
