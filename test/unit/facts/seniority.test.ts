import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";

const levels = (text: string, title: string | null = null) =>
  factsOf(text, { title })
    .filter(({ kind }) => kind === "seniority")
    .map(({ value }) => value);
const ofTitle = (title: string) => levels(`${title}\n\nWe bake bread in a small town.`, title);

describe("seniority", () => {
  it.each([
    ["Senior Data Engineer", ["senior"]],
    ["Junior Buyer", ["entry"]],
    ["Graduate Surveyor", ["entry"]],
    ["Team Leader, Night Shift", ["lead"]],
    ["Staff Software Engineer", ["lead"]],
    ["Warehouse Supervisor", ["manager"]],
    ["Head of Catering", ["director"]],
    ["Vice President, Risk", ["executive"]],
    ["Chief Financial Officer", ["executive"]],
    ["Product Manager Intern", ["intern"]],
    ["Electrical Apprentice", ["apprentice"]],
    ["3D Artist (mid)", ["mid"]],
  ])("of the title %s", (title, expected) => {
    expect(ofTitle(title)).toEqual(expected);
  });

  it.each([
    "Staff Nurse",
    "Senior Living Aide",
    "Lead Generation Agent",
    "Assistant to the Director",
    "Executive Assistant",
    "Lead Paint Remover",
  ])("is not read from the title %s", (title) => {
    expect(ofTitle(title)).toEqual([]);
  });

  it("is read from a labelled line and from plain statements", () => {
    expect(levels("Welder\nSeniority level: Mid-Senior level", "Welder")).toEqual(["mid", "senior"]);
    expect(levels("Tester\n\nThis is an entry-level position.", "Tester")).toEqual(["entry"]);
    expect(levels("Tester\n\nWe are looking for a senior tester.", "Tester")).toEqual(["senior"]);
  });

  it("is not that of the people one works with", () => {
    expect(levels("Tester\n\nYou report to the senior manager and help junior staff.", "Tester")).toEqual([]);
  });
});

describe("seniority of the role that a sentence seeks", () => {
  const told = (text: string) => levels(`Mill Lane Works\n\nWe mend clocks.\n\n${text}`, "Mill Lane Works");

  it.each([
    ["We are adding one senior analyst.", ["senior"]],
    ["We're hiring a Head Chef to run the kitchen.", ["manager"]],
    ["As a Team Leader you plan the shifts.", ["lead"]],
    ["This is a mid-level role.", ["mid"]],
    ["Join us as an apprentice.", ["apprentice"]],
    ["This six-month internship is paid.", ["intern"]],
    ["This is an entry-level position.", ["entry"]],
  ])("is read from %j", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    "Send it to the hiring manager.",
    "You report to the director.",
    "You look for a way to help senior managers and clients.",
    "We seek a visionary leader.",
    "French at the intermediate level is required.",
    "This is not a junior role.",
  ])("is not read from %j", (text) => {
    expect(told(text)).toEqual([]);
  });
});
