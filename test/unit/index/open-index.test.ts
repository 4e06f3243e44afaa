import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type HnswlibResult, loadHnswlib } from "../../../src/index/hnswlib.ts";
import { HNSW_FROM, type OpenIndexOptions, openVectorIndex, updateSavedIndex } from "../../../src/index/open-index.ts";
import type { SourceVector, VectorSource } from "../../../src/index/vector-source.ts";
import { bruteForce, clusteredVectors } from "../../conformance/vectors.ts";

const hnswlib = await loadHnswlib();
const noHnswlib: HnswlibResult = { library: null, reason: "hnswlib-node cannot be loaded: no compiler." };
const DIMENSIONS = 8;

/** A source whose vectors lie in a map. */
class MapSource implements VectorSource {
  readonly held = new Map<number, Float32Array>();
  #revision = 0;
  #nextId = 1;
  vectorsRead = 0;

  add(...vectors: Float32Array[]): this {
    for (const vector of vectors) this.held.set(this.#nextId++, vector);
    this.#revision += 1;
    return this;
  }

  remove(...ids: number[]): void {
    for (const id of ids) this.held.delete(id);
    this.#revision += 1;
  }

  count = () => this.held.size;
  ids = () => this.held.keys();
  revision = () => this.#revision;

  *vectors(ids: Iterable<number> = this.held.keys()): Iterable<SourceVector> {
    for (const id of ids) {
      const vector = this.held.get(id);
      this.vectorsRead += 1;
      if (vector !== undefined) yield { id, vector };
    }
  }
}

let dir = "";
let source = new MapSource();
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "shortlist-open-"));
  source = new MapSource();
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const open = (options: Partial<OpenIndexOptions> = {}) =>
  openVectorIndex({ dir, name: "passages", fingerprint: "model-a", dimensions: DIMENSIONS, source, ...options });

async function expectMirrors(options: Partial<OpenIndexOptions> = {}): Promise<void> {
  const { index } = await open(options);
  const [query] = clusteredVectors(1, { ...SHAPE, seed: 77 }) as [Float32Array];
  const truth = bruteForce(source.held, query);
  expect([...index.ids()].sort((a, b) => a - b)).toEqual([...source.held.keys()]);
  expect(index.search(query, truth.length).map((hit) => hit.id)).toEqual(truth.map((hit) => hit.id));
}

