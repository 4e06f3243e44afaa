import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { type ForgetReport, forget } from "../../../src/maintenance/forget.ts";
import { verify } from "../../../src/maintenance/verify.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { openBuiltInModel, SmallIndex } from "../search/small-index.ts";

let model: Embedder;
let small: SmallIndex;

beforeAll(async () => {
  model = await openBuiltInModel();
});
afterAll(() => model.close());
beforeEach(async () => {
  small = new SmallIndex(model);
  small.write("clocks.txt", "Clockmaker\n\nYou mend clocks of every age for Quartzlehammer. The pay is £31 an hour.\n");
  small.write("old/bells.txt", "Bellfounder\n\nYou cast bells for Vexillophone. You bring a Zorbianite certificate.\n");
  small.write("old/ropes.txt", "Ropemaker\n\nYou twist ropes of hemp for ships and for circuses.\n");
  await small.ingest();
});
afterEach(() => small.remove());

async function run(...paths: string[]): Promise<ForgetReport> {
  const store = openStore(small.dir, { mode: "write" });
  try {
    return await forget({ store, paths });
  } finally {
    store.close();
  }
}

/** Everything that the index's folder holds, as it lies on the disk. */
function bytes(): string {
  return ["shortlist.db", "shortlist.db-wal"]
    .map((name) => {
      try {
        return readFileSync(join(small.dir, name), "latin1");
      } catch {
        return "";
      }
    })
    .join("");
}

describe("forget", () => {
  it("takes a folder out of the index, and its text off the disk", async () => {
    expect(bytes()).toMatch(/Vexillophone/);
    expect(bytes()).toMatch(/vexillophon/);
    const report = await run(join(small.postings, "old"));
    expect(report).toMatchObject({ sources: 2, postings: 2, roots: [], generation: 2, logEmptied: true });
    expect(report.passages).toBeGreaterThanOrEqual(2);
    expect(bytes()).not.toMatch(/vexillophon|zorbian|bellfound|ropemak/i);
    expect(bytes()).toMatch(/Quartzlehammer/);
    const store = openStore(small.dir, { mode: "read" });
    expect(store.counts()).toMatchObject({ sources: 1, postings: 1 });
    expect((await verify({ store })).found).toEqual([]);
    store.close();
  });

  it("says what the next ingest would read again, and the line that prevents it", async () => {
    const path = join(small.postings, "old", "bells.txt");
    const { returning } = await run(path);
    const [again] = returning;
    expect(returning).toEqual([{ path, ignoreFile: join(small.postings, ".shortlistignore"), line: "/old/bells.txt" }]);
    small.write(".shortlistignore", `${again?.line}\n`);
    expect(await small.ingest()).toMatchObject({ added: 0, postings: 2 });
  });

  it("no longer goes over a folder that was given to an ingest", async () => {
    const report = await run(small.postings);
    expect(report).toMatchObject({ sources: 3, postings: 3, roots: [small.postings], returning: [] });
    expect(small.read((store) => store.roots())).toEqual([]);
    expect(await small.ingest({ paths: [] })).toMatchObject({ added: 0, postings: 0 });
  });

  it("refuses a path that the index does not hold, names what is near it, and forgets nothing", async () => {
    const near = join(small.postings, "old", "bells.txt");
    await expect(run(join(small.postings, "clocks.txt"), join(small.postings, "bels.txt"))).rejects.toMatchObject({
      code: "path_unknown",
      hint: expect.stringContaining(near),
    });
    await expect(run("/nowhere/quite-another-thing")).rejects.toMatchObject({
      code: "path_unknown",
      hint: expect.stringContaining("shortlist status"),
    });
    expect(small.read((store) => store.counts().postings)).toBe(3);
  });

  it("says that a program which reads the index still holds the text", async () => {
    const reader = openStore(small.dir, { mode: "read" });
    const snapshot = reader.snapshot();
    expect(await run(join(small.postings, "old"))).toMatchObject({ logEmptied: false });
    snapshot.release();
    reader.close();
  }, 30_000);
});
