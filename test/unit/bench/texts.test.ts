import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cutPassages, loadCorpus } from "../../../scripts/bench/texts.ts";

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(" ");
const posting = (text: string) => ({ title: null, company: null, location: null, text });

describe("cutPassages", () => {
  it("takes the first piece of every posting before the second of any", () => {
    const passages = cutPassages([posting(words(300)), posting(words(90)), posting(words(200))], 10);
    expect(passages.map((passage) => passage.split(" ").length)).toEqual([80, 95, 110]);
    expect(passages[0]?.startsWith("w0 w1 ")).toBe(true);
    expect(passages[2]?.startsWith("w140 w141 ")).toBe(true);
  });

  it("takes as many as wanted, and those there are where there are fewer", () => {
    expect(cutPassages([posting(words(5000))], 7)).toHaveLength(7);
    expect(cutPassages([posting(words(20))], 7)).toEqual([]);
    expect(cutPassages([], 7)).toEqual([]);
  });
});

describe("loadCorpus", () => {
  let dir = "";
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "shortlist-bench-texts-"));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it("reads JSON Lines, without the records that have no text", async () => {
    const path = join(dir, "some.jsonl");
    const records = [{ title: "Welder", location: "", text: "You weld." }, { title: "Empty", text: " " }, {}];
    writeFileSync(path, `${records.map((record) => JSON.stringify(record)).join("\n")}\n`);
    expect(await loadCorpus(path)).toEqual({
      origin: "some.jsonl",
      postings: [{ title: "Welder", company: null, location: null, text: "You weld." }],
    });
  });

  it("fails where the file that was asked for is missing", async () => {
    await expect(loadCorpus(join(dir, "none.jsonl"))).rejects.toThrow(/none\.jsonl/);
  });
});
