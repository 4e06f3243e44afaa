/** Numbers of a signature: the standard error of the estimated similarity is at most 1 / (2 sqrt(64)), about .06. */
const NUMBERS = 64;
/** Words in a row that are compared: enough that their order counts. */
const SHINGLE_WORDS = 3;
/** Fewest words of a text that has a signature: of shorter ones, many are alike by chance. */
const MIN_WORDS = 20;

/** Odd multipliers and addends of the hash functions, fixed, so that signatures of different runs agree. */
const MULTIPLIERS = Uint32Array.from({ length: NUMBERS }, (_, at) => Math.imul(at + 1, 0x9e3779b1) | 1);
const ADDENDS = Uint32Array.from({ length: NUMBERS }, (_, at) => Math.imul(at + 1, 0x85ebca6b));

/**
 * MinHash signature (Broder 1997) of a text's words, three in a row: 256 bytes, of which two texts share about as large a
 * part as of their shingles (Jaccard). Case, punctuation and white space do not count. Null for texts under 20 words.
 */
export function signatureOf(text: string): Uint8Array | null {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  if (words.length < MIN_WORDS) return null;
  const least = new Uint32Array(NUMBERS).fill(0xffffffff);
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
    let shingle = 0;
    for (let next = at; next < at + SHINGLE_WORDS; next += 1)
      shingle = Math.imul(shingle ^ (words[next] as number), 0x01000193);
    const mixed = mix(shingle);
    for (let which = 0; which < NUMBERS; which += 1) {
      const value = mix(Math.imul(mixed, MULTIPLIERS[which] as number) + (ADDENDS[which] as number));
      if (value < (least[which] as number)) least[which] = value;
    }
  }
  const bytes = new Uint8Array(NUMBERS * 4);
  const view = new DataView(bytes.buffer);
  for (const [which, value] of least.entries()) view.setUint32(which * 4, value, true);
  return bytes;
}

/** Estimated share, 0 to 1, of the shingles of two texts that both have. */
export function signatureSimilarity(a: Uint8Array, b: Uint8Array): number {
  let same = 0;
  for (let at = 0; at < NUMBERS * 4; at += 4) {
    if (a[at] === b[at] && a[at + 1] === b[at + 1] && a[at + 2] === b[at + 2] && a[at + 3] === b[at + 3]) same += 1;
  }
  return same / NUMBERS;
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the result hangs on every bit of the value. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
