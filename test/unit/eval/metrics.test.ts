import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimate, estimateGain } from "../../../src/eval/bootstrap.ts";
import {
  averagePrecision,
  calibrationError,
  f1,
  ndcg,
  quantile,
  recall,
  reciprocalRank,
  rPrecision,
  silenceCurve,
} from "../../../src/eval/metrics.ts";

const T = true;
const F = false;

describe("measures of one ranking", () => {
  it("give the textbook values", () => {
    expect(averagePrecision([T, F, T, F, F], 2)).toBeCloseTo((1 + 2 / 3) / 2);
    expect(averagePrecision([F, T], 4)).toBeCloseTo(0.5 / 4);
    expect(rPrecision([T, F, T], 2)).toBe(0.5);
    expect(reciprocalRank([F, F, T])).toBeCloseTo(1 / 3);
    expect(reciprocalRank([...Array<boolean>(10).fill(F), T])).toBe(0);
    expect(f1([T, T, F], 4)).toBeCloseTo((2 * 2) / 7);
    expect(recall([T, F, T], 4, 2)).toBe(0.25);
    expect(ndcg([3, 2, 3, 0, 1, 2], [3, 3, 2, 2, 1, 0], 6)).toBeCloseTo(0.961, 3);
  });

  it("are 1 for a perfect ranking, 0 for one that finds nothing, and between for any other", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (ranking) => {
        const relevant = ranking.filter(Boolean).length;
        const perfect = [...ranking].sort((a, b) => Number(b) - Number(a));
        const gains = ranking.map(Number);
        const values = [
          [averagePrecision(ranking, relevant), averagePrecision(perfect, relevant)],
          [rPrecision(ranking, relevant), rPrecision(perfect, relevant)],
          [reciprocalRank(ranking, 30), reciprocalRank(perfect, 30)],
          [ndcg(gains, gains, 30), ndcg(perfect.map(Number), gains, 30)],
        ];
        for (const [value = 0, best] of values) {
          expect(best).toBeCloseTo(relevant === 0 ? 0 : 1);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual((best ?? 0) + 1e-9);
        }
      }),
    );
  });
});

describe("calibration error", () => {
  it("is nothing where a tenth of what got .1 comes true, and all where the sure is wrong", () => {
    const tenth = Array.from({ length: 10 }, (_, at) => ({ score: 0.1, right: at === 0 }));
    expect(calibrationError(tenth)).toBeCloseTo(0);
    expect(calibrationError([{ score: 1, right: false }])).toBe(1);
    expect(calibrationError([])).toBe(0);
  });
});

describe("the curve of silence", () => {
  it("rises with the threshold, on both kinds of question", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (a, b) => {
          const curve = silenceCurve(a, b);
          curve.forEach((point, at) => {
            expect(point.rightly).toBeGreaterThanOrEqual(curve[at - 1]?.rightly ?? 0);
            expect(point.wrongly).toBeGreaterThanOrEqual(curve[at - 1]?.wrongly ?? 0);
          });
        },
      ),
    );
    expect(silenceCurve([0.9], [0.2]).find(({ threshold }) => threshold === 0.5)).toMatchObject({
      rightly: 1,
      wrongly: 0,
    });
  });
});

describe("a bootstrap interval", () => {
  it("holds the mean, is the same for the same values, and narrows with their number", () => {
    const few = estimate([0, 1, 0, 1, 1]);
    const many = estimate(Array.from({ length: 500 }, (_, at) => Number(at % 5 < 3)));
    expect(few).toEqual(estimate([0, 1, 0, 1, 1]));
    for (const { mean, low, high } of [few, many]) {
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
    }
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
    expect(many.mean).toBeCloseTo(0.6);
  });

  it("of a gain is clear of 0 only where questions agree on it", () => {
    const b = Array.from({ length: 40 }, (_, at) => at / 40);
    expect(
      estimateGain(
        b.map((value) => value + 0.1),
        b,
      ).low,
    ).toBeGreaterThan(0.09);
    const mixed = estimateGain(
      b.map((value, at) => value + (at % 2 === 0 ? 0.3 : -0.3)),
      b,
    );
    expect(mixed.low).toBeLessThan(0);
    expect(mixed.high).toBeGreaterThan(0);
  });
});

describe("a quantile", () => {
  it("is the middle value for a half", () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([], 0.5)).toBe(0);
  });
});
