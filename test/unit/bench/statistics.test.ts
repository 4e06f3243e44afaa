import { describe, expect, it } from "vitest";
import { median, percentile, spread } from "../../../scripts/bench/statistics.ts";

describe("percentile", () => {
  it("is the smallest value that the share does not exceed, whatever the order", () => {
    const values = Array.from({ length: 200 }, (_, at) => ((at * 37) % 200) + 1);
    expect(percentile(values, 0.5)).toBe(100);
    expect(percentile(values, 0.99)).toBe(198);
    expect(percentile(values, 1)).toBe(200);
  });

  it("of one value is that value, and of none NaN", () => {
    expect(percentile([7], 0.01)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it("refuses a share that is none, for example 99", () => {
    for (const share of [0, 99, Number.NaN]) expect(() => percentile([1], share)).toThrow(RangeError);
  });

  it("leaves the values in their order", () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("median", () => {
  it("is the middle value, sorted as numbers", () => {
    expect(median([10, 9, 100])).toBe(10);
    expect(median([])).toBeNaN();
  });
});

describe("spread", () => {
  it("takes different items from all over the list", () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
  });

  it("takes all where there are no more than wanted", () => {
    expect(spread(["a", "b"], 5)).toEqual(["a", "b"]);
    expect(spread(["a", "b"], 0)).toEqual([]);
  });
});
