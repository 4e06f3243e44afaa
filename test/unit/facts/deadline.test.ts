import { describe, expect, it } from "vitest";
import type { FactInput } from "../../../src/facts/source.ts";
import { factsOf } from "./facts.ts";

const deadlines = (text: string, fields: Partial<FactInput> = {}) =>
  factsOf(text, fields)
    .filter(({ kind }) => kind === "deadline")
    .map(({ value }) => value);

describe("deadlines", () => {
  it.each([
    ["Closing date: 4 December 2026", ["2026-12-04"]],
    ["Closes: 2026-12-04", ["2026-12-04"]],
    ["Apply by December 4th, 2026.", ["2026-12-04"]],
    ["The deadline for applications is Friday 4 December 2026.", ["2026-12-04"]],
    ["Send your CV to Ann before 04.12.2026.", ["2026-12-04"]],
    ["Applications should reach us by noon on Friday 4 December 2026.", ["2026-12-04"]],
    ["| Closing date | Friday, December 4, 2026 |", ["2026-12-04"]],
    ["Applications from 1 December and no later than 20 December 2026.", ["2026-12-20"]],
    ["Open until filled.", ["rolling"]],
    ["We review applications on a rolling basis.", ["rolling"]],
    ["There is no closing date.", ["rolling"]],
    ["CV and one page on why to crew@quay.example by **17 January 2027**.", ["2027-01-17"]],
    ["Ring Ana on the depot line before Friday 18 December 2026.", ["2026-12-18"]],
    ["## Apply\n\nBring two references before 18 December 2026.", ["2026-12-18"]],
    ["Our gates for letters shut on 4 December 2026.", ["2026-12-04"]],
    ["We keep the advert open till every bunk is full.", ["rolling"]],
  ])("are read from %s", (text, expected) => {
    expect(deadlines(text)).toEqual(expected);
  });

  it("take the year that is not said from the day of publication", () => {
    expect(deadlines("Apply by 5 January.", { datePosted: "2026-11-20" })).toEqual(["2027-01-05"]);
    expect(deadlines("Apply by 5 January.")).toEqual([]);
  });

  it("take the year that is not said from a date beside it", () => {
    expect(deadlines("Apply by 18 December; work starts on 1 March 2027.")).toEqual(["2026-12-18"]);
  });

  it("leave a date that may be two where nothing tells which", () => {
    expect(deadlines("Apply by 04/05/2026.")).toEqual([]);
    expect(deadlines("Apply by 04/05/2026. The pay is £12 an hour.")).toEqual(["2026-05-04"]);
    expect(deadlines("Apply by 04/13/2026.")).toEqual(["2026-04-13"]);
  });

  it.each([
    "You work well in a deadline-driven team.",
    "The library is closed until 3 May 2027.",
    "Interviews will be held by 3 May 2027.",
    "The contract runs until 3 May 2027.",
    "If you have not heard from us by 3 May 2027, somebody else was chosen.",
    "You will pour every slab before 3 May 2027.",
  ])("are not read from %s", (text) => {
    expect(deadlines(text)).toEqual([]);
  });
});
