import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CrossEncoder } from "../../../src/embed/cross-encoder.ts";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { Searcher } from "../../../src/search/searcher.ts";
import { openBuiltInModel, SmallIndex } from "./small-index.ts";

let model: Embedder;
let small: SmallIndex;

/** Reads nothing of the rest, and of a text that holds a word of `liked` thinks the world; stops after `most` texts. */
class Fan implements CrossEncoder {
  readonly name = "fan";
  readonly read: string[] = [];
  closed = false;
  readonly #liked: string;
  readonly #most: number;

  constructor(liked: string, most = Number.POSITIVE_INFINITY) {
    this.#liked = liked;
    this.#most = most;
  }

  async score(_: string, texts: readonly string[]): Promise<(number | null)[]> {
    this.read.push(...texts);
    return texts.map((text, at) => (at >= this.#most ? null : text.includes(this.#liked) ? 20 : -20));
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

beforeAll(async () => {
  model = await openBuiltInModel();
  small = new SmallIndex(model);
  const known = ["Company: Tide & Sons", "Location: Hull", ""];
  const list = ["## Nice to have", "", "- A boat licence.", "- Patience with tides.", ""];
  small.write(
    "ferry.md",
    ["# Ferry hand", "", ...known, "You sell tickets on the quay. You coil ropes.", "", ...list].join("\n"),
  );
  small.write(
    "quay.md",
    ["# Quay clerk", "", ...known, "You count crates. Tickets are sold by others.", ""].join("\n"),
  );
  await small.ingest();
});
afterAll(async () => {
  await model.close();
  small.remove();
});

async function searcherWith(judge: CrossEncoder): Promise<Searcher> {
  return Searcher.open({ dir: small.dir, openEmbedder: async () => model, openJudge: async () => judge });
}

describe("the judge", () => {
  it("decides which sentence is the evidence, and what it is worth", async () => {
    const searcher = await searcherWith(new Fan("coil ropes"));
    const { postings, answered } = await searcher.search({ query: "what does the ferry hand do?" });
    expect(answered).toBe(true);
    expect(postings.map(({ title, passages }) => [title, passages[0]?.evidence.text])).toEqual([
      ["Ferry hand", "You coil ropes."],
    ]);
    expect(postings[0]?.passages[0]?.why.judge).toBe(20);
    await searcher.close();
  });

  it("silences what it does not believe", async () => {
    const searcher = await searcherWith(new Fan("nothing here"));
    const { answered, nearest } = await searcher.search({ query: "who sells tickets?" });
    expect(answered).toBe(false);
    expect(nearest.length).toBeGreaterThan(0);
    await searcher.close();
  });

  it("reads a sentence with its own heading and the posting's name, each once", async () => {
    const fan = new Fan("");
    const searcher = await searcherWith(fan);
    await searcher.search({ query: "does the ferry hand need a boat licence?" });
    expect(fan.read).toContain("Nice to have: A boat licence. | Ferry hand, Tide & Sons, Hull");
    expect(new Set(fan.read).size).toBe(fan.read.length);
    await searcher.close();
  });

  it("says how many sentences it read and how many it had no time for, and weighs those as before", async () => {
    const searcher = await searcherWith(new Fan("", 1));
    const query = "does the ferry hand sell tickets on the quay?";
    const { postings, nearest } = await searcher.search({ query });
    const [first] = [...postings, ...nearest];
    expect(first?.passages[0]?.why).toMatchObject({ judged: 1, unjudged: expect.any(Number) });
    const weighed = await searcher.rank(query, "weighed");
    const judged = await searcher.rank(query, "judged");
    expect([judged.judged, judged.left > 0]).toEqual([1, true]);
    expect(judged.postings.length).toBe(weighed.postings.length);
    await searcher.close();
  });

  it("lets nothing unread stand before the answer that it found to a question about one posting", async () => {
    const searcher = await searcherWith(new Fan("", 1));
    const query = "are tickets sold on the quay by the ferry hand or the clerk?";
    const { postings, left } = await searcher.rank(query, "judged");
    const scores = postings.flatMap(({ passages }) => passages.map(({ score }) => score));
    expect(left).toBeGreaterThan(0);
    expect(scores.filter((score) => score > 0.1)).toHaveLength(1);
    await searcher.close();
  });

  it("gets another chance where it had no time for all", async () => {
    const fan = new Fan("", 1);
    const searcher = await searcherWith(fan);
    await searcher.search({ query: "who counts crates?" });
    const before = fan.read.length;
    await searcher.search({ query: "who counts crates?", offset: 1 });
    expect(fan.read.length).toBe(before);
    await searcher.search({ query: "who counts crates?" });
    expect(fan.read.length).toBeGreaterThan(before);
    await searcher.close();
  });
});
