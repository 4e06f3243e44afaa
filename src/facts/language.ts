import type { FactPolarity } from "../domain/fact.ts";
import { isAnsweredNo, isEmployersPart, isQuestion } from "./asides.ts";
import {
  ASKING,
  BILINGUAL,
  ENOUGH,
  GETS_FURTHER,
  HINT,
  JOINED,
  KNOWING,
  KNOWN,
  LANGUAGE_NEXT,
  LEVEL,
  LEVEL_BEFORE,
  NAME,
  NOT_ASKED,
  NOT_ASKED_BEFORE,
  NOT_OF_ROLE,
  OF_PEOPLE,
  OF_STUDY,
  OTHER_BEFORE,
  OTHER_PAPER,
  OTHER_SPEAKERS,
  OWN_DEMAND,
  SAID,
  SHORT_QUESTION,
  SIGNS,
  SPOKEN_ABOUT,
  TESTED,
  TO_BE_LEARNT,
  TRANSLATES,
  TURNED,
  WISH_LABEL,
  WISHED,
} from "./language-words.ts";
import { demandOf } from "./polarity.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { LANGUAGES } from "./vocabulary/languages.ts";
import { isWishSection } from "./wishes.ts";

/** Languages asked for, welcome, or expressly not needed. */
export const language: Extractor = {
  kind: "language",
  extract: ({ units }) =>
    units.flatMap((unit, index) => (isQuestion(unit) ? askedAndDenied(unit, units[index + 1]) : languagesOf(unit))),
};

function languagesOf(unit: Unit): Finding[] {
  if (!HINT.test(unit.words) || isEmployersPart(unit)) return [];
  const named = [...unit.words.matchAll(NAME)];
  const found = named.flatMap((match) => languageOf(unit, match, named) ?? []);
  return found.length > 0 ? found : [...bilingual(unit), ...signs(unit)];
}

function languageOf(unit: Unit, match: RegExpExecArray, named: readonly RegExpExecArray[]): Finding | null {
  const [name] = match;
  const start = match.index;
  const end = start + name.length;
  const value = LANGUAGES[name.toLowerCase()];
  if (value === undefined) return null;
  const before = unit.words.slice(0, start);
  const after = unit.words.slice(end);
  const isPlain = value === "sgn" && name.toLowerCase() !== "sign language";
  if (
    !isPlain &&
    name === name.toLowerCase() &&
    value !== "sgn" &&
    !/(?:fluent|speak(?:ing)?|spoken|written|in|-)\s*$/i.test(before) &&
    !/^(?:\s(?:speaking|speaker|language|fluency)|-speaking|\s?\+)/i.test(after)
  )
    return null;
  const isTurned = TRANSLATES.test(unit.words) && TURNED.test(before);
  const isKnown = isTurned || TESTED.test(name) || KNOWN.test(before);
  if (!LANGUAGE_NEXT.test(after) && !SAID.test(after) && !(isKnown && !OF_PEOPLE.test(after))) return null;
  if (OTHER_BEFORE.test(before) && !isTurned && !/^\sspeakers?\b/.test(after)) return null;
  if (/\bother than (?:\p{Lu}\p{L}+ (?:and|or) )?$/iu.test(before) || OF_STUDY.test(after)) return null;
  if (/^bsl$/i.test(name) && /^[- ]?\d/.test(after)) return null;
  if (
    named.length < 3 &&
    /\b(?:history|classics|literature|mathematics|maths|economics)\b/i.test(unit.words.slice(start - 30, end + 30)) &&
    !/fluen|speak/i.test(unit.words)
  )
    return null;
  if (OTHER_PAPER.test(before)) return null;
  if (NOT_OF_ROLE.test(before) || SPOKEN_ABOUT.test(after) || OTHER_SPEAKERS.test(after)) return null;
  if (!isKnown && !SAID.test(after) && !isSpokenOf(unit, before, after, named)) return null;
  const level = LEVEL.exec(after)?.[1] ?? LEVEL_BEFORE.exec(before)?.[1];
  const [from, to] = proof(unit.words, start, end);
  return {
    kind: "language",
    value,
    polarity: demandInPart(unit, match, named),
    unit,
    start: from,
    end: to,
    detail: level === undefined ? undefined : { level },
  };
}

/** "Estonian? Only for ordering lunch." Other questions ask nothing. */
function askedAndDenied(unit: Unit, next: Unit | undefined): Finding[] {
  if (unit.words.length > SHORT_QUESTION || !HINT.test(unit.words)) return languagesOf(unit);
  if (!isAnsweredNo(next) && !/^\W*only (?:for|to|if)\b/i.test(next?.words ?? "")) return languagesOf(unit);
  return [...unit.words.matchAll(NAME)].flatMap((match): Finding[] => {
    const value = LANGUAGES[match[0].toLowerCase()];
    const [start, end] = [match.index, match.index + match[0].length];
    return value === undefined ? [] : [{ kind: "language", value, polarity: "not_required", unit, start, end }];
  });
}

