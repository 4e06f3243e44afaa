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
    ["Applications shut on Friday 4 December 2026.", ["2026-12-04"]],
    ["Two referees' addresses and a CV to crew@kelp.example by **4 December 2026**.", ["2026-12-04"]],
    ["Ring Joan in the office before 4 December 2026.", ["2026-12-04"]],
    ["Closes: midday, 4 December 2026", ["2026-12-04"]],
    ["Names in by December 4, 2026.", ["2026-12-04"]],
    ["Please write before the end of February 2027.", ["2027-02-28"]],
    ["We'll close the post on 4 December 2026.", ["2026-12-04"]],
    ["Open until filled.", ["rolling"]],
    ["This advert stays up until both seats are taken.", ["rolling"]],
    ["We read letters as they arrive.", ["rolling"]],
    ["Apply any time.", ["rolling"]],
    ["We keep looking until the right cook walks in.", ["rolling"]],
    ["We review applications on a rolling basis.", ["rolling"]],
    ["There is no closing date.", ["rolling"]],
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
    "You will hear from us by 3 May 2027.",
    "You file the tax returns by 3 May 2027.",
    "Applicants must have received the PhD by 3 May 2027.",
    "For full consideration apply by 3 May 2027.",
    "You stir until it is filled.",
    "You work a rolling rota.",
  ])("are not read from %s", (text) => {
    expect(deadlines(text)).toEqual([]);
  });
});
