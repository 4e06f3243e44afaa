import { basename } from "node:path";

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

/** Letters to insert, remove or change to make one word the other (Levenshtein, 1965). */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
