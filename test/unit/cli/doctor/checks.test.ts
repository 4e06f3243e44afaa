import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { describeFinding, examine } from "../../../../src/cli/doctor/finding.ts";
import { examinePort } from "../../../../src/cli/doctor/machine-checks.ts";
import { examineCards } from "../../../../src/cli/doctor/model-checks.ts";
import { examineSettings, examineSqliteAddon, isAtLeast } from "../../../../src/cli/doctor/program-checks.ts";
import { loadConfig } from "../../../../src/config.ts";
import { IncompatibleError } from "../../../../src/domain/errors.ts";

afterAll(() => vi.unstubAllEnvs());

describe("a check", () => {
  it("that throws an error of ours has found just that; any other is a defect", async () => {
    const refused = () => Promise.reject(new IncompatibleError("x", "It is gone.", { hint: "Bring it back" }));
    expect(await examine(["thing", refused])).toEqual({
      check: "thing",
      state: "fail",
      detail: "It is gone.",
      hint: "Bring it back",
    });
    await expect(examine(["thing", () => Promise.reject(new Error("bug"))])).rejects.toThrow("bug");
  });

  it("is told with what to do in a line of its own, to be copied", () => {
    const hint = "npm rebuild a-package-with-quite-a-long-name --and --many --flags";
    const lines = describeFinding(
      { check: "thing", state: "warn", detail: "one two three four", hint },
      { columns: 36, colour: false },
    );
    expect(lines).toEqual(["warn  thing           one two three", `${" ".repeat(22)}four`, `${" ".repeat(22)}${hint}`]);
  });
});

describe("the checks", () => {
  it.each([
    ["20.19.0", "20.19", true],
    ["20.18.3", "20.19", false],
    ["22.0.0", "20.19", true],
    ["18.20.1", "20.19", false],
    ["20.19.0-nightly", "20.19.0", true],
  ])("compare versions by their numbers: %s is at least %s: %s", (version, least, expected) => {
    expect(isAtLeast(version, least)).toBe(expected);
  });

  it("find the database's addon, and the models' files as the cards name them", async () => {
    expect(await examineSqliteAddon()).toMatchObject({ state: "ok", detail: expect.stringContaining("SQLite 3.") });
    expect(await examineCards(loadConfig({}))).toMatchObject({
      state: "ok",
      detail: expect.stringContaining("shortlist-judge"),
    });
    const elsewhere = loadConfig({ models: join(import.meta.dirname, "none") });
    expect(await examineCards(elsewhere)).toMatchObject({ state: "warn" });
  });

  it("name a variable that is no setting, and the one that may be meant", async () => {
    vi.stubEnv("SHORTLIST_PROT", "1");
    expect(await examineSettings()).toMatchObject({
      state: "warn",
      detail: expect.stringContaining("SHORTLIST_PROT (SHORTLIST_PORT?)"),
      hint: expect.stringContaining("unset SHORTLIST_PROT"),
    });
  });

  it("tell our own server on the port from another's", async () => {
    const server = createServer((_, response) => response.end('{"info": {"title": "Shortlist"}}'));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    expect(await examinePort(loadConfig({ port }))).toMatchObject({
      state: "ok",
      detail: expect.stringContaining("Shortlist already"),
    });
    server.removeAllListeners("request").on("request", (_, response) => response.end("another"));
    expect(await examinePort(loadConfig({ port }))).toMatchObject({
      state: "warn",
      hint: expect.stringContaining("--port "),
    });
    await new Promise((resolve) => server.close(resolve));
    expect(await examinePort(loadConfig({ port }))).toMatchObject({
      state: "ok",
      detail: expect.stringContaining("is free"),
    });
    expect(await examinePort(loadConfig({ port: 0 }))).toMatchObject({ state: "ok" });
  });
});
