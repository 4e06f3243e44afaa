import type { Fact } from "../../domain/fact.ts";
import { type Connection, inPages } from "../connection.ts";
import type { FactTable } from "../facts.ts";
import type { PostingReader } from "../posting-reader.ts";
import { digestOf } from "../posting-writer.ts";
import type { PostingToStore, StoredPosting } from "../types.ts";

const PAGE = 200;

/** What the rows of a posting say, in one form for what is stored and what ought to be. */
export interface PostingRows {
  readonly id: string;
  readonly passages: readonly PassageRow[];
  readonly sentences: readonly SentenceRow[];
  readonly facts: readonly string[];
  readonly signature: string | null;
}

/** Id, ordinal, start, end, line, section, first and last sentence, hash of the embedded text. */
export type PassageRow = readonly [
  id: string,
  ordinal: number,
  start: number,
  end: number,
  line: number,
  section: string | null,
  first: number,
  last: number,
  hash: string | null,
];

export type SentenceRow = readonly [
  ordinal: number,
  start: number,
  end: number,
  section: string | null,
  hash: string | null,
];

/** A posting as it is stored, with the digest it was written with. */
export interface AuditedPosting {
  readonly row: number;
  readonly sourceRow: number;
  readonly digest: string;
  /** Undefined where the row, its source or its metadata cannot be read. */
  readonly posting: StoredPosting | undefined;
  readonly rows: PostingRows;
  /** The digest of what is stored now; null where that cannot be read. */
  readonly digestNow: string | null;
}

interface Head {
  id: number;
  sourceId: number;
  publicId: string;
  digest: string;
  signature: string | null;
}

/** Reads postings with all their rows, to be compared with what their texts give. */
export class PostingAudit {
  readonly #connection: Connection;
  readonly #reader: PostingReader;
  readonly #factTable: FactTable;

  constructor(connection: Connection, parts: { readonly reader: PostingReader; readonly facts: FactTable }) {
    this.#connection = connection;
    this.#reader = parts.reader;
    this.#factTable = parts.facts;
  }

  /** All postings by row. The store may be written to between two steps. */
  *all(): Iterable<AuditedPosting> {
    const sql = `SELECT id, source_id AS sourceId, public_id AS publicId, lower(hex(digest)) AS digest,
      lower(hex(signature)) AS signature FROM postings WHERE id > ? ORDER BY id LIMIT ?`;
    const read = (after: number) => this.#connection.all<Head>(sql, after, PAGE);
    for (const head of inPages(read, Number.MIN_SAFE_INTEGER, (last) => last.id)) {
      const posting = this.#read(head.id);
      const rows = {
        id: head.publicId,
        passages: this.#passages(head.id),
        sentences: this.#sentences(head.id),
        facts: this.#facts(head.id),
        signature: head.signature === "" ? null : head.signature,
      };
      const digestNow = posting === undefined ? null : this.#digestOf(posting, rows);
      yield { row: head.id, sourceRow: head.sourceId, digest: head.digest, posting, rows, digestNow };
    }
  }

  #digestOf(posting: StoredPosting, { passages, sentences, signature }: PostingRows): string | null {
    const spans = sentences.map(([, start, end]) => ({ start, end }));
    try {
      return digestHex({
        posting,
        passages: passages.map(([id, ordinal, start, end, line, section, first, last, hash]) => {
          const span = { start, end };
          return {
            id,
            ordinal,
            span,
            line,
            section,
            sentences: spans.slice(first, last + 1),
            embeddingHash: hash ?? "",
          };
        }),
        sentences: sentences.map(([, start, end, section, hash]) => {
          return { span: { start, end }, section, embeddingHash: hash ?? "" };
        }),
        facts: this.#factTable.of(posting.row),
        signature: signature === null ? null : Buffer.from(signature, "hex"),
      });
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }

  #read(row: number): StoredPosting | undefined {
    try {
      return this.#reader.byRow(row);
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  #passages(row: number): PassageRow[] {
    const sql = `SELECT json_array(public_id, ordinal, "start", "end", line, section, first_sentence, last_sentence,
        lower(hex(hash))) AS row
      FROM passages LEFT JOIN texts ON texts.id = text_id WHERE posting_id = ? ORDER BY ordinal, passages.id`;
    return this.#connection.all<{ row: string }>(sql, row).map((found) => JSON.parse(found.row) as PassageRow);
  }

  #sentences(row: number): SentenceRow[] {
    const sql = `SELECT json_array(ordinal, "start", "end", section, lower(hex(hash))) AS row
      FROM sentences LEFT JOIN texts ON texts.id = text_id WHERE posting_id = ? ORDER BY ordinal`;
    return this.#connection.all<{ row: string }>(sql, row).map((found) => JSON.parse(found.row) as SentenceRow);
  }

  #facts(row: number): string[] {
    const sql = `SELECT * FROM facts LEFT JOIN facts_said ON facts_said.id = said_id
      WHERE posting_id = ? ORDER BY ordinal`;
    type Row = Record<string, string | number | null>;
    return this.#connection
      .all<Row>(sql, row)
      .map((fact) =>
        JSON.stringify([
          fact.ordinal,
          [fact.kind, fact.value, fact.polarity, fact.min, fact.max, fact.detail],
          [fact.start, fact.end, fact.confidence, fact.origin],
        ]),
      );
  }
}

/** The rows that a posting ought to have. */
export function rowsOf({ posting, passages, sentences, facts, signature }: PostingToStore): PostingRows {
  const ordinals = new Map(sentences.map(({ span }, at) => [span.start, at]));
  return {
    id: posting.id,
    passages: passages.map((passage) => {
      const { start, end } = passage.span;
      const first = ordinals.get(passage.sentences[0]?.start ?? -1) ?? 0;
      const last = first + passage.sentences.length - 1;
      const { id, ordinal, line, section, embeddingHash } = passage;
      return [id, ordinal, start, end, line, section, first, last, embeddingHash];
    }),
    sentences: sentences.map(({ span, section, embeddingHash }, at) => {
      return [at, span.start, span.end, section, embeddingHash];
    }),
    facts: facts.map(factRow),
    signature: signature === null ? null : Buffer.from(signature).toString("hex"),
  };
}

/** The digest that a posting is written with, in hexadecimal. */
export function digestHex(posting: PostingToStore): string {
  return digestOf(posting).toString("hex");
}

function factRow({ kind, value, polarity, min, max, detail, span, confidence, origin }: Fact, at: number): string {
  return JSON.stringify([
    at,
    [kind, value, polarity, min ?? null, max ?? null, detail === undefined ? null : JSON.stringify(detail)],
    [span.start, span.end, confidence, origin],
  ]);
}
