/**
 * A cheap first test for units: whether a word begins with one of these stems (patterns' sources; each begins with a letter that
 * stands for itself). Grouped by first letter and tried at word starts only, since V8 stops optimising patterns once a program
 * holds a megabyte of compiled ones, and then tries every alternative at every place.
 */
export function hintOf(stems: readonly string[]): RegExp {
  const byLetter = new Map<string, string[]>();
  for (const stem of stems) {
    const letter = stem.charAt(0).toLowerCase();
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), stem.slice(1)]);
  }
  const groups = [...byLetter].map(([letter, rests]) => `${letter}(?:${rests.join("|")})`);
  return new RegExp(`\\b(?:${groups.join("|")})`, "i");
}
