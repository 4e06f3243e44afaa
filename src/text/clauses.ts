import type { Span } from "../domain/span.ts";
import { CONDITION_WORDS, type CueReach } from "./polarity-rules.ts";

/** Where one clause ends and the next begins. */
const CLAUSE_BREAK =
  /[.!?](?=\s|$)|[;:()[\]—–]|\s-\s|(?:,\s*)?\b(?:but|however|although|though|yet|whereas|while|because|since|so|unless|except|provided|otherwise)\b|(?:,\s*)?\band\s+(?=(?:you|we|it|they|there|candidates|applicants|must|will)\b|(?:an?|the|your|our)?\s*(?:[\p{L}'-]+\s+){1,3}(?:is|are|will|must|needs?|requires?)\b)|,\s*(?=(?:you|we|it|they|there|candidates|applicants|must|please|plus)\b)/giu;
/** Words that may stand between a joining word and a cue whose thing is named before it: "preferred but (it is) not required". */
const NO_SUBJECT =
  /^(?:\s*(?:it|this|that|is|are|would|will|can|be|also|still|strongly|highly|very|definitely|certainly|always|a|an|not|may))*\s*$/i;
/** After a comma: the next item of a list ("no nights, weekends or holidays"). */
const LIST_GOES_ON = /^,?\s*(?:(?:or|nor)\b|(?:[\p{L}\p{N}'-]+\s+){0,2}[\p{L}\p{N}'-]+\s*(?:,|\s(?:or|nor|and)\b))/iu;
/** Farthest that a cue reaches, in words. */
const MAX_WORDS = { before: 12, after: 8 };

/** The part of a sentence that a cue speaks of, the cue included. */
export function scopeOf(sentence: string, cue: Span, reach: CueReach): Span {
  return {
    start: reach === "after" ? cue.start : scopeStart(sentence, cue),
    end: reach === "before" ? cue.end : scopeEnd(sentence, cue),
  };
}

function scopeStart(sentence: string, cue: Span): number {
  const breaks = clauseBreaks(sentence);
  let from = 0;
  let clauseEnd = cue.start;
  for (const point of breaks.filter((candidate) => candidate.end <= cue.start).toReversed()) {
    const between = sentence.slice(point.end, cue.start);
    const isSameSubject = NO_SUBJECT.test(between) && !/[.;]/.test(sentence.slice(point.start, point.end));
    if (!isSameSubject) {
      from = point.end;
      break;
    }
    clauseEnd = point.start;
  }
  const clause = sentence.slice(from, clauseEnd);
  for (let comma = clause.lastIndexOf(","); comma !== -1; comma = clause.lastIndexOf(",", comma - 1)) {
    const segment = clause.slice(clause.lastIndexOf(",", comma - 1) + 1, comma);
    if (!CONDITION_WORDS.test(segment) && !/\b(?:is|are|will|have|has|no|not|without)\b/i.test(segment)) {
      if (comma === 0) break;
      continue;
    }
    from += comma + 1;
    break;
  }
  const words = [...sentence.slice(from, cue.start).matchAll(/\S+/g)];
  const farthest = words.at(-MAX_WORDS.before);
  return words.length > MAX_WORDS.before && farthest !== undefined ? from + farthest.index : from;
}

function scopeEnd(sentence: string, cue: Span): number {
  const rest = sentence.slice(cue.end);
  const next = clauseBreaks(sentence).find(
    (point) => point.start >= cue.end && /\S/.test(sentence.slice(cue.end, point.start)),
  );
  let length = (next?.start ?? sentence.length) - cue.end;
  for (let comma = rest.indexOf(","); comma !== -1 && comma < length; comma = rest.indexOf(",", comma + 1)) {
    if (/\d,\d/.test(rest.slice(comma - 1, comma + 2)) || LIST_GOES_ON.test(rest.slice(comma, comma + 60))) continue;
    length = comma;
  }
  const words = [...rest.slice(0, length).matchAll(/\S+/g)];
  const beyond = words[MAX_WORDS.after];
  return cue.end + (beyond === undefined ? length : beyond.index);
}

/** The sentence asked about last: cue after cue of one sentence asks for its breaks. */
let latest: { readonly sentence: string; readonly breaks: readonly Span[] } = { sentence: "", breaks: [] };

function clauseBreaks(sentence: string): readonly Span[] {
  if (latest.sentence !== sentence) {
    const breaks = [...sentence.matchAll(CLAUSE_BREAK)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    latest = { sentence, breaks };
  }
  return latest.breaks;
}

/** The clause around a place in a sentence. */
export function clauseAround(sentence: string, at: number): Span {
  const breaks = clauseBreaks(sentence);
  return {
    start: breaks.findLast((point) => point.end <= at)?.end ?? 0,
    end: breaks.find((point) => point.start >= at)?.start ?? sentence.length,
  };
}
