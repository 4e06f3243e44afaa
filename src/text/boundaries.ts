import { isAbbreviationStop } from "./abbreviations.ts";
import { isBlankAt, isCharacterBoundary, skipBlank } from "./chars.ts";
import { BULLETS } from "./marks.ts";
import { startsAtSeams } from "./seams.ts";
import { runInTitles } from "./section-titles.ts";

/** A run of stops, with the quotes, brackets and Markdown marks that close after it. */
const STOPS = /([.!?…。！？]+)["'”’)\]»*_`]*/g;
/** How far around a stop the words are looked at, in code units. */
const WINDOW = 80;

/**
 * Offsets in `line` (one logical line) at which a new sentence begins, ascending, without 0: after stops, before bullet
 * characters, before section titles set in running text, and where two words run together.
 */
export function sentenceStarts(line: string): number[] {
  const starts = new Set([
    ...startsAfterStops(line),
    ...startsAtBullets(line),
    ...runInTitles(line).map((t) => t.start),
    ...startsAtSeams(line),
  ]);
  return [...starts].filter((at) => at > 0 && at < line.length && isCharacterBoundary(line, at)).sort((a, b) => a - b);
}

function startsAfterStops(line: string): number[] {
  const starts: number[] = [];
  let sentenceStart = 0;
  for (const match of line.matchAll(STOPS)) {
    const end = match.index + match[0].length;
    const stop: Stop = {
      mark: match[1] ?? "",
      hasCloser: match[0].length > (match[1] ?? "").length,
      token: tokenBefore(line, match.index),
      opens: skipBlank(line, sentenceStart, match.index) >= match.index - tokenBefore(line, match.index).length,
      next: line.slice(end, end + WINDOW),
    };
    if (!endsSentence(stop)) continue;
    sentenceStart = end;
    starts.push(skipBlank(line, end, line.length));
  }
  return starts;
}

interface Stop {
  /** The stops themselves, e.g. `.` or `?!`. */
  readonly mark: string;
  readonly hasCloser: boolean;
  /** The run of non-blank characters before. */
  readonly token: string;
  /** Whether that token is all of the sentence so far. */
  readonly opens: boolean;
  /** What follows the stop and its closers. */
  readonly next: string;
}

function tokenBefore(line: string, index: number): string {
  let start = index;
  while (start > 0 && index - start < WINDOW && !isBlankAt(line, start - 1)) start -= 1;
  return line.slice(start, index);
}

function endsSentence(stop: Stop): boolean {
  if (stop.next === "") return false;
  if (/[。！？]/.test(stop.mark)) return true;
  const word = /^\s*(\S*)/.exec(stop.next)?.[1] ?? "";
  if (word === "") return false;
  return /^\s/.test(stop.next) ? endsBeforeSpace(stop, word) : endsWithoutSpace(stop, word);
}

function endsBeforeSpace(stop: Stop, next: string): boolean {
  const bare = next.replace(/^["'“‘«([*_#]+/, "");
  const continues = /^\p{Ll}/u.test(bare) && !/^\p{Ll}\p{Lu}/u.test(bare);
  if (/[!?]/.test(stop.mark)) return !(continues && stop.hasCloser);
  if (stop.mark.length > 1 || stop.mark === "…") return !continues && !/^[,;:.\p{N}]/u.test(bare);
  if (isListNumber(stop) || /^[,;:)\]]/.test(next)) return false;
  if (isAbbreviationStop(stop.token, bare)) return false;
  return !continues || isPlainWord(stop.token);
}

/** `1.`, `(a.`, `iv.` at the start of a sentence numbers it. */
function isListNumber(stop: Stop): boolean {
  return stop.opens && /^\(?(?:\d{1,3}|\p{L}|[ivxIVX]{1,4})$/u.test(stop.token);
}

/** A lower-case word long enough not to be an abbreviation: a stop after it ends a sentence even before a lower-case word. */
function isPlainWord(token: string): boolean {
  return /^["'“‘(]?\p{Ll}{4,}["'”’)]*$/u.test(token) && /[aeiouy]/.test(token);
}

/** A missing space: `experience.You will`, `years).We`, `skills.5 years`; but not `Node.js`, `ASP.NET`, `v1.2` or addresses. */
function endsWithoutSpace(stop: Stop, next: string): boolean {
  if (/:\/\/|^www\.|@/.test(stop.token) || isListNumber(stop)) return false;
  const isSentenceLike = /^["“(*•]*(?:\p{Lu}\p{Ll}|[AI](?=[\s'’]|$))/u.test(next) && !/^\p{L}+[.@/_]\p{L}/u.test(next);
  if (/[!?]/.test(stop.mark)) return isSentenceLike && !/[=&/]/.test(stop.token);
  if (/^[*_"“(]*(?:\p{Ll}|[,;:.])/u.test(next)) return false;
  const hasWord = /(?:\p{Ll}{2}|\p{Lu}{2}|\p{N}|[)%])["'”’)\]]*$/u.test(stop.token) || stop.hasCloser;
  if (isSentenceLike) return hasWord && !isAbbreviationStop(stop.token, next);
  return /\p{Ll}{3}$/u.test(stop.token) && /^\d{1,2}(?:[+)-]\S*)?$/.test(next) && !/[/_\\]/.test(stop.token);
}

/** Shortest text, in code units, in which dashes, stars and middle dots may stand for bullets. */
const MIN_RUN_ON = 120;
/** Least mean distance of such marks, in code units, and least number. */
const INLINE_LIST = { distance: 20, count: 3 };

/** What careless conversions leave of the HTML entity `&bull;`. */
const STRIPPED_BULLET = /&bull;?|(?<=\s)bull(?=\s+\p{Lu})/gu;

function startsAtBullets(line: string): number[] {
  const starts = [...line.matchAll(new RegExp(`[${BULLETS}]`, "gu"))].map((match) => match.index);
  if (line.length < MIN_RUN_ON) return starts;
  for (const mark of [
    /(?<=\s)-(?=\s*\p{Lu}|\s+\d)/gu,
    /(?<=\s)\*(?=\s+[\p{Lu}\d])/gu,
    /(?<=\s)·(?=\s)/gu,
    STRIPPED_BULLET,
  ]) {
    const found = [...line.matchAll(mark)].map((match) => match.index);
    const reach = (found.at(-1) ?? 0) - (found[0] ?? 0);
    const isAnnounced = /[:：]\s*$/.test(line.slice(Math.max(0, (found[0] ?? 0) - 4), found[0] ?? 0));
    if (found.length >= (isAnnounced ? 2 : INLINE_LIST.count) && reach >= INLINE_LIST.distance * (found.length - 1))
      starts.push(...found);
  }
  return starts;
}
