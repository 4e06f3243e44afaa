import { isAnsweredNo, isEmployersPart, isEqualOpportunity, isQuestion } from "./asides.ts";
import { type Proof, proofOf } from "./proof.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { ANY_DEGREE, EDUCATION_NAMES } from "./vocabulary/education.ts";

/** What every name has somewhere, in lower case: most units have none of it. */
const HINT =
  /degree|diploma|academic|equivalency|hiset|paralegal|bachelor|master|\bph\.? ?d\b|doctor|d\.?phil|baccala|licentiate|school|secondary|g\.?e\.?d\b|gcse|[ao]s?[- ]level|leaving cert|highers|nationals|matric|grade 1|grade (?:ten|eleven|twelve)|year 1[0-2]|1[02](?:th|\+2)|maturita|matura\b|abitur|kcse|\bspm\b|\bhsc\b|gymnasium|university|college|\buni\b|tertiary|higher (?:education|studies)|graduate|vocational|apprentic|associate|\bcert(?:s|ificate)?\.? (?:i|[2-4]\b)|level \d|\bvq|vqs?\b|btec|tafe|t[- ]level|guilds|\bmbo\b|qqi|hn[cd]s?\b|\biti\b|trade[ -]|journeyman|time[- ]served|indenture|cadetship|red seal|\bhs [a-z]|\b[bm]\.\s?[sae]\.|\b[bm]\.?sc\b|\b[bm]\.?(?:eng|ed|tech|com|phil|arch)|\b[bm][sa]\b|\b(?:mba|m\.b\.a|msw|mph|mpa|mfa|mls|m\.l\.s|mlis|m\.l\.i\.s|msn|mca|ll\.?[bm]|bba|bsn|bca|bfa|bsw|bsee|bsme|bscs|aas?|j\.?d|pharm\.?d|psy\.?d|ed\.?d|dvm|cfc|cap|nqf)\b|qualifications?\b|letters (?:after|behind)|studied|parchment/;

/** Angles, heat, shades: a degree that is no paper. */
const OTHER_DEGREE =
  /(?:(?<![:.]\d?)\d[ -]?|°|\b(?:some|certain|high|higher|highest|greater?|large|varying|various|utmost|lesser|same|significant|considerable|third|six|reasonable|360|(?:to|with|of) (?:an?|the)|no small) )degrees?$/i;
const DEGREE_OF =
  /^ (?:of (?!the highest|at least|\d|bachelor|master|science|arts|education)|(?:celsius|fahrenheit|centigrade|c|f)\b|(?:below|above|north|south|east|west|colder|warmer|hotter)\b)/i;
const OF_TEMPERATURE = /\b(?:minus|below zero|temperature|temperatures|angles?|celsius|fahrenheit)\b/i;
/** The courses of a school, rather than what is asked of who applies. */
const COURSES =
  /^(?! in\b)[^.;,]{0,12}?[ -](?:programmes?|programs?|courses?|awarding|granting|audits?|offerings|apprenticeships?|completion|conferral|pathways?|plans?|shows?|submissions?|ceremon(?:y|ies)|results?|events?)\b/i;
const ENROLLED =
  /\b(?:enrolled|enrolment|enrollment|pursuing|studying|currently in|student (?:in|at)|accredited|graduate of|graduat\w+ from|complet\w+|working towards? an?)\b/i;

/** What the employer pays for or makes possible. */
const GIVEN =
  /\b(?:tuition|reimburs\w+|scholarships?|study (?:leave|loans?|support|assistance)|we(?:['’]ll| will)? (?:[A-Za-zÀ-ɏ]+ )?(?:pay|fund|cover|help|sponsor|support)\w*|cost of|subsidi\w+|while you|earn (?:an?|your|their)|gain (?:an?|your)|(?:studying|study) towards?|opportunity to|you(?:['’]ll| will) (?:earn|gain|receive|complete|leave with|work towards)|leading to|paid for|on completion|free schooling|paid in full|classes at|(?:[$£€]|a year|per year)[^.;]{0,30} towards?|apprenticeship (?:leads|includes)|wages? .{0,20} school)\b/i;
/** A paper that will not do, or is only shown. */
const REFUSED =
  /^[^.;]{0,60}?\b(?:cannot be accepted|(?:is|are) not (?:accepted|enough|sufficient)|isn['’]t enough|(?:won['’]t|will not) do)\b|^ (?:from schools accredited|fields\b)/i;
