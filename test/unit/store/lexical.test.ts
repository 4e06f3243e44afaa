import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lexicalQuery, lexicalText } from "../../../src/store/lexical-text.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import type { LexicalHit } from "../../../src/store/types.ts";
import { postingOf, sourceOf, temporaryFolder } from "./support.ts";

let folder = temporaryFolder();
let store: Store;
beforeEach(() => {
  folder = temporaryFolder();
  store = openStore(folder.dir, { mode: "write" });
});
afterEach(() => {
  store.close();
  folder.remove();
});

/** Stores one-passage postings by their text and returns the texts that a search finds, best first. */
function storing(...bodies: (string | { title?: string; section?: string; body: string })[]) {
  const postings = bodies.map((item, at) => {
    const { title = null, section = null, body } = typeof item === "string" ? { body: item } : item;
    return postingOf({ id: `p${at}`, lines: [body], title, section });
  });
  store.writeSource(sourceOf("/a"), postings);
  return (...terms: string[]) =>
    store
      .searchLexical(terms, 10)
      .map(({ passageRow }) => store.passagesByRow([passageRow])[0]?.postingRow ?? 0)
      .map((row) => store.postingByRow(row)?.text);
}

describe("searching by words", () => {
  it("finds passages with any of the words, those with more and rarer ones first", () => {
    const find = storing("welder nights", "welder clearance", "clearance nights shifts", "cook days", "welder days");
    expect(find("clearance", "welder")[0]).toBe("welder clearance");
    expect(find("clearance", "welder")).toHaveLength(4);
    expect(find("absent")).toEqual([]);
    expect(find()).toEqual([]);
  });

  it("gives scores that are larger for better matches, never negative, and no more than k", () => {
    storing("a welder", "a welder and a welder who welds", "no match");
    const hits = store.searchLexical(["welder"], 10);
    expect(hits).toHaveLength(2);
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? 9);
    expect(hits[1]?.score).toBeGreaterThanOrEqual(0);
    expect(store.searchLexical(["welder"], 1)).toEqual(hits.slice(0, 1));
    expect(store.searchLexical(["welder"], 0)).toEqual([]);
  });

  it("orders equal scores by row", () => {
    storing("same words", "same words", "same words");
    expect(store.searchLexical(["words"], 10).map((hit) => hit.passageRow)).toEqual([1, 2, 3]);
  });

  it("matches other forms of a word, any case, with and without diacritics", () => {
    const find = storing("Requires security clearances", "Montréal café", "unrelated");
    expect(find("CLEARANCE")).toEqual(["Requires security clearances"]);
    expect(find("montreal")).toEqual(["Montréal café"]);
    expect(find("cafés")).toEqual(["Montréal café"]);
  });

  it("looks among the wanted passages alone, one search after the other, with the same scores", () => {
    storing("welder one", "cook", "welder two", "welder three");
    const find = (...among: number[]) =>
      store.searchLexical(["welder"], 2, { among: new Set(among) }).map((hit) => hit.passageRow);
    expect(find(3, 4)).toEqual([3, 4]);
    expect(find(2, 4, 99)).toEqual([4]);
    expect(find()).toEqual([]);
    const scoreOf = (row: number, hits: readonly LexicalHit[]) => hits.find((hit) => hit.passageRow === row)?.score;
    const all = store.searchLexical(["welder"], 9);
    expect(scoreOf(4, store.searchLexical(["welder"], 9, { among: new Set([4]) }))).toBe(scoreOf(4, all));
  });

  it("takes a term of several words as a phrase", () => {
    const find = storing("night shift work", "shift at night");
    expect(find("night shift")).toEqual(["night shift work"]);
  });

  it("weighs words by where they stand", () => {
    storing(
      { title: "Welder", body: "Pipes" },
      { section: "Welder", body: "Pipes" },
      { title: "Cook", body: "Welder" },
    );
    const order = (weights: { title: number; section: number; body: number }) =>
      store.searchLexical(["welder"], 3, { weights }).map((hit) => hit.passageRow);
    expect(order({ title: 9, section: 3, body: 1 })).toEqual([1, 2, 3]);
    expect(order({ title: 1, section: 9, body: 3 })[0]).toBe(2);
    expect(order({ title: 1, section: 1, body: 9 })[0]).toBe(3);
    expect(() => order({ title: -1, section: 1, body: 1 })).toThrow(RangeError);
    expect(() => order({ title: Number.NaN, section: 1, body: 1 })).toThrow(RangeError);
  });

  it("tells C, C++, C# and .NET apart, in whatever case and before any sign", () => {
    const find = storing("Firmware in C.", "Games in C++.", "Services in C#, .NET", "ASP.NET pages", "C++17, modern");
    expect(find("c++").sort()).toEqual(["C++17, modern", "Games in C++."]);
    expect(find("C#")).toEqual(["Services in C#, .NET"]);
    expect(find("c")).toEqual(["Firmware in C."]);
    expect(find(".net").sort()).toEqual(["ASP.NET pages", "Services in C#, .NET"]);
  });

  it("keeps numbers with a plus and words with a hash findable without them", () => {
    const find = storing("5+ years", "join us #hiring");
    expect(find("5")).toEqual(["5+ years"]);
    expect(find("5+")).toEqual(["5+ years"]);
    expect(find("hiring")).toEqual(["join us #hiring"]);
  });

  it.each([
    '"',
    "a OR b",
    "NOT",
    "x*",
    "col:umn",
    "(",
    "NEAR(a b)",
    "^start",
    "{",
    "-",
    "a\0b",
    "\ud800",
    "'",
    "++",
    "",
  ])("takes %j as words, not as query syntax", (term) => {
    const find = storing("plain words");
    expect(find(term)).toEqual([]);
    expect(find(term, "plain")).toEqual(["plain words"]);
  });
});

describe("lexicalText", () => {
  it.each([
    ["C++", "Cplusplus "],
    ["c++/C#", "cplusplus /Csharp "],
    ["example.net and .NET", "example.net and  dotnet"],
    ["ASP.NET", "ASP dotnet"],
    ["10+ abc# R&D", "10+ abc# R&D"],
  ])("spells out %j as %j", (text, spelled) => {
    expect(lexicalText(text)).toBe(spelled);
  });
});

describe("lexicalQuery", () => {
  it("quotes every term and drops blank and repeated ones", () => {
    expect(lexicalQuery(["night shift", "", "  ", 'say "hi"', "a", "a"])).toBe('"night shift" OR "say  hi" OR "a"');
  });

  it("scores as a fresh index does after many passages have gone, once refreshed", () => {
    const text = (at: number) => postingOf({ id: `p${at}`, lines: [`Weld number ${at}.`, "Night shifts only."] });
    const all = Array.from({ length: 40 }, (_, at) => text(at));
    store.writeSource(sourceOf("/many"), all);
    store.writeSource(sourceOf("/many"), all.slice(0, 5));
    expect(store.refreshLexical()).toBe(true);
    expect(store.refreshLexical()).toBe(false);
    const other = temporaryFolder();
    const fresh = openStore(other.dir, { mode: "write" });
    fresh.writeSource(sourceOf("/many"), all.slice(0, 5));
    const scores = (of: Store) => of.searchLexical(["weld", "number"], 10).map(({ score }) => score.toFixed(6));
    expect(scores(store)).toEqual(scores(fresh));
    fresh.close();
    other.remove();
  });
});
