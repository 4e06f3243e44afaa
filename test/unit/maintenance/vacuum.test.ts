import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { vacuum } from "../../../src/maintenance/vacuum.ts";
import { verify } from "../../../src/maintenance/verify.ts";
import { needSpace } from "../../../src/store/disk-space.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { guide } from "../../e2e/guides.ts";
import { openBuiltInModel, SmallIndex } from "../search/small-index.ts";

let model: Embedder;
let small: SmallIndex;

beforeAll(async () => {
  model = await openBuiltInModel();
});
afterAll(() => model.close());
beforeEach(() => {
  small = new SmallIndex(model);
});
afterEach(() => small.remove());

async function run() {
  const store = openStore(small.dir, { mode: "write" });
  try {
    return await vacuum({ store, engine: "hnsw" });
  } finally {
    store.close();
  }
}

describe("vacuum", () => {
  it("gives back what removed postings took, and changes no posting", async () => {
    for (let at = 0; at < 60; at += 1) small.write(`guide-${at}.txt`, guide(at, 0));
    await small.ingest({ engine: "hnsw" });
    for (let at = 0; at < 50; at += 1) small.delete(`guide-${at}.txt`);
    await small.ingest({ engine: "hnsw" });
    const heads = small.read((store) => [...store.allPostingHeads()]);
    const report = await run();
    expect(report.logEmptied).toBe(true);
    expect(report.bytesAfter).toBeLessThan(report.bytesBefore / 2);
    expect(small.read((store) => store.sizeBytes())).toBeLessThanOrEqual(report.bytesAfter + 100_000);
    expect(small.read((store) => [...store.allPostingHeads()])).toEqual(heads);
    const store = openStore(small.dir, { mode: "read" });
    expect((await verify({ store, engine: "hnsw" })).found).toEqual([]);
    store.close();
    expect(await small.ingest({ engine: "hnsw" })).toMatchObject({ unchanged: 10, embedded: 0 });
  });

  it("takes dead nodes out of the graph", async () => {
    for (let at = 0; at < 10; at += 1) small.write(`guide-${at}.txt`, guide(at, 0));
    await small.ingest({ engine: "hnsw" });
    small.delete("guide-3.txt");
    await small.ingest({ engine: "hnsw" });
    expect(await run()).toMatchObject({ vectorIndexRebuilt: true, generation: 3 });
    expect(await run()).toMatchObject({ vectorIndexRebuilt: false, generation: 3, removedRows: 0 });
  });

  it("says beforehand how much room it needs where there is less", () => {
    expect(() => needSpace(small.path, 1e15, "Compacting")).toThrow(
      /Compacting needs about 1000000000\.0 MB at .+, and \d+\.\d MB are free/,
    );
  });
});
