/** Share of a word's letters that may differ for another to be taken for what was meant. */
const MAX_DIFFERENCE = 0.34;

/** The known name that a word was likely meant for; undefined where none is near. Case does not count. */
export function nearestName(word: string, known: Iterable<string>): string | undefined {
  const asked = word.toLowerCase();
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    const distance = distanceBetween(asked, name.toLowerCase());
    if (distance <= Math.ceil(asked.length * MAX_DIFFERENCE) && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { name, distance };
  }
  return best?.name;
}

/** Letters to insert, remove or change to make one word the other (Levenshtein, 1965). */
export function distanceBetween(a: string, b: string): number {
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
