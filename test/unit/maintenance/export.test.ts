import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { exportIndex } from "../../../src/maintenance/export.ts";
import { type ImportOptions, importIndex } from "../../../src/maintenance/import.ts";
import { mappedPath, parsePathMap } from "../../../src/maintenance/map-paths.ts";
import { verify } from "../../../src/maintenance/verify.ts";
import { LiveSearcher } from "../../../src/search/live-searcher.ts";
import { Searcher } from "../../../src/search/searcher.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { openBuiltInModel } from "../search/small-index.ts";
import { KeptIndex } from "./kept-index.ts";

let model: Embedder;
let kept: KeptIndex;
let file: string;
let other: string;

beforeAll(async () => {
  model = await openBuiltInModel();
  kept = await KeptIndex.make(model);
  file = join(kept.small.path, "a.shortlist");
  other = join(kept.small.path, "other");
  await exported(file);
});
afterAll(async () => {
  await model.close();
  kept.remove();
});
beforeEach(() => kept.restore());
afterEach(() => rmSync(other, { recursive: true, force: true }));

async function exported(path: string, overwrite = false) {
  const store = openStore(kept.dir, { mode: "read" });
  try {
    return await exportIndex({ store, path, overwrite });
  } finally {
    store.close();
  }
}

function imported(options: Partial<ImportOptions> = {}) {
  return importIndex({ path: file, dir: other, ...options });
}

async function answers(dir: string) {
  const searcher = await Searcher.open({ dir, openEmbedder: async () => model });
  const asked = ["who mends clocks?", "who works under water?", "what is the baker paid?"];
  const responses = await Promise.all(asked.map((query) => searcher.search({ query, filters: {} })));
  await searcher.close();
  return responses.map(({ answered, total, postings, nearest }) => ({ answered, total, postings, nearest }));
}

/** A copy of the export, changed. */
function damaged(change: (bytes: Buffer) => Buffer): string {
  const path = join(kept.small.path, "damaged.shortlist");
  writeFileSync(path, change(readFileSync(file)));
  return path;
}

/** With a first line of its own and a checksum that fits. */
function withHeader(change: (header: Record<string, unknown>) => Record<string, unknown>): string {
  return damaged((bytes) => {
    const end = bytes.indexOf("\n") + 1;
    const header = JSON.parse(bytes.toString("utf8", 0, end)) as Record<string, unknown>;
    const body = Buffer.concat([Buffer.from(`${JSON.stringify(change(header))}\n`), bytes.subarray(end, -65)]);
    return Buffer.concat([body, Buffer.from(`${createHash("sha256").update(body).digest("hex")}\n`)]);
  });
}

describe("an export", () => {
  it("imported elsewhere gives the same answers, and is sound", async () => {
    expect(await imported()).toMatchObject({ postings: 4, mapped: 0, missingFiles: 0, movedAway: null });
    expect(await answers(other)).toEqual(await answers(kept.dir));
    const store = openStore(other, { mode: "read" });
    expect((await verify({ store })).found).toEqual([]);
    expect(store.roots()).toEqual([kept.small.postings]);
    store.close();
    expect(readdirSync(other).filter((name) => name.startsWith("import-"))).toEqual([]);
  });

  it("is a line of JSON, a database by gzip and a checksum, and leaves nothing else behind", async () => {
    const bytes = readFileSync(file);
    expect(JSON.parse(bytes.toString("utf8", 0, bytes.indexOf("\n")))).toMatchObject({
      format: "shortlist-export",
      version: 1,
      postings: 4,
    });
    expect(bytes.subarray(bytes.indexOf("\n") + 1, bytes.indexOf("\n") + 3)).toEqual(Buffer.from([0x1f, 0x8b]));
    expect(bytes.toString("latin1", bytes.length - 65)).toBe(
      `${createHash("sha256").update(bytes.subarray(0, -65)).digest("hex")}\n`,
    );
    expect(readdirSync(kept.small.path).filter((name) => name.startsWith("."))).toEqual([]);
    await expect(exported(file)).rejects.toMatchObject({ code: "file_exists" });
    expect((await exported(file, true)).postings).toBe(4);
  });

  it("is made while an ingest writes, of the state before", async () => {
    const reader = openStore(kept.dir, { mode: "read" });
    const writer = openStore(kept.dir, { mode: "write" });
    writer.removeSource(join(kept.small.postings, "bread.md"));
    const path = join(kept.small.path, "meanwhile.shortlist");
    expect(await exportIndex({ store: reader, path })).toMatchObject({ postings: 3 });
    writer.close();
    reader.close();
  });
});

