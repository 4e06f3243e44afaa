import { placeName } from "../places.ts";
import { isSlipOf } from "../spelling.ts";
import type { ParseContext, Rule, RuleMatch } from "./rule.ts";

const set = (list: string) => new Set(list.split(" "));
/** Names of places that are English words too: bare, they are places only where nothing else stands beside them. */
const WORDS = set(
  "reading bath nice mobile orange split cork hull sale deal rugby buffalo phoenix independence enterprise hope normal bend march lead ware street well wells barking sandwich battle beer flint mold poole turkey jersey chad china guinea",
);
/** Of those, the ones that are no trade and no thing one works with: behind other words they are likely places. */
const LIKELY = set("phoenix cork hull jersey poole rugby buffalo bath reading china turkey");
/** Names that people and companies have too: bare, they are likely places. */
const NAMES = set(
  "lincoln jackson victoria florence chester austin houston madison washington wellington preston clifton kent stafford burton carlisle hamilton georgia virginia charlotte savannah jordan israel regina adelaide alexandria sydney brooklyn orlando santiago paris bradford derby lancaster boston cambridge oxford dallas",
);
/** Codes of states and countries are words too ("in", "or", "us"): they are places where they are written in capitals. */
const LONGEST_CODE = 3;
const MOST_PLACE_WORDS = 4;
/** Shorter names are one letter from too many words. */
const SHORTEST_SLIP = 8;
const LONGEST_SLIP = 24;
const IN = /^(?:in|near|around|within|close|from)$/i;
const OUTSIDE = /\b(?:outside(?: of)?|away from|far from|anywhere except) (?:the )?$/i;
const FILLER =
  /^(?:the|greater|central|north|south|east|west|northern|southern|downtown|inner|or|and|to|either|both|city|of)$|^[,/]$/i;
const AND = /^(?:or|and|,|\/)$/i;
/** Codes of states behind a city ("tampa fl"), but those that are words. */
const STATE_CODE =
  /^,? (?:(?:a[krz]|c[at]|dc|fl|ga|i[aln]|k[sy]|m[dinst]|n[cdhjmvy]|oh|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy]|nsw|vic|qld|uk|usa)(?![A-Za-z])|[A-Z]{2}\b)/;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "in Berlin or Munich", "London nurse": places that the index has postings in. */
export const placeRule: Rule = (question, context) => {
  const words = wordsOf(question);
  const found: RuleMatch[] = [];
  let isIn = false;
  let from: number | null = null;
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    if (IN.test(word.text)) {
      isIn = true;
      from = word.start;
      at += 1;
      continue;
    }
    if (isIn && FILLER.test(word.text) && at + 1 < words.length) {
      at += 1;
      continue;
    }
    const place = placeAt(words, at, { question, context, isIn });
    if (place === null) {
      isIn = false;
      from = null;
      at += 1;
      continue;
    }
    const { length, value, sure } = place;
    const end = words[at + length - 1]?.end ?? word.end;
    const state = STATE_CODE.exec(question.slice(end))?.[0].length ?? 0;
    const outside = from === null ? OUTSIDE.exec(question.slice(0, word.start))?.[0].length : undefined;
    if (outside !== undefined) from = word.start - outside;
    found.push({
      filter: "place",
      value: outside === undefined ? value : `!${value}`,
      span: { start: from ?? word.start, end: end + state },
      ...(sure ? {} : { sure }),
    });
    at += length;
    while ((words[at]?.start ?? question.length) < end + state) at += 1;
    const next = words[at];
    const isJoined = next !== undefined && AND.test(next.text) && isIn;
    if (!isJoined) isIn = false;
    from = isJoined ? next.start : null;
  }
  return found;
};

