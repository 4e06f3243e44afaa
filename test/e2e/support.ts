import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { IngestSummary } from "../../src/domain/ingest.ts";
import { SearchResponse } from "../../src/domain/search.ts";

/** Folder of the program under test. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = join(ROOT, "dist", "cli", "main.js");

/** Longest time that anything is waited for; a machine under load needs a good part of it. */
const PATIENCE_MS = 60_000;

/** A run of the program that has ended. */
export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A run of the program that may still go on. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** Output so far. */
  output(): { readonly stdout: string; readonly stderr: string };
  readonly finished: Promise<Finished>;
}

/**
 * Settings of a run that is not about them: tests run side by side, one thread is enough for a few postings, and what is
 * answered must not hang on how far the judge comes in 100 ms.
 */
const SETTINGS = { SHORTLIST_THREADS: "1", SHORTLIST_JUDGE_MS: "60000" };
/** All threads that the machine has. */
export const ALL_THREADS = { SHORTLIST_THREADS: "" };

/** Where the program runs, and with what environment beside this process's own, of which its settings are taken out. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built program. Throws where it was not built. */
export function start(args: readonly string[], { cwd = ROOT, env = {} }: RunOptions = {}): Running {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing. Build it first: npm run build (npm test does).`);
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^SHORTLIST_|^HF_TOKEN$|^(?:NO|FORCE)_COLOR$/.test(name),
  );
  const environment = { ...Object.fromEntries(inherited), ...SETTINGS, ...env };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: environment });
  child.stdin.end();
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode, signal) => resolve({ ...output, exitCode, signal }));
  });
  return { child, output: () => ({ ...output }), finished };
}

/** Runs the built program to its end. */
export function shortlist(args: readonly string[], options?: RunOptions): Promise<Finished> {
  return start(args, options).finished;
}

/** The last line of a run's standard output, read as JSON of a shape. Fails with the run's messages where it is none. */
export function lastLine<T>(run: Finished, schema: z.ZodType<T>): T {
  const line = run.stdout.trimEnd().split("\n").at(-1) ?? "";
  const parsed = z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(schema)
    .safeParse(line);
  if (!parsed.success) throw new Error(`Not as expected: ${parsed.error.message}\n${line}\n${run.stderr}`);
  return parsed.data;
}

/** A folder of its own for a test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "shortlist-e2e-"));

  /** Absolute path of something in it. */
  at(...names: string[]): string {
    return join(this.path, ...names);
  }

  /** Writes a file, with the folders it lies in, and returns its path. */
  write(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
    return this.at(name);
  }

  writeAll(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  delete(name: string): void {
    rmSync(this.at(name), { recursive: true });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A server started from the built program. */
export interface TestServer extends Running {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** Asks it to end and waits until it has. */
  stop(): Promise<Finished>;
}

/** Starts `serve` on a free port and waits until it answers searches. */
export async function startServer(args: readonly string[], options?: RunOptions): Promise<TestServer> {
  const running = start(["serve", "--port", "0", ...args], options);
  const find = () => / at (http:\/\/\S+)/.exec(running.output().stdout)?.[1];
  let ended = false;
  void running.finished.then(() => {
    ended = true;
  });
  await until("the server to start", () => ended || find() !== undefined);
  const url = find();
  if (url === undefined) throw new Error(`The server did not start:\n${running.output().stderr}`);
  const stop = () => {
    running.child.kill("SIGTERM");
    return running.finished;
  };
  return { ...running, url, stop };
}

/** Waits until something is so; fails after a minute, which no healthy run comes near. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, everyMs = 20): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await setTimeout(everyMs);
  }
}

/** Runs `ingest --json` and gives its summary beside the run. */
export async function ingest(
  args: readonly string[],
  options?: RunOptions,
): Promise<{ readonly run: Finished; readonly summary: IngestSummary }> {
  const run = await shortlist(["ingest", ...args, "--json"], options);
  return { run, summary: lastLine(run, IngestSummary) };
}

/** Runs `ask --json`, which must succeed, and gives the answer beside the run. */
export async function ask(
  question: string,
  args: readonly string[],
): Promise<{ readonly run: Finished; readonly response: SearchResponse }> {
  const run = await shortlist(["ask", question, ...args, "--json"]);
  if (run.exitCode !== 0) throw new Error(`ask ended with ${run.exitCode}:\n${run.stderr}`);
  return { run, response: lastLine(run, SearchResponse) };
}
