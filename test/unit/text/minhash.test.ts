import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signatureOf, signatureSimilarity } from "../../../src/text/minhash.ts";

const words = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `word${from + at}`).join(" ");
const similarity = (a: string, b: string) =>
  signatureSimilarity(signatureOf(a) as Uint8Array, signatureOf(b) as Uint8Array);

describe("the signature of a text", () => {
  it("does not exist below twenty words, and has 256 bytes from there on", () => {
    expect(signatureOf(words(19))).toBeNull();
    expect(signatureOf("")).toBeNull();
    expect(signatureOf(words(20))).toHaveLength(256);
  });

  it("does not change with case, punctuation and white space", () => {
    const text = words(60);
    expect(similarity(text, text.toUpperCase().replaceAll(" ", ",\n  "))).toBe(1);
  });

  it("changes with the order of the words", () => {
    expect(similarity(words(60), words(60).split(" ").reverse().join(" "))).toBeLessThan(0.1);
  });

  it.each([20, 100, 300])("estimates the share of common shingles, where %i of 400 words differ", (differing) => {
    const a = words(400);
    const b = `${words(400 - differing)} ${words(differing, 1000)}`;
    const common = 400 - differing - 2;
    const jaccard = common / (2 * 398 - common);
    // Three standard errors of 64 numbers.
    expect(Math.abs(similarity(a, b) - jaccard)).toBeLessThan(0.19);
  });

  it("is the same for the same text, and never throws, on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const long = `${text} ${words(20)}`;
        expect(signatureOf(long)).toEqual(signatureOf(long));
        expect(similarity(long, long)).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});