/** Says that a paper is of no interest. */
const SHRUGGED =
  /^[^.;!?]{0,25}\b(?:(?:do(?:es)?(?:n['’]t| not)|never|won['’]t) (?:interest|impress|matter|concern|count|help)|would be wasted|(?:is|are) (?:wasted|of no interest|irrelevant|not what we)|mean(?:s)? (?:nothing|little) to us)\b/i;
const SHRUGGED_BEFORE =
  /\b(?:(?:do(?:n['’]t| not)|never|nobody) (?:care|ask|mind|look|check)s?\b[^.;!?]{0,30}|look neither at [^.;!?]{0,20}|(?:couldn['’]t|could not) care less [^.;!?]{0,30}|no matter (?:if|whether|what) [^.;!?]{0,25})$/i;
const SHOWN = /\b(?:cop(?:y|ies) of(?: your| their| the)?|if yours is(?: an?)?|experience without(?: an?)?)\s*$/i;
const CONSEQUENCE = /^\.?[^.]{0,80}(?:[,;]|\b(?:you|we|they|there)(?:['’]ll)?\b)/i;
/** Supposes a paper, and says what comes of it. */
const SUPPOSED =
  /\b(?:if|when|where) (?:you(?:['’]ve| have| hold| come with| (?:already )?did)?|your? [A-Za-zÀ-ɏ]+)(?: (?:already|also|only))?(?: got)?(?: with)?(?: an?)?\s*$/i;
const SOME_MAY = /\b(?:some|certain) (?:positions|roles|posts)\b|\bmay (?:also )?require\b/i;
/** People other than who applies. */
const OTHERS =
  /\b(?:our (?:[A-Za-zÀ-ɏ]+ )?(?:team|founders?|staff|colleagues|engineers|people|clients|customers|students|graduates|ceo|director|teachers|group)|pupils|faculty (?:of|and)|founded by|was written by|students? (?:who|with|in|at|from)|(?:he|she|they|who) (?:has|have|had|holds?|earned)|\bhad an? (?:[A-Za-zÀ-ɏ]+ )?degree|(?:advis|teach|mentor|supervis|recruit|support|prepar)\w* (?:[A-Za-zÀ-ɏ]+ ){0,4}students?|offers? (?:[A-Za-zÀ-ɏ'’]+,? ){0,8}(?:programs?|degrees|courses)|inspector, not you|most of (?:the|our) team|nobody here has|(?:many|most) of us|teaching obligations|going back to|interviews?|managers? left|half (?:of )?(?:the|our|your) (?:crew|team)|(?:the|our|most|many) (?:of (?:our|the) )?[A-Za-zÀ-ɏ]+s (?:have|hold|had|held)|one of (?:us|our|them)|two of (?:our|the)|awards? degrees)\b/i;
const DEMANDING = /\b(?:must|required|requires?|requirement|minimum|preferred|essential|need|possess|hold)\b/i;
/** Pay by paper: "with a master's the band is higher". */
const PAY_BY_PAPER =
  /\b(?:salary|pay|wage|scale|hourly rate|stipend)\b[^.;]{0,60}\b(?:depend|based on|commensurate|according|with an?)\b/i;

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

interface Named {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function inUnit(source: FactSource, unit: Unit, index: number): Finding[] {
  if (isNone(unit))
    return [{ kind: "education", value: "degree", polarity: "not_required", unit, start: 0, end: unit.words.length }];
  const named = namesIn(unit).slice(0, MOST_NAMED);
  if (named.length === 0 || isAside(unit)) return [];
  const isAsked = isQuestion(unit);
  if (isAsked && !isAnsweredNo(source.units[index + 1]) && !isLack(unit, source.units[index + 1])) return [];
  return named.flatMap((name) => {
    const { value, start, end } = name;
    if (isGiven(unit, name) || isOthers(unit, name)) return [];
    const isShrugged = SHRUGGED.test(unit.words.slice(end)) || SHRUGGED_BEFORE.test(unit.words.slice(0, start));
    const proof: Proof =
      isAsked || isShrugged
        ? { polarity: "not_required", start, end }
        : proofOf(unit, start, end, focusOf(unit.words.slice(start, end)));
    const isLoose =
      SOME_MAY.test(unit.words) ||
      (SUPPOSED.test(unit.words.slice(0, start)) && CONSEQUENCE.test(unit.words.slice(end)));
    const polarity = proof.polarity === "required" && isLoose ? "mentioned" : proof.polarity;
    const detail = polarity === "not_required" ? {} : detailOf(unit.words, end);
    return [{ kind: "education" as const, value, unit, ...proof, polarity, detail }];
  });
}

/** "No diploma on the wall? Show us your work." */
function isLack(unit: Unit, next: Unit | undefined): boolean {
  return (
    /^[\s*_-]*(?:no\b|(?:you )?(?:don['’]t|haven['’]t|never)\b)/i.test(unit.words) &&
    next !== undefined &&
    !/^\W*(?:then|sorry|unfortunately|please (?:don['’]t|do not))\b/i.test(next.words)
  );
}

/** The words that tell a level from others, so that "master's degree preferred" is not read of a bachelor's. */
function focusOf(words: string): string {
  const own = words.replace(/\b(?:degrees?|diploma|level|an?|in|of)\b/gi, "").trim();
  return own === "" ? words : own;
}

/** Whether the sentence around a paper is about someone else's, or refuses it. */
function isOthers({ words }: Unit, { start, end }: Named): boolean {
  if (REFUSED.test(words.slice(end)) || SHOWN.test(words.slice(0, start))) return true;
  const from = Math.max(words.lastIndexOf(". ", start), words.lastIndexOf("; ", start), 0);
  const to = words.indexOf("; ", end);
  const clause = words.slice(from, Math.min(end + 60, to === -1 ? words.length : to));
  if (/\bno (?:[A-Za-zÀ-ɏ]+ )?$/i.test(words.slice(0, start))) return false;
  return OTHERS.test(clause) && !/\b(?:must|required|minimum|preferred)\b/i.test(clause);
}

/** Whether a unit speaks of schooling without asking any. */
function isAside(unit: Unit): boolean {
  if (unit.label !== null && /\b(?:salary|pay|grade|band|location|employer|company|department)\b/.test(unit.label))
    return true;
  if (unit.kind === "heading") return !/\b(?:required|preferred|no)\b/i.test(unit.words);
  const demands = DEMANDING.test(unit.words);
  return (
    (isEqualOpportunity(unit) && !demands) ||
    (isEmployersPart(unit) && !demands && !/\bno\b|n['’]t/i.test(unit.words)) ||
    (PAY_BY_PAPER.test(unit.words) && !demands)
  );
}

/** Whether the paper is a benefit or a course, rather than a condition. */
function isGiven({ words }: Unit, { start, end }: Named): boolean {
  if (/\bwork(?:ing)? towards? (?:an? |your |their )?(?:[A-Za-zÀ-ɏ]+ )?$/i.test(words.slice(0, start))) return true;
  if (COURSES.test(words.slice(end)) && !ENROLLED.test(words.slice(0, end))) return true;
  const clause = words.slice(Math.max(0, start - 70), end + 40);
  return GIVEN.test(clause) && !/\b(?:must have|is required|are required|minimum|no degree)\b/i.test(clause);
}

const LEVELS = EDUCATION_NAMES.map(({ value, words, letters }) => ({
  value,
  words: new RegExp(words.join("|"), "g"),
  letters: letters.length === 0 ? null : new RegExp(letters.join("|"), "g"),
}));

const DEGREES = new RegExp(ANY_DEGREE.join("|"), "g");

/** The levels that a unit names, and degrees of none where no level stands beside them. */
function namesIn({ words }: Unit): Named[] {
  const lower = words.toLowerCase();
  const found: Named[] = [];
  if (lower.length !== words.length) return found;
  const add = (value: string, start: number, end: number) => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ value, start, end });
  };
  for (const level of LEVELS) {
    for (const match of lower.matchAll(level.words)) add(level.value, match.index, match.index + match[0].length);
    for (const match of level.letters === null ? [] : words.matchAll(level.letters))
      add(level.value, match.index, match.index + match[0].length);
  }
  for (const match of lower.matchAll(DEGREES)) {
    const end = match.index + match[0].length;
    if (isPaper(words, end) && !found.some((level) => isBeside(words, level, match.index, end)))
      add("degree", match.index, end);
  }
  return found.filter((name) => name.end > name.start).sort((a, b) => a.start - b.start);
}

function isPaper(words: string, end: number): boolean {
  const before = words.slice(0, end);
  const behind = words.slice(end);
  return !OTHER_DEGREE.test(before) && !DEGREE_OF.test(behind) && !(OF_TEMPERATURE.test(words) && /\d/.test(words));
}

/** "university degree (BSc)", "Bachelor's or higher degree": the level says which degree. */
function isBeside(words: string, level: Named, start: number, end: number): boolean {
  if (level.value === "high_school" || level.value === "vocational") return false;
  const between = level.start >= end ? words.slice(end, level.start) : words.slice(level.end, start);
  return between.length <= 30 && !/[.;]|\bor an? /.test(between);
}

function detailOf(words: string, end: number): Record<string, string | boolean> {
  const field = FIELD.exec(words.slice(end))?.[1]?.trim();
  return {
    ...(field === undefined || field.length < 3 ? {} : { field }),
    ...(OR_EQUIVALENT.test(words.slice(end)) ? { orEquivalent: true } : {}),
  };
}
