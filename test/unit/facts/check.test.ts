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
    ["We test for drugs and alcohol at random.", ["drug/required"]],
    ["No drugs. We test everyone before the first day.", ["drug/required"]],
    ["You'll pee in a cup before day one.", ["drug/required"]],
    ["A hair follicle test is done.", ["drug/required"]],
    ["Tetanus and hepatitis A jabs up to date, please.", ["vaccination/required"]],
    ["You must be immune to measles.", ["vaccination/required"]],
    ["The company doctor sees you once a year.", ["medical/required"]],
    ["You will have a hearing test every year.", ["medical/required"]],
    ["Pre-start medical and back check.", ["medical/required"]],
    ["We'll phone your last two employers.", ["references/required"]],
    ["Send a CV and two referees.", ["references/required"]],
    ["No more than six points on your licence.", ["driving_record/required"]],
    ["A full, clean driving licence.", ["driving_record/required"]],
    ["No undischarged bankruptcy.", ["credit/required"]],
    ["We pull your credit file and a police report.", ["credit/required", "criminal/required"]],
    ["An extract from the criminal register is asked for.", ["criminal/required"]],
    ["You must declare any unspent convictions.", ["criminal/required"]],
    ["A five-year checkable history is needed.", ["background/required"]],
    ["Recommended candidates must produce a police clearance certificate.", ["criminal/required"]],
    ["There is no charge for the DBS check.", ["criminal/required"]],
    ["A urine test is required of all drivers, regardless of state law.", ["drug/required"]],
  ])("reads %j", (text, facts) => {
    expect(checks(text)).toEqual(facts);
  });

  it.each([
    ["We do not test for drugs.", ["drug/not_required"]],
    ["There is no drug test.", ["drug/not_required"]],
    ["Nobody will ask for your criminal record.", ["criminal/not_required"]],
    ["Garda vetting isn't required for this grade.", ["children/not_required"]],
    [
      "We ask no one for a pregnancy test or a letter of no criminal record.",
      ["medical/not_required", "criminal/not_required"],
    ],
    [
      "Nobody here will ask for a drug test, a credit report or a reference check.",
      ["drug/not_required", "credit/not_required", "references/not_required"],
    ],
    ["Random drug tests apply to bus drivers and not to aides.", ["drug/not_required"]],
    ["A flu jab is recommended but not compulsory.", ["vaccination/not_required"]],
    ["Drug screen\tNo", ["drug/not_required"]],
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
    "You will have access to medical, dental and vision plans.",
    "Conduct criminal investigations and enforce the law.",
    "Give us a shot if you love selling.",
    "Run regular health check-ins with accounts.",
    "The firm has ten years of history.",
    "We pass your data on in a merger or bankruptcy.",
    "Lift story points and talking points from meetings.",
    "Write A/B tests and randomised screens for drug discovery.",
    "Include references to earlier work in the form.",
  ])("takes no check from %j", (text) => {
    expect(checks(text)).toEqual([]);
  });
});
