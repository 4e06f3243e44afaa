import { fieldAfter, fieldBefore } from "./experience-field.ts";
import { demandOf } from "./polarity.ts";
import type { Finding, Unit } from "./source.ts";

const HINT = /experience/i;
const ADJECTIVES =
  "((?:(?!(?:with|of|to|the|in|from|by|for|has|have|having|and|that|is|are)\\s)\\p{L}[\\p{L}&/’'-]*\\s){0,4}?)";
const NOT_ASKED =
  "(?:necessary|required|needed|expected|essential|asked|demanded|mandatory|a must|a requirement|assumed|wanted)";

/** "No (railway) experience (in X) is necessary", "No experience? No problem.", "No experience: we train you." */
const NONE_NEEDED = [
  new RegExp(
    `\\bno ${ADJECTIVES}experience(?:\\s(?:in|of|with|as)\\s[^.;,]{1,40}?)?(?:\\s(?:at all|whatsoever))?(?:\\s(?:is|are))?\\s${NOT_ASKED}`,
    "giu",
  ),
  /\bno ((?:(?:previous|prior|relevant|work|formal) )?)experience(?:\?|,? (?:no problem|either|(?:and|but|as|because|since)? ?(?:full |we |training)))/giu,
  new RegExp(
    `\\b${ADJECTIVES}experience (?:is |are )?(?:not|isn['’]t|never|aren['’]t) (?:at all |strictly )?${NOT_ASKED}`,
    "giu",
  ),
  new RegExp(
    `\\b(?:do not|don['’]t|needn['’]t|no) (?:need|require|ask for|have to have|expect|look for) (?:any |to have )?${ADJECTIVES}experience\\b`,
    "giu",
  ),
  /\bexperience(?: required| needed| level)?\s?[:–—-]\s?(?:none|no|not required|not necessary|nil|n\/a)\b()/giu,
  /\b(?:with or without|regardless of|irrespective of) ((?:[\p{L}-]+ ){0,2})experience\b/giu,
];

const WISHED =
  "(?:preferred|desirable|desired|advantageous|(?:a |an )?(?:(?:big|huge|real|definite|distinct|strong|great|added|nice|major) )?(?:plus|advantage|asset|bonus|merit)|beneficial|helpful|useful|welcome|handy|ideal|valued|appreciated|favou?red|nice to have|optional)";
const DEMANDED =
  "(?:required|essential|necessary|needed|a must|mandatory|compulsory|a requirement|a prerequisite|vital|imperative)";
/** "Kitchen experience would be a bonus", "experience of FDA inspections helps", "previous retail experience is essential". */
const JUDGED = new RegExp(
  `(?<![\\p{L}-])(?!no\\b)${ADJECTIVES}experience(?:\\s(?:in|of|with|as|at|on|using|within|working|[\\p{L}]+ing)\\s(?:(?!\\b(?:and|you|we|is|are|would|will|but|no|not)\\b)[^.;:(]){1,70}?)?[\\s,:–—(-]{1,3}(?:(?:is|are|would be|will be|being|considered|highly|very|strongly|definitely|also|always|especially|particularly|absolutely|seen as|counts as|as)\\s){0,4}(?:(${WISHED})|(${DEMANDED})(?!\\s?[:?]|\\s(?:education|qualif\\w+|skills?|training|documents?)|\\s?\\(Y)|(helps|would help|counts|counts in your favou?r))(?![\\p{L}-])`,
  "giu",
);
/** Whether the words before a match make another thing of it: "years of experience", "the experience of customers". */
const OTHERS =
  /\b(?:customer|user|guest|patient|client|candidate|shopping|learning|employee|equivalent|dining|visitor|student|brand|our|an?)\s$/i;

/** What a unit that counts no years says of experience: that none is needed, that some is, or would be welcome. */
export function experienceWithoutYears(unit: Unit): Finding[] {
  if (!HINT.test(unit.words)) return [];
  const none = NONE_NEEDED.flatMap((pattern) => [...unit.words.matchAll(pattern)]).filter(
    (match) => !/^no\b.*\bno\b/i.test(match[0]) || /\?/.test(match[0]),
  );
  const first = none[0];
  if (first !== undefined) return [finding(unit, first.index, first[0], first[1] ?? "", readNone(unit, first))];
  return [...unit.words.matchAll(JUDGED)].flatMap((match) => {
    const adjectives = match[1] ?? "";
    if (OTHERS.test(adjectives)) return [];
    const after = unit.words.slice(match.index + adjectives.length);
    const polarity = match[3] === undefined ? "preferred" : demandOf(unit, adjectives.concat("experience"));
    return [finding(unit, match.index, match[0], adjectives, polarity, after)];
  });
}

/** "Experience helps but is not required" wishes for it. */
function readNone(unit: Unit, match: RegExpExecArray): "preferred" | "not_required" {
  const clause = /[^.;]{0,60}$/.exec(unit.words.slice(0, match.index + match[0].length))?.[0] ?? "";
  const rest = /^[^.;?]{0,60}/.exec(unit.words.slice(match.index + match[0].length))?.[0] ?? "";
  return /\b(?:helps|would help|preferred|desirable|useful|welcome|handy|a plus|a bonus|an advantage|beneficial|advantageous)\b/i.test(
    clause + rest,
  )
    ? "preferred"
    : "not_required";
}

function finding(
  unit: Unit,
  start: number,
  words: string,
  adjectives: string,
  polarity: Finding["polarity"],
  after = words,
): Finding {
  const at = after.search(/experience/i);
  const field =
    fieldBefore(adjectives.replace(/^(?:any|some|no|your|and|or|but)\s/i, "")) ??
    fieldAfter(after.slice(at + "experience".length));
  return {
    kind: "experience",
    value: field ?? "any",
    polarity,
    unit,
    start,
    end: start + words.length,
    confidence: 0.85,
  };
}
