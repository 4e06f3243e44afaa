import { clauseOf, predicateOf, singular } from "../../conditions/clauses.ts";
import type { SearchResponse } from "../../domain/search.ts";
import { count, number } from "./words.ts";

/** The answer in one sentence, and whether the sentence says what was asked for. */
export interface Verdict {
  readonly text: string;
  readonly isWhole: boolean;
}

/** How many times as many roles may be found as facts state, where the answer is put as a statement. */
const STATED_SHARE = 2;

/**
 * The answer in one sentence: `9 of 67 roles need a security clearance` where the conditions have words, else
 * `7 of 66 roles match`.
 */
export function verdict(response: SearchResponse): Verdict {
  const { answered, total, understood, index } = response;
  if (index.postings === 0) return { text: "There are no postings yet", isWhole: false };
  const said = predicate(response, total === 1 || !answered ? "one" : "many");
  const [noun, verb] = understood.wants === "roles" ? ["role", "match"] : ["posting", "answer"];
  if (!answered) {
    const text = index.postings === 1 ? "The one posting does not answer" : `None of the ${number(index.postings)}`;
    if (index.postings === 1) return { text, isWhole: false };
    return said === null
      ? { text: `${text} postings answers`, isWhole: false }
      : { text: `${text} roles ${said}`, isWhole: true };
  }
  const found = `${number(total)} of ${count(index.postings, noun)}`;
  if (said !== null) return { text: `${found} ${said}`, isWhole: true };
  return { text: `${found} ${total === 1 ? singular(verb) : verb}`, isWhole: false };
}

/** What the roles that are asked for do: `are remote and match “data”`; null where some of it has no good words. */
function predicate({ understood, total }: SearchResponse, number: "one" | "many"): string | null {
  const { conditions, rest, wants } = understood;
  const clauses = conditions.map(clauseOf);
  if (wants !== "roles" || conditions.length === 0 || clauses.includes(null)) return null;
  // Of roles that do not say, passages tell only how likely it is: many of them are no statement.
  const stated = Math.min(...conditions.map(({ yes }) => yes));
  if (total > STATED_SHARE * stated + 1) return null;
  const known = clauses.filter((clause) => clause !== null);
  const words = rest === "" ? [] : [{ verb: "match", object: `“${rest}”` }];
  return predicateOf([...known, ...words], number);
}
