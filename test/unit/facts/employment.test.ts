import { describe, expect, it } from "vitest";
import type { FactInput } from "../../../src/facts/source.ts";
import { factsOf } from "./facts.ts";

/** Employment as `value/polarity`, with its months. */
const terms = (text: string, fields: Partial<FactInput> = {}) =>
  factsOf(text, fields)
    .filter(({ kind }) => kind === "employment")
    .map(({ value, polarity, detail }) => `${value}/${polarity}${detail?.months ? ` ${detail.months}` : ""}`);

describe("the terms of employment", () => {
  it.each([
    ["You'd work part-time, mornings only.", ["part_time/offered"]],
    ["FT or PT, as you like.", ["full_time/offered", "part_time/offered"]],
    ["Grade 5, 0.6 FTE", ["part_time/offered"]],
    ["Three mornings a week at the front desk.", ["part_time/offered"]],
    ["The contract is for an unlimited time.", ["permanent/offered"]],
    ["Ongoing, with a review each spring.", ["permanent/offered"]],
    ["The post is for two years.", ["contract/offered 24"]],
    ["Contracts run ten months.", ["contract/offered 10"]],
    ["We need a bookkeeper for six weeks while ours has her knee mended.", ["temporary/offered 1"]],
    ["Maternity cover in a busy library.", ["contract/offered"]],
    ["A Christmas temp is needed in the toy shop.", ["temporary/offered", "seasonal/offered"]],
    ["You'd be with us for the lambing season.", ["seasonal/offered"]],
    ["This is a zero-hours contract.", ["casual/offered"]],
    ["Bank shifts on two wards.", ["casual/offered"]],
    ["Full-time/Part-time: Full-time", ["full_time/offered"]],
    ["We're looking for a summer intern.", ["internship/offered"]],
    ["An apprentice joiner is wanted for our Ripon yard.", ["apprenticeship/offered"]],
    ["We are looking for volunteers on Saturdays.", ["volunteer/offered"]],
    ["You would invoice us every month as a sole trader.", ["self_employed/offered", "self_employed/offered"]],
  ])("are read from %j", (text, expected) => {
    expect([...new Set(terms(text))].sort()).toEqual([...new Set(expected)].sort());
  });

  it.each([
    ["We do not take on contractors.", ["contract/not_offered"]],
    ["Part-time isn't possible in this team.", ["part_time/not_offered"]],
    ["We want an employee, not a freelancer.", ["contract/not_offered"]],
    ["Some boards list the job as temporary. It isn't.", ["temporary/not_offered"]],
    ["Sorry, no room for an apprentice this year.", ["apprenticeship/not_offered"]],
  ])("are denied in %j", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each([
    "You draft contracts and keep the contract register.",
    "Our founder quit his part-time job in a bar.",
    "You supervise the seasonal staff and two interns.",
    "Dress is smart-casual.",
    "The handbook covers full-time lecturers and unpaid interns.",
    "Six months' experience in a contract role elsewhere.",
    "A completed three-year apprenticeship is required.",
    "You ask open-ended questions and listen.",
    "Two full-time assistants will report to you.",
    "You help the home with other tasks as and when required.",
    "There is a probation of six months.",
    "Six months post-registration experience.",
    "The role may lead to a permanent post.",
    "We offer a casual work environment and good coffee.",
    "Unlimited time off, with at least 25 days.",
    "Write proposals and contract documentation as required.",
    "You must be a full-time resident of Oregon.",
    "Recruits all temporary workers required to run the count.",
    "Part-time positions receive benefits pro rata.",
    "A graduate internship can meet this requirement.",
    "You will do voter outreach and volunteer recruitment.",
    "You lend to shopkeepers, contractors and farmers.",
    "Ideal for someone who has a full-time job and free evenings.",
    "In the office: 25% - 49%",
    "Part-time positions do not offer health insurance.",
    "You run the internship program.",
    "Supervise 1.0 FTE librarian and some students.",
    "You help with hiring interns and fellows.",
    "You explain the scope of work to contractors.",
    "You draft the press releases on the FTC's new rule.",
    "Experience mentoring staff and interns required.",
    "This notice uses direct-hire authority.",
    "The job requires two evenings a week at the desk.",
    "There is holiday/sickness cover to do when required.",
    "You watch risks on an ongoing basis.",
    "The county occasionally offers paid internships.",
    "Experience is counted based on a full-time schedule.",
    "There is potential to turn into a full-time position.",
  ])("are not read from %j", (text) => {
    expect(terms(text)).toEqual([]);
  });

  it("are read from a share of a whole post in a head line", () => {
    expect(terms("Baker (80 to 100 %)", { title: "Baker (80 to 100 %)" })).toEqual([
      "full_time/offered",
      "part_time/offered",
    ]);
    expect(terms("You spend 60 % of your time in the field.")).toEqual([]);
  });
});
