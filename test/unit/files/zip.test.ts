import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ZIP_LIMITS } from "../../../src/files/limits.ts";
import { openZip, type Zip } from "../../../src/files/zip.ts";
import { makeZip, type ZipPart } from "../../fixtures/zip.ts";

const MIB = 1024 * 1024;
const LIMITS = { ...ZIP_LIMITS, maxEntryBytes: 4 * MIB, anyRatioBytes: MIB, anyRatioTotalBytes: 2 * MIB };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shortlist-zip-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function opened(parts: readonly ZipPart[], limits = LIMITS): Promise<Zip> {
  const zip = await openZip(makeZip(parts), limits);
  if ("problem" in zip) throw new Error(zip.problem.reason);
  return zip;
}

/** What reading each entry gives: its text, or the code of its problem. */
async function contents(zip: Zip): Promise<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const entry of zip.entries) {
    const bytes = await zip.read(entry);
    read[entry.name] = Buffer.isBuffer(bytes) ? bytes.toString() : `: ${bytes.problem.code}`;
  }
  return read;
}

async function refused(bytes: string | Buffer, limits = LIMITS): Promise<string> {
  const zip = await openZip(bytes, limits);
  if (!("problem" in zip)) throw new Error("The archive was opened.");
  return `${zip.problem.code}: ${zip.problem.reason}`;
}

