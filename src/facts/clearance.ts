import { isAnsweredNo, isAnsweredWell, isEqualOpportunity, isQuestion } from "./asides.ts";
import { polarityOf } from "./clearance-polarity.ts";
import { type Proof, proofOf } from "./proof.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import {
  ASKED_CLEARANCE_NAMES,
  BARE_CLEARANCE_NAMES,
  CLEARANCE_NAMES,
  SPEAKS_OF_CLEARING,
  UNNAMED_CLEARANCE,
} from "./vocabulary/clearance.ts";

const HINT =
  /clear(?:ance|ed|able)|secret|vett|\bTS\b|\bSCI\b|\bNV-?[12]|public.trust|reliability|BPSS|baseline p|\bSC\b|\bDV\b|counter.terror|classifi|compartmented|security (?:vett)|Baseline|SF-?86|SSBI|Tier [35]|AGSVA|UKSV|security (?:check|screen)|national security|\bQ\b|\bNone\b|\bCTC\b|\b[Aa]n L\b|TSPV|DOE|Confidential is/i;
const UNNAMED_HINT = /clear(?:ance|ed|able)|vett|classif|secret permit|security|SF-?86|SSBI|tier [35]/i;
/** Headings and labels whose answer stands alone: "Security clearance: Public trust". */
const ASKING_SECTION =
  /\bclearance\b(?! (?:sale|item|rack|event))|^(?:security|vetting)(?: (?:level|status|requirements?|screening))?$/i;
