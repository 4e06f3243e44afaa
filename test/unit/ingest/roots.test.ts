import { join, parse, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isWithin } from "../../../src/ingest/roots.ts";

const root = resolve("/jobs");

describe("isWithin", () => {
  it.each([
    [root, true],
    [join(root, "welder.txt"), true],
    [join(root, "wards", "night", "nurse.md"), true],
    [join(root, "..hidden"), true],
    [join(root, ".."), false],
    [resolve("/jobs-old/welder.txt"), false],
    [resolve("/elsewhere"), false],
  ])("says of %s: %s", (path, expected) => {
    expect(isWithin(path, root)).toBe(expected);
  });

  it("takes everything to be below the file system's root", () => {
    expect(isWithin(root, parse(root).root)).toBe(true);
  });
});
