import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashSource } from "../../../src/files/source.ts";
import { sha256Hex } from "../../../src/text/hash.ts";
import { makeZip } from "../../fixtures/zip.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shortlist-source-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("hashSource", () => {
  it("hashes files, and entries of archives without unpacking them to disk", async () => {
    const large = Buffer.alloc(3_000_000, "We bake at night. ");
    writeFileSync(join(folder, "a.txt"), large);
    writeFileSync(
      join(folder, "a.zip"),
      makeZip([
        { name: "b\\c.txt", content: large },
        { name: "d\n.txt", content: "d" },
      ]),
    );
    mkdirSync(join(folder, "b.zip"));
    writeFileSync(join(folder, "b.zip", "e.txt"), "e");
    expect(await hashSource(join(folder, "a.txt"))).toBe(sha256Hex(large));
    expect(await hashSource(join(folder, "a.zip", "b", "c.txt"))).toBe(sha256Hex(large));
    expect(await hashSource(join(folder, "a.zip", "d\n.txt"))).toBe(sha256Hex("d"));
    expect(await hashSource(join(folder, "b.zip", "e.txt"))).toBe(sha256Hex("e"));
  });

  it("gives null for what is not there, no file, damaged or locked", async () => {
    const parts = [
      { name: "a.txt", content: "a", crc: 1 },
      { name: "b.txt", content: "b", flags: 0x801 },
      { name: "c/" },
    ];
    writeFileSync(join(folder, "a.zip"), makeZip(parts));
    writeFileSync(join(folder, "b.zip"), "no archive");
    const nowhere = [
      "gone.txt",
      ".",
      "a.zip/a.txt",
      "a.zip/b.txt",
      "a.zip/c",
      "a.zip/gone.txt",
      "b.zip/a.txt",
      "gone.zip/a.txt",
    ];
    for (const path of nowhere) expect(await hashSource(join(folder, path)), path).toBeNull();
  });
});
