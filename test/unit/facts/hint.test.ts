import { describe, expect, it } from "vitest";
import { hintOf } from "../../../src/facts/hint.ts";

describe("hintOf", () => {
  const hint = hintOf(["drug", "D ?& ?A\\b", "vaccin", "482\\b"]);

  it("holds where a word begins with a stem, whatever its case", () => {
    expect(hint.test("Drugs are tested")).toBe(true);
    expect(hint.test("d&a testing")).toBe(true);
    expect(hint.test("the 482 is filed")).toBe(true);
  });

  it("does not hold inside a word or without a stem", () => {
    expect(hint.test("revaccinated")).toBe(false);
    expect(hint.test("a quiet office")).toBe(false);
  });
});
