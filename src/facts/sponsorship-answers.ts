import { isAnsweredNo } from "./asides.ts";
import type { Finding, Unit } from "./source.ts";
import { ASKED, BY_CASE, DENIED, NO_DENIAL, OTHERS, SAYS_MAYBE, SAYS_NO, SAYS_YES } from "./sponsorship-words.ts";

/** "Visa: will sponsor", "Visa sponsorship: no", and the like. */
export function answerOf(unit: Unit): Finding | null {
  const label = unit.label ?? "";
  if (!/\b(?:visas?|sponsorship|work permits?|h-?1-?b)\b/.test(label)) return null;
  const said = unit.words.slice(unit.words.search(/[:：]/) + 1);
  const base = { kind: "sponsorship" as const, value: "visa", unit, start: 0, end: unit.words.trimEnd().length };
  if (BY_CASE.test(said)) return { ...base, polarity: "mentioned" };
  if (DENIED.test(said.replace(NO_DENIAL, "")) || /\b(?:only|must|citizens?)\b/i.test(said))
    return { ...base, polarity: "not_offered" };
  return /^[\s*]*(?:yes|available|offered|provided|(?:we )?(?:will |can |do )?(?:sponsor|help|arrange)|sponsored|possible|arranged|covered|paid|included|on us)/i.test(
    said,
  )
    ? { ...base, polarity: "offered" }
    : null;
}

/** "Visa sponsorship" on a line of its own, and what the next line answers; without an answer only a list item offers it. */
export function answerBelow(unit: Unit, next: Unit | undefined): Finding | null {
  if (
    !/^[\s*#_]*(?:visas?|(?:visa |work permit )?sponsorship)(?: available| offered| provided)?[\s:?*_]*$/i.test(
      unit.words,
    )
  )
    return null;
  const answer = /^[\s*]*(no|none|not (?:available|offered|provided)|n\/a|yes|available)\b/i.exec(next?.words ?? "");
  if (answer === null) return null;
  const polarity = DENIED.test(answer[0]) || /n\/a/i.test(answer[0]) ? "not_offered" : "offered";
  return { kind: "sponsorship", value: "visa", polarity, unit, start: 0, end: unit.words.trimEnd().length };
}

/** "Need a visa? We do it.", "H-1B transfers? Yes.", "Sponsorship? Sorry, no." */
export function questionIn(unit: Unit, next: Unit | undefined): Finding[] {
  const match = ASKED.exec(unit.words);
  if (match === null || next === undefined || OTHERS.test(unit.words)) return [];
  const polarity = SAYS_MAYBE.test(next.words)
    ? "mentioned"
    : !SAYS_YES.test(next.words) && (isAnsweredNo(next) || SAYS_NO.test(next.words))
      ? "not_offered"
      : SAYS_YES.test(next.words)
        ? "offered"
        : null;
  const base = { kind: "sponsorship" as const, value: "visa", unit };
  return polarity === null ? [] : [{ ...base, polarity, start: match.index, end: unit.words.trimEnd().length }];
}
