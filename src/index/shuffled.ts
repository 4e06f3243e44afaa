/** Numerical Recipes' linear congruential generator: enough to mix an order, and the same on every machine. */
const MULTIPLIER = 1664525;
const INCREMENT = 1013904223;

/** The items in a random order that is always the same for the same items (Fisher and Yates). */
export function shuffled<T>(items: Iterable<T>): T[] {
  const order = [...items];
  let state = order.length;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, MULTIPLIER) + INCREMENT) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}
