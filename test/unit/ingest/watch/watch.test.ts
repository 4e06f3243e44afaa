import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Touched, watchAndWork } from "../../../../src/ingest/watch/watch.ts";

let dir: string;
let root: string;
let stop: AbortController;
let works: Touched[];
let notes: string[];
let done: Promise<void>;

beforeEach(async () => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), "shortlist-watch-")));
  root = join(dir, "postings");
  mkdirSync(join(root, "index"), { recursive: true });
  stop = new AbortController();
  works = [];
  notes = [];
});
afterEach(async () => {
  stop.abort();
  await done;
  rmSync(dir, { recursive: true, force: true });
});

async function begin(roots: readonly string[] = [root], rescanEveryMs = 60_000): Promise<void> {
  done = watchAndWork({
    roots: () => roots,
    exclude: [join(root, "index")],
    work: async (touched) => void works.push(touched),
    onNote: (note) => notes.push(note),
    signal: stop.signal,
    rescanEveryMs,
  });
  await until(() => works.length === 1);
  expect(works.splice(0)).toEqual([null]);
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!isSo() && performance.now() < deadline) await setTimeout(10);
  expect(isSo()).toBe(true);
}

function write(name: string, text = "Welder\n\nYou weld.\n"): string {
  writeFileSync(join(root, name), text);
  return join(root, name);
}

/** All that was told of up to now and in a moment from now. */
async function touched(): Promise<string[]> {
  await until(() => works.length > 0);
  await setTimeout(700);
  return [...new Set(works.splice(0).flatMap((paths) => paths ?? []))].sort();
}

describe("watching", () => {
  it("tells of files that come, change, move and go, a burst at a time", async () => {
    await begin();
    const [a, b] = [write("a.txt"), write("b.txt")];
    await until(() => works.length > 0);
    expect(works).toHaveLength(1);
    expect(await touched()).toEqual([a, b]);
    renameSync(a, join(root, "c.txt"));
    expect(await touched()).toEqual([a, join(root, "c.txt")]);
    rmSync(b);
    expect(await touched()).toEqual([b]);
  });

  it("is not woken by temporary and hidden files, nor by the index", async () => {
    await begin();
    for (const name of [".a.txt.swp", "4913", "a.txt~", "a.txt.tmp", ".hidden.txt", "index/shortlist.db"]) write(name);
    const real = write("a.txt");
    expect(await touched()).toEqual([real]);
  });

  it("has the folder of an ignore file looked at", async () => {
    await begin();
    write(".shortlistignore", "drafts/\n");
    expect(await touched()).toEqual([root]);
  });

  it("sees a file that is named by itself, and not its neighbours", async () => {
    const path = write("a.txt");
    await begin([path]);
    write("b.txt");
    write("a.txt.new");
    renameSync(join(root, "a.txt.new"), path);
    expect(await touched()).toEqual([path]);
  });

  it("says that a folder is gone, and has it looked at when it is there again", async () => {
    await begin();
    renameSync(root, join(dir, "away"));
    await until(() => notes.length === 1);
    expect(notes[0]).toContain("its postings stay");
    renameSync(join(dir, "away"), root);
    await until(() => notes.length === 2);
    expect(await touched()).toEqual([root]);
  });

  it("looks at everything now and then", async () => {
    await begin([root], 300);
    await until(() => works.length > 0);
    expect(works[0]).toBeNull();
  });
});
