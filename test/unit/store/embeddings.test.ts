import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openVectorIndex } from "../../../src/index/open-index.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { dequantize } from "../../../src/store/quantize.ts";
import type { Store } from "../../../src/store/store.ts";
import { DIMENSIONS, embeddingsOf, MODEL, postingOf, sha256, sourceOf, temporaryFolder, vectorOf } from "./support.ts";

let folder = temporaryFolder();
let store: Store;
let model = 0;
beforeEach(() => {
  folder = temporaryFolder();
  store = openStore(folder.dir, { mode: "write" });
  model = store.ensureModel(MODEL);
});
afterEach(() => {
  store.close();
  folder.remove();
});

const welder = postingOf({ id: "welder", lines: ["We weld pipes.", "You have a clearance.", "Night shifts only."] });
const nurse = postingOf({ id: "nurse", lines: ["Care for patients.", "A licence is needed.", "Night shifts only."] });
const hashes = ["one", "two", "three"].map(sha256) as [string, string, string];

describe("the embedding cache", () => {
  it("says which texts a model has not embedded", () => {
    store.put(model, [{ textHash: hashes[0], vector: vectorOf("one") }]);
    const other = store.ensureModel({ ...MODEL, fingerprint: "beef" });
    expect(store.missing(model, hashes)).toEqual(new Set(hashes.slice(1)));
    expect(store.missing(other, hashes)).toEqual(new Set(hashes));
    expect(store.missing(model, [])).toEqual(new Set());
    expect(store.missing(model, [hashes[0], hashes[0]])).toEqual(new Set());
  });

  it("takes thousands of hashes at once", () => {
    const many = Array.from({ length: 2500 }, (_, at) => sha256(`text ${at}`));
    store.put(
      model,
      many.slice(0, 1000).map((textHash) => ({ textHash, vector: vectorOf(textHash) })),
    );
    expect(store.missing(model, many)).toEqual(new Set(many.slice(1000)));
  });

  it("keeps the better precision, whichever came first", () => {
    const [first, second] = hashes;
    store.put(model, [{ textHash: first, vector: vectorOf("one"), form: "int8" }]);
    expect(store.missing(model, [first], "int8").size).toBe(0);
    expect(store.missing(model, [first], "float32").size).toBe(1);
    store.put(model, [{ textHash: first, vector: vectorOf("one") }]);
    store.put(model, [{ textHash: second, vector: vectorOf("two") }]);
    store.put(model, [{ textHash: second, vector: vectorOf("two"), form: "int8" }]);
    expect(store.missing(model, [first, second], "float32").size).toBe(0);
  });

  it.each([
    ["vectors of another length", { textHash: hashes[0], vector: Float32Array.of(1) }],
    ["NaN", { textHash: hashes[0], vector: new Float32Array(DIMENSIONS).fill(Number.NaN) }],
    ["hashes that are not hexadecimal", { textHash: "z".repeat(64), vector: vectorOf("one") }],
    ["hashes that are too short to be unique", { textHash: "abcd", vector: vectorOf("one") }],
  ])("throws RangeError on %s and keeps nothing of the batch", (_, entry) => {
    const good = { textHash: hashes[1], vector: vectorOf("two") };
    expect(() => store.put(model, [good, entry])).toThrow(RangeError);
    expect(store.missing(model, [hashes[1]]).size).toBe(1);
  });

  it("throws RangeError on a model that it does not know", () => {
    expect(() => store.missing(99, hashes)).toThrow(RangeError);
    expect(() => store.passageVectors(99)).toThrow(RangeError);
    expect(() => store.useModel(99)).toThrow(RangeError);
  });
});

