import { type Connection, inPages } from "./connection.ts";
import type { PassageRange, PostingHead, StoredPassage, StoredPosting, StoredSentence } from "./types.ts";

interface PostingRow {
  id: number;
  public_id: string;
  record: number | null;
  line_offset: number | null;
  external_id: string | null;
  title: string | null;
  company: string | null;
  location: string | null;
  url: string | null;
  date_posted: string | null;
  valid_through: string | null;
  metadata: string;
  text: string;
  path: string;
  sha256: string;
  format: string;
}

interface PassageRow {
  id: number;
  public_id: string;
  posting_id: number;
  ordinal: number;
  start: number;
  end: number;
  line: number;
  section: string | null;
  first_sentence: number;
  last_sentence: number;
}

interface SentenceRow {
  ordinal: number;
  start: number;
  end: number;
  section: string | null;
}

const POSTING = `SELECT postings.*, sources.path, sources.sha256, sources.format
  FROM postings JOIN sources ON sources.id = postings.source_id`;
const HEAD = `SELECT id AS row, public_id AS id, title, company, location,
  date_posted AS datePosted, valid_through AS validThrough, signature, hex(substr(digest, 1, 8)) AS version FROM postings`;

/** Passages read at a time, where all are read. */
const RANGES_PAGE = 10_000;

/** Postings, passages and sentences as they are stored. */
export class PostingReader {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  byRow(row: number): StoredPosting | undefined {
    const found = this.#connection.get<PostingRow>(`${POSTING} WHERE postings.id = ?`, row);
    return found && toPosting(found);
  }

  byPublicId(id: string): StoredPosting | undefined {
    const found = this.#connection.get<PostingRow>(`${POSTING} WHERE postings.public_id = ?`, id);
    return found && toPosting(found);
  }

  headsAfter(row: number, limit: number): PostingHead[] {
    return this.#connection.all<PostingHead>(`${HEAD} WHERE postings.id > ? ORDER BY postings.id LIMIT ?`, row, limit);
  }

  passages(rows: readonly number[]): StoredPassage[] {
    const sql = "SELECT * FROM passages WHERE id IN (SELECT value FROM json_each(?))";
    return inOrderOf(rows, this.#connection.all<PassageRow>(sql, JSON.stringify(rows)).map(toPassage));
  }

  ranges(): Iterable<PassageRange> {
    const sql = `SELECT id AS row, posting_id AS postingRow, first_sentence AS firstSentence, last_sentence AS lastSentence
      FROM passages WHERE id > ? ORDER BY id LIMIT ?`;
    return inPages(
      (after) => this.#connection.all<PassageRange>(sql, after, RANGES_PAGE),
      0,
      (last) => last.row,
    );
  }

  text(postingRow: number): string | undefined {
    return this.#connection.get<{ text: string }>("SELECT text FROM postings WHERE id = ?", postingRow)?.text;
  }

  passagesOf(postingRow: number): StoredPassage[] {
    const sql = "SELECT * FROM passages WHERE posting_id = ? ORDER BY ordinal";
    return this.#connection.all<PassageRow>(sql, postingRow).map(toPassage);
  }

  sentence(postingRow: number, ordinal: number): StoredSentence | undefined {
    const sql = 'SELECT ordinal, "start", "end", section FROM sentences WHERE posting_id = ? AND ordinal = ?';
    const found = this.#connection.get<SentenceRow>(sql, postingRow, ordinal);
    return found && toSentence(found);
  }

  sentencesOf(postingRow: number): StoredSentence[] {
    const sql = 'SELECT ordinal, "start", "end", section FROM sentences WHERE posting_id = ? ORDER BY ordinal';
    return this.#connection.all<SentenceRow>(sql, postingRow).map(toSentence);
  }
}

function inOrderOf<T extends { row: number }>(rows: readonly number[], found: readonly T[]): T[] {
  const byRow = new Map(found.map((item) => [item.row, item]));
  return rows.flatMap((row) => byRow.get(row) ?? []);
}

function toPosting(row: PostingRow): StoredPosting {
  return {
    row: row.id,
    id: row.public_id,
    externalId: row.external_id,
    title: row.title,
    company: row.company,
    location: row.location,
    url: row.url,
    datePosted: row.date_posted,
    validThrough: row.valid_through,
    text: row.text,
    source: {
      path: row.path,
      sha256: row.sha256,
      format: row.format,
      ...(row.record === null ? {} : { record: row.record }),
      ...(row.line_offset === null ? {} : { lineOffset: row.line_offset }),
    },
    metadata: JSON.parse(row.metadata) as Record<string, unknown>,
  };
}

function toSentence({ ordinal, start, end, section }: SentenceRow): StoredSentence {
  return { ordinal, span: { start, end }, section };
}

function toPassage(row: PassageRow): StoredPassage {
  return {
    row: row.id,
    id: row.public_id,
    postingRow: row.posting_id,
    ordinal: row.ordinal,
    span: { start: row.start, end: row.end },
    line: row.line,
    section: row.section,
    firstSentence: row.first_sentence,
    lastSentence: row.last_sentence,
  };
}
