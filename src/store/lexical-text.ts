/**
 * Names whose signs a tokenizer would drop, so that C++, C# and C all became "c". They are spelled out, in the texts and
 * in the queries alike, rather than made word characters: "5+ years" must stay "5", and "#hiring" must stay "hiring".
 */
const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])([a-z])\+\+/giu, "$1plusplus "],
  [/(?<![\p{L}\p{N}])([a-z])#/giu, "$1sharp "],
  [/(?<=^|[^\p{L}\p{N}]|(?<![\p{L}\p{N}])(?:asp|ado|vb))\.net(?![\p{L}\p{N}])/giu, " dotnet"],
];

/** A text as it is handed to the full-text index. */
export function lexicalText(text: string): string {
  return SPELLED_OUT.reduce((spelled, [pattern, name]) => spelled.replace(pattern, name), text);
}

/**
 * The FTS5 query for passages with any of `terms`. Every term is quoted, so that nothing in it is query syntax; one
 * of several words is searched for as a phrase. Empty where no term has a visible character.
 */
export function lexicalQuery(terms: readonly string[]): string {
  const phrases = terms
    .map((term) => lexicalText(term).replaceAll("\0", " ").replaceAll('"', " ").trim())
    .filter((term) => term !== "")
    .map((term) => `"${term}"`);
  return [...new Set(phrases)].join(" OR ");
}
