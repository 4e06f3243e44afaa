import { describe, expect, it } from "vitest";
import { FILTERS, parseFilter } from "../../../src/conditions/filters.ts";
import type { PassageHit, SearchResponse } from "../../../src/domain/search.ts";
import { excerpt } from "../../../src/server/pages/quote.tsx";
import { postingUrl, searchUrl, webUrl } from "../../../src/server/pages/urls.ts";
import { verdict } from "../../../src/server/pages/verdict.ts";
import { count, duration, fileName, likelihood, percent, place, sizeWords } from "../../../src/server/pages/words.ts";

function answer(total: number, postings: number, wants: "roles" | "passages" = "roles"): SearchResponse {
  return {
    query: "?",
    understood: { text: "?", filters: {}, conditions: [], rest: "", wants },
    answered: total > 0,
    total,
    postings: [],
    nearest: [],
    timing: { totalMs: 1, embedMs: 1 },
    index: { generation: 1, model: "m", device: "cpu", postings, passages: 1 },
  };
}

describe("the verdict", () => {
  it.each([
    [answer(7, 66), "7 of 66 roles match"],
    [answer(1, 66), "1 of 66 roles matches"],
    [answer(1, 1), "1 of 1 role matches"],
    [answer(1200, 10_000), "1,200 of 10,000 roles match"],
    [answer(2, 66, "passages"), "2 of 66 postings answer"],
    [answer(1, 66, "passages"), "1 of 66 postings answers"],
    [answer(0, 66), "None of the 66 postings answers"],
    [answer(0, 1), "The one posting does not answer"],
    [answer(0, 0), "There are no postings yet"],
  ])("reads as a sentence", (response, words) => {
    expect(verdict(response)).toEqual({ text: words, isWhole: false });
  });
});

describe("the verdict on conditions", () => {
  const asked = (total: number, rest: string, ...filters: [string, string][]): SearchResponse => {
    const response = answer(total, 67);
    const conditions = filters.map(([filter, value]) => ({
      ...{ filter, value, label: parseFilter(filter, value, new Date()).label },
      ...{ words: null, span: null, yes: total, no: 0, unknown: 0 },
    }));
    return { ...response, understood: { ...response.understood, conditions, rest } };
  };

  it.each([
    [asked(9, "", ["clearance", "yes"]), "9 of 67 roles need a security clearance"],
    [asked(1, "", ["clearance", "yes"]), "1 of 67 roles needs a security clearance"],
    [asked(7, "", ["remote", "yes"], ["pay_min", "50000"]), "7 of 67 roles are remote and pay at least 50,000 a year"],
    [
      asked(2, "data", ["remote", "yes"], ["sponsorship", "yes"], ["employment", "part_time"]),
      "2 of 67 roles are remote and part-time, sponsor visas and match “data”",
    ],
    [
      asked(0, "", ["sponsorship", "yes"], ["degree", "no"]),
      "None of the 67 roles sponsors visas and requires no degree",
    ],
    [asked(3, "", ["place", "berlin,munich"]), "3 of 67 roles are in Berlin or in Munich"],
    [asked(3, "", ["licence", "electrician"]), "3 of 67 roles ask for an electrician licence"],
    [asked(3, "", ["posted_since", "14d"]), "3 of 67 roles were posted in the last 14 days"],
    [
      asked(1, "", ["shift", "night"], ["benefit", "relocation"]),
      "1 of 67 roles has night shifts and pays for relocation",
    ],
  ])("says them as a sentence", (response, text) => {
    expect(verdict(response)).toEqual({ text, isWhole: true });
  });

  it("falls back to the plain sentence where a condition has no words", () => {
    const { text } = verdict(asked(4, "", ["remote", "yes"], ["clearance", "unknown"]));
    expect(text).toBe("4 of 67 roles match");
  });

  it("states nothing where far more is found than facts state", () => {
    const response = asked(64, "", ["sponsorship", "yes"], ["place", "wales"]);
    const [first, second] = response.understood.conditions;
    const conditions = [first, { ...second, yes: 1 }] as typeof response.understood.conditions;
    const { text, isWhole } = verdict({ ...response, understood: { ...response.understood, conditions } });
    expect({ text, isWhole }).toEqual({ text: "64 of 67 roles match", isWhole: false });
  });

  it.each(FILTERS.map(({ name, example }) => [name, example]))(
    "has words for the example of %s or falls back",
    (name, example) => {
      const { text } = verdict(asked(2, "", [name, example]));
      expect(text).toMatch(/^2 of 67 roles [a-z][^%|]*\S$/);
    },
  );
});

