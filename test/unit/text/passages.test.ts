import { describe, expect, it } from "vitest";
import type { Passage } from "../../../src/domain/passage.ts";
import { sliceSpan } from "../../../src/domain/span.ts";
import { splitPassages } from "../../../src/text/passages.ts";

const passages = (text: string): Passage[] => splitPassages(text, { postingId: "p1" });
/** `count` sentences of ten words each, all different. */
const prose = (count: number, about: string): string =>
  Array.from({ length: count }, (_, n) => `Sentence ${n} tells you one more thing about the ${about}.`).join(" ");
const wordCount = (text: string, passage: Passage): number => sliceSpan(text, passage.span).split(/\s+/).length;

describe("splitPassages", () => {
  it("has no passages for a blank text", () => {
    expect(passages("")).toEqual([]);
    expect(passages(" \n ")).toEqual([]);
  });

  it("cuts a long section into passages of 80 to 120 words", () => {
    const text = prose(100, "shop");
    for (const passage of passages(text)) {
      expect(wordCount(text, passage)).toBeGreaterThanOrEqual(80);
      expect(wordCount(text, passage)).toBeLessThanOrEqual(120);
    }
  });

  it("lets neighbours in a section share exactly one sentence", () => {
    const [first, second] = passages(prose(30, "shop"));
    expect(second?.sentences[0]).toEqual(first?.sentences.at(-1));
    expect(second?.sentences[1]?.start).toBeGreaterThan(first?.span.end ?? Number.NaN);
  });

  it("shares no sentence that is longer than a third of the target", () => {
    const long = (n: number): string => `Number ${n} ${"very ".repeat(40)}long.`;
    const text = [1, 2, 3, 4, 5, 6].map(long).join(" ");
    const starts = passages(text).map((passage) => passage.span.start);
    const ends = passages(text).map((passage) => passage.span.end);
    expect(starts.slice(1).every((start, index) => start >= (ends[index] ?? 0))).toBe(true);
  });

  it("starts a passage at a new section and gives it the section's title", () => {
    const text = `## Duties\n${prose(8, "work")}\n\n## Benefits\n${prose(8, "pay")}`;
    expect(passages(text).map((passage) => [passage.section, passage.line])).toEqual([
      ["Duties", 1],
      ["Benefits", 4],
    ]);
  });

  it("packs very small sections together", () => {
    const text = "## Location\nLeeds\n\n## Hours\nFull time\n\n## Pay\nGood";
    expect(passages(text)).toHaveLength(1);
  });

  it("names a passage that begins with a tiny section after the section of most of its words", () => {
    const text = `## Location\nLeeds\n\n## Duties\n${prose(9, "work")}`;
    expect(passages(text).map((passage) => passage.section)).toEqual(["Duties"]);
  });

  it("keeps the section of the list that a passage goes on with", () => {
    const items = Array.from({ length: 40 }, (_, n) => `- Item ${n} is one of several things`).join("\n");
    expect(new Set(passages(`## Duties\n${items}`).map((passage) => passage.section))).toEqual(new Set(["Duties"]));
  });

  it("never ends a passage with a heading or lead-in that something follows", () => {
    for (let size = 5; size < 14; size += 1) {
      const text = `## A\n${prose(size, "work")}\nYou will need:\n- ${prose(1, "van")}\n\n## B\n${prose(3, "pay")}`;
      for (const passage of passages(text)) {
        const last = passage.sentences.at(-1);
        expect(last && sliceSpan(text, last)).not.toMatch(/^(?:##|You will need)/);
      }
    }
  });

  it("tells repeated passages apart, and postings", () => {
    const text = `## Pay\n${prose(8, "pay")}\n\n## Pay\n${prose(8, "pay")}`;
    const [first, second] = passages(text);
    expect(first?.id).not.toBe(second?.id);
    expect(splitPassages(text, { postingId: "p2" })[0]?.id).not.toBe(first?.id);
  });

  it("numbers passages and lines in order", () => {
    const text = `\n\n${prose(8, "shop")}\n\n\n## Pay\n${prose(8, "pay")}`;
    expect(passages(text).map(({ ordinal, line }) => [ordinal, line])).toEqual([
      [0, 3],
      [1, 6],
    ]);
  });
});
