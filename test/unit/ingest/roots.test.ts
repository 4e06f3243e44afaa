import { join, parse, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isWithin, PathSet } from "../../../src/ingest/roots.ts";

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

describe("a set of paths", () => {
  const paths = new PathSet([join(root, "a"), join(root, "b", "nurse.md")]);

  it("covers them and what lies below them", () => {
    const covered = [join(root, "a"), join(root, "a", "x", "y.md"), join(root, "b", "nurse.md")];
    expect(covered.every((path) => paths.covers(path))).toBe(true);
    const others = [root, join(root, "b"), join(root, "b", "nurse.md~"), join(root, "ab")];
    expect(others.some((path) => paths.covers(path))).toBe(false);
  });

  it("is led to by the folders above them, too", () => {
    expect([root, join(root, "b"), join(root, "a", "x"), parse(root).root].every((path) => paths.leadsTo(path))).toBe(
      true,
    );
    expect([join(root, "c"), join(root, "b", "c")].some((path) => paths.leadsTo(path))).toBe(false);
  });
});
