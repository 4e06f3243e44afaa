import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";
import { said } from "./kinds.ts";

const sponsored = (text: string) => said("sponsorship", text);

describe("sponsorship", () => {
  it.each([
    "Visa sponsorship is available.",
    "We sponsor visas and pay the fees.",
    "We handle the visa application and the recognition of your papers.",
    "Work permit and visa are arranged by the school.",
    "We will issue a Certificate of Sponsorship to the right person.",
    "Visa sponsorship: yes",
    "For those from abroad, our office prepares the application for a residence permit.",
  ])("reads an offer in %j", (text) => {
    expect(sponsored(text)).toEqual(["visa/offered"]);
  });

  it.each([
    "We cannot sponsor visas.",
    "Unfortunately we are unable to sponsor at this time.",
    "Visa sponsorship is not available for this position.",
    "You must be authorized to work in the US without sponsorship.",
    "We won't be sponsoring anybody.",
    "We are not a licensed sponsor.",
    "The agency doesn't arrange permits.",
    "We are too small to arrange visas.",
    "Visa sponsorship: not available",
    "Must not require visa sponsorship now or in the future.",
  ])("reads a denial in %j", (text) => {
    expect(sponsored(text)).toEqual(["visa/not_offered"]);
  });

  it("reads what depends as neither", () => {
    expect(sponsored("Visa sponsorship is considered on a case-by-case basis.")).toEqual(["visa/mentioned"]);
  });

  it("quotes the denial with what it denies", () => {
    const fact = factsOf("Sorry, we cannot offer any kind of visa sponsorship.").find(
      ({ kind }) => kind === "sponsorship",
    );
    expect(fact?.quote).toBe("cannot offer any kind of visa sponsorship");
  });

  it.each([
    "Find sponsors for our summer festival.",
    "We sponsor your clearance in your first week.",
    "Company-sponsored training and an employer-sponsored health plan.",
    "You report to the project sponsor.",
    "You prepare H-1B filings for our clients.",
    "Arrange travel and visas for the executive team.",
    "You process payments by Visa card.",
    "Review building permits and issue them.",
    "Will you now or in the future require visa sponsorship?",
    "Tools that permit us to apply new methods.",
  ])("takes no fact from %j", (text) => {
    expect(sponsored(text)).toEqual([]);
  });
});
