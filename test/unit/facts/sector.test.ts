import { describe, expect, it } from "vitest";
import { said } from "./kinds.ts";

describe("sector", () => {
  it.each([
    ["Industry: Health Care", "healthcare"],
    ["Sector: Oil & Gas", "energy"],
    ["We are a reputable law firm in White Bay.", "legal"],
    ["Ashby is a 25-bed community hospital.", "healthcare"],
    ["We're a community school.", "education"],
    ["We make booking software.", "technology"],
    ["Larkin designs and manufactures pumps.", "manufacturing"],
    ["Company: Ashby Savings Bank", "finance"],
  ])("reads %j as %s", (text, value) => {
    expect(said("sector", text)).toEqual([`${value}/mentioned`]);
  });

  it.each([
    "The Financial Analyst is a key part of our software business.",
    "You manufacture and test parts.",
    "Our customer is a bank.",
    "Company: Ash Food Bank",
    "Employer: Larkin Storage Ltd, contractor to the Ministry of Defence",
    "This role is at a hospital we serve.",
  ])("takes %j for none", (text) => {
    expect(said("sector", text)).toEqual([]);
  });
});
