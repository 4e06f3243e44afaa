import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import type { PostingToStore } from "../../../src/store/types.ts";
import { embeddingsOf, MODEL, postingOf, sourceOf, temporaryFolder } from "./support.ts";

let folder = temporaryFolder();
let store: Store;
beforeEach(() => {
  folder = temporaryFolder();
  store = openStore(folder.dir, { mode: "write" });
});
afterEach(() => {
  expect(store.check()).toEqual([]);
  store.close();
  folder.remove();
});

const A = sourceOf("/jobs/a.txt");
const welder = { id: "welder", lines: ["We weld pipes.", "You have a clearance.", "Night shifts only."] };
const nurse = { id: "nurse", title: "Nurse", lines: ["Care for patients.", "A licence is needed."] };
const rowsOf = (id: string) => store.passagesOf(store.postingByPublicId(id)?.row ?? -1).map((passage) => passage.row);

describe("writing a source", () => {
  it("stores postings that read back as they were written", () => {
    const written = postingOf({ ...welder, record: 4, section: "Duties" });
    expect(store.writeSource(A, [written, postingOf(nurse)])).toEqual({
      added: 2,
      updated: 0,
      unchanged: 0,
      removed: 0,
    });
    const posting = store.postingByPublicId("welder");
    expect(posting).toEqual({
      row: expect.any(Number),
      ...written.posting,
      source: { path: A.path, sha256: A.sha256, format: "txt", record: 4 },
    });
    expect(store.postingByRow(posting?.row ?? 0)).toEqual(posting);
    expect(store.source(A.path)).toEqual({ ...A, complete: true });
    expect(store.counts()).toEqual({ sources: 1, postings: 2, passages: 3 });
  });

  it("stores passages and sentences whose spans reproduce the text", () => {
    store.writeSource(A, [postingOf({ ...welder, section: "Duties" })]);
    const { row, text } = store.postingByPublicId("welder") ?? { row: 0, text: "" };
    const slices = (items: readonly { span: { start: number; end: number } }[]) =>
      items.map(({ span }) => text.slice(span.start, span.end));
    const passages = store.passagesOf(row);
    expect(slices(passages)).toEqual([
      "We weld pipes.\nYou have a clearance.",
      "You have a clearance.\nNight shifts only.",
    ]);
    expect(slices(store.sentencesOf(row))).toEqual(welder.lines);
    expect(passages.map((passage) => [passage.firstSentence, passage.lastSentence])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(passages[1]).toMatchObject({ ordinal: 1, line: 2, section: "Duties", postingRow: row });
  });

  it("stores facts as they were given, of one posting and of all, and replaces them with their posting", () => {
    const written = [postingOf(welder), postingOf({ ...welder, id: "other", lines: ["One line."] })];
    store.writeSource(A, written);
    const rowOf = (id: string) => store.postingByPublicId(id)?.row ?? 0;
    expect(store.factsOf(rowOf("welder"))).toEqual(written[0]?.facts);
    const said = new Map(store.saidFacts());
    expect([...store.factRefs()].map(({ postingRow, saidRow }) => [postingRow, said.get(saidRow)])).toEqual(
      written.flatMap(({ posting, facts }) =>
        facts.map(({ span: _, confidence: __, origin: ___, ...fact }) => [rowOf(posting.id), fact]),
      ),
    );
    store.writeSource(A, [{ ...(written[0] as PostingToStore), facts: [] }]);
    expect([...store.factRefs()]).toEqual([]);
    store.pruneEmbeddings([]);
    expect([...store.saidFacts()]).toEqual([]);
  });

  it("stores the signature of each text with the posting's head", () => {
    store.writeSource(A, [postingOf(welder), { ...postingOf({ ...welder, id: "none" }), signature: null }]);
    const signatures = [...store.allPostingHeads()].map(({ signature }) => signature && [...signature]);
    expect(signatures).toEqual([[welder.lines.length, 0, 255], null]);
  });

  it("keeps text beyond the basic plane, combining marks and quotes as they are", () => {
    const lines = ["Emoji 👩‍🔧 and e\u0301.", "'; DROP TABLE postings; --", "\u{10ffff} ends."];
    store.writeSource(A, [postingOf({ id: "odd", lines })]);
    const { row, text } = store.postingByPublicId("odd") ?? { row: 0, text: "" };
    expect(text).toBe(lines.join("\n"));
    expect(store.sentencesOf(row).map(({ span }) => text.slice(span.start, span.end))).toEqual(lines);
  });

  it("leaves unchanged postings alone", () => {
    store.writeSource(A, [postingOf(welder), postingOf(nurse)]);
    const before = [rowsOf("welder"), rowsOf("nurse")];
    const revision = store.passageVectors(store.ensureModel(MODEL)).revision();
    expect(store.writeSource({ ...A, mtimeMs: 2000 }, [postingOf(welder), postingOf(nurse)])).toEqual({
      added: 0,
      updated: 0,
      unchanged: 2,
      removed: 0,
    });
    expect([rowsOf("welder"), rowsOf("nurse")]).toEqual(before);
    expect(store.passageVectors(1).revision()).toBe(revision);
    expect(store.source(A.path)?.mtimeMs).toBe(2000);
  });

  it("replaces a changed posting, and keeps the rows of its unchanged passages where they now stand", () => {
    store.writeSource(A, [postingOf(welder)]);
    const posting = store.postingByPublicId("welder")?.row;
    const [first, second] = rowsOf("welder");
    const lines = ["New first line.", ...welder.lines.slice(1)];
    expect(store.writeSource(A, [postingOf({ ...welder, lines })])).toMatchObject({ updated: 1 });
    expect(store.postingByPublicId("welder")).toMatchObject({ row: posting, text: lines.join("\n") });
    const [changed, kept] = store.passagesOf(posting ?? 0);
    expect(kept).toMatchObject({ row: second, span: { start: 16, end: lines.join("\n").length } });
    expect(changed?.row).toBeGreaterThan(second ?? 0);
    expect(changed?.row).not.toBe(first);
    expect(store.searchLexical(["pipes"], 5)).toEqual([]);
    expect(store.searchLexical(["new"], 5).map((hit) => hit.passageRow)).toEqual([changed?.row]);
  });

  it("notices a change to a field alone, and keeps the passages' rows", () => {
    store.writeSource(A, [postingOf(welder)]);
    const before = rowsOf("welder");
    expect(store.writeSource(A, [postingOf({ ...welder, company: "Bolt" })])).toMatchObject({ updated: 1 });
    expect(store.postingByPublicId("welder")?.company).toBe("Bolt");
    expect(rowsOf("welder")).toEqual(before);
  });

  it("gives new rows where the title or the section changed: their words are indexed with the passage", () => {
    store.writeSource(A, [postingOf(welder)]);
    const before = rowsOf("welder");
    store.writeSource(A, [postingOf({ ...welder, title: "Pipefitter" })]);
    const renamed = rowsOf("welder");
    expect(renamed.filter((row) => before.includes(row))).toEqual([]);
    expect(store.searchLexical(["pipefitter"], 9)).toHaveLength(2);
    store.writeSource(A, [postingOf({ ...welder, title: "Pipefitter", section: "Requirements" })]);
    expect(rowsOf("welder").filter((row) => renamed.includes(row))).toEqual([]);
  });

  it("keeps one row for each of several equal passages", () => {
    const lines = ["Same.", "Same.", "Same.", "Same."];
    store.writeSource(A, [postingOf({ id: "echo", lines })]);
    const before = rowsOf("echo");
    expect(before).toHaveLength(3);
    store.writeSource(A, [postingOf({ id: "echo", lines: lines.slice(1) })]);
    expect(rowsOf("echo")).toHaveLength(2);
    expect(rowsOf("echo").every((row) => before.includes(row))).toBe(true);
  });

  it("removes the postings that are gone, with their passages, sentences and words", () => {
    store.writeSource(A, [postingOf(welder), postingOf(nurse)]);
    const row = store.postingByPublicId("nurse")?.row ?? 0;
    expect(store.writeSource(A, [postingOf(welder)])).toMatchObject({ unchanged: 1, removed: 1 });
    expect(store.postingByPublicId("nurse")).toBeUndefined();
    expect(store.passagesOf(row)).toEqual([]);
    expect(store.sentencesOf(row)).toEqual([]);
    expect(store.searchLexical(["patients"], 5)).toEqual([]);
  });

  it("never gives a row of a removed posting or passage to another", () => {
    store.writeSource(A, [postingOf(welder)]);
    const { row } = store.postingByPublicId("welder") ?? { row: 0 };
    const passages = rowsOf("welder");
    store.removeSource(A.path);
    store.writeSource(A, [postingOf(welder)]);
    expect(store.postingByPublicId("welder")?.row).toBeGreaterThan(row);
    expect(Math.min(...rowsOf("welder"))).toBeGreaterThan(Math.max(...passages));
  });

  it("stores nothing at all of a batch in which one posting is wrong", () => {
    const good = { source: A, postings: [postingOf(welder)] };
    const wrong = postingOf(nurse);
    const stray = { ...wrong, sentences: wrong.sentences.slice(1) };
    const modelId = store.ensureModel(MODEL);
    for (const bad of [
      { postings: [stray] },
      { postings: [wrong, wrong] },
      {
        postings: [{ ...wrong, sentences: [{ span: { start: 0, end: 1 }, section: null, embeddingHash: "not hex" }] }],
      },
      {
        postings: [wrong],
        embeddings: { modelId, entries: [{ textHash: "ab".repeat(32), vector: Float32Array.of(1) }] },
      },
    ]) {
      expect(() => store.writeSources([good, { source: sourceOf("/jobs/b.txt"), ...bad }])).toThrow(RangeError);
      expect(store.counts()).toEqual({ sources: 0, postings: 0, passages: 0 });
    }
  });

  it("moves a posting to the source it was last written with", () => {
    store.writeSource(A, [postingOf(welder)]);
    const moved = sourceOf("/jobs/moved.txt");
    expect(store.writeSource(moved, [postingOf(welder)])).toMatchObject({ updated: 1 });
    expect(store.removeSource(A.path)).toBe(0);
    expect(store.postingByPublicId("welder")?.source.path).toBe(moved.path);
  });

  it("takes a posting without passages", () => {
    store.writeSource(A, [{ ...postingOf(welder), passages: [], sentences: [] }]);
    expect(store.counts()).toMatchObject({ postings: 1, passages: 0 });
  });
});

describe("writing a source in parts", () => {
  it("removes nothing before it is finished, and tells that it is not", () => {
    store.writeSource(A, [postingOf(welder), postingOf(nurse)]);
    const cook = postingOf({ id: "cook", lines: ["Cook."] });
    const changed = sourceOf(A.path, "changed");
    store.writeSources([{ source: changed, postings: [cook], partial: true }]);
    store.writeSources([{ source: changed, postings: [postingOf(nurse)], partial: true }]);
    expect(store.source(A.path)).toEqual({ ...changed, complete: false });
    expect(store.counts().postings).toBe(3);
    expect(store.check()).toEqual(["1 sources were not read to their end: run `shortlist ingest` to go on"]);
    expect(store.finishSource(changed, new Set(["cook", "nurse"]))).toBe(1);
    expect(store.source(A.path)?.complete).toBe(true);
    expect(store.postingByPublicId("welder")).toBeUndefined();
  });
});

describe("sources", () => {
  it("are listed by path, while others are written", () => {
    const paths = Array.from({ length: 1200 }, (_, at) => `/jobs/${String(at).padStart(5, "0")}.txt`);
    store.writeSources(paths.map((path) => ({ source: sourceOf(path), postings: [] })));
    const seen: string[] = [];
    for (const { path } of store.sources()) {
      seen.push(path);
      store.removeSource(path);
    }
    expect(seen).toEqual(paths);
    expect(store.counts().sources).toBe(0);
  });

  it("can be touched, removed, and are unknown before and after", () => {
    expect(store.source(A.path)).toBeUndefined();
    expect(store.touchSource(A.path, 5)).toBe(false);
    expect(store.removeSource(A.path)).toBe(0);
    store.writeSource(A, [postingOf(welder), postingOf(nurse)]);
    expect(store.touchSource(A.path, 5.25)).toBe(true);
    expect(store.source(A.path)).toEqual({ ...A, mtimeMs: 5.25, complete: true });
    expect(store.removeSource(A.path)).toBe(2);
    expect(store.source(A.path)).toBeUndefined();
  });
});

describe("reading by rows", () => {
  it("keeps the order asked for and passes over what is not there", () => {
    store.writeSource(A, [postingOf(welder), postingOf(nurse)]);
    const rows = [...rowsOf("nurse"), ...rowsOf("welder")];
    expect(store.passagesByRow([...rows, 999]).map((passage) => passage.row)).toEqual(rows);
    expect(store.passagesByRow([])).toEqual([]);
    const [welderRow, nurseRow] = ["welder", "nurse"].map((id) => store.postingByPublicId(id)?.row ?? 0) as [
      number,
      number,
    ];
    expect([...store.allPostingHeads()].map(({ row, id }) => [row, id])).toEqual([
      [welderRow, "welder"],
      [nurseRow, "nurse"],
    ]);
    expect(store.postingByRow(999)).toBeUndefined();
    expect(store.postingByPublicId("nobody")).toBeUndefined();
  });

  it("takes thousands of rows at once", () => {
    store.writeSource(A, [postingOf({ id: "long", lines: Array.from({ length: 3000 }, (_, at) => `Line ${at}.`) })]);
    const rows = rowsOf("long");
    expect(store.passagesByRow(rows)).toHaveLength(2999);
  });
});

describe("embeddings written with a source", () => {
  it("are there at once", () => {
    const modelId = store.ensureModel(MODEL);
    const posting = postingOf(welder);
    store.writeSource(A, [posting], { modelId, entries: embeddingsOf([posting]) });
    const vectors = [...store.passageVectors(modelId).vectors()];
    expect(vectors.map(({ id }) => id)).toEqual(rowsOf("welder"));
  });
});
