import { execFileSync, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ErrorBody } from "../../src/domain/search.ts";
import { Folder, lastLine, shortlist } from "./support.ts";

let folder: Folder;
beforeAll(() => {
  folder = new Folder();
});
afterAll(() => folder.remove());

const Report = z.object({
  file: z.string().nullable(),
  settings: z.array(z.object({ name: z.string(), value: z.unknown(), isSet: z.boolean(), from: z.string() })),
});

describe("shortlist config", () => {
  it("tells every setting and where it came from: flags, environment, file, defaults in this order", async () => {
    const file = folder.write(
      "shortlist.config.json",
      '{"$schema": "./s.json", "port": 8123, "engine": "exact", "judgeMs": 5}',
    );
    const env = { SHORTLIST_ENGINE: "hnsw", SHORTLIST_JUDGE_MS: "7" };
    const run = await shortlist(["config", "--judge-ms", "9", "--json"], { cwd: folder.path, env });
    const { file: read, settings } = lastLine(run, Report);
    expect(read).toBe(file);
    const told = new Map(settings.map(({ name, value, from }) => [name, [value, from]]));
    expect(told.get("judgeMs")).toEqual([9, "flag"]);
    expect(told.get("engine")).toEqual(["hnsw", "environment"]);
    expect(told.get("port")).toEqual([8123, "file"]);
    expect(told.get("host")).toEqual(["127.0.0.1", "default"]);
    const { stdout } = await shortlist(["config"], { cwd: folder.path, env });
    expect(stdout).toMatch(/engine +hnsw {2}\(environment, SHORTLIST_ENGINE\)/);
    expect(stdout).toContain(`Read: ${file}`);
    expect(stdout).toContain("Flags come before the environment, the environment before the file");
  });

  it("prints no secret", async () => {
    const env = { HF_TOKEN: "hf_verysecret", SHORTLIST_LLM_API_KEY: "sk-verysecret" };
    for (const args of [["config"], ["config", "--json"]]) {
      const { stdout, stderr } = await shortlist(args, { env });
      expect(stdout + stderr).not.toContain("verysecret");
    }
    expect((await shortlist(["config"], { env })).stdout).toMatch(
      /hubToken +set, not shown {2}\(environment, HF_TOKEN\)/,
    );
  });

  it("says what a mistyped key or variable was meant for", async () => {
    folder.write("bad/shortlist.config.json", '{"prot": 8123}');
    const run = await shortlist(["config", "--json"], { cwd: folder.at("bad") });
    expect(run.exitCode).toBe(2);
    expect(lastLine(run, ErrorBody).error).toMatchObject({ code: "bad_config", hint: expect.stringContaining("port") });
    const { stderr } = await shortlist(["config"], { env: { SHORTLIST_PROT: "1" } });
    expect(stderr).toContain("Did you mean SHORTLIST_PORT?");
  });

  it("prints a schema that takes what the program takes", async () => {
    const { stdout } = await shortlist(["config", "--schema"], { cwd: folder.at("bad") });
    const schema = z.fromJSONSchema(JSON.parse(stdout));
    expect(schema.safeParse({ $schema: "x", port: 8080, device: "cpu", llm: { model: "m" } }).success).toBe(true);
    for (const wrong of [{ port: 70_000 }, { prot: 1 }, { device: "abacus" }, { "llm.apiKey": "k" }]) {
      expect(schema.safeParse(wrong).success).toBe(false);
    }
  });
});

describe("shortlist doctor", () => {
  it("finds a port that somebody else holds, and names another", async () => {
    const server = createServer((socket) => socket.end("no HTTP\r\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    try {
      const env = { SHORTLIST_PORT: `${port}` };
      const { stdout, exitCode } = await shortlist(["doctor", "--index", folder.at("none")], { env });
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(new RegExp(`warn +port +port ${port} of 127.0.0.1 is in use by another`));
      expect(stdout).toContain(`shortlist serve --port ${port < 65_535 ? port + 1 : port - 1}`);
    } finally {
      server.close();
    }
  });

  it("finds weights that are not those of the card", async () => {
    const card = `\`onnx/model_quantized.onnx\` is small, SHA-256\n\`${"0".repeat(64)}\`.`;
    folder.write("models/shortlist-minilm/README.md", card);
    folder.write("models/shortlist-minilm/onnx/model_quantized.onnx", "cut off");
    const env = { SHORTLIST_MODELS: folder.at("models") };
    const { stdout, exitCode } = await shortlist(["doctor", "--index", folder.at("none")], { env });
    expect(exitCode).toBe(4);
    expect(stdout).toMatch(/fail +models /);
    expect(stdout).toContain("git checkout models");
  });
});

describe("shortlist completion", () => {
  const complete = (script: string, line: string) =>
    execFileSync(
      "bash",
      ["-c", `${script}\nCOMP_LINE=$1; COMP_POINT=\${#1}; _shortlist; printf '%s\\n' "\${COMPREPLY[@]}"`, "bash", line],
      {
        encoding: "utf8",
      },
    )
      .trimEnd()
      .split("\n");
  const has = (program: string) => spawnSync(program, ["--version"]).status === 0;

  it.skipIf(!has("bash"))("completes commands, flags, values and filters in bash", async () => {
    const { stdout: script } = await shortlist(["completion", "bash"]);
    expect(complete(script, "shortlist as")).toEqual(["ask"]);
    expect(complete(script, "shortlist ")).toEqual(expect.arrayContaining(["ingest", "completion", "help"]));
    expect(complete(script, "shortlist ask --js")).toEqual(["--json", "--jsonl"]);
    expect(complete(script, "shortlist ask nurse --sort ")).toEqual(["relevance", "newest", "pay", "deadline"]);
    expect(complete(script, "shortlist serve --device c")).toEqual(["cpu", "cuda", "coreml"]);
    expect(complete(script, "shortlist ask -f remo")).toEqual(["remote="]);
    expect(complete(script, "shortlist ask --filter remote=")).toEqual(["yes", "no", "unknown"]);
    expect(complete(script, "shortlist completion f")).toEqual(["fish"]);
  });

  it.each(["bash", "zsh", "fish"])("is a script that %s can read", async (shell) => {
    const { stdout, exitCode } = await shortlist(["completion", shell]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("pay_min");
    if (has(shell)) expect(spawnSync(shell, ["-n"], { input: stdout }).stderr.toString()).toBe("");
  });

  it("names the shells there are", async () => {
    const { exitCode, stderr } = await shortlist(["completion", "tcsh"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("bash, zsh, fish");
  });
});
