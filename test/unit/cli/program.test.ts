import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Terminal } from "../../../src/cli/output.ts";
import { runProgram } from "../../../src/cli/program.ts";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "shortlist-program-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Runs the program in this process and keeps what it writes. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: "", err: "" };
  const terminal: Terminal = {
    out: (line) => {
      written.out += `${line}\n`;
    },
    err: (line) => {
      written.err += `${line}\n`;
    },
    status: () => {},
    interactive: false,
    columns: 80,
    colour: false,
  };
  const code = await runProgram(args, { terminal, signal: new AbortController().signal });
  return { code, ...written };
}

const COMMANDS = ["ingest", "ask", "serve", "status", "doctor", "mcp", "config"];

describe("the program's help", () => {
  it("names every command and the exit codes, and gives examples", async () => {
    const { code, out } = await run("--help");
    expect(code).toBe(0);
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`\\n  ${name} `));
    expect(out).toContain("Examples:\n  shortlist ingest");
    expect(out).toContain("Exit codes: 0 ok");
  });

  it.each(COMMANDS)("describes %s with its flags", async (name) => {
    const { code, out } = await run(name, "--help");
    expect(code).toBe(0);
    expect(out).toContain(`Usage: shortlist ${name}`);
    for (const flag of ["--index <dir>", "--engine <kind>", "--model <name|path>", "--device <name>"])
      expect(out).toContain(flag);
  });

  it.each(["verify", "forget", "vacuum", "export", "import"])(
    "names %s, and describes it with examples",
    async (name) => {
      expect((await run("--help")).out).toMatch(new RegExp(`\\n  ${name} `));
      const { code, out } = await run(name, "--help");
      expect(code).toBe(0);
      for (const flag of ["--index <dir>", "--json", `Examples:\n  shortlist ${name}`]) expect(out).toContain(flag);
    },
  );

  it.each(["ingest", "ask", "serve"])("gives examples of %s", async (name) => {
    expect((await run("help", name)).out).toMatch(new RegExp(`Examples:\\n  shortlist ${name}`));
  });
});

describe("a command line that cannot be meant", () => {
  it.each([
    [[], "Say what to do: ingest, ask, match, serve, "],
    [["inquire"], "unknown command 'inquire'"],
    [["help", "ingets"], "There is no help on 'ingets'. Did you mean ingest?"],
    [["ask"], "missing required argument 'question'"],
    [["aks", "who welds?"], "unknown command 'aks'. Did you mean ask?"],
    [["ask", "who welds?", "--limt", "3"], "unknown option '--limt'. Did you mean --limit?"],
    [["ask", "who welds?", "--json", "--jsonl"], "cannot be used with option"],
    [["ask", "who welds?", "--loud"], "unknown option '--loud'"],
    [["ask", "who welds?", "--limit", "0"], "a whole number from 1 to 1000"],
    [["ask", "who welds?", "--limit", "1001"], "a whole number from 1 to 1000"],
    [["ask", "who welds?", "--limit", "ten"], "a whole number from 1 to 1000"],
    [["ask", "who welds?", "--answer", "--sort", "pay"], "cannot be used with option"],
    [["ask", "who welds?", "--offset", "-1"], "a whole number from 0"],
    [["ask", "who welds?", "--index"], "argument missing"],
  ])("is refused: %j", async (args, message) => {
    await expect(run(...args)).rejects.toMatchObject({
      code: "usage",
      exitCode: 2,
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/shortlist (ask )?--help$|For example: shortlist ask "/),
    });
  });

  it.each([
    ["remote", '"remote" is no filter', "--filter remote=yes"],
    ["remte", '"remte" is no filter', "--filter remote=yes"],
    ["pay_min", '"pay_min" is no filter', "--filter pay_min="],
    ["=yes", '"=yes" is no filter', "--filter remote=yes"],
  ])("is told how filters are written: -f %s", async (filter, message, hint) => {
    await expect(run("ask", "who welds?", "-f", filter)).rejects.toMatchObject({
      code: "bad_filter",
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });

  it("is refused where a filter is given twice, with how to say both", async () => {
    await expect(run("ask", "x", "-f", "place=berlin", "-f", "place=munich")).rejects.toMatchObject({
      code: "bad_filter",
      hint: expect.stringContaining("place=a,b"),
    });
  });

  it.each([
    [["--engine", "magic"], 'engine = "magic" from the command line'],
    [["--device", "abacus"], 'device = "abacus" from the command line'],
    [["--threads", "0"], "threads = "],
    [["--threads", "1.5"], "threads = "],
  ])("is refused with the setting's name: %j", async (flags, message) => {
    await expect(run("ask", "who welds?", "--index", dir, ...flags)).rejects.toMatchObject({
      code: "bad_config",
      exitCode: 2,
      message: expect.stringContaining(message),
    });
  });
});

describe("a command without its index", () => {
  it.each([
    ["ask", "who welds?"],
    ["status"],
    ["serve", "--port", "0"],
    ["verify"],
    ["vacuum"],
    ["forget", "x"],
    ["export", "x"],
  ])("says how to make one: %s", async (...args) => {
    await expect(run(...args, "--index", join(dir, "none"))).rejects.toMatchObject({
      code: "index_missing",
      exitCode: 4,
      hint: expect.stringContaining("shortlist ingest"),
    });
  });
});
