import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ZSTD_COMPRESSED, zstdBomb, zstdFrame } from "../../../fixtures/zstd.ts";
import { postings, readAll, readOne } from "./read.ts";

const TABLE = "title,description\nBaker,We bake at night\nCook,We cook at noon\n";

describe("packed files", () => {
  it.each([
    ["a.csv", TABLE, 2],
    ["a.tsv", TABLE.replaceAll(",", "\t"), 2],
    ["a.jsonl", '{"title":"Baker","text":"We bake"}\n', 1],
    ["a.ndjson", '{"title":"Baker","text":"We bake"}\n', 1],
    ["a.json", '{"title":"Baker","text":"We bake"}', 1],
    ["a.html", "<h1>Baker</h1><p>We bake at night.</p>", 1],
    ["a.txt", "Baker\n\nWe bake at night.", 1],
    ["a.md", "# Baker\n\nWe bake at night.", 1],
  ])("are read like %s by the ending before the last", async (name, content, count) => {
    const plain = postings(await readAll(name, content));
    expect(plain).toHaveLength(count);
    expect(await readAll(`${name}.gz`, gzipSync(content))).toEqual(plain);
    expect(await readAll(`${name.toUpperCase()}.ZST`, zstdFrame(content))).toEqual(plain);
  });

  it("are read where a program compressed them", async () => {
    expect(await readOne("a.jsonl.zst", ZSTD_COMPRESSED)).toMatchObject({ title: "Baker" });
  });

  it("stop at the limit of the format in them", async () => {
    const tooMuch = { kind: "problem", code: "too_large", reason: expect.stringContaining("more than 64 MiB") };
    expect(await readAll("a.txt.gz", gzipSync(Buffer.alloc(64 * 1024 * 1024 + 1, "x")))).toEqual([tooMuch]);
    expect(await readAll("a.json.zst", zstdBomb(513))).toEqual([tooMuch]);
  });

  it("are problems where they are damaged, or hold what their name does not say", async () => {
    const whole = gzipSync(TABLE);
    expect(await readAll("a.csv.gz", whole.subarray(0, -9))).toMatchObject([{ code: "bad_compression" }]);
    expect(await readAll("a.csv.gz", Buffer.from(TABLE))).toMatchObject([{ code: "bad_compression" }]);
    expect(await readAll("a.csv.gz", gzipSync(whole))).toMatchObject([{ code: "binary" }]);
    expect(await readAll("a.csv.gz", gzipSync(""))).toMatchObject([{ code: "empty" }]);
  });
});
