import { describe, expect, it } from "vitest";
import { lexicalTerms, normalizeQuery, STOP_WORDS } from "../../../src/text/query.ts";

describe("normalizeQuery", () => {
  it("composes, strips control characters, collapses white space", () => {
    expect(normalizeQuery("  cafe\u0301\u0000\n\tjobs\u00a0now ")).toBe("café jobs now");
    expect(normalizeQuery("\u0007 ")).toBe("");
  });
});

describe("lexicalTerms", () => {
  it.each([
    ["which roles need a clearance?", ["clearance"]],
    ["jobs that use C++, C# or .NET and Node.js", ["c++", "c#", ".net", "node.js"]],
    ["is there any 401(k) match?", ["401(k)", "match"]],
    ["show me 24/7 shifts paying 120k or $120,000", ["24/7", "shifts", "paying", "120k", "120,000"]],
    ["looking for R&D in São Paulo", ["r&d", "são", "paulo"]],
    ["a driver’s licence", ["driver", "licence"]],
    ["welding Welding WELDING", ["welding"]],
  ])("finds the terms of %j", (query, terms) => {
    expect(lexicalTerms(query)).toEqual(terms);
  });

  it("falls back on the furniture, then on stop words, rather than on nothing", () => {
    expect(lexicalTerms("show me jobs")).toEqual(["show", "jobs"]);
    expect(lexicalTerms("who is it?")).toEqual(["who", "is", "it"]);
    expect(lexicalTerms("???")).toEqual([]);
  });

  it("returns at most the number asked for", () => {
    const query = Array.from({ length: 30 }, (_, n) => `term${n}`).join(" ");
    expect(lexicalTerms(query)).toHaveLength(12);
    expect(lexicalTerms(query, { maxTerms: 3 })).toEqual(["term0", "term1", "term2"]);
  });
});

describe("STOP_WORDS", () => {
  it("is lower case with straight apostrophes", () => {
    for (const word of STOP_WORDS) expect(word).toMatch(/^[a-z']+$/);
  });
});
