import { numeralOf } from "../text/numerals.ts";
import { isEmployersPart, isEqualOpportunity } from "./asides.ts";
import { type DemandTable, demandsOf } from "./demands.ts";
import { proofOf } from "./proof.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { LIFTING_TRAPS, PHYSICAL_RULES } from "./vocabulary/physical.ts";
import {
  DENIED_PHYSICAL,
  DRIVER_TITLE,
  NO_BURDEN,
  PHYSICAL_HINTS,
  PHYSICAL_IDIOMS,
  SHIFTING_BURDENS,
} from "./vocabulary/physical-idioms.ts";

/** What every name has somewhere. */
const HINT =
  /stand|stood|of doors|miles a|km a|feet|foot|walk|climb|ladder|height|scaffold|roof|stair|outdoor|outside|weather|rain\b|snow|sun\b|sunlight|open[- ]air|fresh air|in the open|field|camping|mud|confined|cramped|tight|enclosed|restricted|narrow|awkward|crawl|manhole|culvert|sewer|hatch|ducts|loft|silo|tunnel|shaft|claustro|cold\b|freez|cooler|refriger|chill|degrees|minus|zero|unheated|no heating|heat|hot\b|temperature|nois|loud|hearing|decibel|\bears?\b|driv|wheel|on the road|by car|motor vehicle|operate|sit(?:s|ting)?\b|seated|upright|stationary|knee|bend|stoop|crouch|squat|twist|repetit|push|dexterity|vision|eyesight|colou?r|acuity|physical|stamina|strength|fitness|\bfit\b|respirator|swim|sedentary|\bhands?\b|computer use|elements|expos|chemical|fumes|dust|dirt|\bwear|worn|PPE|masks|boots|mast|pylon|vertigo|rope|bucket|ascend|steps|uneven|rough|furnace|foundry|oven|reach|overhead|balance|labou?r|strong back|vibration|hazard|breathing|holds?\b|no lift|no elevator/i;

const TABLE: DemandTable = {
  kind: "physical",
  hint: HINT,
  rules: [...PHYSICAL_RULES, ...PHYSICAL_IDIOMS].map((rule) => {
    const needs = PHYSICAL_HINTS[rule.value];
    return needs === undefined ? rule : { ...rule, needs };
  }),
  wishes: false,
};

/** Weights in figures, and in words as far as people carry them. */
const AMOUNT =
  "\\d{1,3}(?:\\.\\d)?|twenty-five|thirty-five|eighteen|fifteen|seventy|twelve|twenty|thirty|eighty|forty|fifty|sixty|five|ten";
const WEIGHT = new RegExp(
  `\\b(${AMOUNT})(?:\\s*(?:-|–|to|or)\\s*(${AMOUNT}))?\\s*(?:\\+|plus)?[ -]?(lbs?\\b\\.?|pounds?\\b|pounders\\b|#|kgs?\\b|kilos?\\b|kilograms?\\b|kilogrammes?\\b|stone\\b)`,
  "gi",
);
const CARRIES =
  /\b(?:lift\w*|carry(?:ing)?|carries|move|moving|heft|haul\w*|hoist|exert\w*|force|handl(?:e|es|ing)|transport\w*|loads?|weigh(?:s|ing|t|ed)?|boxes|sacks?|bags?|parcels?|crates?|cartons?|bales?|kegs?|luggage|materials|shift(?:ing)?|hump\w*|lug|lugging|unload\w*|by hand|on your (?:own|back|shoulder)|heav(?:y|ier|iest)|ladders?|totes?|trays?|without the hoist|manual handling|physical)\b/i;
const HINT_WEIGHT =
  /(?:\d|five|ten|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty)\s*(?:\+|plus)?[ -]?(?:lb|pound|#|kg|kilo|stone)/i;
const KILOGRAMS: readonly (readonly [RegExp, number])[] = [
  [/^(?:lb|pound|#)/i, 0.45359237],
  [/^stone/i, 6.35],
  [/^/, 1],
];

/** What the work asks of the body. */
export const physical: Extractor = {
  kind: "physical",
  extract: (source) => {
    const demands = [
      ...drivesByTitle(source),
      ...demandsOf(source, TABLE).filter(({ unit }) => !isEmployersPart(unit)),
    ];
    const found = [...liftingIn(source), ...demands];
    return [...found, ...deniedIn(source).filter((denied) => !found.some((other) => isSame(other, denied)))];
  },
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
    const factor = KILOGRAMS.find(([unit]) => unit.test(match[3] ?? ""))?.[1] ?? 1;
    const low = numeralOf(match[1] ?? "") * factor;
    const high = numeralOf(match[2] ?? match[1] ?? "") * factor;
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
const HINT_UNWEIGHED = /lift|carr|haul|shift|hoist|hump|lug|heav|manual|load|strong/i;

/** Lifting without a weight, which counts where no weight is said. */
function unweighed(unit: Unit): Finding | null {
  const { words } = unit;
  if (!HINT_UNWEIGHED.test(words) || unit.kind === "heading" || isEmployersPart(unit)) return null;
  if (LIFTING_TRAPS.test(words) || NO_BURDEN.test(words)) return null;
  const match = UNWEIGHED.exec(words) ?? SHIFTING_BURDENS.exec(words);
  if (match === null) return null;
  const { polarity, start, end } = proofOf(unit, match.index, match.index + match[0].length, "lifting heavy carrying");
  return polarity === "preferred" ? null : { kind: "physical", value: "lifting", polarity, unit, start, end };
}

/** Farthest, in units, that a title stands. */
const TITLE_REACH = 3;

/** A driver's work is to drive: his title says so. */
function drivesByTitle({ units, title }: FactSource): Finding[] {
  for (const unit of units.slice(0, TITLE_REACH)) {
    if (unit.kind !== "heading" && unit.words !== title && unit.label !== "title") continue;
    const match = DRIVER_TITLE.exec(unit.words);
    if (match === null) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ kind: "physical", value: "driving", polarity: "required", unit, start, end, confidence: 0.85 }];
  }
  return [];
}

const DENIES = /\b(?:no|not|never|nor|neither|without|nobody|none|forbidden)\b|n['’]t\b/i;

/** What the body is spared by name: "no driving", "you never climb". */
function deniedIn({ units }: FactSource): Finding[] {
  return units.flatMap((unit) => {
    if (!DENIES.test(unit.words) || unit.kind === "heading" || isEmployersPart(unit) || isEqualOpportunity(unit))
      return [];
    return DENIED_PHYSICAL.flatMap(({ value, pattern }): Finding[] => {
      const match = pattern.exec(unit.words);
      if (match === null) return [];
      const { polarity, start, end } = proofOf(unit, match.index, match.index + match[0].length);
      return polarity === "not_required"
        ? [{ kind: "physical", value, polarity, unit, start, end, confidence: 0.85 }]
        : [];
    });
  });
}

function isSame(one: Finding, other: Finding): boolean {
  return one.value === other.value && one.unit === other.unit;
}
