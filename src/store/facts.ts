import type { Fact } from "../domain/fact.ts";
import { type Connection, inPages } from "./connection.ts";

/** What a fact says, without where and how surely: many postings say the same. */
export type SaidFact = Omit<Fact, "span" | "confidence" | "origin">;

interface SaidRow {
  id: number;
  kind: string;
  value: string;
  polarity: string;
  min: number | null;
  max: number | null;
  detail: string | null;
}

interface FactRow extends SaidRow {
  start: number;
  end: number;
  confidence: number;
  origin: string;
}

/** A fact of a posting by its rows. */
export interface FactRef {
  readonly postingRow: number;
  /** Of what it says: see `said`. */
  readonly saidRow: number;
}

const PAGE = 10_000;
/** Postings whose facts are read at a time, where all are read. */
const POSTINGS_PAGE = 2000;

/** The facts of postings, in the order in which they were given. What they say is stored once for all that say it. */
export class FactTable {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  replace(postingRow: number, facts: readonly Fact[]): void {
    this.#connection.run("DELETE FROM facts WHERE posting_id = ?", postingRow);
    const sql = `INSERT INTO facts (posting_id, ordinal, said_id, "start", "end", confidence, origin)
      VALUES (?, ?, ?, ?, ?, ?, ?)`;
    for (const [ordinal, fact] of facts.entries()) {
      const { span, confidence, origin } = fact;
      this.#connection.run(sql, postingRow, ordinal, this.#saidRow(fact), span.start, span.end, confidence, origin);
    }
  }

  of(postingRow: number): Fact[] {
    const sql = `SELECT facts_said.*, "start", "end", confidence, origin FROM facts
      JOIN facts_said ON facts_said.id = facts.said_id WHERE posting_id = ? ORDER BY ordinal`;
    return this.#connection.all<FactRow>(sql, postingRow).map((row) => ({
      ...toSaid(row),
      span: { start: row.start, end: row.end },
      confidence: row.confidence,
      origin: row.origin as Fact["origin"],
    }));
  }

  /** All that any fact says, by row. */
  *said(): Iterable<readonly [row: number, said: SaidFact]> {
    const sql = "SELECT * FROM facts_said WHERE id > ? ORDER BY id LIMIT ?";
    const rows = inPages(
      (after) => this.#connection.all<SaidRow>(sql, after, PAGE),
      0,
      (last) => last.id,
    );
    for (const row of rows) yield [row.id, toSaid(row)];
  }

  /** Which posting says what, by posting and order. Whole postings are read at a time. */
  *refs(): Iterable<FactRef> {
    const sql = `SELECT posting_id AS postingRow, said_id AS saidRow FROM facts
      WHERE posting_id > ? AND posting_id <= ? ORDER BY posting_id, ordinal`;
    const nextPostings = "SELECT max(id) AS last FROM (SELECT id FROM postings WHERE id > ? ORDER BY id LIMIT ?)";
    for (let after = 0; ; ) {
      const last = this.#connection.get<{ last: number | null }>(nextPostings, after, POSTINGS_PAGE)?.last ?? null;
      if (last === null) return;
      yield* this.#connection.all<FactRef>(sql, after, last);
      after = last;
    }
  }

  /** Within a transaction: forgets what no posting says any more. */
  prune(): void {
    this.#connection.run("DELETE FROM facts_said WHERE id NOT IN (SELECT said_id FROM facts)");
  }

  #saidRow({ kind, value, polarity, min, max, detail }: Fact): number {
    const columns = [
      kind,
      value,
      polarity,
      min ?? null,
      max ?? null,
      detail === undefined ? null : JSON.stringify(detail),
    ];
    const key = JSON.stringify(columns);
    const known = this.#connection.get<{ id: number }>("SELECT id FROM facts_said WHERE key = ?", key);
    if (known !== undefined) return known.id;
    const sql = "INSERT INTO facts_said (key, kind, value, polarity, min, max, detail) VALUES (?, ?, ?, ?, ?, ?, ?)";
    return this.#connection.run(sql, key, ...columns).lastRow;
  }
}

function toSaid(row: SaidRow): SaidFact {
  return {
    kind: row.kind as Fact["kind"],
    value: row.value,
    polarity: row.polarity as Fact["polarity"],
    ...(row.min === null ? {} : { min: row.min }),
    ...(row.max === null ? {} : { max: row.max }),
    ...(row.detail === null ? {} : { detail: JSON.parse(row.detail) as NonNullable<Fact["detail"]> }),
  };
}
