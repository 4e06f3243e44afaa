import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { Searcher } from "../../../src/search/searcher.ts";
import { openBuiltInModel, SmallIndex } from "./small-index.ts";

let model: Embedder;
let small: SmallIndex;
let searcher: Searcher;
/** Called with the questions that are embedded, before they are. */
let onEmbed: (text: string | undefined) => void = () => {};
/** Questions that the judge was given. */
const judged: string[] = [];

beforeAll(async () => {
  model = await openBuiltInModel();
  small = new SmallIndex(model);
  for (const trade of ["clocks", "watches"]) {
    small.write(`${trade}.txt`, `Repairer\n\nYou repair ${trade}. A steady hand is required to repair ${trade}.\n`);
  }
  await small.ingest();
  const watched: Embedder = {
    ...{ info: model.info, stats: () => model.stats(), close: () => model.close() },
    embed(texts, kind) {
      onEmbed(texts[0]);
      return model.embed(texts, kind);
    },
  };
  const openJudge = async () => ({
    name: "test-judge",
    score: async (question: string, texts: readonly string[]) => {
      judged.push(question);
      return texts.map(() => 3);
    },
    close: async () => {},
  });
  searcher = await Searcher.open({ dir: small.dir, openEmbedder: async () => watched, openJudge });
});
afterAll(async () => {
  await searcher.close();
  await model.close();
  small.remove();
});

describe("a search whose client has gone away", () => {
  it("is not begun", async () => {
    const embedded: unknown[] = [];
    onEmbed = (text) => embedded.push(text);
    const signal = AbortSignal.abort(new Error("gone"));
    const match = { text: "Ten years of repairing clocks and watches with a steady hand." };
    await expect(searcher.match(match, { signal })).rejects.toThrow("gone");
    expect(embedded).toEqual([]);
  });

  it("ends between embedding and judging, with the signal's reason", async () => {
    const gone = new AbortController();
    onEmbed = () => gone.abort(new Error("gone"));
    await expect(searcher.search({ query: "who mends clocks?" }, { signal: gone.signal })).rejects.toThrow("gone");
    expect(judged).toEqual([]);
  });

  it("does not take the answer from somebody else who asked the same", async () => {
    const gone = new AbortController();
    onEmbed = () => gone.abort(new Error("gone"));
    const query = "who mends watches?";
    const [first, second] = await Promise.allSettled([
      searcher.search({ query }, { signal: gone.signal }),
      searcher.search({ query }),
    ]);
    expect(first.status).toBe("rejected");
    expect(second).toMatchObject({ status: "fulfilled", value: { answered: true } });
  });
});

describe("an edition", () => {
  it("is the same for one generation, and another one's for the next", async () => {
    const before = searcher.edition();
    expect(searcher.edition()).toBe(before);
    const next = await Searcher.open({ dir: small.dir, openEmbedder: async () => model }, searcher);
    expect(next.edition()).not.toBe(before);
    await next.close();
  });
});
