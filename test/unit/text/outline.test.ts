import { describe, expect, it } from "vitest";
import { sliceSpan } from "../../../src/domain/span.ts";
import { outlineOf } from "../../../src/text/outline.ts";

/** Rows of kind, section and text. */
const rows = (text: string): [string, string | null, string][] =>
  outlineOf(text).map((block) => [block.kind, block.section?.title ?? null, sliceSpan(text, block.span)]);
const headings = (text: string): string[] =>
  rows(text).flatMap(([kind, title]) => (kind === "heading" ? [title ?? ""] : []));

const PROSE = "You will look after forty guests a night and keep the bar stocked, clean and cheerful at all times.";

describe("outlineOf", () => {
  it.each([
    ["Markdown", `## What you will do ##\n- Pour`, "What you will do"],
    ["setext", `Duties\n======\n${PROSE}`, "Duties"],
    ["bold", `**Requirements**\n${PROSE}`, "Requirements"],
    ["bold with a colon", `**Requirements:**\n${PROSE}`, "Requirements"],
    ["a closing colon", `We offer:\n- Soup`, "We offer"],
    ["capitals", `ABOUT THE BAR\n${PROSE}`, "ABOUT THE BAR"],
    ["a known title", `Benefits\nSoup`, "Benefits"],
    ["a title with an emoji", `Why join us? 💜\n\n${PROSE}`, "Why join us? 💜"],
    ["a short line alone above prose", `A night at the bar\n\n${PROSE}`, "A night at the bar"],
    ["a short line alone above a list", `Your first month with us\n\n- Learn`, "Your first month with us"],
  ])("takes %s for a heading", (_, text, title) => {
    expect(headings(text)).toEqual([title]);
    expect(rows(text).at(-1)?.[1]).toBe(title);
  });

  it.each([
    ["a key and its value", `Location: Austin, TX\n${PROSE}`],
    ["a bold key and its value", `**Location:** Austin, TX\n${PROSE}`],
    ["a place in capitals", `AUSTIN, TX\n${PROSE}`],
    ["a hashtag", `#LI-REMOTE\n${PROSE}`],
    ["a short sentence", `We pour.\n\n${PROSE}`],
    ["the last line", `${PROSE}\n\nBenefits`],
    ["lines of an unmarked list", "Python and SQL\n\nWarm with guests\n\nReady to work late"],
    ["an address", `jobs@bar.example\n\n${PROSE}`],
    ["list items", "- Benefits\n- Duties"],
  ])("does not take %s for a heading", (_, text) => {
    expect(headings(text)).toEqual([]);
  });

  it("gives each block the nearest heading above", () => {
    const text = `${PROSE}\n\n## Pay\n$20 an hour.\n\n## Perks\n- Soup\n- Bread`;
    expect(rows(text).map(([kind, section]) => [kind, section])).toEqual([
      ["paragraph", null],
      ["heading", "Pay"],
      ["paragraph", "Pay"],
      ["heading", "Perks"],
      ["item", "Perks"],
      ["item", "Perks"],
    ]);
  });

  it("lets a lead-in sentence name its list, and that list only", () => {
    const text = `## You\n\nWe would love to hear from you. Nice to have:\n\n- Spanish\n- French\n\n${PROSE}`;
    expect(rows(text).slice(1)).toEqual([
      ["paragraph", "You", "We would love to hear from you."],
      ["paragraph", "Nice to have", "Nice to have:"],
      ["item", "Nice to have", "- Spanish"],
      ["item", "Nice to have", "- French"],
      ["paragraph", "You", PROSE],
    ]);
  });

  it("lets an item name the items under it", () => {
    const text = "# You\n- Must have:\n  - a licence\n- Good legs";
    expect(rows(text).map(([, section]) => section)).toEqual(["You", "Must have", "Must have", "You"]);
  });

  it("finds section titles within running text", () => {
    const text = `${PROSE} ${PROSE} Key Responsibilities: pour and smile. Benefits: soup.`;
    expect(rows(text).map(([, section]) => section)).toEqual([null, "Key Responsibilities", "Benefits"]);
  });

  it("marks what must not be cut from the block below", () => {
    const text = `# Pay\nAs follows:\n- Much`;
    expect(outlineOf(text).map((block) => block.opensNext)).toEqual([true, true, false]);
  });
});
