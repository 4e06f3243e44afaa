import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRegularFile } from "../../../src/files/regular-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shortlist-file-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("readRegularFile", () => {
  it("reads files of any size up to the limit", async () => {
    for (const size of [0, 1, 4095, 4096, 4097, 300_000]) {
      const path = join(folder, "a.txt");
      const bytes = Buffer.alloc(size, "night shift ");
      writeFileSync(path, bytes);
      const read = await readRegularFile(path, 300_000);
      expect(Buffer.isBuffer(read) && read.equals(bytes), `${size}`).toBe(true);
    }
  });

  it("does not read 2 GiB, be they of holes", async () => {
    const path = join(folder, "a.txt");
    writeFileSync(path, "");
    truncateSync(path, 2 ** 31);
    const reason = expect.stringMatching(/^The file has 2048 MiB; .* 256 MiB/);
    expect(await readRegularFile(path)).toEqual({ problem: { code: "too_large", reason } });
  });

  it.skipIf(process.platform !== "linux")("stops at a file that says it is empty and never ends", async () => {
    expect(await readRegularFile("/dev/zero", 1000)).toMatchObject({ problem: { code: "unreadable" } });
    expect((await readRegularFile("/proc/self/status")).toString()).toContain("Pid:");
    expect(await readRegularFile("/proc/self/status", 10)).toMatchObject({ problem: { code: "too_large" } });
  });

  it("says what the system says of what cannot be read", async () => {
    expect(await readRegularFile(join(folder, "gone.txt"))).toMatchObject({ problem: { code: "not_found" } });
    expect(await readRegularFile(folder)).toMatchObject({ problem: { code: "unreadable" } });
    const long = join(folder, "n".repeat(300));
    expect(await readRegularFile(long)).toMatchObject({
      problem: { code: "unreadable", reason: expect.stringContaining("longer") },
    });
  });
});
