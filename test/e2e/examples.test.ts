import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANSWERS, FILES, UNANSWERED } from "./postings.ts";
import { Folder, ingest, ROOT, startServer, type TestServer } from "./support.ts";

const run = promisify(execFile);
const TOKEN = "examples-and-tests-0001";
const [{ question, title, words }] = ANSWERS;

let folder: Folder;
let server: TestServer;

beforeAll(async () => {
  folder = new Folder();
  for (const [name, content] of Object.entries(FILES)) folder.write(`postings/${name}`, content);
  await ingest([folder.at("postings"), "--index", folder.at("index")]);
  server = await startServer(["--index", folder.at("index")], { env: { SHORTLIST_TOKEN: TOKEN } });
});
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

/** Runs an example as its first line says, and gives what it wrote. */
async function example(name: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const options = { cwd: ROOT, env: { ...process.env, ...env } };
  return (await run(process.execPath, [join("examples", name), ...args], options)).stdout;
}

describe("the examples", () => {
  it("are all run here", () => {
    const programs = readdirSync(join(ROOT, "examples")).filter((name) => name.endsWith(".mjs"));
    expect(programs.sort()).toEqual(["embedded.mjs", "match.mjs", "paging.mjs", "remote.mjs"]);
  });

  it("ask an index in their own process", async () => {
    const said = await example("embedded.mjs", [folder.at("index"), question]);
    expect(said).toContain(title);
    expect(said).toContain(words);
    expect(await example("embedded.mjs", [folder.at("index"), UNANSWERED])).toContain("Nothing answers");
  });

  it("write all that answers as CSV", async () => {
    const [head, ...lines] = (await example("paging.mjs", [folder.at("index"), question])).trimEnd().split("\n");
    expect(head).toBe("title,company,location,score,proof");
    expect(lines[0]).toContain(`"${title}"`);
  });

  it("match a résumé", async () => {
    expect(await example("match.mjs", [folder.at("index")])).toMatch(/\(\d\.\d\d\)/);
  });

  it("ask a server, with its token", async () => {
    const said = await example("remote.mjs", [server.url, question], { SHORTLIST_TOKEN: TOKEN });
    expect(said).toContain(title);
  });

  it("say what is wrong, and what to do, where a server refuses", async () => {
    const refused = example("remote.mjs", [server.url, question], { SHORTLIST_TOKEN: "another-token-0001" });
    await expect(refused).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("token_wrong") });
  });

  it("are typed by the package's own declarations", async () => {
    const programs = readdirSync(join(ROOT, "examples")).filter((name) => name.endsWith(".mjs"));
    const files = [...programs.map((name) => join("examples", name)), join("test", "fixtures", "client", "misuse.mjs")];
    const flags =
      "--ignoreConfig --noEmit --allowJs --checkJs --strict --skipLibCheck --module nodenext --target es2023 --types node";
    const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
    const { stdout } = await run(process.execPath, [tsc, ...flags.split(" "), ...files], { cwd: ROOT }).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe("");
  });
});
