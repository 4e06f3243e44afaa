import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shuffled } from "../../src/index/shuffled.ts";
import { compareNeighbours, TopK } from "../../src/index/top-k.ts";

describe("TopK", () => {
  it("keeps what sorting everything and cutting at k would keep", () => {
    const neighbours = fc.array(fc.record({ id: fc.nat(50), similarity: fc.constantFrom(-1, -0.5, 0, 0.25, 0.5, 1) }), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(neighbours, fc.integer({ min: 1, max: 20 }), (offered, k) => {
        const best = new TopK(k);
        for (const { id, similarity } of offered) {
          if (similarity >= best.floor) best.offer(id, similarity);
        }
        expect(best.sorted()).toEqual([...offered].sort(compareNeighbours).slice(0, k));
      }),
    );
  });
});

describe("shuffled", () => {
  it("holds the same items, in an order that is always the same", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (items) => {
        expect(shuffled(items)).toEqual(shuffled(items));
        expect(shuffled(items).sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
      }),
    );
  });

  it("mixes: neighbours do not stay together", () => {
    const order = shuffled(Array.from({ length: 1000 }, (_, at) => at));
    const together = order.filter((value, at) => Math.abs(value - (order[at + 1] ?? value + 9)) === 1);
    expect(together.length).toBeLessThan(20);
  });
});
