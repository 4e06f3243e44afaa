import { describe, expect, it } from "vitest";
import type { FactInput } from "../../../src/facts/source.ts";
import { factsOf } from "./facts.ts";

const starts = (text: string, fields: Partial<FactInput> = {}) =>
  factsOf(text, fields)
    .filter(({ kind }) => kind === "start")
    .map(({ value }) => value);

describe("the start of work", () => {
  it.each([
    ["Start date: 1 March 2027", ["2027-03-01"]],
    ["You begin on 15 February 2027.", ["2027-02-15"]],
    ["Starting September 2026.", ["2026-09"]],
    ["Available from January 4, 2027.", ["2027-01-04"]],
    ["Start date: ASAP", ["immediate"]],
    ["Immediate start available.", ["immediate"]],
    ["Start as soon as possible.", ["immediate"]],
  ])("is read from %s", (text, expected) => {
    expect(starts(text)).toEqual(expected);
  });

  it("takes the year of a bare month from the day of publication", () => {
    expect(starts("We'd like you to start in March.", { datePosted: "2026-11-20" })).toEqual(["2027-03"]);
    expect(starts("We'd like you to start in March.")).toEqual([]);
  });

  it("takes the year of a span from its end", () => {
    expect(starts("From 2 April to 9 October 2027 you'll pick hops.")).toEqual(["2027-04-02"]);
  });

  it.each([
    "Screening begins immediately.",
    "Interviews start on 3 May 2027.",
    "Health cover starts immediately.",
    "The shift starts at 5 in the morning.",
  ])("is not read from %s", (text) => {
    expect(starts(text)).toEqual([]);
  });
});
