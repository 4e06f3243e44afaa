import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RunningIngest } from "../../../src/domain/ingest.ts";
import { NO_PROGRESS } from "../../../src/ingest/progress.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { noteRunning, runningIngest } from "../../../src/store/running.ts";
import { WriterLock } from "../../../src/store/writer-lock.ts";

const RUNNING: RunningIngest = {
  run: 3,
  pid: process.pid,
  startedAt: "2024-05-01T10:00:00.000Z",
  updatedAt: "2024-05-01T10:00:05.000Z",
  progress: { ...NO_PROGRESS, phase: "reading", files: 2, totalFiles: 9, file: "/jobs/a\nb.txt" },
};

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "shortlist-running-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe("the ingest that runs", () => {
  it("is told while its process holds the lock, and not after it", () => {
    expect(runningIngest(dir)).toBeNull();
    const store = openStore(dir, { mode: "write" });
    expect(runningIngest(dir)).toBeNull();
    store.noteRunning(RUNNING);
    expect(runningIngest(dir)).toEqual(RUNNING);
    store.close();
    expect(runningIngest(dir)).toBeNull();
  });

  it("is not told where it was killed, not even while another process writes", async () => {
    const script = `const Database = require("better-sqlite3");
      new Database(process.argv[1] + "/writer.lock").exec("BEGIN EXCLUSIVE");
      process.stdout.write("held"); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["-e", script, dir], { cwd: import.meta.dirname });
    await once(child.stdout, "data");
    noteRunning(dir, RUNNING);
    expect(runningIngest(dir)).toEqual(RUNNING);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(runningIngest(dir)).toBeNull();
    const store = openStore(dir, { mode: "write" });
    expect(runningIngest(dir)).toBeNull();
    store.close();
  });

  it("is looked for without keeping a writer out", () => {
    openStore(dir, { mode: "write" }).close();
    expect(WriterLock.isHeld(dir)).toBe(false);
    const store = openStore(dir, { mode: "write" });
    expect(WriterLock.isHeld(dir)).toBe(true);
    store.close();
  });
});

describe("ingests that were", () => {
  it("are remembered up to a number, and so is what each skipped", () => {
    const store = openStore(dir, { mode: "write" });
    const skipped = Array.from({ length: 1200 }, (_, at) => ({ path: `/${at}`, code: "empty", reason: "Is empty." }));
    for (let at = 0; at < 205; at += 1) store.finishRun(store.startRun(), { skipped: at === 204 ? skipped : [] });
    const runs = store.latestRuns(1000);
    expect(runs).toHaveLength(200);
    expect(runs[0]?.summary?.skipped).toHaveLength(1000);
    expect(store.hasUnpublished()).toBe(false);
    store.finishRun(store.startRun(), { stopped: true });
    expect(store.hasUnpublished()).toBe(true);
    store.close();
  });
});
