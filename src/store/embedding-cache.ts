import { type Connection, inChunks } from "./connection.ts";
import type { Meta } from "./meta.ts";
import { hashBytes, type TextTable } from "./text-table.ts";
import type { EmbeddingBatch, EmbeddingEntry, StoredModel, VectorForm } from "./types.ts";
import { blobLength, checksumOf, encodeVector } from "./vector-blob.ts";

const CHUNK = 500;

/** Embeddings by model and by hash of the embedded text: what was embedded once is never embedded again. */
export class EmbeddingCache {
  readonly #connection: Connection;
  readonly #meta: Meta;
  readonly #texts: TextTable;

  constructor(connection: Connection, meta: Meta, texts: TextTable) {
    this.#connection = connection;
    this.#meta = meta;
    this.#texts = texts;
  }

  /** Throws `RangeError` where there is no such model. */
  model(id: number): StoredModel {
    const model = this.#connection.get<StoredModel>("SELECT * FROM models WHERE id = ?", id);
    if (model === undefined) throw new RangeError(`There is no model ${id} in this index`);
    return model;
  }

  modelByFingerprint(fingerprint: string): StoredModel | undefined {
    return this.#connection.get<StoredModel>("SELECT * FROM models WHERE fingerprint = ?", fingerprint);
  }

  ensureModel({ fingerprint, name, dimensions }: Omit<StoredModel, "id">): number {
    // A known model may have been moved: the name is where it is found today.
    const sql = `INSERT INTO models (fingerprint, name, dimensions) VALUES (?, ?, ?)
      ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name RETURNING id`;
    return this.#connection.get<{ id: number }>(sql, fingerprint, name, dimensions)?.id ?? 0;
  }

  missing(modelId: number, hashes: Iterable<string>, form: VectorForm): Set<string> {
    const needed = blobLength(this.model(modelId).dimensions, form);
    const missing = new Set(hashes);
    const sql = `SELECT wanted.value AS hash FROM json_each(?) AS wanted
      JOIN texts ON texts.hash = unhex(wanted.value)
      JOIN embeddings ON embeddings.text_id = texts.id AND embeddings.model_id = ?
      WHERE length(embeddings.vector) >= ?`;
    for (const chunk of inChunks([...missing], CHUNK)) {
      chunk.forEach(hashBytes);
      const known = this.#connection.all<{ hash: string }>(sql, JSON.stringify(chunk), modelId, needed);
      for (const { hash } of known) missing.delete(hash);
    }
    return missing;
  }

  /** Within a transaction. A vector never gives way to one of lower precision. */
  put({ modelId, entries }: EmbeddingBatch): void {
    if (entries.length === 0) return;
    const { dimensions } = this.model(modelId);
    const sql = `INSERT INTO embeddings (text_id, model_id, vector, checksum) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET vector = excluded.vector, checksum = excluded.checksum WHERE length(excluded.vector) > length(vector)`;
    for (const entry of entries) {
      checkVector(entry, dimensions);
      const textId = this.#texts.rowOf(entry.textHash);
      const blob = encodeVector(entry.vector, entry.form ?? "float32");
      this.#connection.run(sql, textId, modelId, blob, checksumOf(blob));
    }
    // Passages that are stored already may have got a vector by this.
    this.#meta.increment("revision");
  }

  /** Within a transaction: removes all models but these, with their embeddings, and returns how many those were. */
  keepModels(ids: readonly number[]): number {
    let removed = 0;
    const models = this.#connection.all<{ id: number }>("SELECT id FROM models");
    for (const { id } of models.filter((model) => !ids.includes(model.id))) {
      removed += this.#connection.run("DELETE FROM embeddings WHERE model_id = ?", id).changes;
      this.#connection.run("DELETE FROM models WHERE id = ?", id);
    }
    return removed;
  }

  /** Within a transaction: removes the texts that nothing refers to, with their embeddings. One pass over passages and sentences. */
  prune(): number {
    const used = "(SELECT text_id FROM passages UNION SELECT text_id FROM sentences)";
    const removed = this.#connection.run(`DELETE FROM embeddings WHERE text_id NOT IN ${used}`).changes;
    this.#connection.run(`DELETE FROM texts WHERE id NOT IN ${used}`);
    this.#meta.set("prune_due", 0);
    return removed;
  }
}

function checkVector({ vector, textHash }: EmbeddingEntry, dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new RangeError(
      `The model's vectors have ${dimensions} numbers; that of text ${textHash} has ${vector.length}`,
    );
  }
  if (!vector.every(Number.isFinite))
    throw new RangeError(`The vector of text ${textHash} has numbers that are not finite`);
}
