import { describe, expect, it } from "vitest";
import { isTemporary } from "../../../../src/ingest/watch/temporary.ts";

describe("temporary files", () => {
  it.each([
    "/jobs/.welder.md.swp",
    "/jobs/welder.md.swx",
    "/jobs/4913",
    "/jobs/welder.md~",
    "/jobs/.#welder.md",
    "/jobs/#welder.md#",
    "/jobs/~$welder.docx",
    "/jobs/welder.md.tmp",
    "/jobs/export.csv.crdownload",
    "/jobs/export.csv.part",
    "/jobs/welder.md___jb_tmp___",
  ])("are told by their names: %s", (path) => expect(isTemporary(path)).toBe(true));

  it.each(["/jobs/welder.md", "/jobs/4913.txt", "/jobs/part.csv", "/jobs/no 1.txt", "/tmp~/welder.md", "/jobs/c#.md"])(
    "are not those that merely look alike: %s",
    (path) => expect(isTemporary(path)).toBe(false),
  );
});
