import { LANGUAGES } from "../../facts/vocabulary/languages.ts";
import { type Meaning, ruleOf } from "./rule.ts";
import { ASKED, HAVING } from "./words.ts";

const NAME = [...Object.keys(LANGUAGES), "sign language"].sort((a, b) => b.length - a.length).join("|");
const LANGUAGE = `(?<language>${NAME})`;
const codeOf = (name = "") => (/^sign/i.test(name) ? "sgn" : (LANGUAGES[name.toLowerCase()] ?? null));
const language = (match: RegExpMatchArray) => codeOf(match.groups?.language);
/** Both of two, or any of them. */
const pair = (match: RegExpMatchArray) => {
  const [one, other] = [codeOf(match.groups?.language), codeOf(match.groups?.second)];
  if (one === null || other === null) return null;
  return `${one}${/^or/i.test(match.groups?.joint ?? "") ? "," : ";"}${other}`;
};
const KNOW =
  "(?:i )?(?:(?:can |must |to )?(?:speak(?:s|ing)?|talk|use|read|understand)|fluent(?: in)?|fluency in|conversational|native|bilingual in|command of|knowledge of|know(?:s|ing)?|proficien(?:t|cy) in|business|some|basic|good)";
const FIELD =
  "(?: (?:restaurant|food|teacher|teachers|tutor|tutors|lecturer|cuisine|kitchen|bakery|company|school|shepherd|citizen|polish|degree|studies|literature|wine|cheese))";
const SPEAKING =
  "[- ](?:speak(?:ing|ers?)|language|fluent|fluency|native|bilingual|skills?|required|needed|essential|a must|is a must|preferred|spoken|a plus|is a plus|desirable|helpful|useful|an advantage)(?: (?:skills?|required|needed|roles?|jobs?))?";

/** The languages of a question: "fluent german", "in Spanish", "polish speaker"; sure but where a trade has the same name. */
export const languageRule = ruleOf([
  ...[KNOW, "(?:in|with|needs?|needing|requires?|requiring|wants?|asks? for|both|native)"].map(
    (lead): Meaning => [
      new RegExp(
        `\\b(?:for (?:an? |people who |someone who |those who )?)?(?:${lead}) (?:both |either |fluent |good |some )?${LANGUAGE},? (?<joint>and|or|&|plus) (?<second>${NAME})\\b(?!${FIELD})`,
        "gi",
      ),
      "language",
      pair,
    ],
  ),
  [
    new RegExp(
      `\\b(?:for (?:an? |people who |someone who |those who )?)?(?:${KNOW}|in) ${LANGUAGE}\\b(?!${FIELD})${ASKED}`,
      "gi",
    ),
    "language",
    language,
  ],
  [new RegExp(`\\b${LANGUAGE},? (?<joint>and|or|&|\\/) (?<second>${NAME})${SPEAKING}\\b`, "gi"), "language", pair],
  [new RegExp(`\\bbilingual (?:in )?${LANGUAGE}(?:,|\\/|-| and| or)? ?(?<second>${NAME})\\b`, "gi"), "language", pair],
  [
    new RegExp(`\\b${LANGUAGE}(?=(?: is|,)? (?:not|isn't) (?:needed|required|necessary|essential)\\b)`, "gi"),
    "language",
    language,
  ],
  [new RegExp(`\\b${LANGUAGE}[- ]only\\b`, "gi"), "language", language],
  [new RegExp(`\\b${LANGUAGE}${SPEAKING}\\b(?! teacher)`, "gi"), "language", language],
  [
    new RegExp(
      `\\b(?:need|needs|require|requires|requiring|wants?|asks? for|where is|where|my|have) (?:fluent |good |some |is )?${LANGUAGE}\\b(?!${FIELD})${ASKED}`,
      "gi",
    ),
    "language",
    language,
  ],
  [new RegExp(`\\b${LANGUAGE}(?= (?:teachers?|tutors?|lecturers?)\\b)`, "gi"), "language", language, "unsure"],
  [new RegExp(`\\b${HAVING}(?:sign language|bsl|asl)\\b`, "gi"), "language", "sgn"],
  [/\b(?:bi|multi)-?lingual\b|\bsecond language\b|\bmore than one language\b/gi, "language", "bilingual"],
]);
