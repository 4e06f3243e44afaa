import { collectInTurns } from "../index/turns.ts";
import type { PassageRange } from "../store/types.ts";

/** Where every passage of an index lies, in memory (12 bytes and a map's entry each): candidates are looked up by it. */
export class PassageTable {
  readonly #at = new Map<number, number>();
  readonly #fields: number[] = [];

  /** Reads all ranges, letting other work have its turn. */
  static async load(ranges: Iterable<PassageRange>): Promise<PassageTable> {
    const table = new PassageTable();
    await collectInTurns(ranges, ({ row, postingRow, firstSentence, lastSentence }) => {
      table.#at.set(row, table.#fields.length);
      table.#fields.push(postingRow, firstSentence, lastSentence);
    });
    return table;
  }

  /** Rows of the passages of some postings. */
  of(postingRows: ReadonlySet<number>): Set<number> {
    const rows = new Set<number>();
    for (const [row, at] of this.#at) if (postingRows.has(this.#fields[at] as number)) rows.add(row);
    return rows;
  }

  /** The passage of a row; undefined where there is none. */
  get(row: number): PassageRange | undefined {
    const at = this.#at.get(row);
    if (at === undefined) return undefined;
    const [postingRow, firstSentence, lastSentence] = this.#fields.slice(at, at + 3) as [number, number, number];
    return { row, postingRow, firstSentence, lastSentence };
  }
}
