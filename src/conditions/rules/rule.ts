import type { Span } from "../../domain/span.ts";

/** What a rule may ask of the index and the day. */
export interface ParseContext {
  readonly now: Date;
  /** Whether the index has postings in a place of that name (as `placeName` writes it). */
  readonly knowsPlace: (name: string) => boolean;
}

/** A condition as a rule finds it. */
export interface RuleMatch {
  readonly filter: string;
  readonly value: string;
  readonly span: Span;
  /** Default true: see `SaidCondition.sure`. */
  readonly sure?: boolean;
}

/** Finds conditions of one kind in a question; straight apostrophes, any case. */
export type Rule = (question: string, context: ParseContext) => RuleMatch[];

/** A pattern and the condition that it means. */
export type Meaning = readonly [
  pattern: RegExp,
  filter: string,
  value: string | ((match: RegExpMatchArray) => string | null),
  /** Where the words may well mean something else: see `RuleMatch.sure`. */
  certainty?: "unsure",
];

/** The rule of a list of patterns: each match of each means its condition. */
export function ruleOf(meanings: readonly Meaning[]): Rule {
  return (question) =>
    meanings.flatMap(([pattern, filter, value, certainty]) =>
      [...question.matchAll(pattern)].flatMap((match): RuleMatch[] => {
        const said = typeof value === "string" ? value : value(match);
        if (said === null) return [];
        const found = { filter, value: said, span: spanOf(match) };
        return [certainty === undefined ? found : { ...found, sure: false }];
      }),
    );
}

/** The span of a match; of its group `said`, where the pattern has one that matched (with the flag `d`). */
export function spanOf(match: RegExpMatchArray): Span {
  const group = match.indices?.groups?.said;
  if (group !== undefined) return { start: group[0], end: group[1] };
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

const WORDS: Readonly<Record<string, number>> = { zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const MORE_WORDS: Readonly<Record<string, number>> = {
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  a: 1,
  an: 1,
};

/** A whole number in digits or as a small word, as a pattern without groups. */
export const NUMBER = `(?:\\d{1,3}(?:\\.5)?|${[...Object.keys(WORDS), ...Object.keys(MORE_WORDS).filter((word) => word.length > 2)].join("|")})`;

/** The number that `NUMBER` matched. */
export function numberOf(text: string): number {
  const word = text.toLowerCase();
  return WORDS[word] ?? MORE_WORDS[word] ?? Number(text);
}
