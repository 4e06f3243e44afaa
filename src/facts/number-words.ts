import { NUMERALS } from "../text/numerals.ts";

/** Numbers as English writes them in words, as far as years, months and days of the month go. */
const WORDS: Readonly<Record<string, number>> = {
  ...NUMERALS,
  half: 0.5,
  "half a": 0.5,
  a: 1,
  an: 1,
  couple: 2,
  "a couple of": 2,
  "couple of": 2,
  "a couple": 2,
  "twenty-four": 24,
  "twenty-five": 25,
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
