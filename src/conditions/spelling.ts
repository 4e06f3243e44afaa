import type { Span } from "../domain/span.ts";
import { TEENS, TENS, UNITS } from "../text/numerals.ts";
import { KEY_WORDS, SHORTHAND } from "./spellings.ts";

/** A question as the rules read it, and the way back to what was typed. */
export interface Spelled {
  readonly text: string;
  /** The span of the typed question that a span of `text` stands for: whole words. */
  readonly typed: (span: Span) => Span;
}

/** A piece of the text that is written otherwise than typed. */
interface Change {
  readonly typed: Span;
  readonly read: Span;
}

const unit = Object.keys(UNITS).join("|");
const tens = Object.keys(TENS).join("|");
const BELOW_HUNDRED = `(?:(?:${tens})(?:[ -](?:${unit}))?|${Object.keys(TEENS).join("|")})`;
/** Small numbers stay words, which are more than numbers ("which one"), but before what is counted in money or hundreds. */
const NUMBER_WORDS = `\\b(?:(?:a|${unit}) hundred(?: and (?:${BELOW_HUNDRED}|${unit})| ${BELOW_HUNDRED})?|${BELOW_HUNDRED}|(?:${unit})(?= (?:thousand|grand|quid|pounds?|dollars?|bucks|euros?|k)\\b))\\b`;
const WORD = /[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ'/.]*[A-Za-zÀ-ɏ])?\/?/g;
/** Shorter words are one letter from too many others. */
const SHORTEST_KEY = 8;
const LONGEST_KEY = Math.max(...KEY_WORDS.map((key) => key.length));

/** Writes common misspellings, shorthand and numbers in words as the rules expect them: "dont", "w/", "experiance", "forty". */
export function spelled(question: string): Spelled {
  const numbers = [...question.matchAll(new RegExp(NUMBER_WORDS, "gi"))].map(
    (match) => [match.index, match[0], String(numberIn(match[0]))] as const,
  );
  const words = [...question.matchAll(WORD)].map((match) => [match.index, match[0], rewritten(match[0])] as const);
  const wanted = [...numbers, ...words]
    .filter(([, typed, read]) => typed !== read)
    .sort(([a, long], [b, other]) => a - b || other.length - long.length);
  let text = "";
  let from = 0;
  const changes: Change[] = [];
  for (const [start, typed, read] of wanted) {
    if (start < from) continue;
    text += question.slice(from, start);
    from = start + typed.length;
    changes.push({ typed: { start, end: from }, read: { start: text.length, end: text.length + read.length } });
    text += read;
  }
  text += question.slice(from);
  return {
    text,
    typed: ({ start, end }) => ({ start: typedAt(changes, start, "start"), end: typedAt(changes, end, "end") }),
  };
}

function typedAt(changes: readonly Change[], at: number, side: "start" | "end"): number {
  let shift = 0;
  for (const { typed, read } of changes) {
    if (at < read.start || (at === read.start && side === "end")) break;
    if (at < read.end) return typed[side];
    shift = typed.end - read.end;
  }
  return at + shift;
}

function numberIn(words: string): number {
  return words
    .toLowerCase()
    .split(/[ -]/)
    .reduce((sum, word) => {
      if (word === "hundred") return (sum || 1) * 100;
      return sum + (word === "a" ? 1 : (UNITS[word] ?? TEENS[word] ?? TENS[word] ?? 0));
    }, 0);
}

function rewritten(word: string): string {
  const plain = word.toLowerCase();
  const known = SHORTHAND.get(plain);
  if (known !== undefined) return known;
  if (plain.length < SHORTEST_KEY - 1 || plain.length > LONGEST_KEY + 1 || !/^[a-z]+$/.test(plain)) return word;
  return KEY_WORDS.find((key) => isSlipOf(plain, key)) ?? word;
}

/** Whether a word is another but for one letter more, less, wrong or exchanged; not its plural or another form of it. */
export function isSlipOf(word: string, key: string): boolean {
  if (word === key || word[0] !== key[0] || Math.abs(word.length - key.length) > 1) return false;
  if (word.startsWith(key) || key.startsWith(word)) return false;
  let at = 0;
  while (at < word.length && word[at] === key[at]) at += 1;
  const rest = (text: string, skip: number) => text.slice(at + skip);
  const isExchanged = word[at] === key[at + 1] && word[at + 1] === key[at] && rest(word, 2) === rest(key, 2);
  return (
    isExchanged || rest(word, 1) === rest(key, 1) || rest(word, 1) === rest(key, 0) || rest(word, 0) === rest(key, 1)
  );
}
