import { UsageError } from "../domain/errors.ts";
import { MAX_QUERY_LENGTH } from "../domain/search.ts";
import { type QuestionPolarity, questionPolarity } from "../text/polarity.ts";
import { lexicalTerms, normalizeQuery } from "../text/query.ts";
import { type Wants, wantsOf } from "../text/wants.ts";

/** A question as the search takes it. */
export interface UnderstoodQuestion {
  /** Normalised; not empty. */
  readonly text: string;
  /** The question's meaning in other words, from the glossary. */
  readonly meaning: string | null;
  /** Terms for the lexical search, at most 12. */
  readonly terms: readonly string[];
  /** Terms of the question as it was asked: what a denial must be about. */
  readonly focus: readonly string[];
  readonly wants: Wants;
  /** Whether the presence or the absence of something is asked for. */
  readonly polarity: QuestionPolarity;
}

const MOST_TERMS = 12;
/**
 * Reads a question. Throws `UsageError`: `query_empty` where nothing visible is left of it, `query_too_long` above 2,000
 * UTF-16 code units.
 */
export function understand(query: string): UnderstoodQuestion {
  if (query.length > MAX_QUERY_LENGTH) {
    throw new UsageError(
      "query_too_long",
      `The question has ${query.length.toLocaleString("en-US")} characters; at most ${MAX_QUERY_LENGTH.toLocaleString("en-US")} are read.`,
      { hint: "Ask in a sentence or two." },
    );
  }
  const text = normalizeQuery(query);
  if (text === "") {
    throw new UsageError("query_empty", "The question is empty.", {
      hint: 'Ask something, for example "which roles need a clearance?".',
    });
  }
  const terms = lexicalTerms(text, { maxTerms: MOST_TERMS });
  const wants = wantsOf(text);
  return {
    text,
    meaning: null,
    terms,
    focus: terms,
    wants,
    // A question about one thing is answered by no as well as by yes.
    polarity: wants === "passages" ? "either" : questionPolarity(text),
  };
}

/** The question as the judge reads it: with its meaning, where it has one, in brackets. */
export function spelledOut({ text, meaning }: UnderstoodQuestion): string {
  return meaning === null ? text : `${text} (${meaning})`;
}

/** The question with its meaning in other words: searched for together, so that no single word decides. */
export function spellOut(question: UnderstoodQuestion, meaning: string): UnderstoodQuestion {
  return { ...question, meaning, terms: lexicalTerms(`${question.text} ${meaning}`, { maxTerms: MOST_TERMS }) };
}
