import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";
import { said } from "./kinds.ts";

describe("employer", () => {
  it.each([
    ["My client, a maker of pumps, is looking for a fitter.", "agency"],
    ["Dunn Ltd is acting as an Employment Agency in relation to this vacancy.", "agency"],
    ["Posted on behalf of a client.", "agency"],
    ["The Lark Trust is a registered charity.", "nonprofit"],
    ["We are a small charity with a big garden.", "nonprofit"],
    ["Lark Supports (not for profit), Elizabeth", "nonprofit"],
    ["PORT ASH CITY COUNCIL\n\nPlanning Officer", "government"],
    ["Employer: State of Oregon", "government"],
    ["Assistant Clerk, Town of Maple Notch", "government"],
    ["Lark is a fast-growing startup.", "startup"],
    ["We are a family hotel on the bay.", "family_owned"],
    ["We are a member-owned bank.", "cooperative"],
    ["Prairie Lark Co-operative\n\nParamedic", "cooperative"],
    ["The position is represented by the CSEA.", "union"],
    ["Staff nurses are represented.", "union"],
  ])("reads %j as %s", (text, value) => {
    expect(said("employer", text)).toEqual([`${value}/mentioned`]);
  });

  it.each([
    "We prepare filings for our clients.",
    "Our clients pick their own workers.",
    "You are eager to join a fast-moving startup.",
    "You foster a cooperative, friendly spirit.",
    "You know non-profit finance.",
    "Send it to the Department of English, University of Ash.",
    "Credit union membership.",
    "We help a government agency with its forms.",
  ])("takes %j for none", (text) => {
    expect(said("employer", text)).toEqual([]);
  });

  it("counts the staff", () => {
    const [fact] = factsOf("We are a co-operative, 23 members.").filter(({ kind }) => kind === "employer");
    expect([fact?.min, fact?.max]).toEqual([23, 23]);
  });
});
