import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";
import { said } from "./kinds.ts";

const cleared = (text: string) => said("clearance", text);
const detailOf = (text: string) => factsOf(text).find(({ kind }) => kind === "clearance")?.detail;

describe("clearance", () => {
  it.each([
    ["Applicants must be able to obtain a DoD Secret clearance.", "secret/required"],
    ["You hold an active TS/SCI with poly.", "ts_sci/required"],
    ["An active Top Secret clearance is required.", "top_secret/required"],
    ["Candidates must be SC cleared.", "sc/required"],
    ["Vetting to SC level takes eight weeks and is required.", "sc/required"],
    ["You need DV clearance before you start.", "dv/required"],
    ["Developed Vetting (DV) is mandatory.", "dv/required"],
    ["A Baseline clearance is needed.", "baseline/required"],
    ["Must hold a current NV1.", "nv1/required"],
    ["Negative Vetting Level 2 clearance essential.", "nv2/required"],
    ["You must obtain a Public Trust clearance.", "public_trust/required"],
    ["An active Q clearance is required.", "doe_q/required"],
    ["BPSS checks are required of everyone on this contract.", "bpss/required"],
    ["Counter-Terrorist Check (CTC) clearance is required.", "ctc/required"],
    ["Enhanced reliability status is required.", "reliability/required"],
    ["NATO Secret clearance is required.", "nato_secret/required"],
    ["Must be able to obtain a government security clearance.", "any/required"],
    ["You need SC to start.", "sc/required"],
    ["SC'd people only.", "sc/required"],
    ["The firm puts you in for DV and pays for it.", "dv/required"],
    ["All graduates go up for Baseline in their first month.", "baseline/required"],
    ["You'll be vetted by the security service.", "any/required"],
    ["You will work on classified programmes.", "any/required"],
    ["Uncleared applicants cannot be considered.", "any/required"],
    ["You needn't have Secret status when you apply, only before you start.", "secret/required"],
    ["Clearance: TS or above, current", "top_secret/required"],
  ])("reads the level of %j", (text, fact) => {
    expect(cleared(text)).toEqual([fact]);
  });

  it("reads both of two levels joined by or", () => {
    expect(cleared("You must hold SC or DV clearance.")).toEqual(["sc/required", "dv/required"]);
    expect(cleared("You must hold an L or Q clearance.")).toEqual(["doe_l/required", "doe_q/required"]);
  });

  it.each([
    ["An active Secret clearance is preferred.", "secret/preferred"],
    ["No security clearance is required for this role.", "any/not_required"],
    ["Before you ask: no clearance needed.", "any/not_required"],
    ["A security clearance may be required later.", "any/mentioned"],
    ["Depending on the ship you could need vetting.", "any/mentioned"],
    ["Sponsorship for NV1 can be arranged where a contract calls for it.", "nv1/mentioned"],
    ["## Clearance\n\nSecret or higher preferred, not mandatory.", "secret/preferred"],
    ["Access to SCI, or SCI eligibility, is what we'd like to see.", "ts_sci/preferred"],
  ])("tells the polarity of %j", (text, fact) => {
    expect(cleared(text)).toEqual([fact]);
  });

  it("tells holding from being able to get one, and hears of the polygraph", () => {
    expect(detailOf("You must currently hold an active Secret clearance.")).toEqual({ when: "hold" });
    expect(detailOf("You must be eligible for an NV1 clearance.")).toEqual({ when: "obtain" });
    expect(detailOf("Must hold SC clearance or be willing to undergo it.")).toEqual({ when: "obtain" });
    expect(detailOf("Must have an active TS/SCI with full-scope polygraph.")).toEqual({
      when: "hold",
      polygraph: true,
    });
  });

  it("takes the answer below a heading about clearances", () => {
    expect(cleared("Security clearance:\nPublic trust\n\nWork schedule:\nFull time")).toEqual([
      "public_trust/required",
    ]);
    expect(cleared("Clearance level: None\nLocation: Reston")).toEqual(["any/not_required"]);
  });

  it("leaves the clearance of no level out where a level is said", () => {
    expect(cleared("A security clearance is required. Candidates must hold SC clearance.")).toEqual(["sc/required"]);
  });

  it.each([
    ["You'll be put in for a Secret once you sign.", "secret/required"],
    ["The final Secret has to land before the summer.", "secret/required"],
    ["Min SC, ideally DV, in date.", "sc/required"],
    ["DV takes nine months, and we pay you while it runs.", "dv/required"],
    ["The lab will process you for a Q.", "doe_q/required"],
    ["An L is all that's wanted.", "doe_l/required"],
    ["Security: Secret (Government of Canada), valid when you apply.", "secret/required"],
    ["You have to get Enhanced Reliability from PSPC.", "reliability/required"],
    ["DV would be handy.", "dv/preferred"],
    ["NV1 would be handier.", "nv1/preferred"],
    ["SC may be required later.", "sc/mentioned"],
  ])("reads a level by its bare name where it is asked for: %j", (text, fact) => {
    expect(cleared(text)).toContain(fact);
  });

  it.each([
    ["We only take people who are already cleared.", "any/required"],
    ["Everyone is vetted by the Ministry before they start.", "any/required"],
    ["If you're already cleared, so much the better.", "any/preferred"],
    ["Cleared? Lovely, tell us so.", "any/preferred"],
    ["Nobody here is vetted.", "any/not_required"],
    ["You don't need to be cleared.", "any/not_required"],
    ["We hire uncleared people all the time.", "any/not_required"],
    ["We cannot hire people without a clearance.", "any/required"],
    ["Vetting, if it's asked for at all, comes with the file: some clearance may be needed.", "any/mentioned"],
  ])("reads who is cleared and who need not be: %j", (text, fact) => {
    expect(cleared(text)).toEqual([fact]);
  });

  it.each([
    "Own the reliability status page.",
    "Our platform lets firms track who is cleared, from Confidential to TS/SCI.",
    "You make sure that all suppliers are vetted.",
    "Tables are cleared by the waiters before midnight.",
    "Buy a size L, not an L plate.",
  ])("takes no clearance of others, or other sense, from %j", (text) => {
    expect(cleared(text)).toEqual([]);
  });

  it.each([
    "Help us run the January clearance sale and keep the clearance racks tidy.",
    "You file customs clearance papers for every container.",
    "Keep three metres of clearance above head height.",
    "A police clearance no older than six months is required.",
    "Medical clearance is required before you join the ship.",
    "You keep our grandmother's secret recipe.",
    "The package is 14 lakh CTC.",
    "The shop is in Greenville, SC, and serves survivors of DV.",
    "You process security clearances for new contractors.",
    "Most candidates you will speak to hold SC or DV.",
    "We place cleared contractors with sixty firms.",
    "Voters lose public trust in elections when counts are late.",
    "Our spice mix is top secret, even from you.",
    "Keep thirty inches of clearance around the unit.",
    "Learn more about security clearances on our site.",
    "The plant is near Aiken, SC, and needs two fitters.",
    "You support families who have DV experience.",
    "Establish a Baseline for every metric.",
  ])("takes no clearance from %j", (text) => {
    expect(cleared(text)).toEqual([]);
  });
});
