import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";
import { said } from "./kinds.ts";

const worked = (text: string) => said("shift", text).sort();

describe("shift", () => {
  it.each([
    ["Hours: 8:30 am to 5 pm", ["day/required"]],
    ["Monday to Friday, 9 to 5.", ["day/required"]],
    ["Hours: 4:30 a.m. to 1 p.m.", ["early/required"]],
    ["Earlies and lates.", ["early/required", "evening/required", "rotating/required"]],
    ["Four days on, four days off.", ["rotating/required"]],
    ["Occasional evening and weekend work required.", ["evening/required", "weekend/required"]],
    ["You must be able to work public holidays.", ["holidays/required"]],
    ["You work 7 p.m. to 7:30 a.m.", ["night/required"]],
    ["One Saturday in three and never a holiday.", ["weekend/required"]],
    ["Monday to Friday, 5 pm to 8 pm.", ["evening/required"]],
    ["You carry the duty phone one week in eight.", ["on_call/required"]],
    ["Early, late and night shifts.", ["early/required", "evening/required", "night/required", "rotating/required"]],
    ["Every other weekend is free.", ["weekend/required"]],
    ["Split shifts.", ["split/required"]],
    ["You choose when you work.", ["flexible/offered"]],
    ["Flexible hours around a core from 9:30 to 15:00.", ["flexible/offered"]],
    ["35 hours over four days.", ["four_day_week/offered"]],
    ["Standby one week in five.", ["on_call/required"]],
  ])("reads %j", (text, facts) => {
    expect(worked(text)).toEqual(facts);
  });

  it.each([
    ["Weekend work doesn't occur.", ["weekend/not_required"]],
    ["Nobody is asked to work Sundays.", ["weekend/not_required"]],
    ["We are closed at weekends.", ["weekend/not_required"]],
    ["Your evenings are your own.", ["evening/not_required"]],
    ["There is no on-call duty.", ["on_call/not_required"]],
    ["There is no weekend work here, and nobody will phone you at home.", ["weekend/not_required"]],
    [
      "No nights or weekends, and the team leaves together at half past four.",
      ["night/not_required", "weekend/not_required"],
    ],
    ["Public holidays are off.", ["holidays/not_required"]],
  ])("reads what nobody need work in %j", (text, facts) => {
    expect(worked(text)).toEqual(facts);
  });

  it("takes a shift that one may choose for an offer", () => {
    expect(worked("Night shifts are optional.")).toEqual(["night/offered"]);
  });

  it("proves a duty with the words that make it one", () => {
    const [fact] = factsOf("Some weekend work is required.").filter(({ kind }) => kind === "shift");
    expect(fact?.quote).toBe("weekend work is required");
  });

  it.each([
    "You must be able to work flexible hours.",
    "Date posted: 2024-09-17",
    "Posted: 2024-11-06",
    "Flexible time off.",
    "We need your papers before your first shift.",
    "17 days of PTO and ten holidays.",
    "30 days' leave including public holidays.",
    "The showroom is open 9 am to 6 pm on Saturdays.",
    "Two floating holidays are paid.",
    "You spend 40 nights a year away with the crew.",
    "Enjoy three-day weekends with us.",
    "Call us in the evenings.",
  ])("takes no working time from %j", (text) => {
    expect(worked(text)).toEqual([]);
  });
});
