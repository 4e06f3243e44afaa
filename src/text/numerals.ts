/** Numbers as English writes them in words. */
export const UNITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
export const TEENS: Readonly<Record<string, number>> = {
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
/** Those of one word. */
export const NUMERALS: Readonly<Record<string, number>> = { ...UNITS, ...TEENS, ...TENS };

/** The number that a word says: `twenty`, `seventy-five`, `seventy five`, `12`; NaN for others. */
export function numeralOf(word: string): number {
  const [first = "", second] = word.toLowerCase().split(/[- ]/);
  if (second === undefined) return NUMERALS[first] ?? Number(word);
  return (TENS[first] ?? Number.NaN) + (UNITS[second] ?? Number.NaN);
}
