import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ErrorBody } from "../../src/domain/search.ts";
import { ServiceStatus } from "../../src/domain/service.ts";
import { openStore } from "../../src/store/open-store.ts";
import { FILES, POSTINGS } from "./postings.ts";
import { Folder, ingest, lastLine, ROOT, shortlist, start, until } from "./support.ts";

let folder: Folder;
let index: readonly string[];

beforeAll(async () => {
  folder = new Folder();
  index = ["--index", folder.at("index")];
  for (const [name, content] of Object.entries(FILES)) folder.write(`postings/${name}`, content);
  await ingest([folder.at("postings"), ...index]);
});
afterAll(() => folder.remove());

describe("the command line", () => {
  it.each([[["--help"]], [["ask", "--help"]]])("shows help with examples for %j", async (args) => {
    const { exitCode, stdout } = await shortlist(args);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Usage: shortlist/);
    expect(stdout).toMatch(/Examples:\n {2}shortlist \w+/);
  });

  it("knows its version", async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(await shortlist(["--version"])).toMatchObject({ exitCode: 0, stdout: `${version}\n` });
  });

  it.each([
    [[], "Say what to do: ingest, ask, match, serve"],
    [["ask", "who welds?", "--loud"], "unknown option '--loud'"],
    [["serve", "--port", "70000"], 'port = "70000"'],
  ] as const)("refuses %j with exit code 2", async (args, message) => {
    const { exitCode, stdout, stderr } = await shortlist(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^shortlist: /);
    expect(stderr).toContain(message);
  });

  it("takes settings from the environment, and flags before these", async () => {
    const env = { SHORTLIST_INDEX: folder.at("index"), SHORTLIST_PORT: "", HF_TOKEN: "" };
    expect((await shortlist(["status"], { env })).exitCode).toBe(0);
    expect((await shortlist(["status", "--index", folder.at("none")], { env })).exitCode).toBe(4);
  });
});

describe("shortlist status", () => {
  it("tells what is there, as JSON and in words", async () => {
    const status = lastLine(await shortlist(["status", ...index, "--json"]), ServiceStatus);
    expect(status.index).toMatchObject({ generation: 1, postings: POSTINGS, path: folder.at("index") });
    expect(status).toMatchObject({ sources: 6, roots: [folder.at("postings")], notes: [] });
    expect(status.runs[0]?.summary).toMatchObject({ added: POSTINGS });
    const { stdout } = await shortlist(["status", ...index]);
    expect(stdout).toContain(`${POSTINGS} postings`);
    expect(stdout).toContain(folder.at("postings"));
  });
});

describe("shortlist doctor", () => {
  const Report = z.object({
    ok: z.boolean(),
    findings: z.array(z.object({ check: z.string(), state: z.enum(["ok", "warn", "fail"]), detail: z.string() })),
  });

  it("finds a sound installation sound", async () => {
    const run = await shortlist(["doctor", ...index, "--json"]);
    const { ok, findings } = lastLine(run, Report);
    expect({ ok, exitCode: run.exitCode }).toEqual({ ok: true, exitCode: 0 });
    const checks = ["node", "settings", "better-sqlite3", "hnswlib", "models", "onnxruntime", "model", "disk"];
    expect(findings.map(({ check }) => check)).toEqual([...checks, "database", "search", "port"]);
    expect(findings.filter(({ state }) => state === "fail")).toEqual([]);
  });

  it("has no complaint but a hint where there is no index yet", async () => {
    const { exitCode, stdout } = await shortlist(["doctor", "--index", folder.at("none")]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("shortlist ingest");
  });

  it("fails with a way out on a database that is none", async () => {
    const path = folder.write("broken/shortlist.db", "This is no database, and never was one. ".repeat(100));
    const run = await shortlist(["doctor", "--index", join(path, ".."), "--json"]);
    const { ok, findings } = lastLine(run, Report);
    expect({ ok, exitCode: run.exitCode }).toEqual({ ok: false, exitCode: 4 });
    expect(findings.find(({ check }) => check === "database")).toMatchObject({ state: "fail" });
  });
});

describe("two ingests at once", () => {
  it("do not mix: the second is told who is at work, and searching goes on", async () => {
    const store = openStore(folder.at("index"), { mode: "write" });
    try {
      const second = await shortlist(["ingest", ...index, "--json"]);
      expect(second.exitCode).toBe(5);
      expect(lastLine(second, ErrorBody).error).toMatchObject({ code: "index_busy" });
      expect(second.stderr).toContain(`process ${process.pid}`);
      expect((await shortlist(["ask", "who welds?", ...index])).exitCode).toBe(0);
    } finally {
      store.close();
    }
    expect((await ingest(index)).summary).toMatchObject({ unchanged: POSTINGS });
  });
});

describe("an ingest that the user ends", () => {
  it("ends soon with the shells' exit code, and says how to go on", async () => {
    const run = start(["ingest", join(ROOT, "seeds"), "--index", folder.at("other")]);
    await until("the model to be open", () => run.output().stderr !== "");
    run.child.kill("SIGINT");
    const { exitCode, stderr } = await run.finished;
    expect(exitCode).toBe(130);
    expect(stderr).toContain("run the same command again");
  });
});
