import { skillNames } from "../../facts/skill-match.ts";
import { LANGUAGES } from "../../facts/vocabulary/languages.ts";
import { parseSkills } from "../../facts/vocabulary/skills.ts";
import { SOFTWARE_SKILLS } from "../../facts/vocabulary/skills-software.ts";
import { placeName } from "../places.ts";
import { type Meaning, type Rule, type RuleMatch, ruleOf } from "./rule.ts";

const LANGUAGE = `(?<language>${[...Object.keys(LANGUAGES), "sign language"].join("|")})`;
const language = (match: RegExpMatchArray) => {
  const name = match.groups?.language?.toLowerCase() ?? "";
  return name === "sign language" ? "sgn" : (LANGUAGES[name] ?? null);
};

const SPOKEN: readonly Meaning[] = [
  [
    new RegExp(
      `\\b(?:for (?:a |people who |someone who |those who )?)?(?:(?:i )?(?:speak(?:s|ing)?|fluent(?: in)?|fluency in|knowledge of|know(?:s|ing)?|native|in)) ${LANGUAGE}\\b(?! (?:restaurant|food|teacher|cuisine|kitchen|bakery|company|school))`,
      "gi",
    ),
    "language",
    language,
  ],
  [
    new RegExp(
      `\\b${LANGUAGE}[- ](?:speak(?:ing|ers?)|language|fluent|native|bilingual|skills?|required|needed)(?: (?:roles?|jobs?|skills?|required|needed))?\\b(?! teacher)`,
      "gi",
    ),
    "language",
    language,
  ],
  [
    new RegExp(
      `\\b(?:need|needs|require|requires|requiring|wants?|ask for) (?:fluent |good |some )?${LANGUAGE}\\b(?! (?:teacher|degree|citizen|food))`,
      "gi",
    ),
    "language",
    language,
  ],
  [/\bsign language\b|\bbsl\b/gi, "language", "sgn"],
  [/\bbilingual\b/gi, "language", "bilingual"],
];

const HELD =
  "(?:(?:that |which |who )?(?:need|needs|require|requires|requiring|wants?|with|have|has|hold(?:s|ing)?|ask for|for) (?:an?|my|the|your)? ?(?:valid |clean |full )*)?";
const PAPER =
  "(?: (?:licen[cs]es?|tickets?|certificates?|certifications?|certified|cards?|qualifications?|registration|registered|holders?|drivers?|required|needed))";
