import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BusyError, IncompatibleError } from "../../../src/domain/errors.ts";
import { DATABASE_NAME, openStore } from "../../../src/store/open-store.ts";
import { postingOf, sourceOf, temporaryFolder } from "./support.ts";

let folder = temporaryFolder();
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const database = () => join(folder.dir, DATABASE_NAME);
const codeOf = (mode: "read" | "write"): string => {
  try {
    openStore(folder.dir, { mode }).close();
    return "opened";
  } catch (error) {
    if (!(error instanceof IncompatibleError || error instanceof BusyError)) throw error;
    expect(error.hint, error.message).toBeTruthy();
    expect(error.message).toContain(folder.dir);
    return error.code;
  }
};
const editDatabase = (sql: string): void => {
  const opened = new Database(database());
  opened.exec(sql);
  opened.close();
};
const writeSomething = (): void => {
  const store = openStore(folder.dir, { mode: "write" });
  store.writeSource(
    sourceOf("/jobs/a.txt"),
    Array.from({ length: 40 }, (_, at) =>
      postingOf({ id: `p${at}`, lines: [`Line ${at}.`, "Welds pipes.", "Nights."] }),
    ),
  );
  store.close();
};

describe("opening a store for writing", () => {
  it("makes the folder and an empty index", () => {
    const store = openStore(join(folder.dir, "deep", "index"), { mode: "write" });
    expect(store.counts()).toEqual({ sources: 0, postings: 0, passages: 0 });
    expect(store.generation()).toBe(0);
    expect(store.model()).toBeUndefined();
    expect(store.check()).toEqual([]);
    store.close();
    store.close();
  });

  it("keeps what is there", () => {
    writeSomething();
    const store = openStore(folder.dir, { mode: "write" });
    expect(store.counts().postings).toBe(40);
    store.close();
  });

  it("takes a database that was made but never filled, as a killed process leaves it", () => {
    writeFileSync(database(), "");
    expect(codeOf("read")).toBe("index_missing");
    expect(codeOf("write")).toBe("opened");
    expect(codeOf("read")).toBe("opened");
  });

  it("refuses a second writer at once, naming the first and since when", () => {
    const first = openStore(folder.dir, { mode: "write" });
    const started = Date.now();
    const second = () => openStore(folder.dir, { mode: "write" });
    expect(second).toThrow(BusyError);
    expect(second).toThrow(new RegExp(`being written to by process ${process.pid}, since \\d{4}-\\d\\d-\\d\\dT`));
    expect(Date.now() - started).toBeLessThan(1000);
    first.close();
    expect(codeOf("write")).toBe("opened");
  });

  it("gives the lock back where opening fails after it was taken", () => {
    writeFileSync(database(), "this is not a database".repeat(1000));
    expect(codeOf("write")).toBe("index_corrupt");
    expect(codeOf("write")).toBe("index_corrupt");
  });

  it("ignores what a killed writer left in the text file", () => {
    writeFileSync(join(folder.dir, "writer.txt"), "process 1, since yesterday\n");
    expect(codeOf("write")).toBe("opened");
  });

  it("says so where the folder cannot be made or written to", () => {
    writeFileSync(join(folder.dir, "file"), "");
    expect(() => openStore(join(folder.dir, "file"), { mode: "write" })).toThrow(IncompatibleError);
    if (process.getuid?.() === 0) return;
    mkdirSync(join(folder.dir, "locked"));
    chmodSync(join(folder.dir, "locked"), 0o500);
    expect(() => openStore(join(folder.dir, "locked"), { mode: "write" })).toThrow(IncompatibleError);
  });
});

