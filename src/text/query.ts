import { QUESTION_WORDS, STOP_WORDS } from "./stop-words.ts";

export { STOP_WORDS } from "./stop-words.ts";

/** A question in its canonical form: Unicode NFC, no control characters, white space collapsed, trimmed. */
export function normalizeQuery(query: string): string {
  return query
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\s\u200b\ufeff]+/gu, " ")
    .trim();
}

/** How many terms a lexical query takes. */
export interface LexicalTermsOptions {
  /** Most terms returned, the first ones of the question; default 12. */
  readonly maxTerms?: number;
}

/**
 * The terms of a question for a lexical (BM25) query: lower case, without repeats, in the question's order. Stop words go,
 * and so do the words that only say that roles are asked for ("which jobs need ..."), unless nothing would be left. Names
 * such as `c++`, `c#`, `.net`, `node.js`, `401(k)`, `24/7`, `120k` stay whole. Terms may hold characters that a query
 * language gives a meaning to, never white space, quotes or control characters: quote them.
 */
export function lexicalTerms(query: string, options: LexicalTermsOptions = {}): string[] {
  const { maxTerms = 12 } = options;
  const all = termsOf(query);
  const content = all.filter((term) => !STOP_WORDS.has(term));
  const telling = content.filter((term) => !QUESTION_WORDS.has(term));
  const terms = [telling, content, all].find((candidates) => candidates.length > 0) ?? [];
  return terms.slice(0, maxTerms);
}

/** Terms in order of precedence: `401(k)`, `24/7`, `.net`, words joined by `.`, `&`, `'` or `-` with `++` or `#` behind. */
const TERM =
  /\d{3}\(\p{L}\)|\d+\/\d+|(?<![\p{L}\p{N}])\.net(?!\p{L})|[\p{L}\p{N}\p{M}]+(?:(?:[.&'-]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{N}\p{M}]+)*(?:\+\+|#)?/gu;

function termsOf(query: string): string[] {
  const plain = normalizeQuery(query).toLowerCase().replace(/[’ʼ]/g, "'");
  const terms = new Set<string>();
  for (const [term] of plain.matchAll(TERM)) {
    const bare = STOP_WORDS.has(term) ? term : term.replace(/'s$/, "");
    if (bare !== "") terms.add(bare);
  }
  return [...terms];
}
