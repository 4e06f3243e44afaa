import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SearchResponse } from "../../../src/domain/search.ts";
import { PostingDetail, ServiceStatus } from "../../../src/domain/service.ts";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { Searcher } from "../../../src/search/searcher.ts";
import { openBuiltInModel, SmallIndex } from "./small-index.ts";

let model: Embedder;
let small: SmallIndex;
let searcher: Searcher;

beforeAll(async () => {
  model = await openBuiltInModel();
  small = new SmallIndex(model);
  for (const [at, trade] of ["clocks", "watches", "sundials"].entries()) {
    small.write(`${at}.txt`, `Repairer ${at}\n\nYou repair ${trade}. A steady hand is required to repair ${trade}.\n`);
  }
  await small.ingest();
  searcher = await Searcher.open({ dir: small.dir, openEmbedder: async () => model });
});
afterAll(async () => {
  await searcher.close();
  await model.close();
  small.remove();
});

describe("a search", () => {
  it("gives a response of the contract's shape", async () => {
    const response = await searcher.search({ query: "who repairs clocks?" });
    expect(SearchResponse.parse(response)).toEqual(response);
    expect(response.index).toEqual({
      generation: 1,
      model: "shortlist-minilm",
      device: "cpu",
      postings: 3,
      passages: 3,
    });
    expect(response.timing.totalMs).toBeGreaterThanOrEqual(response.timing.embedMs);
  });

  it("finds the same, however the question is spaced", async () => {
    const plain = await searcher.search({ query: "who repairs clocks?" });
    const spaced = await searcher.search({ query: "  who\n repairs\u0000 clocks?\t" });
    expect(spaced.understood).toEqual(plain.understood);
    expect(spaced.postings).toEqual(plain.postings);
  });

  it("lists every role that passes the filters where the question asks for nothing else", async () => {
    const filters = { open: "yes" };
    const any = await searcher.search({ query: "", filters });
    const inWords = await searcher.search({ query: "which roles are there?", filters });
    expect(any.postings).toHaveLength(3);
    expect(inWords.postings).toEqual(any.postings);
  });

  it("gives page after page of one list", async () => {
    const query = "who repairs things with a steady hand?";
    const all = await searcher.search({ query });
    const pages = await Promise.all([0, 1, 2, 3].map((offset) => searcher.search({ query, limit: 1, offset })));
    expect(pages.flatMap(({ postings }) => postings)).toEqual(all.postings);
    for (const page of pages) expect(page).toMatchObject({ total: all.total, answered: all.answered });
  });

  it("works a question out once: its pages cannot disagree", async () => {
    const query = "who repairs sundials with care?";
    const first = await searcher.search({ query });
    const again = await searcher.search({ query: ` ${query}`, offset: 1 });
    expect(first.timing.embedMs).toBeGreaterThan(0);
    expect(again.timing.embedMs).toBe(0);
    expect(again.total).toBe(first.total);
  });

  it.each([
    [{ query: "" }, "query_empty"],
    [{ query: "a".repeat(2001) }, "query_too_long"],
    [{ query: "clocks", limit: 0 }, "bad_request"],
    [{ query: "clocks", limit: 1001 }, "bad_request"],
    [{ query: "clocks", offset: -1 }, "bad_request"],
    [{ query: "clocks", filters: { colour: "green" } }, "unknown_filter"],
  ])("refuses %o", async (input, code) => {
    await expect(searcher.search(input)).rejects.toMatchObject({ code, httpStatus: 400 });
  });

  it.each([
    "a",
    "?",
    "🦺🦺🦺",
    '" OR 1=1; DROP TABLE postings; --',
    "NEAR(clocks watches, 2) AND * ^ title:",
    "<script>alert(1)</script>",
    "\u0000\u202e%s%n../../etc/passwd",
    "Gibt es eine Stelle als Dachdecker in Hamburg?",
    "求人はありますか",
    "why ".repeat(500),
  ])("takes whatever is typed: %j", async (query) => {
    const response = await searcher.search({ query });
    expect(SearchResponse.parse(response)).toEqual(response);
    expect(response.answered).toBe(response.total > 0);
    expect(response.postings.length).toBe(Math.min(10, response.total));
  });

  it("says nothing answers rather than nothing at all", async () => {
    const { answered, total, postings, nearest, explanation } = await searcher.search({ query: "zzyzx" });
    expect({ answered, total, postings }).toEqual({ answered: false, total: 0, postings: [] });
    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.length).toBeLessThanOrEqual(3);
    expect(explanation).toMatch(/^Looked for “zzyzx”: none of \d+ postings says\. The nearest, .+: “.+”$/);
  });
});

describe("a posting", () => {
  it("comes whole, and says whether its file is still the same", async () => {
    const id = (await searcher.search({ query: "who repairs sundials?" })).postings[0]?.id ?? "";
    const posting = await searcher.posting(id);
    expect(PostingDetail.parse(posting)).toEqual(posting);
    expect(posting).toMatchObject({ title: "Repairer 2", sourceState: "unchanged" });
    small.write("2.txt", "Something else now.");
    expect((await searcher.posting(id)).sourceState).toBe("changed");
    rmSync(posting.source.path);
    expect((await searcher.posting(id)).sourceState).toBe("missing");
  });

  it("that is not there is an error of its own", async () => {
    await expect(searcher.posting("nothing")).rejects.toMatchObject({ code: "posting_not_found", httpStatus: 404 });
  });
});

describe("a searcher", () => {
  it("tells what it searches", () => {
    const status = searcher.status();
    expect(ServiceStatus.parse(status)).toEqual(status);
    expect(status).toMatchObject({ sources: 3, roots: [small.postings], notes: [], index: { path: small.dir } });
    expect(status.index.sizeBytes).toBeGreaterThan(10_000);
  });

  it("lets running searches end before it closes", async () => {
    const another = await Searcher.open({ dir: small.dir, openEmbedder: async () => model });
    const running = Array.from({ length: 5 }, (_, at) => another.search({ query: `who repairs clock ${at}?` }));
    await another.close();
    for (const response of await Promise.all(running)) expect(response.index.postings).toBe(3);
  });

  it("refuses a model that the index was not made with", async () => {
    const other = { ...model, info: { ...model.info, fingerprint: "other" }, close: async () => {} };
    await expect(Searcher.open({ dir: small.dir, openEmbedder: async () => other })).rejects.toMatchObject({
      code: "model_mismatch",
      exitCode: 4,
      hint: expect.stringContaining("shortlist ingest"),
    });
  });
});

describe("a set", () => {
  it("is claimed whole, however many postings qualify", async () => {
    const night = new SmallIndex(model);
    const rows = Array.from({ length: 700 }, (_, at) => `${at},Night guard ${at},You guard warehouse ${at} by night.`);
    night.write("guards.csv", ["id,title,description", ...rows].join("\n"));
    night.write("florist.txt", "Florist\n\nYou tie bunches of flowers for weddings.\n");
    await night.ingest();
    const guards = await Searcher.open({ dir: night.dir, openEmbedder: async () => model });
    const { total, postings } = await guards.search({ query: "who guards a warehouse by night?", limit: 1000 });
    expect(total).toBe(700);
    expect(new Set(postings.map(({ title }) => title)).size).toBe(700);
    await guards.close();
    night.remove();
  });
});
