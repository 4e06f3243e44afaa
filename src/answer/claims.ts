import { numeralOf } from "../text/numerals.ts";
import { stem } from "../text/stem.ts";
import { STOP_WORDS } from "../text/stop-words.ts";

/** Words of an answer that say nothing which a source would have to say: who is asked, that it is asked. */
const FRAME = new Set(
  (
    "role job position posting opening vacancy listing candidate applicant employer company source people person need require " +
    "ask want offer provide say state mention list include must expect seek look hold have according also both well"
  )
    .split(" ")
    .flatMap((word) => [word, `${word}s`, `${word}ed`, `${word}d`, `${word}ing`].map(rootOf)),
);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}+#'’-]*/gu;
const FIGURE = /\d[\d,]*(?:\.\d+)?(?:\s?k\b)?/gi;
const NUMERAL = /\p{L}+(?:-\p{L}+)?/gu;

/** The stems of a text's telling words, each once. */
export function tellingStems(text: string): Set<string> {
  const words = (text.toLowerCase().match(WORD) ?? []).flatMap((word) => word.split(/[-'’]/));
  const telling = words.filter((word) => word.length > 1 && !STOP_WORDS.has(word) && !/^\d/.test(word)).map(rootOf);
  return new Set(telling.filter((word) => !FRAME.has(word)));
}

/** A word without its ending; of short words, which `stem` leaves, the plural's goes. */
function rootOf(word: string): string {
  const root = stem(word);
  return root === word && word.length > 3 ? word.replace(/(?<!s)s$/, "") : root;
}

/** The numbers that a text claims, written in figures or in words, from two on: "one" is seldom a number. */
export function claimedNumbers(text: string): Set<number> {
  const figures = (text.match(FIGURE) ?? []).map((figure) => {
    const value = Number(figure.replace(/[,k\s]/gi, ""));
    return /k$/i.test(figure) ? value * 1000 : value;
  });
  return new Set([...figures, ...numeralsOf(text.match(NUMERAL) ?? [])]);
}

/** The numbers that stand in a text: as `claimedNumbers`, and the parts of a numeral of two words too. */
export function numbersOf(text: string): Set<number> {
  const parts = (text.match(NUMERAL) ?? []).flatMap((word) => word.split("-"));
  return new Set([...claimedNumbers(text), ...numeralsOf(parts)]);
}

function numeralsOf(words: readonly string[]): number[] {
  return words.map(numeralOf).filter((value) => value > 1);
}

/** The names of a text: words with a capital or a figure inside, less the first word of it unless a second one follows. */
export function namesOf(text: string): string[] {
  const words = text.match(WORD) ?? [];
  return words
    .filter((word, at) => isName(word) && (at > 0 || isName(words[1] ?? "") || /\p{Lu}.*\p{Lu}|\d/u.test(word)))
    .flatMap((word) =>
      word
        .toLowerCase()
        .replace(/['’]s$/, "")
        .split(/[-'’]/),
    )
    .filter((word) => word !== "" && !STOP_WORDS.has(word) && !/^\d/.test(word));
}

function isName(word: string): boolean {
  return /\p{Lu}/u.test(word) && !/^I(?:['’]|$)/.test(word);
}
