import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";
import { said } from "./kinds.ts";

const bodily = (text: string) => said("physical", text);
const lifting = (text: string) => factsOf(text).find(({ kind, value }) => kind === "physical" && value === "lifting");

describe("physical", () => {
  it.each([
    ["You must be able to lift up to 50 pounds.", { max: 23 }],
    ["You lift 20 kg all day.", { min: 20, max: 20 }],
    ["Must lift at least 25 kg.", { min: 25 }],
    ["Carry sacks of 10 to 25 kg.", { min: 10, max: 25 }],
    ["Occasionally lift 35 lbs or more.", { min: 16 }],
    ["The boxes weigh up to 18 kilos.", { max: 18 }],
  ])("reads the kilograms of %j", (text, bounds) => {
    const { min, max } = lifting(text) ?? {};
    expect({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }).toEqual(bounds);
  });

  it.each([
    ["You will be on your feet all day.", ["standing/required"]],
    ["The work involves climbing ladders.", ["climbing/required"]],
    ["You work at heights.", ["climbing/required"]],
    ["You work outdoors in all weathers.", ["outdoors/required"]],
    ["Some of it is in confined spaces.", ["confined_spaces/required"]],
    ["You work in a freezer environment.", ["cold/required"]],
    ["Exposure to extreme heat", ["heat/required"]],
    ["It is a noisy environment.", ["noise/required"]],
    ["Prolonged periods of sitting at a desk", ["other/required"]],
    ["Regular heavy lifting", ["lifting/required"]],
    ["You spend most of the day behind the wheel.", ["driving/required"]],
    ["Drives our minibus between the farms.", ["driving/required"]],
    ["It is a standing job.", ["standing/required"]],
    ["Expect to walk nine miles a night.", ["walking/required"]],
    ["A head for heights, please.", ["climbing/required"]],
    ["Rain or shine, the hedges get cut.", ["outdoors/required"]],
    ["The store is at minus 24.", ["cold/required"]],
    ["By noon the laundry gets hot.", ["heat/required"]],
    ["It's noisy in the hall.", ["noise/required"]],
    ["You must tell colours apart and see colours well.", ["other/required"]],
    ["You shift sacks and unload trucks by hand.", ["lifting/required"]],
  ])("reads %j", (text, facts) => {
    expect(bodily(text)).toEqual(facts);
  });

  it("reads weights in words", () => {
    expect(lifting("The kegs weigh about fifty kilos.")).toMatchObject({ min: 50, max: 50 });
  });

  it("reads of a driver's title that he drives", () => {
    expect(bodily("# Night bus driver\n\nJoin us.")).toEqual(["driving/required"]);
    expect(bodily("# Device driver developer\n\nJoin us.")).toEqual([]);
  });

  it.each([
    ["No driving is involved.", ["driving/not_required"]],
    ["You won't be climbing.", ["climbing/not_required"]],
    ["None of it is outdoors.", ["outdoors/not_required"]],
  ])("reads what %j spares the body", (text, facts) => {
    expect(bodily(text)).toEqual(facts);
  });

  it("reads that nothing need be lifted", () => {
    expect(bodily("There is no heavy lifting.")).toEqual(["lifting/not_required"]);
  });

  it.each([
    "You drive a forklift that lifts 900 kg.",
    "Your work lifts sales by 20% and makes us stand out.",
    "Must be in good standing with the board.",
    "We sell outdoor clothing and cold brew.",
    "The office is within walking distance of the station.",
    "You think on your feet in meetings.",
    "You will drive growth across our markets.",
    "Make cold calls and cut through the noise.",
    "We do the heavy lifting on data and carry out audits.",
    "Work is outside the core hours now and then.",
    "You cook hot and cold meals.",
    "Reach over 10 million users with noisy data.",
  ])("takes no demand on the body from %j", (text) => {
    expect(bodily(text)).toEqual([]);
  });
});
