import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { openBuiltInModel } from "../search/small-index.ts";
import { KeptIndex } from "./kept-index.ts";

let model: Embedder;
let kept: KeptIndex;

beforeAll(async () => {
  model = await openBuiltInModel();
  kept = await KeptIndex.make(model);
});
afterAll(async () => {
  await model.close();
  kept.remove();
});
beforeEach(() => kept.restore());

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

function flipByte(path: string): void {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}

describe("verify", () => {
  it("finds nothing in an index that an ingest has just made, and changes nothing in it", async () => {
    const report = await kept.verify({ repair: true });
    expect(report).toMatchObject({ ok: true, found: [], repaired: [], left: [], postings: 4 });
    expect(kept.small.read((store) => store.generation())).toBe(1);
  });

  const SQL: [what: string, sql: string, code: string][] = [
    [
      "a flipped sign in a vector",
      `UPDATE embeddings SET vector = CAST(substr(vector, 1, 3) || x'7f' || substr(vector, 5) AS BLOB) WHERE id = 2`,
      "vectors",
    ],
    ["a vector that is cut off", "UPDATE embeddings SET vector = substr(vector, 1, 100) WHERE id = 1", "vectors"],
    [
      "a vector that is zero",
      "UPDATE embeddings SET vector = zeroblob(length(vector)), checksum = NULL WHERE id = 3",
      "vectors",
    ],
    ["a vector that is gone", "DELETE FROM embeddings WHERE id = 2", "unembedded"],
    ["a vector of no text", "UPDATE embeddings SET text_id = 9999 WHERE id = 2", "unembedded"],
    ["a passage's span that is moved", `UPDATE passages SET "start" = "start" + 1 WHERE id = 1`, "postings"],
    ["a passage's span beyond the text", `UPDATE passages SET "end" = 100000 WHERE id = 2`, "postings"],
    ["a passage's line", "UPDATE passages SET line = 7 WHERE id = 2", "postings"],
    ["a passage's sentences", "UPDATE passages SET last_sentence = last_sentence - 1 WHERE id = 1", "postings"],
    ["a passage's heading", "UPDATE passages SET section = 'Elsewhere' WHERE id = 1", "postings"],
    ["a passage that is gone", "DELETE FROM passages WHERE id = 2", "postings"],
    [
      "a passage that is there twice",
      `INSERT INTO passages (posting_id, public_id, ordinal, "start", "end", line, section, first_sentence, last_sentence, text_id)
      SELECT posting_id, public_id, ordinal, "start", "end", line, section, first_sentence, last_sentence, text_id FROM passages WHERE id = 1`,
      "postings",
    ],
    ["a sentence's span", `UPDATE sentences SET "end" = "end" - 1 WHERE posting_id = 1 AND ordinal = 1`, "postings"],
    ["a sentence that is gone", "DELETE FROM sentences WHERE posting_id = 1 AND ordinal = 2", "postings"],
    ["a hash of an embedded text", "UPDATE texts SET hash = zeroblob(32) WHERE id = 1", "postings"],
    ["a text row that is gone", "DELETE FROM texts WHERE id = 2", "postings"],
    ["a fact's proof", `UPDATE facts SET "start" = "start" + 2 WHERE ordinal = 0`, "postings"],
    ["a fact that is gone", "DELETE FROM facts WHERE ordinal = 0", "postings"],
    ["what a fact says", "UPDATE facts_said SET value = 'something' WHERE id = 1", "facts"],
    ["the key of what a fact says", "UPDATE facts_said SET key = 'key' WHERE id = 1", "facts"],
    ["a statement of facts that is gone", "DELETE FROM facts_said WHERE id = 1", "postings"],
    [
      "a signature",
      "UPDATE postings SET signature = zeroblob(length(signature)) WHERE length(signature) > 0",
      "postings",
    ],
    ["a posting's id", "UPDATE postings SET public_id = 'feed' WHERE id = 1", "postings"],
    [
      "passages of no posting",
      `INSERT INTO passages (posting_id, public_id, ordinal, "start", "end", line, first_sentence, last_sentence, text_id)
      VALUES (77, 'x', 0, 0, 5, 1, 0, 0, 1)`,
      "dangling_rows",
    ],
    ["facts of no posting", `INSERT INTO facts VALUES (99, 0, 1, 0, 5, 1.0, 'text')`, "dangling_rows"],
    ["a row of the full-text index that is gone", "DELETE FROM passages_fts WHERE rowid = 1", "full_text"],
    [
      "a row of the full-text index that is too many",
      "INSERT INTO passages_fts (rowid, title, section, body) VALUES (99, 'a', 'b', 'c')",
      "full_text",
    ],
    [
      "other words in the full-text index",
      "DELETE FROM passages_fts WHERE rowid = 1; INSERT INTO passages_fts (rowid, title, section, body) VALUES (1, 'a', 'b', 'c')",
      "full_text",
    ],
    [
      "a wrong count of words in the full-text index",
      "UPDATE passages_fts_docsize SET sz = x'010101' WHERE id = 1",
      "full_text",
    ],
    ["a lost page of the full-text index", "DELETE FROM passages_fts_data WHERE id > 10", "full_text"],
    ["a model that is not there", "UPDATE meta SET value = 9 WHERE key = 'model_id'", "values"],
    ["a generation that is no number", "UPDATE meta SET value = -4 WHERE key = 'generation'", "values"],
    ["row numbers that would come again", "UPDATE sqlite_sequence SET seq = 0 WHERE name = 'passages'", "values"],
  ];
  it.each(SQL)("names and mends %s", async (_, sql, code) => {
    const before = kept.small.read((store) => store.generation());
    kept.edit((database) => database.exec(sql));
    const looked = await kept.verify({ repair: false });
    expect(looked.ok).toBe(false);
    expect(codes(looked.found)).toContain(code);
    expect(looked.repaired).toEqual([]);

    const mended = await kept.verify({ repair: true });
    expect(mended).toMatchObject({ ok: true, left: [] });
    expect(codes(mended.repaired)).toEqual(codes(looked.found));
    expect((await kept.verify({ repair: false })).found).toEqual([]);
    expect(kept.small.read((store) => store.generation())).toBeGreaterThanOrEqual(Math.max(1, before));
    const summary = await kept.small.ingest();
    expect(summary).toMatchObject({ added: 0, updated: 0, removed: 0, embedded: 0, postings: 4 });
  });

  it.each<[what: string, damage: () => void]>([
    ["whose file is changed", () => flipByte(kept.file(".vectors"))],
    ["whose file is cut off", () => truncateSync(kept.file(".vectors"), 100)],
    ["whose file is gone", () => rmSync(kept.file(".ids"))],
    ["whose list is changed", () => flipByte(join(kept.dir, "passages.json"))],
    ["that is gone", () => rmSync(join(kept.dir, "passages.json"))],
  ])("names and mends a vector index %s", async (_, damage) => {
    damage();
    const looked = await kept.verify({ repair: false });
    expect([looked.ok, codes(looked.found)]).toEqual([false, ["vector_index"]]);
    const mended = await kept.verify({ repair: true });
    expect([mended.ok, codes(mended.repaired)]).toEqual([true, ["vector_index"]]);
    expect((await kept.verify({ repair: false })).found).toEqual([]);
  });

  it.each<[what: string, sql: string, code: string]>([
    [
      "a text that is changed",
      "UPDATE postings SET text = replace(text, 'clocks', 'brooks') WHERE id = (SELECT min(id) FROM postings WHERE text LIKE '%clocks%')",
      "texts",
    ],
    ["a company that is changed", "UPDATE postings SET company = 'Nobody' WHERE id = 1", "texts"],
    ["fields that cannot be read", "UPDATE postings SET metadata = '{' WHERE id = 2", "texts"],
    ["a digest that is changed", "UPDATE postings SET digest = zeroblob(32) WHERE id = 3", "texts"],
    ["a file whose postings are gone", "DELETE FROM postings WHERE source_id = 1", "sources"],
  ])("names %s and has the next ingest read the file again", async (_, sql, code) => {
    kept.edit((database) => {
      database.pragma("foreign_keys = ON");
      database.exec(sql);
    });
    expect(codes((await kept.verify({ repair: false })).found)).toContain(code);
    const mended = await kept.verify({ repair: true });
    expect(mended.ok).toBe(code === "sources");
    expect(kept.small.read((store) => [...store.sources()].filter(({ complete }) => !complete))).toHaveLength(1);
    await kept.small.ingest();
    expect((await kept.verify({ repair: false })).found.filter(({ severity }) => severity === "damage")).toEqual([]);
    expect(kept.small.read((store) => [...store.allPostingHeads()].length)).toBe(4);
    expect(kept.small.read((store) => [...store.allPostingHeads()].map(({ company }) => company))).not.toContain(
      "Nobody",
    );
  });

  it("leaves texts without a vector to the next ingest where it has no model", async () => {
    kept.edit((database) => database.exec("DELETE FROM embeddings WHERE id IN (1, 2, 3)"));
    const report = await kept.verify({ repair: true, embed: false });
    expect([report.ok, codes(report.left)]).toEqual([false, ["incomplete", "unembedded"]]);
    expect(await kept.small.ingest()).toMatchObject({ embedded: 3 });
    expect((await kept.verify({ repair: false })).found).toEqual([]);
  });

  it("says that a damaged page of the database cannot be made good", async () => {
    const pages = kept.edit((database) => database.prepare("SELECT name, pageno FROM dbstat").all()) as {
      name: string;
      pageno: number;
    }[];
    const page = pages.find(({ name }) => name === "postings")?.pageno ?? 0;
    const path = join(kept.dir, "shortlist.db");
    const bytes = readFileSync(path);
    bytes.fill(0xff, (page - 1) * 8192, (page - 1) * 8192 + 64);
    writeFileSync(path, bytes);
    const report = await kept.verify({ repair: true });
    expect([report.ok, codes(report.left)]).toEqual([false, ["database"]]);
    expect(report.left[0]?.message).toContain("shortlist import --replace");
  });

  it("makes indexes of the database anew that do not fit their tables", async () => {
    const pages = kept.edit((database) => database.prepare("SELECT name, pageno FROM dbstat").all()) as {
      name: string;
      pageno: number;
    }[];
    const [page = 0, other = 0] = pages.flatMap(({ name, pageno }) =>
      name === "passages_by_posting" || name === "postings_by_source" ? [pageno] : [],
    );
    const path = join(kept.dir, "shortlist.db");
    const bytes = readFileSync(path);
    bytes.copy(bytes, (page - 1) * 8192, (other - 1) * 8192, other * 8192);
    writeFileSync(path, bytes);
    const report = await kept.verify({ repair: true });
    expect([report.ok, codes(report.repaired)]).toEqual([true, ["database_index"]]);
  });
});
