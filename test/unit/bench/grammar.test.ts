import { describe, expect, it } from "vitest";
import { generatePostings } from "../../../scripts/bench/grammar.ts";
import { preparePosting } from "../../../src/ingest/prepare.ts";

describe("generated postings", () => {
  it("are the same for the same seed, and others for another", () => {
    expect([...generatePostings(20, 7)]).toEqual([...generatePostings(20, 7)]);
    expect([...generatePostings(20, 8)]).not.toEqual([...generatePostings(20, 7)]);
  });

  it("leave no symbol unexpanded", () => {
    for (const { title, company, location, text } of generatePostings(500)) {
      expect([title, company, location, text].join("\n")).not.toMatch(/[[\]]/);
    }
  });

  it("have about ten sentences and a few passages, and facts that can be read", () => {
    const prepared = [...generatePostings(200)].map(({ text, ...fields }) => {
      const rest = { externalId: null, url: null, datePosted: null, validThrough: null, metadata: {} };
      return preparePosting({ kind: "posting", ...fields, ...rest, text }, "/generated.txt").toStore;
    });
    const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(mean(prepared.map(({ sentences }) => sentences.length))).toBeGreaterThan(8);
    expect(mean(prepared.map(({ sentences }) => sentences.length))).toBeLessThan(20);
    expect(mean(prepared.map(({ passages }) => passages.length))).toBeGreaterThan(1.5);
    expect(mean(prepared.map(({ facts }) => facts.length))).toBeGreaterThan(3);
  });
});
