import type { Connection } from "./connection.ts";
import { lexicalQuery, lexicalText } from "./lexical-text.ts";
import type { LexicalHit, LexicalWeights } from "./types.ts";

/** Weights where none are given. */
export const DEFAULT_LEXICAL_WEIGHTS: LexicalWeights = { title: 2, section: 1.5, body: 1 };

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

  search(terms: readonly string[], k: number, weights: LexicalWeights): LexicalHit[] {
    const query = lexicalQuery(terms);
    if (query === "" || k === 0) return [];
    const sql = `SELECT rowid AS passageRow, -rank AS score FROM passages_fts
      WHERE passages_fts MATCH ? AND rank MATCH ? ORDER BY rank LIMIT ?`;
    const hits = this.#connection.all<LexicalHit>(sql, query, rankFunction(weights), k);
    return hits.sort((a, b) => b.score - a.score || a.passageRow - b.passageRow);
  }
}

function rankFunction({ title, section, body }: LexicalWeights): string {
  const weights = [title, section, body];
  if (!weights.every((weight) => Number.isFinite(weight) && weight >= 0)) {
    throw new RangeError(`Lexical weights are non-negative numbers, not ${weights.join(", ")}`);
  }
  return `bm25(${weights.map((weight) => weight.toFixed(6)).join(", ")})`;
}
