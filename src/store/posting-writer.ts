import { createHash } from "node:crypto";
import type { Connection } from "./connection.ts";
import type { EmbeddingCache } from "./embedding-cache.ts";
import type { FactTable } from "./facts.ts";
import type { Meta } from "./meta.ts";
import type { PassageWriter } from "./passage-writer.ts";
import type { SourceTable } from "./source-table.ts";
import type { PostingToStore, SourceRecord, SourceWrite, WriteCounts } from "./types.ts";

interface OldPosting {
  id: number;
  source_id: number;
  title: string | null;
  digest: Uint8Array;
}

/** The tables that a posting is spread over. */
export interface WriterParts {
  readonly meta: Meta;
  readonly sources: SourceTable;
  readonly embeddings: EmbeddingCache;
  readonly passages: PassageWriter;
  readonly facts: FactTable;
}

/** Writes the postings of sources. Every method runs within a transaction that the caller opens. */
export class PostingWriter {
  readonly #connection: Connection;
  readonly #parts: WriterParts;

  constructor(connection: Connection, parts: WriterParts) {
    this.#connection = connection;
    this.#parts = parts;
  }

  write({ source, postings, embeddings, partial = false }: SourceWrite): WriteCounts {
    const ids = new Set(postings.map(({ posting }) => posting.id));
    if (ids.size < postings.length) throw new RangeError(`Two postings of ${source.path} have the same id`);
    const sourceRow = this.#parts.sources.put(source, !partial);
    if (embeddings !== undefined) this.#parts.embeddings.put(embeddings);
    const counts = { added: 0, updated: 0, unchanged: 0, removed: 0 };
    for (const posting of postings) counts[this.#writePosting(sourceRow, posting)] += 1;
    if (!partial) counts.removed = this.#removeOthers(sourceRow, ids);
    return counts;
  }

  finish(source: SourceRecord, keep: ReadonlySet<string>): number {
    return this.#removeOthers(this.#parts.sources.put(source, true), keep);
  }

  remove(path: string): number {
    const sourceRow = this.#parts.sources.rowOf(path);
    if (sourceRow === undefined) return 0;
    const removed = this.#removeOthers(sourceRow, new Set());
    this.#parts.sources.remove(sourceRow);
    return removed;
  }

  #writePosting(sourceRow: number, written: PostingToStore): "added" | "updated" | "unchanged" {
    const { posting } = written;
    const digest = digestOf(written);
    const sql = "SELECT id, source_id, title, digest FROM postings WHERE public_id = ?";
    const old = this.#connection.get<OldPosting>(sql, posting.id);
    if (old?.source_id === sourceRow && digest.equals(old.digest)) return "unchanged";
    const row = this.#putPosting(sourceRow, written, digest);
    const titleChanged = old !== undefined && old.title !== posting.title;
    const changes = this.#parts.passages.replace(row, written, titleChanged);
    this.#parts.facts.replace(row, written.facts);
    if (changes.inserted + changes.removed > 0) this.#parts.meta.increment("revision");
    if (old === undefined) return "added";
    this.#parts.meta.increment("prune_due");
    return "updated";
  }

  #putPosting(sourceRow: number, { posting, signature }: PostingToStore, digest: Uint8Array): number {
    const sql = `INSERT INTO postings (public_id, source_id, digest, record, line_offset, external_id, title, company,
        location, url, date_posted, valid_through, metadata, text, signature)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (public_id) DO UPDATE SET source_id = excluded.source_id, digest = excluded.digest,
        record = excluded.record, line_offset = excluded.line_offset, external_id = excluded.external_id,
        title = excluded.title, company = excluded.company, location = excluded.location, url = excluded.url,
        date_posted = excluded.date_posted, valid_through = excluded.valid_through, metadata = excluded.metadata,
        text = excluded.text, signature = excluded.signature
      RETURNING id`;
    const { record, lineOffset } = posting.source;
    const fields = [posting.externalId, posting.title, posting.company, posting.location, posting.url];
    const dates = [posting.datePosted, posting.validThrough];
    const head = [posting.id, sourceRow, digest, record ?? null, lineOffset ?? null];
    const tail = [JSON.stringify(posting.metadata), posting.text, signature];
    return this.#connection.get<{ id: number }>(sql, ...head, ...fields, ...dates, ...tail)?.id ?? 0;
  }

  #removeOthers(sourceRow: number, keep: ReadonlySet<string>): number {
    const sql = "SELECT id, public_id FROM postings WHERE source_id = ?";
    const gone = this.#connection
      .all<{ id: number; public_id: string }>(sql, sourceRow)
      .filter((old) => !keep.has(old.public_id));
    for (const { id } of gone) this.#connection.run("DELETE FROM postings WHERE id = ?", id);
    if (gone.length > 0) {
      this.#parts.meta.increment("revision");
      this.#parts.meta.increment("prune_due", gone.length);
    }
    return gone.length;
  }
}

/** SHA-256 of all that is stored of a posting: says whether it has changed. */
export function digestOf({ posting, passages, sentences, facts, signature }: PostingToStore): Buffer {
  const { id, text, metadata, externalId, title, company, location, url, datePosted, validThrough, source } = posting;
  const { record = null, lineOffset = null } = source;
  // As they come back from the database, which holds no halves of surrogate pairs.
  const fields = [id, text, metadata, externalId, title, company, location, url, datePosted, validThrough].map(
    (value) => (typeof value === "string" ? value.toWellFormed() : value),
  );
  const cut = passages.map((passage) => [
    passage.id,
    passage.ordinal,
    passage.span,
    passage.line,
    passage.section,
    passage.sentences,
    passage.embeddingHash,
  ]);
  const spans = sentences.map(({ span, section, embeddingHash }) => [span, section, embeddingHash]);
  return createHash("sha256")
    .update(
      JSON.stringify([
        fields,
        record,
        lineOffset,
        cut,
        spans,
        facts,
        signature === null ? null : Buffer.from(signature).toString("base64"),
      ]),
    )
    .digest();
}
