import { describe, expect, it } from "vitest";
import { factWords } from "../../../src/facts/words.ts";

type Said = Parameters<typeof factWords>[0];
const words = (kind: Said["kind"], value: string, polarity: Said["polarity"], more: Partial<Said> = {}) =>
  factWords({ kind, value, polarity, ...more });

describe("a fact in words", () => {
  it.each([
    [
      words("pay", "gbp", "offered", { min: 31_000, max: 34_500, detail: { per: "year" } }),
      "£31,000 to £34,500 a year",
    ],
    [words("pay", "usd", "offered", { min: 19.5, max: 19.5, detail: { per: "hour" } }), "$19.50 an hour"],
    [words("pay", "eur", "offered", { max: 130_000, detail: { per: "year" } }), "up to €130,000 a year"],
    [words("pay", "unknown", "offered", { min: 600, max: 600, detail: { per: "month" } }), "600 a month"],
    [words("experience", "any", "required", { min: 1 }), "from 1 year"],
    [words("experience", "sales", "required", { min: 2, max: 4 }), "2 to 4 years in sales"],
    [words("experience", "any", "not_required"), "no experience needed"],
    [words("education", "degree", "not_required"), "no degree needed"],
    [words("clearance", "ts_sci", "preferred"), "TS/SCI, preferred"],
    [words("arrangement", "hybrid", "offered", { min: 2, max: 3 }), "hybrid, 2 to 3 days in the office"],
    [words("arrangement", "remote", "not_offered"), "no remote"],
    [words("language", "de", "required"), "German"],
    [words("place", "new_york", "offered"), "New York"],
    [words("physical", "lifting", "required", { max: 23 }), "lifting up to 23 kg"],
  ])("reads %j", (said, expected) => {
    expect(said).toBe(expected);
  });
});
