import type { FactPolarity } from "../domain/fact.ts";
import { isAnsweredNo, isAnsweredWell, isQuestion } from "./asides.ts";
import { canBeAsked, isAside, isGiven, isOthers } from "./education-asides.ts";
import { namesIn } from "./education-names.ts";
import { isDenied, isInsisted, isLack, readPaper } from "./education-proof.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";

/** What every name has somewhere, in lower case: most units have none of it. */
const HINT =
  /degree|diploma|academic|equivalency|hiset|paralegal|bachelor|master|\bph\.? ?d\b|doctor|d\.?phil|baccala|licentiate|school|secondary|g\.?e\.?d\b|gcse|[ao]s?[- ]level|leaving cert|highers|nationals|matric|grade 1|grade (?:ten|eleven|twelve)|year 1[0-2]|1[02](?:th|\+2)|maturita|matura\b|abitur|kcse|\bspm\b|\bhsc\b|gymnasium|university|college|\buni\b|tertiary|higher (?:education|studies)|graduate|vocational|apprentic|associate|\bcert(?:s|ificate)?\.? (?:i|[2-4]\b)|level \d|\bvq|vqs?\b|btec|tafe|t[- ]level|guilds|\bmbo\b|qqi|hn[cd]s?\b|\biti\b|journeyman|time[- ]served|indenture|cadetship|red seal|\bhs [a-z]|\b[bm]\.\s?[sae]\.|\b[bm]\.?sc\b|\b[bm]\.?(?:eng|ed|tech|com|phil|arch)|\b[bm][sa]\b|\b(?:mba|m\.b\.a|msw|mph|mpa|mfa|mls|m\.l\.s|mlis|m\.l\.i\.s|msn|mca|ll\.?[bm]|bba|bsn|bca|bfa|bsw|bsee|bsme|bscs|aas?|j\.?d|pharm\.?d|psy\.?d|ed\.?d|dvm|cfc|cap|nqf)\b|qualifications?\b|letters (?:after|behind)|studied|parchment|(?:nursing|culinary|secretarial|accounting|childcare|catering|hospitality|beauty|dental|veterinary|hairdressing|engineering|business|tourism) cert|viva\b|thesis|dissertation|before your name|front of your name|years (?:of|at) (?:college|uni|lect)|undergrad|sixth form|parted|the stage|(?:done|served|finished|out of) your time|trade\b|your papers|signed (?:you )?off|mortarboard|gown\b|alma mater|sheepskin/;

const OR_EQUIVALENT =
  /\bor (?:an? |its |the |any )?(?:[A-Za-zÀ-ɏ]+ ){0,3}?equivalen|\bequivalent (?:[A-Za-zÀ-ɏ]+ )?(?:experience|combination|work|training|practical|industry|knowledge|qualification)|\bin lieu\b|\bin (?:its|their) place\b|\bor (?:commensurate|comparable|relevant|related|similar|significant|proven) (?:[A-Za-zÀ-ɏ]+ )?(?:experience|qualification|background)|\bsubstitut|\bcombination of (?:[A-Za-zÀ-ɏ]+,? ){1,4}(?:and|or) (?:[A-Za-zÀ-ɏ]+ )?(?:experience|training)|\bor (?:[A-Za-zÀ-ɏ]+ )?years['’]? (?:of )?(?:[A-Za-zÀ-ɏ]+ )?experience|\/equivalent|\bor experience\b/i;
const FIELD =
  /^(?:['’]s)?(?: degree| level)?s?(?: \([^)]{1,30}\))? in (?:an? |the |either )?((?:[^.;,()\d]|, (?!or equivalent|with|and \d|plus|preferably|at least|or (?:can|you|show)\b|or [A-Za-zÀ-ɏ]+ (?:additional )?years)){3,90}?)(?=\.|;|\(|\)|, (?:or equivalent|with|and \d|plus|preferably|at least|or (?:can|you|show)\b|or [A-Za-zÀ-ɏ]+ (?:additional )?years)|$| or (?:an? )?(?:equivalent|related experience|comparable)| with | and \d| is | are | will | would | may | and must | required| preferred| plus | from | at | and (?:at least|a minimum|\w+ years))/i;

/** Schooling that a posting asks for, welcomes or expressly does without. */
export const education: Extractor = {
  kind: "education",
  extract: (source) =>
    source.units.flatMap((unit, index) =>
      HINT.test(unit.words.toLowerCase()) || isNone(unit) ? inUnit(source, unit, index) : [],
    ),
};

const EDUCATION_LABEL =
  /^(?:(?:minimum|required|formal) )?(?:education(?:al)?|schooling|degree|qualifications?)(?: (?:level|required|requirements?|background))?$/i;
const NONE =
  /^[\s*_•-]*(?:none|nil|no (?:formal )?(?:education|requirements?|minimum)|n\/a)\b(?: (?:specified|required|needed|necessary|stated))?[.!]?\s*$/i;
/** Most papers of one sentence: more are a list of something else. */
const MOST_NAMED = 6;

/** "Education: none", or "None required" under such a heading. */
function isNone({ words, label, section }: Unit): boolean {
  const value = label !== null && EDUCATION_LABEL.test(label) ? words.slice(words.search(/[:：]/) + 1) : words;
  return (value !== words || EDUCATION_LABEL.test(section ?? "")) && NONE.test(value);
}

function inUnit(source: FactSource, unit: Unit, index: number): Finding[] {
  if (isNone(unit))
    return [{ kind: "education", value: "degree", polarity: "not_required", unit, start: 0, end: unit.words.length }];
  const named = namesIn(unit).slice(0, MOST_NAMED);
  if (named.length === 0 || isAside(unit)) return [];
  const next = source.units[index + 1];
  const isAsked = isQuestion(unit);
  const isNo = isAsked && (isAnsweredNo(next) || isLack(unit, next));
  const answer: FactPolarity | null | undefined = !isAsked
    ? null
    : isNo
      ? "not_required"
      : isAnsweredWell(next)
        ? "preferred"
        : isInsisted(next)
          ? "required"
          : undefined;
  if (answer === undefined) return [];
  return named.flatMap((name) => {
    const { value, start, end } = name;
    const told = answer ?? (isDenied(unit, name, next) ? "not_required" : null);
    if (told !== "not_required" && (isGiven(unit, name) || isOthers(unit, name))) return [];
    const proof = told === null ? readPaper(unit, name) : { polarity: told, start, end };
    if (proof === null) return [];
    const isBare = told === null && proof.polarity === "required" && proof.start === start && proof.end === end;
    if (isBare && !canBeAsked(unit, name, named[0] ?? name)) return [];
    const detail = proof.polarity === "not_required" ? {} : detailOf(unit.words, end);
    return [{ kind: "education" as const, value, unit, ...proof, detail }];
  });
}

function detailOf(words: string, end: number): Record<string, string | boolean> {
  const field = FIELD.exec(words.slice(end))?.[1]?.trim();
  return {
    ...(field === undefined || field.length < 3 ? {} : { field }),
    ...(OR_EQUIVALENT.test(words.slice(end)) ? { orEquivalent: true } : {}),
  };
}
