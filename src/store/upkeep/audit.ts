import { AppError } from "../../domain/errors.ts";
import { type Connection, inPages } from "../connection.ts";
import type { Meta } from "../meta.ts";

/** Longest list of messages taken from SQLite's own check. */
const MAX_MESSAGES = 20;
const PAGE = 1000;

/** A row that refers to one that is not there. */
export interface DanglingRow {
  readonly table: "postings" | "passages" | "sentences" | "facts";
  readonly count: number;
}

/** An embedding as it is stored, with what it refers to. */
export interface EmbeddingRow {
  readonly id: number;
  readonly vector: Uint8Array;
  /** Null where it was stored without. */
  readonly checksum: number | null;
  /** Hash of the embedded text in lower-case hexadecimal; null where there is no such text. */
  readonly hash: string | null;
  /** Null where there is no such model. */
  readonly dimensions: number | null;
}

/** What a source is and how many postings it has. */
export interface SourceState {
  readonly path: string;
  readonly sha256: string;
  readonly complete: boolean;
  readonly postings: number;
}

/** What a fact says, with the key it is found by. */
export interface SaidKey {
  readonly id: number;
  readonly key: string;
  /** The key that its columns give. */
  readonly expected: string;
}

/** Looks into a database for what is wrong with it. It only reads, and holds a page of rows at a time. */
export class Audit {
  readonly #connection: Connection;
  readonly #meta: Meta;

  constructor(connection: Connection, meta: Meta) {
    this.#connection = connection;
    this.#meta = meta;
  }

  /** What SQLite itself finds wrong: `quick` leaves out that indexes fit their tables. At most 20 messages. */
  integrity({ quick = false }: { quick?: boolean } = {}): string[] {
    const pragma = quick ? "quick_check" : "integrity_check";
    try {
      const rows = this.#connection.all<Record<string, string>>(`PRAGMA ${pragma}(${MAX_MESSAGES})`);
      return rows.map((row) => row[pragma] ?? "").filter((message) => message !== "ok");
    } catch (error) {
      // Some damage keeps SQLite from looking any further.
      if (error instanceof AppError && error.code === "index_corrupt") return [error.message];
      throw error;
    }
  }

  /** Rows whose posting or source is not there, by table; tables without any are left out. */
  dangling(): DanglingRow[] {
    const counts = new Map<string, number>();
    for (const { table } of this.#connection.all<{ table: string }>("PRAGMA foreign_key_check")) {
      counts.set(table, (counts.get(table) ?? 0) + 1);
    }
    return [...counts].map(([table, count]) => ({ table: table as DanglingRow["table"], count }));
  }

  /** Rows of the full-text index that belong to no passage, and passages that it lacks. */
  lexicalRows(): { readonly missing: number; readonly stray: number } {
    return {
      missing: this.#count("passages WHERE id NOT IN (SELECT id FROM passages_fts_docsize)"),
      stray: this.#count("passages_fts_docsize WHERE id NOT IN (SELECT id FROM passages)"),
    };
  }

  /** Passages (in full precision) and sentences that have no embedding by a model. */
  unembedded(modelId: number, dimensions: number): { readonly passages: number; readonly sentences: number } {
    if (modelId === 0) return { passages: 0, sentences: 0 };
    const having = "(SELECT text_id FROM embeddings WHERE model_id = ? AND length(vector) >= ?)";
    return {
      passages: this.#count(`passages WHERE text_id NOT IN ${having}`, modelId, dimensions * 4),
      sentences: this.#count(`sentences WHERE text_id NOT IN ${having}`, modelId, dimensions),
    };
  }

  /** Sources whose postings lack embeddings by a model. */
  unembeddedSources(modelId: number, dimensions: number): string[] {
    const having = "(SELECT text_id FROM embeddings WHERE model_id = ? AND length(vector) >= ?)";
    const sql = `SELECT path FROM sources WHERE id IN (SELECT source_id FROM postings WHERE id IN (
      SELECT posting_id FROM passages WHERE text_id NOT IN ${having}
      UNION SELECT posting_id FROM sentences WHERE text_id NOT IN ${having}))`;
    const values = [modelId, dimensions * 4, modelId, dimensions];
    return this.#connection.all<{ path: string }>(sql, ...values).map(({ path }) => path);
  }

