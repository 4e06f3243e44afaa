import { describe, expect, it } from "vitest";
import { startsAtSeams } from "../../../src/text/seams.ts";

const LEAD = "We look for somebody who minds the lamps of our harbour ";
/** What stands behind each seam, up to the next one. */
const parts = (line: string): string[] => {
  const starts = startsAtSeams(line);
  return starts.map((start, at) => line.slice(start, starts[at + 1] ?? line.length));
};

describe("startsAtSeams", () => {
  it.each([
    ["a word in small letters", `${LEAD}and works with toolsAbility to climb`, ["Ability to climb"]],
    ["several of them", `${LEAD}Paid time offDental planVision plan`, ["Dental plan", "Vision plan"]],
    ["a section's title", `${LEAD}. QualificationsExperience with lamps`, ["Experience with lamps"]],
    ["a bracket", `${LEAD}(required)Able to swim`, ["Able to swim"]],
    ["a pension plan", `${LEAD}benefits:401kMedical plan`, ["Medical plan"]],
  ])("finds the sentence run together with %s", (_, line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it.each([
    "JavaScript LinkedIn GitHub YouTube DevOps McDonald PhD",
    "eBay iPhone macOS bioRxiv airSlate devOps jobId",
    "https://jobs.example/lampKeeper?languageCode=en&jobNumber=7",
    "const lampState=useState(1) and config.lampLevel('high')",
    "lampWorld is our shop, and lampWorld is open",
    "in the service of theHarbour",
  ])("leaves alone what is written so on purpose: %s", (names) => {
    expect(parts(LEAD + names)).toEqual([]);
  });
});
