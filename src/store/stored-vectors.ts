import { type Connection, inChunks, inPages } from "./connection.ts";
import type { Meta } from "./meta.ts";
import type { QuantizedVector } from "./quantize.ts";
import type { StoredModel } from "./types.ts";
import { decodeQuantized, decodeVector } from "./vector-blob.ts";

const PAGE = 500;
/** Postings whose sentences are read at a time. */
const POSTINGS_PAGE = 100;

interface VectorRow {
  id: number;
  vector: Uint8Array;
}

interface SentenceRow {
  postingRow: number;
  ordinal: number;
  vector: Uint8Array;
}

/** A sentence's embedding. */
export interface SentenceVector {
  readonly postingRow: number;
  /** Of the sentence within its posting. */
  readonly ordinal: number;
  readonly vector: QuantizedVector;
}

/** The embeddings of all passages by one model; an id is a passage's row. What a vector index mirrors. */
export class PassageVectors {
  readonly #connection: Connection;
  readonly #meta: Meta;
  readonly #model: StoredModel;

  constructor(connection: Connection, meta: Meta, model: StoredModel) {
    this.#connection = connection;
    this.#meta = meta;
    this.#model = model;
  }

  /** Passages that have an embedding by the model. */
  count(): number {
    const sql = `SELECT count(*) AS count FROM passages
      JOIN embeddings ON embeddings.text_id = passages.text_id AND embeddings.model_id = ?`;
    return this.#connection.get<{ count: number }>(sql, this.#model.id)?.count ?? 0;
  }

  /** A number that grows with every change to the set of passages that have an embedding. */
  revision(): number {
    return this.#meta.get("revision");
  }

  /** Ascending. */
  *ids(): Iterable<number> {
    const sql = `SELECT passages.id FROM passages
      JOIN embeddings ON embeddings.text_id = passages.text_id AND embeddings.model_id = ?
      WHERE passages.id > ? ORDER BY passages.id LIMIT ?`;
    const read = (after: number) => this.#connection.all<{ id: number }>(sql, this.#model.id, after, PAGE * 10);
    for (const { id } of inPages(read, 0, (last) => last.id)) yield id;
  }

  /** All, ascending by id, or those of `ids`; ids that have none are passed over. */
  *vectors(ids?: Iterable<number>): Iterable<{ id: number; vector: Float32Array }> {
    const rows = ids === undefined ? this.#all() : this.#some(ids);
    for (const { id, vector } of rows) yield { id, vector: decodeVector(vector, this.#model.dimensions) };
  }

  #all(): Iterable<VectorRow> {
    const sql = `SELECT passages.id, embeddings.vector FROM passages
      JOIN embeddings ON embeddings.text_id = passages.text_id AND embeddings.model_id = ?
      WHERE passages.id > ? ORDER BY passages.id LIMIT ?`;
    return inPages(
      (after) => this.#connection.all<VectorRow>(sql, this.#model.id, after, PAGE),
      0,
      (last) => last.id,
    );
  }

  *#some(ids: Iterable<number>): Iterable<VectorRow> {
    const sql = `SELECT passages.id, embeddings.vector FROM json_each(?) AS wanted
      JOIN passages ON passages.id = wanted.value
      JOIN embeddings ON embeddings.text_id = passages.text_id AND embeddings.model_id = ?`;
    for (const chunk of inChunks(ids, PAGE)) {
      yield* this.#connection.all<VectorRow>(sql, JSON.stringify(chunk), this.#model.id);
    }
  }
}

/** The embeddings of sentences by one model, in one byte a number. */
export class SentenceVectors {
  readonly #connection: Connection;
  readonly #model: StoredModel;

  constructor(connection: Connection, model: StoredModel) {
    this.#connection = connection;
    this.#model = model;
  }

  /** Those of some postings, by posting and ordinal. */
  *of(postingRows: Iterable<number>): Iterable<SentenceVector> {
    const sql = `SELECT posting_id AS postingRow, ordinal, vector FROM json_each(?) AS wanted
      JOIN sentences ON sentences.posting_id = wanted.value
      JOIN embeddings ON embeddings.text_id = sentences.text_id AND embeddings.model_id = ?
      ORDER BY posting_id, ordinal`;
    for (const chunk of inChunks(postingRows, POSTINGS_PAGE)) {
      const rows = this.#connection.all<SentenceRow>(sql, JSON.stringify(chunk), this.#model.id);
      for (const row of rows) yield this.#decode(row);
    }
  }

  #decode({ postingRow, ordinal, vector }: SentenceRow): SentenceVector {
    return { postingRow, ordinal, vector: decodeQuantized(vector, this.#model.dimensions) };
  }
}
