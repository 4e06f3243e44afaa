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
    ["a.pages", "unsupported", "Pages"],
    ["a.SQL", "unsupported", "SQL"],
    ["a.doc", "unsupported", "Word"],
    ["a.RTF", "unsupported", "RTF"],
    ["a.webarchive", "unsupported", "Safari"],
    ["a.weird", "unsupported", ".weird"],
    ["LICENSE", "unsupported", "LICENSE"],
    ["postings.gz", "unsupported", "postings.jsonl.gz"],
    ["a.weird.gz", "unsupported", ".weird.gz"],
    ["a.zip", "archive", "ZIP"],
    ["a.tar", "archive", "TAR"],
    ["a.tar.gz", "archive", "TAR"],
    ["a.tgz", "archive", "TAR"],
    ["a.tar.zst", "archive", "TAR"],
    ["a.jsonl.bz2", "archive", "Bzip2"],
    ["a.csv.xz", "archive", "XZ"],
    ["a.7z", "archive", "7z"],
    ["a.rar", "archive", "RAR"],
    ["a.PNG", "picture", "Pictures"],
    ["a.png.gz", "picture", "Pictures"],
    ["a.mp4", "media", "video"],
    ["a.woff2", "program", "fonts"],
  ])("names the kind of %s, which is not read: %s", async (name, code, kind) => {
    const unread = await readerFor(`/x/${name}`);
    expect(unread).toMatchObject({ problem: { code, reason: expect.stringContaining(kind) } });
  });

  it("refuses files above the format's limit before they are read", async () => {
    expect(await readerFor("/x/a.json", WHOLE_FILE_MAX_BYTES + 1)).toMatchObject({ problem: { code: "too_large" } });
    expect(await readerFor("/x/a.jsonl", WHOLE_FILE_MAX_BYTES + 1)).toMatchObject({ format: "jsonl" });
    expect(await readerFor("/x/a.csv", RECORDS_FILE_MAX_BYTES + 1)).toMatchObject({ problem: { code: "too_large" } });
  });
});