  /** How many sources were not read to their end. */
  incompleteSources(): number {
    return this.#count("sources WHERE complete = 0");
  }

  /** Texts and facts that nothing refers to any more, and the embeddings of such texts. */
  unused(): { readonly texts: number; readonly embeddings: number; readonly facts: number } {
    const used = "(SELECT text_id FROM passages UNION SELECT text_id FROM sentences)";
    return {
      texts: this.#count(`texts WHERE id NOT IN ${used}`),
      embeddings: this.#count(`embeddings WHERE text_id NOT IN ${used}`),
      facts: this.#count("facts_said WHERE id NOT IN (SELECT said_id FROM facts)"),
    };
  }

  /** How many embeddings there are. */
  embeddingCount(): number {
    return this.#count("embeddings");
  }

  /** All embeddings, by row. */
  embeddings(): Iterable<EmbeddingRow> {
    const sql = `SELECT embeddings.id, vector, checksum, lower(hex(hash)) AS hash, dimensions FROM embeddings
      LEFT JOIN texts ON texts.id = text_id LEFT JOIN models ON models.id = model_id
      WHERE embeddings.id > ? ORDER BY embeddings.id LIMIT ?`;
    const read = (after: number) => this.#connection.all<EmbeddingRow>(sql, after, PAGE);
    return inPages(read, Number.MIN_SAFE_INTEGER, (last) => last.id);
  }

  /** All sources, by path. */
  sources(): Iterable<SourceState> {
    const sql = `SELECT path, sha256, complete, (SELECT count(*) FROM postings WHERE source_id = sources.id) AS postings
      FROM sources WHERE path > ? ORDER BY path LIMIT ?`;
    type Row = Omit<SourceState, "complete"> & { complete: number };
    const read = (after: string) =>
      this.#connection.all<Row>(sql, after, PAGE).map((row) => ({ ...row, complete: row.complete === 1 }));
    return inPages(read, "", (last) => last.path);
  }

  /** All that facts say, with their keys. */
  saidKeys(): Iterable<SaidKey> {
    const sql = "SELECT * FROM facts_said WHERE id > ? ORDER BY id LIMIT ?";
    type Row = { id: number; key: string } & Record<string, string | number | null>;
    const read = (after: number) =>
      this.#connection.all<Row>(sql, after, PAGE).map((row) => ({
        id: row.id,
        key: row.key,
        expected: JSON.stringify([row.kind, row.value, row.polarity, row.min, row.max, row.detail]),
      }));
    return inPages(read, Number.MIN_SAFE_INTEGER, (last) => last.id);
  }

  /** What single values are not as they must be, a sentence each. */
  metaFaults(): string[] {
    const modelId = this.#meta.get("model_id");
    const faults: string[] = [];
    if (modelId !== 0 && this.#count("models WHERE id = ?", modelId) === 0) {
      faults.push(`The model in use, number ${modelId}, is not among the models of the index.`);
    }
    for (const key of ["generation", "revision", "pipeline_version", "lexical_dead"] as const) {
      const value: unknown = this.#meta.get(key);
      if (!Number.isSafeInteger(value) || Number(value) < 0) faults.push(`The value "${key}" is ${value}.`);
    }
    return faults;
  }

  /** Tables whose next row number would be one that was given before. */
  reusedRows(): string[] {
    const tables = ["postings", "passages", "runs", "models"];
    const sql = "SELECT seq FROM sqlite_sequence WHERE name = ?";
    return tables.filter((table) => {
      const last = this.#connection.get<{ id: number | null }>(`SELECT max(id) AS id FROM ${table}`)?.id ?? 0;
      return last > (this.#connection.get<{ seq: number }>(sql, table)?.seq ?? 0);
    });
  }

  #count(from: string, ...values: number[]): number {
    return this.#connection.get<{ count: number }>(`SELECT count(*) AS count FROM ${from}`, ...values)?.count ?? 0;
  }
}
