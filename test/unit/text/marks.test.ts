import { describe, expect, it } from "vitest";
import { sliceSpan } from "../../../src/domain/span.ts";
import { evidenceSpan } from "../../../src/text/marks.ts";

const evidence = (text: string): string => sliceSpan(text, evidenceSpan(text, { start: 0, end: text.length }));

describe("evidenceSpan", () => {
  it.each([
    ["- Pour beer", "Pour beer"],
    ["• Pour beer", "Pour beer"],
    ["•Pour beer", "Pour beer"],
    ["  * [x] Pour beer ", "Pour beer"],
    ["1. Pour beer", "Pour beer"],
    ["a) Pour beer", "Pour beer"],
    ["o Pour beer", "Pour beer"],
    ["> Pour beer", "Pour beer"],
    ["## Pay", "Pay"],
    ["Pay\n---", "Pay"],
    ["**Pay**", "Pay"],
    ["- **Pay**", "Pay"],
    ["**Pay:** much", "**Pay:** much"],
    [".NET and C#", ".NET and C#"],
    ["-5 degrees", "-5 degrees"],
    ["401(k) match", "401(k) match"],
    ["---", "---"],
    ["•", "•"],
    ["", ""],
  ])("shows %j as %j", (text, shown) => {
    expect(evidence(text)).toBe(shown);
  });

  it("stays within the span it is given", () => {
    const text = "Duties:\n- Pour beer\n- Smile";
    expect(evidenceSpan(text, { start: 8, end: 19 })).toEqual({ start: 10, end: 19 });
  });
});
