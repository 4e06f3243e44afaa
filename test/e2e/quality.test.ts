import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collect, type Outcome } from "../../scripts/quality/collect.ts";
import { postingKey, provesIt, readQuestions } from "../../scripts/quality/labels.ts";
import { averagePrecision, mean, reciprocalRank } from "../../scripts/quality/metrics.ts";
import { openEmbedder } from "../../src/embed/open.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { Searcher } from "../../src/search/searcher.ts";
import { openStore } from "../../src/store/open-store.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const questions = readQuestions(join(ROOT, "test/quality/questions.json"));
const dir = mkdtempSync(join(tmpdir(), "shortlist-quality-"));

let searcher: Searcher;
let outcomes: Outcome[];

beforeAll(async () => {
  const embedder = await openEmbedder({ modelsDir: join(ROOT, "models"), device: "cpu" });
  const store = openStore(dir, { mode: "write" });
  const summary = await ingest({
    store,
    embedder,
    paths: [join(ROOT, "seeds")],
    defaultPaths: [],
    modelRef: "shortlist-minilm",
  });
  store.close();
  expect(summary.skipped).toEqual([]);
  const glossary = join(ROOT, "models/shortlist-minilm/glossary.json");
  searcher = await Searcher.open({ dir, glossary, openEmbedder: async () => embedder });
  outcomes = await collect(dir, embedder, questions);
});

afterAll(async () => {
  await searcher?.close();
  await searcher?.embedder.close();
  rmSync(dir, { recursive: true, force: true });
});

const ofKind = (kind: string) => outcomes.filter(({ question }) => question.kind === kind);

describe("the labelled questions", () => {
  it("are at least 80 that are answered, 15 that are not, and name postings and sentences that exist", async () => {
    expect(questions.filter(({ kind }) => kind !== "none").length).toBeGreaterThanOrEqual(80);
    expect(questions.filter(({ kind }) => kind === "none").length).toBeGreaterThanOrEqual(15);
    const texts = new Map<string, string>();
    const store = openStore(dir, { mode: "read" });
    for (const { row } of store.allPostingHeads()) {
      const posting = store.postingByRow(row);
      if (posting !== undefined) texts.set(postingKey(posting.source, posting.externalId), posting.text);
    }
    store.close();
    expect(texts.size).toBeGreaterThanOrEqual(60);
    for (const { answers, id } of questions) {
      for (const { posting, evidence } of answers) {
        expect(texts.has(posting), `${id}: ${posting}`).toBe(true);
        expect(
          evidence.some((proof) => provesIt(texts.get(posting) ?? "", [proof])),
          `${id}: ${posting}`,
        ).toBe(true);
      }
    }
  });
});

describe("which roles need a clearance?", () => {
  const clearance = questions.find(({ question }) => question === "which roles need a clearance?");

  it("finds every posting that needs one, and none that only uses the word", async () => {
    const response = await searcher.search({ query: "which roles need a clearance?", limit: 100 });
    const found = response.postings.map((hit) => postingKey(hit.source as never, hit.externalId ?? null));
    expect(response.answered).toBe(true);
    expect(found.sort()).toEqual(clearance?.answers.map(({ posting }) => posting).sort());
  });

  it("proves each with the sentence that says so, at its span and line", async () => {
    const { postings } = await searcher.search({ query: "which roles need a clearance?", limit: 100 });
    for (const hit of postings) {
      const { text } = await searcher.posting(hit.id);
      const evidence = hit.passages[0]?.evidence;
      expect(evidence).toBeDefined();
      if (evidence === undefined) continue;
      expect(text.slice(evidence.span.start, evidence.span.end)).toBe(evidence.text);
      expect(text.slice(0, evidence.span.start).split("\n").length).toBe(evidence.line);
      const key = postingKey(hit.source as never, hit.externalId ?? null);
      const proofs = clearance?.answers.find(({ posting }) => posting === key)?.evidence ?? [];
      expect(provesIt(evidence.text, proofs), `${key}: ${evidence.text}`).toBe(true);
    }
  });
});

describe("answers to all labelled questions", () => {
  it("rank the postings of a set far above what words alone would", () => {
    const sets = ofKind("set");
    const precision = (key: (example: Outcome["examples"][number]) => number) =>
      mean(
        sets.map(({ question, examples }) =>
          averagePrecision(
            [...examples].sort((a, b) => key(b) - key(a)).map(({ relevant }) => relevant),
            question.answers.length,
          ),
        ),
      );
    const words = precision(({ best }) => best.lexical);
    const judged = precision(({ score }) => score);
    expect(judged).toBeGreaterThan(0.66);
    expect(judged - words).toBeGreaterThan(0.1);
  });

  it("put the one posting that answers a pointed question first", () => {
    const ranks = ofKind("known").map(({ examples }) => reciprocalRank(examples.map(({ relevant }) => relevant)));
    expect(mean(ranks)).toBeGreaterThan(0.95);
  });

  it("score what does not answer lower than what does", () => {
    const best = (outcome: Outcome) => outcome.examples[0]?.score ?? 0;
    const answerable = [...ofKind("set"), ...ofKind("known")].map(best).sort((a, b) => a - b);
    const unanswerable = ofKind("none").map(best);
    const median = answerable[Math.floor(answerable.length / 2)] ?? 0;
    expect(mean(unanswerable.map((score) => Number(score < median)))).toBeGreaterThan(0.8);
  });
});
