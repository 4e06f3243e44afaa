import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { Store } from "../store/store.ts";

/** Whether an absolute path is `root` itself or lies somewhere below it. */
export function isWithin(path: string, root: string): boolean {
  const rest = relative(root, path);
  return rest === "" || (rest !== ".." && !rest.startsWith(`..${sep}`) && !/^[a-zA-Z]:/.test(rest));
}

/** Some paths, and what lies below them and above them. */
export class PathSet {
  readonly #paths: ReadonlySet<string>;
  readonly #above = new Set<string>();

  /** `paths` are absolute. */
  constructor(paths: Iterable<string>) {
    this.#paths = new Set(paths);
    for (const path of this.#paths) for (const folder of foldersOf(path)) this.#above.add(folder);
  }

  /** Whether a path is one of them or lies below one. */
  covers(path: string): boolean {
    if (this.#paths.has(path)) return true;
    for (const folder of foldersOf(path)) if (this.#paths.has(folder)) return true;
    return false;
  }

  /** Whether a path is covered, or has to be gone through to get to one of them. */
  leadsTo(path: string): boolean {
    return this.#above.has(path) || this.covers(path);
  }
}

/** The folders that a path lies in, the nearest first. */
function* foldersOf(path: string): Iterable<string> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    yield folder;
    if (folder === dirname(folder)) return;
  }
}

/**
 * The absolute paths that an ingest goes over: those given, else those of earlier ingests, else the default ones. Given
 * ones that are there are remembered.
 */
export function chooseRoots(
  store: Store,
  { paths, defaultPaths }: { readonly paths: readonly string[]; readonly defaultPaths: readonly string[] },
): string[] {
  const remembered = store.roots();
  const chosen = paths.length > 0 ? paths : remembered.length > 0 ? remembered : defaultPaths;
  const roots = [...new Set(chosen.map((path) => resolve(path)))];
  const isNew = (path: string) => existsSync(path) && !remembered.some((root) => isWithin(path, root));
  store.addRoots(roots.filter(isNew));
  return roots;
}
