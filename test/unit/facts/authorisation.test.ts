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
    [
      "By law you must be a citizen, permanent resident or other protected individual under 8 U.S.C. 1324b.",
      ["us_person/required"],
    ],
    ["Any status that lets you take paid work will do.", ["work/required"]],
    ["A residence permit which allows you to work is needed.", ["work/required"]],
    ["You do have to be cleared to earn wages in this country.", ["work/required"]],
    ["Bring your I-9 documents on day one.", ["work/required"]],
    ["Show us you can already work in the UK.", ["work/required"]],
    ["Dutch passport or a B permit.", ["work/required"]],
    ["Open to Malaysians aged 18 and over only.", ["citizen/required"]],
    ["We can't take on anybody who isn't a South African citizen.", ["citizen/required"]],
    ["Nationality: Saudi preferred", ["citizen/preferred"]],
    ["Qataris first, then everyone else.", ["citizen/preferred"]],
    ["Priority will be given to Canadian citizens.", ["citizen/preferred"]],
  ])("reads %j", (text, facts) => {
    expect(asked(text)).toEqual(facts);
  });

  it("reads citizenship that is expressly not asked", () => {
    expect(asked("US citizenship is not required.")).toEqual(["citizen/not_required"]);
    expect(asked("Applicants of every nationality are considered.")).toEqual(["citizen/not_required"]);
    expect(asked("You don't need to be British.")).toEqual(["citizen/not_required"]);
    expect(asked("We couldn't care less what passport you carry.")).toEqual(["citizen/not_required"]);
    expect(asked("No work permit is needed by anyone here.")).toEqual(["work/not_required"]);
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
    ["EU citizenship or a valid permit for work in Malta is required.", ["work/required"]],
    ["Norwegian citizens, residents and holders of a work permit are all welcome.", ["work/required"]],
    ["Must be a Danish citizen and authorised to work in Denmark.", ["citizen/required", "work/required"]],
  ])("asks for the right to work alone where a permit will do as well: %j", (text, facts) => {
    expect(asked(text).sort()).toEqual(facts);
  });

  it.each([
    "You can't start until your work permit has come through.",
    "Fine by us, so long as the visa lets you earn in euros.",
    "If the Home Office says you can work, that will do.",
    "Bring the papers for your I-9 on Monday.",
    "Allowed to work in Austria? If not, we can't take you.",
    "You need a legal basis to work in Greece.",
  ])("reads leave to work by who grants it or what waits for it: %j", (text) => {
    expect(asked(text)).toEqual(["work/required"]);
  });

  it.each([
    [
      "Canadians and permanent residents will, however, be given priority.",
      ["citizen/preferred", "resident/preferred"],
    ],
    ["We lean towards citizens of the member states.", ["citizen/preferred"]],
    ["US citizenship would open more doors here.", ["citizen/preferred"]],
    ["Permanent residents go to the front of the queue.", ["resident/preferred"]],
    ["Danish nationality? Doesn't matter to us.", ["citizen/not_required"]],
    ["No citizenship requirement.", ["citizen/not_required"]],
    ["You needn't be a U.S. person.", ["us_person/not_required"]],
    ["The club used to hire German citizens only.", ["citizen/not_required"]],
    ["You were born British or naturalised: you must be British by nationality.", ["citizen/required"]],
    ["Reserved for nationals of the contracting states.", ["citizen/required"]],
    ["USC/GC only.", ["citizen/required", "resident/required"]],
  ])("weighs the status in %j", (text, facts) => {
    expect(asked(text).sort()).toEqual(facts);
  });

  it.each([
    "Part of your job is checking that temps have the right to work.",
    "Identify US persons for the tax desk.",
    "Working title: Night Train.",
    "Staff who leave employment with us hand back their tools.",
    "You need a full UK National Insurance number.",
    "Interns are allowed to work up to 20 hours.",
  ])("takes no status of others, or other sense, from %j", (text) => {
    expect(asked(text)).toEqual([]);
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
    "Green cards don't get you through the gate.",
    "Our forty residents decide; permanent residents and guests alike are heard.",
    "You advise tenants on benefits and right to work queries.",
    "Eligible to work from home two days a week.",
    "Authorised to work at height and on live circuits.",
    "Issue permits to work and hot work permits.",
    "Prepare working papers for the audit.",
    "Knowledge of EAD, MARC and XML.",
    "Our crew of thirty speaks for 14 nationalities.",
    "Applications can come from anyone, except that some positions require US citizenship.",
  ])("takes no demand from %j", (text) => {
    expect(asked(text)).toEqual([]);
  });
});
