/** A word of a unit as skills are looked up by: `C++`, `.NET`, `Node`, `365`. */
export interface Token {
  /** In lower case. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /\.net\b|[\p{L}\p{N}][\p{L}\p{N}+#]*/giu;

/** The words of a text; points, hyphens and slashes part them, but for the signs of `C++`, `C#` and `.NET`. */
export function tokensOf(words: string): Token[] {
  return [...words.matchAll(TOKEN)].map((match) => ({
    key: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
