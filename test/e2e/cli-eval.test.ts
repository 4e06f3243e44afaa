import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Folder, shortlist } from "./support.ts";

let folder: Folder;

beforeAll(() => {
  folder = new Folder();
  folder.write("labelled/postings/welder.txt", "Welder\n\nYou weld hulls. A gas ticket is required.\n");
  folder.write("labelled/postings/florist.txt", "Florist\n\nYou tie bunches. No car is needed.\n");
  folder.write("labelled/postings/courier.md", "# Courier\n\nYou ride a bicycle through Ghent, in all weathers.\n");
  const questions = [
    {
      id: "s1",
      kind: "set",
      question: "who welds?",
      answers: [{ posting: "welder.txt", evidence: ["You weld hulls."], grade: "required" }],
      others: [{ posting: "florist.txt", evidence: ["You tie bunches."], grade: "not_required" }],
    },
    {
      id: "k1",
      kind: "known",
      question: "what does the courier ride?",
      answers: [{ posting: "courier.md", evidence: ["You ride a bicycle"] }],
    },
    { id: "n1", kind: "none", question: "who hires astronauts?" },
  ];
  folder.write("labelled/questions.json", JSON.stringify({ name: "Three", postings: "postings", questions }));
  const documents = ["ships and steel", "flowers and vases", "bicycles in the rain"];
  const corpus = documents.map((text, at) => JSON.stringify({ _id: `d${at}`, title: "", text })).join("\n");
  folder.write("beir/corpus.jsonl.gz", gzipSync(corpus));
  folder.write("beir/queries.jsonl", `${JSON.stringify({ _id: "q1", text: "flowers" })}\n`);
  folder.write("beir/qrels.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t1\n");
});
afterAll(() => folder.remove());

describe("shortlist eval", () => {
  it("reports every method on labelled questions, as Markdown and JSON", async () => {
    const run = await shortlist(["eval", folder.at("labelled"), "--out", folder.at("out")], { cwd: folder.path });
    expect(run.exitCode, run.stderr).toBe(0);
    for (const column of ["BM25", "dense", "fusion (RRF)", "weighed", "judged"]) expect(run.stdout).toContain(column);
    expect(run.stdout).toMatch(/sets, average precision \(1\) \| \d?\.\d{3} \[/);
    expect(readFileSync(folder.at("out/labelled.md"), "utf8").trim()).toBe(run.stdout.trim());
    const report = JSON.parse(readFileSync(folder.at("out/labelled.json"), "utf8"));
    expect(report).toMatchObject({ name: "Three", postings: 3, questions: { set: 1, known: 1, none: 1 } });
    const byMeasure = new Map(report.rows.map((row: { measure: string }) => [row.measure, row]));
    expect(byMeasure.get("setAp")).toMatchObject({ by: { bm25: { mean: 1 }, judged: { mean: 1 } } });
    expect(report.trust[0].curve[0]).toHaveProperty("threshold");
  });

  it("reads BEIR folders, gzipped files among them", async () => {
    const run = await shortlist(["eval", folder.at("beir"), "--json", "--out", folder.at("out")], { cwd: folder.path });
    expect(run.exitCode, run.stderr).toBe(0);
    const report = JSON.parse(run.stdout.trim());
    expect(report).toMatchObject({ name: "beir", postings: 3, questions: { beir: 1 } });
    expect(report.rows.find((row: { measure: string }) => row.measure === "ndcg10").by.bm25.mean).toBe(1);
  });

  it.each([
    ["nowhere", /holds no labelled questions/],
    ["broken", /questions\.json cannot be read/],
  ])("says what is wrong with a folder: %s", async (name, message) => {
    folder.write("broken/questions.json", "{");
    const run = await shortlist(["eval", folder.at(name)], { cwd: folder.path });
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toMatch(message);
  });
});
