import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DeltaIndex } from "../../src/index/delta-index.ts";
import { ExactIndex } from "../../src/index/exact.ts";
import { HnswIndex } from "../../src/index/hnsw.ts";
import { loadHnswlib } from "../../src/index/hnswlib.ts";
import { loadIndex, saveIndex } from "../../src/index/index-file.ts";
import type { SavableIndex } from "../../src/index/savable-index.ts";
import type { VectorIndex } from "../../src/index/vector-index.ts";
import { bruteForce, clusteredVectors, normalise, randomNumbers, unitVector } from "./vectors.ts";

const { library, reason } = await loadHnswlib();
const SAVED = { name: "passages", revision: 7, fingerprint: "model-a" };

type Create<Index> = (dimensions: number) => Index;

const createExact: Create<SavableIndex> = (dimensions) => new ExactIndex(dimensions);
const createHnsw: Create<SavableIndex> | null = library && ((dimensions) => HnswIndex.create(library, dimensions));

const kinds: { name: string; kind: "exact" | "hnsw"; create: Create<VectorIndex> | null }[] = [
  { name: "exact", kind: "exact", create: createExact },
  { name: "hnsw", kind: "hnsw", create: createHnsw },
  { name: "exact with changes beside it", kind: "exact", create: withChangesBeside(createExact) },
  { name: "hnsw with changes beside it", kind: "hnsw", create: createHnsw && withChangesBeside(createHnsw) },
];

/** An index over one of some hundred vectors, all of which are gone. */
function withChangesBeside(create: Create<SavableIndex>): Create<VectorIndex> {
  return (dimensions) => {
    const base = create(dimensions);
    const random = randomNumbers(8);
    const ids = Array.from({ length: 300 }, (_, at) => at * 2);
    for (const id of ids) base.add(id, unitVector(random, dimensions));
    const index = new DeltaIndex(base);
    for (const id of ids) index.remove(id);
    return index;
  };
}