function wordsOf(question: string): Word[] {
  return [...question.matchAll(/[\p{L}\p{M}'.-]+|[,/]/gu)].map(({ 0: text, index }) => {
    const plain = text.replace(/[.'-]+$/, "") || text;
    return { text: plain, start: index, end: index + plain.length };
  });
}

interface Setting {
  readonly question: string;
  readonly context: ParseContext;
  readonly isIn: boolean;
}

function placeAt(
  words: readonly Word[],
  at: number,
  setting: Setting,
): { length: number; value: string; sure: boolean } | null {
  for (let length = Math.min(MOST_PLACE_WORDS, words.length - at); length > 0; length -= 1) {
    const part = words.slice(at, at + length);
    // A number or a mark between them parts them: "Tokyo, ¥300,000 a month".
    if (part.some(({ text }) => /^[,/]$/.test(text)) || !isOnePiece(part, setting.question)) continue;
    const name = placeName(part.map(({ text }) => text).join(" "));
    const certainty = name === "" ? "no" : certaintyOf(name, words.slice(at), setting);
    if (certainty !== "no") return { length, value: name, sure: certainty === "sure" };
  }
  const slip = setting.isIn || words[at] === undefined ? null : slipOf(words[at].text, setting.context);
  return slip === null ? null : { length: 1, value: slip, sure: false };
}

function isOnePiece(part: readonly Word[], question: string): boolean {
  return part.every(({ end }, at) => {
    const next = part[at + 1];
    return next === undefined || /^[\s-]*$/.test(question.slice(end, next.start));
  });
}

type Certainty = "sure" | "unsure" | "no";

function certaintyOf(name: string, words: readonly Word[], { question, context, isIn }: Setting): Certainty {
  if (!context.knowsPlace(name)) return "no";
  const [first] = words;
  const last = words[name.split("_").length - 1];
  if (first === undefined || last === undefined) return "no";
  const isCapital = /^\p{Lu}/u.test(first.text);
  if (isIn)
    return name.length <= LONGEST_CODE && first.text !== first.text.toUpperCase() && !/^uk|usa|uae$/.test(name)
      ? "no"
      : "sure";
  if (name.length <= LONGEST_CODE) return /^(?:UK|USA|UAE|EU|NYC)$/i.test(first.text) ? "sure" : "no";
  const before = question.slice(0, first.start);
  const after = question.slice(last.end);
  const isAlone = /(?:^|[,;.:/]\s*)$/.test(before) && /^\s*(?:$|[,;.:/?!]|or\b)/.test(after);
  const endsPiece = /^\s*(?:$|[,;.?!])/.test(after);
  if (WORDS.has(name)) {
    if (isAlone) return LIKELY.has(name) ? "sure" : "unsure";
    return endsPiece && LIKELY.has(name) && !/\b(?:and|a|an|the|or|for|with|of)\s$/i.test(before) ? "unsure" : "no";
  }
  // "berlin style bratwurst", "Paris Hilton", "London Stock Exchange": part of a longer name.
  if (/^[ -](?:style|bridge broker|stock exchange|fashion week|shepherd)/i.test(after)) return "no";
  const isInName = isCapital && /^ \p{Lu}/u.test(after) && question !== question.toUpperCase();
  if (isInName) return "no";
  return NAMES.has(name) && !endsPiece && !isAlone ? "unsure" : "sure";
}

/** The place that a long word is one slip from: "bournmouth". */
function slipOf(word: string, { knowsPlace }: ParseContext): string | null {
  const plain = placeName(word);
  if (plain.length < SHORTEST_SLIP || plain.length > LONGEST_SLIP || !/^[a-z]+$/.test(plain) || knowsPlace(plain))
    return null;
  for (let at = 1; at <= plain.length; at += 1) {
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      const [head, tail] = [plain.slice(0, at), plain.slice(at)];
      for (const name of [head + letter + tail, head + letter + tail.slice(1), head + tail.slice(1)]) {
        if (isSlipOf(plain, name) && knowsPlace(name)) return name;
      }
    }
  }
  return null;
}
