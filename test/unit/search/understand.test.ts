import { describe, expect, it } from "vitest";
import { spelledOut, spellOut, understand } from "../../../src/search/understand.ts";

describe("understand", () => {
  it("normalises the question and draws its terms from it", () => {
    const question = understand("  Which\troles\u0000need a\nclearance?  ");
    expect(question.text).toBe("Which roles need a clearance?");
    expect(question.terms).toContain("clearance");
    expect(question.terms).not.toContain("which");
  });

  it("takes at most twelve terms", () => {
    const words = Array.from({ length: 40 }, (_, at) => `word${at}`);
    expect(understand(words.join(" ")).terms).toHaveLength(12);
  });

  it.each([
    ["which roles need a clearance?", "roles"],
    ["welding jobs", "roles"],
    ["who sponsors a visa?", "roles"],
    ["how many jobs are remote?", "roles"],
    ["what are the openings in Cork?", "roles"],
    ["are there any night shifts?", "roles"],
    ["do any pay for relocation?", "roles"],
    ["how much does the welder earn?", "passages"],
    ["what does the welder earn?", "passages"],
    ["when does the night shift begin?", "passages"],
    ["does the bakery close on Sundays?", "passages"],
    ["is the cottage free?", "passages"],
  ])("reads from %j that %s are wanted", (query, wants) => {
    expect(understand(query).wants).toBe(wants);
  });

  it("takes no as an answer to a question about one thing", () => {
    expect(understand("does the bakery need no degree?").polarity).toBe("either");
  });

  it("tells a question for something from one for its absence", () => {
    expect(understand("which roles need a degree?").polarity).toBe("affirmed");
    expect(understand("which roles need no degree?").polarity).toBe("negated");
  });

  it.each(["", "   ", "\u0000\t\n", "\u200b\ufeff"])("refuses %j, in which nothing can be seen", (query) => {
    expect(() => understand(query)).toThrow(expect.objectContaining({ code: "query_empty", exitCode: 2 }));
  });

  it("takes 2,000 characters, and not one more", () => {
    expect(understand("a".repeat(2000)).text).toHaveLength(2000);
    expect(() => understand("a".repeat(2001))).toThrow(
      expect.objectContaining({ code: "query_too_long", message: expect.stringContaining("2,001") }),
    );
  });

  it.each(["?", "...", '"', "AND OR NOT", "🦺", "\u0301"])("makes something of %j", (query) => {
    const { text, terms } = understand(query);
    expect(text).not.toBe("");
    expect(terms.length).toBeLessThanOrEqual(12);
  });
});

describe("a question spelled out", () => {
  it("is read with its meaning in brackets, where it has one", () => {
    const question = understand("which roles need a clearance?");
    expect(spelledOut(question)).toBe("which roles need a clearance?");
    expect(spelledOut(spellOut(question, "vetting by the government"))).toBe(
      "which roles need a clearance? (vetting by the government)",
    );
  });
});
