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
    ["We'd love somebody at the desk by 3 May 2027.", ["2027-05-03"]],
    ["Someone has to be in post by 3 May 2027.", ["2027-05-03"]],
    ["First day would be Monday 3 May 2027.", ["2027-05-03"]],
    ["The post is tenable from 3 May 2027.", ["2027-05-03"]],
    ["Cover for ten months, from 3 May 2027.", ["2027-05-03"]],
    ["We need two more bakers from 3 May 2027.", ["2027-05-03"]],
    ["From 3 May 2027 we are training six new drivers.", ["2027-05-03"]],
    ["You work from 3 May to 30 September 2027.", ["2027-05-03"]],
    ["Contract: 3 May to 30 September 2027", ["2027-05-03"]],
    ["Join us in the second week of May 2027.", ["2027-05"]],
    ["You could start on Monday.", ["immediate"]],
    ["Incorporation: 3 May 2027", ["2027-05-03"]],
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
    "Why join now: we are still small.",
    "The fair runs from 3 May to 5 May 2027, and you greet the guests.",
    "Applications are open from 3 May to 30 September 2027.",
    "We would love to hear from you by 3 May 2027.",
    "As of 3 May 2027 we have had forty answers.",
    "Review of applications\nwill begin on 3 May 2027.",
    "Ms Oduya was appointed head of the school, starting 3 May 2027.",
    "The campus has been smoke-free as of 3 May 2027.",
    "Staff employed from 3 May 2027 to 30 September 2027 had a bonus.",
    "The railway opened on 3 May 2027.",
    "Service in the period beginning 2/1/55 counts.",
  ])("is not read from %s", (text) => {
    expect(starts(text)).toEqual([]);
  });
});
