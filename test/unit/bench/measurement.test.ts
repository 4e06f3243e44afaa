import { describe, expect, it } from "vitest";
import {
  formatTarget,
  formatValue,
  isMet,
  type Measurement,
  markdownTable,
} from "../../../scripts/bench/measurement.ts";

const search: Measurement = { measure: "search, p50", value: 8.126, unit: "ms", target: { under: 10 }, note: "a|b" };
const embedding: Measurement = { measure: "embedding", value: 1.987, unit: "ratio", target: { atLeast: 2 } };

describe("isMet", () => {
  it("compares with the limit in the target's direction", () => {
    expect(isMet(search)).toBe(true);
    expect(isMet({ ...search, value: 10 })).toBe(false);
    expect(isMet(embedding)).toBe(false);
    expect(isMet({ ...embedding, value: 2 })).toBe(true);
  });

  it("says nothing where there is no target", () => {
    expect(isMet({ measure: "rate", value: 1, unit: "per second" })).toBeNull();
  });

  it("counts a value that could not be measured as a miss", () => {
    expect(isMet({ ...search, value: Number.NaN })).toBe(false);
    expect(isMet({ ...embedding, value: Number.NaN })).toBe(false);
  });
});

describe("formatValue", () => {
  it.each([
    [2.714, "ratio", "2.71 times"],
    [0.8651, "share", "86.5 %"],
    [1.2e9, "bytes", "1,200 MB"],
    [38.46, "ms", "38.5 ms"],
    [204.4, "per second", "204 / s"],
    [1.204, "seconds", "1.20 s"],
    [10_012, "count", "10,012"],
    [Number.NaN, "ms", "not measured"],
  ] as const)("writes %d as %s: %s", (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });
});

describe("formatTarget", () => {
  it("says which way the limit goes", () => {
    expect(formatTarget({ under: 3 }, "seconds")).toBe("< 3.00 s");
    expect(formatTarget({ atLeast: 0.8 }, "share")).toBe("at least 80.0 %");
    expect(formatTarget(undefined, "ms")).toBe("");
  });
});

describe("markdownTable", () => {
  it("has a line for each measurement and says what missed its target", () => {
    const lines = markdownTable([search, embedding]).split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[2]).toMatch(/^\| search, p50 +\| 8\.13 ms +\| < 10\.0 ms +\| yes +\| a\\\|b \|$/);
    expect(lines[3]).toContain("| **NO** |");
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});
