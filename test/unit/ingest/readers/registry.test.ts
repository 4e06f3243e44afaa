import { describe, expect, it } from "vitest";
import { RECORDS_FILE_MAX_BYTES, WHOLE_FILE_MAX_BYTES } from "../../../../src/ingest/readers/limits.ts";
import { readerFor, supportedExtensions } from "../../../../src/ingest/readers/registry.ts";

describe("readerFor", () => {
  it("gives every supported ending a reader that claims it", async () => {
    expect(supportedExtensions()).toEqual(
      expect.arrayContaining([".txt", ".md", ".html", ".json", ".jsonl", ".csv", ".tsv"]),
    );
    for (const extension of supportedExtensions()) {
      const reader = await readerFor(`/x/name${extension.toUpperCase()}`);
      expect("extensions" in reader && reader.extensions, extension).toContain(extension);
    }
  });

  it.each([
    ["a.doc", "Word"],
    ["a.RTF", "RTF"],
    ["a.sql", "SQL"],
    ["a.png", "PNG"],
    ["a.zip", "ZIP"],
    ["a.weird", ".weird"],
    ["LICENSE", "LICENSE"],
  ])("names the format of %s, which is not read", async (name, format) => {
    const unread = await readerFor(`/x/${name}`);
    expect(unread).toMatchObject({ problem: { code: "unsupported" } });
    expect("problem" in unread && unread.problem.reason).toContain(format);
  });

  it("refuses files above the format's limit before they are read", async () => {
    expect(await readerFor("/x/a.json", WHOLE_FILE_MAX_BYTES + 1)).toMatchObject({ problem: { code: "too_large" } });
    expect(await readerFor("/x/a.jsonl", WHOLE_FILE_MAX_BYTES + 1)).toMatchObject({ format: "jsonl" });
    expect(await readerFor("/x/a.csv", RECORDS_FILE_MAX_BYTES + 1)).toMatchObject({ problem: { code: "too_large" } });
  });
});
