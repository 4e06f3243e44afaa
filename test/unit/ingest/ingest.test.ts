import { mkdirSync, renameSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { IngestProgress } from "../../../src/domain/ingest.ts";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { openStore } from "../../../src/store/open-store.ts";
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

const WELDER = "Welder\n\nYou weld hull plates on the slipway. Boots are provided.\n";
const NURSE = "Night Nurse\n\nYou look after children on the night ward. A licence is required.\n";

function titles(): (string | null)[] {
  return small.read((store) => [...store.allPostingHeads()].map(({ title }) => title).sort());
}

/** A model of other numbers: its vectors are another's, turned round. */
function otherModel(fingerprint = "other"): Embedder {
  return {
    ...model,
    info: { ...model.info, fingerprint, name: fingerprint },
    embed: async (texts, kind) => (await model.embed(texts, kind)).map((vector) => vector.map((number) => -number)),
  };
}

describe("an ingest", () => {
  it("stores postings with passages, sentences and embeddings, and publishes them", async () => {
    small.write("welder.txt", WELDER);
    const summary = await small.ingest();
    expect(summary).toMatchObject({ added: 1, postings: 1, passages: 1, generation: 1, model: "shortlist-minilm" });
    small.read((store) => {
      expect(store.check()).toEqual([]);
      const [{ row } = { row: 0 }] = store.allPostingHeads();
      expect(store.postingByRow(row)).toMatchObject({ title: "Welder", text: WELDER.trimEnd() });
      expect(store.passageVectors(store.model()?.id ?? 0).count()).toBe(1);
      expect(store.latestRuns()[0]).toMatchObject({ summary: { added: 1 } });
      expect(store.latestRuns()[0]?.finishedAt).not.toBeNull();
    });
  });

  it("changes nothing where nothing has changed, not even for a new time of modification", async () => {
    const path = small.write("welder.txt", WELDER);
    await small.ingest();
    utimesSync(path, 1000, 1000);
    expect(await small.ingest()).toMatchObject({ added: 0, updated: 0, unchanged: 1, embedded: 0, generation: 1 });
    small.read((store) => expect(store.source(path)?.mtimeMs).toBe(1_000_000));
  });

  it("publishes a file of other bytes and the same postings, so that its hash is the current one", async () => {
    const path = small.write("welder.txt", WELDER);
    await small.ingest();
    const before = small.read((store) => store.source(path)?.sha256);
    small.write("welder.txt", `${WELDER}\n\n`);
    expect(await small.ingest()).toMatchObject({ updated: 0, unchanged: 1, embedded: 0, generation: 2 });
    expect(small.read((store) => store.source(path)?.sha256)).not.toBe(before);
  });

  it("takes a renamed file for a new one, without embedding its texts again", async () => {
    const path = small.write("welder.txt", WELDER);
    await small.ingest();
    renameSync(path, join(small.postings, "welding.txt"));
    expect(await small.ingest()).toMatchObject({ added: 1, removed: 1, moved: 1, postings: 1, embedded: 0 });
  });

  it("does not take a copy for a move, nor what took another's place", async () => {
    small.write("welder.txt", WELDER);
    await small.ingest();
    small.write("copy.txt", WELDER);
    expect(await small.ingest()).toMatchObject({ added: 1, removed: 0, moved: 0 });
    small.delete("copy.txt");
    small.write("nurse.txt", NURSE);
    expect(await small.ingest()).toMatchObject({ added: 1, removed: 1, moved: 0 });
  });

  it("tells what it did with texts and tokens, and where the time went", async () => {
    small.write("a.txt", WELDER);
    small.write("b.txt", WELDER);
    const { embedded, reused, tokens, tokensPerSecond, seconds, stages } = await small.ingest();
    expect([embedded, reused]).toEqual([4, 4]);
    expect(tokens).toBeGreaterThan(20);
    expect(tokensPerSecond).toBeCloseTo(tokens / seconds, -2);
    const { inference, ...own } = stages;
    const sum = Object.values(own).reduce((total, took) => total + took, 0);
    expect(sum).toBeGreaterThan(seconds * 0.8);
    expect(sum).toBeLessThan(seconds * 1.02 + 0.01);
    expect(inference).toBeGreaterThan(0);
  });

  it("groups what it skipped by reason", async () => {
    for (const name of ["a.png", "b.gif", "c.jpg", "d.sql", "e.sql", "f.pages"]) small.write(name, "x");
    const { skipped, skippedBy } = await small.ingest();
    expect(skipped).toHaveLength(6);
    const groups = skippedBy.map(({ code, ending, count }) => [code, ending, count]);
    expect(groups).toEqual([
      ["picture", undefined, 3],
      ["unsupported", ".sql", 2],
      ["unsupported", ".pages", 1],
    ]);
    const names = skippedBy[1]?.first.map(({ path }) => path);
    expect(names).toEqual(["d.sql", "e.sql"].map((name) => join(small.postings, name)));
  });

  it("embeds a text once, however many postings have it", async () => {
    small.write("a.txt", WELDER);
    small.write("b.txt", WELDER);
    const { embedded, postings } = await small.ingest();
    small.write("c.txt", WELDER);
    expect(postings).toBe(2);
    expect(embedded).toBe(4);
    expect(await small.ingest()).toMatchObject({ added: 1, embedded: 0 });
  });

  it("gives ids that depend on path and record alone", async () => {
    small.write("jobs.csv", 'title,description\nWelder,"You weld."\nNurse,"You nurse."\n');
    await small.ingest();
    const ids = () => small.read((store) => [...store.allPostingHeads()].map(({ id }) => id));
    const before = ids();
    small.write("jobs.csv", 'title,description\nWelder II,"You weld still."\nNurse,"You nurse."\n');
    expect(await small.ingest()).toMatchObject({ updated: 1, unchanged: 1 });
    expect(ids()).toEqual(before);
  });

  it("writes a file of hundreds of records in parts, and loses what it no longer has", async () => {
    const row = (at: number) => `Guide ${at},You lead visitors over bridge ${at}.`;
    const rows = (count: number) =>
      `title,description\n${Array.from({ length: count }, (_, at) => row(at)).join("\n")}\n`;
    small.write("guides.csv", rows(150));
    expect(await small.ingest()).toMatchObject({ added: 150, postings: 150 });
    small.write("guides.csv", rows(140));
    expect(await small.ingest()).toMatchObject({ removed: 10, unchanged: 140, postings: 140, embedded: 0 });
  });

  it("does not read the index, where that lies among the postings", async () => {
    small.write("welder.txt", WELDER);
    renameSync(small.postings, small.dir);
    mkdirSync(small.postings);
    expect(await small.ingest({ paths: [small.path, small.dir] })).toMatchObject({ added: 0, skipped: [] });
  });

  it("goes over the default paths only where it was never given one", async () => {
    small.write("welder.txt", WELDER);
    expect(await small.ingest({ paths: [], defaultPaths: [small.postings] })).toMatchObject({ added: 1 });
    const nowhere = join(small.path, "nowhere");
    expect(await small.ingest({ paths: [], defaultPaths: [nowhere] })).toMatchObject({ unchanged: 1, skipped: [] });
  });

  it("does not keep a path that never was among those it goes over", async () => {
    small.write("welder.txt", WELDER);
    await small.ingest();
    const nowhere = join(small.path, "postingz");
    expect((await small.ingest({ paths: [nowhere] })).skipped).toMatchObject([{ path: nowhere, code: "not_found" }]);
    expect(await small.ingest({ paths: [] })).toMatchObject({ unchanged: 1, skipped: [] });
  });

  it("leaves alone what lies outside the paths it is given", async () => {
    small.write("a/welder.txt", WELDER);
    small.write("b/nurse.txt", NURSE);
    await small.ingest();
    small.delete("a");
    expect(await small.ingest({ paths: [join(small.postings, "b")] })).toMatchObject({ removed: 0, postings: 2 });
    expect(await small.ingest()).toMatchObject({ removed: 1, postings: 1 });
  });

  it("keeps the postings of a file in which nothing can be read any more, and says so every time", async () => {
    small.write("jobs.json", '[{"title": "Welder", "description": "You weld."}]');
    await small.ingest();
    small.write("jobs.json", '[{"title": "Wel');
    for (let time = 0; time < 2; time += 1) {
      const summary = await small.ingest();
      expect(summary).toMatchObject({ removed: 0, postings: 1, generation: 1, skipped: [{ code: "bad_json" }] });
    }
  });

  it("names the record that it could not read, and reads those around it", async () => {
    const path = small.write(
      "jobs.jsonl",
      '{"title": "Welder", "description": "You weld."}\n{"title"\n{"title": "Nurse", "description": "You nurse."}\n',
    );
    const summary = await small.ingest();
    expect(summary).toMatchObject({ added: 2, skipped: [{ path, record: 1, code: "bad_json" }] });
    expect(titles()).toEqual(["Nurse", "Welder"]);
  });

  it("tells how far it is within a file of many records", async () => {
    const row = (at: number) => `Guide ${at},You lead visitors over bridge ${at} and back again.`;
    small.write("guides.csv", `title,description\n${Array.from({ length: 400 }, (_, at) => row(at)).join("\n")}\n`);
    const shares: number[] = [];
    await small.ingest({
      onProgress: ({ files, bytes, totalBytes }) =>
        void (files === 0 && totalBytes > 0 && shares.push(bytes / totalBytes)),
    });
    expect(shares.filter((share) => share > 0.1 && share < 1).length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it("tells how far it has come", async () => {
    small.write("welder.txt", WELDER);
    const told: IngestProgress[] = [];
    await small.ingest({ onProgress: (progress) => told.push(progress) });
    expect(told.map(({ phase }) => phase)).toEqual(expect.arrayContaining(["reading", "embedding", "indexing"]));
    expect(told.at(-1)).toMatchObject({ files: 1, totalFiles: 1, bytes: WELDER.length, postings: 1 });
  });
});

describe("an ingest of what was touched", () => {
  it("looks at nothing else, and takes up what has come, changed, moved and gone there", async () => {
    const [a, b] = [small.write("a.txt", WELDER), small.write("sub/b.txt", NURSE)];
    const gone = small.write("sub/gone.txt", "Baker\n\nYou bake.\n");
    await small.ingest();
    small.write("a.txt", `${WELDER}\nGloves are yours.\n`);
    small.write("elsewhere.txt", "Guide\n\nYou lead.\n");
    small.delete("sub/gone.txt");
    renameSync(b, join(small.postings, "sub/c.txt"));
    const touched = [a, gone, b, join(small.postings, "sub/c.txt")];
    expect(await small.ingest({ touched })).toMatchObject({ added: 1, updated: 1, removed: 2, moved: 1, postings: 2 });
    expect(await small.ingest({ touched: [join(small.postings, "sub")] })).toMatchObject({
      unchanged: 1,
      generation: 2,
    });
    expect(await small.ingest()).toMatchObject({ added: 1, unchanged: 2, postings: 3 });
  });

  it("is not remembered where it found nothing", async () => {
    const path = small.write("a.txt", WELDER);
    await small.ingest();
    await small.ingest({ touched: [path] });
    await small.ingest({ trustTimes: true });
    expect(small.read((store) => store.latestRuns())).toHaveLength(1);
    await small.ingest();
    expect(small.read((store) => store.latestRuns())).toHaveLength(2);
  });

  it("keeps to the ignore files on the way there", async () => {
    small.write("a.txt", WELDER);
    await small.ingest();
    small.write(".shortlistignore", "drafts/\n");
    const draft = small.write("drafts/nurse.txt", NURSE);
    const hidden = small.write(".cache/nurse.txt", NURSE);
    expect(await small.ingest({ touched: [draft, hidden] })).toMatchObject({ added: 0, postings: 1, skipped: [] });
  });

  it("keeps embeddings that may come back, and leaves it to a whole ingest to drop them", async () => {
    const path = small.write("a.txt", WELDER);
    await small.ingest();
    small.delete("a.txt");
    expect(await small.ingest({ touched: [path] })).toMatchObject({ removed: 1, postings: 0 });
    small.write("b.txt", WELDER);
    const touched = [join(small.postings, "b.txt")];
    expect(await small.ingest({ touched })).toMatchObject({ added: 1, embedded: 0 });
    small.delete("b.txt");
    await small.ingest();
    small.write("c.txt", WELDER);
    expect(await small.ingest()).toMatchObject({ added: 1, embedded: 4 });
  });

  it("takes size and time for the content where it may, and only there", async () => {
    const path = small.write("a.txt", WELDER);
    utimesSync(path, 1000, 1000);
    await small.ingest();
    small.write("a.txt", WELDER.replace("weld", "sold"));
    utimesSync(path, 1000, 1000);
    expect(await small.ingest({ trustTimes: true })).toMatchObject({ unchanged: 1, updated: 0 });
    expect(await small.ingest()).toMatchObject({ updated: 1 });
  });
});

describe("an ingest that was stopped", () => {
  function guides(count: number): void {
    for (let at = 0; at < count; at += 1)
      small.write(`${at}.txt`, `Guide ${at}\n\nYou lead visitors over bridge ${at}.\n`);
  }

  it("keeps what was stored, and the next goes on from there", async () => {
    guides(400);
    const stop = new AbortController();
    const onProgress = ({ embedded }: IngestProgress) => {
      if (embedded > 0) stop.abort();
    };
    const stopped = small.ingest({ signal: stop.signal, onProgress });
    await expect(stopped).rejects.toMatchObject({
      code: "ingest_stopped",
      message: expect.stringMatching(/at file \d+ of 400: \d+ new and 0 changed postings/),
      hint: expect.stringContaining("again"),
    });
    const [run] = small.read((store) => store.latestRuns(1));
    expect(run).toMatchObject({ finishedAt: expect.any(String), summary: { stopped: true } });
    const kept = small.read((store) => store.counts().postings);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(400);
    expect(await small.ingest()).toMatchObject({ unchanged: kept, added: 400 - kept, postings: 400, generation: 1 });
    expect(await small.ingest()).toMatchObject({ unchanged: 400, embedded: 0, generation: 1 });
  });

  it("is stopped while it still counts files", async () => {
    guides(3);
    const signal = AbortSignal.abort();
    await expect(small.ingest({ signal })).rejects.toMatchObject({ code: "ingest_stopped" });
  });

  it("before it published what it had stored has that published by the next, though no file has changed since", async () => {
    small.write("welder.txt", WELDER);
    await small.ingest();
    small.write("nurse.txt", NURSE);
    const stopAt = (wanted: IngestProgress["phase"]) => ({
      onProgress: ({ phase }: IngestProgress) => {
        if (phase === wanted) throw new Error("killed");
      },
    });
    await expect(small.ingest(stopAt("indexing"))).rejects.toThrow("killed");
    expect(small.read((store) => [store.counts().postings, store.generation()])).toEqual([2, 1]);
    expect(await small.ingest()).toMatchObject({ added: 0, unchanged: 2, embedded: 0, generation: 2 });
    expect(await small.ingest()).toMatchObject({ generation: 2 });
  });
});

describe("another way of cutting", () => {
  it("is told of at the start, and has every file read anew", async () => {
    small.write("welder.txt", WELDER);
    await small.ingest();
    const store = openStore(small.dir, { mode: "write" });
    store.usePipelineVersion(1);
    store.close();
    const notes: string[] = [];
    const touched: string[] = [];
    const summary = await small.ingest({ onNote: (note) => notes.push(note), touched });
    expect(summary).toMatchObject({ unchanged: 1, embedded: 0, reused: 4, generation: 2 });
    expect(notes[0]).toMatch(/in another way: all 1 files are read anew/);
  });
});

describe("another model", () => {
  it("embeds everything anew from what is stored, though files are gone", async () => {
    small.write("welder.txt", WELDER);
    small.write("nurse.txt", NURSE);
    const first = await small.ingest();
    small.delete("nurse.txt");
    const nowhere = join(small.path, "empty");
    mkdirSync(nowhere);
    const summary = await small.ingest({ paths: [nowhere], embedder: otherModel(), modelRef: "other" });
    expect(summary).toMatchObject({ embedded: first.embedded, postings: 2, generation: 2, model: "other" });
    small.read((store) => {
      expect(store.check()).toEqual([]);
      expect(store.model()).toMatchObject({ name: "other", fingerprint: "other" });
    });
  });

  it("is told of at the start, and how far it is, and goes on where it was stopped", async () => {
    for (let at = 0; at < 300; at += 1)
      small.write(`${at}.txt`, `Guide ${at}\n\nYou lead visitors over bridge ${at}.\n`);
    const first = await small.ingest();
    const notes: string[] = [];
    const told: IngestProgress[] = [];
    const stop = new AbortController();
    const other = { embedder: otherModel(), modelRef: "other", onNote: (note: string) => notes.push(note) };
    const onProgress = (progress: IngestProgress) => {
      told.push(progress);
      if (progress.embedded > 0) stop.abort();
    };
    const stopped = small.ingest({ ...other, onProgress, signal: stop.signal });
    await expect(stopped).rejects.toMatchObject({
      message: expect.stringMatching(/\d+ of 300 postings to embed anew/),
    });
    expect(notes[0]).toMatch(/model changes from shortlist-minilm to other: all 300 postings .* goes on where it was/);
    expect(told.at(-1)).toMatchObject({ toReembed: 300 });
    const done = told.at(-1)?.embedded ?? 0;
    // Who searches meanwhile still has the first model, with all of its embeddings.
    small.read((store) => {
      expect(store.model()).toMatchObject({ name: "shortlist-minilm" });
      expect(store.check()).toEqual([]);
    });
    const second = await small.ingest(other);
    expect(second).toMatchObject({ generation: 2, model: "other" });
    expect(second.embedded).toBeLessThanOrEqual(first.embedded - done);
    expect(await small.ingest(other)).toMatchObject({ embedded: 0, generation: 2 });
  });

  it("whose ingest was stopped leaves no posting without an embedding by the first, once that is at work again", async () => {
    small.write("welder.txt", WELDER);
    await small.ingest();
    small.write("nurse.txt", NURSE);
    const stopped = small.ingest({
      embedder: otherModel(),
      modelRef: "other",
      onProgress: ({ phase }) => {
        if (phase === "indexing") throw new Error("killed");
      },
    });
    await expect(stopped).rejects.toThrow("killed");
    const summary = await small.ingest();
    expect(summary).toMatchObject({ unchanged: 2, postings: 2, model: "shortlist-minilm" });
    expect(summary.embedded).toBeGreaterThan(0);
    small.read((store) => {
      expect(store.check()).toEqual([]);
      expect(store.passageVectors(store.model()?.id ?? 0).count()).toBe(2);
    });
  });
});
