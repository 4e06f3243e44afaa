import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CONFIG_FILE, loadConfig, PACKAGE_ROOT, settingOrigins, strayVariables, VERSION } from "../../src/config.ts";
import { isSecret, Settings } from "../../src/domain/settings.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "shortlist-config-"));
  for (const name of Object.keys(process.env)) {
    if (/^SHORTLIST_|^HF_TOKEN$/.test(name)) vi.stubEnv(name, undefined);
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cwd, { recursive: true });
});

function writeConfig(content: unknown): void {
  writeFileSync(join(cwd, CONFIG_FILE), typeof content === "string" ? content : JSON.stringify(content));
}

/** Code and message of the error that `load` throws. */
function refusal(load: () => unknown): { code?: unknown; message?: unknown } {
  try {
    load();
  } catch (error) {
    return error as Error;
  }
  return {};
}

describe("the configuration", () => {
  it("has a default for everything", () => {
    expect(loadConfig({}, cwd)).toEqual({
      index: join(cwd, "index"),
      models: join(PACKAGE_ROOT, "models"),
      device: "auto",
      judgeMs: 100,
      engine: "auto",
      host: "127.0.0.1",
      port: 7321,
      hub: "https://huggingface.co",
      "llm.timeoutMs": 60_000,
      corsOrigins: [],
      concurrency: 4,
      queue: 256,
      requestTimeoutMs: 30_000,
      log: false,
      logQueries: false,
    });
  });

  it("reads lists and switches from the environment", () => {
    vi.stubEnv("SHORTLIST_CORS_ORIGINS", "https://jobs.example, http://localhost:3000");
    vi.stubEnv("SHORTLIST_LOG", "1");
    vi.stubEnv("SHORTLIST_LOG_QUERIES", "false");
    expect(loadConfig({}, cwd)).toMatchObject({
      corsOrigins: ["https://jobs.example", "http://localhost:3000"],
      log: true,
      logQueries: false,
    });
  });

  it("refuses a token that is too short to be one, without showing it", () => {
    vi.stubEnv("SHORTLIST_TOKEN", "open-sesame");
    const error = refusal(() => loadConfig({}, cwd));
    expect(error).toMatchObject({ code: "bad_config", message: expect.stringContaining("16") });
    expect(error.message).not.toContain("open-sesame");
  });

  it("takes flags before the environment before the file before defaults", () => {
    writeConfig({ index: "from-file", port: 1001, host: "file.example" });
    vi.stubEnv("SHORTLIST_INDEX", "from-environment");
    vi.stubEnv("SHORTLIST_PORT", "1002");
    const config = loadConfig({ index: "from-flag", port: undefined }, cwd);
    expect(config).toMatchObject({ index: join(cwd, "from-flag"), port: 1002, host: "file.example", engine: "auto" });
  });

  it("makes paths absolute from the working directory", () => {
    const config = loadConfig({ index: "../elsewhere", models: "my-models" }, cwd);
    expect(config).toMatchObject({ index: resolve(cwd, "../elsewhere"), models: join(cwd, "my-models") });
    expect(loadConfig({ index: resolve("/", "srv", "index") }, cwd).index).toBe(resolve("/", "srv", "index"));
  });

  it("takes a variable that is set to nothing for one that is not set", () => {
    for (const name of ["SHORTLIST_INDEX", "SHORTLIST_PORT", "SHORTLIST_THREADS", "HF_TOKEN"]) vi.stubEnv(name, "");
    const config = loadConfig({}, cwd);
    expect(config).toMatchObject({ index: join(cwd, "index"), port: 7321 });
    expect(config).not.toHaveProperty("threads");
    expect(config).not.toHaveProperty("hubToken");
  });

  it("cannot be changed", () => {
    expect(Object.isFrozen(loadConfig({}, cwd))).toBe(true);
  });

  it.each([
    [{ port: "70000" }, 'port = "70000" from the command line'],
    [{ port: "12ab" }, 'port = "12ab" from the command line'],
    [{ port: "" }, 'port = "" from the command line'],
    [{ threads: "0" }, 'threads = "0" from the command line'],
    [{ device: "abacus" }, 'device = "abacus" from the command line'],
    [{ engine: "magic" }, 'engine = "magic" from the command line'],
    [{ index: "" }, 'index = "" from the command line'],
    [{ corsOrigins: ["*"] }, 'corsOrigins = ["*"] from the command line'],
    [{ corsOrigins: ["https://jobs.example/page"] }, "An origin is scheme and host"],
    [{ concurrency: "0" }, 'concurrency = "0" from the command line'],
    [{ log: "perhaps" }, 'log = "perhaps" from the command line'],
  ])("refuses the flags %j by name and value", (flags, message) => {
    const error = refusal(() => loadConfig(flags, cwd));
    expect(error).toMatchObject({ code: "bad_config", message: expect.stringContaining(message) });
  });

  it("says which variable's setting cannot be", () => {
    vi.stubEnv("SHORTLIST_DEVICE", "abacus");
    const error = refusal(() => loadConfig({}, cwd));
    expect(error.message).toContain('device = "abacus" from the environment');
  });

  it.each([
    [{ port: null }, "port = null"],
    [{ port: true }, "port = true"],
    [{ colour: "green" }, 'has "colour", which is no setting'],
    [{ hub: "not an address" }, "hub = "],
  ])("refuses the file's %j, naming the file", (content, message) => {
    writeConfig(content);
    const error = refusal(() => loadConfig({}, cwd));
    expect(error).toMatchObject({ code: "bad_config", message: expect.stringContaining(message) });
    expect(error.message).toContain(join(cwd, CONFIG_FILE));
  });

  it.each(["{", "[1, 2]", "null"])("refuses a file that holds %s", (content) => {
    writeConfig(content);
    expect(refusal(() => loadConfig({}, cwd))).toMatchObject({
      code: "bad_config",
      message: expect.stringContaining("is not a JSON object"),
    });
  });
});

