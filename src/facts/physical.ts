import { isEmployersPart } from "./asides.ts";
import { type DemandTable, demandsOf } from "./demands.ts";
import { proofOf } from "./proof.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { LIFTING_TRAPS, PHYSICAL_RULES } from "./vocabulary/physical.ts";

const TABLE: DemandTable = {
  kind: "physical",
  hint: /\bstand(?:s|ing)?\b|\bfeet\b|\bon foot|\bwalk|\bclimb|ladder|height|scaffold|\broofs?\b|\boutdoor|\boutside\b|weather|\brain\b|confined|cramped|(?:tight|enclosed|restricted) (?:space|area|quarter)|\bcold\b|freez|cooler|refrigerat|chilled|degrees\b|\bheat\b|\bhot\b|temperature|nois|\bloud\b|hearing|\bdriv(?:e|ing|es)\b|motor vehicle|operate (?:a )?(?:company|county|agency|state) vehicle|\bsit(?:ting)?\b|kneel|\bbend|stoop|crouch|crawl|squat|twist|repetitive|\bpush|dexterity|\bvision\b|physical|respirator|\bswim \d|sedentary|\bhands\b|computer use|elements/i,
  rules: PHYSICAL_RULES,
  wishes: false,
};

const WEIGHT =
  /(\d{1,3}(?:\.\d)?)(?:\s*(?:-|–|to)\s*(\d{1,3}(?:\.\d)?))?\s*(?:\+|plus)?[ -]?(lbs?\b\.?|pounds?\b|#|kgs?\b|kilos?\b|kilograms?\b|kilogrammes?\b)/gi;
const CARRIES =
  /\b(?:lift\w*|carry(?:ing)?|carries|move|moving|heft|haul\w*|hoist|exert\w*|force|handle|handling|transport\w*|loads?|weigh(?:s|ing|t)?|boxes|sacks?|bags?|parcels?|crates?|materials|without the hoist|manual handling)\b/i;
const HINT_WEIGHT = /\d\s*(?:\+|plus)?[ -]?(?:lb|pound|#|kg|kilo)/i;
const POUND = 0.45359237;

/** What the work asks of the body. */
export const physical: Extractor = {
  kind: "physical",
  extract: (source) => [...liftingIn(source), ...demandsOf(source, TABLE).filter(({ unit }) => !isEmployersPart(unit))],
};

function liftingIn(source: FactSource): Finding[] {
  const weights = source.units.flatMap((unit) => (HINT_WEIGHT.test(unit.words) ? (heaviestIn(unit) ?? []) : []));
  return [...weights, ...(weights.length > 0 ? [] : source.units.flatMap((unit) => unweighed(unit) ?? []))];
}

/** The heaviest of the weights that a unit has someone carry. */
function heaviestIn(unit: Unit): Finding | null {
  const { words } = unit;
  if (unit.kind === "heading" || isEmployersPart(unit) || !CARRIES.test(words) || LIFTING_TRAPS.test(words))
    return null;
  let best: { start: number; end: number; low: number; high: number } | null = null;
  for (const match of words.matchAll(WEIGHT)) {
    const factor = /^(?:lb|pound|#)/i.test(match[3] ?? "") ? POUND : 1;
    const low = Number(match[1]) * factor;
    const high = Number(match[2] ?? match[1]) * factor;
    if (high >= 2 && high <= 120 && (best === null || high > best.high))
      best = { start: match.index, end: match.index + match[0].length, low, high };
  }
  if (best === null) return null;
  const verb = [...words.slice(0, best.start).matchAll(new RegExp(CARRIES, "gi"))].at(-1);
  const start = verb?.index ?? best.start;
  const behind = verb === undefined ? CARRIES.exec(words.slice(best.end)) : null;
  const end = behind === null ? best.end : best.end + behind.index + behind[0].length;
  const { polarity } = proofOf(unit, start, best.end);
  if (polarity === "preferred") return null;
  return { kind: "physical", value: "lifting", polarity, unit, start, end, ...boundsOf(words, best) };
}

const UP_TO =
  /\b(?:up to|maximum(?: of)?|max\.?|no more than|not exceed(?:ing)?|less than|under|below|within)(?: about| approximately)?\s*$/i;

/** "up to 50 lb" has a most, "50 lb or more" a least; a weight alone is both. */
function boundsOf(words: string, { start, end, low, high }: { start: number; end: number; low: number; high: number }) {
  const [min, max] = [Math.round(low), Math.round(high)];
  if (min !== max) return { min, max };
  const before = words.slice(Math.max(0, start - 40), start);
  const behind = words.slice(end, end + 25);
  if (/\b(?:at least|minimum(?: of)?|more than|over|in excess of|excess of)\s*$/i.test(before)) return { min };
  if (
    /^\s*(?:\+|or more|and (?:over|above|more)|or (?:greater|over)|plus\b)/i.test(behind) ||
    /\+|plus/i.test(words.slice(start, end))
  )
    return { min };
  return UP_TO.test(before) ? { max } : { min, max };
}

const UNWEIGHED =
  /\b(?:(?:heavy|manual|frequent|occasional|some|regular|repetitive|repeated) (?:heavy )?lifting|lift(?:ing)? (?:and (?:carry|move|carrying|moving|lowering) )?(?:of )?(?:heavy|moderately heavy|objects|boxes|loads|weights|materials|equipment)|lifting\/carrying|lifting, (?:carrying|bending|pushing|pulling|standing|stooping)|(?:bend|stoop|kneel|push|pull|carry|bending|pushing|pulling|carrying)\w*,? (?:and|or|&) lift(?:ing)?|(?:bending|standing|stooping|reaching|carrying), lifting|you do the lifting)\b/i;

/** Lifting without a weight, which counts where no weight is said. */
function unweighed(unit: Unit): Finding | null {
  if (!/lift/i.test(unit.words) || unit.kind === "heading" || isEmployersPart(unit)) return null;
  if (LIFTING_TRAPS.test(unit.words)) return null;
  const match = UNWEIGHED.exec(unit.words);
  if (match === null) return null;
  const { polarity, start, end } = proofOf(unit, match.index, match.index + match[0].length, "lifting");
  return polarity === "preferred" ? null : { kind: "physical", value: "lifting", polarity, unit, start, end };
}
