/** Numbers as English writes them in words, as far as years, months and days of the month go. */
const WORDS: Readonly<Record<string, number>> = {
  half: 0.5,
  "half a": 0.5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  couple: 2,
  "a couple of": 2,
  "couple of": 2,
  "a couple": 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  twenty: 20,
  "twenty-four": 24,
  "twenty-five": 25,
  thirty: 30,
  "thirty-six": 36,
};

/** Pattern source of a count of years or months: `3`, `2.5`, `three`, `a couple of`. Longest alternatives first. */
export const COUNT =
  "(?:\\d{1,2}(?:[.,]5)?|(?:a )?couple of|a couple|half an?|twenty-four|twenty-five|thirty-six|one|two|three|four|five|six|seven|eight|nine|" +
  "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty|thirty|an?)";

/** The number that words matched by `COUNT` say; NaN for others. */
export function numberOf(words: string): number {
  const key = words.toLowerCase().trim();
  return WORDS[key.replace(/^half an$/, "half a")] ?? Number(key.replace(",", "."));
}
