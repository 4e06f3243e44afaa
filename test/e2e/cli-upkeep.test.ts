import { existsSync, readFileSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ANSWERS, FILES, POSTINGS } from "./postings.ts";
import { ask, Folder, ingest, lastLine, shortlist } from "./support.ts";

const [{ question, title }] = ANSWERS;
const Report = z.looseObject({});

let folder: Folder;
let index: string[];

beforeAll(async () => {
  folder = new Folder();
  index = ["--index", folder.at("index")];
  for (const [name, content] of Object.entries(FILES)) folder.write(`postings/${name}`, content);
  await ingest([folder.at("postings"), ...index]);
});
afterAll(() => folder.remove());

function damage(sql: string): void {
  const database = new Database(folder.at("index", "shortlist.db"));
  database.exec(sql);
  database.close();
}

describe("the commands that keep an index", () => {
  it("say so where the file to import is not there", async () => {
    const { exitCode, stderr } = await shortlist([
      "import",
      folder.at("nowhere.shortlist"),
      "--index",
      folder.at("new"),
    ]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("there is no such file or folder");
  });

  it("check an index, name what is damaged, and repair it", async () => {
    const sound = await shortlist(["verify", ...index]);
    expect([sound.exitCode, sound.stdout]).toEqual([0, expect.stringContaining("the index is sound.")]);

    damage(`UPDATE passages SET "end" = 100000 WHERE id = 1; UPDATE embeddings SET vector = zeroblob(8) WHERE id = 2`);
    const looked = await shortlist(["verify", "--check", ...index]);
    expect(looked.exitCode).toBe(4);
    expect(looked.stdout).toMatch(/found +1: Passages, sentences or facts are not those of their posting's text/);
    expect(looked.stdout).toContain("embedding row 2 has 8 bytes");
    expect(looked.stdout).toContain("Repair it: shortlist verify");

    const mended = await shortlist(["verify", "--repair", "--json", ...index]);
    expect(mended.exitCode).toBe(0);
    expect(lastLine(mended, Report)).toMatchObject({ ok: true, left: [], postings: POSTINGS });
    expect((await shortlist(["verify", "--check", ...index])).exitCode).toBe(0);
    expect((await ask(question, index)).response.postings[0]?.title).toBe(title);
  });

  it("tell what only the files can mend, and the next ingest mends it", async () => {
    damage("UPDATE postings SET company = 'Nobody' WHERE id = 1");
    const run = await shortlist(["verify", ...index]);
    expect([run.exitCode, run.stdout]).toEqual([4, expect.stringContaining("Read them again: shortlist ingest")]);
    await ingest(index);
    expect((await shortlist(["verify", ...index])).exitCode).toBe(0);
  });

  it("carry an index to another folder, and refuse a file that is damaged", async () => {
    const file = folder.at("all.shortlist");
    const exported = await shortlist(["export", file, ...index, "--json"]);
    expect(lastLine(exported, Report)).toMatchObject({ postings: POSTINGS, path: file });
    const other = ["--index", folder.at("other")];
    const imported = await shortlist(["import", file, ...other, "--map", `${folder.at("postings")}=/srv/jobs`]);
    expect([imported.exitCode, imported.stdout]).toEqual([0, expect.stringContaining("are not on this machine")]);
    const answer = (await ask(question, other)).response.postings[0];
    expect([answer?.title, answer?.source.path]).toEqual([title, expect.stringMatching(/^\/srv\/jobs\//)]);

    const again = await shortlist(["import", file, ...other]);
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining("--replace")]);
    const bytes = readFileSync(file);
    bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const refused = await shortlist(["import", file, ...other, "--replace"]);
    expect([refused.exitCode, refused.stderr]).toEqual([3, expect.stringContaining("is damaged")]);
    expect((await ask(question, other)).response.postings[0]?.title).toBe(title);
  });

  it("forget a file, and take up less room afterwards", async () => {
    const [name = ""] = Object.keys(FILES);
    const path = folder.at("postings", name);
    const wrong = await shortlist(["forget", `${path}x`, ...index]);
    expect([wrong.exitCode, wrong.stderr]).toEqual([3, expect.stringContaining(path)]);
    const run = await shortlist(["forget", path, ...index]);
    expect([run.exitCode, run.stdout]).toEqual([0, expect.stringMatching(/^Forgotten: 1 file with \d+ posting/)]);
    expect(run.stdout).toContain(".shortlistignore has the line");
    expect(existsSync(path)).toBe(true);
    const vacuumed = await shortlist(["vacuum", ...index, "--json"]);
    const sizes = lastLine(vacuumed, z.looseObject({ bytesBefore: z.number(), bytesAfter: z.number() }));
    expect(sizes.bytesAfter).toBeLessThanOrEqual(sizes.bytesBefore);
    expect((await shortlist(["verify", "--check", ...index])).exitCode).toBe(0);
  });
});
