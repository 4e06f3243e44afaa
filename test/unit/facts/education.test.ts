import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";
import { said } from "./kinds.ts";

const schooling = (text: string) => said("education", text);
const first = (text: string) => factsOf(text).find(({ kind }) => kind === "education");

describe("education", () => {
  it.each([
    ["A bachelor's degree in biology is required.", ["bachelor/required"]],
    ["BSc in Computer Science", ["bachelor/required"]],
    ["BS/MS in Physics required", ["bachelor/required", "master/required"]],
    ["Master's degree or PhD in statistics", ["master/required", "doctorate/required"]],
    ["MBA required", ["master/required"]],
    ["High school diploma or GED required", ["high_school/required"]],
    ["Five GCSEs at grade 4 or above", ["high_school/required"]],
    ["Associate degree in nursing required", ["associate/required"]],
    ["NVQ Level 3 in joinery", ["vocational/required"]],
    ["Certificate III in Individual Support", ["vocational/required"]],
    ["You have completed an apprenticeship", ["vocational/required"]],
    ["Educated to degree level", ["degree/required"]],
    ["You must have a degree in law.", ["degree/required"]],
  ])("reads %j", (text, facts) => {
    expect(schooling(text)).toEqual(facts);
  });

  it.each([
    ["No degree required.", ["degree/not_required"]],
    ["A degree is not asked for.", ["degree/not_required"]],
    ["You don't need a degree to do this well.", ["degree/not_required"]],
    ["A university education has no bearing on our choice.", ["degree/not_required"]],
    ["A degree isn't something we check.", ["degree/not_required"]],
    ["Not asked: a degree, a cover letter.", ["degree/not_required"]],
    ["A degree? We never ask.", ["degree/not_required"]],
    ["A master's degree is a plus.", ["master/preferred"]],
    ["## Preferred qualifications\n\n- Master's degree in history", ["master/preferred"]],
    ["Bachelor's degree required, master's degree preferred.", ["bachelor/required", "master/preferred"]],
    ["Bachelor's degree required; an MBA is a plus.", ["bachelor/required", "master/preferred"]],
    ["A master's degree is not required and earns no extra points.", ["master/not_required"]],
  ])("tells the polarity of %j", (text, facts) => {
    expect(schooling(text)).toEqual(facts);
  });

  it("says the field, and that experience will do instead", () => {
    expect(first("Bachelor's degree in computer science or equivalent experience")).toMatchObject({
      detail: { field: "computer science", orEquivalent: true },
      quote: "Bachelor's degree",
    });
  });

  it("gives one fact for a level and the word degree beside it", () => {
    expect(schooling("University degree (BSc or MSc)")).toEqual(["bachelor/required", "master/required"]);
  });

  it.each([
    "The ovens reach 250 degrees.",
    "We handle each box with a high degree of care.",
    "Customers get a 360-degree view of their data.",
    "We pay tuition towards a bachelor's degree.",
    "Our founders hold PhDs and our team is small.",
    "The university offers bachelor's and master's programs in forty fields.",
    "You advise PhD students on their methods.",
    "You build pipelines around an LLM.",
    "You are a certified Scrum Master who knows MS Office.",
    "You will teach at a high school in the hills.",
    "You will work with our sales associates.",
    "Do you have a bachelor's degree?",
  ])("takes no demand from %j", (text) => {
    expect(schooling(text)).toEqual([]);
  });
});

describe("education in other words", () => {
  it.each([
    ["Trade papers or an apprenticeship as a joiner required", ["vocational/required"]],
    ["High School Diploma preferred", ["high_school/preferred"]],
    ["Minimum of a 2:1 degree in any subject.", ["degree/required"]],
    ["You must have passed Year 12.", ["high_school/required"]],
    ["Relevant third-level qualification essential", ["degree/required"]],
    ["No diploma needed.", ["high_school/not_required"]],
    ["Nobody here will ask about your school leaving certificate.", ["high_school/not_required"]],
    ["We don't care if you went to university.", ["degree/not_required"]],
    ["Not required. Driving. Higher education.", ["degree/not_required"]],
    ["Education: none", ["degree/not_required"]],
    ["No letters after your name? None after mine.", ["degree/not_required"]],
    ["An MBA will have an edge.", ["master/preferred"]],
    ["If you've a BSc you'll start on the bench.", ["bachelor/mentioned"]],
    ["No PhD needed: our research engineers come from all over.", ["doctorate/not_required"]],
  ])("reads %j", (text, facts) => {
    expect(schooling(text)).toEqual(facts);
  });

  it.each([
    "You hang the pictures of the degree show.",
    "The nurses hold bachelor's degrees; you hold the lift.",
    "Bachelor and bachelorette parties are most of our trade.",
    "Salary: Grade 11",
    "We teach doctoral and master's students.",
    "The certified copies of your degree go to the office.",
    "You print degree certificates.",
    "You speak Farsi at a level that lets you work alone.",
    "Specific goals (S.M.A.R.T.)",
  ])("takes no demand from %j", (text) => {
    expect(schooling(text)).toEqual([]);
  });
});

describe("education said in passing", () => {
  it.each([
    ["You'll have thrown your mortarboard in the air by summer.", ["degree/required"]],
    ["Your viva must be behind you.", ["doctorate/required"]],
    ["You've served your time, papers and all.", ["vocational/required"]],
    ["Nobody can be registered without a bachelor's.", ["bachelor/required"]],
    ["No GED, no interview.", ["high_school/required"]],
    ["Should you not hold a Level 3 yet, you must have it by May.", ["vocational/required"]],
    ["We need someone with a degree.", ["degree/required"]],
    ["A master's, or anything like it, would make us smile.", ["master/preferred"]],
    ["An MSc'd be the icing.", ["master/preferred"]],
    ["A doctorate, while not mandatory, is highly valued.", ["doctorate/preferred"]],
    ["School certificate required, a degree an advantage.", ["high_school/required", "degree/preferred"]],
    ["Degree or not, send us your work.", ["degree/not_required"]],
    ["We dropped the degree requirement last year.", ["degree/not_required"]],
    ["We value grit more than a degree.", ["degree/not_required"]],
    ["Not having an NVQ is no barrier.", ["vocational/not_required"]],
    ["Most of the crew have degrees. You needn't.", ["degree/not_required"]],
    ["Left school early? So did our founder.", ["high_school/not_required"]],
    ["A bachelor's is by no means necessary.", ["bachelor/not_required"]],
    ["A doctorate not required, but some fieldwork is preferred.", ["doctorate/not_required"]],
    ["Holders of a bachelor's are paid: bachelor's degree $24.", ["bachelor/mentioned"]],
  ])("reads %j", (text, facts) => {
    expect(schooling(text)).toEqual(facts);
  });

  it.each([
    "You'll feel a two-degree drift in the oven.",
    "The depot is next door to the vocational college.",
    "Last year we sent sixty children through a bachelor's degree.",
    "You mentor lads going for their NVQs.",
    "You'll mark GCSE scripts.",
    "Our head of science has a PhD.",
    "Your clients will ask for graduates fresh from trade school.",
    "She joined us with a degree in law.",
  ])("takes no demand from %j", (text) => {
    expect(schooling(text)).toEqual([]);
  });
});
