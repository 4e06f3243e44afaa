import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Skipped } from "../domain/ingest.ts";
import type { Failed } from "../files/problem.ts";
import { readRegularFile, systemFailure } from "../files/regular-file.ts";
import { isArchive } from "../files/source.ts";
import { type IgnoreRules, isIgnored, readIgnoreRules } from "./ignore-rules.ts";
import { isPassedOver } from "./passed-over.ts";
import { isWithin } from "./roots.ts";
import { walkZip } from "./walk-zip.ts";

/** A file to read: one by itself, or one in an archive. */
export interface WalkedFile {
  /** Absolute path, as it was reached: links are not resolved in it. In an archive: its path, and the entry's name behind it. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Time of last change, in ms since 1970: of the file, or of the archive that it is in. */
  readonly mtimeMs: number;
  /** Its bytes as they are now, whenever asked for; or why they cannot be had. Never throws. */
  read(): Promise<Buffer | Failed>;
}

/** A path that could not be looked at (`not_found`, `unreadable`, `bad_name`), or an archive that could not be opened. */
export interface WalkProblem {
  readonly problem: Skipped;
}

/** How to walk. */
export interface WalkOptions {
  /** Names of the files whose patterns say what to pass over, later ones winning. Default: `.gitignore`, `.shortlistignore`. */
  readonly ignoreFiles?: readonly string[];
  /** Absolute paths that are not entered, the index's own folder for instance. Default: none. */
  readonly exclude?: readonly string[];
  /** Whether anything at or below a path is wanted; what is not is passed over unseen. Default: everything. */
  readonly wants?: (path: string) => boolean;
}

/** Names of the files that say what is passed over. */
export const IGNORE_FILES: readonly string[] = [".gitignore", ".shortlistignore"];

/**
 * Goes over files and folders, folders with all that is in them, names in ascending order of their code units. ZIP
 * archives are folders. Passed over are what is hidden or programs make for themselves (`passed-over`), and what ignore
 * files (gitignore's syntax) say; a path given by name is always taken. Links are followed; a file or folder reached twice counts once. Of the listing, one folder for each
 * level is held in memory.
 */
export async function* walkFiles(
  paths: readonly string[],
  options: WalkOptions = {},
): AsyncIterable<WalkedFile | WalkProblem> {
  const given: Found[] = [];
  for (const path of paths) given.push({ path: resolve(path), ...(await look(resolve(path))) });
  const exclude = await Promise.all((options.exclude ?? []).map((path) => realpath(path).catch(() => path)));
  yield* new Walker(given, { ...options, exclude }).run();
}

/** What stands at a path, links followed. */
type Look = { readonly real: string; readonly stats: Stats } | WalkProblem;
type Found = Look & { readonly path: string };

class Walker {
  readonly #given: readonly Found[];
  readonly #ignoreFiles: readonly string[];
  /** Real paths of the files given by name: they are taken where they are named, and nowhere else. */
  readonly #named = new Set<string>();
  /** Real paths of the given folders: what lies below them is reached without links. */
  readonly #roots: string[] = [];
  /** Real paths of folders entered, of files taken by name or through a link, and of what is excluded. */
  readonly #seen: Set<string>;
  readonly #wants: (path: string) => boolean;

  constructor(given: readonly Found[], options: WalkOptions) {
    this.#given = given;
    this.#ignoreFiles = options.ignoreFiles ?? IGNORE_FILES;
    this.#wants = options.wants ?? (() => true);
    this.#seen = new Set(options.exclude);
    for (const found of given) {
      if ("problem" in found) continue;
      if (found.stats.isDirectory()) this.#roots.push(found.real);
      else this.#named.add(found.real);
    }
  }

