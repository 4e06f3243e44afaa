import type { Span } from "../domain/span.ts";
import { clauseAround, scopeOf } from "./clauses.ts";
import {
  type CueRule,
  NEGATION_CUES,
  NEGATION_HINT,
  NOT_NEGATIONS,
  OBLIGATION,
  PREFERENCE_CUES,
  PREFERENCE_HINT,
} from "./polarity-rules.ts";

/** Whether a thing is asked for or offered, expressly not, or would merely be welcome. */
export type Polarity = "affirmed" | "negated" | "preferred";

/** How a sentence speaks of a thing. */
export interface PolarityReading {
  readonly polarity: Polarity;
  /** The words that say so, as a span of the sentence; null where it is affirmed. */
  readonly cue: Span | null;
}

/** A cue met in a sentence. */
interface Cue {
  readonly span: Span;
  /** What it speaks of. */
  readonly scope: Span;
}

/**
 * Reads how an English sentence speaks of a thing. `focus` are stems of the words that name it (`clearanc`, `sponsor`;
 * whole words of up to three letters match only themselves and their plural). Where a focus word occurs, a cue counts
 * when its scope (the clause, about eight words) covers at least half of the focus words that occur; where none does, or
 * no focus is given, when it stands in the main clause. A preference beats a denial of the same thing ("preferred but not
 * required"). Rules, not understanding: irony and conditions spread over sentences are beyond it.
 */
export function polarityOf(sentence: string, focus: readonly string[] = []): PolarityReading {
  const text = straighten(sentence);
  const denials = negationCues(text);
  const wishes = PREFERENCE_HINT.test(text) ? cuesOf(text, PREFERENCE_CUES) : [];
  if (denials.length + wishes.length === 0) return { polarity: "affirmed", cue: null };
  const named = occurrences(text, focus);
  const counts = named.length > 0 ? (cue: Cue) => coversHalf(cue, named) : (cue: Cue) => governsMainClause(text, cue);
  const wish = wishes.find(counts);
  const denial = denials.find(counts);
  if (wish !== undefined && (denial === undefined || named.length > 0 || sharesThing(wish, denial)))
    return reading("preferred", wish);
  if (wish !== undefined && denial !== undefined && wish.span.start < denial.span.start)
    return reading("preferred", wish);
  if (denial === undefined || isRequiredElsewhere(text, denial, named)) return { polarity: "affirmed", cue: null };
  if (named.length === 0 && turnsToDuty(text, denial)) return { polarity: "affirmed", cue: null };
  return reading("negated", denial);
}

/** What a question asks for: that something is there, that it is not, or one as well as the other. */
export type QuestionPolarity = "affirmed" | "negated" | "either";

