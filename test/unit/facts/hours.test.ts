import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";

/** Weekly hours as `min-max`. */
const hours = (text: string) =>
  factsOf(text)
    .filter(({ kind }) => kind === "hours")
    .map(({ min, max }) => `${min ?? ""}-${max ?? ""}`);

describe("hours a week", () => {
  it.each([
    ["Thirty-seven and a half hours a week.", "37.5-37.5"],
    ["Hours: 37.5", "37.5-37.5"],
    ["The standard week is 36 hours.", "36-36"],
    ["A working week of 38 hours.", "38-38"],
    ["Full time (40 hours), Monday to Friday.", "40-40"],
    ["Thirty-two hours over four days.", "32-32"],
    ["Four ten-hour days.", "40-40"],
    ["Six days a week, eight hours each.", "48-48"],
    ["76 hours per fortnight.", "38-38"],
    ["A 30-hour contract.", "30-30"],
    ["Contracted to 24 hours.", "24-24"],
    ["35 hpw", "35-35"],
    ["Between 18 and 24 hours per week.", "18-24"],
    ["No more than 20 hours a week.", "-20"],
    ["Leeds | permanent | 37 hours | £31,000", "37-37"],
    ["You work an average of 42 hours.", "42-42"],
    ["Hours. 38 a week, over the year.", "38-38"],
  ])("are read from %j", (text, expected) => {
    expect(hours(text)).toEqual([expected]);
  });

  it.each([
    "Overtime is paid above 40 hours a week.",
    "Staff who work at least 20 hours a week get health cover.",
    "The shop is open 60 hours a week.",
    "We answer within 48 hours.",
    "Five hours a week of training are yours.",
    "A course of 120 hours.",
    "We save our customers ten hours a week.",
    "Seven 12-hour days, then seven off.",
    "You work eight hours a day.",
    "Opening hours: 40 a week",
  ])("are not read from %j", (text) => {
    expect(hours(text)).toEqual([]);
  });
});
