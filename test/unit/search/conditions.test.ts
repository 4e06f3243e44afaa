import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SearchResponse } from "../../../src/domain/search.ts";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { Searcher } from "../../../src/search/searcher.ts";
import { openBuiltInModel, SmallIndex } from "./small-index.ts";

const posting = (fields: Record<string, string>, body: string) =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n")}\n---\n\n${body}\n`;
const ROAST = Array.from({ length: 30 }, (_, at) => `Batch ${at} is roasted, cooled, weighed and bagged by hand.`).join(
  " ",
);

let model: Embedder;
let small: SmallIndex;
let searcher: Searcher;

beforeAll(async () => {
  model = await openBuiltInModel();
  small = new SmallIndex(model);
  small.write(
    "analyst.md",
    posting(
      { title: "Data Analyst", location: "Leeds, UK" },
      "You build dashboards and models for a ferry company.\n\nThis role is fully remote within the UK. The salary is £52,000 to £58,000 a year. No degree is required. We sponsor skilled worker visas.",
    ),
  );
  small.write(
    "engineer.md",
    posting(
      { title: "Data Engineer", location: "Munich, Germany" },
      "You build pipelines for a brewery.\n\nWork is on site in our office in Munich. The salary is €80,000 a year. A bachelor's degree in computer science is required. We cannot sponsor visas.",
    ),
  );
  small.write(
    "welder.md",
    posting(
      { title: "Welder", location: "Leeds, UK" },
      "You weld railings in our workshop.\n\nPay is £19.50 an hour. Night shifts only. A Secret security clearance is required.",
    ),
  );
  small.write(
    "baker.md",
    posting(
      { title: "Baker", location: "York, UK" },
      "You bake rye bread from three in the morning. No security clearance is needed.",
    ),
  );
  for (const town of ["Hull", "Bath"]) {
    small.write(
      `roaster-${town}.md`,
      posting({ title: "Coffee Roaster", company: "Bean There", location: `${town}, UK` }, ROAST),
    );
  }
  await small.ingest();
  searcher = await Searcher.open({ dir: small.dir, openEmbedder: async () => model });
});
afterAll(async () => {
  await searcher.close();
  small.remove();
  await model.close();
});

const search = async (query: string, more: Partial<Parameters<Searcher["search"]>[0]> = {}) =>
  SearchResponse.parse(await searcher.search({ query, ...more }));
const titles = ({ postings }: SearchResponse) => postings.map(({ title }) => title).sort();

describe("a question with conditions", () => {
  it("is told by facts, each with the words that prove it", async () => {
    const response = await search("remote data roles over 50k that sponsor visas, no degree");
    expect(titles(response)).toEqual(["Data Analyst"]);
    expect(response.understood).toMatchObject({
      filters: { remote: "yes", pay_min: "50000", sponsorship: "yes", degree: "no" },
      rest: "data",
    });
    const proofs = response.postings[0]?.passages.map(({ evidence }) => evidence.text).join(" ");
    for (const words of ["fully remote", "£52,000", "No degree", "sponsor skilled worker visas"])
      expect(proofs).toContain(words);
  });

  it("shows for every condition the words it came from and what the index says to it", async () => {
    const { understood } = await search("which roles need a clearance?");
    expect(understood.conditions).toEqual([
      expect.objectContaining({
        filter: "clearance",
        value: "yes",
        words: "need a clearance",
        yes: 1,
        no: 1,
        unknown: 4,
      }),
    ]);
    const [condition] = understood.conditions;
    expect(understood.text.slice(condition?.span?.start, condition?.span?.end)).toBe(condition?.words);
  });

  it("answers a question about one fact with those whose facts say so, without those whose facts deny it, and counts who does not say", async () => {
    const response = await search("which roles need a clearance?");
    expect(titles(response)).toEqual(["Welder"]);
    expect(response.unknown).toBe(4);
    const denied = await search("which roles need no clearance?");
    expect(titles(denied)).toContain("Baker");
    expect(titles(denied)).not.toContain("Welder");
  });

  it("can have its words left as words", async () => {
    const { understood } = await search("remote data roles", { ignore: ["remote"] });
    expect(understood.conditions).toEqual([]);
    expect(understood.rest).toBe("remote data roles");
  });

  it("says what leaving out each condition would bring, where nothing is left", async () => {
    const response = await search("data roles over 70k in Leeds");
    expect(response.answered).toBe(false);
    // As many as the question finds without the words that say it.
    const { total: anyPay } = await search("data roles in Leeds");
    const { total: anywhere } = await search("data roles over 70k");
    expect(anyPay).toBeGreaterThan(0);
    expect(anywhere).toBe(1);
    expect(response.relaxations).toEqual([
      expect.objectContaining({ filter: "pay_min", total: anyPay }),
      expect.objectContaining({ filter: "place", total: anywhere }),
    ]);
  });

  it("excludes nothing where its words may mean something else: they stay in what is searched for", async () => {
    const places = ({ postings }: SearchResponse) => postings.map(({ location }) => location).sort();
    const unsure = await search("coffee roaster hull", { dedupe: "off" });
    expect(unsure.understood).toMatchObject({ filters: {}, conditions: [], rest: "coffee roaster hull" });
    expect(places(unsure)).toEqual(["Bath, UK", "Hull, UK"]);
    expect(places(await search("coffee roaster in Hull", { dedupe: "off" }))).toEqual(["Hull, UK"]);
  });

  it("is not taken apart where one posting's fact is asked for", async () => {
    const { understood } = await search("does the baker need a clearance?");
    expect(understood).toMatchObject({ wants: "passages", conditions: [] });
  });
});

