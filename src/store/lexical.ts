import { type Connection, inPages } from "./connection.ts";
import { lexicalQuery, lexicalText } from "./lexical-text.ts";
import type { Meta } from "./meta.ts";
import type { LexicalHit, LexicalWeights } from "./types.ts";

/** Weights where none are given. */
export const DEFAULT_LEXICAL_WEIGHTS: LexicalWeights = { title: 2, section: 1.5, body: 1 };

/** Share of removed passages, to those there are, from which the index is made anew. */
const MAX_DEAD_SHARE = 0.1;
const PAGE = 500;

interface PassageText {
  id: number;
  section: string | null;
  start: number;
  end: number;
  title: string | null;
  text: string;
}

/** What of a passage is searched by words. */
export interface LexicalFields {
  readonly title: string | null;
  readonly section: string | null;
  readonly body: string;
}

/** Passages by their words: BM25 over title, section and body, in SQLite's FTS5. */
export class LexicalIndex {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  add(passageRow: number, fields: LexicalFields): void {
    const sql = "INSERT INTO passages_fts (rowid, title, section, body) VALUES (?, ?, ?, ?)";
    const spelled = [fields.title ?? "", fields.section ?? "", fields.body].map(lexicalText);
    this.#connection.run(sql, passageRow, ...spelled);
  }

  /**
   * Makes the index anew where many passages have gone since it was made last, and returns whether it did: a contentless
   * FTS5 index goes on counting them in its statistics, which shifts all scores.
   */
  refresh(meta: Meta): boolean {
    const sql = `SELECT count(*) AS live, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'passages'), 0) AS ever
      FROM passages`;
    const { live, ever } = this.#connection.get<{ live: number; ever: number }>(sql) ?? { live: 0, ever: 0 };
    const dead = ever - live - meta.get("lexical_dead");
    if (dead <= MAX_DEAD_SHARE * live) return false;
    this.rebuild();
    meta.set("lexical_dead", ever - live);
    return true;
  }

  /** Within a transaction: makes the index anew from the passages' texts. */
  rebuild(): void {
    this.#connection.run("INSERT INTO passages_fts (passages_fts) VALUES ('delete-all')");
    for (const { id, title, section, text, start, end } of this.#passages()) {
      this.add(id, { title, section, body: text.slice(start, end) });
    }
  }

  #passages(): Iterable<PassageText> {
    const sql = `SELECT passages.id, section, "start", "end", title, text FROM passages
      JOIN postings ON postings.id = passages.posting_id WHERE passages.id > ? ORDER BY passages.id LIMIT ?`;
    return inPages(
      (after) => this.#connection.all<PassageText>(sql, after, PAGE),
      0,
      (last) => last.id,
    );
  }

  search(terms: readonly string[], k: number, { weights, among }: LexicalOptions): LexicalHit[] {
    const query = lexicalQuery(terms);
    if (query === "" || k === 0 || among?.size === 0) return [];
    const hits = this.#hits(query, k, { weights, among });
    return hits.sort((a, b) => b.score - a.score || a.passageRow - b.passageRow);
  }

  #hits(query: string, k: number, { weights, among }: LexicalOptions): LexicalHit[] {
    const select =
      "SELECT rowid AS passageRow, -rank AS score FROM passages_fts WHERE passages_fts MATCH ? AND rank MATCH ?";
    const find = (condition: string) =>
      this.#connection.all<LexicalHit>(`${select} ${condition} ORDER BY rank LIMIT ?`, query, rankFunction(weights), k);
    if (among === undefined) return find("");
    return this.#connection.withTest(
      "is_wanted",
      (row) => among.has(row),
      () => find("AND is_wanted(rowid)"),
    );
  }
}

/** How the words of passages are searched. */
export interface LexicalOptions {
  readonly weights: LexicalWeights;
  /** The only passages that are wanted. */
  readonly among?: ReadonlySet<number> | undefined;
}

function rankFunction({ title, section, body }: LexicalWeights): string {
  const weights = [title, section, body];
  if (!weights.every((weight) => Number.isFinite(weight) && weight >= 0)) {
    throw new RangeError(`Lexical weights are non-negative numbers, not ${weights.join(", ")}`);
  }
  return `bm25(${weights.map((weight) => weight.toFixed(6)).join(", ")})`;
}