describe("passage vectors", () => {
  it("come back bit for bit, ascending by row, all or some", () => {
    const postings = [welder, nurse];
    store.writeSource(sourceOf("/a"), postings, { modelId: model, entries: embeddingsOf(postings) });
    const source = store.passageVectors(model);
    const all = [...source.vectors()];
    expect(all.map(({ vector }) => vector)).toEqual(
      postings.flatMap(({ passages }) => passages.map(({ embeddingHash }) => vectorOf(embeddingHash))),
    );
    expect([...source.ids()]).toEqual(all.map(({ id }) => id));
    expect(source.count()).toBe(4);
    expect([...source.vectors([all[2]?.id ?? 0, 999])]).toEqual([all[2]]);
    expect([...source.vectors([])]).toEqual([]);
  });

  it("are there only of passages that the model has embedded", () => {
    store.writeSource(sourceOf("/a"), [welder]);
    expect(store.passageVectors(model).count()).toBe(0);
    store.put(model, embeddingsOf([welder]).slice(0, 1));
    expect([...store.passageVectors(model).ids()]).toHaveLength(1);
    expect(store.check()).toEqual([]);
    store.useModel(model);
    expect(store.check()).toEqual(["1 passages have no embedding by the model in use"]);
  });

  it("have a revision that grows when passages or their vectors come or go, and only then", () => {
    const source = store.passageVectors(model);
    const seen = [source.revision()];
    const step = (work: () => void) => {
      work();
      seen.push(source.revision());
    };
    step(() => store.writeSource(sourceOf("/a"), [welder]));
    step(() => store.put(model, embeddingsOf([welder])));
    step(() => store.writeSource(sourceOf("/a"), [nurse]));
    step(() => store.removeSource("/a"));
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
    const last = source.revision();
    store.writeSource(sourceOf("/b"), []);
    store.touchSource("/b", 7);
    store.bumpGeneration();
    store.pruneEmbeddings([model]);
    expect(source.revision()).toBe(last);
  });

  it("may be read while the store is written to", () => {
    const postings = [welder, nurse];
    store.writeSource(sourceOf("/a"), postings, { modelId: model, entries: embeddingsOf(postings) });
    for (const { id } of store.passageVectors(model).vectors()) store.touchSource("/a", id);
    expect(store.source("/a")?.mtimeMs).toBe(4);
  });

  it("are what a vector index opens, and follows when they change", async () => {
    const open = () =>
      openVectorIndex({
        dir: folder.dir,
        name: "passages",
        fingerprint: MODEL.fingerprint,
        dimensions: DIMENSIONS,
        source: store.passageVectors(model),
      });
    store.writeSource(sourceOf("/a"), [welder], { modelId: model, entries: embeddingsOf([welder]) });
    await (await open()).save();
    expect((await open()).changed).toBe(false);
    store.writeSource(sourceOf("/a"), [nurse], { modelId: model, entries: embeddingsOf([nurse]) });
    const { index, changed } = await open();
    expect(changed).toBe(true);
    const [hash = ""] = nurse.passages.map((passage) => passage.embeddingHash);
    const [best] = index.search(vectorOf(hash), 1);
    expect(store.passagesByRow([best?.id ?? 0])[0]?.id).toBe(nurse.passages[0]?.id);
  });
});

describe("sentence vectors", () => {
  it("come by posting and ordinal, to within half a step of 8 bits", () => {
    const postings = [welder, nurse];
    store.writeSource(sourceOf("/a"), postings, { modelId: model, entries: embeddingsOf(postings) });
    const all = [...store.sentenceVectors(model, [1, 2])];
    expect(all.map(({ postingRow, ordinal }) => [postingRow, ordinal])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 0],
      [2, 1],
      [2, 2],
    ]);
    for (const [at, { embeddingHash }] of [...welder.sentences, ...nurse.sentences].entries()) {
      const original = vectorOf(embeddingHash);
      const kept = dequantize(all[at]?.vector ?? { scale: 0, values: new Int8Array() });
      for (const [place, value] of original.entries()) expect(Math.abs(value - (kept[place] ?? 9))).toBeLessThan(0.005);
    }
  });

  it("are listed of the postings asked for, however many, and nothing of those that are gone", () => {
    const postings = Array.from({ length: 1100 }, (_, at) => postingOf({ id: `p${at}`, lines: [`Line ${at}.`] }));
    const sourceFor = (at: number) => sourceOf(`/${at}`);
    store.writeSources(postings.map((posting, at) => ({ source: sourceFor(at), postings: [posting] })));
    store.put(model, embeddingsOf(postings));
    for (let at = 200; at < 900; at += 1) store.removeSource(`/${at}`);
    const all = Array.from({ length: 1200 }, (_, at) => at + 1);
    expect([...store.sentenceVectors(model, all)]).toHaveLength(400);
    expect([...store.sentenceVectors(model, [1100, 3])].map(({ postingRow }) => postingRow)).toEqual([3, 1100]);
  });
});

describe("pruning", () => {
  it("removes what no passage or sentence refers to, and nothing else", () => {
    store.writeSource(sourceOf("/a"), [welder], { modelId: model, entries: embeddingsOf([welder]) });
    store.writeSource(sourceOf("/b"), [nurse], { modelId: model, entries: embeddingsOf([nurse]) });
    expect(store.pruneEmbeddings([model])).toBe(0);
    store.removeSource("/a");
    // Two passages and two sentences; the third sentence is the nurse's too.
    expect(store.pruneEmbeddings([model])).toBe(4);
    expect(store.pruneEmbeddings([model])).toBe(0);
    expect(
      store.missing(
        model,
        embeddingsOf([nurse]).map((entry) => entry.textHash),
      ).size,
    ).toBe(3);
    expect(
      store.missing(
        model,
        embeddingsOf([nurse]).map((entry) => entry.textHash),
        "int8",
      ).size,
    ).toBe(0);
    expect(store.passageVectors(model).count()).toBe(2);
  });

  it("removes what was put and never used", () => {
    store.put(model, [{ textHash: hashes[0], vector: vectorOf("one") }]);
    expect(store.pruneEmbeddings([model])).toBe(1);
  });

  it("removes other models with their embeddings", () => {
    const other = store.ensureModel({ ...MODEL, fingerprint: "beef" });
    store.writeSource(sourceOf("/a"), [welder], { modelId: model, entries: embeddingsOf([welder]) });
    store.put(other, embeddingsOf([welder]));
    store.useModel(other);
    expect(store.pruneEmbeddings([other])).toBe(5);
    expect(store.modelByFingerprint(MODEL.fingerprint)).toBeUndefined();
    expect(store.model()).toEqual({ id: other, ...MODEL, fingerprint: "beef" });
    expect(store.passageVectors(other).count()).toBe(2);
  });
});
