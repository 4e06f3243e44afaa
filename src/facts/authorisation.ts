import { isAnsweredNo, isEmployersPart, isEqualOpportunity, isQuestion } from "./asides.ts";
import { ANY_NATION, polarityOf } from "./authorisation-polarity.ts";
import {
  CITIZEN_HINT,
  DONE_BEHIND,
  DUTIES,
  EMPLOYERS_DOING,
  MAY_BE,
  NOT_ACCEPTED,
  NOT_ENOUGH,
  OTHER_CITIZENS,
  OTHER_PAPERS,
  OTHER_RIGHTS,
  PERSON_HINT,
  RESIDENT_HINT,
  SUPPOSED,
  WORK_HINT,
  WORK_PERMIT_OF_SAFETY,
} from "./authorisation-words.ts";
import { proofOf } from "./proof.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { CITIZEN_FORMS, RESIDENT_FORMS, US_PERSON_FORMS, WORK_FORMS } from "./vocabulary/authorisation.ts";
import { COUNTRY, NATION } from "./vocabulary/nations.ts";

const WORK = anyOf(WORK_FORMS);
/** The statuses beyond the right to work. */
const STATUSES: readonly (readonly [string, RegExp, RegExp])[] = [
  ["citizen", CITIZEN_HINT, anyOf(CITIZEN_FORMS)],
  ["resident", RESIDENT_HINT, anyOf(RESIDENT_FORMS)],
  ["us_person", PERSON_HINT, anyOf(US_PERSON_FORMS)],
];

const WHERE = new RegExp(`^(?:[^.;]{0,25}?\\b(?:in|within|for|of)|[ ,:(]+) (?:the )?(${COUNTRY})\\b`, "i");
const NATION_OF = new RegExp(`(?<!\\w)(${NATION}|${COUNTRY})(?!\\w)`, "i");

function anyOf(forms: readonly string[]): RegExp {
  return new RegExp(`(?<!\\w)(?:${forms.join("|")})(?!\\w)`, "gi");
}

/** The right to work, and the status asked for beyond it. */
export const authorisation: Extractor = {
  kind: "authorisation",
  extract: (source) =>
    source.units.flatMap((unit, index) => {
      if (!isHinted(unit.words)) return [];
      return isQuestion(unit) ? inQuestion(unit, source.units[index + 1]) : inUnit(unit);
    }),
};

function isHinted(words: string): boolean {
  return WORK_HINT.test(words) || STATUSES.some(([, hint]) => hint.test(words));
}

function statusesIn(unit: Unit): Finding[] {
  return STATUSES.flatMap(([value, hint, pattern]) => (hint.test(unit.words) ? statusIn(unit, value, pattern) : []));
}

/** "Citizenship? Doesn't matter.", "Allowed to work here? If not, we can't take you." */
function inQuestion(unit: Unit, next: Unit | undefined): Finding[] {
  const isNeeded = next !== undefined && ANSWERED_NEEDED.test(next.words);
  const isUnasked = !isNeeded && isAnsweredNo(next);
  if (!isNeeded && !isUnasked) return [];
  const asked = workIn(unit);
  const bare = asked.length > 0 ? null : BARE_STATUS.exec(unit.words);
  const named =
    bare === null
      ? [...asked, ...statusesIn(unit)]
      : [
          findingOf(
            unit,
            /citizen|nation|passport/i.test(bare[0]) ? "citizen" : "resident",
            bare.index,
            bare[0].length,
          ),
        ];
  return named
    .filter(({ value }) => isNeeded || value !== "work" || !/^\W*(?:do|are|have|can) you\b/i.test(unit.words))
    .map((finding) => ({ ...finding, polarity: isNeeded ? "required" : "not_required" }));
}

const ANSWERED_NEEDED =
  /^\W*(?:required|essential|needed|a must|compulsory|mandatory|it['’]s (?:required|a must|essential)|you(?:['’]ll| will) need|if not\b|otherwise\b|without (?:it|one|that)\b)/i;
const BARE_STATUS =
  /^\W*(?:(?:your|the|local|which) )?(?:citizenship|nationality|passport|green card|permanent residen(?:cy|ce))(?=\W*$)/i;

function inUnit(unit: Unit): Finding[] {
  const { words } = unit;
  if (DUTIES.test(words) || isEmployersPart(unit)) return [];
  if (isEqualOpportunity(unit) && !/\b(?:must|required|eligible to work)\b/i.test(words)) return [];
  if (unit.kind === "heading" && !/\b(?:must|required|only|no)\b/i.test(words)) return [];
  const labelled = nationalityOf(unit);
  if (labelled !== null) return [labelled];
  const found = workIn(unit);
  if (OTHER_CITIZENS.test(words) || MAY_BE.test(words)) return found;
  const statuses = statusesIn(unit);
  if (found.length > 0) return [...found, ...statuses.filter((status) => !isAlternative(status, found[0]))];
  const isPerson = statuses.some(({ value }) => value === "us_person");
  return [...found, ...statuses.filter(({ value }) => !isPerson || value === "us_person")];
}

