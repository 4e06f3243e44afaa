import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inflate, type Packing } from "../../../src/files/inflate.ts";
import { ZSTD_COMPRESSED, ZSTD_TEXT, zstdBomb, zstdFrame, zstdSkippable } from "../../fixtures/zstd.ts";

const MIB = 1024 * 1024;

/** What comes out: the text, or the problem as `code: reason`. */
async function unpacked(bytes: Buffer, packing: Packing, maxBytes = MIB): Promise<string> {
  const result = await inflate(bytes, packing, maxBytes);
  return Buffer.isBuffer(result) ? result.toString() : `${result.problem.code}: ${result.problem.reason}`;
}

describe("inflate", () => {
  it("unpacks gzip, also where several files were joined", async () => {
    expect(await unpacked(gzipSync("one\n"), "gzip")).toBe("one\n");
    expect(await unpacked(Buffer.concat([gzipSync("one\n"), gzipSync("two\n")]), "gzip")).toBe("one\ntwo\n");
    expect(await unpacked(gzipSync(""), "gzip")).toBe("");
  });

  it("unpacks Zstandard, compressed or not, also where several frames were joined", async () => {
    const long = "We bake at night. ".repeat(20_000);
    expect(await unpacked(ZSTD_COMPRESSED, "Zstandard")).toBe(ZSTD_TEXT);
    expect(await unpacked(zstdFrame(long), "Zstandard")).toBe(long);
    const joined = Buffer.concat([zstdFrame("one\n"), zstdSkippable("note"), ZSTD_COMPRESSED, zstdFrame("two\n")]);
    expect(await unpacked(joined, "Zstandard")).toBe(`one\n${ZSTD_TEXT}two\n`);
    expect(await unpacked(zstdFrame(""), "Zstandard")).toBe("");
    expect(await unpacked(zstdBomb(4, "y"), "Zstandard")).toBe("y".repeat(MIB / 2));
  });

  it("stops where more comes out than may, with the values", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * MIB));
    expect(await unpacked(bomb, "gzip")).toMatch(/^too_large: Its 0\.1 MiB hold more than 1\.0 MiB unpacked/);
    expect(await unpacked(gzipSync(Buffer.alloc(MIB + 1, "x")), "gzip")).toMatch(/^too_large: /);
    expect(await unpacked(gzipSync(Buffer.alloc(MIB, "x")), "gzip")).toHaveLength(MIB);
    // A million blocks would hold 128 GiB.
    expect(await unpacked(zstdBomb(1_000_000), "Zstandard")).toMatch(/^too_large: .* hold more than 1\.0 MiB unpacked/);
    expect(await unpacked(zstdFrame(Buffer.alloc(MIB + 1, "x")), "Zstandard")).toMatch(/^too_large: /);
    expect(await unpacked(zstdFrame(Buffer.alloc(MIB, "x")), "Zstandard")).toHaveLength(MIB);
    expect(await unpacked(ZSTD_COMPRESSED, "Zstandard", 20)).toMatch(/^too_large: /);
  });

  it("says so wherever a file is cut off", async () => {
    const files: [Buffer, Packing][] = [
      [gzipSync("We bake at night. ".repeat(20)), "gzip"],
      [ZSTD_COMPRESSED, "Zstandard"],
      [Buffer.concat([zstdFrame("one"), ZSTD_COMPRESSED]), "Zstandard"],
    ];
    for (const [bytes, packing] of files) {
      for (let end = 1; end < bytes.length; end += 1) {
        const result = await unpacked(bytes.subarray(0, end), packing);
        // Behind a whole frame nothing tells that there was another.
        if (!(packing === "Zstandard" && result === "one"))
          expect(result, `${end}`).toMatch(/^bad_compression: .*cut off/);
      }
    }
    expect(await unpacked(Buffer.alloc(0), "gzip")).toBe("empty: The file is empty.");
  });

  it("says so where a bit has changed, or something else bears the ending", async () => {
    for (const [bytes, packing] of [
      [ZSTD_COMPRESSED, "Zstandard"],
      [gzipSync(ZSTD_TEXT), "gzip"],
    ] as const) {
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 0x10;
        const result = await unpacked(changed, packing);
        // Bytes of a header that say nothing of the content may change it to nothing worse.
        if (result !== ZSTD_TEXT) expect(result, `${packing} ${at}`).toMatch(/^(bad_compression|too_large): /);
      }
    }
    expect(await unpacked(Buffer.from("<html>Not found</html>"), "gzip")).toMatch(/^bad_compression: .*as gzip/);
    expect(await unpacked(gzipSync("x"), "Zstandard")).toMatch(/^bad_compression: .*no Zstandard file/);
  });
});
