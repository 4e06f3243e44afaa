import { mkdirSync, readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../src/embed/embedder.ts";
import { Searcher } from "../../src/search/searcher.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { randomNumbers } from "../conformance/vectors.ts";
import { openBuiltInModel } from "../unit/search/small-index.ts";
import { guide } from "./guides.ts";
import { ALL_THREADS, Folder, ingest, start } from "./support.ts";

const KILLS = 12;
const POSTINGS = 150;
/** The time a start takes, and a little more. */
const LONGEST_LIFE_MS = 900;
const QUESTIONS = [77, 101, 149].map((number) => `who leads visitors from gate ${number} to gate ${number + 7}?`);

/** What a child is killed after: some time, its first new posting stored, or its first file of a new vector index. */
const MOMENTS = ["time", "stored", "time", "indexed"] as const;

const random = randomNumbers(20_240_613);
let folder: Folder;
let dir: string;
let model: Embedder;
/** Version of each guide that lies in the folder, by its file's name. */
const versions = new Map<string, number>();

beforeAll(async () => {
  folder = new Folder();
  dir = folder.at("index");
  model = await openBuiltInModel();
  for (let number = 0; number < POSTINGS; number += 1) writeGuide(number, 0);
});
afterAll(async () => {
  await model?.close();
  folder?.remove();
});

function writeGuide(number: number, version: number): void {
  versions.set(`guide-${number}.txt`, version);
  folder.write(`postings/guide-${number}.txt`, guide(number, version));
}

/** Changes, adds and removes a few files. */
function changeSome(round: number): void {
  for (let at = 0; at < 12; at += 1) writeGuide(Math.floor(random() * POSTINGS), round + 1);
  writeGuide(POSTINGS + round, 0);
  const [name = ""] = [...versions.keys()].slice(Math.floor(random() * versions.size));
  versions.delete(name);
  folder.delete(`postings/${name}`);
}

/** What to ingest, and into which index. */
function args(index: string): string[] {
  return [folder.at("postings"), "--index", folder.at(index), "--engine", "hnsw"];
}

function read<T>(look: (store: Store) => T): T | null {
  let store: Store;
  try {
    store = openStore(dir, { mode: "read" });
  } catch (error) {
    expect(error).toMatchObject({ code: "index_missing" });
    return null;
  }
  try {
    return look(store);
  } finally {
    store.close();
  }
}

function generation(): number {
  return read((store) => store.generation()) ?? 0;
}

/** Text by path of every posting stored. */
function contents(store: Store): Map<string, string> {
  const postings = [...store.allPostingHeads()].map(({ row }) => store.postingByRow(row));
  return new Map(postings.map((posting) => [posting?.source.path ?? "", posting?.text ?? ""]));
}

/** Lets an ingest run until a moment and a little longer, kills it, and says whether the kill came before its end. */
async function killAt(moment: (typeof MOMENTS)[number]): Promise<boolean> {
  const { child, finished } = start(["ingest", ...args("index")], { env: ALL_THREADS });
  const before = progress();
  let ended = false;
  void finished.then(() => {
    ended = true;
  });
  const hasCome = () => moment !== "time" && progress()[moment] !== before[moment];
  while (moment !== "time" && !ended && !hasCome()) await setTimeout(2);
  await setTimeout(random() * (moment === "time" ? LONGEST_LIFE_MS : 20));
  child.kill("SIGKILL");
  return (await finished).signal === "SIGKILL";
}

/** Names of what is there: the files that are read, as they were read, and the files of the vector index. */
function progress(): { stored: string; indexed: string } {
  const files = readdirSync(dir).filter((name) => name.startsWith("passages."));
  const sources = read((store) => [...store.sources()].map(({ path, sha256 }) => path + sha256)) ?? [];
  return { stored: sources.join(), indexed: files.sort().join() };
}

/** What everybody may rely on, however the last ingest ended. `acknowledged` are texts by path that were stored before. */
async function expectSound(acknowledged: ReadonlyMap<string, string>): Promise<void> {
  const found = read((store) => {
    expect(store.check()).toEqual([]);
    return contents(store);
  });
  for (const [path, text] of acknowledged) {
    const name = path.slice(path.lastIndexOf("guide-"));
    const version = versions.get(name);
    // The file is gone, and with it, sooner or later, its posting.
    if (version === undefined) continue;
    expect([text, guide(Number(/\d+/.exec(name)), version).trimEnd()]).toContain(found?.get(path));
  }
  await expectAnswers(acknowledged.size);
}

/** It answers; or, where no ingest was ever finished, it may say that it has nothing to answer from. */
async function expectAnswers(acknowledged: number): Promise<void> {
  let searcher: Searcher;
  try {
    searcher = await Searcher.open({ dir, engine: "hnsw", openEmbedder: async () => model });
  } catch (error) {
    const code = expect.stringMatching(acknowledged > 0 ? /^index_empty$/ : /^index_(missing|empty)$/);
    expect(error).toMatchObject({ code, hint: expect.stringContaining("shortlist ingest") });
    expect(generation()).toBe(0);
    return;
  }
  expect(searcher.status().notes).toEqual([]);
  const { index, postings, nearest } = await searcher.search({ query: "which guide knows the salt road?" });
  expect(index.generation).toBe(generation());
  expect(postings.length + nearest.length).toBeGreaterThan(0);
  await searcher.close();
}

/** All that an index holds, by public names. */
function everything(store: Store) {
  return [...store.allPostingHeads()]
    .map(({ row }) => {
      const { row: _, ...posting } = store.postingByRow(row) ?? { row };
      const passages = store.passagesOf(row).map(({ row: _row, postingRow: _posting, ...passage }) => passage);
      return { posting, passages, sentences: store.sentencesOf(row) };
    })
    .sort((a, b) => JSON.stringify(a.posting).localeCompare(JSON.stringify(b.posting)));
}

/**
 * The best answer to each question, with its quotes. Scores are left out: what makes a word rare is counted over all
 * passages that ever were (SQLite's FTS5, contentless), and so differs a little between an old and a new index.
 */
async function answers(index: string) {
  const searcher = await Searcher.open({ dir: index, engine: "hnsw", openEmbedder: async () => model });
  const responses = await Promise.all(QUESTIONS.map((query) => searcher.search({ query })));
  await searcher.close();
  return responses.map(({ answered, postings: [best] }) => {
    const quotes = best?.passages.map(({ id, text, span, evidence }) => ({ id, text, span, evidence }));
    return { answered, id: best?.id, source: best?.source, quotes };
  });
}

describe("an ingest killed at any moment", () => {
  it(`leaves an index that answers and has lost nothing, ${KILLS} times in a row, and is made up for by the next`, async () => {
    mkdirSync(dir);
    let kills = 0;
    let acknowledged = new Map<string, string>();
    for (let round = 0; kills < KILLS; round += 1) {
      expect(round).toBeLessThan(4 * KILLS);
      // The first is killed when it has stored something, so that there is something to go on from.
      const moment = round === 0 ? "stored" : (MOMENTS[round % MOMENTS.length] ?? "time");
      if (round > 0) changeSome(round);
      if (await killAt(moment)) kills += 1;
      await expectSound(acknowledged);
      // Half of the kills befall an index that answers already.
      if (kills === KILLS / 2 && generation() === 0) await ingest(args("index"));
      acknowledged = read(contents) ?? acknowledged;
    }

    const resumed = await ingest(args("index"));
    const whole = await ingest(args("other"));
    expect(resumed.summary).toMatchObject({ postings: versions.size, skipped: [] });
    expect(resumed.summary.embedded).toBeLessThan(whole.summary.embedded);
    const stems = readdirSync(dir).flatMap((name) => /^passages\.([\da-f]+)\./.exec(name)?.[1] ?? []);
    expect(new Set(stems).size).toBe(1);
    const other = openStore(folder.at("other"), { mode: "read" });
    expect(read(everything)).toEqual(everything(other));
    other.close();
    expect(await answers(dir)).toEqual(await answers(folder.at("other")));
  }, 240_000);
});
