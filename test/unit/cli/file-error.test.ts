import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileError } from "../../../src/cli/file-error.ts";

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe("a refusal of the file system", () => {
  it.each([
    [join(tmpdir(), "shortlist-that-is-not-there"), "there is no such file or folder (ENOENT)"],
    [tmpdir(), "it is a folder (EISDIR)"],
  ])("is told with the path and what it means: %s", (path, meaning) => {
    // A folder is refused only when it is read, and the error then has no path.
    const error = thrownBy(() => readFileSync(path)) as NodeJS.ErrnoException;
    error.path ??= path;
    expect(fileError(error)).toMatchObject({
      code: "unreadable",
      exitCode: 3,
      message: `${path} cannot be opened: ${meaning}.`,
    });
  });

  it("is not what every error is", () => {
    expect(fileError(new Error("none"))).toBeNull();
    expect(fileError("none")).toBeNull();
    expect(fileError(Object.assign(new Error("x"), { code: "ENOENT" }))).toBeNull();
  });
});
