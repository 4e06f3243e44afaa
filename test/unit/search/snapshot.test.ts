import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { openSnapshot, type Snapshot, warmSentences } from "../../../src/search/snapshot.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { openBuiltInModel, SmallIndex } from "./small-index.ts";

let model: Embedder;
let small: SmallIndex;
const opened: Snapshot[] = [];

beforeAll(async () => {
  model = await openBuiltInModel();
});
afterAll(() => model.close());

beforeEach(async () => {
  small = new SmallIndex(model);
  small.write("clocks.txt", "Clockmaker\n\nYou mend clocks of every age in our workshop. Tea is at four.\n");
  await small.ingest();
});
afterEach(() => {
  for (const snapshot of opened.splice(0)) snapshot.release();
  small.remove();
});

async function open(engine?: "exact" | "hnsw"): Promise<Snapshot> {
  const snapshot = await openSnapshot(small.dir, { engine });
  opened.push(snapshot);
  return snapshot;
}

function vectorFile(): string {
  const name = readdirSync(small.dir).find((candidate) => candidate.endsWith(".vectors"));
  return join(small.dir, name ?? "none");
}

describe("a snapshot", () => {
  it("holds what the finished ingest stored", async () => {
    const snapshot = await open();
    const { generation, counts, index, sentences, notes, model: stored } = snapshot;
    expect({ generation, counts, notes }).toEqual({
      generation: 1,
      counts: { sources: 1, postings: 1, passages: index.size },
      notes: [],
    });
    expect(stored.fingerprint).toBe(model.info.fingerprint);
    await warmSentences(snapshot, new AbortController().signal);
    expect(sentences.size).toBe(3);
  });

  it("stays as it is whatever is ingested meanwhile", async () => {
    const before = await open();
    small.delete("clocks.txt");
    small.write("bells.txt", "Bellfounder\n\nYou cast bells for churches and ships.\n");
    await small.ingest();
    const titles = (snapshot: Snapshot) => [...snapshot.store.allPostingHeads()].map(({ title }) => title);
    expect(titles(before)).toEqual(["Clockmaker"]);
    expect(before.store.generation()).toBe(1);
    expect(titles(await open())).toEqual(["Bellfounder"]);
  });

  it("takes over from an earlier one what has not changed, and is as one opened from nothing", async () => {
    small.write("bells.txt", `Bellfounder\n\nYou cast bells. ${"Ships, too, are served. ".repeat(9)}\n`);
    await small.ingest();
    const before = await open();
    await warmSentences(before, new AbortController().signal);
    const held = before.sentences.size;
    small.write("clocks.txt", "Clockmaker\n\nNew hands are painted here. You mend clocks of every age.\n");
    small.write("sails.txt", "Sailmaker\n\nYou sew sails.\n");
    await small.ingest();
    const after = await openSnapshot(small.dir, { last: before });
    opened.push(after);
    expect(after.sentences.size).toBeLessThan(held);
    expect(after.sentences.size).toBeGreaterThan(0);
    const fresh = await open();
    const [query = new Float32Array()] = await model.embed(["who paints hands?"], "query");
    const scores = ({ sentences, store }: Snapshot) =>
      [...store.allPostingHeads()].map(({ row }) =>
        store.sentencesOf(row).map(({ ordinal }) => sentences.similarity(query, row, ordinal)),
      );
    expect(scores(after)).toEqual(scores(fresh));
    expect(
      scores(after)
        .flat()
        .every((score) => score !== 0),
    ).toBe(true);
    expect(after.index.search(query, 9)).toEqual(fresh.index.search(query, 9));
  });

  it.each(["exact", "hnsw"] as const)("finds vectors by the engine asked for: %s", async (engine) => {
    const { index } = await open(engine);
    expect(index.kind).toBe(engine);
    expect(index.size).toBe(1);
  });

  it("makes a damaged vector index good in memory, and says so", async () => {
    const path = vectorFile();
    const bytes = readFileSync(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const { index, notes } = await open();
    expect(notes.join()).toMatch(/damaged.*built anew/);
    expect(index.size).toBe(1);
    expect(readFileSync(path)).toEqual(bytes);
  });

  it("says that there is no index, or that it was never filled", async () => {
    const none = join(small.path, "none");
    await expect(openSnapshot(none)).rejects.toMatchObject({ code: "index_missing", exitCode: 4 });
    openStore(none, { mode: "write" }).close();
    await expect(openSnapshot(none)).rejects.toMatchObject({
      code: "index_empty",
      hint: expect.stringContaining("shortlist ingest"),
    });
    rmSync(none, { recursive: true });
  });

  it("gives the database back when it is released, and where it could not be opened", async () => {
    (await openSnapshot(small.dir)).release();
    const store = openStore(small.dir, { mode: "write" });
    expect(store.check()).toEqual([]);
    store.close();
  });
});
