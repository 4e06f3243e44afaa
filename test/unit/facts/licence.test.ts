import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";
import { said } from "./kinds.ts";

const licences = (text: string) => said("licence", text);

describe("licence", () => {
  it.each([
    ["A full UK driving licence is required.", ["driving/required"]],
    ["Valid driver's license", ["driving/required"]],
    ["Class A CDL required", ["cdl_a/required"]],
    ["CDL class B required", ["cdl_b/required"]],
    ["You hold an HGV Class 1 licence.", ["hgv/required"]],
    ["Forklift licence required", ["forklift/required"]],
    ["Current RN license required", ["rn/required"]],
    ["You must hold NMC registration.", ["rn/required"]],
    ["CPA required", ["cpa/required"]],
    ["State teaching license required", ["teaching/required"]],
    ["Must be admitted to the New York bar.", ["bar/required"]],
    ["SIA licence required", ["security_guard/required"]],
    ["CPR and BLS certification required", ["cpr/required", "bls/required"]],
    ["Food handler's card required", ["food_safety/required"]],
    ["CSCS card required", ["site_card/required"]],
    ["CISSP certification required", ["it/required"]],
    ["EPA 608 certification required", ["hvac/required"]],
    ["Licensed electrician wanted: electrical licence essential", ["electrician/required"]],
  ])("reads %j", (text, facts) => {
    expect(licences(text)).toEqual(facts);
  });

  it.each([
    ["A driving licence is not needed.", ["driving/not_required"]],
    ["You do not need a CDL.", ["cdl/not_required"]],
    ["A forklift licence would be an advantage.", ["forklift/preferred"]],
    ["A driving licence helps, as the farm lies far out.", ["driving/preferred"]],
    ["## Nice to have\n\n- PMP certification", ["pmp/preferred"]],
    ["Not needed: a car, a driving licence.", ["driving/not_required"]],
  ])("tells the polarity of %j", (text, facts) => {
    expect(licences(text)).toEqual(facts);
  });

  it("says in how many months it may be got", () => {
    const fact = factsOf("BLS certification required within 60 days of hire").find(({ kind }) => kind === "licence");
    expect(fact?.detail).toEqual({ months: 2 });
  });

  it.each([
    "Issue driver's licenses to residents.",
    "We pay for your forklift licence.",
    "Sell software licences to schools.",
    "Work with external CPA firms at year end.",
    "Answer to the CFO, COO and CCO.",
    "You supervise registered nurses on the ward.",
    "Do you have a valid driver's license?",
  ])("takes no demand from %j", (text) => {
    expect(licences(text)).toEqual([]);
  });
});

describe("papers of other trades", () => {
  it.each([
    ["You'll also need a TWIC card.", ["other/required"]],
    ["STCW basic safety certificate required", ["other/required"]],
    ["A pesticide applicator licence is a plus.", ["other/preferred"]],
    ["You must be registered with the Dental Council.", ["other/required"]],
    ["A hunting licence is of no use.", ["other/not_required"]],
    ["Certified Personal Trainer preferred", ["other/preferred"]],
    ["No licence needed.", ["driving/not_required"]],
    ["You are on your P-plates.", ["driving/required"]],
    ["Paediatric first aid required", ["first_aid/required"]],
    ["Resuscitation training required", ["cpr/required"]],
    ["Security+ CE required on the first day", ["it/required"]],
    ["You must be a registered general nurse.", ["rn/required"]],
  ])("are read from %j", (text, facts) => {
    expect(licences(text)).toEqual(facts);
  });

  it.each([
    "The university is a member of the Association of Libraries.",
    "You keep current registration files.",
    "Serve drinks in our licensed bar.",
    "Opportunities to gain professional credentials are plentiful.",
    "A planning degree accredited by the Institute is required.",
    "You sell gift cards and registration tickets.",
  ])("are not taken from %j", (text) => {
    expect(licences(text)).toEqual([]);
  });
});
