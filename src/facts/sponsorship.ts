import type { FactPolarity } from "../domain/fact.ts";
import { isEmployersPart, isEqualOpportunity, isQuestion } from "./asides.ts";
import { hintOf } from "./hint.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { answerBelow, answerOf, questionIn } from "./sponsorship-answers.ts";
import { stanceIn } from "./sponsorship-stances.ts";
import {
  ARRANGING,
  ARRANGING_IT,
  BARE,
  BY_CASE,
  COMING_WITH,
  DENIED,
  EMPLOYERS_DOING,
  NO_DENIAL,
  NOT_ON_OFFER,
  OTHER_SPONSORS,
  OTHERS,
  REFUSING,
  REFUSING_ABROAD,
  SAYS_VISA,
  SPONSORING,
} from "./sponsorship-words.ts";
import { SPONSORSHIP_STEMS } from "./vocabulary/sponsorship.ts";

const HINT = hintOf(SPONSORSHIP_STEMS);
/** Whether the employer helps people from abroad to a visa or permit. */
export const sponsorship: Extractor = {
  kind: "sponsorship",
  extract: (source) =>
    source.units.flatMap((unit, index) =>
      HINT.test(unit.words) || (unit.before !== null && SAYS_VISA.test(unit.before.words))
        ? inUnit(unit, source.units[index + 1])
        : [],
    ),
};

