import { DEMANDING } from "./education-asides.ts";
import type { Named } from "./education-names.ts";
import { type Proof, proofOf } from "./proof.ts";
import type { Unit } from "./source.ts";

/** Says that a paper is of no interest. */
const SHRUGGED =
  /^[^.;!?]{0,25}\b(?:(?:do(?:es)?(?:n['’]t| not)|never|won['’]t) (?:interest|impress|matter|concern|count|help)|would be wasted|(?:is|are) (?:wasted|of no interest|irrelevant|not what we)|mean(?:s)? (?:nothing|little) to us)\b/i;
const SHRUGGED_BEFORE =
  /\b(?:(?:forget|never mind|skip|spare us|put away|leave|keep) (?:about |the |your |any |all )*|(?:do(?:n['’]t| not)|never|nobody) (?:care|ask|mind|look|check)s?\b[^.;!?]{0,30}|look neither at [^.;!?]{0,20}|(?:couldn['’]t|could not) care less [^.;!?]{0,30}|no matter (?:if|whether|what) [^.;!?]{0,25})$/i;
const CONSEQUENCE = /^\.?[^.]{0,80}(?:[,;]|\b(?:you|we|they|there)(?:['’]ll)?\b)/i;
/** Supposes a paper, and says what comes of it. */
const SUPPOSED =
  /\b(?:if|when|where) (?:you(?:['’]ve| have| hold| come with| (?:already )?did)?|your? [A-Za-zÀ-ɏ]+)(?: (?:already|also|only))?(?: got)?(?: with)?(?: an?)?\s*$/i;
const SOME_MAY = /\b(?:some|certain) (?:positions|roles|posts)\b|\bmay (?:also )?require\b/i;
/** Pay by paper: "with a master's the band is higher". */
const PAY_BY_PAPER =
  /\b(?:salary|pay|wage|scale|hourly rate|stipend)\b[^.;]{0,60}\b(?:depend|based on|commensurate|according|with an?)\b/i;

/** Pay by paper, with the sum or the step: "BA $46,200", "degree holders start at £24,000". */
const PAID_BEHIND =
  /^[^.;:]{0,30}?(?:[$£€]\s?\d|\b(?:step|band|point|lane|scale|tier|column|spine) (?:[A-Z]\b|\d|one|two|three|four|five))/;
const PAY =
  /\b(?:pay|paid|salar(?:y|ies)|wages?|rates?|stipend|scale|starts? at|starting|lanes?|steps?|bands?|per hour|an hour)\b/i;

/** What every denial below has somewhere. */
const DENIAL_HINT =
  /n['’]t\b|\b(?:no|none|not|nothing|never|neither|nobody|or|over|trump|beat|outweigh|outrank|above|ahead|more than|before|rather|instead|without|lack|missing|dropp|scrap|remov|waiv|abolish|got rid|away with|stopped|gave|lifted|ditched|binned|forget|skip|spare|put away|leave|keep|regardless|irrespective|whether|left|parted|dropped|drop|wasted|could|mean|look|irrelevant|immaterial|care)/i;
/** Longest sentence, in code units, that says nothing but that nobody needs it. */
const SHORT = 50;
const HAVING = /\b(?:have|has|had|hold|are)\b[^.;]{0,20}$/i;

/** Said of nobody's needing it: "none of us thinks you need one", "You needn't." */
const NONE_NEED =
  /\b(?:none|nobody|no one|neither|never)\b[^.;!?]{0,40}\b(?:need|expect|ask|require|insist)\w*\b|\byou (?:do not|don['’]t) (?:need|have) (?:one|it|that|either|any)\b|\byou (?:do not|don['’]t) have to[.!]?$|\byou need(?: not|n['’]t)\b/i;
/** "Degree or not, ...", "with or without a degree". */
const EITHER_WAY =
  /^s?,? or (?:(?:you|they) (?:can |could |may |might )?)?(?:have |hold |be |do )?(?:not?|none|nothing|otherwise|without)\b(?! (?:equivalent|less))/i;
const EITHER_WAY_BEFORE =
  /\b(?:with or without|regardless of|irrespective of|whether or not you(?: ever)?(?: have| hold|['’]ve)?)(?: [A-Za-zÀ-ɏ]+){0,2} $/i;
/** "We've dropped the degree requirement", "we no longer ask for a degree". */
const DROPPED =
  /\b(?:dropp?(?:ed|ing)|scrapped|removed|waived?|abolished|got rid of|d(?:id|one) away with|no longer (?:ask|require|need|insist|look|want)\w*(?: for| on| at)?|stopped (?:asking|requiring|looking|insisting)(?: for| on| at)?|gave up (?:asking for|on)|lifted|ditched|binned)\b[^.;,]{0,25}$/i;
/** "We take experience over a degree", "grit matters more than any diploma". */
const OUTWEIGHED =
  /\b(?:trumps?|beats?|outweighs?|outranks?) (?:an? |any |the )?$|\b(?:take|prefer|value|rate|prize|rank|put|choose|pick|hire|care|matters?|counts?|weighs?|interests?)\b[^.;]{0,60}\b(?:over|trump|beat|outweigh|outrank|above|ahead of|more than|before|not on|not|rather than|instead of) (?:an?|any|the|your|paper|about|on|for)?(?: the| your| an?)? ?$/i;
/** "Nobody starts without a diploma", "we can't take anyone below master's". */
const NOT_WITHOUT =
  /\b(?:not|nobody|no one|none|never|cannot|no [A-Za-zÀ-ɏ]+|\S+n['’]t)\b[^.;]{0,80}\b(?:without|unless|until|below|less than|lower than|short of)\b[^.;]{0,30}$/i;
/** Supposes that someone has none of it ... */
const LACKING =
  /\b(?:without|lack(?:s|ing)?|(?:have|has|hold|got|finish|complet|earn|did|do|are)(?:ed|ing)?(?:n['’]t| not| no)|never|not having|no|missing)\b[^.;!?,]{0,30}$/i;
/** ... and makes nothing of it. */
const FORGIVEN =
  /\b(?:don['’]t let|(?:no|not an?|isn['’]t an?|as an?|never an?) (?:reason|excuse|bar|barrier|obstacle|problem|worry|deal-?breaker)|(?:won['’]t|doesn['’]t|wouldn['’]t|shouldn['’]t|needn['’]t|will not|does not|should not|need not|never|nor) (?:\w+ )?(?:stop|hold|count|keep|put|bar|hurt|worry|bother|matter|rule|cost|be (?:held|a))|(?:don['’]t|do not|no need to) (?:worry|be put off|fret|apologi[sz]e)|(?:never|not|n['’]t) (?:yet )?(?:held|stopped|kept|hurt|hindered|harmed)|apply anyway|all the same|(?:is|are|['’]s) (?:fine|okay|ok|all right|no matter|welcome)\b)/i;
/** A school left before its end: who speaks of that minds little. */
const GIVEN_UP =
  /^(?:left school (?:at|early|before|without|young)|left school$|dropped out|school and you|you and school|(?:college|university) drop)/i;
/** Supposes that it is not there yet, of what must be: "should you not hold it yet, it must be in hand by May". */
const SUPPOSED_LACK =
  /\b(?:if|should|in case|where) (?:you|your?)(?: (?:do|have|are))?(?: not|n['’]t| lack)\b[^.;,]{0,30}$/i;
const DUTY = /\b(?:must|(?:is|are) (?:required|essential|mandatory)|will need to|have to|needs to)\b/i;
/** A paper named as lacking, with what comes of it: "no ticket, no interview". */
const CONDITION = /\bno (?:[A-Za-zÀ-ɏ]+ )?$/i;
const NO_WITHOUT =
  /^s?,? (?:means |= ?|then )?no (?:interview|job|start|book|entry|exceptions?|application|chance|badge|ticket|hire|go|offer|work|shift|dice)\b/i;

/** "No diploma on the wall? Show us your work." */
export function isLack(unit: Unit, next: Unit | undefined): boolean {
  return (
    /^[\s*_-]*(?:no\b|left\b|dropped\b|quit\b|(?:you )?(?:don['’]t|haven['’]t|never)\b)/i.test(unit.words) &&
    next !== undefined &&
    !/^\W*(?:then|sorry|unfortunately|please (?:don['’]t|do not))\b/i.test(next.words)
  );
}

const MISSING_BARS =
  /\b(?:without (?:it|one|that)|who (?:hasn['’]t|haven['’]t|has not|have not|doesn['’]t|lacks)|must|we (?:do |really )?need (?:it|one|that)|(?:is|it['’]s|that['’]s) (?:required|essential|a must|compulsory|the minimum))\b/i;

/** Whether the answer to a question insists: "Finished school? Good, we can't hire anyone who hasn't." */
export function isInsisted(next: Unit | undefined): boolean {
  return (
    next !== undefined &&
    MISSING_BARS.test(next.words) &&
    !/\b(?:no matter|either way|don['’]t worry)\b/i.test(next.words)
  );
}

/** "Most of our team have degrees. You needn't." */
function isOthersOnly(before: string, next: Unit | undefined): boolean {
  return next !== undefined && next.words.length <= SHORT && HAVING.test(before) && NONE_NEED.test(next.words);
}

/** Whether the words around a paper say in their own way that nobody needs it. */
export function isDenied({ words }: Unit, { start, end }: Named, next: Unit | undefined): boolean {
  const before = words.slice(0, start);
  const after = words.slice(end);
  if (isOthersOnly(before, next)) return true;
  if (!DENIAL_HINT.test(words)) return false;
  if (GIVEN_UP.test(words.slice(start, end)) && !/\b(?:sorry|cannot|can['’]t|need not apply)\b/i.test(words))
    return true;
  if (NOT_WITHOUT.test(before)) return false;
  if (DROPPED.test(before) || OUTWEIGHED.test(before)) return true;
  if (SHRUGGED.test(after) || SHRUGGED_BEFORE.test(before)) return true;
  if (EITHER_WAY.test(after) || EITHER_WAY_BEFORE.test(before)) return true;
  if (NONE_NEED.test(after) && !/[;.]|\bbut\b/.test(after.slice(0, after.search(NONE_NEED)))) return true;
  return LACKING.test(before) && (FORGIVEN.test(before.slice(-60)) || FORGIVEN.test(after.slice(0, 70)));
}

/** How a unit asks for a paper that it names. */
export function readPaper(unit: Unit, { start, end }: Named): Proof | null {
  const { words } = unit;
  const before = words.slice(0, start);
  const after = words.slice(end);
  const isOfPay = unit.label !== null && PAY.test(unit.label);
  if (isOfPay && !PAID_BEHIND.test(after)) return null;
  if (NOT_WITHOUT.test(before)) return { polarity: "required", start: before.search(NOT_WITHOUT), end };
  if (SUPPOSED_LACK.test(before) && DUTY.test(after)) return { polarity: "required", start, end };
  if (CONDITION.test(before) && NO_WITHOUT.test(after))
    return { polarity: "required", start: before.search(CONDITION), end };
  const proof = proofOf(unit, start, end, focusOf(words.slice(start, end)));
  if (proof.polarity !== "required") return proof;
  const isPaid = PAID_BEHIND.test(after) || (PAY_BY_PAPER.test(words) && !DEMANDING.test(words));
  const isLoose = SOME_MAY.test(words) || (SUPPOSED.test(before) && CONSEQUENCE.test(after));
  return { ...proof, polarity: isLoose || (isPaid && PAY.test(words)) ? "mentioned" : "required" };
}

/** The words that tell a level from others, so that "master's degree preferred" is not read of a bachelor's. */
function focusOf(words: string): string {
  const own = words.replace(/\b(?:degrees?|diploma|level|an?|in|of)\b/gi, "").trim();
  return own === "" ? words : own;
}