describe("an import", () => {
  it("gives files the paths of this machine, so that an ingest finds them unchanged", async () => {
    const moved = join(kept.small.path, "moved");
    cpSync(kept.small.postings, moved, { recursive: true });
    const report = await imported({ maps: [{ from: kept.small.postings, to: moved }] });
    expect(report).toMatchObject({ mapped: 3, missingFiles: 0 });
    const store = openStore(other, { mode: "write" });
    expect((await verify({ store })).found).toEqual([]);
    expect(store.roots()).toEqual([moved]);
    const before = [...store.allPostingHeads()].map(({ id }) => id);
    expect(await kept.small.ingest({ store, paths: [] })).toMatchObject({ unchanged: 4, embedded: 0, updated: 0 });
    const again = openStore(other, { mode: "write" });
    writeFileSync(join(moved, "clocks.txt"), "Clockmaker\n\nYou mend clocks and nothing else.\n");
    expect(await kept.small.ingest({ store: again, paths: [] })).toMatchObject({ unchanged: 3, updated: 1, added: 0 });
    const last = openStore(other, { mode: "read" });
    expect([...last.allPostingHeads()].map(({ id }) => id)).toEqual(before);
    last.close();
    rmSync(moved, { recursive: true });
  });

  it.each<[what: string, make: () => string, code: string]>([
    [
      "with a changed byte",
      () =>
        damaged((bytes) => {
          bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
          return bytes;
        }),
      "export_damaged",
    ],
    [
      "with a changed line",
      () => damaged((bytes) => Buffer.from(bytes.toString("latin1").replace('"postings":4', '"postings":5'), "latin1")),
      "export_damaged",
    ],
    ["that is cut off", () => damaged((bytes) => bytes.subarray(0, bytes.length - 1000)), "export_damaged"],
    ["that is cut off in its first line", () => damaged((bytes) => bytes.subarray(0, 40)), "not_an_export"],
    [
      "that holds more than it says",
      () => withHeader((header) => ({ ...header, databaseBytes: 8192 })),
      "export_damaged",
    ],
    ["of a later form", () => withHeader((header) => ({ ...header, version: 2 })), "export_newer"],
    ["of a later format of index", () => withHeader((header) => ({ ...header, schema: 99 })), "export_newer"],
    ["of another program", () => damaged(() => Buffer.from('{"format":"other"}\nrest')), "not_an_export"],
    ["that is empty", () => damaged(() => Buffer.alloc(0)), "not_an_export"],
    [
      "that is a posting",
      () => kept.small.write("clocks.txt", readFileSync(join(kept.small.postings, "clocks.txt"), "utf8")),
      "not_an_export",
    ],
  ])("refuses a file %s, and leaves the index as it was", async (_, make, code) => {
    const before = await answers(kept.dir);
    const names = readdirSync(kept.dir).sort();
    await expect(imported({ path: make(), dir: kept.dir, replace: true })).rejects.toMatchObject({ code });
    expect(await answers(kept.dir)).toEqual(before);
    expect(readdirSync(kept.dir).sort()).toEqual(names);
  });

  it("does not replace an index that holds something unless it is told to; who reads it sees the new one", async () => {
    await imported();
    await expect(imported()).rejects.toMatchObject({
      code: "index_not_empty",
      hint: expect.stringContaining("--replace"),
    });
    kept.small.write("late.txt", "Lamplighter\n\nYou light the lamps of the old harbour at dusk.\n");
    await kept.small.ingest();
    const later = join(kept.small.path, "later.shortlist");
    await exported(later);
    rmSync(join(kept.small.postings, "late.txt"));
    const live = await LiveSearcher.open({
      dir: other,
      openEmbedder: async () => ({
        ...model,
        info: model.info,
        stats: () => model.stats(),
        embed: (texts, kind) => model.embed(texts, kind),
        close: async () => {},
      }),
      pollEveryMs: 60_000,
    });
    expect(live.status().index.postings).toBe(4);
    expect(await imported({ path: later, replace: true })).toMatchObject({ postings: 5, generation: 4 });
    await live.look();
    expect(live.status().index.postings).toBe(5);
    expect((await live.search({ query: "who lights the lamps?" })).postings[0]?.title).toBe("Lamplighter");
    await live.close();
  });

  it("takes the place of a damaged index, which is moved away", async () => {
    truncateSync(join(kept.dir, "shortlist.db"), 5000);
    await expect(imported({ dir: kept.dir })).rejects.toMatchObject({ code: "index_corrupt" });
    const report = await imported({ dir: kept.dir, replace: true });
    expect(report).toMatchObject({ postings: 4, movedAway: expect.stringContaining("damaged-") });
    expect((await kept.verify({ repair: false })).found).toEqual([]);
  });

  it("clears away what killed imports have left", async () => {
    mkdirSync(join(other, "import-0123abcd"), { recursive: true });
    copyFileSync(file, join(other, "import-0123abcd", "shortlist.db"));
    await imported();
    expect(readdirSync(other).filter((name) => name.startsWith("import-"))).toEqual([]);
  });
});

describe("a path map", () => {
  it.each([
    ["/home/ann/jobs/a.txt", "/home/ann/jobs=/srv", "/srv/a.txt"],
    ["/home/ann/jobs/a/b.txt", "/home/ann/jobs/=/srv", "/srv/a/b.txt"],
    ["/home/ann/jobs.csv", "/home/ann/jobs.csv=/srv/j.csv", "/srv/j.csv"],
    ["/home/ann/jobs2/a.txt", "/home/ann/jobs=/srv", "/home/ann/jobs2/a.txt"],
    ["C:\\Jobs\\old\\a.txt", "C:\\Jobs=/srv", "/srv/old/a.txt"],
    ["/a/jobs.zip/x.txt", "/a/jobs.zip=/b/jobs.zip", "/b/jobs.zip/x.txt"],
  ])("takes %s by %s to %s", (path, map, expected) => {
    expect(mappedPath(path, [parsePathMap(map)])).toBe(expected);
  });

  it.each(["", "=", "/a=", "=/b", "relative=/b"])("refuses %j", (map) => {
    expect(() => parsePathMap(map)).toThrow(/OLD=NEW/);
  });
});