/** Whether a unit speaks of knowing the language: by such words, or by being a short item of little else. */
function isSpokenOf(unit: Unit, before: string, after: string, named: readonly RegExpExecArray[]): boolean {
  const near = `${before.slice(-70)} ${after.slice(0, 90)}`;
  if (KNOWING.test(near)) return !/\b(?:market|cuisine|customers in|restaurant)\b/i.test(near);
  if (unit.section !== null && /language/i.test(unit.section)) return true;
  if (unit.label !== null && /language/.test(unit.label)) return true;
  const isItem = /^[\s\-*•–—\d.)(a-z]{0,6}$|[.;:!?]\s$/.test(before) || named.length > 1;
  return (
    isItem &&
    (ASKING.test(after.slice(0, 60)) || /^[\s.,;]*$/.test(after) || named.length > 1) &&
    unit.kind !== "heading"
  );
}

/** How a unit asks for a language: by its own part of the sentence where others have theirs. */
function demandInPart(unit: Unit, match: RegExpExecArray, named: readonly RegExpExecArray[]): FactPolarity {
  const start = match.index;
  const end = start + match[0].length;
  const isApart = (from: number, to: number) => unit.words.slice(from, to).length > JOINED;
  const last = named.findLast((other) => other.index < start && isApart(other.index + other[0].length, start));
  const next = named.find((other) => other.index > start && isApart(end, other.index));
  const from = last === undefined ? 0 : last.index + last[0].length;
  const to = next?.index ?? unit.words.length;
  const words = unit.words.slice(from, to);
  const isOwn =
    ((last !== undefined || next !== undefined) && OWN_DEMAND.test(unit.words.slice(start, to))) ||
    (next !== undefined && /[,;]|\bwhile\b/.test(unit.words.slice(end, to)) && OWN_DEMAND.test(unit.words.slice(to)));
  return isOwn
    ? demandOn({ ...unit, words }, match[0], words.slice(0, start - from), words.slice(end - from))
    : demandOn(unit, match[0], unit.words.slice(0, start), unit.words.slice(end));
}

function demandOn(unit: Unit, name: string, before: string, after: string): FactPolarity {
  if (unit.label !== null && WISH_LABEL.test(unit.label)) return "preferred";
  const demand = demandOf(unit, name);
  if (NOT_ASKED_BEFORE.test(before)) return "not_required";
  const clause = `${/[^.;,]{0,40}$/.exec(before)?.[0] ?? ""}${name}${/^(?:(?!, (?:so|as|since|because|while) )[^.;]){0,90}/.exec(after)?.[0] ?? ""}`;
  if (demand === "preferred" || isWishSection(unit.section)) return "preferred";
  if (/\bif you (?:also )?(?:have|speak|know)\b[^.;]*$/i.test(before)) return "preferred";
  if (WISHED.test(clause) && !/\b(?:must|required|essential)\b/i.test(clause)) return "preferred";
  if (GETS_FURTHER.test(after)) return "preferred";
  if (/\b(?:some|a few words of|a little|a bit of)\s*$/i.test(before))
    return ENOUGH.test(after) && /little|enough/i.test(before.slice(-10)) ? "required" : "preferred";
  if (TO_BE_LEARNT.test(before)) return "required";
  if (demand === "not_required" && /\b(?:recommended|preferred|welcome|plus|desirable|advantage)\b/i.test(clause))
    return "preferred";
  return demand === "not_required" ||
    NOT_ASKED.test(/^(?:(?! (?:and|but) (?:you|we) )[^.;,]){0,40}/.exec(after)?.[0] ?? "")
    ? "not_required"
    : demand;
}

/** The name with the words about it that stand right by: "fluent", "at B2", "is a plus". */
function proof(words: string, start: number, end: number): [number, number] {
  const before = LEVEL_BEFORE.exec(words.slice(Math.max(0, start - 40), start));
  const after =
    /^[^.,;:()\n]{0,40}?\b(?:required|preferred|a plus|an asset|an advantage|a bonus|desirable|essential|necessary|a must|needed|helps?|useful|handy|welcome)\b/i.exec(
      words.slice(end),
    );
  return [before === null ? start : start - before[0].length, after === null ? end : end + after[0].length];
}

/** Two languages asked for where none is named. */
function bilingual(unit: Unit): Finding[] {
  const match = BILINGUAL.exec(unit.words);
  if (
    match === null ||
    /\b(?:customers?|students?|school|education|program\w*|communit\w*|children|families|team of|services)\b/i.test(
      unit.words.slice(match.index, match.index + 40),
    )
  )
    return [];
  return [
    {
      kind: "language",
      value: "bilingual",
      polarity: /\b(?:encouraged|welcome|welcomed)\b/i.test(unit.words) ? "preferred" : demandOf(unit, match[0]),
      unit,
      start: match.index,
      end: match.index + match[0].length,
    },
  ];
}

function signs(unit: Unit): Finding[] {
  const match = SIGNS.exec(unit.words);
  if (match === null) return [];
  const [start, end] = [match.index, match.index + match[0].length];
  return [{ kind: "language", value: "sgn", polarity: demandOf(unit, match[0]), unit, start, end }];
}
