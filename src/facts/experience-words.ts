import { isAnsweredNo, isAnsweredWell, isEmployersPart, isQuestion } from "./asides.ts";
import { adjectivesStart, fieldAfter, fieldBefore } from "./experience-field.ts";
import { experienceIdioms } from "./experience-idioms.ts";
import { noneNeeded } from "./experience-none.ts";
import { isBeside } from "./experience-other-time.ts";
import { findings, HYPOTHETICAL, ITEM_START, pasts, REQUIREMENT_SECTION } from "./experience-pasts.ts";
import { type Proof, proofOf } from "./proof.ts";
import type { Finding, Unit } from "./source.ts";
import {
  EXPERIENCE_NOT_ASKED_BEFORE,
  OTHER_EXPERIENCE_AFTER,
  OTHER_EXPERIENCE_BEFORE,
} from "./vocabulary/experience.ts";

const HINT =
  /experience|background|record|history|\btime\b|under your belt|exposure to|\b(?:earlier|previous|prior|past)\b|\b(?:have|has|having|['’]ve|['’]s)\b|\bexp\b/;
const NOUN_HINT =
  /(?:record|history) (?:of|in)|experience|background|track record|\btime (?:on|in|at|with|behind|spent)|under \w+ belt|exposure to|\b(?:earlier|previous|prior|past)\b|\bexp\b/;
/** Experience as a noun. */
const NOUN =
  /(?<![A-Za-zÀ-ɏ-])(?:experience|(?<=(?:previous|prior|work|working|professional|relevant|past|related) )experiences|exp\b(?!\.?\s?\d)|background(?! (?:check|screen|invest|noise|music|info|knowledge|vet|image|process|research|search|report|stor|material|to\b|of\b))|(?<=(?:proven|strong|solid|demonstrated|successful) )(?:record|history)(?= (?:of|in)\b)|under (?:your|their|the) belts?|track records?|exposure(?= to\b(?! (?:outdoor|weather|noise|dust|heat|cold|chemical|hazard|extreme|fume|the element|infect|blood|loud|moving|potential|risk|varying|wet|bodily|sun|toxic|allerg)))|(?<=^\W*|(?:some|any|previous|prior|hands-on|seat|floor|sea|flight|bench|line|stage|ward|cab|lathe|shop|rig|deck|boat|track) |[;:] )time (?:on|in|at|with|behind|spent)(?= )|experienced(?= (?:in|with|at|using|as)\b)|(?<=(?:earlier|previous|prior|past) (?:[A-Za-zÀ-ɏ]+ ){0,3})(?:work|employment|roles?|positions?|fieldwork|service|jobs))(?![A-Za-zÀ-ɏ-])/gi;
