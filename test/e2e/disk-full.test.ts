import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../src/embed/embedder.ts";
import { exportIndex } from "../../src/maintenance/export.ts";
import { importIndex } from "../../src/maintenance/import.ts";
import { vacuum } from "../../src/maintenance/vacuum.ts";
import { verify } from "../../src/maintenance/verify.ts";
import { Searcher } from "../../src/search/searcher.ts";
import { openStore } from "../../src/store/open-store.ts";
import { openBuiltInModel, SmallIndex } from "../unit/search/small-index.ts";
import { guide } from "./guides.ts";
import { SmallDisk } from "./small-disk.ts";
import { ask, Folder, ingest, ROOT } from "./support.ts";

const KEEPER = "Lighthouse keeper\n\nYou keep the lamp of the north rock alight, and write down every ship.\n";
/** Longest time for one test: a busy machine needs some of it. */
const PATIENCE_MS = 240_000;
const QUESTION = "who keeps the lamp alight?";
/** Many passages, of which few differ: a large vector index that is quickly made. */
const COPIES = Array.from({ length: 400 }, () => JSON.stringify({ description: KEEPER })).join("\n");

let model: Embedder;
let disk: SmallDisk | null;

beforeAll(async () => {
  model = await openBuiltInModel();
});
afterAll(() => model?.close());

function files(count: number, version: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`guide-${at}.txt`, guide(at, version)]));
}

const probe = SmallDisk.mount(1_000_000);
probe?.unmount();

describe.skipIf(probe === null)("on a full disk", () => {
  let small: SmallIndex;
  let dir: string;

  beforeAll(() => {
    disk = SmallDisk.mount(12_000_000);
    small = new SmallIndex(model);
    dir = join(disk?.path ?? "", "index");
  });
  afterAll(() => {
    small?.remove();
    disk?.unmount();
  });

  async function read(onPhase: (phase: string) => void = () => {}) {
    const store = openStore(dir, { mode: "write" });
    return small.ingest({ store, engine: "exact", onProgress: ({ phase }) => onPhase(phase) });
  }

  async function expectAnswer(): Promise<void> {
    const searcher = await Searcher.open({ dir, openEmbedder: async () => model });
    const { postings } = await searcher.search({ query: QUESTION });
    expect(postings[0]?.passages[0]?.text).toContain("lamp of the north rock");
    await searcher.close();
  }

  async function expectSound(): Promise<void> {
    const store = openStore(dir, { mode: "read" });
    const { found } = await verify({ store });
    store.close();
    expect(found.filter(({ severity }) => severity === "damage")).toEqual([]);
  }

  it(
    "an ingest says so while it writes postings; the old index answers, and the next goes on",
    async () => {
      small.write("board.jsonl", COPIES);
      expect(await read()).toMatchObject({ added: 400, generation: 1 });
      for (const [name, text] of Object.entries(files(120, 0))) small.write(name, text);
      disk?.fill(400_000);
      await expect(read()).rejects.toMatchObject({
        code: "disk_full",
        message: expect.stringMatching(/no space left to write .+shortlist\.db \(\d\.\d MB are free/),
        hint: expect.stringContaining("Free some space"),
      });
      await expectAnswer();
      await expectSound();
      disk?.clear();
      expect(await read()).toMatchObject({ postings: 520, generation: 2, skipped: [] });
      await expectSound();
    },
    PATIENCE_MS,
  );

  it(
    "an ingest says so while it saves the vector index",
    async () => {
      small.write("late.txt", "Ropemaker\n\nYou twist ropes of hemp for ships and for circuses.\n");
      let isFull = false;
      const failed = read((phase) => {
        if (phase !== "indexing" || isFull) return;
        isFull = true;
        disk?.fill(500_000);
      });
      await expect(failed).rejects.toThrow(/ENOSPC|no space left/);
      await expectAnswer();
      await expectSound();
      disk?.clear();
      expect(await read()).toMatchObject({ postings: 521, generation: 3 });
      expect(readdirSync(dir).filter((name) => /^passages\.\w+\.vectors$/.test(name))).toHaveLength(1);
      await expectSound();
    },
    PATIENCE_MS,
  );

  it(
    "export, import and vacuum say how much they need before they begin, and leave nothing behind",
    async () => {
      const there = join(small.path, "all.shortlist");
      const path = join(disk?.path ?? "", "all.shortlist");
      const reader = openStore(dir, { mode: "read" });
      await exportIndex({ store: reader, path: there });
      disk?.fill(300_000);
      const full = {
        code: "disk_full",
        message: expect.stringMatching(/needs about \d+\.\d MB at .+ 0\.\d MB are free/),
      };
      await expect(exportIndex({ store: reader, path })).rejects.toMatchObject(full);
      reader.close();
      const other = join(disk?.path ?? "", "other");
      await expect(importIndex({ path: there, dir: other })).rejects.toMatchObject(full);
      const writer = openStore(dir, { mode: "write" });
      await expect(vacuum({ store: writer })).rejects.toMatchObject(full);
      writer.close();
      expect(existsSync(path)).toBe(false);
      expect(readdirSync(disk?.path ?? "").filter((name) => name.startsWith("."))).toEqual([]);
      disk?.clear();
      await expectSound();
      await expectAnswer();
    },
    PATIENCE_MS,
  );
});

describe.skipIf(process.platform === "win32")("where files may not grow beyond a limit", () => {
  it(
    "ingest and export end with a clear error, and the old index answers",
    async () => {
      const folder = new Folder();
      folder.writeAll({ "postings/keeper.txt": KEEPER });
      const index = ["--index", folder.at("index")];
      await ingest([folder.at("postings"), ...index]);
      for (const [name, text] of Object.entries(files(60, 0))) folder.write(`postings/${name}`, text);
      // In units of 512 bytes.
      const limited = (args: string[], blocks: number) => {
        const command = `ulimit -f ${blocks}; exec "$@"`;
        const all = ["-c", command, "sh", process.execPath, join(ROOT, "dist", "cli", "main.js"), ...args];
        return spawnSync("sh", all, { encoding: "utf8" });
      };
      const stopped = limited(["ingest", folder.at("postings"), ...index, "--json"], 300);
      expect(stopped.status).toBe(4);
      expect(JSON.parse(stopped.stdout.trimEnd())).toMatchObject({ error: { code: "disk_full" } });
      expect((await ask(QUESTION, index)).response.postings[0]?.title).toBe("Lighthouse keeper");

      expect((await ingest([folder.at("postings"), ...index])).summary).toMatchObject({ postings: 61, skipped: [] });
      const refused = limited(["export", folder.at("a.shortlist"), ...index, "--json"], 100);
      expect([refused.status, JSON.parse(refused.stdout)]).toMatchObject([4, { error: { code: "disk_full" } }]);
      expect(readdirSync(folder.path).sort()).toEqual(["index", "postings"]);
      folder.remove();
    },
    PATIENCE_MS,
  );
});
