import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { beirDocuments, beirQueries, findBeir } from "../../../src/eval/beir.ts";
import { postingKey, provesIt, readLabelled } from "../../../src/eval/labels.ts";

const CORPUS = '{"_id": "d1", "title": "Wings", "text": "lift"}\n\n{"_id": 2, "text": "drag"}\n';
const QUERIES = '{"_id": "q1", "text": "what lifts?"}\n{"_id": "q2", "text": "not judged"}\n';

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = mkdtempSync(join(tmpdir(), "shortlist-labels-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(dir, name, ".."), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}

describe("a BEIR folder", () => {
  it.each([
    [
      "plain",
      {
        "corpus.jsonl": CORPUS,
        "queries.jsonl": QUERIES,
        "qrels.tsv": "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\t2\t0\n",
      },
    ],
    [
      "gzipped",
      { "corpus.jsonl.gz": gzipSync(CORPUS), "queries.jsonl.gz": gzipSync(QUERIES), "qrels.tsv": "q1\td1\t2\n" },
    ],
    ["with trec's qrels", { "corpus.jsonl": CORPUS, "queries.jsonl": QUERIES, "qrels/test.tsv": "q1 0 d1 2\n" }],
  ])("is read %s", async (_, files) => {
    const beir = findBeir(folder(files));
    if (beir === null) throw new Error("not found");
    const documents = [];
    for await (const { _id, text } of beirDocuments(beir)) documents.push([_id, text]);
    expect(documents).toEqual([
      ["d1", "lift"],
      ["2", "drag"],
    ]);
    expect(await beirQueries(beir)).toEqual([{ id: "q1", text: "what lifts?", gains: new Map([["d1", 2]]) }]);
  });

  it("gives a document without a text its title", async () => {
    const titled = '{"_id": "d1", "title": "Lift of thin wings", "text": " "}\n';
    const beir = findBeir(folder({ "corpus.jsonl": titled, "queries.jsonl": QUERIES, "qrels.tsv": "q1\td1\t1\n" }));
    const documents = [];
    for await (const { text } of beirDocuments(beir as never)) documents.push(text);
    expect(documents).toEqual(["Lift of thin wings"]);
  });

  it("that lacks a file is none", () => {
    expect(findBeir(folder({ "corpus.jsonl": CORPUS, "queries.jsonl": QUERIES }))).toBeNull();
  });

  it("says which line is broken", async () => {
    const beir = findBeir(folder({ "corpus.jsonl": CORPUS, "queries.jsonl": "{\n", "qrels.tsv": "q1\td1\t1\n" }));
    await expect(beirQueries(beir as never)).rejects.toMatchObject({
      code: "beir_invalid",
      message: expect.stringMatching(/queries\.jsonl, line 1/),
    });
  });
});

describe("labelled questions", () => {
  it("say where their postings lie and what each question's answers are", () => {
    const question = {
      id: "a",
      kind: "set",
      question: "who?",
      answers: [{ posting: "x.md", evidence: ["I do."], grade: "required" }],
    };
    const dir = folder({ "questions.json": JSON.stringify({ name: "n", postings: "../p", questions: [question] }) });
    expect(readLabelled(dir)).toMatchObject({
      name: "n",
      postings: join(dir, "../p"),
      questions: [{ ...question, others: [], tags: [] }],
    });
  });

  it("that are wrong are refused with the place", () => {
    const dir = folder({
      "questions.json": JSON.stringify({ name: "n", postings: "p", questions: [{ id: "a", kind: "some" }] }),
    });
    expect(() => readLabelled(dir)).toThrowError(/questions\[0\]\.kind/);
  });

  it("name postings by path and record", () => {
    const source = { path: join("/p", "a", "b.csv"), sha256: "", format: "csv" };
    expect(postingKey("/p", { source })).toBe("a/b.csv");
    expect(postingKey("/p", { source: { ...source, record: 3 } })).toBe("a/b.csv#3");
  });

  it("are proven by a sentence that holds the quote, or a good part of it", () => {
    expect(provesIt("- You need a\n licence.", ["need a licence"])).toBe(true);
    expect(provesIt("need a licence", ["You need a licence to start."])).toBe(true);
    expect(provesIt("You", ["You need a licence to start."])).toBe(false);
    expect(provesIt("We pay well.", ["You need a licence to start."])).toBe(false);
  });
});
