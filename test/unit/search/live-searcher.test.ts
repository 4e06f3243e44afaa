import { cpSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { LiveSearcher, type LiveSearcherOptions } from "../../../src/search/live-searcher.ts";
import { openBuiltInModel, SmallIndex } from "./small-index.ts";

/** Never by itself: the tests say when to look. */
const NEVER_MS = 2 ** 30;
const QUESTION = { query: "who mends clocks?" };

let model: Embedder;
let small: SmallIndex;
let live: LiveSearcher | undefined;
let news: { generation: number; error?: unknown }[];

beforeAll(async () => {
  model = await openBuiltInModel();
});
afterAll(() => model.close());

beforeEach(async () => {
  small = new SmallIndex(model);
  news = [];
  small.write("clocks.txt", "Clockmaker\n\nYou mend clocks of every age in our workshop.\n");
  await small.ingest();
});
afterEach(async () => {
  await live?.close();
  live = undefined;
  small.remove();
});

/** Opens a live searcher whose model outlives it. */
async function open(options: Partial<LiveSearcherOptions> = {}): Promise<LiveSearcher> {
  live = await LiveSearcher.open({
    dir: small.dir,
    openEmbedder: async () => ({ ...model, close: async () => {} }),
    pollEveryMs: NEVER_MS,
    onNews: (told) => news.push(told),
    ...options,
  });
  return live;
}

async function postingsSeen(searcher: LiveSearcher): Promise<number> {
  return (await searcher.search(QUESTION)).index.postings;
}

describe("a live searcher", () => {
  it("serves the generation it opened until it looks, then the newest", async () => {
    const searcher = await open();
    small.write("bells.txt", "Bellfounder\n\nYou cast bells for churches and ships.\n");
    await small.ingest();
    expect(await postingsSeen(searcher)).toBe(1);
    await searcher.look();
    expect(await postingsSeen(searcher)).toBe(2);
    expect(searcher.status().index.generation).toBe(2);
    expect(news).toEqual([{ generation: 2 }]);
  });

  it("takes nothing up where nothing was published", async () => {
    const searcher = await open();
    await small.ingest();
    await searcher.look();
    expect(news).toEqual([]);
  });

  it("looks by itself, time and again", async () => {
    const taken = new Promise<number>((resolve) => {
      void open({ pollEveryMs: 20, onNews: ({ generation }) => resolve(generation) }).then(async () => {
        small.write("bells.txt", "Bellfounder\n\nYou cast bells for churches and ships.\n");
        await small.ingest();
      });
    });
    expect(await taken).toBe(2);
  });

  it("ends searches on the generation they began with", async () => {
    const searcher = await open();
    const running = Array.from({ length: 8 }, () => postingsSeen(searcher));
    small.write("bells.txt", "Bellfounder\n\nYou cast bells for churches and ships.\n");
    await small.ingest();
    await searcher.look();
    expect(new Set(await Promise.all(running))).toEqual(new Set([1]));
    expect(await postingsSeen(searcher)).toBe(2);
  });

  it("goes on with the old generation, and says so, where the new one cannot be opened", async () => {
    const foreign = { ...model, info: { ...model.info, fingerprint: "other" } };
    const searcher = await open();
    await small.ingest({ embedder: foreign, modelRef: "other-model" });
    await searcher.look();
    await searcher.look();
    expect(await postingsSeen(searcher)).toBe(1);
    expect(searcher.status().index.generation).toBe(1);
    expect(searcher.status().notes.join()).toContain("Generation 2 could not be opened");
    expect(news).toMatchObject([{ generation: 2, error: { code: "model_mismatch" } }]);
    await small.ingest();
    await searcher.look();
    expect(searcher.status()).toMatchObject({ index: { generation: 3 }, notes: [] });
  });

  it("changes over to the model of the new generation, and closes the old one's", async () => {
    const closed: string[] = [];
    const openEmbedder = async (name: string) => ({
      ...model,
      info: { ...model.info, name, ...(name === "other" ? { fingerprint: "other" } : {}) },
      close: async () => void closed.push(name),
    });
    const searcher = await open({ openEmbedder });
    await small.ingest({ embedder: await openEmbedder("other"), modelRef: "other" });
    await searcher.look();
    expect((await searcher.search(QUESTION)).index).toMatchObject({ generation: 2, model: "other" });
    expect(closed).toEqual(["shortlist-minilm"]);
  });

  it("takes up an index that was made anew in the place of a removed one, once that is filled", async () => {
    const searcher = await open();
    rmSync(small.dir, { recursive: true });
    await searcher.look();
    expect(await postingsSeen(searcher)).toBe(1);
    expect(searcher.status()).toMatchObject({ index: { generation: 1, sizeBytes: 0 }, notes: [] });
    mkdirSync(small.dir);
    small.write("bells.txt", "Bellfounder\n\nYou cast bells for churches and ships.\n");
    await small.ingest();
    await searcher.look();
    expect(await postingsSeen(searcher)).toBe(2);
    expect(searcher.status().index.generation).toBe(1);
    await searcher.look();
    expect(news).toEqual([{ generation: 1 }]);
  });

  it("keeps serving while another index is still being written in its place", async () => {
    const searcher = await open();
    const aside = join(small.path, "aside");
    cpSync(small.dir, aside, { recursive: true });
    rmSync(small.dir, { recursive: true });
    const filling = small.ingest({
      onProgress: ({ phase }) => {
        if (phase === "embedding") throw new Error("stopped here");
      },
    });
    await expect(filling).rejects.toThrow("stopped here");
    await searcher.look();
    expect(await postingsSeen(searcher)).toBe(1);
    expect(news).toEqual([]);
    rmSync(small.dir, { recursive: true });
    renameSync(aside, small.dir);
    await searcher.look();
    expect(news).toEqual([{ generation: 1 }]);
  });

  it("says at once that there is no index", async () => {
    rmSync(small.dir, { recursive: true });
    await expect(open()).rejects.toMatchObject({ code: "index_missing", exitCode: 4 });
  });
});
