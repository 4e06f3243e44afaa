import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { IngestSummary } from "../../src/domain/ingest.ts";
import { ROOT } from "./texts.ts";

const MAIN = join(ROOT, "dist", "cli", "main.js");
const PEAK_MEMORY = pathToFileURL(join(ROOT, "scripts", "bench", "peak-memory.mjs")).href;

/** A run of the built program's `ingest`. */
export interface IngestRun {
  readonly summary: IngestSummary;
  /** From the process's start to its end. */
  readonly wallSeconds: number;
  /** Peak resident memory of the process, all its threads included. */
  readonly peakBytes: number;
}

/** What to ingest, where to, with which model. */
export interface IngestRunOptions {
  readonly paths: readonly string[];
  readonly indexDir: string;
  readonly modelDir: string;
}

/** Runs the built program's `ingest` in a process of its own. Throws with its messages where it fails. */
export async function runIngest({ paths, indexDir, modelDir }: IngestRunOptions): Promise<IngestRun> {
  const args = [MAIN, "ingest", ...paths, "--index", indexDir, "--model", modelDir, "--json"];
  const { stdout, ...run } = await runMeasured(args);
  return { ...run, summary: IngestSummary.parse(JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "")) };
}

/** Runs Node with `args` to its end. Throws with its messages where it fails. */
export async function runMeasured(
  args: readonly string[],
): Promise<{ stdout: string } & Pick<IngestRun, "wallSeconds" | "peakBytes">> {
  const startedAt = performance.now();
  const child = startNode(["--import", PEAK_MEMORY, ...args]);
  const [, out, err, peak] = child.stdio;
  const [stdout, stderr, peakBytes, exitCode] = await Promise.all([
    textOf(out),
    textOf(err),
    textOf(peak),
    exitOf(child),
  ]);
  if (exitCode !== 0) throw new Error(`node ${args.join(" ")} ended with ${exitCode}:\n${stderr}`);
  return { stdout, wallSeconds: (performance.now() - startedAt) / 1000, peakBytes: Number(peakBytes) };
}

/** Starts the built program's `serve` on a free port, with standard output piped. */
export function startServe(indexDir: string, flags: readonly string[] = []): ChildProcess {
  return startNode([MAIN, "serve", "--port", "0", "--index", indexDir, ...flags]);
}

/** The address that a server says it serves at; it says so when it can answer. Throws where it ends before. */
export function servedAt(server: ChildProcess): Promise<string> {
  let said = "";
  const url = new Promise<string>((resolve) => {
    server.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [, found] = / at (http:\/\/\S+)\n/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const ended = exitOf(server).then((exitCode): never => {
    throw new Error(`serve ended with ${exitCode} before it answered.`);
  });
  ended.catch(() => {});
  return Promise.race([url, ended]);
}

/** Resolves with a process's exit code when it has ended; null where a signal ended it. */
export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code));
  });
}

function startNode(args: readonly string[]): ChildProcess {
  // Settings of the caller's own would change what is measured.
  const kept = Object.entries(process.env).filter(([name]) => !/^SHORTLIST_|^NODE_OPTIONS$/.test(name));
  return spawn(process.execPath, args, {
    cwd: ROOT,
    env: Object.fromEntries(kept),
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
}

async function textOf(stream: unknown): Promise<string> {
  let text = "";
  for await (const piece of (stream as Readable).setEncoding("utf8")) text += piece;
  return text;
}
