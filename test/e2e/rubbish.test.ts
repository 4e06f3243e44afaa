import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeZip } from "../fixtures/zip.ts";
import { zstdFrame } from "../fixtures/zstd.ts";
import { FILES, POSTINGS } from "./postings.ts";
import { Folder, ingest, shortlist } from "./support.ts";

const BAKER = '{"title":"Baker","text":"We bake at night and sell in the morning."}\n';
const isPosix = process.platform !== "win32";

let folder: Folder;
let index: readonly string[];
beforeEach(() => {
  folder = new Folder();
  index = ["--index", folder.at("index")];
});
afterEach(() => folder.remove());

/** Writes what folders of real people hold beside postings; returns the codes that each is to be skipped with. */
function writeRubbish(): Record<string, string> {
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
  const expected: Record<string, string> = {};
  const put = (name: string, content: string | Uint8Array, code: string) => {
    folder.write(`postings/${name}`, content);
    expected[name] = code;
  };
  put("photo.JPG", bytes, "picture");
  put("clip.mp4", bytes, "media");
  put("song.mp3", bytes, "media");
  put("setup.exe", bytes, "program");
  put("font.woff2", bytes, "program");
  put("old.rar", bytes, "archive");
  put("old.tar.gz", gzipSync("x"), "archive");
  put("dump.sql", "INSERT INTO jobs VALUES (1)", "unsupported");
  put("noending", "x", "unsupported");
  put("nul.txt", Buffer.alloc(1000), "binary");
  put("image.txt", bytes, "binary");
  put("empty.json", "", "empty");
  put("cut.jsonl.gz", gzipSync(BAKER).subarray(0, -5), "bad_compression");
  put("bomb.txt.gz", gzipSync(Buffer.alloc(70 * 1024 * 1024, "x")), "too_large");
  put("broken.zip", "PK", "bad_zip");
  put("odd.zip", makeZip([{ name: "locked.txt", content: "x", flags: 0x801 }]), "");
  expected["odd.zip/locked.txt"] = "encrypted";
  delete expected["odd.zip"];
  put("huge.csv", "", "too_large");
  truncateSync(folder.at("postings", "huge.csv"), 2 ** 31);
  return expected;
}

/** What only POSIX systems have, some of it only where the user is not root. */
function writePosixRubbish(expected: Record<string, string>): void {
  const at = (name: string) => folder.at("postings", name);
  writeFileSync(at("two\nlines\u001b[31m.xyz"), "x");
  expected["two\nlines\u001b[31m.xyz"] = "unsupported";
  symlinkSync(at("nowhere.txt"), at("broken-link.txt"));
  expected["broken-link.txt"] = "not_found";
  symlinkSync(at("loop-b"), at("loop-a"));
  symlinkSync(at("loop-a"), at("loop-b"));
  expected["loop-a"] = "unreadable";
  expected["loop-b"] = "unreadable";
  symlinkSync(folder.at("postings"), at("itself"));
  execFileSync("mkfifo", [at("pipe.txt")]);
  expected["pipe.txt"] = "unreadable";
  if (process.getuid?.() === 0) return;
  writeFileSync(at("locked.txt"), "x");
  chmodSync(at("locked.txt"), 0);
  expected["locked.txt"] = "unreadable";
}

describe("a folder of rubbish beside good files", () => {
  it("gives the good ones, names each bad one with its reason, and is gone over without an error", async () => {
    folder.writeAll(Object.fromEntries(Object.entries(FILES).map(([name, content]) => [`postings/${name}`, content])));
    const expected = writeRubbish();
    if (isPosix) writePosixRubbish(expected);
    for (const quiet of [".DS_Store", "Thumbs.db", "~$offer.docx", "offer.txt~", "__MACOSX/x.txt"]) {
      folder.write(`postings/${quiet}`, "x");
    }
    const more = makeZip([
      { name: "baker.jsonl.zst", content: zstdFrame(BAKER) },
      { name: "photo.png", content: "x" },
    ]);
    folder.write("postings/more.zip", more);
    expected["more.zip/photo.png"] = "picture";

    const { run, summary } = await ingest([folder.at("postings"), ...index]);
    expect(run.exitCode).toBe(0);
    expect(summary).toMatchObject({ added: POSTINGS + 1, postings: POSTINGS + 1 });
    const found = summary.skipped.map(({ path, code }) => [path.slice(folder.at("postings").length + 1), code]);
    expect(Object.fromEntries(found)).toEqual(expected);
    for (const { reason } of summary.skipped) expect(reason).toMatch(/\S.*\.$/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(run.stderr).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
    if (isPosix) expect(run.stderr).toMatch(/^skipped .*two\\nlines\\u\{1b\}\[31m\.xyz: /m);

    const again = await ingest(index);
    expect(again.summary).toMatchObject({ added: 0, removed: 0, unchanged: POSTINGS + 1, embedded: 0 });
    expect(Object.keys(again.summary.skipped)).toHaveLength(found.length);
  });

  it("ends in exit code 3 where nothing in it can be read", async () => {
    mkdirSync(folder.at("postings"));
    writeRubbish();
    const run = await shortlist(["ingest", join(folder.at("postings")), ...index]);
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain("broken.zip");
  });
});
