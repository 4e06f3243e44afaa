import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenedEmbedder, openEmbedder } from "../../src/embed/open.ts";
import { MODELS_DIR } from "../unit/embed/folders.ts";

const WORDS = [
  "nurse",
  "night",
  "welds",
  "pipes",
  "salary",
  "remote",
  "clearance",
  "the",
  "of",
  "12,50",
  "C++",
  "é",
  "🚀",
];

/** Texts as they come (words, any Unicode, lone surrogates, NUL, nothing at all), a few words to a few hundred. */
const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.constantFrom("", " \n\t", "\0", "a\0b", "\ud800", "👩🏽‍🚒".repeat(50), "x".repeat(5000)),
);

describe("embedding", () => {
  let first: OpenedEmbedder;
  let second: OpenedEmbedder;

  beforeAll(async () => {
    first = await openEmbedder({ modelsDir: MODELS_DIR, device: "cpu", threads: 2 });
    second = await openEmbedder({ modelsDir: MODELS_DIR, device: "cpu", threads: 1 });
  });

  afterAll(async () => {
    await first.close();
    await second.close();
  });

  it("gives a text the same bits alone, among others in any order, and by another embedder", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 24 }), fc.nat(), async (texts, seed) => {
        const together = await first.embed(texts, "passage");
        const at = seed % texts.length;
        expect((await first.embed([texts[at] ?? ""], "passage"))[0]).toEqual(together[at]);
        expect((await second.embed([...texts].reverse(), "passage")).reverse()).toEqual(together);
      }),
      { numRuns: 25 },
    );
  });

  it("gives unit vectors of finite numbers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 12 }), fc.constantFrom("query", "passage"), async (texts, kind) => {
        const vectors = await first.embed(texts, kind);
        expect(vectors).toHaveLength(texts.length);
        for (const vector of vectors) {
          expect(vector).toHaveLength(first.info.dimensions);
          const squares = vector.reduce((sum, value) => sum + value * value, 0);
          expect(Math.abs(squares - 1)).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("gives a question and a passage of the same words the same vector, this model having no prompts", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        expect(await first.embed([words], "query")).toEqual(await first.embed([words], "passage"));
      }),
      { numRuns: 15 },
    );
  });

  it("embeds ten thousand words by their beginning", async () => {
    const words = "The welder checks the seam before the shift ends and again after. ".repeat(834);
    const [whole, beginning] = await first.embed([words, words.slice(0, 4000)], "passage");
    expect(whole).toEqual(beginning);
  });
});
