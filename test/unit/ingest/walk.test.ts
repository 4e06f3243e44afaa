import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type WalkOptions, walkFiles } from "../../../src/ingest/walk.ts";
import { makeZip } from "../../fixtures/zip.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "shortlist-walk-"));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function put(...files: (string | [path: string, content: string | Buffer])[]): Promise<void> {
  for (const file of files) {
    const [path, content] = typeof file === "string" ? [file, "x"] : file;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

/** What the walk yields, relative to the root, problems as `path: code`. */
async function walk(paths: string[] = ["."], options: WalkOptions = {}): Promise<string[]> {
  const found: string[] = [];
  const name = (path: string) => relative(root, path).split(sep).join("/");
  const given = paths.map((path) => join(root, path));
  for await (const item of walkFiles(given, options)) {
    found.push("problem" in item ? `${name(item.problem.path)}: ${item.problem.code}` : name(item.path));
  }
  return found;
}

describe("walkFiles", () => {
  it("goes over files and folders in the order of their names, with size and time", async () => {
    await put("b.txt", "a/z.txt", "a/b/c.txt", "C.txt", ["d.txt", "four"]);
    expect(await walk()).toEqual(["C.txt", "a/b/c.txt", "a/z.txt", "b.txt", "d.txt"]);
    for await (const item of walkFiles([join(root, "d.txt")])) {
      expect(item).toMatchObject({ path: join(root, "d.txt"), sizeBytes: 4, mtimeMs: expect.any(Number) });
    }
  });

  it("keeps to the order in which paths are given, and takes absolute paths from relative ones", async () => {
    await put("a/1.txt", "b/1.txt");
    expect(await walk(["b", "a"])).toEqual(["b/1.txt", "a/1.txt"]);
  });

  it("passes over hidden files and folders, and node_modules", async () => {
    await put(".hidden.txt", ".git/config.txt", "node_modules/p/readme.md", "a/node_modules/x.md", "a.txt");
    expect(await walk()).toEqual(["a.txt"]);
  });

  it("heeds ignore files, nearer ones and later ones winning", async () => {
    await put(
      [".gitignore", "*.log\ndrafts/\n/only-top.txt\n!keep.log\n"],
      [".shortlistignore", "private-*\n"],
      ["sub/.gitignore", "!b.log\nc.txt\n"],
      ...["a.log", "keep.log", "drafts/x.txt", "only-top.txt", "private-1.txt", "sub/only-top.txt"],
      ...["sub/b.log", "sub/c.txt", "sub/d.log", "sub/drafts/y.txt", "sub/e.txt"],
    );
    expect(await walk()).toEqual(["keep.log", "sub/b.log", "sub/e.txt", "sub/only-top.txt"]);
  });

  it("takes what is given by name, hidden or ignored as it may be", async () => {
    await put([".gitignore", "*.txt\nskip/\n"], "a.txt", ".h.md", "skip/b.md");
    expect(await walk(["a.txt", ".h.md", "skip"])).toEqual(["a.txt", ".h.md", "skip/b.md"]);
    expect(await walk([".", "skip"])).toEqual(["skip/b.md"]);
  });

  it("yields a file once, however often it is reached", async () => {
    await put("a/1.txt", "a/2.txt", "b/3.txt");
    await symlink(join(root, "a/1.txt"), join(root, "b/link.txt"));
    expect(await walk([".", "a", "a/1.txt", "a/1.txt"])).toEqual(["a/2.txt", "b/3.txt", "a/1.txt"]);
  });

  it("follows links to files and folders elsewhere, and never in circles", async () => {
    await put("in/a.txt", "out/b.txt", "out/deep/c.txt", "out/.store/d.txt");
    await symlink(join(root, "out"), join(root, "in/linked"));
    await symlink(join(root, "in"), join(root, "out/deep/back"));
    await symlink(join(root, "in"), join(root, "in/self"));
    await symlink(join(root, "out/.store/d.txt"), join(root, "in/stored.txt"));
    expect(await walk(["in"])).toEqual(["in/a.txt", "in/linked/b.txt", "in/linked/deep/c.txt", "in/stored.txt"]);
  });

  it("reports what is not there and links that lead nowhere, and goes on", async () => {
    await put("a.txt");
    await symlink(join(root, "gone"), join(root, "b.txt"));
    await symlink(join(root, "d"), join(root, "c"));
    await symlink(join(root, "c"), join(root, "d"));
    expect(await walk([".", "missing/x.txt"])).toEqual([
      "a.txt",
      "b.txt: not_found",
      "c: unreadable",
      "d: unreadable",
      "missing/x.txt: not_found",
    ]);
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)("reports a folder it may not read", async () => {
    await put("a/1.txt", "locked/2.txt", "z.txt");
    await chmod(join(root, "locked"), 0);
    const found = await walk();
    await chmod(join(root, "locked"), 0o755);
    expect(found).toEqual(["a/1.txt", "locked: unreadable", "z.txt"]);
  });

  it("passes over what is not wanted, under the same rules", async () => {
    await put("a/x.txt", "a/y.txt", "b/x.txt", ["a/.gitignore", "y.txt"]);
    const wants = (path: string) =>
      [root, join(root, "a"), join(root, "a", "x.txt"), join(root, "a", "y.txt")].includes(path);
    expect(await walk(["."], { wants })).toEqual(["a/x.txt"]);
    expect(await walk(["b"], { wants })).toEqual([]);
  });

  it("does not enter what is excluded", async () => {
    await put("index/README.md", "a.txt");
    expect(await walk(["."], { exclude: [join(root, "index")] })).toEqual(["a.txt"]);
  });

  it("passes over what programs make for themselves beside files", async () => {
    await put("Thumbs.db", "desktop.ini", "~$cv.docx", "a.txt~", "#a.txt#", "__MACOSX/a.txt", "a.txt", "a~b.txt");
    expect(await walk()).toEqual(["a.txt", "a~b.txt"]);
    expect(await walk(["a.txt~"])).toEqual(["a.txt~"]);
  });

  it.skipIf(process.platform === "win32")("names pipes and sockets, and never waits for them", async () => {
    await put("a.txt");
    execFileSync("mkfifo", [join(root, "pipe.txt")]);
    await symlink(join(root, "pipe.txt"), join(root, "z.txt"));
    const server = createServer().listen(join(root, "socket.txt"));
    await once(server, "listening");
    const found = await walk();
    server.close();
    expect(found).toEqual(["a.txt", "pipe.txt: unreadable", "socket.txt: unreadable"]);
    expect(await walk(["z.txt"])).toEqual(["z.txt: unreadable"]);
  });

  it.skipIf(process.platform !== "linux")("names what has a name that is no text", async () => {
    await put("a.txt");
    const name = Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]);
    await writeFile(name, "x");
    await mkdir(Buffer.concat([Buffer.from(`${root}/d`), Buffer.from([0xff])]));
    expect(await walk()).toEqual(["a.txt", "caf\ufffd.txt: bad_name", "d\ufffd: bad_name"]);
  });

  it.skipIf(process.platform === "win32")("takes names with newlines, control characters and 255 bytes", async () => {
    const long = `${"n".repeat(251)}.txt`;
    await put("two\nlines.txt", "bell\u0007.txt", long);
    expect(await walk()).toEqual(["bell\u0007.txt", long, "two\nlines.txt"]);
  });

  it("reads a file as it is when asked, whatever has become of it", async () => {
    await put(["a.txt", "four"], ["b.txt", "four"], ["c.txt", "four"], ["d.txt", "four"]);
    const found = [];
    for await (const item of walkFiles([root])) if (!("problem" in item)) found.push(item);
    await writeFile(join(root, "a.txt"), "x".repeat(100_000));
    await writeFile(join(root, "b.txt"), "");
    await rm(join(root, "c.txt"));
    const read = await Promise.all(found.map((file) => file.read()));
    expect(read.map((bytes) => ("problem" in bytes ? bytes.problem.code : bytes.length))).toEqual([
      ...[100_000, 0, "not_found", 4],
    ]);
  });

  it.skipIf(process.platform === "win32")("does not read on where a pipe has taken a file's place", async () => {
    await put("a.txt");
    for await (const item of walkFiles([root])) {
      await rm(join(root, "a.txt"));
      execFileSync("mkfifo", [join(root, "a.txt")]);
      expect("problem" in item ? item : await item.read()).toMatchObject({ problem: { code: "unreadable" } });
    }
  });

  it("copes with empty folders, odd names and no paths at all", async () => {
    await put("ünï 🔧.txt", "a b/#c.txt", "[x].txt");
    await mkdir(join(root, "empty"));
    expect(await walk()).toEqual(["[x].txt", "a b/#c.txt", "ünï 🔧.txt"]);
    expect(await walk([])).toEqual([]);
  });
});

