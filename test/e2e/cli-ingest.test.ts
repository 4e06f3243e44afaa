import { chmodSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { FILES, POSTINGS } from "./postings.ts";
import { Folder, ingest } from "./support.ts";

let folder: Folder;
let index: readonly string[];
beforeEach(() => {
  folder = new Folder();
  index = ["--index", folder.at("index")];
});
afterEach(() => folder.remove());

function writePostings(): string {
  for (const [name, content] of Object.entries(FILES)) folder.write(`postings/${name}`, content);
  return folder.at("postings");
}

/** Titles in the index, sorted; null where a posting has none. */
function titles(): (string | null)[] {
  const store = openStore(folder.at("index"), { mode: "read" });
  try {
    return [...store.allPostingHeads()].map(({ title }) => title).sort();
  } finally {
    store.close();
  }
}

/** A posting of several passages, with one sentence that a test can choose. */
function longPosting(sentence: string): string {
  const lines = Array.from(
    { length: 40 },
    (_, at) => `In week ${at + 1} you learn the ${at + 1}. of forty knots and tie it ${at + 3} times on the quay.`,
  );
  return `Ropemaker\n\n${lines.slice(0, 20).join(" ")} ${sentence} ${lines.slice(20).join(" ")}\n`;
}

describe("shortlist ingest", () => {
  it("reads a folder in every format and says so in one last line of JSON, messages apart", async () => {
    const { run, summary } = await ingest([writePostings(), ...index]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(summary).toMatchObject({ added: POSTINGS, updated: 0, unchanged: 0, removed: 0, skipped: [] });
    expect(summary).toMatchObject({ postings: POSTINGS, generation: 1, model: "shortlist-minilm", device: "cpu" });
    expect(summary.passages).toBeGreaterThanOrEqual(POSTINGS);
    expect(summary.embedded).toBeGreaterThan(summary.passages);
    expect(Object.keys(summary)).toEqual(
      expect.arrayContaining(
        "added updated unchanged removed skipped postings passages embedded seconds device model generation".split(" "),
      ),
    );
    expect(titles()).toContain("Primary Teacher");
  });

  it("embeds nothing where nothing changed, and of a changed file only the passages and sentences that did", async () => {
    writePostings();
    folder.write("postings/ropes.txt", longPosting("Gloves are provided."));
    const first = await ingest([folder.at("postings"), ...index]);
    const again = await ingest(index);
    expect(again.summary).toMatchObject({ added: 0, updated: 0, unchanged: POSTINGS + 1, removed: 0, skipped: [] });
    expect(again.summary).toMatchObject({ postings: POSTINGS + 1, embedded: 0, generation: 1 });
    folder.write("postings/ropes.txt", longPosting("Gloves are yours to bring along."));
    const { summary } = await ingest(index);
    expect(summary).toMatchObject({ added: 0, updated: 1, unchanged: POSTINGS, removed: 0, generation: 2 });
    expect(first.summary.embedded).toBeGreaterThan(80);
    // The sentence, and the one or two passages that it stands in.
    expect(summary.embedded).toBeGreaterThanOrEqual(2);
    expect(summary.embedded).toBeLessThanOrEqual(3);
  });

  it("removes the postings of a file that is gone, and those of a record that is gone", async () => {
    writePostings();
    await ingest([folder.at("postings"), ...index]);
    folder.delete("postings/welder.txt");
    folder.write("postings/kitchens.csv", FILES["kitchens.csv"].split("\n").slice(0, 2).join("\n"));
    const { summary } = await ingest(index);
    expect(summary).toMatchObject({ removed: 2, postings: POSTINGS - 2, embedded: 0, generation: 2 });
    expect(titles()).not.toContain("Welder, second shift");
    expect(titles()).not.toContain("Sous Chef");
  });

  it("adds what it is given to what it goes over, and goes over all of it without paths", async () => {
    folder.write("a/welder.txt", FILES["welder.txt"]);
    folder.write("b/driver.json", FILES["driver.json"]);
    const nurse = folder.write("nurse.md", FILES["wards/nurse.md"]);
    await ingest([folder.at("a"), ...index]);
    expect((await ingest([folder.at("b"), nurse, ...index])).summary).toMatchObject({ added: 2, postings: 3 });
    folder.write("a/teacher.html", FILES["wards/teacher.html"]);
    folder.write("b/offices.jsonl", FILES["offices.jsonl"]);
    folder.delete("nurse.md");
    const { summary } = await ingest(index);
    expect(summary).toMatchObject({ added: 3, unchanged: 2, removed: 1, postings: 5 });
    expect(summary.skipped).toMatchObject([{ path: nurse, code: "not_found" }]);
  });
});

describe("files that cannot be read", () => {
  const BAD = {
    "picture.png": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
    "noise.txt": Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
    "broken.json": '{"title": "Miller", "description": "You mill',
    "empty.txt": "",
    "blank.md": " \n\t\n",
  };

  it("are reported by path, code and reason, and the others are read", async () => {
    writePostings();
    folder.writeAll(Object.fromEntries(Object.entries(BAD).map(([name, content]) => [`postings/${name}`, content])));
    const missing = folder.at("nowhere");
    const { run, summary } = await ingest([folder.at("postings"), missing, ...index]);
    expect(run.exitCode).toBe(0);
    expect(summary).toMatchObject({ added: POSTINGS, postings: POSTINGS });
    const found = Object.fromEntries(summary.skipped.map(({ path, code }) => [path, code]));
    expect(found).toEqual({
      [folder.at("postings", "picture.png")]: "picture",
      [folder.at("postings", "noise.txt")]: "binary",
      [folder.at("postings", "broken.json")]: "bad_json",
      [folder.at("postings", "empty.txt")]: "empty",
      [folder.at("postings", "blank.md")]: "empty",
      [missing]: "not_found",
    });
    for (const { path, reason } of summary.skipped) {
      expect(reason).toMatch(/\S.*\.$/);
      expect(run.stderr).toContain(`skipped ${path}`);
    }
  });

  it("end in exit code 3 where there was nothing else", async () => {
    folder.writeAll(BAD);
    const { run, summary } = await ingest([folder.path, ...index]);
    expect(run.exitCode).toBe(3);
    expect(summary).toMatchObject({ added: 0, postings: 0 });
    expect(summary.skipped).toHaveLength(Object.keys(BAD).length);
  });

  it("keep the postings that they had", async () => {
    writePostings();
    await ingest([folder.at("postings"), ...index]);
    folder.write("postings/driver.json", BAD["broken.json"]);
    folder.write("postings/offices.jsonl", "");
    const { run, summary } = await ingest(index);
    expect(run.exitCode).toBe(0);
    expect(summary).toMatchObject({ removed: 0, postings: POSTINGS, generation: 1 });
    expect(summary.skipped.map(({ code }) => code).sort()).toEqual(["bad_json", "empty"]);
    expect(titles()).toContain("Long-haul Driver");
    folder.write("postings/driver.json", FILES["driver.json"]);
    folder.write("postings/offices.jsonl", FILES["offices.jsonl"]);
    expect((await ingest(index)).summary).toMatchObject({ unchanged: POSTINGS, embedded: 0, skipped: [] });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "include folders without permission, whose postings stay",
    async () => {
      writePostings();
      await ingest([folder.at("postings"), ...index]);
      chmodSync(folder.at("postings", "wards"), 0);
      const { run, summary } = await ingest(index);
      chmodSync(folder.at("postings", "wards"), 0o700);
      expect(run.exitCode).toBe(0);
      expect(summary).toMatchObject({ removed: 0, postings: POSTINGS });
      expect(summary.skipped).toMatchObject([{ path: folder.at("postings", "wards"), code: "unreadable" }]);
    },
  );
});
