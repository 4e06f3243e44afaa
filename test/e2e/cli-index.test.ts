import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SearchResponse } from "../../src/domain/search.ts";
import { loadIndex } from "../../src/index/index-file.ts";
import { openStore } from "../../src/store/open-store.ts";
import { ANSWERS, FILES, POSTINGS } from "./postings.ts";
import { ask, Folder, ingest } from "./support.ts";

const [{ question, title }] = ANSWERS;

let folder: Folder;
let index: readonly string[];
/** Names and bytes of the vector index's files as the ingest left them. */
let sound: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  folder = new Folder();
  index = ["--index", folder.at("index"), "--engine", "hnsw"];
  for (const [name, content] of Object.entries(FILES)) folder.write(`postings/${name}`, content);
  await ingest([folder.at("postings"), ...index]);
  sound = new Map(vectorFiles().map((name) => [name, readFileSync(folder.at("index", name))]));
});
afterAll(() => folder.remove());

beforeEach(() => {
  for (const name of vectorFiles()) rmSync(folder.at("index", name));
  for (const [name, bytes] of sound) writeFileSync(folder.at("index", name), bytes);
});

function vectorFiles(): string[] {
  return readdirSync(folder.at("index")).filter((name) => name.startsWith("passages."));
}

/** Path of the saved index's file with this ending. */
function file(ending: string): string {
  const name = vectorFiles().find((candidate) => candidate.endsWith(ending));
  if (name === undefined) throw new Error(`No file ends in ${ending}: ${vectorFiles()}`);
  return folder.at("index", name);
}

function flipByte(path: string): void {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}

/** The index as it is saved; null where it is of no use. */
async function savedIndex() {
  const store = openStore(folder.at("index"), { mode: "read" });
  const { fingerprint, dimensions } = store.model() ?? { fingerprint: "", dimensions: 0 };
  store.close();
  return (await loadIndex(folder.at("index"), { name: "passages", fingerprint, dimensions })).index;
}

function answerOf({ answered, total, postings, nearest }: SearchResponse) {
  return { answered, total, postings, nearest };
}

describe("the vector index", () => {
  it("gives the same answers as a graph and as an exact scan", async () => {
    for (const asked of [question, "who works at night, and for what pay?"]) {
      const graph = await ask(asked, index);
      const scan = await ask(asked, ["--index", folder.at("index"), "--engine", "exact"]);
      expect(answerOf(graph.response)).toEqual(answerOf(scan.response));
    }
  });

  it.each([
    ["corrupted", ".graph", flipByte],
    ["corrupted in its list", ".json", flipByte],
    ["truncated", ".graph", (path: string) => truncateSync(path, 100)],
    ["deleted in part", ".ids", (path: string) => rmSync(path)],
    ["deleted", ".json", (path: string) => rmSync(path)],
  ])("is made good where it was %s, without embedding anything", async (how, ending, damage) => {
    damage(file(ending));
    const damaged = await ask(question, index);
    expect(damaged.response.postings[0]?.title).toBe(title);
    // An index that is not there at all is no surprise: it may never have been saved.
    if (how !== "deleted") expect(damaged.run.stderr).toMatch(/note: .*saved index.*built anew/);
    const { summary, run } = await ingest(index);
    expect(run.exitCode).toBe(0);
    expect(summary).toMatchObject({ embedded: 0, unchanged: POSTINGS, generation: 1 });
    expect((await savedIndex())?.size).toBe(POSTINGS);
  });

  it("is brought up to the postings where it is of an earlier ingest", async () => {
    const path = folder.write("postings/bells.txt", "Bellfounder\n\nYou cast bronze bells for churches and ships.\n");
    expect((await ingest(index)).summary).toMatchObject({ added: 1, generation: 2 });
    for (const name of vectorFiles()) rmSync(folder.at("index", name));
    for (const [name, bytes] of sound) writeFileSync(folder.at("index", name), bytes);
    const stale = await ask("who casts bronze bells for churches?", index);
    expect(stale.response.postings[0]?.source.path).toBe(path);
    expect((await ingest(index)).summary).toMatchObject({ embedded: 0, generation: 2 });
    expect((await savedIndex())?.size).toBe(POSTINGS + 1);
    folder.delete("postings/bells.txt");
    await ingest(index);
  });
});
