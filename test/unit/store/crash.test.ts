import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openVectorIndex } from "../../../src/index/open-index.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { randomNumbers } from "../../conformance/vectors.ts";
import { stateAfter } from "../../fixtures/store-steps.ts";
import { DIMENSIONS, MODEL, temporaryFolder } from "./support.ts";

const WRITER = fileURLToPath(new URL("../../fixtures/store-writer.ts", import.meta.url));
const KILLS = 14;
const LONGEST_LIFE_MS = 250;

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Lets a writer go on from `first`, kills it some time after its first step, and returns the last step it acknowledged. */
async function killWriter(first: number, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, folder.dir, String(first)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const closed = once(child, "close");
  await Promise.race([once(child.stdout, "data"), closed]);
  await setTimeout(afterMs);
  child.kill("SIGKILL");
  const [, signal] = await closed;
  expect(signal, errors).toBe("SIGKILL");
  return Number(output.trimEnd().split("\n").at(-1));
}

function contentsOf(store: Store): Map<string, string> {
  const texts = [...store.allPostingHeads()].map(({ row, id }) => [id, store.postingByRow(row)?.text ?? ""] as const);
  return new Map(texts);
}

async function expectIndexMirrors(store: Store): Promise<void> {
  const source = store.passageVectors(store.model()?.id ?? 0);
  const { index, note } = await openVectorIndex({
    dir: folder.dir,
    name: "passages",
    fingerprint: MODEL.fingerprint,
    dimensions: DIMENSIONS,
    source,
    preferred: "hnsw",
  });
  expect(note ?? "").not.toMatch(/saved index/);
  expect([...index.ids()].sort((a, b) => a - b)).toEqual([...source.ids()]);
  for (const { id, vector } of source.vectors()) {
    const [best] = index.search(vector, 1);
    expect(best?.similarity).toBeCloseTo(1, 5);
    expect(index.has(id)).toBe(true);
  }
}

describe("a writer killed at any moment", () => {
  it(`has lost nothing it acknowledged, ${KILLS} times in a row, and leaves a sound and unlocked index`, async () => {
    const random = randomNumbers(2024);
    let next = 0;
    let generation = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const acknowledged = await killWriter(next, random() * LONGEST_LIFE_MS);
      expect(acknowledged).toBeGreaterThanOrEqual(next);

      const reader = openStore(folder.dir, { mode: "read" });
      const found = contentsOf(reader);
      // A step may have been committed and not yet acknowledged.
      const last = isSame(found, stateAfter(acknowledged)) ? acknowledged : acknowledged + 1;
      expect(found).toEqual(stateAfter(last));
      await expectIndexMirrors(reader);
      reader.close();

      const writer = openStore(folder.dir, { mode: "write" });
      expect(writer.check()).toEqual([]);
      const published = Math.floor(acknowledged / 3) - Math.floor((next - 1) / 3);
      expect(writer.generation()).toBeGreaterThanOrEqual(generation + published);
      generation = writer.generation();
      writer.close();
      next = last + 1;
    }
    expect(next).toBeGreaterThan(KILLS);
  }, 120_000);
});

describe("a writer in another process", () => {
  it("keeps others from writing, and its death gives the right back", async () => {
    const { dir, remove } = temporaryFolder();
    const child = spawn(process.execPath, ["--import", "tsx", WRITER, dir], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    expect(() => openStore(dir, { mode: "write" })).toThrow(`being written to by process ${child.pid}`);
    const reader = openStore(dir, { mode: "read" });
    expect(reader.counts().postings).toBeGreaterThan(0);
    reader.close();
    child.stdout.resume();
    child.kill("SIGKILL");
    await once(child, "close");
    openStore(dir, { mode: "write" }).close();
    remove();
  });
});

function isSame(a: Map<string, string>, b: Map<string, string>): boolean {
  return a.size === b.size && [...a].every(([id, text]) => b.get(id) === text);
}
