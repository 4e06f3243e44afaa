import { describe, expect, it } from "vitest";
import { sha256Hex, shortId } from "../../../src/text/hash.ts";

describe("sha256Hex", () => {
  it("hashes a string as its UTF-8 bytes", () => {
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256Hex("é")).toBe(sha256Hex(Buffer.from([0xc3, 0xa9])));
  });
});

describe("shortId", () => {
  it("is 16 hexadecimal characters and the same each time", () => {
    expect(shortId("a", "b")).toMatch(/^[0-9a-f]{16}$/);
    expect(shortId("a", "b")).toBe(shortId("a", "b"));
  });

  it("tells apart parts that join to the same text", () => {
    const ids = [shortId("ab", "c"), shortId("a", "bc"), shortId("abc"), shortId("abc", ""), shortId("1:a")];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
