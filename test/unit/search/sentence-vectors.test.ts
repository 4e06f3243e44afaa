import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReadSentences, SentenceVectorTable } from "../../../src/search/sentence-vectors.ts";
import { quantize } from "../../../src/store/quantize.ts";
import type { SentenceVector } from "../../../src/store/stored-vectors.ts";

const DIMENSIONS = 8;

function unit(at: number): Float32Array {
  return Float32Array.from({ length: DIMENSIONS }, (_, dimension) => (dimension === at ? 1 : 0));
}

function vector(postingRow: number, ordinal: number, values: Float32Array): SentenceVector {
  return { postingRow, ordinal, vector: quantize(values) };
}

/** A table that reads from `stored`, and what it was asked for. */
function tableOf(stored: readonly SentenceVector[], asked: number[][] = []): SentenceVectorTable {
  return SentenceVectorTable.of(DIMENSIONS, readerOf(stored, asked));
}

function readerOf(stored: readonly SentenceVector[], asked: number[][] = []): ReadSentences {
  return (rows) => {
    asked.push([...rows]);
    return stored.filter(({ postingRow }) => rows.includes(postingRow));
  };
}

describe("a table of sentence vectors", () => {
  it("reads a posting's sentences when they are first needed, together and once", () => {
    const asked: number[][] = [];
    const table = tableOf([vector(3, 0, unit(0)), vector(9, 0, unit(2)), vector(9, 1, unit(3))], asked);
    expect(table.size).toBe(0);
    table.prepare([9, 3, 9, 5]);
    table.prepare([5, 3]);
    expect(table.similarity(unit(3), 9, 1)).toBeCloseTo(1, 2);
    expect(asked).toEqual([[9, 3, 5]]);
    expect(table.size).toBe(3);
  });

  it("hands to a later state what has not changed, and stays as it is", () => {
    const asked: number[][] = [];
    const before = tableOf([1, 2, 3, 4, 5, 6].map((row) => vector(row, 0, unit(0))));
    before.prepare([1, 2, 3, 4, 5, 6]);
    const later = before.successor(readerOf([vector(2, 0, unit(1))], asked), (row) => row !== 2);
    expect(later.similarity(unit(0), 1, 0)).toBeCloseTo(1, 2);
    expect(asked).toEqual([]);
    expect(later.similarity(unit(1), 2, 0)).toBeCloseTo(1, 2);
    expect(asked).toEqual([[2]]);
    expect(before.similarity(unit(0), 2, 0)).toBeCloseTo(1, 2);
  });

  it("begins anew where most of what it holds has changed", () => {
    const asked: number[][] = [];
    const before = tableOf([vector(1, 0, unit(0)), vector(2, 0, unit(0))]);
    before.prepare([1, 2]);
    const later = before.successor(readerOf([vector(1, 0, unit(0))], asked), (row) => row === 1);
    expect(later.similarity(unit(0), 1, 0)).toBeCloseTo(1, 2);
    expect(asked).toEqual([[1]]);
  });

  it("gives each sentence's similarity, by posting and ordinal", () => {
    const table = tableOf([vector(3, 0, unit(0)), vector(3, 1, unit(1)), vector(9, 0, unit(2))]);
    expect(table.similarity(unit(1), 3, 1)).toBeCloseTo(1, 2);
    expect(table.similarity(unit(1), 3, 0)).toBeCloseTo(0, 2);
    expect(table.similarity(unit(2), 9, 0)).toBeCloseTo(1, 2);
  });

  it("finds nothing similar to sentences and postings that it does not have", () => {
    const table = tableOf([vector(3, 0, unit(0))]);
    expect(table.similarity(unit(0), 3, 1)).toBe(-1);
    expect(table.similarity(unit(0), 4, 0)).toBe(-1);
    expect(tableOf([]).similarity(unit(0), 1, 0)).toBe(-1);
  });

  it("keeps to its rows where sentences in between have no vector", () => {
    const table = tableOf([vector(1, 2, unit(2)), vector(1, 5, unit(5)), vector(2, 1, unit(1))]);
    const found = [0, 1, 2, 3, 4, 5, 6].map((ordinal) => table.similarity(unit(5), 1, ordinal));
    expect(found.map((similarity) => Math.round(similarity))).toEqual([-1, -1, 0, -1, -1, 1, -1]);
    expect(table.similarity(unit(1), 2, 0)).toBe(-1);
    expect(table.similarity(unit(1), 2, 1)).toBeCloseTo(1, 2);
  });

  it("takes the vector of nothing for similar to nothing", () => {
    const table = tableOf([vector(1, 0, new Float32Array(DIMENSIONS))]);
    expect(table.similarity(unit(0), 1, 0)).toBe(-1);
  });

  it("is right to a hundredth for any vectors, however many", () => {
    const component = fc.float({ min: -1, max: 1, noNaN: true });
    const values = fc
      .array(component, { minLength: DIMENSIONS, maxLength: DIMENSIONS })
      .filter((numbers) => Math.hypot(...numbers) > 0.1)
      .map((numbers) => Float32Array.from(numbers, (number) => number / Math.hypot(...numbers)));
    const postings = fc.array(fc.array(values, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(postings, values, (vectors, query) => {
        const all = vectors.flatMap((sentences, row) => sentences.map((each, ordinal) => vector(row, ordinal, each)));
        const table = tableOf(all);
        for (const [row, sentences] of vectors.entries()) {
          for (const [ordinal, each] of sentences.entries()) {
            const exact = each.reduce((sum, number, at) => sum + number * (query[at] ?? 0), 0);
            expect(Math.abs(table.similarity(query, row, ordinal) - exact)).toBeLessThan(0.015);
          }
        }
      }),
      { numRuns: 25, seed: 612 },
    );
  });
});
