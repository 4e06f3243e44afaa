import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { MODEL, temporaryFolder } from "./support.ts";

let folder = temporaryFolder();
let store: Store;
beforeEach(() => {
  folder = temporaryFolder();
  store = openStore(folder.dir, { mode: "write" });
});
afterEach(() => {
  store.close();
  folder.remove();
});

const reopen = () => {
  store.close();
  store = openStore(folder.dir, { mode: "write" });
};

describe("the generation", () => {
  it("counts from 0, one at a time, and is kept", () => {
    expect(store.generation()).toBe(0);
    expect([store.bumpGeneration(), store.bumpGeneration()]).toEqual([1, 2]);
    reopen();
    expect(store.generation()).toBe(2);
  });
});

describe("the model in use", () => {
  it("is kept, and has one id however often it is noted", () => {
    const id = store.ensureModel(MODEL);
    expect(store.ensureModel(MODEL)).toBe(id);
    expect(store.ensureModel({ ...MODEL, name: "moved" })).toBe(id);
    expect(store.modelByFingerprint(MODEL.fingerprint)?.name).toBe("moved");
    store.ensureModel(MODEL);
    expect(store.model()).toBeUndefined();
    store.useModel(id);
    reopen();
    expect(store.model()).toEqual({ id, ...MODEL });
    expect(store.modelByFingerprint(MODEL.fingerprint)).toEqual({ id, ...MODEL });
  });
});

describe("roots", () => {
  it("are a sorted set", () => {
    store.addRoots(["/b", "/a"]);
    store.addRoots(["/a", "/c"]);
    expect(store.roots()).toEqual(["/a", "/b", "/c"]);
    reopen();
    expect(store.roots()).toEqual(["/a", "/b", "/c"]);
  });
});

describe("runs", () => {
  it("are listed newest first, unfinished ones without an end", () => {
    const first = store.startRun(new Date(0));
    store.finishRun(first, { added: 3 }, new Date(5000));
    const second = store.startRun(new Date(9000));
    expect(store.latestRuns()).toEqual([
      { id: second, startedAt: "1970-01-01T00:00:09.000Z", finishedAt: null, summary: null },
      {
        id: first,
        startedAt: "1970-01-01T00:00:00.000Z",
        finishedAt: "1970-01-01T00:00:05.000Z",
        summary: { added: 3 },
      },
    ]);
    expect(store.latestRuns(1)).toHaveLength(1);
  });
});
