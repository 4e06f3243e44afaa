import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { wantsColour } from "../../../src/cli/abilities.ts";

describe("what a terminal gets", () => {
  const terminal = { isTTY: true };
  afterEach(() => vi.unstubAllEnvs());
  beforeEach(() => {
    for (const name of [
      "NO_COLOR",
      "FORCE_COLOR",
      "TERM",
      "TERM_PROGRAM",
      "VTE_VERSION",
      "FORCE_HYPERLINK",
      "CI",
      "WT_SESSION",
    ])
      vi.stubEnv(name, undefined);
  });

  it.each([
    [{}, true],
    [{ NO_COLOR: "" }, true],
    [{ NO_COLOR: "1" }, false],
    [{ TERM: "dumb" }, false],
    [{ FORCE_COLOR: "0" }, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ])("is coloured by the environment: %j is %s", (variables: Record<string, string>, expected) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    expect(wantsColour(terminal)).toBe(expected);
  });

  it("is for terminals: a pipe is coloured only where FORCE_COLOR says so", () => {
    const pipe = { isTTY: false };
    expect(wantsColour(pipe)).toBe(false);
    vi.stubEnv("FORCE_COLOR", "1");
    expect(wantsColour(pipe)).toBe(true);
  });

  it("is links of the kind it takes", async () => {
    const expected: [Record<string, string>, style: string, inAPipe?: string][] = [
      [{ TERM: "xterm-256color" }, "none"],
      [{ TERM: "xterm-256color", VTE_VERSION: "7800" }, "file"],
      [{ TERM: "xterm-kitty" }, "line"],
      [{ TERM: "xterm-256color", TERM_PROGRAM: "vscode", TERM_PROGRAM_VERSION: "1.99.0" }, "vscode"],
      [{ TERM: "dumb", VTE_VERSION: "7800" }, "none"],
      [{ TERM: "xterm-256color", FORCE_HYPERLINK: "1" }, "file", "file"],
      [{ TERM: "xterm-kitty", FORCE_HYPERLINK: "0" }, "none"],
    ];
    const script = join(import.meta.dirname, "../../fixtures/link-styles.ts");
    const args = ["--import", "tsx", script, JSON.stringify(expected.map(([variables]) => variables))];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: {} });
    expect(JSON.parse(stdout)).toEqual(expected.map(([, style, inAPipe = "none"]) => [style, inAPipe]));
  });
});