describe.each(["exact", "hnsw"] as const)("opening an index, preferring %s", (preferred) => {
  if (preferred === "hnsw" && hnswlib.library === null) {
    it.skip(`is not tested here: ${hnswlib.reason}`, () => undefined);
    return;
  }

  it("builds it from the source where nothing was saved, without a note", async () => {
    source.add(...clusteredVectors(40, SHAPE));
    const opened = await open({ preferred });
    expect(opened.index.kind).toBe(preferred);
    expect(opened.changed).toBe(true);
    expect(opened.note).toBeUndefined();
    expect(await readdir(dir)).toEqual([]);
    await expectMirrors({ preferred });
  });

  it("reads no vector where nothing changed since it was saved", async () => {
    source.add(...clusteredVectors(40, SHAPE));
    await (await open({ preferred })).save();
    source.vectorsRead = 0;
    const ids = vi.spyOn(source, "ids");
    const opened = await open({ preferred });
    expect(opened.changed).toBe(false);
    expect(source.vectorsRead).toBe(0);
    expect(ids).not.toHaveBeenCalled();
    expect(opened.index.size).toBe(40);
    await expectMirrors({ preferred });
  });

  it("adds what the source gained and removes what it lost, reading only the new vectors", async () => {
    source.add(...clusteredVectors(40, SHAPE));
    await (await open({ preferred })).save();
    source.remove(1, 7, 40);
    source.add(...clusteredVectors(5, { ...SHAPE, seed: 5 }));
    source.vectorsRead = 0;
    const opened = await open({ preferred });
    expect(opened.changed).toBe(true);
    expect(source.vectorsRead).toBe(5);
    await expectMirrors({ preferred });
    await opened.save();
    expect((await open({ preferred })).changed).toBe(false);
  });

  it("notices a change that left the count as it was", async () => {
    source.add(...clusteredVectors(10, SHAPE));
    await (await open({ preferred })).save();
    source.remove(3);
    source.add(...clusteredVectors(1, { ...SHAPE, seed: 5 }));
    await expectMirrors({ preferred });
  });

  it("is built anew from the source, with a note, where a file is damaged", async () => {
    source.add(...clusteredVectors(40, SHAPE));
    await (await open({ preferred })).save();
    const file = (await readdir(dir)).find((name) => name !== "passages.json") as string;
    const bytes = await readFile(join(dir, file));
    bytes[10] = (bytes[10] as number) ^ 4;
    await writeFile(join(dir, file), bytes);
    const onNote = vi.fn();
    const opened = await open({ preferred, onNote });
    expect(opened.changed).toBe(true);
    expect(opened.note).toMatch(/is damaged\. It is built anew from the stored embeddings\.$/);
    expect(onNote).toHaveBeenCalledExactlyOnceWith(opened.note);
    await opened.save();
    expect((await open({ preferred })).note).toBeUndefined();
    await expectMirrors({ preferred });
  });

  it("is built anew for another model", async () => {
    source.add(...clusteredVectors(40, SHAPE));
    await (await open({ preferred })).save();
    const opened = await open({ preferred, fingerprint: "model-b" });
    expect(opened.changed).toBe(true);
    expect(opened.note).toMatch(/of the model model-a, not model-b/);
  });

  it("mirrors an empty source", async () => {
    await (await open({ preferred })).save();
    expect((await open({ preferred })).changed).toBe(false);
    source.add(...clusteredVectors(3, SHAPE));
    await expectMirrors({ preferred });
    source.remove(1, 2, 3);
    await expectMirrors({ preferred });
  });
});

describe("choosing the kind of an index", () => {
  it("scans small collections, and needs no addon for that", async () => {
    source.add(...clusteredVectors(HNSW_FROM - 1, SHAPE));
    const opened = await open({ hnswlib: noHnswlib });
    expect(opened.index.kind).toBe("exact");
    expect(opened.note).toBeUndefined();
  });

  it.skipIf(hnswlib.library === null)(
    "turns to a graph when the collection has grown, and back when it shrank",
    async () => {
      source.add(...clusteredVectors(HNSW_FROM - 1, SHAPE));
      await (await open()).save();
      source.add(...clusteredVectors(1, { ...SHAPE, seed: 5 }));
      const grown = await open();
      expect(grown.index.kind).toBe("hnsw");
      await grown.save();
      source.remove(1, 2, 3);
      const shrunk = await open();
      expect(shrunk.index.kind).toBe("hnsw");
      source.remove(...Array.from({ length: HNSW_FROM / 2 + 1 }, (_, at) => at + 1));
      expect((await open()).index.kind).toBe("exact");
    },
  );

  it("scans a large collection where the addon is missing, and says so", async () => {
    source.add(...clusteredVectors(HNSW_FROM, SHAPE));
    const opened = await open({ hnswlib: noHnswlib });
    expect(opened.index.kind).toBe("exact");
    expect(opened.index.size).toBe(HNSW_FROM);
    expect(opened.note).toBe(
      "hnswlib-node cannot be loaded: no compiler. Every search compares all 4000 vectors instead: right, but slower.",
    );
  });

  it.skipIf(hnswlib.library === null)("builds a graph anew when more than 30 % of it is dead weight", async () => {
    source.add(...clusteredVectors(100, SHAPE));
    await (await open({ preferred: "hnsw" })).save();
    source.remove(...Array.from({ length: 29 }, (_, at) => at + 1));
    source.vectorsRead = 0;
    await open({ preferred: "hnsw" });
    expect(source.vectorsRead).toBe(0);
    source.remove(30, 31);
    await open({ preferred: "hnsw" });
    expect(source.vectorsRead).toBe(69);
  });
});

