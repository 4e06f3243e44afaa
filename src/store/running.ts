import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RunningIngest } from "../domain/ingest.ts";
import { WriterLock } from "./writer-lock.ts";

/** File in the index's folder in which the ingest that runs tells how far it is. */
const RUNNING_NAME = "running.json";

/**
 * Tells other processes how far an ingest is, or, with null, that none runs any more. The file is replaced whole, so that
 * nobody reads half of it. To be called by who holds the writer's lock.
 */
export function noteRunning(dir: string, running: RunningIngest | null): void {
  const path = join(dir, RUNNING_NAME);
  try {
    if (running === null) {
      rmSync(path, { force: true });
      return;
    }
    writeFileSync(`${path}.new`, JSON.stringify(running));
    renameSync(`${path}.new`, path);
  } catch {
    // It is there for onlookers alone: an ingest goes on where it cannot be told of. What is wrong with the disk, the
    // database says.
  }
}

/** The ingest that works on the index in `dir` at this moment, in whichever process; null where none does. */
export function runningIngest(dir: string): RunningIngest | null {
  const running = readRunning(join(dir, RUNNING_NAME));
  // Who was killed leaves its file behind, and never its lock.
  return running !== null && WriterLock.isHeld(dir) ? running : null;
}

function readRunning(path: string): RunningIngest | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return null;
  }
  try {
    return RunningIngest.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
