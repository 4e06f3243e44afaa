/** Shortest word that an ending is taken from. */
const MIN_LENGTH = 6;
const ENDING = /(?:ations?|ances?|ences?|ments?|ings?|ers?|ies|ed|es|s|e|y)$/;

/**
 * A lower-case word without its commonest English endings: enough to tell that "requires" and "required" are one word, by
 * far not a linguist's stem. Words of up to five letters stay.
 */
export function stem(word: string): string {
  return word.length < MIN_LENGTH ? word : word.replace(ENDING, "");
}

/** The stems of a text's words, in order, with repeats. */
export function wordStems(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []).map(stem);
}
