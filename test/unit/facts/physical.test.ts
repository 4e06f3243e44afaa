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
  ])("reads %j", (text, facts) => {
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
  ])("takes no demand on the body from %j", (text) => {
    expect(bodily(text)).toEqual([]);
  });
});