describe("openZip", () => {
  it("lists files and folders by name, with size, time and kind, and reads deflated and stored ones", async () => {
    const baker = "We bake at night. ".repeat(100);
    const zip = await opened([
      { name: "b/welder.txt", content: "We weld", method: 0 },
      { name: "b/", method: 0, mode: 0o40755 },
      { name: "a.txt", content: baker },
    ]);
    expect(zip.entries.map(({ name, isFolder }) => `${name}${isFolder ? "/" : ""}`)).toEqual([
      "a.txt",
      "b/",
      "b/welder.txt",
    ]);
    expect(zip.entries[0]).toMatchObject({ sizeBytes: 1800, isEncrypted: false, problem: null });
    expect(zip.entries[0]?.compressedBytes).toBeLessThan(100);
    expect(new Date(zip.entries[0]?.mtimeMs ?? 0).getFullYear()).toBe(2024);
    expect(await contents(zip)).toEqual({ "a.txt": baker, b: "", "b/welder.txt": "We weld" });
    expect(zip.entry("b/welder.txt")?.sizeBytes).toBe(7);
    expect(zip.entry("b")).toBeUndefined();
  });

  it("reads an archive at a path, also after it was closed, and one without entries", async () => {
    const path = join(folder, "a.zip");
    writeFileSync(path, makeZip([{ name: "a.txt", content: "one" }]));
    const zip = await openZip(path);
    if ("problem" in zip) throw new Error(zip.problem.reason);
    expect(await contents(zip)).toEqual({ "a.txt": "one" });
    zip.close();
    expect(await contents(zip)).toEqual({ "a.txt": "one" });
    rmSync(path);
    expect(await contents(zip)).toEqual({ "a.txt": ": not_found" });
    expect((await opened([])).entries).toEqual([]);
  });

  it("takes backslashes for slashes, drops empty parts and dots, and keeps newlines and unmarked UTF-8 in names", async () => {
    const zip = await opened([
      { name: "win\\deep\\a.txt", content: "1" },
      { name: "./b//c.txt", content: "2" },
      { name: "two\nlines.txt", content: "3" },
      { name: "Küche.txt", content: "4", flags: 0 },
      { name: Buffer.from([0x4b, 0x81, 0x2e, 0x6d, 0x64]), content: "5", flags: 0 },
    ]);
    expect(await contents(zip)).toEqual({
      "win/deep/a.txt": "1",
      "b/c.txt": "2",
      "two\nlines.txt": "3",
      "Küche.txt": "4",
      "Kü.md": "5",
    });
  });

  it.each(["../up.txt", "a/../../b.txt", "/etc/passwd", "C:\\x.txt", "..\\up.txt", "", "nul\0.txt"])(
    "refuses the name %j and reads the rest",
    async (name) => {
      const zip = await opened([
        { name, content: "x" },
        { name: "ok.txt", content: "fine" },
      ]);
      const read = await contents(zip);
      expect(read["ok.txt"]).toBe("fine");
      expect(Object.values(read)).toContain(": bad_name");
    },
  );

  it("reads the first of two files of one name and says so of the other", async () => {
    const zip = await opened([
      { name: "a.txt", content: "first" },
      { name: "a.txt", content: "second" },
    ]);
    const results = await Promise.all(zip.entries.map((entry) => zip.read(entry)));
    expect(results[0]?.toString()).toBe("first");
    expect(results[1]).toMatchObject({ problem: { code: "bad_name" } });
    expect(zip.entry("a.txt")).toBe(zip.entries[0]);
  });

  it("refuses locked entries, links and other ways of packing by name, and reads the rest", async () => {
    const zip = await opened([
      { name: "locked.txt", content: "x", flags: 0x801 },
      { name: "link.txt", content: "../a.txt", mode: 0o120777 },
      { name: "lzma.txt", content: "x", method: 14 },
      { name: "ok.txt", content: "fine" },
    ]);
    expect(await contents(zip)).toEqual({
      "locked.txt": ": encrypted",
      "link.txt": ": unsupported",
      "lzma.txt": ": unsupported",
      "ok.txt": "fine",
    });
    expect(zip.entry("lzma.txt")?.problem?.reason).toContain("LZMA");
    expect(zip.entry("locked.txt")?.isEncrypted).toBe(true);
    expect(await refused(makeZip([{ name: "a", content: "x", flags: 0x41 }]))).toMatch(/^encrypted: .*password/);
  });

  it("does not believe declared sizes and checksums", async () => {
    const zip = await opened([
      { name: "more.txt", content: "x".repeat(200_000), sizeBytes: 10 },
      { name: "less.txt", content: "abc", sizeBytes: 4 },
      { name: "crc.txt", content: "abc", crc: 1 },
      { name: "stored.txt", content: "abc", method: 0, sizeBytes: 2 },
      { name: "broken.txt", content: "abc", packed: Buffer.from([7, 7, 7]) },
      { name: "cut.txt", content: "abc".repeat(100), packed: deflateRawSync("abc".repeat(100)).subarray(0, -3) },
      { name: "ok.txt", content: "fine" },
    ]);
    const { "ok.txt": ok, ...others } = await contents(zip);
    expect(ok).toBe("fine");
    for (const [name, outcome] of Object.entries(others)) expect(outcome, name).toBe(": bad_zip");
  });

  it("stops at the size and the ratio of an entry, with the values", async () => {
    const zip = await opened([
      { name: "huge.txt", content: "x", sizeBytes: 5 * MIB },
      { name: "bomb.txt", content: Buffer.alloc(2 * MIB) },
      { name: "small.txt", content: " ".repeat(MIB) },
    ]);
    const problems = Object.fromEntries(zip.entries.map(({ name, problem }) => [name, problem]));
    expect(problems["huge.txt"]).toMatchObject({ code: "too_large", reason: expect.stringContaining("5.0 MiB") });
    expect(problems["bomb.txt"]).toMatchObject({ code: "zip_bomb", reason: expect.stringContaining("200 times") });
    expect(problems["small.txt"]).toBeNull();
  });

  it("refuses archives of too many entries, too much in all, or too high a ratio in all", async () => {
    const many = makeZip(Array.from({ length: 30 }, (_, at) => ({ name: `${at}.txt`, content: "x" })));
    expect(await refused(many, { ...LIMITS, maxEntries: 29 })).toMatch(/^too_large: .*30 entries.*29/);
    const quarter = Buffer.alloc(MIB, "night shift ");
    const bombs = makeZip(Array.from({ length: 4 }, (_, at) => ({ name: `${at}.txt`, content: quarter })));
    expect(await refused(bombs)).toMatch(/^zip_bomb: .*4\.0 MiB/);
    const large = makeZip([
      { name: "a", content: "12345" },
      { name: "b", content: "12345" },
    ]);
    expect(await refused(large, { ...LIMITS, maxTotalBytes: 9 })).toMatch(/^too_large: .*10 bytes.*9 bytes/);
  });

  it("refuses entries that lie upon each other", async () => {
    const kernel = { name: "a.txt", content: "x".repeat(1000) };
    const bomb = makeZip([
      kernel,
      { name: "b.txt", content: "y", offset: 0 },
      { name: "c.txt", content: "z", offset: 20 },
    ]);
    expect(await refused(bomb)).toMatch(/^zip_bomb: .*upon each other/);
  });

  it("says of what is no archive, empty, cut off or away what it is", async () => {
    const whole = makeZip([
      { name: "a.txt", content: "We bake at night." },
      { name: "b.txt", content: "x" },
    ]);
    expect(await refused(Buffer.alloc(0))).toMatch(/^empty: /);
    expect(await refused(Buffer.from("<html>Not found</html>"))).toMatch(/^bad_zip: .*no ZIP archive/);
    for (let end = 1; end < whole.length; end += 1) expect(await refused(whole.subarray(0, end))).toMatch(/^bad_zip: /);
    expect(await refused(makeZip([{ name: "a", content: "x" }], { entryCount: 2 }))).toMatch(/^bad_zip: /);
    expect(await refused(join(folder, "gone.zip"))).toMatch(/^not_found: /);
    expect(await refused(folder)).toMatch(/^unreadable: /);
  });

  it.skipIf(process.platform === "win32")("does not wait for the writer of a FIFO", async () => {
    execFileSync("mkfifo", [join(folder, "pipe.zip")]);
    expect(await refused(join(folder, "pipe.zip"))).toMatch(/^unreadable: Is neither/);
  });
});
