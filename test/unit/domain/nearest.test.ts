import { describe, expect, it } from "vitest";
import { nearestName } from "../../../src/domain/nearest.ts";

describe("the nearest name", () => {
  const names = ["index", "port", "pay_min", "pay_max", "remote"];

  it.each([
    ["indx", "index"],
    ["PROT", "port"],
    ["pay_mn", "pay_min"],
    ["remte", "remote"],
  ])("of %s is %s", (word, name) => {
    expect(nearestName(word, names)).toBe(name);
  });

  it("is none where nothing is near", () => {
    for (const word of ["colour", "x", ""]) expect(nearestName(word, names)).toBeUndefined();
  });
});