const OTHER_BEFORE = new RegExp(`(?:^|[^A-Za-zÀ-ɏ])(?:${OTHER_EXPERIENCE_BEFORE.join("|")})\\s*$`, "i");
const NOT_ASKED_BEFORE = new RegExp(
  `(?:^|[^A-Za-zÀ-ɏ])(?:${EXPERIENCE_NOT_ASKED_BEFORE.join("|")})\\b[^.;:]{0,30}$`,
  "i",
);
const OTHER_AFTER = new RegExp(`^\\s(?:${OTHER_EXPERIENCE_AFTER.join("|")})`, "i");
/** A clause that asks for what follows: of the candidate, or of someone sought. */
const FRAME =
  /\b(?:must|(?:are|is|['’]re) (?:after|hiring)|need(?:s|ed)?|require[sd]?|requiring|essential|mandatory|minimum|at least|look(?:ing)? for|seek(?:s|ing)?|want(?:s|ed)?|ask(?:s|ing)? for|expect(?:s|ed)?|you(?:['’]ll| will| should| must|['’]d| would)? (?:[A-Za-zÀ-ɏ]+ )?(?:have|bring|possess|come with|offer|hold)|(?:must|should|needs? to|will|to) be|you(?:['’]re| are)|you['’](?:ve|ll have)|(?:candidates?|applicants?|person|someone|somebody|individuals?|who|they|ideally) (?:[A-Za-zÀ-ɏ]+ ){0,3}(?:have|has|with|having|bring|brings|possess|demonstrate)|unless you have|without)\b[^.;:!?]{0,70}$/i;
/** Adjectives of experience that only a demand uses. */
const DEMANDED =
  /^(?:an? )?(?:some |solid |strong )?(?:proven|demonstrable|demonstrated|demonstrate|previous|prior|relevant|hands-on|solid|extensive|recent|verifiable|significant|substantial|strong|sound|minimum|broad|practical|documented|good|working|direct|considerable|successful)\b/i;
const DEMANDED_BEFORE = /\b(?:with|having|plus|and)\s$/i;
/** Headings of the work itself, and of what is given. */
const WORK_SECTION =
  /\b(?:what you['’]?(?:ll| will) (?:do|be doing|get|learn|gain)|you will (?:do|be|get)|your (?:role|tasks|duties|responsibilit\w+|day|work|mission)|responsibilit\w*|duties|offer|benefits?|how to apply|apply|about us|application)\b/i;
/** A demand behind a long field: "experience in A and B, or even C, is essential". */
const CALLED_FOR =
  /^ (?:in|with|of|as|on|at|[A-Za-zÀ-ɏ]+ing)\b[^.;:!?]{0,90}\b(?:is|are) (?:required|essential|needed|necessary|a must|mandatory|expected|vital|crucial|key|called for|a prerequisite|assumed|non-negotiable|what (?:we|the|this)\b)\b/i;

/** What a unit says of experience without counting years: that none is needed, that some is, or would be welcome. */
export function experienceWithoutYears(unit: Unit, next: Unit | undefined): Finding[] {
  const lower = unit.words.toLowerCase();
  const none = noneNeeded(unit, next, lower);
  const idioms = experienceIdioms(unit, lower);
  if (!HINT.test(lower)) return none.length > 0 ? none : idioms;
  const named = [...idioms, ...(NOUN_HINT.test(lower) ? nouns(unit, next) : []), ...pasts(unit)];
  return [...none, ...named.filter((one) => !none.some((other) => one.start < other.end && other.start < one.end))];
}

function nouns(unit: Unit, next: Unit | undefined): Finding[] {
  const matches = [...unit.words.matchAll(NOUN)];
  return matches.flatMap((match, index) => {
    const noun = match[0];
    const at = match.index;
    const end = at + noun.length;
    const after = unit.words.slice(end);
    const start = adjectivesStart(unit.words, at);
    if (isTitle(unit, start, after) || isOther(unit.words, start, at, end)) return [];
    const earlier = matches[index - 1];
    const from = earlier === undefined ? 0 : windowStart(unit.words, earlier.index + earlier[0].length, start);
    const to = matches[index + 1]?.index ?? unit.words.length;
    const adjectives = unit.words.slice(start, at);
    const proof = readNoun(unit, { start, at, end, from: Math.min(from, start), to, adjectives }, next);
    if (proof === null) return [];
    const own = fieldBefore(adjectives);
    const behind = noun.startsWith("time") ? ` ${noun.slice("time ".length)}${after}` : after;
    return findings(unit, proof, own.length > 0 ? own : fieldAfter(behind));
  });
}

/** Who has or needs it, where it is not the candidate. */
const OF_OTHERS =
  /\b(?:volunteers?|customers?|guests?|students?|participants?|visitors?|clients?|users?)\b[^.;:]{0,40}$/i;

/** Whether the noun is of another sense, or nothing is asked of it. */
function isOther(words: string, start: number, at: number, end: number): boolean {
  if (/^exp/i.test(words.slice(at)) && OTHER_BEFORE.test(words.slice(Math.max(0, at - 60), at))) return true;
  if (OF_OTHERS.test(words.slice(0, start)) && /\bneed\b/.test(words.slice(0, start))) return true;
  if (isBeside(words.slice(0, at)) || NO_EVENT.test(words.slice(at - 3))) return true;
  return OTHER_AFTER.test(words.slice(end)) || NOT_ASKED_BEFORE.test(words.slice(Math.max(0, start - 80), start));
}

/** "No experience is ever repeated": what happens, not what one has. */
const NO_EVENT =
  /^no [A-Za-zÀ-ɏ]+ (?:is|was|are) (?:ever |quite |exactly )?(?!necessary|required|needed|expected|essential|asked|demanded|mandatory|assumed|wanted|sought|called|important|compulsory|fine|ok|no |a )[a-z]+/i;

/** "Preferred experience:", or a label with a sentence of other things behind it. */
function isTitle(unit: Unit, start: number, after: string): boolean {
  const value = /^\s?[*_]{0,3}\s?[:：]\s*(.*)$/s.exec(after)?.[1];
  if (value === undefined) return false;
  return ITEM_START.test(unit.words.slice(0, start)) && (value === "" || /\b(?:we|you|the)\b/i.test(value));
}

interface Noun {
  /** Where its adjectives begin. */
  readonly start: number;
  readonly at: number;
  readonly end: number;
  /** The part of the unit that may speak of it: up to the nouns beside it. */
  readonly from: number;
  readonly to: number;
  readonly adjectives: string;
}

/** The words behind one noun are the next one's only after a stop. */
function windowStart(words: string, earlier: number, start: number): number {
  return /[,;.:–—]|\b(?:but|and)\b/.test(words.slice(earlier, start)) ? earlier : 0;
}

function readNoun(unit: Unit, { start, at, end, from, to, adjectives }: Noun, next: Unit | undefined): Proof | null {
  if (isQuestion(unit)) {
    if (isAnsweredWell(next)) return { polarity: "preferred", start, end };
    return isAnsweredNo(next) ? { polarity: "not_required", start, end } : null;
  }
  const part = { ...unit, words: unit.words.slice(from, to) };
  const read = proofOf(part, at - from, end - from, unit.words.slice(at, end));
  const proof = { ...read, start: Math.min(read.start + from, start), end: read.end + from };
  if (proof.polarity !== "required") return proof;
  const isStated = proof.end > end || proof.start < start;
  return isStated || isDemanded(unit, start, end, adjectives) ? proof : null;
}

/** Whether a plain mention asks: in a clause about the candidate, or as an item of what is asked. */
function isDemanded(unit: Unit, start: number, end: number, adjectives: string): boolean {
  if (unit.kind === "heading" || isEmployersPart(unit) || WORK_SECTION.test(unit.section ?? "")) return false;
  const before = unit.words.slice(0, start);
  if (FRAME.test(before) && !HYPOTHETICAL.test(before)) return true;
  const isFirst = ITEM_START.test(before);
  if (isFirst && CALLED_FOR.test(unit.words.slice(end))) return true;
  if (isFirst && REQUIREMENT_SECTION.test(unit.section ?? "")) return true;
  if (isFirst && DEMANDED.test(adjectives)) return true;
  if (DEMANDED.test(adjectives) && DEMANDED_BEFORE.test(before)) return true;
  return (
    isFirst &&
    adjectives === "" &&
    unit.section !== null &&
    /^ (?:in|with|of|as|working|using|[A-Za-zÀ-ɏ]+ing)\b/.test(unit.words.slice(end))
  );
}
