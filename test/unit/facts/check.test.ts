import { describe, expect, it } from "vitest";
import { said } from "./kinds.ts";

const checks = (text: string) => said("check", text);

describe("check", () => {
  it.each([
    ["You must pass a background check.", ["background/required"]],
    ["An enhanced DBS check is required.", ["criminal/required"]],
    ["A police clearance no older than six months is required.", ["criminal/required"]],
    ["All offers are subject to a criminal background check and a drug test.", ["criminal/required", "drug/required"]],
    ["Pre-employment drug screen required.", ["drug/required"]],
    ["A credit check is run before you start.", ["credit/required"]],
    ["Clean driving record required.", ["driving_record/required"]],
    ["You must pass a pre-employment medical.", ["medical/required"]],
    ["Please send the names of two referees.", ["references/required"]],
    ["You must be fully vaccinated against measles.", ["vaccination/required"]],
    ["A Working with Children Check is required.", ["children/required"]],
    ["You need a clean criminal record.", ["criminal/required"]],
  ])("reads %j", (text, facts) => {
    expect(checks(text)).toEqual(facts);
  });

  it.each([
    ["We do not test for drugs.", ["drug/not_required"]],
    ["There is no drug test.", ["drug/not_required"]],
    ["Nobody will ask for your criminal record.", ["criminal/not_required"]],
    ["Garda vetting isn't required for this grade.", ["children/not_required"]],
  ])("reads the denial in %j", (text, facts) => {
    expect(checks(text)).toEqual(facts);
  });

  it.each([
    "Conduct background checks on new vendors.",
    "Run credit checks on customers before they order.",
    "You study criminal justice reform.",
    "We consider qualified applicants with criminal histories under the Fair Chance Act.",
    "Design drug screening assays with our chemists.",
    "Administer vaccinations to patients.",
    "Post reference: ENV/0612",
    "You will leave your fingerprint on the product.",
    "Experience with background checks at scale",
    "Medical, dental and vision insurance",
  ])("takes no check from %j", (text) => {
    expect(checks(text)).toEqual([]);
  });
});