describe.each(["exact", "hnsw"] as const)("a large saved index of kind %s", (preferred) => {
  if (preferred === "hnsw" && hnswlib.library === null) {
    it.skip(`is not tested here: ${hnswlib.reason}`, () => undefined);
    return;
  }
  /** Changes of up to this many ids leave it as it is. */
  const FEW = HNSW_FROM / 10;
  const files = async () => (await readdir(dir)).sort();
  const update = (options: Partial<OpenIndexOptions> = {}) =>
    updateSavedIndex({
      dir,
      name: "passages",
      fingerprint: "model-a",
      dimensions: DIMENSIONS,
      source,
      preferred,
      ...options,
    });

  beforeEach(async () => {
    source.add(...clusteredVectors(HNSW_FROM, SHAPE));
    await update();
  });

  it("stays as it is while little has changed, and is right all the same", async () => {
    const before = await files();
    source.remove(1, 7, 40);
    source.add(...clusteredVectors(FEW - 3, { ...SHAPE, seed: 5 }));
    source.vectorsRead = 0;
    await update();
    expect(source.vectorsRead).toBe(0);
    expect(await files()).toEqual(before);
    const opened = await open({ preferred });
    expect(opened.changed).toBe(false);
    expect(source.vectorsRead).toBe(FEW - 3);
    await expectMirrors({ preferred });
  });

  it("is brought up and saved anew when more has changed", async () => {
    const before = await files();
    source.add(...clusteredVectors(FEW + 1, { ...SHAPE, seed: 5 }));
    await update();
    expect(await files()).not.toEqual(before);
    source.vectorsRead = 0;
    await expectMirrors({ preferred });
    expect(source.vectorsRead).toBe(0);
  });

  it("is read once for all openings while its files are the same", async () => {
    const first = await open({ preferred });
    source.add(...clusteredVectors(3, { ...SHAPE, seed: 5 }));
    source.remove(2);
    const second = await open({ preferred, reuse: first.read ?? undefined });
    expect(second.read?.index).toBe(first.read?.index);
    expect([first.index.size, second.index.size]).toEqual([HNSW_FROM, HNSW_FROM + 2]);
    expect([first.index.has(2), second.index.has(2)]).toEqual([true, false]);
    source.add(...clusteredVectors(FEW, { ...SHAPE, seed: 6 }));
    await update();
    const third = await open({ preferred, reuse: second.read ?? undefined });
    expect(third.read?.index).not.toBe(first.read?.index);
    expect(third.index.size).toBe(HNSW_FROM + FEW + 2);
  });

  it("never changes an index that another opening uses", async () => {
    const first = await open({ preferred });
    source.add(...clusteredVectors(FEW + 1, { ...SHAPE, seed: 5 }));
    const second = await open({ preferred, reuse: first.read ?? undefined });
    expect([first.index.size, second.index.size]).toEqual([HNSW_FROM, HNSW_FROM + FEW + 1]);
    expect(second.changed).toBe(true);
  });

  it("is built anew where a file is damaged, though little has changed", async () => {
    const file = (await files()).find((name) => /\.(?:graph|vectors)$/.test(name)) as string;
    await truncate(join(dir, file), 1000);
    const onNote = vi.fn();
    await update({ onNote });
    expect(onNote.mock.calls.join()).toMatch(/It is built anew from the stored embeddings/);
    await expectMirrors({ preferred });
    expect((await open({ preferred })).note).toBeUndefined();
  });
});

describe("a long build", () => {
  it.skipIf(hnswlib.library === null)("lets other work have its turn, and reports progress", async () => {
    source.add(...clusteredVectors(3000, SHAPE));
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const onProgress = vi.fn();
    await open({ preferred: "hnsw", onProgress });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
    expect(onProgress).toHaveBeenLastCalledWith(3000, 3000);
  });
});

const SHAPE = { dimensions: DIMENSIONS, clusters: 5, spread: 0.8, seed: 3 };
