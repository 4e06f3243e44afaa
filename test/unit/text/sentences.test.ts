import { describe, expect, it } from "vitest";
import { sliceSpan } from "../../../src/domain/span.ts";
import { MAX_SENTENCE_LENGTH, splitSentences } from "../../../src/text/sentences.ts";

const split = (text: string): string[] => splitSentences(text).map((span) => sliceSpan(text, span));

describe("splitSentences within a line", () => {
  it.each([
    ["plain stops", "We bake bread. We sell it! Do you? Yes.", ["We bake bread.", "We sell it!", "Do you?", "Yes."]],
    [
      "e.g. and i.e.",
      "Use a tool, e.g. Excel, i.e. Sheets. Then rest.",
      ["Use a tool, e.g. Excel, i.e. Sheets.", "Then rest."],
    ],
    ["the U.S.", "Work in the U.S. Department of Energy. Apply.", ["Work in the U.S. Department of Energy.", "Apply."]],
    [
      "the U.S. at an end",
      "You must live in the U.S. We pay for moves.",
      ["You must live in the U.S.", "We pay for moves."],
    ],
    [
      "Inc. and Ltd.",
      "Join Acme Inc. as a welder. Bolt Ltd. Manchester hires.",
      ["Join Acme Inc. as a welder.", "Bolt Ltd. Manchester hires."],
    ],
    [
      "degrees",
      "A Ph.D. in biology or an M.S. degree. B.A. Economics is fine.",
      ["A Ph.D. in biology or an M.S. degree.", "B.A. Economics is fine."],
    ],
    [
      "titles and initials",
      "Ask Dr. J. R. Moss or Mr. Low on St. Mary Road. Thanks.",
      ["Ask Dr. J. R. Moss or Mr. Low on St. Mary Road.", "Thanks."],
    ],
    [
      "times of day",
      "From 8 a.m. to 5 p.m. Monday to Friday. Off by 6 p.m. Bring boots.",
      ["From 8 a.m. to 5 p.m. Monday to Friday.", "Off by 6 p.m.", "Bring boots."],
    ],
    ["approx. and min.", "Approx. 30 beds, min. 3 years. Good pay.", ["Approx. 30 beds, min. 3 years.", "Good pay."]],
    [
      "numbers",
      "Post No. 12 pays $22.50 an hour, i.e. 1.5 times more. Version 2.0 ships.",
      ["Post No. 12 pays $22.50 an hour, i.e. 1.5 times more.", "Version 2.0 ships."],
    ],
    ["No. as an answer", "Is a car needed? No. Shifts rotate.", ["Is a car needed?", "No.", "Shifts rotate."]],
    [
      "Sr. and Jr.",
      "A Sr. Engineer leads. Sam Low Jr. Manager hires.",
      ["A Sr. Engineer leads.", "Sam Low Jr. Manager hires."],
    ],
    [
      "technical names",
      "We use .NET and Node.js. ASP.NET too. Vue.js helps.",
      ["We use .NET and Node.js.", "ASP.NET too.", "Vue.js helps."],
    ],
    [
      "addresses",
      "See https://a.example/b.html?x=1.2. Mail me@x.example. Visit www.acme.example now.",
      ["See https://a.example/b.html?x=1.2.", "Mail me@x.example.", "Visit www.acme.example now."],
    ],
    ["ellipses", "You cook... and clean. We wait… Then eat.", ["You cook... and clean.", "We wait…", "Then eat."]],
    [
      "closing quotes and brackets",
      'They said "Come." We came (all of us.) Then left.',
      ['They said "Come."', "We came (all of us.)", "Then left."],
    ],
    [
      "a missing space",
      "Three years of experience.You will lead (a team).We pay well.",
      ["Three years of experience.", "You will lead (a team).", "We pay well."],
    ],
    [
      "a missing space before a number",
      "Strong driving skills.5 years behind the wheel.",
      ["Strong driving skills.", "5 years behind the wheel."],
    ],
    [
      "etc.",
      "Saws, drills, etc. Ability to lift. Nails, glue, etc. as needed.",
      ["Saws, drills, etc.", "Ability to lift.", "Nails, glue, etc. as needed."],
    ],
    ["numbers of an inline list", "1. Cook soup. 2. Wash up.", ["1. Cook soup.", "2. Wash up."]],
    [
      "bullets in running text",
      "You have: • 3 years of X • a car • Y",
      ["You have:", "• 3 years of X", "• a car", "• Y"],
    ],
    [
      "dates",
      "Apply by Jan. 17, 2030. Start in Feb. or later.",
      ["Apply by Jan. 17, 2030.", "Start in Feb. or later."],
    ],
    ["bold stops", "**Note.** Bring boots.", ["**Note.**", "Bring boots."]],
  ])("copes with %s", (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it("splits running text at dashes that stand for bullets, not at ranges", () => {
    const list =
      "In this job you will do many things such as: - Answer the busy phones - Greet the many guests - Keep the long diary and more.";
    expect(split(list)).toHaveLength(4);
    expect(split("Open Monday - Friday, 9 - 5.")).toHaveLength(1);
  });

  it("splits running text before a section's title", () => {
    expect(split("You drive a van Minimum Qualifications: a licence and patience")).toEqual([
      "You drive a van",
      "Minimum Qualifications: a licence and patience",
    ]);
  });
});

describe("splitSentences over lines", () => {
  it("makes a unit of every list item, key-value line and line that was not wrapped", () => {
    const text = "Skills\n- SQL\n* Python, and\n• Go\n1. Rust\na) C\no Cobol\nLocation: Leeds\nSalary: $40k";
    expect(split(text)).toEqual(text.split("\n").map((line) => line));
  });

  it("joins lines that were wrapped at a width", () => {
    const wrapped =
      "We are looking for a person who likes to work with their hands and who\n" +
      "can read drawings. You will join a small team in the north of the city\n" +
      "and report to the foreman.";
    expect(split(wrapped)).toEqual([
      "We are looking for a person who likes to work with their hands and who\ncan read drawings.",
      "You will join a small team in the north of the city\nand report to the foreman.",
    ]);
  });

  it("joins the indented second line of a list item, and a mark with the text below it", () => {
    expect(split("- Keep the shop floor clean and\n  report faults\n- Smile")).toEqual([
      "- Keep the shop floor clean and\n  report faults",
      "- Smile",
    ]);
    expect(split("1.\nCut pipes.\n2.\nFit valves.")).toEqual(["1.\nCut pipes.", "2.\nFit valves."]);
  });

  it("does not join short lines or lines of varied length", () => {
    expect(split("Python\nsql\nexcel")).toHaveLength(3);
    const lines = "Experience with large machines and with the people who run them every day\nPatience\nA licence";
    expect(split(lines)).toHaveLength(3);
  });

  it("ends a sentence at a blank line", () => {
    expect(split("We bake and\n\nwe sell")).toEqual(["We bake and", "we sell"]);
  });

  it("keeps a setext underline with its heading", () => {
    expect(split("Duties\n------\nCook.")).toEqual(["Duties\n------", "Cook."]);
  });
});

describe("splitSentences on long text", () => {
  it("cuts at a semicolon rather than a comma, and at a comma rather than a space", () => {
    const clause = `${"word ".repeat(40)}word`;
    expect(split(`${clause}; ${clause}, ${clause}`)[0]).toMatch(/;$/);
    expect(split(`${clause}, ${clause} ${clause}`)[0]).toMatch(/,$/);
  });

  it("cuts a line of 100,000 characters without any mark into pieces of at most the maximum", () => {
    const pieces = split("x".repeat(100_000));
    expect(pieces.join("")).toHaveLength(100_000);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(MAX_SENTENCE_LENGTH);
  });

  it.each([
    ["surrogate pairs", "😀", /^[\udc00-\udfff]/],
    ["combining marks", "e\u0301", /^\u0301/],
    ["joined emoji", "👩\u200d🚀", /^(?:\u200d|🚀)/],
    ["emoji with variation selectors", "❤\ufe0f", /^\ufe0f/],
    ["flags", "🇳🇱", /^🇱/u],
  ])("does not cut into %s", (_, unit, broken) => {
    for (const piece of split(unit.repeat(1000))) expect(piece).not.toMatch(broken);
  });

  it("has no sentences in a blank text", () => {
    expect(splitSentences("")).toEqual([]);
    expect(splitSentences(" \n\t\u00a0\n")).toEqual([]);
  });
});

describe("splitSentences over pages", () => {
  it("lets a sentence go on over a page break in small letters", () => {
    const text = "You mend the nets that came\n\f\nhome torn. Then you rest.";
    expect(split(text)).toEqual(["You mend the nets that came\n\f\nhome torn.", "Then you rest."]);
  });

  it.each([
    ["a sentence that ended", "You mend nets.\n\f\nand more", ["You mend nets.", "and more"]],
    ["a new heading", "You mend nets and\n\f\n## Pay", ["You mend nets and", "## Pay"]],
    ["a capital", "Department of Nets\n\f\nHarbour Road", ["Department of Nets", "Harbour Road"]],
    ["an item", "You mend nets and\n\f\n- sails", ["You mend nets and", "- sails"]],
  ])("ends at a page break before or after %s", (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});
