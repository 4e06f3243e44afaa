import { describe, expect, it } from "vitest";
import { FIELDS_MAX, POSTING_MAX_LENGTH, PROBLEMS_MAX, TAGS_MAX } from "../../../../src/ingest/readers/limits.ts";
import { postings, problems, readAll, readOne } from "./read.ts";

const MIB = 1024 * 1024;

/** The code and reason of the one problem that a file gives and nothing else. */
async function refused(name: string, content: string | Buffer): Promise<string> {
  const results = await readAll(name, content);
  expect(results).toHaveLength(1);
  const [problem] = problems(results);
  return `${problem?.code}: ${problem?.reason}`;
}

describe("limits", () => {
  it("stop at JSON of a million levels", async () => {
    expect(await refused("a.json", "[".repeat(1e6) + "]".repeat(1e6))).toMatch(/^not_postings: /);
    expect(await refused("a.json", '{"a":'.repeat(1e6))).toMatch(/^bad_json: /);
    const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    expect(await readOne("a.json", `{"title":"Baker","text":"We bake","x":${deep}}`)).toMatchObject({ title: "Baker" });
  });

  it("stop at HTML of a million levels or too many tags", async () => {
    expect(await refused("a.html", `<h1>Baker</h1>${"<div>".repeat(1e6)}x`)).toMatch(/^too_large: .*deeper than 500/);
    expect(await refused("a.html", "<b>x</b>".repeat(TAGS_MAX / 2 + 1))).toMatch(/^too_large: .*500000 tags/);
  });

  it("leave entities that a document declares as they stand", async () => {
    const declared = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><h1>Baker</h1><p>We bake &b;&amp;';
    expect((await readOne("a.html", declared)).text).toContain("We bake &b;&");
  });

  it("stop at aliases that unfold to too much in front matter, and at front matter that is a book", async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(", ")}]`;
    const names = [..."abcdefghi"];
    const bomb = names.map((name, at) => level(name, at === 0 ? "x" : `*${names[at - 1]}`)).join("\n");
    expect((await readAll("a.md", `---\n${bomb}\ntitle: Baker\n---\nWe bake.\n`)).length).toBe(1);
    expect((await readOne("a.md", `---\n${"k: v\n".repeat(100_000)}---\nWe bake.\n`)).text).toContain("k: v\nk: v");
  });

  it("stop at a cell that never ends, and go on behind it", async () => {
    const results = await readAll("a.csv", `title,description\na,"${"x".repeat(17 * MIB)}\nb,We bake\n`);
    expect(problems(results)).toMatchObject([
      { code: "bad_csv", record: 0, reason: expect.stringContaining("16 MiB") },
    ]);
    expect(postings(results)).toMatchObject([{ title: "b" }]);
  });

  it("give a table up where cells that never end cost too much", async () => {
    const results = await readAll("a.csv", `title,description\n${`a,"${"x".repeat(9 * MIB)}\n`.repeat(12)}`);
    expect(problems(results).at(-1)).toMatchObject({ code: "bad_csv", reason: expect.stringContaining("not read") });
    expect(results.length).toBeLessThan(12);
  });

  it("stop at tables and records of too many fields", async () => {
    const names = Array.from({ length: FIELDS_MAX + 1 }, (_, at) => `c${at}`);
    expect(await refused("a.csv", `title,description,${names.join(",")}\n`)).toMatch(/^too_large: .*10000 columns/);
    const record = Object.fromEntries(names.map((name) => [name, 1]));
    const text = JSON.stringify({ title: "Baker", text: "We bake", ...record });
    expect(await refused("a.json", text)).toMatch(/^too_large: .*10003 fields/);
    expect(await readAll("a.jsonl", `${text}\n{"title":"Cook","text":"We cook"}\n`)).toMatchObject([
      { code: "too_large", record: 0 },
      { title: "Cook", record: 1 },
    ]);
  });

  it("pass over a line that is too long", async () => {
    const long = JSON.stringify({ title: "Baker", text: "x".repeat(17 * MIB) });
    const results = await readAll("a.jsonl", `${long}\n{"title":"Cook","text":"We cook"}\n`);
    expect(results).toMatchObject([
      { code: "too_large", record: 0, reason: expect.stringMatching(/^Line 1 has \d+ bytes; .* 16 MiB/) },
      { title: "Cook" },
    ]);
  });

  it("refuse a posting that is longer than a book, with its length", async () => {
    const text = "We bake at night. ".repeat(POSTING_MAX_LENGTH / 18 + 1);
    for (const name of ["a.txt", "a.md", "a.html"]) {
      expect(await refused(name, text), name).toMatch(/^too_large: Its text has 1\d{6} characters; .* 1000000/);
    }
    expect(
      await readAll(
        "a.json",
        JSON.stringify([
          { title: "Baker", text },
          { title: "Cook", text: "We cook" },
        ]),
      ),
    ).toMatchObject([
      { code: "too_large", record: 0 },
      { title: "Cook", record: 1 },
    ]);
  });

  it("tell a thousand problems of a file, count the others, and give up where there is nothing else", async () => {
    const bad = "{x}\n".repeat(PROBLEMS_MAX + 500);
    const good = '{"title":"Cook","text":"We cook"}\n';
    const only = await readAll("a.jsonl", bad + good);
    expect(only).toHaveLength(PROBLEMS_MAX + 1);
    expect(only.at(-1)).toMatchObject({ code: "more_problems", reason: expect.stringContaining("given up") });
    const mixed = await readAll("a.jsonl", good.repeat(100) + bad + good);
    expect(postings(mixed)).toHaveLength(101);
    expect(problems(mixed)).toHaveLength(PROBLEMS_MAX + 1);
    expect(problems(mixed).at(-1)).toMatchObject({ code: "more_problems", reason: expect.stringMatching(/^500 more/) });
  });

  it("read a bare NaN beside a string of millions of characters", async () => {
    const text = `We bake \\"NaN\\" ${"\\n".repeat(3e5)}`;
    const posting = await readOne("a.json", `{"title":"Baker","pay":NaN,"max":-Infinity,"text":"${text}"}`);
    expect(posting.text).toContain('We bake "NaN"');
    expect(await refused("a.json", `{"a": NaN, "b":"${'\\"'.repeat(3e6)}`)).toMatch(/^bad_json: /);
  });

  it("refuse files of nothing, of NUL and of white space by name", async () => {
    for (const name of ["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.csv", "a.tsv"]) {
      expect(await refused(name, ""), name).toMatch(/^empty: /);
      expect(await refused(name, Buffer.alloc(MIB)), name).toMatch(/^(binary|encoding): /);
      expect(await refused(name, " \n\t ".repeat(100)), name).toMatch(/^empty: /);
    }
  });
});
