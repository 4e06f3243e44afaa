import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Under this name the passages' vector index is saved. */
export const PASSAGES = "passages";

/** Removes the passages' vector index: readers make do without it, and `publish` makes it anew from the stored vectors. */
export async function removeVectorIndex(dir: string): Promise<void> {
  // The manifest first: without it the others are nothing but leftovers.
  await rm(join(dir, `${PASSAGES}.json`), { force: true });
  for (const name of await readdir(dir)) {
    if (name.startsWith(`${PASSAGES}.`)) await rm(join(dir, name), { force: true });
  }
}
