import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Corpus, SimilarPosting } from "../../../src/domain/corpus.ts";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { bandsOf, roundStep } from "../../../src/search/pay-bands.ts";
import { Searcher } from "../../../src/search/searcher.ts";
import { openBuiltInModel, SmallIndex } from "./small-index.ts";

const TRADES = ["baker", "pastry cook", "welder", "ship's fitter", "nurse", "midwife", "clerk", "bookkeeper"];

let model: Embedder;
let small: SmallIndex;
let searcher: Searcher;

beforeAll(async () => {
  model = await openBuiltInModel();
  small = new SmallIndex(model);
  for (const [at, trade] of TRADES.entries()) {
    const words = [
      `You work as a ${trade} with other ${trade}s, and learn from a ${trade} of long standing.`,
      `The salary is $${40 + at * 10},000 a year.`,
      at % 2 === 0 ? "The role is fully remote." : "You work on site, five days a week.",
      at < 3 ? "No degree is required. We sponsor visas." : "Senior role. Night shifts are part of it.",
    ];
    const posting = { title: `${trade} ${at}`, company: `Firm ${at}`, location: "Leeds", description: words.join(" ") };
    small.write(`${at}.json`, JSON.stringify(posting));
  }
  // A near-copy: one role, posted again for another place.
  const again = { title: "baker 0", company: "Firm 0", location: "York" };
  const long = "You knead, prove, shape and bake by hand, and sweep the floor. ".repeat(12);
  small.write(
    "again.json",
    JSON.stringify([1, 2].map((id) => ({ ...again, id, description: `${long} Pay $41,000 a year.` }))),
  );
  await small.ingest();
  searcher = await Searcher.open({ dir: small.dir, openEmbedder: async () => model });
});
afterAll(async () => {
  await searcher.close();
  await model.close();
  small.remove();
});

describe("the index at a glance", () => {
  it("has the contract's shape, and counts near-copies as one", async () => {
    const corpus = await searcher.corpus();
    expect(Corpus.parse(corpus)).toEqual(corpus);
    expect(corpus.roles).toBe(TRADES.length + 1);
  });

  it("counts what a search with the same filters finds", async () => {
    const { pay, map } = await searcher.corpus();
    const counts = [...pay.flatMap(({ bands }) => bands), ...map.rows.flatMap(({ cells }) => cells)];
    expect(counts.filter(({ count }) => count > 0).length).toBeGreaterThan(6);
    for (const { count, filters } of counts) {
      const { total } = await searcher.search({ query: "", filters });
      expect(total, JSON.stringify(filters)).toBe(count);
    }
  });

  it("asks only what it answers by what was understood, of different kinds", async () => {
    const { examples } = await searcher.corpus();
    expect(examples.length).toBeGreaterThan(3);
    for (const query of examples) {
      const { answered, understood } = await searcher.search({ query });
      expect({ query, answered, rest: understood.rest }).toEqual({ query, answered: true, rest: "" });
      expect(understood.conditions.length).toBeGreaterThan(0);
    }
    expect(examples).toContain("who sponsors a visa?");
  });

  it("is empty for an index without a posting", async () => {
    const empty = new SmallIndex(model);
    const path = empty.write("gone.txt", "Here today.\n\nYou are gone tomorrow.");
    await empty.ingest();
    rmSync(path);
    await empty.ingest();
    const opened = await Searcher.open({ dir: join(empty.path, "index"), openEmbedder: async () => model });
    expect(await opened.corpus()).toMatchObject({ roles: 0, examples: [], pay: [], map: { rows: [] } });
    await opened.close();
    empty.remove();
  });
});

describe("similar postings", () => {
  it("are those that say much the same, best first, without itself", async () => {
    const { postings } = await searcher.search({ query: "nurse", filters: { place: "leeds" }, dedupe: "off" });
    const nurse = postings.find(({ title }) => title === "nurse 4");
    const similar = await searcher.similar(nurse?.id ?? "");
    expect(similar.map((one) => SimilarPosting.parse(one))).toEqual(similar);
    expect(similar[0]?.title).toBe("midwife 5");
    expect(similar.map(({ similarity }) => similarity)).toEqual(
      similar.map(({ similarity }) => similarity).sort((a, b) => b - a),
    );
    expect(similar.map(({ id }) => id)).not.toContain(nurse?.id);
  });

  it("are not its near-copies", async () => {
    const { postings } = await searcher.search({ query: "", filters: { place: "york" }, dedupe: "off" });
    expect(postings).toHaveLength(2);
    const similar = await searcher.similar(postings[0]?.id ?? "");
    expect(similar.map(({ id }) => id)).not.toContain(postings[1]?.id);
  });

  it("are refused for a posting that is not there", async () => {
    await expect(searcher.similar("nowhere")).rejects.toMatchObject({ code: "posting_not_found" });
  });
});

describe("bands of pay", () => {
  it("are of round widths, without a hole, the first and the last open", () => {
    const bands = bandsOf("usd", [31_000, 42_000, 55_000, 61_500, 78_000, 90_000, 104_000]);
    expect(bands[0]?.from).toBe(0);
    expect(bands.at(-1)?.to).toBeNull();
    for (const [at, band] of bands.slice(0, -1).entries()) expect(band.to).toBe(bands[at + 1]?.from);
    expect(bands.slice(1).every(({ from }) => from % 1000 === 0)).toBe(true);
    expect(bands[1]?.filters).toEqual({ pay_min: `usd ${bands[1]?.from}`, pay_max: `usd ${(bands[1]?.to ?? 0) - 1}` });
  });

  it("are made of a single amount, too", () => {
    expect(bandsOf("gbp", [30_000, 30_000, 30_000]).length).toBeGreaterThan(0);
  });

  it.each([
    [0.3, 1],
    [7, 10],
    [130, 200],
    [2100, 2500],
    [14_000, 20_000],
    [50_000, 50_000],
  ])("of about %d each are %d wide", (step, width) => {
    expect(roundStep(step)).toBe(width);
  });
});
