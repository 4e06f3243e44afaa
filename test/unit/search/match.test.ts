import { describe, expect, it } from "vitest";
import type { Fact } from "../../../src/domain/fact.ts";
import { compareRequirements, fitOf } from "../../../src/search/match.ts";
import type { StoredPosting } from "../../../src/store/types.ts";

const TEXT = "0123456789".repeat(20);
const posting = { text: TEXT } as StoredPosting;

function fact(said: string, at: number, more: Partial<Fact> = {}): Fact {
  const [kind, value, polarity] = said.split("/") as [Fact["kind"], string, Fact["polarity"]];
  return { kind, value, polarity, span: { start: at, end: at + 5 }, confidence: 0.9, origin: "text", ...more };
}

const compare = (asked: Fact[], own: Fact[]) => {
  const { matched, missing, unknown } = compareRequirements(posting, asked, { text: TEXT, facts: own });
  const values = (list: typeof matched) => list.map(({ fact: { value } }) => value);
  return { matched: values(matched), missing: values(missing), unknown: values(unknown) };
};

describe("what a résumé shows of what a posting asks", () => {
  it("is matched, missing, or not said", () => {
    const asked = [
      fact("skill/python/required", 0),
      fact("skill/rust/preferred", 10),
      fact("clearance/secret/required", 20),
    ];
    expect(compare(asked, [fact("skill/python/mentioned", 30)])).toEqual({
      matched: ["python"],
      missing: ["rust"],
      unknown: ["secret"],
    });
    expect(compare(asked, [fact("clearance/secret/mentioned", 0)]).matched).toEqual(["secret"]);
  });

  it("leaves out what is offered, denied, or no matter of the person", () => {
    const asked = [
      fact("benefit/health/offered", 0),
      fact("education/degree/not_required", 5),
      fact("travel/travel/required", 9),
    ];
    expect(compare(asked, [])).toEqual({ matched: [], missing: [], unknown: [] });
  });

  it("counts a higher degree and more years as enough, and less as missing", () => {
    const degree = fact("education/bachelor/required", 0);
    expect(compare([degree], [fact("education/master/mentioned", 0)]).matched).toEqual(["bachelor"]);
    expect(compare([degree], [fact("education/associate/mentioned", 0)]).missing).toEqual(["bachelor"]);
    const years = fact("experience/any/required", 0, { min: 5 });
    expect(compare([years], [fact("experience/sales/required", 0, { min: 6 })]).matched).toEqual(["any"]);
    expect(compare([years], [fact("experience/any/required", 0, { min: 4, max: 4 })]).missing).toEqual(["any"]);
  });

  it("does not say where enough years of work are in no known field", () => {
    const years = fact("experience/retail/required", 0, { min: 3 });
    const worked = (min: number) => compare([years], [fact("experience/any/mentioned", 0, { min, max: min })]);
    expect(worked(4)).toEqual({ matched: [], missing: [], unknown: ["retail"] });
    expect(worked(2).missing).toEqual(["retail"]);
  });

  it("comes with the words of both sides", () => {
    const own = fact("skill/python/mentioned", 33);
    const { matched } = compareRequirements(posting, [fact("skill/python/required", 11)], { text: TEXT, facts: [own] });
    expect(matched[0]).toMatchObject({
      label: "python",
      posting: { text: TEXT.slice(11, 16), span: { start: 11, end: 16 } },
      resume: { text: TEXT.slice(33, 38), span: { start: 33, end: 38 } },
    });
  });
});

describe("how well a posting fits", () => {
  const parts = (matched: Fact[], missing: Fact[]) => {
    const all = compareRequirements(posting, [...matched, ...missing], { text: TEXT, facts: matched });
    return { matched: all.matched, missing: all.missing };
  };
  const [a, b] = [fact("skill/a/required", 0), fact("skill/b/required", 0)];
  const wish = fact("skill/c/preferred", 0);

  it("rises with likeness and with what is shown, and falls less with what is only welcome", () => {
    expect(fitOf(parts([a], []), 0.6)).toBeGreaterThan(fitOf(parts([a], []), 0.5));
    expect(fitOf(parts([a, b], []), 0.5)).toBeGreaterThan(fitOf(parts([a], [b]), 0.5));
    expect(fitOf(parts([a], [wish]), 0.5)).toBeGreaterThan(fitOf(parts([a], [b]), 0.5));
  });

  it("lies between 0 and 1 whatever is asked", () => {
    for (const likeness of [0, 1]) {
      for (const set of [parts([], []), parts([a, b], []), parts([], [a, b, wish])]) {
        expect(fitOf(set, likeness)).toBeGreaterThanOrEqual(0);
        expect(fitOf(set, likeness)).toBeLessThanOrEqual(1);
      }
    }
  });
});