describe("walkFiles, in ZIP archives", () => {
  const bakery = makeZip([
    { name: "b/baker.txt", content: "We bake" },
    { name: "b/" },
    { name: "a.txt", content: "one" },
    { name: ".hidden.txt", content: "x" },
    { name: "__MACOSX/._a.txt", content: "x" },
    { name: "node_modules/x.md", content: "x" },
  ]);

  async function read(path: string): Promise<Record<string, string>> {
    const read: Record<string, string> = {};
    for await (const item of walkFiles([join(root, path)])) {
      if ("problem" in item) continue;
      const bytes = await item.read();
      read[relative(root, item.path).split(sep).join("/")] = "problem" in bytes ? bytes.problem.code : bytes.toString();
    }
    return read;
  }

  it("goes into archives as into folders, met or given by name", async () => {
    await put(["m.zip", bakery], "n.txt", ["deep/M.ZIP", bakery]);
    const inside = ["m.zip/a.txt", "m.zip/b/baker.txt"];
    expect(await walk()).toEqual(["deep/M.ZIP/a.txt", "deep/M.ZIP/b/baker.txt", ...inside, "n.txt"]);
    expect(await walk(["m.zip", "."])).toEqual([...inside, "deep/M.ZIP/a.txt", "deep/M.ZIP/b/baker.txt", "n.txt"]);
    expect(await read("m.zip")).toEqual({ "m.zip/a.txt": "one", "m.zip/b/baker.txt": "We bake" });
    const { mtimeMs } = await stat(join(root, "m.zip"));
    for await (const item of walkFiles([join(root, "m.zip/../m.zip")])) expect(item).toMatchObject({ mtimeMs });
  });

  it("reads entries when asked, also behind the walk's end", async () => {
    await put(["m.zip", bakery]);
    const found = [];
    for await (const item of walkFiles([root])) if (!("problem" in item)) found.push(item);
    expect((await found[1]?.read())?.toString()).toBe("We bake");
    await rm(join(root, "m.zip"));
    expect(await found[1]?.read()).toMatchObject({ problem: { code: "not_found" } });
  });

  it("heeds the ignore files of the folders around, and takes a folder called .zip for what it is", async () => {
    await put(["m.zip", bakery], [".shortlistignore", "b/\n"], "folder.zip/c.txt");
    expect(await walk()).toEqual(["folder.zip/c.txt", "m.zip/a.txt"]);
    await writeFile(join(root, ".shortlistignore"), "*.zip\n");
    expect(await walk()).toEqual([]);
  });

  it("names archives that cannot be opened and entries that cannot be read, and goes on", async () => {
    const odd = makeZip([
      { name: "../up.txt", content: "x" },
      { name: "locked.txt", content: "x", flags: 0x801 },
      { name: "inner.zip", content: bakery },
      { name: "ok.txt", content: "fine" },
    ]);
    await put(["a.zip", "no archive"], ["b.zip", ""], ["c.zip", odd], ["d.zip", makeZip([{ name: "only/" }])], "e.txt");
    expect(await walk()).toEqual([
      "a.zip: bad_zip",
      "b.zip: empty",
      ...['c.zip/"../up.txt": bad_name', "c.zip/inner.zip", "c.zip/locked.txt", "c.zip/ok.txt"],
      "d.zip: empty",
      "e.txt",
    ]);
    expect(await read("c.zip")).toMatchObject({ "c.zip/locked.txt": "encrypted", "c.zip/ok.txt": "fine" });
  });
});
