import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inflate } from "../../src/files/inflate.ts";
import type { FileProblem } from "../../src/files/problem.ts";
import { openZip } from "../../src/files/zip.ts";
import { readerFor, supportedExtensions } from "../../src/ingest/readers/registry.ts";
import { makeZip } from "../fixtures/zip.ts";
import { ZSTD_COMPRESSED, zstdBomb, zstdFrame } from "../fixtures/zstd.ts";

const TEXT = '{"title":"Baker","text":"We bake at night and sell in the morning."}\n';
const ZIP = makeZip([
  { name: "a.txt", content: TEXT.repeat(20) },
  { name: "b/" },
  { name: "b/c.jsonl", content: TEXT, method: 0 },
  { name: "d.html", content: "<p>We cook at noon." },
]);
const MOST_MS = 3000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "shortlist-damage-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file with some bytes overwritten, a piece cut out and a piece doubled. */
function damaged(seed: Buffer): fc.Arbitrary<Buffer> {
  const at = fc.nat(seed.length);
  const writes = fc.array(fc.tuple(at, fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 255))), { maxLength: 4 });
  const piece = fc.oneof({ weight: 3, arbitrary: fc.constant([0, 0]) }, { weight: 1, arbitrary: fc.tuple(at, at) });
  return fc.tuple(writes, piece, piece).map(([changes, cut, copy]) => {
    const bytes = Buffer.from(seed);
    for (const [offset, value] of changes) if (offset < bytes.length) bytes[offset] = value;
    const [cutFrom = 0, cutTo = 0] = cut.toSorted((a, b) => a - b);
    const [copyFrom = 0, copyTo = 0] = copy.toSorted((a, b) => a - b);
    return Buffer.concat([bytes.subarray(0, cutFrom), bytes.subarray(cutTo), bytes.subarray(copyFrom, copyTo)]);
  });
}

function checkProblem({ code, reason }: FileProblem): void {
  expect(code).toMatch(/^[a-z_]+$/);
  expect(reason).toMatch(/^[A-Z0-9`][^\n]*\.$/);
}

async function readArchive(source: string | Buffer): Promise<void> {
  const startedAt = performance.now();
  const zip = await openZip(source);
  if ("problem" in zip) return checkProblem(zip.problem);
  for (const entry of zip.entries) {
    const bytes = await zip.read(entry);
    if ("problem" in bytes) checkProblem(bytes.problem);
    else expect(bytes.length).toBe(entry.sizeBytes);
  }
  zip.close();
  expect(performance.now() - startedAt).toBeLessThan(MOST_MS);
}

describe("archives", () => {
  it("in which anything has changed are read or refused, never thrown at", async () => {
    await fc.assert(fc.asyncProperty(damaged(ZIP), readArchive), { numRuns: 1500 });
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => readArchive(Buffer.from(bytes))));
  });

  it("on disk are treated alike, and no file stays open", async () => {
    const path = join(folder, "a.zip");
    const countOpen = () => (process.platform === "linux" ? readdirSync("/proc/self/fd").length : 0);
    const before = countOpen();
    await fc.assert(
      fc.asyncProperty(damaged(ZIP), (bytes) => {
        writeFileSync(path, bytes);
        return readArchive(path);
      }),
      { numRuns: 300 },
    );
    await new Promise((done) => setTimeout(done, 50));
    expect(countOpen()).toBeLessThanOrEqual(before + 2);
  });
});

describe("packed files", () => {
  const seeds = [
    ["gzip", gzipSync(TEXT.repeat(10))],
    ["Zstandard", ZSTD_COMPRESSED],
    ["Zstandard", Buffer.concat([zstdFrame(TEXT), zstdBomb(3), ZSTD_COMPRESSED])],
  ] as const;

  it("in which anything has changed are unpacked or refused, never thrown at", async () => {
    const changed = fc.constantFrom(...seeds).chain(([packing, seed]) => fc.tuple(fc.constant(packing), damaged(seed)));
    await fc.assert(
      fc.asyncProperty(changed, async ([packing, bytes]) => {
        const startedAt = performance.now();
        const result = await inflate(bytes, packing, 1_000_000);
        if ("problem" in result) checkProblem(result.problem);
        else expect(result.length).toBeLessThanOrEqual(1_000_000);
        expect(performance.now() - startedAt).toBeLessThan(MOST_MS);
      }),
      { numRuns: 1000 },
    );
  });

  it("of every format may hold anything, packed rightly or not", async () => {
    const name = fc.tuple(fc.constantFrom(...supportedExtensions()), fc.constantFrom(".gz", ".zst"));
    const isPacked = fc.boolean();
    await fc.assert(
      fc.asyncProperty(name, isPacked, fc.uint8Array({ maxLength: 300 }), async ([inner, outer], packed, random) => {
        const path = resolve(`/postings/a${inner}${outer}`);
        const content = Buffer.from(random);
        const bytes = !packed ? content : outer === ".gz" ? gzipSync(content) : zstdFrame(content);
        const reader = await readerFor(path);
        if ("problem" in reader) throw new Error(reader.problem.reason);
        for await (const result of reader.read({ path, bytes })) {
          if (result.kind === "problem") checkProblem(result);
        }
      }),
      { numRuns: 300 },
    );
  });
});
