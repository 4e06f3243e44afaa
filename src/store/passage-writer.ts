import { sliceSpan } from "../domain/span.ts";
import type { Connection } from "./connection.ts";
import type { LexicalIndex } from "./lexical.ts";
import type { TextTable } from "./text-table.ts";
import type { PassageToStore, PostingToStore, SentenceToStore } from "./types.ts";

/** What became of a posting's passages. */
export interface PassageChanges {
  readonly inserted: number;
  readonly removed: number;
}

interface OldPassage {
  id: number;
  public_id: string;
  section: string | null;
  text_id: number;
}

/** Writes the passages and sentences of one posting, and the words of the passages, within a transaction. */
export class PassageWriter {
  readonly #connection: Connection;
  readonly #texts: TextTable;
  readonly #lexical: LexicalIndex;

  constructor(connection: Connection, texts: TextTable, lexical: LexicalIndex) {
    this.#connection = connection;
    this.#texts = texts;
    this.#lexical = lexical;
  }

  /**
   * Replaces what the posting has. A passage of the same id, section and embedded text keeps its row, and with it its
   * place in the vector index; none does where `titleChanged`, for the words of the title are indexed with each.
   */
  replace(postingRow: number, { posting, passages, sentences }: PostingToStore, titleChanged: boolean): PassageChanges {
    const old = this.#oldPassages(postingRow, titleChanged);
    let inserted = 0;
    for (const passage of passages) {
      const textId = this.#texts.rowOf(passage.embeddingHash);
      const place = placeOf(passage, sentences);
      const kept = old.get(keyOf(passage.id, passage.section, textId))?.pop();
      if (kept !== undefined) {
        this.#move(kept, place);
      } else {
        const row = this.#insert(postingRow, passage, { place, textId });
        const body = sliceSpan(posting.text, passage.span);
        this.#lexical.add(row, { title: posting.title, section: passage.section, body });
        inserted += 1;
      }
    }
    const gone = [...old.values()].flat();
    for (const row of gone) this.#connection.run("DELETE FROM passages WHERE id = ?", row);
    this.#replaceSentences(postingRow, sentences);
    return { inserted, removed: gone.length };
  }

  /** Rows of the passages that may be kept, by what they must have in common; the others are removed. */
  #oldPassages(postingRow: number, titleChanged: boolean): Map<string, number[]> {
    const old = new Map<string, number[]>();
    const sql = "SELECT id, public_id, section, text_id FROM passages WHERE posting_id = ?";
    for (const { id, public_id, section, text_id } of this.#connection.all<OldPassage>(sql, postingRow)) {
      const key = titleChanged ? `${id}` : keyOf(public_id, section, text_id);
      old.set(key, [...(old.get(key) ?? []), id]);
    }
    return old;
  }

  #insert(postingRow: number, passage: PassageToStore, to: { place: number[]; textId: number }): number {
    const sql = `INSERT INTO passages (posting_id, public_id, section, text_id,
        ordinal, "start", "end", line, first_sentence, last_sentence)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
    return this.#connection.run(sql, postingRow, passage.id, passage.section, to.textId, ...to.place).lastRow;
  }

  #move(row: number, place: number[]): void {
    const sql = `UPDATE passages SET ordinal = ?, "start" = ?, "end" = ?, line = ?, first_sentence = ?, last_sentence = ?
      WHERE id = ?`;
    this.#connection.run(sql, ...place, row);
  }

  #replaceSentences(postingRow: number, sentences: readonly SentenceToStore[]): void {
    this.#connection.run("DELETE FROM sentences WHERE posting_id = ?", postingRow);
    const sql =
      'INSERT INTO sentences (posting_id, ordinal, "start", "end", section, text_id) VALUES (?, ?, ?, ?, ?, ?)';
    for (const [ordinal, { span, section, embeddingHash }] of sentences.entries()) {
      this.#connection.run(sql, postingRow, ordinal, span.start, span.end, section, this.#texts.rowOf(embeddingHash));
    }
  }
}

function keyOf(publicId: string, section: string | null, textId: number): string {
  return JSON.stringify([publicId, section, textId]);
}

/** Ordinal, start, end, line, and the ordinals of the first and the last sentence. */
function placeOf(passage: PassageToStore, sentences: readonly SentenceToStore[]): number[] {
  const { ordinal, span, line } = passage;
  const [first] = passage.sentences;
  if (first === undefined) return [ordinal, span.start, span.end, line, 0, -1];
  const firstOrdinal = sentences.findIndex((sentence) => sentence.span.start === first.start);
  const isRun = passage.sentences.every(
    ({ start, end }, at) =>
      sentences[firstOrdinal + at]?.span.start === start && sentences[firstOrdinal + at]?.span.end === end,
  );
  if (firstOrdinal < 0 || !isRun) {
    throw new RangeError(`The sentences of passage ${passage.id} are not a run of its posting's sentences`);
  }
  return [ordinal, span.start, span.end, line, firstOrdinal, firstOrdinal + passage.sentences.length - 1];
}
