import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import type { Config } from "../config.ts";

/** Between the end of a watching process and the start of the next, doubled each time, and at most so long. */
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 60_000;
/** A process that lived so long was well: the next end counts as the first. */
const WELL_AFTER_MS = 60_000;
/** How long a process is given to store what it has in hand. */
const END_LIMIT_MS = 8000;

/** A third of the processor's time where answers want the rest: low enough for them, high enough to be done in two seconds. */
const NICENESS = 5;

/** How a watching process is kept. */
export interface WatchProcessOptions {
  readonly config: Config;
  /** Gets what it says, line by line, and what becomes of it. */
  readonly onLine: (line: string) => void;
  /** Ends it when aborted. */
  readonly signal: AbortSignal;
  /** Script of the program. Default: the one that runs. */
  readonly program?: string;
}

/**
 * Keeps an `ingest --watch` running in a process of its own, where its work holds up no answer: started again, after a
 * pause, where it dies; ended when `signal` is aborted, and, its channel being closed, however this process ends. Resolves
 * when it has ended for good.
 */
export async function keepWatching({ config, onLine, signal, program }: WatchProcessOptions): Promise<void> {
  let delayMs = FIRST_DELAY_MS;
  while (!signal.aborted) {
    const startedAt = performance.now();
    const how = await runOnce([program ?? process.argv[1] ?? "", ...watchArguments(config)], onLine, signal);
    if (signal.aborted) return;
    if (performance.now() - startedAt >= WELL_AFTER_MS) delayMs = FIRST_DELAY_MS;
    onLine(`the watching process ended (${how}); it is started again in ${delayMs / 1000} s`);
    await setTimeout(delayMs, undefined, { signal }).catch(() => {});
    delayMs = Math.min(LONGEST_DELAY_MS, delayMs * 2);
  }
}

/** The command line of a process that watches with the same settings; those that are no flags it reads where we did. */
function watchArguments({ index, engine, device, model, threads }: Config): string[] {
  const optional = { "--model": model, "--threads": threads?.toString() };
  const given = Object.entries(optional).flatMap(([flag, value]) => (value === undefined ? [] : [flag, value]));
  return ["ingest", "--watch", "--wait", "--index", index, "--engine", engine, "--device", device, ...given];
}

/** Runs a process to its end and says how it ended. */
async function runOnce(args: string[], onLine: (line: string) => void, signal: AbortSignal): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe", "ipc"], windowsHide: true });
  giveWay(child);
  if (child.pid !== undefined) onLine(`process ${child.pid} watches`);
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on("line", onLine);
  let limit: NodeJS.Timeout | undefined;
  // Not by a signal: Ctrl-C on a terminal reaches the child as well, and the second would end it at once.
  const end = () => {
    if (child.connected) child.disconnect();
    limit = globalThis.setTimeout(() => child.kill("SIGKILL"), END_LIMIT_MS);
  };
  signal.addEventListener("abort", end, { once: true });
  const how = await new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    // Not `close`, which never comes where this side has closed the channel.
    child.once("exit", (code, name) => resolve(name === null ? `exit code ${code}` : name));
  });
  signal.removeEventListener("abort", end);
  clearTimeout(limit);
  return how;
}

/** Lets answers come first where both want the processor. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS);
  } catch {
    // Not everywhere allowed, and nowhere needed.
  }
}
