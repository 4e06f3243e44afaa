import { describe, expect, it } from "vitest";
import { withoutWords } from "../../../src/text/without-words.ts";

describe("withoutWords", () => {
  it.each([
    ["remote roles over 900k", "remote", "roles over 900k"],
    ["remote roles over 900k", "over 900k", "remote roles"],
    ["data roles that sponsor visas, no degree?", "no degree", "data roles that sponsor visas?"],
    ["data roles, sponsor visas, no degree", "sponsor visas", "data roles, no degree"],
    ["in Berlin, night shifts", "in Berlin", "night shifts"],
  ])("%s, less “%s”", (question, words, left) => {
    const start = question.indexOf(words);
    expect(withoutWords(question, { start, end: start + words.length })).toBe(left);
  });
});