/** "A citizen, a resident or the holder of a permit": the right to work will do, and the status is no condition. */
function isAlternative(status: Finding, work: Finding | undefined): boolean {
  if (work === undefined || work.polarity !== "required" || status.polarity === "not_required") return false;
  const { words } = status.unit;
  const [first, second] = status.start < work.start ? [status, work] : [work, status];
  const between = words.slice(first.start, second.start);
  if (/[;:]|\b(?:and|but|plus) (?:must|be|have|hold|need|you)\b/i.test(between)) return false;
  return (
    /\bor\b|\band (?:those|anyone|people|others|applicants)\b/i.test(between) ||
    /\b(?:all|equally|both) (?:welcome|good|fine|ok)\b/i.test(words)
  );
}

/** "Nationality: Saudi preferred", "Citizenship: any". */
function nationalityOf(unit: Unit): Finding | null {
  if (unit.label === null || !/^(?:nationality|citizenship)$/.test(unit.label)) return null;
  const said = unit.words.slice(unit.words.search(/[:：]/) + 1);
  const polarity = /\b(?:any|all|open|no|not)\b/i.test(said)
    ? "not_required"
    : /prefer/i.test(said)
      ? "preferred"
      : "required";
  if (polarity !== "not_required" && !NATION_OF.test(said)) return null;
  const country = NATION_OF.exec(said)?.[1];
  const detail = country === undefined ? {} : { country };
  return {
    kind: "authorisation",
    value: "citizen",
    unit,
    polarity,
    start: 0,
    end: unit.words.trimEnd().length,
    detail,
  };
}

function workIn(unit: Unit): Finding[] {
  if (!WORK_HINT.test(unit.words) || OTHER_RIGHTS.test(unit.words)) return [];
  for (const match of unit.words.matchAll(WORK)) {
    const end = match.index + match[0].length;
    const before = unit.words.slice(0, match.index);
    const behind = unit.words.slice(end);
    if (/permit|visa/i.test(match[0])) {
      if (EMPLOYERS_DOING.test(before) || DONE_BEHIND.test(behind)) continue;
      if (/permits?$/i.test(match[0]) && WORK_PERMIT_OF_SAFETY.test(unit.words)) continue;
    }
    if (SUPPOSED.test(before) || NOT_ENOUGH.test(behind) || NOT_ACCEPTED.test(before)) continue;
    return [findingOf(unit, "work", match.index, end)];
  }
  return [];
}

function statusIn(unit: Unit, value: string, pattern: RegExp): Finding[] {
  for (const match of unit.words.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const before = unit.words.slice(0, match.index);
    const behind = unit.words.slice(end);
    if (NOT_ENOUGH.test(behind) || SUPPOSED.test(before)) continue;
    if (/\bsponsor\w*\b[^.;]{0,30}$/i.test(before)) continue;
    if (/^\W*for $/i.test(before) && /\b(?:we|our)\b/i.test(behind)) continue;
    if (/^(?:GC|USC)/.test(match[0]) && /\bEAD\b|\bH-?[14]/.test(unit.words)) continue;
    if (/passport|\bID\b/i.test(match[0]) && OTHER_PAPERS.test(unit.words)) continue;
    if (
      ANY_NATION.test(match[0]) &&
      !/welcom|consider|appl|candidate|open|invit|matter|hire|hiring|differen|factor|part|may be|can be|who you|care|carry|hold/i.test(
        unit.words,
      )
    )
      continue;
    return [findingOf(unit, value, match.index, end)];
  }
  return [];
}

function findingOf(unit: Unit, value: string, start: number, end: number): Finding {
  // Whether one may work is no wish, whatever heading it stands under.
  const proof = proofOf({ ...unit, section: null }, start, end);
  const polarity = polarityOf(unit, value, proof.polarity, start, end);
  const span = polarity === proof.polarity ? proof : { start, end };
  const country = countryOf(unit.words, start, end);
  return {
    kind: "authorisation",
    value,
    unit,
    polarity,
    start: span.start,
    end: span.end,
    detail: country === null ? {} : { country },
  };
}

/** The country that the status is of, as written. */
function countryOf(words: string, start: number, end: number): string | null {
  return NATION_OF.exec(words.slice(start, end))?.[1] ?? WHERE.exec(words.slice(end, end + 80))?.[1] ?? null;
}