describe("opening a store for reading", () => {
  it("says that there is none, and makes nothing", () => {
    expect(codeOf("read")).toBe("index_missing");
    expect(codeOf("read")).toBe("index_missing");
  });

  it("refuses to write", () => {
    writeSomething();
    const store = openStore(folder.dir, { mode: "read" });
    expect(() => store.writeSource(sourceOf("/jobs/b.txt"), [])).toThrow(IncompatibleError);
    store.close();
  });

  it("works beside a writer, and sees what it has committed", () => {
    const writer = openStore(folder.dir, { mode: "write" });
    const reader = openStore(folder.dir, { mode: "read" });
    writer.writeSource(sourceOf("/jobs/a.txt"), [postingOf({ id: "p", lines: ["Welds."] })]);
    expect(reader.counts().postings).toBe(1);
    reader.close();
    writer.close();
  });

  it("holds a snapshot while a writer goes on, and sees the rest when it is released", () => {
    const writer = openStore(folder.dir, { mode: "write" });
    writer.writeSource(sourceOf("/jobs/a.txt"), [postingOf({ id: "p", lines: ["Welds."] })]);
    expect(writer.bumpGeneration()).toBe(1);
    const reader = openStore(folder.dir, { mode: "read" });
    const snapshot = reader.snapshot();
    expect(snapshot.generation).toBe(1);
    expect(() => reader.snapshot()).toThrow(TypeError);
    expect(() => writer.snapshot()).toThrow(TypeError);
    writer.removeSource("/jobs/a.txt");
    writer.bumpGeneration();
    expect(reader.counts().postings).toBe(1);
    expect(reader.generation()).toBe(1);
    expect(reader.searchLexical(["welds"], 5)).toHaveLength(1);
    snapshot.release();
    snapshot.release();
    expect(reader.counts().postings).toBe(0);
    expect(reader.generation()).toBe(2);
    expect(reader.snapshot().generation).toBe(2);
    reader.close();
    writer.close();
  });
});

describe("a database that cannot be used", () => {
  it.each(["read", "write"] as const)(
    "is refused as index_newer, opened to %s, where a newer program wrote it",
    (mode) => {
      writeSomething();
      editDatabase("PRAGMA user_version = 99");
      expect(codeOf(mode)).toBe("index_newer");
    },
  );

  it.each(["read", "write"] as const)(
    "is refused as index_corrupt, opened to %s, where it is another program's",
    (mode) => {
      editDatabase("CREATE TABLE recipes (name TEXT)");
      expect(codeOf(mode)).toBe("index_corrupt");
    },
  );

  it.each(["read", "write"] as const)(
    "is refused as index_corrupt, opened to %s, where its first page is damaged",
    (mode) => {
      writeSomething();
      const bytes = readFileSync(database());
      bytes.fill(0x5a, 0, 200);
      writeFileSync(database(), bytes);
      expect(codeOf(mode)).toBe("index_corrupt");
    },
  );

  it("is found by check, or refused when it is used, where pages in the middle are damaged", () => {
    writeSomething();
    const bytes = readFileSync(database());
    for (let page = 2; page * 8192 < bytes.length; page += 1) bytes.fill(0x5a, page * 8192, page * 8192 + 300);
    writeFileSync(database(), bytes);
    const problems = () => {
      const store = openStore(folder.dir, { mode: "read" });
      try {
        return store.check().join("\n");
      } finally {
        store.close();
      }
    };
    let found: string;
    try {
      found = problems();
    } catch (error) {
      found = error instanceof IncompatibleError ? error.code : String(error);
    }
    expect(found).toMatch(/damaged|index_corrupt/);
  });

  it("is refused as index_corrupt where it was cut off", () => {
    writeSomething();
    truncateSync(database(), 8192);
    let outcome = codeOf("read");
    if (outcome === "opened") {
      const store = openStore(folder.dir, { mode: "read" });
      try {
        outcome = store.check().length > 0 ? "index_corrupt" : "sound";
      } catch (error) {
        outcome = error instanceof IncompatibleError ? error.code : String(error);
      }
      store.close();
    }
    expect(outcome).toBe("index_corrupt");
  });
});
