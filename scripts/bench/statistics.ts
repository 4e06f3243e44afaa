/** The middle value (of an even number, the upper of the two); NaN of none. */
export function median(values: readonly number[]): number {
  return ascending(values)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * The smallest of the values that at least `share` (above 0, at most 1) of them do not exceed (nearest rank); NaN of
 * none. Throws `RangeError` on another share.
 */
export function percentile(values: readonly number[], share: number): number {
  if (!(share > 0 && share <= 1)) throw new RangeError(`A percentile's share is above 0 and at most 1, not ${share}`);
  return ascending(values)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
}

/** Every `n`-th of the items, `count` of them, spread evenly over all; all of them where there are no more. */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)] as T);
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