  async *run(): AsyncIterable<WalkedFile | WalkProblem> {
    for (const found of this.#given.filter(({ path }) => this.#wants(path))) {
      if ("problem" in found) yield { problem: found.problem };
      else if (found.stats.isDirectory()) yield* this.#folder(found.path, found.real, []);
      else if (!found.stats.isFile()) yield special(found.path);
      else if (this.#isNew(found.real)) yield* taken(found.path, found.stats, []);
    }
  }

  async *#folder(path: string, real: string, outer: readonly IgnoreRules[]): AsyncIterable<WalkedFile | WalkProblem> {
    if (!this.#isNew(real)) return;
    const entries = await list(path);
    if ("problem" in entries) {
      yield entries;
      return;
    }
    const own = await readIgnoreRules(path, new Set(entries.map(({ name }) => name)), this.#ignoreFiles);
    const rules = own === null ? outer : [...outer, own];
    for (const entry of entries) {
      const at = { path: join(path, entry.name), real: join(real, entry.name) };
      if (!isPassedOver(entry.name)) yield* this.#entry(entry, at, rules);
    }
  }

  async *#entry(
    entry: Dirent,
    at: { readonly path: string; readonly real: string },
    rules: readonly IgnoreRules[],
  ): AsyncIterable<WalkedFile | WalkProblem> {
    if (!this.#wants(at.path) || isIgnored(at.path, entry.isDirectory(), rules)) return;
    if (entry.isDirectory()) yield* this.#folder(at.path, at.real, rules);
    else if (entry.isSymbolicLink()) yield* this.#link(at.path, rules);
    else if (!entry.isFile()) yield special(at.path);
    else if (!this.#named.has(at.real) && !this.#seen.has(at.real)) {
      const found = await look(at.path);
      if ("problem" in found) yield found;
      else yield* taken(at.path, found.stats, rules);
    }
  }

  async *#link(path: string, rules: readonly IgnoreRules[]): AsyncIterable<WalkedFile | WalkProblem> {
    const found = await look(path);
    if ("problem" in found) yield brokenLink(found);
    else if (this.#isRegular(found.real)) return;
    else if (found.stats.isDirectory()) {
      if (!isIgnored(path, true, rules)) yield* this.#folder(path, found.real, rules);
    } else if (!found.stats.isFile()) yield special(path);
    else if (!this.#named.has(found.real) && this.#isNew(found.real)) yield* taken(path, found.stats, rules);
  }

  /** Whether a path lies below a given folder where the walk comes by without links (or passes over it on purpose). */
  #isRegular(real: string): boolean {
    return this.#roots.some((root) => isWithin(real, root) && !relative(root, real).split(sep).some(isPassedOver));
  }

  #isNew(real: string): boolean {
    if (this.#seen.has(real)) return false;
    this.#seen.add(real);
    return true;
  }
}

async function look(path: string): Promise<Look> {
  try {
    const stats = await stat(path);
    return { stats, real: await realpath(path) };
  } catch (error) {
    return failed(path, error);
  }
}

async function list(path: string): Promise<Dirent[] | WalkProblem> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    return failed(path, error);
  }
}

function failed(path: string, error: unknown): WalkProblem {
  const { problem } = systemFailure(error) ?? { problem: { code: "unreadable", reason: `Cannot be read (${error}).` } };
  // What cannot be written as text comes as U+FFFD, and no file has that name.
  if (problem.code === "not_found" && path.includes("\ufffd"))
    return { problem: { path, code: "bad_name", reason: "Its name is not valid UTF-8; rename it." } };
  return { problem: { path, ...problem } };
}

function brokenLink({ problem }: WalkProblem): WalkProblem {
  return { problem: problem.code === "not_found" ? { ...problem, reason: "The link leads to nothing." } : problem };
}

function special(path: string): WalkProblem {
  return { problem: { path, code: "unreadable", reason: "Is neither a file nor a folder, but a pipe or a device." } };
}

/** A file as it is, an archive as what is in it. */
async function* taken(
  path: string,
  { size, mtimeMs }: Stats,
  rules: readonly IgnoreRules[],
): AsyncIterable<WalkedFile | WalkProblem> {
  if (isArchive(path)) yield* walkZip({ path, mtimeMs, isIgnored: (entry) => isIgnored(entry, false, rules) });
  else yield { path, sizeBytes: size, mtimeMs, read: () => readRegularFile(path) };
}