describe.each(kinds)("a vector index of kind $name", ({ kind, create }) => {
  if (create === null) {
    it.skip(`is not tested here: ${reason}`, () => undefined);
    return;
  }

  describe("when empty", () => {
    it("holds nothing and finds nothing", () => {
      const index = create(3);
      expect(index.kind).toBe(kind);
      expect(index.dimensions).toBe(3);
      expect(index.size).toBe(0);
      expect([...index.ids()]).toEqual([]);
      expect(index.has(0)).toBe(false);
      expect(index.remove(0)).toBe(false);
      expect(index.search(Float32Array.of(1, 0, 0), 5)).toEqual([]);
    });
  });

  describe("adding and removing", () => {
    it("finds what was added, with its cosine, and no longer what was removed", () => {
      const index = create(2);
      index.add(7, Float32Array.of(1, 0));
      index.add(9, Float32Array.of(0, 1));
      expect(index.search(Float32Array.of(0.6, 0.8), 2)).toEqual([
        { id: 9, similarity: expect.closeTo(0.8, 5) },
        { id: 7, similarity: expect.closeTo(0.6, 5) },
      ]);
      expect(index.remove(9)).toBe(true);
      expect(index.remove(9)).toBe(false);
      expect(index.search(Float32Array.of(0.6, 0.8), 2).map((hit) => hit.id)).toEqual([7]);
      expect([...index.ids()]).toEqual([7]);
    });

    it("replaces the vector of an id that it has", () => {
      const index = create(2);
      index.add(1, Float32Array.of(1, 0));
      index.add(2, Float32Array.of(-1, 0));
      index.add(1, Float32Array.of(0, 1));
      expect(index.size).toBe(2);
      expect(index.search(Float32Array.of(0, 1), 1)).toEqual([{ id: 1, similarity: expect.closeTo(1, 6) }]);
      expect(index.search(Float32Array.of(1, 0), 2)[0]).toEqual({ id: 1, similarity: expect.closeTo(0, 6) });
    });

    it("takes back an id that was removed, with the same or another vector", () => {
      const index = create(2);
      index.add(1, Float32Array.of(1, 0));
      index.remove(1);
      index.add(1, Float32Array.of(1, 0));
      expect(index.search(Float32Array.of(1, 0), 1)).toEqual([{ id: 1, similarity: expect.closeTo(1, 6) }]);
      index.remove(1);
      index.add(1, Float32Array.of(0, 1));
      expect(index.search(Float32Array.of(0, 1), 5)).toEqual([{ id: 1, similarity: expect.closeTo(1, 6) }]);
    });

    it("keeps its own copy of a vector", () => {
      const index = create(2);
      const vector = Float32Array.of(1, 0);
      index.add(1, vector);
      vector.set([0, 1]);
      expect(index.search(Float32Array.of(1, 0), 1)[0]?.similarity).toBeCloseTo(1, 6);
    });

    it("accepts ids beyond 32 bits", () => {
      const index = create(2);
      index.add(2 ** 32 + 1, Float32Array.of(1, 0));
      index.add(1, Float32Array.of(0, 1));
      expect(index.search(Float32Array.of(1, 0), 1)[0]?.id).toBe(2 ** 32 + 1);
      expect(index.size).toBe(2);
    });

    it("behaves like a map under any sequence of additions and removals", () => {
      const operation = fc.record({
        id: fc.integer({ min: 0, max: 12 }),
        vector: fc.option(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 3 })), { freq: 2 }),
      });
      fc.assert(
        fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
          const index = create(2);
          const model = new Map<number, Float32Array>();
          for (const { id, vector } of operations) {
            if (vector === null) {
              expect(index.remove(id)).toBe(model.delete(id));
            } else {
              const unit = normalise(Float32Array.from(vector));
              index.add(id, unit);
              model.set(id, unit);
            }
          }
          expect(index.size).toBe(model.size);
          expect([...index.ids()].sort(ascending)).toEqual([...model.keys()].sort(ascending));
          const query = Float32Array.of(0.6, 0.8);
          const found = index.search(query, 50);
          expect(found.map((hit) => hit.id).sort(ascending)).toEqual([...model.keys()].sort(ascending));
          for (const [rank, truth] of bruteForce(model, query).entries()) {
            expect(found[rank]?.similarity).toBeCloseTo(truth.similarity, 5);
          }
        }),
        { numRuns: 60 },
      );
    });
  });

  describe("searching", () => {
    it("returns all, once each, when k is larger than its size", () => {
      const index = create(8);
      for (const [id, vector] of clusteredVectors(50, { ...SHAPE, dimensions: 8 }).entries()) index.add(id, vector);
      const found = index.search(unitVector(randomNumbers(1), 8), 1000);
      expect(found.map((hit) => hit.id).sort(ascending)).toEqual(Array.from({ length: 50 }, (_, id) => id));
    });

    it("returns nothing for k = 0", () => {
      const index = create(2);
      index.add(1, Float32Array.of(1, 0));
      expect(index.search(Float32Array.of(1, 0), 0)).toEqual([]);
    });

    it("orders equal vectors by ascending id", () => {
      const index = create(2);
      for (const id of [30, 4, 17, 8]) index.add(id, Float32Array.of(1, 0));
      expect(index.search(Float32Array.of(1, 0), 3).map((hit) => hit.id)).toEqual([4, 8, 17]);
    });

    it("never reports a cosine outside [-1, 1]", () => {
      const index = create(16);
      const vectors = clusteredVectors(200, { ...SHAPE, dimensions: 16 });
      for (const [id, vector] of vectors.entries()) index.add(id, vector);
      for (const vector of vectors) expect(index.search(vector, 1)[0]?.similarity).toBeLessThanOrEqual(1);
    });

    it("finds the true neighbours of clustered vectors", () => {
      const index = create(32);
      const vectors = clusteredVectors(1500, SHAPE);
      for (const [id, vector] of vectors.entries()) index.add(id, vector);
      expect(recallOf(index, new Map(vectors.entries()))).toBeGreaterThanOrEqual(kind === "exact" ? 1 : 0.97);
    });

    it("still finds them after a third was removed and replaced", () => {
      const index = create(32);
      const vectors = clusteredVectors(1500, SHAPE);
      const others = clusteredVectors(500, { ...SHAPE, seed: 99 });
      const model = new Map<number, Float32Array>();
      for (const [id, vector] of vectors.entries()) index.add(id, vector);
      for (const [id, vector] of vectors.entries()) model.set(id, vector);
      for (let id = 0; id < 500; id += 1) {
        if (id % 2 === 0) model.delete(id);
        else model.set(id, others[id] as Float32Array);
        if (id % 2 === 0) index.remove(id);
        else index.add(id, others[id] as Float32Array);
      }
      expect(index.size).toBe(model.size);
      expect(recallOf(index, model)).toBeGreaterThanOrEqual(kind === "exact" ? 1 : 0.97);
    });

    it.each([
      ["few", 40],
      ["none", 0],
      ["most", 5400],
    ])("finds the nearest of those that are wanted, and no others, where they are %s", (_, wanted) => {
      const index = create(16);
      const vectors = clusteredVectors(6000, { ...SHAPE, dimensions: 16 });
      for (const [id, vector] of vectors.entries()) index.add(id, vector);
      // 7 is prime to 6,000: every id once, in no order.
      const among = new Set(Array.from({ length: wanted }, (_, at) => (at * 7) % 6000));
      const truth = new Map([...among].map((id) => [id, vectors[id] as Float32Array]));
      const query = vectors[3] as Float32Array;
      const found = index.search(query, 50, { among: new Set([...among, 10_001]) });
      const right = bruteForce(truth, query).slice(0, 50);
      expect(found).toHaveLength(right.length);
      expect(found.every(({ id }) => among.has(id))).toBe(true);
      const ids = new Set(found.map(({ id }) => id));
      const share = right.filter(({ id }) => ids.has(id)).length / Math.max(1, right.length);
      expect(share).toBeGreaterThanOrEqual(kind === "exact" || wanted < 100 ? Math.min(1, right.length) : 0.95);
    });

    it("is not cut off from the rest by hundreds of copies of one vector", () => {
      const index = create(32);
      const random = randomNumbers(5);
      const copied = unitVector(random, 32);
      const vectors = clusteredVectors(600, SHAPE);
      for (let id = 1000; id < 1500; id += 1) index.add(id, copied);
      for (const [id, vector] of vectors.entries()) index.add(id, vector);
      const found = vectors.filter((vector, id) => index.search(vector, 1)[0]?.id === id);
      expect(found.length).toBeGreaterThanOrEqual(kind === "exact" ? 600 : 590);
      expect(index.search(copied, 4).map((hit) => hit.id)).toEqual([1000, 1001, 1002, 1003]);
    });
  });

  describe("refusing", () => {
    it.each([
      ["NaN", Float32Array.of(1, Number.NaN)],
      ["Infinity", Float32Array.of(Number.POSITIVE_INFINITY, 0)],
      ["too few numbers", Float32Array.of(1)],
      ["too many numbers", Float32Array.of(1, 0, 0)],
    ])("throws RangeError on %s, in additions and in queries, and stays as it was", (_, vector) => {
      const index = create(2);
      index.add(1, Float32Array.of(1, 0));
      expect(() => index.add(1, vector)).toThrow(RangeError);
      expect(() => index.search(vector, 1)).toThrow(RangeError);
      expect(index.search(Float32Array.of(1, 0), 9)).toEqual([{ id: 1, similarity: expect.closeTo(1, 6) }]);
    });

    it.each([-1, 0.5, Number.NaN, 2 ** 53])("throws RangeError on the id %s", (id) => {
      expect(() => create(1).add(id, Float32Array.of(1))).toThrow(RangeError);
    });

    it.each([-1, 1.5, Number.NaN])("throws RangeError on k = %s", (k) => {
      expect(() => create(1).search(Float32Array.of(1), k)).toThrow(RangeError);
    });
  });
});

