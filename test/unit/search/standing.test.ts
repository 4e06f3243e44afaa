import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standings } from "../../../src/search/standing.ts";

const score = fc.double({ min: 0, max: 1, noNaN: true });
const passages = fc.array(fc.record({ postingRow: fc.nat(6), dense: score, lexical: score }), { minLength: 1 });

describe("the standing of postings", () => {
  it("is that of the best passage, and its lead over the best of the others", () => {
    const found = standings([
      { postingRow: 1, dense: 0.4, lexical: 1 },
      { postingRow: 1, dense: 0.7, lexical: 0 },
      { postingRow: 2, dense: 0.5, lexical: 0.25 },
      { postingRow: 3, dense: 0.1, lexical: 0.5 },
    ]);
    expect(found.get(1)).toMatchObject({ dense: 0.7, lexical: 1, lexicalLead: 0.5 });
    expect(found.get(1)?.denseLead).toBeCloseTo(0.2);
    expect(found.get(2)?.denseLead).toBeCloseTo(-0.2);
    expect(found.get(3)?.lexicalLead).toBe(-0.5);
  });

  it("gives a lone posting no lead", () => {
    const found = standings([{ postingRow: 7, dense: 0.9, lexical: 1 }]);
    expect(found.get(7)).toEqual({ dense: 0.9, lexical: 1, denseLead: 0, lexicalLead: 0 });
  });

  it("lets at most one posting lead, and only the best", () => {
    fc.assert(
      fc.property(passages, (given) => {
        const found = [...standings(given).values()];
        const best = Math.max(...found.map(({ dense }) => dense));
        const leading = found.filter(({ denseLead }) => denseLead > 0);
        expect(leading.length).toBeLessThanOrEqual(1);
        expect(leading.every(({ dense }) => dense === best)).toBe(true);
      }),
    );
  });
});
