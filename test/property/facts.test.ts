import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fact } from "../../src/domain/fact.ts";
import { extractFacts } from "../../src/facts/extract.ts";

const FIELDS = { title: null, company: null, location: null, datePosted: null, validThrough: null };
const words = fc.constantFrom(
  "Salary:",
  "£30,000",
  "to",
  "$45/hr",
  "remote",
  "hybrid",
  "no",
  "not",
  "degree",
  "bachelor's",
  "required",
  "clearance",
  "Secret",
  "sponsor",
  "visa",
  "years",
  "3",
  "of",
  "experience",
  "night",
  "shifts",
  "German",
  "driving",
  "licence",
  "Location:",
  "Leeds,",
  "UK",
  "401(k)",
  "travel",
  "25%",
  ".",
  "\n",
  "\n\n- ",
  ";",
  "(",
  ")",
  "and",
  "or",
  "Python",
  "C++",
  "by 12 December 2026",
  "🙂",
  "’",
  "a week",
);

describe("facts", () => {
  it("have proofs that reproduce the words, in order, one for each thing said, from any text", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.string({ unit: "binary", maxLength: 60 }), (parts, noise) => {
        const text = `${parts.join(" ")} ${noise}`.toWellFormed();
        const facts = extractFacts({ ...FIELDS, text });
        let last = 0;
        const keys = new Set<string>();
        for (const fact of facts) {
          expect(() => Fact.parse(fact)).not.toThrow();
          const { start, end } = fact.span;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).not.toBe("");
          last = start;
          keys.add(JSON.stringify([fact.kind, fact.value, fact.polarity, fact.min, fact.max]));
        }
        expect(keys.size).toBe(facts.length);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["digits", "1".repeat(1_000_000)],
    ["amounts", "£1,000 to ".repeat(100_000)],
    ["words of wanting", "must have no degree or ".repeat(45_000)],
    ["brackets", "(((((((((((".repeat(90_000)],
    ["capital names", "Leeds, York, ".repeat(77_000)],
    ["blanks", " \n".repeat(500_000)],
    ["years", "3 years of experience in ".repeat(40_000)],
    ["dashes", "a-b-c-d-".repeat(125_000)],
  ])(
    "are read from a million characters of %s in time that grows with the length",
    (_, text) => {
      const timeOf = (part: string) => {
        const from = performance.now();
        extractFacts({ ...FIELDS, text: part });
        return performance.now() - from;
      };
      timeOf(text.slice(0, 20_000));
      const small = Math.max(5, timeOf(text.slice(0, text.length / 8)));
      // Eight times the text: a quadratic rule would take sixty-four times as long.
      expect(timeOf(text) / small).toBeLessThan(40);
    },
    60_000,
  );
});
