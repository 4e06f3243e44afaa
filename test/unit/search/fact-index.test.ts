import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Verdict, verdictOf } from "../../../src/conditions/filter.ts";
import { parseFilter } from "../../../src/conditions/filters.ts";
import { facetsOf } from "../../../src/search/facets.ts";
import { FactIndex } from "../../../src/search/fact-index.ts";
import type { SaidFact } from "../../../src/store/facts.ts";

const SAID: readonly SaidFact[] = [
  { kind: "arrangement", value: "remote", polarity: "offered" },
  { kind: "arrangement", value: "onsite", polarity: "offered" },
  { kind: "arrangement", value: "remote", polarity: "not_offered" },
  { kind: "skill", value: "python", polarity: "required" },
  { kind: "skill", value: "sql", polarity: "preferred" },
  { kind: "skill", value: "python", polarity: "preferred" },
];

/** An index of postings by row, each with what it says by place in `SAID`. */
function indexOf(postings: ReadonlyMap<number, readonly number[]>): Promise<FactIndex> {
  const refs = [...postings].flatMap(([postingRow, said]) => said.map((at) => ({ postingRow, saidRow: at * 10 })));
  return FactIndex.load(
    postings.keys(),
    SAID.map((said, at) => [at * 10, said] as const),
    refs,
  );
}

const tests = (filter: string, value: string) => parseFilter(filter, value, new Date()).tests;
const postings = fc
  .array(fc.array(fc.nat(SAID.length - 1), { maxLength: 5 }), { maxLength: 12 })
  .map((said) => new Map(said.map((facts, at) => [3 + at * 2, facts])));

describe("the facts of all postings", () => {
  it("say to a condition what those of each posting say", async () => {
    await fc.assert(
      fc.asyncProperty(postings, fc.constantFrom("yes", "no", "unknown"), async (all, value) => {
        const verdicts = (await indexOf(all)).verdicts(tests("remote", value));
        const [test] = tests("remote", value);
        const expected = [...all].map(([row, said]) => [
          row,
          test &&
            verdictOf(
              test,
              said.map((at) => SAID[at] as SaidFact),
            ),
        ]);
        expect([...all.keys()].map((row) => [row, verdicts.of(row)])).toEqual(expected);
        const counts = verdicts.counts();
        expect(counts.yes + counts.no + counts.unknown).toBe(all.size);
        const rows = (verdict: Verdict) => [...verdicts.rows(verdict)];
        expect(rows("yes").length).toBe(counts.yes);
        expect([...verdicts.rows("yes", "no", "unknown")]).toEqual([...all.keys()]);
      }),
    );
  });

  it("hold a condition of several parts only where all hold", async () => {
    const index = await indexOf(
      new Map([
        [1, [3]],
        [2, [3, 4]],
        [3, []],
      ]),
    );
    const verdicts = index.verdicts(tests("skill", "python;sql"));
    expect([1, 2, 3].map((row) => verdicts.of(row))).toEqual(["unknown", "yes", "unknown"]);
  });

  it("are told by posting, and unknown rows say nothing", async () => {
    const index = await indexOf(
      new Map([
        [4, [0, 3]],
        [9, []],
      ]),
    );
    expect(index.of(4)).toEqual([SAID[0], SAID[3]]);
    expect(index.of(9)).toEqual([]);
    expect(index.of(5)).toEqual([]);
    expect(index.verdicts(tests("remote", "yes")).of(5)).toBe("unknown");
    expect([...index.rows()]).toEqual([4, 9]);
  });

  it("are counted by value, once for each posting, and by what narrows alone", async () => {
    const index = await indexOf(
      new Map([
        [1, [0, 1, 3, 5]],
        [2, [2, 3]],
        [3, [3]],
      ]),
    );
    expect(facetsOf(index, [1, 2])).toEqual([
      {
        filter: "arrangement",
        values: [
          { value: "onsite", count: 1 },
          { value: "remote", count: 1 },
        ],
      },
      { filter: "skill", values: [{ value: "python", count: 2 }] },
    ]);
    expect(facetsOf(index, [])).toEqual([]);
  });
});
