import { isAbsolute, join, resolve } from "node:path";
import { UsageError } from "../domain/errors.ts";
import type { Store } from "../store/store.ts";
import { digestHex } from "../store/upkeep/audit-postings.ts";
import { prepareStored } from "./verify/postings.ts";

/** A folder or file on the machine of an export, and where it lies on this one. */
export interface PathMap {
  /** As it was there: absolute, with that system's separators. */
  readonly from: string;
  /** Made absolute by the working directory. */
  readonly to: string;
}

/** `OLD=NEW` as a map. Throws `UsageError` (`bad_map`). */
export function parsePathMap(text: string): PathMap {
  const at = text.indexOf("=");
  const [from, to] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  if (from === "" || to === "" || !(isAbsolute(from) || IS_WINDOWS.test(from))) {
    throw new UsageError("bad_map", `"${text}" maps no path: write it as OLD=NEW, with an absolute path as OLD.`, {
      hint: "For example --map /home/ann/postings=/srv/postings",
    });
  }
  return { from: from.replace(/(?<=.)[\\/]+$/, ""), to: resolve(to) };
}

const IS_WINDOWS = /^[A-Za-z]:[\\/]|^\\\\/;

/** Where a path of the other machine lies on this one; unchanged where no map holds for it. */
export function mappedPath(path: string, maps: readonly PathMap[]): string {
  for (const { from, to } of maps) {
    if (path === from) return to;
    const rest = path.startsWith(from) ? path.slice(from.length) : "";
    if (/^[\\/]/.test(rest) || (from.endsWith("/") && rest !== "")) {
      return join(to, ...rest.split(IS_WINDOWS.test(from) ? /[\\/]/ : "/"));
    }
  }
  return path;
}

/**
 * Changes the paths of sources and of what ingests go over, and the ids of postings and passages, which hang on them: as if
 * the files had been read where they lie now. Returns how many sources were changed. Throws `UsageError` (`map_collides`)
 * where two files would get one path.
 */
export function mapPaths(store: Store, maps: readonly PathMap[]): number {
  if (maps.length === 0) return 0;
  const paths = [...store.sources()].map(({ path }) => path);
  const moved = new Map(paths.map((path) => [path, mappedPath(path, maps)]));
  if (new Set(moved.values()).size < paths.length) {
    throw new UsageError("map_collides", "Two files would get the same path by these maps", {
      hint: "Map the folders that they lie in to different ones.",
    });
  }
  const changed = [...moved].filter(([from, to]) => from !== to);
  const newPath = new Map(changed);
  for (const { row, digest, posting } of store.postingAudit().all()) {
    const to = newPath.get(posting?.source.path ?? "");
    // What an older version wrote gets its ids from the next ingest, which reads all files again.
    if (to === undefined || posting === undefined || digestHex(prepareStored(posting)) !== digest) continue;
    const written = prepareStored({ ...posting, source: { ...posting.source, path: to } });
    store.repairs().rewriteIds(row, written);
  }
  store.repairs().moveSources(changed);
  const roots = store.roots();
  store.removeRoots(roots);
  store.addRoots(roots.map((path) => mappedPath(path, maps)));
  return changed.length;
}
