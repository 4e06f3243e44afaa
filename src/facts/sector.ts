import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { OCCUPATION } from "./vocabulary/no-places.ts";
import { NAMES, SECTORS } from "./vocabulary/sectors.ts";

/** The employer's trade, where a field or a plain sentence says it. */
export const sector: Extractor = {
  kind: "sector",
  extract(source) {
    const fields = source.units.flatMap(labelled);
    if (fields.length > 0) return fields.slice(0, MOST);
    const said = source.units.slice(0, INTRODUCTION).flatMap((unit) => described(unit, source));
    return (said.length > 0 ? said : nameOf(source)).slice(0, MOST);
  },
};

/** An employer has one trade, or two. */
const MOST = 2;
/** Units in which an employer says what it is. */
const INTRODUCTION = 25;
const LABEL = /^(?:industry|industries|sector|company industry|business sector|field)$/i;
const FIELDS = SECTORS.map(
  ([value, names]) => [value, new RegExp(`(?<=[:,/&]\\s?)(?:${names})(?=\\s*(?:$|[,/;&]))`, "i")] as const,
);

function labelled(unit: Unit): Finding[] {
  if (unit.label === null || !LABEL.test(unit.label)) return [];
  return FIELDS.flatMap(([value, pattern]) => {
    const match = pattern.exec(unit.words);
    return match === null ? [] : [finding(unit, value, match.index, match.index + match[0].length)];
  });
}

/** Adjectives and the like between "a" and what the employer is. */
const BETWEEN = "(?:(?!of\\b)[\\p{L}\\d][\\p{L}\\d’'&-]*,? ){0,6}?";
const ITSELF = new RegExp(
  `\\b(?:we(?:['’]re| are)|(?<!\\b(?:it|this|that|there|role|position|job|who|client|which|candidate) )is|at our) (?:an?|one of (?:the|\\p{L}+['’]s) ${BETWEEN}|the) ?(?<words>${BETWEEN}(?:${SECTORS.map(([, , names]) => names).join("|")}))(?=s?\\s*(?:$|[.,;:(–—]|(?:in|at|of|on|that|which|who|where|with|for|based|near|and|founded|serving|from|run|owned|making|building|specializing|specialising|headquartered|located|above|outside|between|since|dedicated)\\b))`,
  "iu",
);
const NAMED = SECTORS.map(([value, , names]) => [value, new RegExp(`(?:^|[\\s-])(?:${names})$`, "iu")] as const);
/** What it makes tells its trade. */
const MADE: readonly (readonly [value: string, pattern: RegExp])[] = [
  ["technology", /\bwe (?:make|build|develop|write|design) (?:[\p{L}-]+ ){0,4}(?:software|apps?)\b/iu],
  [
    "manufacturing",
    /\b(?:[Ww]e (?:design and |develop and )?manufacture|\p{Lu}\p{L}+ (?:designs and |develops and )?manufactures)\b/u,
  ],
];
const HINT = /manufactur|software|\bapps?\b|\b(?:we(?:['’]re| are)|is|at our) (?:an?|one of|the)\b/i;

function described(unit: Unit, { company }: FactSource): Finding[] {
  const { words } = unit;
  if (unit.kind === "heading" || !HINT.test(words)) return [];
  const made = MADE.find(([, pattern]) => pattern.test(words));
  if (made !== undefined) {
    const match = made[1].exec(words);
    if (match !== null)
      return [{ ...finding(unit, made[0], match.index, match.index + match[0].length), confidence: 0.7 }];
  }
  const match = ITSELF.exec(words);
  const said = match?.groups?.words;
  if (match === null || said === undefined) return [];
  // "X is a hospital" is about the employer where X is its name or opens the sentence.
  const subject = words.slice(0, match.index).trim();
  const isWe = /^(?:we|at our)/i.test(match[0]);
  const isName =
    (company !== null && subject.endsWith(company)) ||
    (/^[*_#\s]*\p{Lu}/u.test(subject) &&
      subject.length <= MOST_SUBJECT &&
      !/\b(?:this|that|it|there|your|role|position|job|clients?|customers?|candidate|experience)\b/i.test(subject) &&
      !OCCUPATION.test(subject));
  if (!isWe && !isName) return [];
  const value = NAMED.find(([, pattern]) => pattern.test(said))?.[0];
  const end = match.index + match[0].length;
  return value === undefined ? [] : [{ ...finding(unit, value, match.index, end), confidence: 0.7 }];
}

const NAME_LABEL = /^(?:employer|company|organi[sz]ation|agency|practice|hospital|school|council|authority)$/i;

/** The trade that the employer's own name tells: "Company: Ashby Savings Bank". */
function nameOf({ units }: FactSource): Finding[] {
  const unit = units.find(({ label }) => label !== null && NAME_LABEL.test(label));
  if (unit === undefined || /recruit|staffing|talent|search|personnel/i.test(unit.words)) return [];
  const from = unit.words.search(/[:：]/) + 1;
  const name = unit.words.slice(from).split(/[,(]|\bfor the\b/, 1)[0] ?? "";
  for (const [value, pattern] of NAMES) {
    const match = pattern.exec(name);
    if (match !== null)
      return [{ ...finding(unit, value, from + name.search(/\S/), from + name.trimEnd().length), confidence: 0.7 }];
  }
  return [];
}

/** Longest name before "is a". */
const MOST_SUBJECT = 70;

function finding(unit: Unit, value: string, start: number, end: number): Finding {
  return { kind: "sector", value, polarity: "mentioned", unit, start, end };
}
