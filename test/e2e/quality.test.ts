import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCrossEncoder } from "../../src/embed/cross-encoder.ts";
import { openEmbedder } from "../../src/embed/open.ts";
import { type Labelled, type LabelledPosting, postingKey, provesIt, readLabelled } from "../../src/eval/labels.ts";
import { type Report, report } from "../../src/eval/report.ts";
import { evaluate } from "../../src/eval/run.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { Searcher, type SearcherOptions } from "../../src/search/searcher.ts";
import { openStore } from "../../src/store/open-store.ts";
import { lexicalTerms } from "../../src/text/query.ts";
import { stem, wordStems } from "../../src/text/stem.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const MODELS = join(ROOT, "models");
const JUDGE = join(MODELS, "shortlist-judge");
const collections = ["tune", "tune-b", "tune-c", "test"].map((name) => readLabelled(join(ROOT, "test/bench", name)));
const [tune] = collections as [Labelled];
const dir = mkdtempSync(join(tmpdir(), "shortlist-quality-"));

let searcher: Searcher;
let keys: Map<string, string>;

/** Judging everything, however slow the machine is: what is claimed must not depend on it. */
const judging: Pick<SearcherOptions, "glossary" | "openJudge" | "judgeMs"> = {
  glossary: join(MODELS, "shortlist-minilm/glossary.json"),
  openJudge: () => openCrossEncoder({ dir: JUDGE }),
  judgeMs: 60_000,
};

beforeAll(async () => {
  const embedder = await openEmbedder({ modelsDir: MODELS, device: "cpu" });
  const store = openStore(dir, { mode: "write" });
  const paths = collections.map(({ postings }) => postings);
  const summary = await ingest({ store, embedder, paths, defaultPaths: [], modelRef: "shortlist-minilm" });
  expect(summary.skipped).toEqual([]);
  keys = new Map();
  for (const { row } of store.allPostingHeads()) {
    const posting = store.postingByRow(row);
    if (posting === undefined) continue;
    for (const { postings } of collections) keys.set(`${postings} ${postingKey(postings, posting)}`, posting.text);
  }
  store.close();
  searcher = await Searcher.open({ ...judging, dir, openEmbedder: async () => embedder });
});

afterAll(async () => {
  await searcher?.close();
  await searcher?.judge?.close();
  await searcher?.embedder.close();
  rmSync(dir, { recursive: true, force: true });
});

function textOf(labelled: Labelled, { posting }: LabelledPosting): string {
  return keys.get(`${labelled.postings} ${posting}`) ?? "";
}

describe("the benchmark", () => {
  const questions = collections.flatMap((labelled) => labelled.questions);

  it("has at least 400 questions of three kinds on at least 200 postings", () => {
    expect(questions.length).toBeGreaterThanOrEqual(400);
    for (const kind of ["set", "known", "none"]) {
      expect(questions.filter((question) => question.kind === kind).length).toBeGreaterThanOrEqual(80);
    }
    expect(searcher.status().index.postings).toBeGreaterThanOrEqual(200);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
  });

  it.each(collections)("names postings and quotes that exist: $name", (labelled) => {
    for (const { id, answers, others, kind } of labelled.questions) {
      expect(answers.length > 0, id).toBe(kind !== "none");
      for (const item of [...answers, ...others]) {
        const text = textOf(labelled, item);
        expect(text, `${id}: ${item.posting}`).not.toBe("");
        expect(
          item.evidence.some((proof) => provesIt(text, [proof])),
          `${id}: ${item.posting}: ${item.evidence}`,
        ).toBe(true);
      }
    }
  });

  it("calls paraphrase only what shares no word with its answer", () => {
    const tagged = questions.filter(({ tags }) => tags.includes("paraphrase"));
    expect(tagged.length).toBeGreaterThanOrEqual(20);
    for (const { question, answers } of tagged) {
      const said = new Set(answers.flatMap(({ evidence }) => evidence.flatMap(wordStems)));
      expect(lexicalTerms(question, { maxTerms: 100 }).filter((term) => said.has(stem(term)))).toEqual([]);
    }
  });
});

describe("which roles need a clearance?", () => {
  const clearance = tune.questions.find(({ question }) => question === "which roles need a clearance?");

  it("finds what needs one, and nothing that only uses the word, with the sentence that says so", async () => {
    const response = await searcher.search({ query: "which roles need a clearance?", limit: 100 });
    const answers = new Map(clearance?.answers.map(({ posting, evidence }) => [posting, evidence]));
    const claimed = response.postings.filter(({ source }) => source.path.startsWith(tune.postings));
    expect(response.answered).toBe(true);
    expect(claimed.map((hit) => postingKey(tune.postings, hit)).sort()).toEqual([...answers.keys()].sort());
    for (const hit of claimed) {
      const { text } = await searcher.posting(hit.id);
      const evidence = hit.passages[0]?.evidence;
      expect(evidence).toBeDefined();
      if (evidence === undefined) continue;
      expect(text.slice(evidence.span.start, evidence.span.end)).toBe(evidence.text);
      expect(text.slice(0, evidence.span.start).split("\n").length).toBe(evidence.line);
      const key = postingKey(tune.postings, hit);
      expect(provesIt(evidence.text, answers.get(key) ?? []), `${key}: ${evidence.text}`).toBe(true);
    }
  });
});

/** Every question is asked by six ways, two of which judge without a deadline: on two busy cores that takes its time. */
const EVALUATION_MS = 240_000;

describe("answers to labelled questions", () => {
  // Floors well below what `shortlist eval test/bench/tune-c` prints: they hold against a collapse, not a change.
  it(
    "are far better than chance, and the judge's better than those without",
    async () => {
      const { embedder } = searcher;
      const dir = join(ROOT, "test/bench/tune-c");
      const found: Report = report(await evaluate({ dir, embedder, modelRef: "shortlist-minilm", searcher: judging }));
      const mean = (measure: string, method: "bm25" | "weighed" | "judged" | "facts") =>
        found.rows.find((row) => row.measure === measure)?.by[method].mean ?? 0;
      expect(found.judge).toBe("shortlist-judge");
      expect(mean("setAp", "judged")).toBeGreaterThan(0.5);
      expect(mean("setAp", "judged")).toBeGreaterThan(mean("setAp", "bm25"));
      expect(mean("knownMrr", "judged")).toBeGreaterThan(0.6);
      expect(mean("knownMrr", "judged")).toBeGreaterThan(mean("knownMrr", "weighed"));
      expect(mean("evidence", "judged")).toBeGreaterThan(0.75);
      const trust = found.trust.find(({ method }) => method === "judged");
      expect(trust?.silentOnUnanswerable.mean).toBeGreaterThan(0.4);
      expect(trust?.silentOnAnswerable.mean).toBeLessThan(0.35);
      expect(trust?.calibrationError).toBeLessThan(0.1);
      expect(mean("setAp", "facts")).toBeGreaterThan(0.5);
      expect(mean("setF1", "facts")).toBeGreaterThan(mean("setF1", "bm25"));
      expect(mean("knownMrr", "facts")).toBeGreaterThan(0.6);
    },
    EVALUATION_MS,
  );
});
