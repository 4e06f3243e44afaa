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
    "Coming from Manila? Our team files the 482 and picks up the bill.",
    "You get free lodging, a return ticket and an employment visa: the package includes the visa for your family.",
    "LMIA support available.",
    "Need a work permit? Leave it to us.",
    "Yes, the owners sponsor.",
    "Research fellows are eligible for H-1B.",
    "## What comes with it\n\n- the residence visa and its fee",
    "If you don't have a work permit yet, we will apply for one.",
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
    "Anyone who would need a permit cannot be considered.",
    "You must arrange your own visa.",
    "The pay is below the threshold for a Skilled Worker visa.",
    "Sponsorship? Sorry, not this year.",
    "Our Employment Pass quota is full.",
    "We hold no sponsor licence.",
    "## Not on offer\n\nVisas, relocation and a car.",
    "Employment sponsorship (such as H-1B) will not be provided.",
  ])("reads a denial in %j", (text) => {
    expect(sponsored(text)).toEqual(["visa/not_offered"]);
  });

  it.each([
    "Visa sponsorship is considered on a case-by-case basis.",
    "Whether we can issue a Certificate of Sponsorship depends on the grade.",
    "For the right baker we'd look at helping with a work permit.",
    "A CoS can't be promised.",
    "Sponsorship? It depends on your level.",
  ])("reads neither in %j", (text) => {
    expect(sponsored(text)).toEqual(["visa/mentioned"]);
  });

  it("quotes the denial with what it denies", () => {
    const fact = factsOf("Sorry, we cannot offer any kind of visa sponsorship.").find(
      ({ kind }) => kind === "sponsorship",
    );
    expect(fact?.quote).toBe("cannot offer any kind of visa sponsorship");
  });

  it.each([
    "Needing a visa is no obstacle with us.",
    "If you need a permit to join the choir, that's fine.",
    "Our firm will act as your sponsor.",
    "LMIA already approved for two bakers.",
    "We deal with the consulate for you.",
    "Visa fees are met by the orchestra.",
    "From overseas? We'll sort your papers.",
  ])("reads the stance of an employer who helps in %j", (text) => {
    expect(sponsored(text)).toEqual(["visa/offered"]);
  });

  it.each([
    "W2 only. No H1B, no agencies.",
    "Visas are beyond a bakery of our size.",
    "The post comes without a visa attached.",
    "We cannot act as a sponsor.",
    "This job falls outside the scheme under which we sponsor visas.",
    "Sadly we have no way to bring anyone into the country.",
    "We don't deal with embassies or the Home Office.",
    "Work permits? Bring your own.",
  ])("reads the stance of an employer who does not in %j", (text) => {
    expect(sponsored(text)).toEqual(["visa/not_offered"]);
  });

  it.each([
    "Whether we sponsor is up to head office.",
    "If you need a visa we'd talk it through first.",
    "Sponsorship hasn't been ruled out.",
    "Visa requests are looked at individually.",
  ])("reads an open stance in %j", (text) => {
    expect(sponsored(text)).toEqual(["visa/mentioned"]);
  });

  it.each([
    "You'll deal with embassies on behalf of our members.",
    "Student visas are OK within their hours.",
    "No papers, no screens: this kitchen talks.",
    "Our platform adds a sponsor-licence product this year.",
  ])("takes no stance from %j", (text) => {
    expect(sponsored(text)).toEqual([]);
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
    "You will advise managers on when to sponsor candidates.",
    "We'll sponsor you through your Class 2 licence.",
    "Two trips a year to Pune; business visas for these are arranged by the travel desk.",
    "Help refugees whose visas the church arranged.",
    "Document standards, including those for audit work papers.",
    "People on working holiday visas are welcome.",
  ])("takes no fact from %j", (text) => {
    expect(sponsored(text)).toEqual([]);
  });
});