const LICENCES: readonly Meaning[] = [
  [
    /\b(?:no|without(?: an?)?|don't (?:need|require|have)(?: an?)?|doesn't (?:need|require)(?: an?)?|not (?:need|requiring)(?: an?)?)(?: full| valid)? (?:driv(?:ing|er'?s?) licen[cs]e|licen[cs]e to drive|car)\b|\b(?:i )?(?:can't|cannot|don't) drive\b|\bno driving licen[cs]e(?: required| needed)?\b|\bwithout (?:a car|driving)\b/gi,
    "licence",
    "!driving",
  ],
  ...(
    [
      ["class a cdl|cdl[- ](?:class )?a|cdl a", "", "cdl_a"],
      ["class b cdl|cdl[- ](?:class )?b|cdl b", "", "cdl_b"],
      ["cdl(?! ?-?(?:class )?[ab]\\b)", "?", "cdl"],
      ["hgv(?: class [12])?|lgv|class [12](?= driv)|c\\+e", "?", "hgv"],
      ["forklift|flt|fork lift", "", "forklift"],
      ["driv(?:ing|er'?s?) licen[cs]e", "?", "driving"],
      ["rn", "?", "rn"],
      ["registered nurse", "", "rn"],
      ["lpn", "?", "lpn"],
      ["cna", "?", "cna"],
      ["cpa", "?", "cpa"],
      ["pmp", "?", "pmp"],
      ["sia|security (?:guard )?(?=licen)", "", "security_guard"],
      ["cscs|white card", "?", "site_card"],
      ["gas[- ]safe", "?", "gas"],
      ["first aid", "", "first_aid"],
      ["food (?:hygiene|safety|handlers?)", "", "food_safety"],
      ["bls", "?", "bls"],
      ["acls", "?", "acls"],
      ["cpr", "?", "cpr"],
      ["teaching|qts", "", "teaching"],
      ["real estate", "", "real_estate"],
      ["electrician'?s?", "", "electrician"],
      ["osha(?: ?\\d\\d)?", "?", "osha"],
      ["lifeguard", "", "lifeguard"],
      ["pilot'?s?", "", "pilot"],
    ] as const
  ).map(
    ([words, optional, value]): Meaning => [
      new RegExp(
        `(?<!\\p{L})${HELD}(?:${words})${optional === "?" ? `${PAPER}*` : words.includes("cdl") ? `${PAPER}*` : `${PAPER}+`}(?!\\p{L})`,
        "giu",
      ),
      "licence",
      value,
    ],
  ),
];

/** Names of places that are English words too: only after "in" and the like they are places. */
const WORDS = new Set(
  "reading bath nice mobile orange split cork hull sale deal rugby buffalo phoenix independence enterprise hope normal bend march lead ware street well wells barking sandwich battle beer flint mold poole turkey jersey chad china guinea lincoln jackson victoria florence chester".split(
    " ",
  ),
);
/** Codes of states and countries are words too ("in", "or", "us"): they are places where they are written in capitals. */
const LONGEST_CODE = 3;
const MOST_PLACE_WORDS = 4;
const IN = /^(?:in|near|around|within)$/i;
const AND = /^(?:or|and|,|\/)$/i;

/** "in Berlin or Munich", "London nurse": places that the index has postings in. */
const placeRule: Rule = (question, { knowsPlace }) => {
  const words = [...question.matchAll(/[\p{L}\p{M}'.-]+|[,/]/gu)].map((match) => ({
    text: match[0].replace(/[.,]$/, ""),
    start: match.index,
    end: match.index + match[0].replace(/\.$/, "").length,
  }));
  const found: { filter: string; value: string; span: { start: number; end: number } }[] = [];
  let isIn = false;
  let from: number | null = null;
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    if (IN.test(word.text)) {
      isIn = true;
      from = word.start;
      at += 1;
      continue;
    }
    if (
      isIn &&
      /^(?:the|greater|central|north|south|east|west|downtown|or|and)$|^[,/]$/i.test(word.text) &&
      at + 1 < words.length
    ) {
      at += 1;
      continue;
    }
    const isPlace = (name: string) =>
      knowsPlace(name) && (isIn ? !isWordLikeCode(name, word.text) : isBarePlace(name, words.slice(at), question));
    const length = placeAt(words, at, isPlace);
    if (length === 0) {
      isIn = false;
      from = null;
      at += 1;
      continue;
    }
    const last = words[at + length - 1];
    const value = placeName(question.slice(word.start, last?.end ?? word.end));
    found.push({ filter: "place", value, span: { start: from ?? word.start, end: last?.end ?? word.end } });
    at += length;
    const next = words[at];
    if (next === undefined || !AND.test(next.text)) isIn = false;
    from = next !== undefined && AND.test(next.text) && isIn ? next.start : null;
  }
  return found;
};

function placeAt(
  words: readonly { text: string; start: number; end: number }[],
  at: number,
  isPlace: (name: string) => boolean,
): number {
  for (let length = Math.min(MOST_PLACE_WORDS, words.length - at); length > 0; length -= 1) {
    const part = words.slice(at, at + length);
    if (part.some(({ text }) => /^[,/]$/.test(text))) continue;
    if (isPlace(placeName(part.map(({ text }) => text).join(" ")))) return length;
  }
  return 0;
}

function isWordLikeCode(name: string, written: string): boolean {
  return name.length <= LONGEST_CODE && written !== written.toUpperCase();
}

function isBarePlace(name: string, words: readonly { text: string; start: number }[], question: string): boolean {
  if (WORDS.has(name) || name.length <= LONGEST_CODE) return false;
  const next = words[name.split("_").length]?.text ?? "";
  // "London Stock Exchange", "Paris Hilton": part of a longer name.
  const isCapital = /^\p{Lu}/u.test(words[0]?.text ?? "");
  return !(isCapital && /^\p{Lu}/u.test(next) && question !== question.toUpperCase());
}

/** Skills that name a kind of work wherever they stand; what else is a skill may be the trade that is asked for. */
const TOOLS = new Set(parseSkills(SOFTWARE_SKILLS).map(({ skill }) => skill));
const KNOWING_BEFORE =
  /\b(?:with|using|uses?|know|knows|knowing|skilled in|experienced in|experience (?:in|with|of)|proficient in|good at|want|need|require) $/i;
const SKILL_AFTER = /^ (?:skills?|experience|knowledge|developers?|programm\w+|engineers?|coders?|scripting)\b/i;

/** "python jobs", "needs Excel skills": tools by their names, other skills where the words about them say so. */
const skillRule: Rule = (question) =>
  skillNames(question).flatMap(({ skill, certainty, start, end }): RuleMatch[] => {
    const isNamed = TOOLS.has(skill) && (certainty === "always" || certainty === "exact");
    const isKnown = KNOWING_BEFORE.test(question.slice(0, start)) || SKILL_AFTER.test(question.slice(end));
    return isNamed || isKnown ? [{ filter: "skill", value: skill, span: { start, end } }] : [];
  });

const byPatterns = ruleOf([...SPOKEN, ...LICENCES]);

/** Languages, licences and places, by their names. */
export const nameRule: Rule = (question, context) => [
  ...byPatterns(question, context),
  ...placeRule(question, context),
  ...skillRule(question, context),
];