/** Who asks tells of himself: "I'm not a citizen", "I never finished university", "without a degree myself". */
const OF_ONESELF =
  /\b(?:i|we)(?:'m|'ve|'d| am| are| have| had| do| did| can| could| was)?\s*(?:not|n't|never|no|lack|without)\b|\bi\s+(?:don't|haven't|can't|didn't|couldn't|lack)\b/i;
/** A wish is asked for: "a plus but not a must", "welcome but not required". */
const ASKS_FOR_WISH =
  /\b(?:plus|bonus|advantage|asset|nice|preferred|preferable|desirable|welcome|optional|helpful?)\b/i;
/** Words that look like denials and choose between two things, or are part of a name. */
const NO_DENIAL =
  /\b(?:instead of|rather than|as opposed to|not[- ]for[- ]profits?|non[- ]?profits?|no matter|not only|whether or not)\b/gi;

/**
 * Whether a question asks for the presence or the absence of something: "which roles need no degree", "jobs without
 * travel", "which do not sponsor visas" are negated. A question that opens with a negative verb ("Don't any need a
 * degree?") asks for its presence. `either` where the denial is about who asks ("I have no degree") or a wish is asked
 * for: then what denies the thing may answer as well as what affirms it.
 */
export function questionPolarity(question: string): QuestionPolarity {
  const text = straighten(question)
    .replace(/^\s*(?:is|are|do|does|did|will|would|can|could|has|have)n't\b/i, blank)
    .replace(NO_DENIAL, blank);
  const asksForLack = /\b(?:avoid(?:s|ing)?|skip(?:s|ping)?|waiv(?:e|es|ing)|exempt)\b/i.test(text);
  if (!asksForLack && negationCues(text).length === 0) return ASKS_FOR_WISH.test(text) ? "either" : "affirmed";
  return OF_ONESELF.test(text) || ASKS_FOR_WISH.test(text) ? "either" : "negated";
}

function blank(words: string): string {
  return " ".repeat(words.length);
}

function reading(polarity: Polarity, cue: Cue): PolarityReading {
  return { polarity, cue: cue.span };
}

/** Straight apostrophes, so that one pattern serves; the length stays. */
function straighten(sentence: string): string {
  return sentence.replace(/[’ʼ‘]/g, "'");
}

/** Two denials that make a duty: "you can't work on those without being vetted", "nobody starts without a permit". */
const DOUBLE_DENIAL =
  /\b(?:can't|cannot|can not|couldn't|won't|will not|may not|not|nobody|no one|none|never|unable to|no (?!matter)\p{L}+)\b[^.;]{0,80}\b(?:without|unless|until)\b/giu;

/** The denials of the text read last: thing after thing is asked for of one sentence, and clause by clause again. */
let latest: { readonly text: string; readonly cues: readonly Cue[] } = { text: "", cues: [] };

function negationCues(text: string): readonly Cue[] {
  if (!NEGATION_HINT.test(text)) return [];
  if (latest.text !== text) {
    const passedOver = [...NOT_NEGATIONS, DOUBLE_DENIAL].flatMap((pattern) => matches(text, pattern));
    const cues = cuesOf(text, NEGATION_CUES).filter(
      ({ span }) => !passedOver.some((other) => span.start < other.end && other.start < span.end),
    );
    latest = { text, cues };
  }
  return latest.cues;
}

function cuesOf(text: string, rules: readonly CueRule[]): Cue[] {
  return rules
    .flatMap(({ pattern, reach }) =>
      matches(text, pattern).map((span) => ({ span, scope: scopeOf(text, span, reach) })),
    )
    .sort((a, b) => a.span.start - b.span.start);
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

interface FocusWord {
  readonly stem: string;
  readonly start: number;
}

/** Words that only say that something is asked or offered name no thing. */
const NO_THING = /^(?:need|requir|must|ask|want|offer|provid|role|job|position|have)/;
/** Shortest stem that matches the beginning of a longer word. */
const MIN_STEM = 4;

function occurrences(text: string, focus: readonly string[]): FocusWord[] {
  const stems = focus.map((word) => word.toLowerCase()).filter((stem) => stem !== "" && !NO_THING.test(stem));
  const found: FocusWord[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}+#']*/gu)) {
    const word = match[0].toLowerCase().replace(/'s?$/, "");
    const stem = stems.find(
      (stem) => word === stem || word === `${stem}s` || (stem.length >= MIN_STEM && word.startsWith(stem)),
    );
    if (stem !== undefined) found.push({ stem, start: match.index });
  }
  return found;
}

function coversHalf(cue: Cue, named: readonly FocusWord[]): boolean {
  const covered = new Set(named.filter(({ start }) => isWithin(start, cue.scope)).map(({ stem }) => stem));
  return covered.size > 0 && covered.size * 2 >= new Set(named.map(({ stem }) => stem)).size;
}

function isWithin(at: number, span: Span): boolean {
  return at >= span.start && at < span.end;
}

/** Not in brackets, and not in a clause that "if", "who" or the like makes a side remark. */
function governsMainClause(text: string, cue: Cue): boolean {
  const before = text.slice(0, cue.span.start);
  if (before.lastIndexOf("(") > before.lastIndexOf(")")) return false;
  const clause = text.slice(clauseAround(text, cue.span.start).start, cue.span.start);
  return !/\b(?:if|who|whose|that|which|when|whenever|where|whether|until)\b/i.test(clause);
}

/** Whether a wish and a denial speak of one thing: "preferred but not required", "not essential, though a plus". */
function sharesThing(wish: Cue, denial: Cue): boolean {
  return wish.scope.start < denial.scope.end && denial.scope.start < wish.scope.end;
}

/** Whether what is denied is only a first step: "You need not have it yet, but you must be able to get it". */
function turnsToDuty(text: string, denial: Cue): boolean {
  const rest = /\b(?:but|yet|however|though)\b.*$/is.exec(text.slice(denial.span.end))?.[0] ?? "";
  return /\b(?:must|need|have to|has to|required|eligible)\b/i.test(rest) && negationCues(rest).length === 0;
}

/** Whether another clause makes a duty of what the denial covers: "no clearance to start, but you must obtain a clearance". */
function isRequiredElsewhere(text: string, denial: Cue, named: readonly FocusWord[]): boolean {
  const covered = new Set(named.filter(({ start }) => isWithin(start, denial.scope)).map(({ stem }) => stem));
  return named.some(({ stem, start }) => {
    if (!covered.has(stem) || isWithin(start, denial.scope)) return false;
    const clause = clauseAround(text, start);
    const words = text.slice(clause.start, clause.end);
    return OBLIGATION.test(words) && !/^\s*\?/.test(text.slice(clause.end)) && negationCues(words).length === 0;
  });
}
