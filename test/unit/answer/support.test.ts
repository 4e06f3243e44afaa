import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultOf, type Likeness } from "../../../src/answer/support.ts";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { dot } from "../../../src/search/vectors.ts";
import { openBuiltInModel } from "../search/small-index.ts";
import { type Case, CHOSEN_ON, REPORTED_ON, SOURCES } from "./claims-cases.ts";

let embedder: Embedder;
beforeAll(async () => {
  embedder = await openBuiltInModel();
});
afterAll(() => embedder.close());

const likeness: Likeness = async (text, others) => {
  const [first, ...rest] = await embedder.embed([text, ...others], "passage");
  return rest.map((other) => (first === undefined ? 0 : dot(first, other)));
};

async function judged(cases: readonly Case[], by?: Likeness) {
  const faults = await Promise.all(cases.map(({ text, cites }) => faultOf({ text, citations: cites }, SOURCES, by)));
  const kept = (right: boolean) => cases.filter((one, at) => one.right === right && faults[at] === null).length;
  return { rightKept: kept(true), wrongKept: kept(false), faults };
}

describe("the check of a written sentence", () => {
  it("keeps most right sentences and drops nearly all wrong ones: 26 of each that it was made with, 13 that it was not", async () => {
    const chosen = await judged(CHOSEN_ON, likeness);
    expect(chosen.rightKept).toBeGreaterThanOrEqual(23);
    expect(chosen.wrongKept).toBeLessThanOrEqual(1);
    const reported = await judged(REPORTED_ON, likeness);
    expect(reported.rightKept).toBeGreaterThanOrEqual(12);
    expect(reported.wrongKept).toBeLessThanOrEqual(1);
  });

  it("drops no fewer wrong ones without a model, and says why", async () => {
    for (const cases of [CHOSEN_ON, REPORTED_ON]) expect((await judged(cases)).wrongKept).toBeLessThanOrEqual(2);
    const { faults } = await judged(REPORTED_ON, likeness);
    const told = REPORTED_ON.flatMap(({ why }, at) => (why === undefined ? [] : [[why, faults[at]]]));
    expect(told.filter(([why, fault]) => why === fault).length).toBeGreaterThanOrEqual(told.length - 1);
  });

  it("wants a citation, and one that there is", async () => {
    const text = "No experience is needed.";
    expect(await faultOf({ text, citations: [] }, SOURCES)).toBe("no_citation");
    expect(await faultOf({ text, citations: [4, 99] }, SOURCES)).toBe("no_such_source");
    expect(await faultOf({ text, citations: [4] }, SOURCES)).toBeNull();
    expect(await faultOf({ text, citations: [1] }, SOURCES)).not.toBeNull();
  });

  it.each([
    ["Pay is 71.5k pounds a year.", null],
    ["Pay is seventy thousand pounds a year.", "number"],
    ["The pilot works one week in four.", "number"],
    ["Ships of 300 metres come through the narrows.", null],
    ["Ships of 3,000 metres come through the narrows.", "number"],
  ])("reads figures however they are written: %s", async (text, fault) => {
    expect(await faultOf({ text, citations: [1] }, SOURCES, likeness)).toBe(fault);
  });
});
