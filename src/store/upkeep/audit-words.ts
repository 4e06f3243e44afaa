import { Connection, inPages } from "../connection.ts";
import { LexicalIndex } from "../lexical.ts";
import { LEXICAL_TABLE } from "../schema.ts";

/** Passages whose words are compared at a time. */
const PAGE = 1000;

interface Word {
  term: string;
  doc: number;
  col: string;
  offset: number;
}

interface PassageWords {
  id: number;
  section: string | null;
  start: number;
  end: number;
  title: string | null;
  text: string;
}

/**
 * The passages whose words in the full-text index are not those of their text. Every word of the index is read once (the
 * index keeps no text, and finds no words by passage), the texts are taken apart anew in a small index in memory, and of
 * each passage a sum over its words is compared: 16 bytes a passage are held. `onPassages` hears how many are done.
 */
export function* passagesOfWrongWords(connection: Connection, onPassages: (done: number) => void): Iterable<number> {
  connection.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.passage_words USING fts5vocab(main, passages_fts, instance)",
  );
  const stored = sums(connection, "temp.passage_words");
  const scratch = Connection.inMemory();
  try {
    scratch.exec(`${LEXICAL_TABLE}; CREATE VIRTUAL TABLE words USING fts5vocab(passages_fts, instance)`);
    const lexical = new LexicalIndex(scratch);
    let done = 0;
    for (const page of pages(connection)) {
      scratch.exec("INSERT INTO passages_fts (passages_fts) VALUES ('delete-all')");
      scratch.transaction(() => {
        for (const { id, title, section, text, start, end } of page) {
          lexical.add(id, { title, section, body: text.slice(start, end) });
        }
      });
      const expected = sums(scratch, "words");
      const sizes = { stored: sizesOf(connection, page), expected: sizesOf(scratch, page) };
      for (const { id } of page) {
        const isSame = expected.get(id) === stored.get(id) && sizes.expected.get(id) === sizes.stored.get(id);
        if (!isSame) yield id;
      }
      done += page.length;
      onPassages(done);
    }
  } finally {
    scratch.close();
  }
}

function* pages(connection: Connection): Iterable<PassageWords[]> {
  const sql = `SELECT passages.id, section, "start", "end", title, text FROM passages
    JOIN postings ON postings.id = passages.posting_id WHERE passages.id > ? ORDER BY passages.id LIMIT ?`;
  let page: PassageWords[] = [];
  const read = (after: number) => connection.all<PassageWords>(sql, after, PAGE);
  for (const row of inPages(read, 0, (last) => last.id)) {
    page.push(row);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** By passage how many words it has, as the index counts them. */
function sizesOf(connection: Connection, page: readonly PassageWords[]): Map<number, string> {
  const sql = "SELECT id, hex(sz) AS size FROM passages_fts_docsize WHERE id >= ? AND id <= ?";
  const rows = connection.all<{ id: number; size: string }>(sql, page[0]?.id ?? 0, page.at(-1)?.id ?? 0);
  return new Map(rows.map(({ id, size }) => [id, size]));
}

/** By passage a sum over its words and their places, which does not depend on their order. */
function sums(connection: Connection, table: string): Map<number, number> {
  const found = new Map<number, number>();
  let term = "";
  let hash = 0;
  for (const word of connection.each<Word>(`SELECT term, doc, col, "offset" FROM ${table}`)) {
    if (word.term !== term) {
      term = word.term;
      hash = hashOf(term);
    }
    const place = Math.imul(hash ^ (word.offset + 1), 0x9e3779b1) ^ Math.imul(word.col.charCodeAt(0), 0x85ebca6b);
    found.set(word.doc, ((found.get(word.doc) ?? 0) + mixed(place)) >>> 0);
  }
  return found;
}

/** FNV-1a of 32 bits: http://www.isthe.com/chongo/tech/comp/fnv. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash;
}

function mixed(value: number): number {
  const half = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
}
