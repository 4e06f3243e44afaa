import { describe, expect, it } from "vitest";
import { passageEmbeddingText, plainText, sentenceEmbeddingText } from "../../../src/text/embedding-text.ts";

describe("plainText", () => {
  it.each([
    [
      "## **Pay** and _perks_\n- [Apply](https://a.example/x) with `git`\n---\n* Soup",
      "Pay and perks Apply with git Soup",
    ],
    ["![logo](a.png) Hello <b>you</b>&nbsp;&amp; me", "logo Hello you & me"],
    ["snake_case, 5*4, C# and C++ - all fine", "snake_case, 5*4, C# and C++ - all fine"],
    ["$18 - $20   an\thour", "$18 - $20 an hour"],
    ["You have: • a car • a licence", "You have: a car a licence"],
    ["| Pay | $20 |\n|---|---|", "Pay $20"],
    ["-----", ""],
    ["🚀", ""],
    ["", ""],
  ])("turns %j into %j", (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe("passageEmbeddingText", () => {
  it("puts the title and the section above the words", () => {
    expect(passageEmbeddingText({ title: "Baker", section: "Duties", text: "- Bake\n- Sell" })).toBe(
      "Baker\nDuties\nBake Sell",
    );
  });

  it("leaves out a section that the passage begins with, and one that is the title", () => {
    expect(passageEmbeddingText({ title: "Baker", section: "Duties", text: "## Duties\n- Bake" })).toBe(
      "Baker\nDuties Bake",
    );
    expect(passageEmbeddingText({ title: "Baker", section: "Baker", text: "Bake." })).toBe("Baker\nBake.");
  });

  it("adds the company only where it is given", () => {
    expect(passageEmbeddingText({ title: "Baker", company: "Bun Ltd", section: null, text: "Bake." })).toBe(
      "Baker, Bun Ltd\nBake.",
    );
    expect(passageEmbeddingText({ title: null, section: null, text: "Bake." })).toBe("Bake.");
  });
});

describe("sentenceEmbeddingText", () => {
  it("puts the section in front", () => {
    expect(sentenceEmbeddingText({ section: "Nice to have", text: "- Spanish" })).toBe("Nice to have: Spanish");
    expect(sentenceEmbeddingText({ section: null, text: "• Spanish" })).toBe("Spanish");
    expect(sentenceEmbeddingText({ section: "Pay", text: "**Pay:** much" })).toBe("Pay: much");
  });

  it("is empty where the sentence has no words", () => {
    expect(sentenceEmbeddingText({ section: "Pay", text: "-----" })).toBe("");
  });
});
