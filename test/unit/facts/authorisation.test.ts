import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";
import { said } from "./kinds.ts";

const asked = (text: string) => said("authorisation", text);

describe("authorisation", () => {
  it.each([
    ["You must have the right to work in the UK.", ["work/required"]],
    ["Applicants must be authorized to work in the United States.", ["work/required"]],
    ["You need to be legally able to work in Canada.", ["work/required"]],
    ["Full working rights in Australia are essential.", ["work/required"]],
    ["Must be a U.S. citizen.", ["citizen/required"]],
    ["US citizenship required.", ["citizen/required"]],
    ["Only citizens of NATO countries can be considered.", ["citizen/required"]],
    ["You must be a citizen or permanent resident.", ["citizen/required", "resident/required"]],
    ["US citizens and green card holders only.", ["citizen/required", "resident/required"]],
    ["Because of ITAR you must be a U.S. person.", ["us_person/required"]],
  ])("reads %j", (text, facts) => {
    expect(asked(text)).toEqual(facts);
  });

  it("reads citizenship that is expressly not asked", () => {
    expect(asked("US citizenship is not required.")).toEqual(["citizen/not_required"]);
  });

  it("keeps the right to work a must where only sponsorship is denied", () => {
    expect(asked("Must be authorized to work in the US without sponsorship now or in the future.")).toEqual([
      "work/required",
    ]);
  });

  it("keeps the right to work a must under a heading of wishes", () => {
    expect(asked("## Nice to have\n\n- Go\n- You must have the right to work in Ireland")).toEqual(["work/required"]);
  });

  it("names the country as written", () => {
    expect(
      factsOf("You must have the right to work in the UK.").find(({ kind }) => kind === "authorisation"),
    ).toMatchObject({
      detail: { country: "UK" },
      quote: "must have the right to work",
    });
  });

  it.each([
    "We do not discriminate on grounds of race, religion, national origin or citizenship.",
    "You help senior citizens with their shopping.",
    "You answer letters from citizens about parking.",
    "We arrange the work permit and pay for the flight.",
    "If you need a work permit, we file for it.",
    "Are you legally authorized to work in the United States?",
    "Verify that new hires are eligible to work and keep their I-9 forms.",
    "Non-EEA nationals get help with housing.",
  ])("takes no demand from %j", (text) => {
    expect(asked(text)).toEqual([]);
  });
});
