import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type WalkOptions, walkFiles } from "../../../src/ingest/walk.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "shortlist-walk-"));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function put(...files: (string | [path: string, content: string])[]): Promise<void> {
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

  it("copes with empty folders, odd names and no paths at all", async () => {
    await put("ünï 🔧.txt", "a b/#c.txt", "[x].txt");
    await mkdir(join(root, "empty"));
    expect(await walk()).toEqual(["[x].txt", "a b/#c.txt", "ünï 🔧.txt"]);
    expect(await walk([])).toEqual([]);
  });
});
