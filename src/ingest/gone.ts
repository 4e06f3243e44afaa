import type { Store } from "../store/store.ts";
import { isWithin, PathSet } from "./roots.ts";
import type { Tally } from "./tally.ts";

/** Where files that are gone are looked for. */
export interface GoneOptions {
  readonly store: Store;
  readonly tally: Tally;
  /** Absolute paths that were gone over. */
  readonly roots: readonly string[];
  /** What of them was looked at; null for all. */
  readonly touched: PathSet | null;
}

/** Removes the sources below the roots that were not met: they are gone, unless the folder or archive could not be looked at. */
export function removeGone({ store, tally, roots, touched }: GoneOptions): void {
  const unreadable = new PathSet(tally.skipped.filter(({ code }) => code !== "not_found").map(({ path }) => path));
  for (const { path, sha256 } of store.sources()) {
    if (tally.seen.has(path) || touched?.covers(path) === false) continue;
    if (!roots.some((root) => isWithin(path, root)) || unreadable.covers(path)) continue;
    tally.went(sha256, store.removeSource(path));
  }
}
