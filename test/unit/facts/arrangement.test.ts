import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";
import { said } from "./kinds.ts";

const days = (text: string) =>
  factsOf(text)
    .filter(({ kind, value }) => kind === "arrangement" && value === "hybrid")
    .map(({ min, max }) => [min, max]);

describe("arrangement", () => {
  it.each([
    ["Barnacle | Data Engineer | US Remote | Full-time", ["remote/offered"]],
    ["We are 100% remote.", ["remote/offered"]],
    ["The work can be done remotely.", ["remote/offered"]],
    ["Every one of us works from home, in nine countries.", ["remote/offered"]],
    ["You will never come into an office, because we have none.", ["remote/offered"]],
    ["Location: Truro, UK / home", ["remote/offered"]],
    ["Remote: no", ["remote/not_offered"]],
    ["This is not a remote position.", ["remote/not_offered"]],
    ["You can't do any of it from home.", ["remote/not_offered"]],
    ["A wholly remote arrangement will not be considered.", ["remote/not_offered"]],
    ["## Not on offer\n\nVisas and fully remote work.", ["remote/not_offered"]],
    ["Ardent | Designer | Lyon | Hybrid", ["hybrid/offered"]],
    ["You will be working a combination of telework and on-site work.", ["hybrid/offered"]],
    ["Some remote work is possible.", ["hybrid/offered"]],
    ["The role is fully in person.", ["onsite/offered"]],
    ["All duties are performed on the premises.", ["onsite/offered"]],
    ["You will be at the bench five days a week.", ["onsite/offered"]],
    ["You'd be down at the kilns every single day.", ["onsite/offered"]],
    ["All lessons take place in our classrooms.", ["onsite/offered"]],
    ["This post must be done in school.", ["onsite/offered"]],
    ["Daily attendance is expected.", ["onsite/offered"]],
    ["The presses stand in Hull and so will you.", ["onsite/offered"]],
    ["There is no need to come to the office.", ["onsite/not_offered"]],
    ["Attendance at the office is not required.", ["onsite/not_offered"]],
    ["You'd be proofreading from your own front room.", ["remote/offered"]],
    ["Where you live is up to you.", ["remote/offered"]],
    ["We are a fully distributed company.", ["remote/offered"]],
    ["Place of work: your home", ["remote/offered"]],
    ["Could it be done from home? Afraid not.", ["remote/not_offered"]],
    ["Nobody in this lab can telecommute.", ["remote/not_offered"]],
    ["Telework is off the table.", ["remote/not_offered"]],
    ["You can work from home or from our office in Ghent.", ["remote/offered", "onsite/offered"]],
    ["Remote or hybrid work cannot be accommodated.", ["remote/not_offered", "hybrid/not_offered"]],
    ["You will split your week between the hub and home.", ["hybrid/offered"]],
    ["You can work from home occasionally.", ["hybrid/offered"]],
    ["Marking can be done from home.", ["hybrid/offered"]],
    ["60% office, 40% home.", ["hybrid/offered"]],
    ["Remote work may be considered.", ["remote/mentioned"]],
    ["Remote status: negotiable", ["remote/mentioned"]],
    ["We might let you take Fridays at home.", ["hybrid/mentioned"]],
    ["Remote candidates will be considered.", ["remote/offered"]],
  ])("reads %j as %j", (text, facts) => {
    expect(said("arrangement", text)).toEqual(facts);
  });

  it.each([
    "This is a data role, not a hybrid plan for pensions.",
    "PERS 3 is a hybrid plan of the state.",
    "Success in a remote work environment is your habit.",
    "A WFH setup stipend is paid.",
    "You are on call overnight from home one week in four.",
    "We will discuss the details in person.",
    "On-site breakroom and lunches.",
    "Welders must test on site before they start.",
    "You'll support patients in their own homes, working from home to home.",
    "Studies are run live or remote (by video).",
    "You'll be on the road every day.",
    "You will write our hybrid working policy.",
    "Working from home is a dream for some people.",
    "The mill is not a million miles from anywhere.",
    "You'll go from home to home, fitting boilers.",
    "Half of our customers shop from home.",
    "You administer our work-from-home allowance.",
    "We run a fully distributed system.",
    "Every visitor feels at home every day.",
  ])("takes %j for none", (text) => {
    expect(said("arrangement", text)).toEqual([]);
  });

  it.each([
    ["Three days a week in the mill, two at home.", [[3, 3]]],
    ["Mondays and Fridays from your kitchen table, the days between in our office.", [[3, 3]]],
    ["We meet in the office on Tuesdays and Thursdays.", [[2, 2]]],
    ["You can work from home on Monday, Wednesday and Friday.", [[2, 2]]],
    ["Hybrid, at least 3 days in the office.", [[3, undefined]]],
    ["You may work from home up to two days a week.", [[3, undefined]]],
    ["The other three days wherever you like.", [[2, 2]]],
    ["Four days a week at the yard; Friday may be spent at home.", [[4, 4]]],
    ["Up to four of your five days may be worked at home.", [[1, undefined]]],
    ["Hybrid (4 days office / 1 day remote)", [[4, 4]]],
    ["We come into the studio a couple of days a week; the rest you do from wherever you like.", [[2, 2]]],
    ["Office days: Tue + Thu", [[2, 2]]],
    ["The team meets in the office once a week and otherwise works from home.", [[1, 1]]],
    ["We ask people to be in three days a week.", [[3, 3]]],
  ])("counts days in the office in %j", (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it.each([
    "Fourteen days on the platform, seven at home.",
    "Training is two days at home.",
    "All of us work 5 days a week from home.",
    "Deliveries go to patients at home three days a week.",
    "Everyone works at home from Monday to Friday.",
    "Reports are written at home on two days a cycle.",
  ])("counts no days in the office in %j", (text) => {
    expect(days(text)).toEqual([]);
  });

  it("says one hybrid, the one that counts days", () => {
    const text =
      "Ardent | Designer | Lyon | Hybrid\n\nTuesdays and Thursdays in the office, otherwise wherever you like.";
    expect(days(text)).toEqual([[2, 2]]);
  });

  it("proves a hybrid by the words that count its days", () => {
    const [fact] = factsOf("After probation you may work from home on Mondays and Fridays, if you wish.");
    expect(fact?.quote).toBe("After probation you may work from home on Mondays and Fridays");
  });
});