describe("what the program knows of itself", () => {
  it("is its version", () => {
    expect(VERSION).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe("what is told of the settings", () => {
  it("is where each comes from", () => {
    writeConfig({ $schema: "./any.json", index: "from-file", port: 1001, host: "file.example" });
    vi.stubEnv("SHORTLIST_INDEX", "from-environment");
    const origins = settingOrigins({ engine: "exact", port: undefined }, cwd);
    expect(origins).toMatchObject({ engine: "flag", index: "environment", port: "file", host: "file", hub: "default" });
  });

  it("is which one a key that is none was meant for", () => {
    writeConfig({ prot: 8080 });
    expect(refusal(() => loadConfig({}, cwd))).toMatchObject({
      code: "bad_config",
      message: expect.stringContaining('has "prot", which is no setting'),
      hint: expect.stringContaining("Did you mean port?"),
    });
  });

  it("is which variables are none", () => {
    vi.stubEnv("SHORTLIST_INDX", "x");
    expect(strayVariables()).toEqual([{ name: "SHORTLIST_INDX", meant: "SHORTLIST_INDEX" }]);
  });

  it("is that tokens and keys are secret", () => {
    expect(Object.keys(Settings.shape).filter(isSecret)).toEqual(expect.arrayContaining(["hubToken", "llm.apiKey"]));
    expect(isSecret("port")).toBe(false);
  });
});

describe("the language model's endpoint", () => {
  const there = { "llm.baseUrl": "http://127.0.0.1:11434/v1", "llm.model": "tiny" };

  it("stands in the file, by dots or in an object, or in the environment, which comes first", () => {
    writeConfig({ llm: { baseUrl: there["llm.baseUrl"], model: "tiny" } });
    expect(loadConfig({}, cwd)).toMatchObject(there);
    writeConfig(there);
    expect(loadConfig({}, cwd)).toMatchObject(there);
    vi.stubEnv("SHORTLIST_LLM_MODEL", "large");
    vi.stubEnv("SHORTLIST_LLM_TIMEOUT_MS", "1500");
    expect(loadConfig({}, cwd)).toMatchObject({ ...there, "llm.model": "large", "llm.timeoutMs": 1500 });
  });

  it("has its key from the environment, never from the file", () => {
    vi.stubEnv("SHORTLIST_LLM_API_KEY", "s3cret");
    expect(loadConfig({}, cwd)).toMatchObject({ "llm.apiKey": "s3cret" });
    writeConfig({ "llm.apiKey": "s3cret" });
    const { code, message } = refusal(() => loadConfig({}, cwd));
    expect({ code, message }).toEqual({ code: "bad_config", message: expect.stringContaining("environment only") });
    expect(message).not.toContain("s3cret");
  });

  it.each([
    [{ llm: { model: "tiny" } }, /llm\.baseUrl is not/],
    [{ "llm.baseUrl": "http://127.0.0.1/v1" }, /llm\.model is not/],
    [{ llm: { baseUrl: "ftp://x", model: "tiny" } }, /llm\.baseUrl = "ftp:\/\/x"/],
    [{ llm: { baseUrl: "http://x", model: "tiny", colour: 1 } }, /llm\.colour/],
    [{ llm: "tiny" }, /llm = "tiny"/],
    [{ "llm.timeoutMs": 0 }, /llm\.timeoutMs = 0/],
  ])("is refused where it cannot be meant: %j", (content, message) => {
    writeConfig(content);
    expect(refusal(() => loadConfig({}, cwd))).toMatchObject({
      code: "bad_config",
      message: expect.stringMatching(message),
    });
  });
});
