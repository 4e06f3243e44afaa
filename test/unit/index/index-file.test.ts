import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ExactIndex } from "../../../src/index/exact.ts";
import { HnswIndex } from "../../../src/index/hnsw.ts";
import { loadHnswlib } from "../../../src/index/hnswlib.ts";
import { loadIndex, saveIndex } from "../../../src/index/index-file.ts";
import type { SavableIndex } from "../../../src/index/savable-index.ts";
import { clusteredVectors, randomNumbers } from "../../conformance/vectors.ts";

const { library, reason } = await loadHnswlib();
const SAVE = { name: "passages", revision: 3, fingerprint: "model-a" };
const LOAD = { name: "passages", fingerprint: "model-a", dimensions: 8 };

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "shortlist-index-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe.each(["exact", "hnsw"] as const)("a saved index of kind %s", (kind) => {
  if (kind === "hnsw" && library === null) {
    it.skip(`is not tested here: ${reason}`, () => undefined);
    return;
  }
  const create = (): SavableIndex => {
    const index = kind === "hnsw" && library !== null ? HnswIndex.create(library, 8) : new ExactIndex(8);
    for (const [id, vector] of clusteredVectors(60, SHAPE).entries()) index.add(id, vector);
    return index;
  };

  it("is refused when any bit of any of its files is flipped", async () => {
    await saveIndex(create(), dir, SAVE);
    const random = randomNumbers(8);
    for (const file of await readdir(dir)) {
      const path = join(dir, file);
      const bytes = await readFile(path);
      for (let round = 0; round < 25; round += 1) {
        const damaged = Buffer.from(bytes);
        const at = Math.floor(random() * bytes.length);
        damaged[at] = (damaged[at] as number) ^ (1 << Math.floor(random() * 8));
        await writeFile(path, damaged);
        expect(await problemOf(), `${file}, byte ${at}`).toMatch(/saved index/);
      }
      await writeFile(path, bytes);
    }
    expect((await loadIndex(dir, LOAD)).index?.size).toBe(60);
  });

  it("is refused when any of its files is truncated, empty, or longer", async () => {
    await saveIndex(create(), dir, SAVE);
    for (const file of await readdir(dir)) {
      const path = join(dir, file);
      const bytes = await readFile(path);
      for (const length of [0, 1, Math.floor(bytes.length / 2), bytes.length - 1]) {
        await truncate(path, length);
        expect(await problemOf(), `${file}, ${length} bytes`).toMatch(/saved index/);
        await writeFile(path, bytes);
      }
      await writeFile(path, Buffer.concat([bytes, Buffer.from("x")]));
      expect(await problemOf(), file).toMatch(/saved index/);
      await writeFile(path, bytes);
    }
  });

  it("is refused when any of its files is gone", async () => {
    await saveIndex(create(), dir, SAVE);
    for (const file of await readdir(dir)) {
      const bytes = await readFile(join(dir, file));
      await rm(join(dir, file));
      expect(await loadIndex(dir, LOAD)).toMatchObject({ index: null, missing: file === "passages.json" });
      await writeFile(join(dir, file), bytes);
    }
  });

  it("is refused for another model and for other dimensions, with both values in the message", async () => {
    await saveIndex(create(), dir, SAVE);
    expect(await loadIndex(dir, { ...LOAD, fingerprint: "model-b" })).toMatchObject({
      index: null,
      problem: "The saved index is of the model model-a, not model-b.",
      missing: false,
    });
    expect(await loadIndex(dir, { ...LOAD, dimensions: 16 })).toMatchObject({
      problem: "The saved index is of 8 dimensions, not 16.",
    });
  });

  it("replaces the one saved before, and leaves no other file behind", async () => {
    await saveIndex(create(), dir, SAVE);
    const before = await readdir(dir);
    await writeFile(join(dir, "passages.0123456789ab.graph"), "left over by a save that was killed");
    await writeFile(join(dir, "passages.0123456789ab.tmp"), "left over");
    await writeFile(join(dir, "shortlist.db"), "not ours");
    const index = create();
    index.remove(0);
    await saveIndex(index, dir, { ...SAVE, revision: 4 });
    const after = await readdir(dir);
    expect(after).toHaveLength(before.length + 1);
    expect(after).toContain("shortlist.db");
    const loaded = await loadIndex(dir, LOAD);
    expect(loaded).toMatchObject({ revision: 4 });
    expect(loaded.index?.size).toBe(59);
  });

  it("stays as it was when a later save fails", async () => {
    await saveIndex(create(), dir, SAVE);
    const before = await readdir(dir);
    const failing = create();
    const save = failing.save.bind(failing);
    failing.save = async (stem) => [...(await save(stem)), "never-written"];
    await expect(saveIndex(failing, dir, SAVE)).rejects.toThrow(/ENOENT/);
    expect(await readdir(dir)).toEqual(before);
    expect((await loadIndex(dir, LOAD)).index?.size).toBe(60);
  });
});

describe("loading an index", () => {
  it("says that there is none where nothing was saved", async () => {
    const nothing = { index: null, problem: "There is no saved index.", missing: true };
    expect(await loadIndex(dir, LOAD)).toEqual(nothing);
    expect(await loadIndex(join(dir, "nowhere"), LOAD)).toEqual(nothing);
  });

  it("refuses a manifest of another version, even with a right checksum", async () => {
    const { createHash } = await import("node:crypto");
    const line = JSON.stringify({ version: 99 });
    await writeFile(join(dir, "passages.json"), `${line}\n${createHash("sha256").update(line).digest("hex")}\n`);
    expect(await problemOf()).toBe("The saved index was written by another version.");
  });

  it.skipIf(library === null)("refuses a graph where hnswlib-node cannot be loaded, and says so", async () => {
    if (library === null) return;
    await saveIndex(HnswIndex.create(library, 8), dir, SAVE);
    const hnswlib = { library: null, reason: "hnswlib-node cannot be loaded: not installed" };
    const loaded = await loadIndex(dir, { ...LOAD, hnswlib });
    expect(loaded).toMatchObject({ index: null, problem: expect.stringContaining("not installed") });
  });

  it("throws RangeError on a name that would leave the folder", async () => {
    await expect(loadIndex(dir, { ...LOAD, name: "../passages" })).rejects.toThrow(RangeError);
    await expect(saveIndex(new ExactIndex(8), dir, { ...SAVE, name: "a.b" })).rejects.toThrow(RangeError);
  });

  it("gives a whole index, old or new, while another one is being saved again and again", async () => {
    await saveIndex(new ExactIndex(8), dir, SAVE);
    const saving = (async () => {
      for (let size = 1; size <= 20; size += 1) {
        const index = new ExactIndex(8);
        for (const [id, vector] of clusteredVectors(size, SHAPE).entries()) index.add(id, vector);
        await saveIndex(index, dir, { ...SAVE, revision: size });
      }
    })();
    for (let round = 0; round < 30; round += 1) {
      const loaded = await loadIndex(dir, LOAD);
      if (loaded.index !== null && loaded.index.size > 0) expect(loaded.index.size).toBe(loaded.revision);
    }
    await saving;
    expect((await loadIndex(dir, LOAD)).index?.size).toBe(20);
  });
});

const SHAPE = { dimensions: 8, clusters: 5, spread: 0.8, seed: 3 };

async function problemOf(): Promise<string> {
  const loaded = await loadIndex(dir, LOAD);
  return loaded.index === null ? loaded.problem : "";
}
