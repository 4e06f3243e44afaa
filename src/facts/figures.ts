import { NUMERALS } from "../text/numerals.ts";
import type { Unit } from "./source.ts";

/** Words with their numbers in figures, and the way back to where they stand. */
export interface Figures {
  readonly words: string;
  /** Offset in the words as they were written. */
  readonly origin: (offset: number) => number;
}

const HINT =
  /one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|teen|twent|thirt|fort|fift|hundred|thousand/i;
const NAMES = [...Object.keys(NUMERALS), "hundred", "thousand"].sort((a, b) => b.length - a.length).join("|");
const SMALLS = Object.keys(NUMERALS)
  .sort((a, b) => b.length - a.length)
  .join("|");
const SEQUENCE = new RegExp(
  `\\b(?:an?\\s(?:hundred|thousand)|hundred(?=\\sand\\s)|${SMALLS})(?:(?:[-\\s]|(?<=hundred|thousand)\\sand\\s)(?:${NAMES}))*(?:(?:\\sand\\s|-and-)an?[-\\s](half|quarter))?\\b(?!['’]s)`,
  "gi",
);
/** What numbers count behind them: "one" is a pronoun elsewhere, and "four ten-hour days" are no price. */
const COUNTING = /^[-\s](?:year|month|week|day|hour|shift|term|academic|calendar|or two)/i;

const known = new WeakMap<Unit, Figures>();

/** The words of a unit with its numbers in figures: "thirty-seven and a half hours" as "37.5 hours". */
export function figuresOf(unit: Unit): Figures {
  let figures = known.get(unit);
  if (figures === undefined) {
    figures = inFigures(unit.words);
    known.set(unit, figures);
  }
  return figures;
}

/** `words` with numbers in words written as figures. "Nineteen fifty" is 19.50: a price is said so, and no year is meant here. */
export function inFigures(words: string): Figures {
  if (!HINT.test(words)) return { words, origin: (offset) => offset };
  const parts: { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] = [];
  let written = "";
  let done = 0;
  for (const match of words.matchAll(SEQUENCE)) {
    const end = match.index + match[0].length;
    const isCount = COUNTING.test(words.slice(end, end + 12));
    const number = numberIn(match[0], match[1], isCount);
    if (number === "1" && !isCount) continue;
    written += words.slice(done, match.index);
    parts.push({ from: written.length, to: written.length + number.length, start: match.index, end });
    written += number;
    done = end;
  }
  if (parts.length === 0) return { words, origin: (offset) => offset };
  return {
    words: written + words.slice(done),
    origin(offset) {
      const part = parts.findLast(({ from }) => from <= offset);
      if (part === undefined) return offset;
      if (offset === part.from) return part.start;
      return offset < part.to ? part.end : part.end + offset - part.to;
    },
  };
}

/** What a run of number words says, as figures. */
function numberIn(said: string, fraction: string | undefined, isCount: boolean): string {
  const numbers: number[] = [];
  let [total, current, isOpen] = [0, 0, false];
  const names = said.toLowerCase().match(/[a-z]+/g) ?? [];
  for (const name of names) {
    const small = NUMERALS[name];
    if (small !== undefined) {
      const fits = current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20 && small < 10);
      if (isOpen && !fits) {
        numbers.push(total + current);
        [total, current] = [0, 0];
      }
      current += small;
      isOpen = true;
    } else if (name === "hundred") {
      current = (current === 0 ? 1 : current) * 100;
      isOpen = true;
    } else if (name === "thousand") {
      total += (current === 0 ? 1 : current) * 1000;
      current = 0;
      isOpen = true;
    } else if (name === "half" || name === "quarter") break;
  }
  numbers.push(total + current);
  const [first = 0, second] = numbers;
  if (numbers.length === 1) return String(first + (fraction === undefined ? 0 : /half/i.test(fraction) ? 0.5 : 0.25));
  const isPrice =
    !isCount && numbers.length === 2 && second !== undefined && first <= 99 && second >= 10 && second <= 99;
  return numbers.join(isPrice ? "." : " ");
}
