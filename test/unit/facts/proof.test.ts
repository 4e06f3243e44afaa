import { describe, expect, it } from "vitest";
import { said } from "./kinds.ts";

const demand = (text: string) => said("education", text).map((fact) => fact.split("/")[1]);

describe("how a posting asks for a thing", () => {
  it.each([
    "A degree would be the icing on the cake.",
    "A degree will set you apart.",
    "A degree wouldn't go amiss.",
    "It helps if you have a degree.",
    "If you also have a degree, all the better.",
    "What would be lovely: a van. A degree.",
    "Desirable: a van; a degree.",
    "## It is helpful, but not required, if you\n\n- hold a degree",
    "A degree helps but is not required.",
  ])("is a wish in %j", (text) => {
    expect(demand(text)).toEqual(["preferred"]);
  });

  it.each([
    "A degree won't move you up our list.",
    "We honestly don't care about your shoes, your degree or your hair.",
    "A degree is all the same to us.",
    "What don't you need? A degree.",
    "Patience is asked for. A degree isn't.",
  ])("is denied in %j", (text) => {
    expect(demand(text)).toEqual(["not_required"]);
  });

  it.each([
    "You must have a degree and do the sums without help.",
    "## The ideal candidate\n\n- has a degree",
    "## We'd love to hear from you\n\n- if you have a degree in law",
    "You need a degree, though we are not strict about the subject.",
  ])("is a duty in %j", (text) => {
    expect(demand(text)).toEqual(["required"]);
  });
});
