import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";

const travels = (text: string) =>
  factsOf(text)
    .filter(({ kind }) => kind === "travel")
    .map(({ polarity, min, max }) => [polarity, min, max]);

describe("travel", () => {
  it.each([
    ["Travel is no part of this job.", "not_required"],
    ["You'll sleep in your own bed every night.", "not_required"],
    ["The job does not include business trips.", "not_required"],
    ["Travel required: No", "not_required"],
    ["You will spend 60 nights a year away with clients.", "required"],
    ["Twice a year everyone meets for five days.", "required"],
    ["One night away every fortnight.", "required"],
    ["International travel will be required occasionally.", "required"],
    ["Some travel may be required.", "mentioned"],
    ["Travel abroad arises perhaps once a year.", "mentioned"],
  ])("reads %j as %s", (text, polarity) => {
    expect(travels(text)).toEqual([[polarity, undefined, undefined]]);
  });

  it.each([
    ["Travel stays below 5 percent.", ["required", undefined, 5]],
    ["About 40% of your time is on the road.", ["required", 40, 40]],
    ["Spend sixty percent of the week on the road.", ["required", 60, 60]],
    ["Two days in each week you travel to schools.", ["required", 40, 40]],
    ["Occasional travel may be required up to 10%-20% per year.", ["mentioned", 10, 20]],
    ["Ability to travel at least 30% of the time.", ["required", 30, undefined]],
    ["Travel requirement:\n\nYou travel 10% of the time.", ["required", 10, 10]],
  ])("counts the share of the time in %j", (text, expected) => {
    expect(travels(text)).toEqual([expected]);
  });

  it.each([
    "You arrange international travel for our directors.",
    "Experience with coordinating travel and calendars.",
    "Free second-class travel across the country.",
    "Conference fees, travel, accommodation and meals are paid.",
    "You know what makes a story travel.",
    "You drive the overhead travelling cranes.",
    "Callers seek out-of-state travel support.",
    "Guests stay two nights away from home.",
    "Travel to the office is subsidised.",
  ])("is none in %j", (text) => {
    expect(travels(text)).toEqual([]);
  });
});