describe("words for numbers", () => {
  it("give sizes in the unit that fits", () => {
    expect([sizeWords(0), sizeWords(640_000), sizeWords(3_400_000), sizeWords(12e9)]).toEqual([
      "0 B",
      "640 KB",
      "3.4 MB",
      "12 GB",
    ]);
  });

  it("count in the singular and the plural", () => {
    expect([count(0, "posting"), count(1, "posting"), count(1234, "posting")]).toEqual([
      "0 postings",
      "1 posting",
      "1,234 postings",
    ]);
  });

  it("never claim to be certain", () => {
    expect([percent(0), percent(0.424), percent(0.999)]).toEqual(["1%", "42%", "99%"]);
    expect([0.95, 0.7, 0.5, 0.3, 0.1].map(likelihood)).toEqual([
      "Very likely",
      "Likely",
      "Possible",
      "Perhaps",
      "Unlikely",
    ]);
  });

  it("give durations in the unit that fits", () => {
    expect([duration(0.84), duration(12.4), duration(1400)]).toEqual(["0.8 ms", "12 ms", "1.4 s"]);
  });
});

describe("the place of a line", () => {
  const source = { path: "/a/b/welder.md", sha256: "", format: "md" };

  it("is the file's line where the file holds the text", () => {
    expect(place({ ...source, lineOffset: 4 }, { line: 3 })).toBe("welder.md:7");
  });

  it("is the text's line, and the record counted from 1, where not", () => {
    expect(place(source, { line: 3 })).toBe("welder.md, line 3 of its text");
    expect(place({ ...source, record: 0 }, { line: 3 })).toBe("welder.md, record 1, line 3 of its text");
  });

  it("is the page where the file has pages", () => {
    expect(place({ ...source, path: "/a/welder.pdf" }, { line: 30, page: 2 })).toBe("welder.pdf, page 2");
  });

  it("names the file on either platform", () => {
    expect([fileName("/a/b.md"), fileName("C:\\a\\b.md"), fileName("b.md")]).toEqual(["b.md", "b.md", "b.md"]);
  });
});

describe("addresses", () => {
  it("hold what was asked and leave out defaults", () => {
    expect(searchUrl({ query: "a & b", limit: 10, offset: 0 })).toBe("/?q=a+%26+b");
    expect(searchUrl({ query: "a", limit: 5, offset: 5, filters: { location: "Köln" } })).toBe(
      "/?q=a&limit=5&offset=5&location=K%C3%B6ln",
    );
    expect(postingUrl("a/b", { start: 1, end: 2 })).toBe("/postings/a%2Fb?start=1&end=2#evidence");
    expect(postingUrl("a", null)).toBe("/postings/a");
  });

  it("of postings hold the whole search that led there", () => {
    const from = { query: "nurse", sort: "pay" as const, offset: 10, filters: { remote: "yes" }, ignore: ["shift"] };
    expect(postingUrl("a", { start: 1, end: 2 }, from)).toBe(
      "/postings/a?start=1&end=2&q=nurse&offset=10&ignore=shift&sort=pay&remote=yes#evidence",
    );
  });

  it("survive half a surrogate pair in the question", () => {
    expect(searchUrl({ query: "\ud83d" })).toBe("/?q=%EF%BF%BD");
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc",
    "/relative",
    "",
    undefined,
  ])("of postings are no link where they are not of the web: %j", (url) => {
    expect(webUrl(url)).toBeUndefined();
  });

  it("of postings on the web are links", () => {
    expect(webUrl("https://jobs.example/1?a=b")).toBe("https://jobs.example/1?a=b");
  });
});

describe("a quote", () => {
  function hit(before: string, evidence: string, after: string): PassageHit {
    const start = 100 + before.length;
    const text = before + evidence + after;
    const span = { start: 100, end: 100 + text.length };
    const found = { text: evidence, span: { start, end: start + evidence.length }, line: 1, section: null };
    return { id: "p", text, span, line: 1, section: null, score: 1, evidence: found, why: {} };
  }

  it("stands within its passage", () => {
    expect(excerpt(hit("Before. ", "The proof.", " After."))).toEqual({
      before: "Before. ",
      evidence: "The proof.",
      after: " After.",
    });
  });

  it("has its surroundings cut between words", () => {
    const { before, after } = excerpt(hit("one two ".repeat(60), "The proof.", " three four".repeat(60)));
    expect(before).toMatch(/^… (one|two) (?:one two )*$|^… (?:two )?(?:one two )*$/);
    expect(after).toMatch(/ (three|four) …$/);
    expect(before.length).toBeLessThan(230);
    expect(after.length).toBeLessThan(230);
  });

  it("is not torn apart by blank lines", () => {
    expect(excerpt(hit("Heading\n\n", "The proof.", "\n \n- next\n"))).toMatchObject({
      before: "Heading\n",
      after: "\n- next",
    });
  });

  it("stands alone where its spans do not fit the passage", () => {
    const wrong = { ...hit("Before. ", "The proof.", ""), text: "something else" };
    expect(excerpt(wrong)).toEqual({ before: "", evidence: "The proof.", after: "" });
  });
});
