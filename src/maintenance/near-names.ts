import { basename } from "node:path";
import { distanceBetween } from "../domain/nearest.ts";

/** Names that are given at most. */
const MOST = 3;
/** Share of a name's letters that may differ. */
const MAX_DIFFERENCE = 0.34;

/** Those of `known` that a path may have been meant for: of the same name elsewhere, or of nearly the same; best first. */
export function nearest(path: string, known: readonly string[]): string[] {
  const name = basename(path).toLowerCase();
  return known
    .map((other) => ({ other, distance: distanceBetween(name, basename(other).toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.ceil(name.length * MAX_DIFFERENCE))
    .sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => other);
}
