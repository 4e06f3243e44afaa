/** White space or a control character: what `trimSpan` strips. */
export function isBlankAt(text: string, index: number): boolean {
  const codeUnit = text.charCodeAt(index);
  return codeUnit <= 32 || (codeUnit >= 0x80 && /\s/.test(text[index] ?? ""));
}

/** First index at or after `index` that is not blank, at most `end`. */
export function skipBlank(text: string, index: number, end: number): number {
  let at = index;
  while (at < end && isBlankAt(text, at)) at += 1;
  return at;
}

/**
 * Whether `text` may be cut before `index` without breaking what a reader sees as one character: not inside a surrogate
 * pair, not before a combining mark, variation selector, joiner, skin tone or tag, not after a joiner, not inside a
 * flag. An approximation of the grapheme cluster boundaries of Unicode Standard Annex 29.
 */
export function isCharacterBoundary(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  if (before < 0x80 && after < 0x80) return true;
  if (isHighSurrogate(before) && isLowSurrogate(after)) return false;
  if (before === ZERO_WIDTH_JOINER) return false;
  const following = String.fromCodePoint(text.codePointAt(index) ?? 0);
  if (EXTENDS.test(following)) return false;
  return !(REGIONAL.test(following) && isOddRegionalRun(text, index));
}

const ZERO_WIDTH_JOINER = 0x200d;
const EXTENDS = /\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}]/u;
const REGIONAL = /\p{Regional_Indicator}/u;
/** Longest run of regional indicators (flags) looked back over, in code units. */
const MAX_FLAG_RUN = 64;

function isHighSurrogate(codeUnit: number): boolean {
  return codeUnit >= 0xd800 && codeUnit <= 0xdbff;
}

function isLowSurrogate(codeUnit: number): boolean {
  return codeUnit >= 0xdc00 && codeUnit <= 0xdfff;
}

function isOddRegionalRun(text: string, index: number): boolean {
  let at = index;
  while (at >= 2 && index - at < MAX_FLAG_RUN && REGIONAL.test(text.slice(at - 2, at))) at -= 2;
  return ((index - at) / 2) % 2 === 1;
}

/** Characters that count as one word where a text has few spaces (long tokens, scripts without spaces). */
const CHARACTERS_PER_WORD = 10;

/**
 * Words of a text: runs of non-blank characters, list marks included; or a tenth of its length where that is more, so that
 * text without spaces has a size too.
 */
export function countWords(text: string): number {
  const words = text.match(/\S+/g)?.length ?? 0;
  return Math.max(words, Math.floor(text.length / CHARACTERS_PER_WORD));
}