const OTHER_SECTION = /\b(?:police|criminal|medical|customs|fingerprint)\b/i;
/** Answers of such a section, whole. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:DoD|DOD|active|current|final) )*top secret$/i, "top_secret"],
  [/^(?:(?:DoD|DOD|active|current|final|interim) )*secret$/i, "secret"],
  [/^public trust$/i, "public_trust"],
  [/^confidential$/i, "confidential"],
  [/^SC$/, "sc"],
  [/^DV$/, "dv"],
  [/^Q$/, "doe_q"],
  [/^L$/, "doe_l"],
  [/^baseline$/i, "baseline"],
];
const NO_ANSWER = /^(?:none|no|n\/a|not (?:required|needed|applicable)|none required)\b/i;

/** Other clearances, told by the words right before: of the police, a doctor, the customs, a ceiling. */
const OTHER_CLEARANCE =
  /\b(?:police|criminal|medical|health|customs|background|drug|child abuse|fingerprint|airspace|overhead|tax|credit|pre-?employment|DBS|CRB|DOJ|airport|trademark|rights|physical|record|history|children['’]?s?|(?:inch(?:es)?|feet|foot|metres?|meters?|mm|cm|ground|ceiling|wheel|vertical|bridge|stock|end-of-season|seasonal|January|summer|weed|land|site|house|snow|mine|port|quarantine|import|export|cheque|flight|ATC|wing|sinus|renal|drug)(?: of)?)(?: (?:checks?|records?|history))? clearances?$/i;
/** What others hold, or the work itself: clearances that are handled, candidates that are placed. */
const NOT_ASKED =
  /\b(?:process|processing|processes|manag(?:e|es|ing)|administer(?:s|ing)?|track(?:s|ing)?|coordinat(?:e|es|ing)|initiat(?:e|es|ing)|submit(?:s|ting)?|adjudicat(?:e|es|ing)) (?:\w+ ){0,4}clearances?\b|\b(?:place|places|recruit|recruits|supply|supplies|placing|recruiting) (?:\w+ ){0,3}(?:cleared|vetted)\b|\bcandidates? (?:that |whom? )?you(?:['’]ll| will)? (?:speak|meet|place|recruit|work)|\b(?:our|other|their|these|whose) (?:clients?|customers?|colleagues|contractors?|engineers|staff)(?: \w+){0,3} (?:hold|have|carry)\b|\b(?:some|certain|other) (?:roles|positions|jobs|vacancies)\b|\bpre-?vetted\b|\bcarries all security clearances\b|\ball security clearances?\b|\b(?:learn|read|find out|information) (?:more )?about\b[^.;]{0,60}clearances?\b|\bineligible for security clearance|\bclearance processing\b|\bwho (?:is|are|has been) cleared\b(?=[^.]{0,60}\blevels?\b)|\bour (?:platform|software|product|tool|system|app|service)s? (?:let|help|track|manag|show|match|keep|store)\w*\b|\btrack(?:s|ing)? who\b/i;
/** What is top secret and no level: recipes, plans. */
const OTHER_SECRETS = /\b(?:recipe|formula|ingredient|menu|sauce|spice|surprise|party|blend|rub|batter)\w*\b/i;
const STATE =
  /\b(?:(obtain\w*|attain\w*|eligib\w+|(?:able|abilit\w+) to (?:be |hold|possess|get|gain|pass|acquire|receive|secure|achieve)|capable of|clearable|willing\w* to|undergo\w*|sponsor\w*|put(?:s|ting)? [\w ]{2,20} (?:forward|in|up|through)|nothing that would stop|go(?:es|ing)? through|passes|granted|subject to|submit to|pass|must (?:get|gain|complete)|complet\w+|apply for|needn['’]t have|not need to hold|be vetted|getting|get|put (?:\w+ )?(?:in|through|forward)|process(?:ed)? (?:\w+ )?for|run (?:you|an?)|takes (?:\w+ ){1,3}(?:weeks|months)|has to land|(?:once|after) you (?:sign|join|accept|start))|(?:active|current(?:ly)?|hold(?:s|ing|ers?)?|have|having|has|possess\w*|existing|already|in-scope|valid|cleared|in place|in hand|in date|in your pocket|min(?:imum)?|live|read in))\b/gi;
const OR_OBTAIN =
  /\b(?:or|otherwise)\b[^.;]{0,30}\b(?:obtain|able|abilit\w+|eligib\w+|willing\w*|get|undergo|go through|gain)\b/i;
const POLYGRAPH = /\bpoly(?:graph)?s?\b|\bfull[- ]scope\b|\bFSP\b|\blifestyle poly/i;
const NO_POLYGRAPH = /\bno(?:r|t)? (?:an? )?poly|\bwithout (?:an? )?poly/i;

/** Security clearances of governments, held or to be got. */
export const clearance: Extractor = {
  kind: "clearance",
  extract: (source) =>
    withoutUnnamed(source.units.flatMap((unit, index) => (HINT.test(unit.words) ? inUnit(source, unit, index) : []))),
};

/** Where a posting names the level, what it says of clearances in general asks for no other one. */
function withoutUnnamed(findings: Finding[]): Finding[] {
  const isNamed = (polarity: string) => findings.some((other) => other.value !== "any" && other.polarity === polarity);
  return findings.filter(({ value, polarity }) => value !== "any" || polarity === "not_required" || !isNamed(polarity));
}

function inUnit(source: FactSource, unit: Unit, index: number): Finding[] {
  const answer = answerOf(unit);
  if (answer !== null) return [answer];
  const named = namesIn(unit, source.units[index + 1]);
  if (named.length === 0 || NOT_ASKED.test(unit.words) || OTHER_SECRETS.test(unit.words)) return [];
  if (isEqualOpportunity(unit) && !/\b(?:must|required)\b/i.test(unit.words)) return [];
  if (unit.kind === "heading" && !isDemand(unit)) return [];
  const isAsked = isQuestion(unit);
  const next = source.units[index + 1];
  const isPrized = isAsked && isAnsweredWell(next);
  if (isAsked && !isPrized && !isAnsweredNo(next)) return [];
  const read = unit.label !== null && ASKING_SECTION.test(unit.label) ? { ...unit, section: null } : unit;
  return named.map(({ value, start, end }) => {
    const proof: Proof = isAsked
      ? { polarity: isPrized ? "preferred" : "not_required", start, end }
      : proofOf(read, start, end, focusOf(unit, start, end));
    const polarity = polarityOf(unit.words, proof, start, end);
    return { kind: "clearance", value, unit, ...proof, polarity, detail: detailOf(unit, start, end, polarity) };
  });
}

/** A heading that itself asks, and does not merely open the answer. */
function isDemand({ words }: Unit): boolean {
  return /\b(?:required|must|cleared|active|no)\b|\bTS\/SCI\b/i.test(words) && !/[:：][*_]*$/.test(words);
}

/** A short line that answers the heading it stands under, or its own label. */
function answerOf(unit: Unit): Finding | null {
  const asks = unit.label ?? unit.section;
  if (asks === null || !ASKING_SECTION.test(asks) || OTHER_SECTION.test(asks)) return null;
  const words = unit.label === null ? unit.words : unit.words.slice(unit.words.search(/[:：]/) + 1);
  const bare = words.replace(/^[\s*_•-]+|[\s*_.]+$/g, "");
  const start = unit.words.indexOf(bare, unit.words.length - words.length);
  const base = { kind: "clearance" as const, unit, start: unit.label === null ? start : 0, end: start + bare.length };
  if (NO_ANSWER.test(bare)) return { ...base, value: "any", polarity: "not_required" };
  const value = ANSWERS.find(([pattern]) => pattern.test(bare))?.[1];
  return value === undefined ? null : { ...base, value, polarity: "required", detail: whenOf(asks) };
}

function whenOf(asks: string): Record<string, string> {
  if (/\bobtain|\beligib/i.test(asks)) return { when: "obtain" };
  return /\bpossess|\bcurrent|\bhold/i.test(asks) ? { when: "hold" } : {};
}

interface Named {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The levels that a unit names; without one, the clearance of no level. */
function namesIn(unit: Unit, next: Unit | undefined): Named[] {
  const { words } = unit;
  const found: Named[] = [];
  for (const { value, pattern } of CLEARANCE_NAMES) {
    for (const match of words.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ value, start, end });
    }
  }
  if (!OTHER_SECTION.test(words)) found.push(...bareNamesIn(unit, found, next));
  if (found.length > 0) return found;
  if (!UNNAMED_HINT.test(words)) return [];
  for (const match of words.matchAll(UNNAMED_CLEARANCE)) {
    const end = match.index + match[0].length;
    const thing = /^.*?clearances?/i.exec(match[0])?.[0] ?? match[0];
    if (!OTHER_CLEARANCE.test(words.slice(0, match.index + thing.length)))
      found.push({ value: "any", start: match.index, end });
  }
  return found.slice(0, 1);
}

/** A sentence beside it that speaks of clearances for sure. */
const NAMES_CLEARANCE =
  /\bsecurity clearances?\b|\b(?:SC|DV|Secret|Baseline|NV-?[12]|TS\/SCI)[- ](?:clear|vett)|\bNV-?[12]\b|\bAGSVA\b|\bUKSV\b|\bvetting\b/i;
const ASKS =
  /\b(?:required|needed|must|need|handy|handier|plus|bonus|preferred|desirable|essential|min|minimum|ideally|enough|will do)\b/i;

/** Levels by their bare names, where the unit or its heading speaks of clearing or a verb asks for them. */
function bareNamesIn(
  { words, section, label, before }: Unit,
  found: readonly Named[],
  next: Unit | undefined,
): Named[] {
  const asks = label ?? section ?? "";
  const isAround = [before, next].some((unit) => unit?.words !== undefined && NAMES_CLEARANCE.test(unit.words));
  const speaks =
    SPEAKS_OF_CLEARING.test(words) ||
    (isAround && ASKS.test(words)) ||
    (ASKING_SECTION.test(asks) && !OTHER_SECTION.test(asks));
  const names = speaks ? [...ASKED_CLEARANCE_NAMES, ...BARE_CLEARANCE_NAMES] : ASKED_CLEARANCE_NAMES;
  const added: Named[] = [];
  for (const { value, pattern } of names) {
    const match = words.matchAll(pattern).next().value;
    if (match === undefined || [...found, ...added].some((other) => other.value === value)) continue;
    const end = match.index + match[0].length;
    if (![...found, ...added].some((other) => match.index < other.end && other.start < end))
      added.push({ value, start: match.index, end });
  }
  return added;
}

/** The level's words and the clearance's, so that a denial of either is seen. */
function focusOf({ words }: Unit, start: number, end: number): string {
  const own = words.slice(start, end);
  return /clear|vett/i.test(own) ? own : `${own} clearance`;
}

function detailOf({ words }: Unit, start: number, end: number, polarity: string): Record<string, string | boolean> {
  if (polarity === "not_required") return {};
  const when = whenAround(words, start, end);
  const polygraph = POLYGRAPH.test(words) && !NO_POLYGRAPH.test(words);
  return { ...(when === null ? {} : { when }), ...(polygraph ? { polygraph } : {}) };
}

/** `hold` or `obtain`, by the nearest word before the level that says so, else the first behind it. */
function whenAround(words: string, start: number, end: number): string | null {
  const before = [...words.slice(Math.max(0, start - 90), start + 12).matchAll(STATE)].at(-1);
  const behind = words.slice(end, end + 110);
  const nearest = before ?? [...behind.matchAll(STATE)][0];
  if (nearest === undefined) return null;
  return nearest[1] !== undefined || OR_OBTAIN.test(behind) ? "obtain" : "hold";
}
