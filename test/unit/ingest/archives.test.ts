import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { postingId } from "../../../src/ingest/prepare.ts";
import { postingDetail } from "../../../src/search/posting-detail.ts";
import { makeZip, type ZipPart } from "../../fixtures/zip.ts";
import { openBuiltInModel, SmallIndex } from "../search/small-index.ts";

let model: Embedder;
let small: SmallIndex;

beforeAll(async () => {
  model = await openBuiltInModel();
});
afterAll(() => model.close());
beforeEach(() => {
  small = new SmallIndex(model);
});
afterEach(() => small.remove());

const WELDER = {
  name: "yard/welder.txt",
  content: "Welder\n\nYou weld hull plates on the slipway. Boots are provided.\n",
};
const NURSE = { name: "ward/nurse.md", content: "# Night Nurse\n\nYou look after children on the night ward.\n" };
const TABLE = "title,description\nBaker,We bake at night.\nCook,We cook at noon.\n";

function titles(): (string | null)[] {
  return small.read((store) => [...store.allPostingHeads()].map(({ title }) => title).sort());
}

function writeZip(...parts: ZipPart[]): string {
  return small.write("board.zip", makeZip(parts));
}

describe("an archive", () => {
  it("gives the postings of its files, with paths and ids that go on from its own", async () => {
    const zip = writeZip(WELDER, NURSE, { name: "all.csv.gz", content: gzipSync(TABLE) });
    expect(await small.ingest()).toMatchObject({ added: 4, skipped: [] });
    expect(titles()).toEqual(["Baker", "Cook", "Night Nurse", "Welder"]);
    small.read((store) => {
      const path = join(zip, "yard", "welder.txt");
      const posting = store.postingByPublicId(postingId(path, undefined));
      expect(posting).toMatchObject({ title: "Welder", source: { path, format: "txt", lineOffset: 0 } });
      const record = store.postingByPublicId(postingId(join(zip, "all.csv.gz"), 1));
      expect(record).toMatchObject({ title: "Cook", source: { format: "csv" } });
    });
  });

  it("is unchanged where it is only written anew, and loses and gains what its entries do", async () => {
    writeZip(WELDER, NURSE);
    await small.ingest();
    writeZip(NURSE, WELDER);
    expect(await small.ingest()).toMatchObject({ added: 0, unchanged: 2, removed: 0, generation: 1 });
    writeZip({ ...NURSE, content: NURSE.content.replace("children", "adults") }, { ...WELDER, name: "new.txt" });
    expect(await small.ingest()).toMatchObject({ added: 1, updated: 1, unchanged: 0, removed: 1, postings: 2 });
    small.delete("board.zip");
    expect(await small.ingest()).toMatchObject({ removed: 2, postings: 0 });
  });

  it("keeps its postings while it cannot be opened, and those of an entry that cannot be read", async () => {
    const path = writeZip(WELDER, NURSE);
    await small.ingest();
    small.write("board.zip", makeZip([WELDER, NURSE]).subarray(0, -30));
    const cutOff = await small.ingest();
    expect(cutOff).toMatchObject({ removed: 0, postings: 2, skipped: [{ path, code: "bad_zip" }] });
    small.write("board.zip", "");
    expect(await small.ingest()).toMatchObject({ removed: 0, postings: 2, skipped: [{ path, code: "empty" }] });
    writeZip(WELDER, { ...NURSE, crc: 1 });
    const damaged = await small.ingest();
    expect(damaged).toMatchObject({ unchanged: 1, removed: 0, postings: 2, skipped: [{ code: "bad_zip" }] });
    expect(damaged.skipped[0]?.path).toBe(join(path, "ward", "nurse.md"));
    writeZip(WELDER);
    expect(await small.ingest()).toMatchObject({ unchanged: 1, removed: 1, postings: 1, skipped: [] });
  });

  it("is read in spite of every bad entry, each named with its reason", async () => {
    const path = writeZip(
      WELDER,
      { name: "../up.txt", content: "x" },
      { name: "inner.zip", content: makeZip([NURSE]) },
      { name: "locked.txt", content: "x", flags: 0x801 },
      { name: "more.txt", content: "x".repeat(100), sizeBytes: 10 },
      { name: "photo.jpg", content: "x" },
      { name: "huge.mp4", content: "x", sizeBytes: 2 ** 30 },
      { name: "table.csv.gz", content: gzipSync(TABLE).subarray(0, 30) },
    );
    const { skipped, added } = await small.ingest();
    expect(added).toBe(1);
    expect(Object.fromEntries(skipped.map(({ path: at, code }) => [at.slice(path.length + 1), code]))).toEqual({
      '"../up.txt"': "bad_name",
      "inner.zip": "archive",
      "locked.txt": "encrypted",
      "more.txt": "bad_zip",
      "photo.jpg": "picture",
      "huge.mp4": "media",
      "table.csv.gz": "bad_compression",
    });
  });

  it("tells of each posting whether its entry has changed since", async () => {
    const path = writeZip(WELDER, NURSE);
    await small.ingest();
    const store = () =>
      small.read((open) => postingDetail(open, postingId(join(path, "yard", "welder.txt"), undefined)));
    expect(await store()).toMatchObject({ title: "Welder", sourceState: "unchanged" });
    writeZip({ ...WELDER, content: "Welder\n\nSomething else." }, NURSE);
    expect(await store()).toMatchObject({ sourceState: "changed" });
    writeZip(NURSE);
    expect(await store()).toMatchObject({ sourceState: "missing" });
    small.write("board.zip", "damaged");
    expect(await store()).toMatchObject({ sourceState: "missing" });
    small.delete("board.zip");
    expect(await store()).toMatchObject({ sourceState: "missing" });
  });
});