describe("filters that are given", () => {
  it("hold strictly, inside both searches, with exact counts", async () => {
    const all = await search("work", { filters: { place: "Leeds" } });
    expect(all.postings.every(({ location }) => location === "Leeds, UK")).toBe(true);
    const alone = await search("", { filters: { place: "uk" }, limit: 2 });
    expect(alone.total).toBe(4);
    expect(alone.postings).toHaveLength(2);
    const next = await search("", { filters: { place: "uk" }, limit: 2, offset: 2 });
    expect(new Set([...alone.postings, ...next.postings].map(({ id }) => id)).size).toBe(4);
  });

  it("win over what the question says", async () => {
    const { understood } = await search("data roles over 70k", { filters: { pay_min: "50k" } });
    expect(understood.filters).toEqual({ pay_min: "50k" });
  });

  it("find what is not said", async () => {
    const { postings } = await search("", { filters: { pay_min: "unknown" } }).catch(() => ({ postings: [] }));
    expect(postings).toEqual([]);
    expect(titles(await search("", { filters: { clearance: "unknown" }, dedupe: "off" }))).toHaveLength(4);
  });

  it("are refused by name where they are unknown or take no such value", async () => {
    await expect(search("data", { filters: { salary: "1" } })).rejects.toMatchObject({ code: "unknown_filter" });
    await expect(search("data", { filters: { remote: "maybe" } })).rejects.toMatchObject({ code: "bad_filter" });
    await expect(search("")).rejects.toMatchObject({ code: "query_empty" });
  });
});

describe("an answer", () => {
  it("shows near-copies as one entry, and each by itself where that is asked for", async () => {
    const one = await search("coffee roaster");
    expect(titles(one)).toEqual(["Coffee Roaster"]);
    expect(one.postings[0]?.alsoPosted?.map(({ location }) => location)).toHaveLength(1);
    expect(titles(await search("coffee roaster", { dedupe: "off" }))).toEqual(["Coffee Roaster", "Coffee Roaster"]);
  });

  it("can be ordered by pay, and counts what narrows it", async () => {
    const response = await search("", { filters: { place: "leeds,munich" }, sort: "pay", facets: true });
    expect(response.postings.map(({ title }) => title)).toEqual(["Data Engineer", "Data Analyst", "Welder"]);
    const arrangement = response.facets?.find(({ filter }) => filter === "arrangement");
    expect(arrangement?.values).toContainEqual({ value: "remote", count: 1 });
  });

  it("carries the facts of each posting, whose spans reproduce the proof", async () => {
    const { postings } = await search("welder");
    const detail = await searcher.posting(postings[0]?.id ?? "");
    expect(postings[0]?.facts).toEqual(detail.facts);
    const pay = detail.facts.find(({ kind }) => kind === "pay");
    expect(pay).toBeDefined();
    expect(detail.text.slice(pay?.span.start, pay?.span.end)).toContain("£19.50 an hour");
  });
});

describe("a match with a résumé", () => {
  it("ranks roles with what matches, what is missing and what is not said, both sides by their spans", async () => {
    const text =
      "Data engineer with six years of Python and SQL.\n\nBachelor's degree in computer science, 2015. I build data pipelines and dashboards.";
    const { postings } = await searcher.match({ text });
    expect(postings[0]?.title).toBe("Data Engineer");
    const degree = postings[0]?.matched.find(({ fact }) => fact.kind === "education");
    expect(text.slice(degree?.resume?.span.start, degree?.resume?.span.end)).toMatch(/Bachelor's degree/);
    expect(degree?.posting.text).toMatch(/bachelor's degree/);
  });

  it("refuses what is too short to be one", async () => {
    await expect(searcher.match({ text: "Hire me." })).rejects.toMatchObject({ code: "resume_too_short" });
  });
});