function inUnit(unit: Unit, next: Unit | undefined): Finding[] {
  const answer = answerOf(unit) ?? answerBelow(unit, next);
  if (answer !== null) return [answer];
  const { words } = unit;
  if (isEqualOpportunity(unit) || /\bwith or without\b|\bare you\b/i.test(words)) return [];
  if (isQuestion(unit)) return questionIn(unit, next);
  if (unit.kind !== "item" && /^[\s*#_]*visa sponsorship[\s:*_]*$/i.test(words)) return [];
  const refusal = refusalIn(unit);
  const match = refusal ?? matchOf(unit);
  if (match === null) return stanceOf(unit);
  const start = match.index;
  const end = start + match[0].length;
  const polarity = polarityOf(unit, start, end, refusal !== null);
  return [{ kind: "sponsorship", value: "visa", polarity, unit, ...widened(words, start, end, polarity) }];
}

/** What the unit says without naming help: "we don't deal with consulates", "needing a visa is no obstacle". */
function stanceOf(unit: Unit): Finding[] {
  const stance = OTHERS.test(unit.words) || !isOfPeople(unit) ? null : stanceIn(unit);
  return stance === null ? [] : [{ kind: "sponsorship", value: "visa", unit, ...stance }];
}

/** No visa is got for anyone, in words that say so by themselves. */
function refusalIn(unit: Unit): RegExpExecArray | null {
  const { words } = unit;
  const refusal = REFUSING.exec(words);
  if (
    refusal !== null &&
    (/sponsor/i.test(refusal[0]) || !OTHERS.test(words)) &&
    (SAYS_VISA.test(refusal[0]) || isOfPeople(unit))
  )
    return refusal;
  const speaksOfVisas = SAYS_VISA.test(words) || (unit.before !== null && SAYS_VISA.test(unit.before.words));
  return speaksOfVisas && /visa|permit|sponsor|foreign worker/i.test(words + (unit.before?.words ?? ""))
    ? REFUSING_ABROAD.exec(words)
    : null;
}

function matchOf(unit: Unit): RegExpExecArray | null {
  const { words } = unit;
  const sponsoring = /sponsor|accredited/i.test(words) ? SPONSORING.exec(words) : null;
  if (sponsoring !== null && (SAYS_VISA.test(sponsoring[0]) || isOfPeople(unit)) && !isOfOthers(unit, sponsoring))
    return doesOneself(words, sponsoring.index) ? null : sponsoring;
  if (OTHERS.test(words)) return null;
  const arranging = ARRANGING.exec(words);
  if (arranging !== null && !isDuty(unit, arranging)) return arranging;
  const offered = COMING_WITH.exec(words) ?? bareIn(unit);
  if (offered !== null) return doesOneself(words, offered.index) ? null : offered;
  const { before } = unit;
  if (
    before === null ||
    OTHERS.test(before.words) ||
    !/visa|permit|blue card|pass\b|abroad|overseas|immigration/i.test(before.words)
  )
    return null;
  return ARRANGING_IT.exec(words);
}

/** A permit by its mere name, in a list of what is offered, or of what is not. */
function bareIn(unit: Unit): RegExpExecArray | null {
  const section = unit.section ?? "";
  const isListed =
    NOT_ON_OFFER.test(section) || (unit.kind === "item" && (isEmployersPart(unit) || COMES.test(section)));
  return isListed ? BARE.exec(unit.words) : null;
}

/** Headings of what comes with the job that `asides.ts` does not know. */
const COMES =
  /\b(?:comes? with|package|included|we (?:cover|pay|provide|give)|in return|on offer|relocation|moving)\b/i;

/** "You will arrange visas for artists", "Process visa applications": work that is to be done. */
function isDuty(unit: Unit, { index, 0: match }: RegExpExecArray): boolean {
  if (isEmployersPart(unit) || /^(?:visas?|help|assistance|work permit|support)\b/i.test(match)) return false;
  const before = unit.words.slice(0, index);
  if (doesOneself(unit.words, index)) return true;
  if (/^[\s*•·–-]*(?:\d+[.)] )?$/.test(before) && !/^(?:\w+ed|\w*visas?|H-?1|blue|immigration)\b/i.test(match))
    return !EMPLOYERS_DOING.test(match);
  return (
    !EMPLOYERS_DOING.test(before + match) &&
    !/\byou(?:r)?\b|\bcandidate|\bapplicant|\babroad|\boverseas/i.test(unit.words)
  );
}

/** "You will advise managers on visas": who applies will do it for others. */
function doesOneself(words: string, index: number): boolean {
  const before = words.slice(0, index);
  const doing = YOU_DO.exec(before);
  return doing !== null && !/\b(?:we|our|us)\b/i.test(before.slice(doing.index));
}

const YOU_DO =
  /\byou(?:['’]ll| will| would| are going to) (?:also |then )?(?!not\b|never\b|need|have|be\b|get\b|receive|require|want|find|join|work|arrive|start|come|move)\w+[^.;]{0,80}$/i;

/** Whether "sponsor" without a visa speaks of applicants, and not of clearances, events or plans. */
function isOfPeople({ words, before }: Unit): boolean {
  return SAYS_VISA.test(words) || !OTHER_SPONSORS.test(words + (before?.words ?? ""));
}

/** "Prepare visa sponsorship cases for clients": what is done for others. */
function isOfOthers({ words }: Unit, { index }: RegExpExecArray): boolean {
  return OTHERS.test(words.slice(Math.max(0, index - 60), index + 90));
}

function polarityOf(unit: Unit, start: number, end: number, isRefusal: boolean): FactPolarity {
  const { words } = unit;
  const part = partAround(words, start, end).replace(NO_DENIAL, "");
  const isDenied = DENIED.test(part);
  if (
    BY_CASE.test(words) &&
    (!(isRefusal || isDenied) || /case|guarantee|exception|promise|depend|only where|whether we/i.test(words))
  )
    return "mentioned";
  if (isRefusal || NOT_ON_OFFER.test(unit.section ?? "")) return "not_offered";
  return isDenied ? "not_offered" : "offered";
}

/** The clause around a stretch: between semicolons, dashes, "but" and the like. */
function partAround(words: string, start: number, end: number): string {
  const before = words.slice(0, start).split(/[;:—–]|,? \bbut\b|, (?:so|and|though) /);
  const bare = words.slice(end).replace(/\([^()]*\)/g, "");
  const behind = bare.split(/[;:—–]|, |,? \b(?:but|and|so|because|if|unless)\b/, 1);
  return (before.at(-1) ?? "") + words.slice(start, end) + (behind[0] ?? "");
}

/** The match with the denial before it, or what is said behind it. */
function widened(words: string, start: number, end: number, polarity: string): { start: number; end: number } {
  const behind =
    /^[^.;]{0,40}?\b(?:available|offered|provided|possible|considered|case[- ]by[- ]case(?: basis)?)\b/i.exec(
      words.slice(end),
    );
  const to = behind === null ? end : end + behind[0].length;
  if (polarity !== "not_offered" || DENIED.test(words.slice(start, to))) return { start, end: to };
  const before = words.slice(0, start);
  const denial = [
    ...before.matchAll(
      /\b(?:no|not|never|nobody|none|cannot|unable|without|nor|neither|nothing|too small|\w+n['’]t)\b/gi,
    ),
  ].at(-1);
  return { start: denial?.index ?? start, end: to };
}