describe.each([
  { kind: "exact", create: createExact },
  { kind: "hnsw", create: createHnsw },
])("a vector index of kind $kind", ({ kind, create }) => {
  if (create === null) {
    it.skip(`is not tested here: ${reason}`, () => undefined);
    return;
  }

  describe("saved and read back", () => {
    let dir = "";
    beforeEach(async () => {
      dir = await mkdtemp(join(tmpdir(), "shortlist-index-"));
    });
    afterEach(() => rm(dir, { recursive: true, force: true }));

    it.each([0, 1, 300])("gives the same answers, holding %s vectors", async (count) => {
      const index = create(32);
      for (const [id, vector] of clusteredVectors(count, SHAPE).entries()) index.add(id * 3, vector);
      await saveIndex(index, dir, SAVED);
      const loaded = await reload(dir);
      expect(loaded.kind).toBe(kind);
      expect([...loaded.ids()].sort(ascending)).toEqual([...index.ids()].sort(ascending));
      for (const query of clusteredVectors(20, { ...SHAPE, seed: 2 })) {
        expect(loaded.search(query, 10)).toEqual(index.search(query, 10));
      }
    });

    it("goes on taking additions and removals", async () => {
      const index = create(32);
      const vectors = clusteredVectors(1200, SHAPE);
      for (const [id, vector] of vectors.slice(0, 700).entries()) index.add(id, vector);
      for (let id = 0; id < 200; id += 1) index.remove(id);
      await saveIndex(index, dir, SAVED);
      const loaded = await reload(dir);
      expect(loaded.wastedShare).toBe(index.wastedShare);
      expect(loaded.search(vectors[5] as Float32Array, 500).every((hit) => hit.id >= 200)).toBe(true);
      const model = new Map<number, Float32Array>();
      for (const [id, vector] of vectors.entries()) {
        if (id < 100) loaded.remove(id);
        else loaded.add(id, vector);
        if (id >= 100) model.set(id, vector);
      }
      expect(loaded.size).toBe(1100);
      expect(recallOf(loaded, model)).toBeGreaterThanOrEqual(kind === "exact" ? 1 : 0.97);
    });
  });
});

const SHAPE = { dimensions: 32, clusters: 30, spread: 0.8, seed: 11 };

function ascending(a: number, b: number): number {
  return a - b;
}

function recallOf(index: VectorIndex, vectors: Map<number, Float32Array>): number {
  const queries = clusteredVectors(40, { ...SHAPE, seed: 42 });
  const hits = queries.flatMap((query) => {
    const truth = bruteForce(vectors, query).slice(0, 10);
    const found = index.search(query, 10, { efSearch: 200 }).map((hit) => hit.id);
    if (index.kind === "exact") expect(found).toEqual(truth.map((hit) => hit.id));
    return truth.filter((hit) => found.includes(hit.id));
  });
  return hits.length / (10 * queries.length);
}

async function reload(dir: string): Promise<SavableIndex> {
  const loaded = await loadIndex(dir, { name: SAVED.name, fingerprint: SAVED.fingerprint, dimensions: 32 });
  if (loaded.index === null) throw new Error(loaded.problem);
  expect(loaded.revision).toBe(SAVED.revision);
  return loaded.index;
}
