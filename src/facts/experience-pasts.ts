import { isQuestion } from "./asides.ts";
import { durationsIn } from "./duration.ts";
import { fieldAfter } from "./experience-field.ts";
import { type Proof, proofOf } from "./proof.ts";
import type { Finding, Unit } from "./source.ts";
import { WORKED } from "./vocabulary/experience.ts";

/** Headings under which an item that names experience asks for it. */
export const REQUIREMENT_SECTION =
  /\b(?:require\w*|qualif\w*|must|essential\w*|need\w*|you|your|who|experience|skills?|ask|bring|profile|criteria|want|look\w*|candidate|person|minimum|background|expect\w*|specification|competenc\w*|knowledge|applicants?|education|attributes)\b/i;
/** Where the item of a list begins. */
export const ITEM_START = /^[\s\-*•·|–—✓]*(?:\(?[a-z\d]{1,2}[.)]\s*)?[*_]*$/i;

/** Work as a perfect tense: "you've run a kitchen", "someone who has taught". */
const PERFECT =
  /\b(?:you(?:['’]ve|['’]d| had| have|['’]ll have| will have)|(?:who|that|whoever)(?:['’]s| has| have|['’]ve)|(?:must|should)(?: already| also| previously)? have|to have|having) (?:(?:also|previously|already|actually|ever|at some point|personally|either|successfully|professionally) )*/gi;
/** Apart from the tense: one large pattern would be many times as large when compiled. */
const WORK = new RegExp(`^(?:${WORKED.join("|")})\\b`, "i");
const BEFORE_NOW =
  /^[^.;:,!?]{0,70}?\b(?:before|previously|already|elsewhere|in the past|at (?:least )?(?:one|two|some))\b/i;
const SOUGHT =
  /\b(?:must|should|need(?:s)?|require\w*|want|look(?:ing)? for|seek\w*|ask|matters?|unless|someone|somebody|hands|anyone who applies|those)\b[^.;]{0,80}$/i;
export const HYPOTHETICAL = /\b(?:if|once|when|whether|until|after|as|that|which|what|how|than|by)\b[^.;:,]{0,30}$/i;
const HOW_LONG = /\bhow (?:long|much|many|often|far|recently)\b[^.;,]{0,20}$/i;
/** A condition that asks: "apply only if you have run a kitchen", "if you've run one, we should talk". */
const ONLY_IF = /\b(?:only (?:if|when)|unless|provided(?: that)?|as long as|on condition that)\b[^.;]{0,80}$/i;
const SUPPOSED = /\bif\s$/i;
const INVITED =
  /^[^.;!?]{0,90}(?:,|\bthen)\s?(?:you count|you(?:['’]ve| have)? (?:got )?what (?:we|it takes)|you(?:['’]re| are) (?:the (?:one|person|sort)|who|what|our|in\b|hired|for us)|you qualify|we (?:want|need|should|must) (?:to )?(?:you|talk|meet|hear)|(?:please )?(?:apply|get in touch|call us|ring us|come and|read on))/i;
/** The employer, whose past it is. */
const OURS =
  /\b(?:we|our)\b(?![^.;]*\b(?:need|want|seek|look|ask|prefer|like|love|require|hire|expect|after))[^.;:,]{0,15}$/i;

/** What is asked in the perfect tense of work: "someone who has taught". */
export function pasts(unit: Unit): Finding[] {
  return [...unit.words.matchAll(PERFECT)].flatMap((match) => {
    const start = match.index;
    const work = WORK.exec(unit.words.slice(start + match[0].length))?.[0];
    if (work === undefined) return [];
    const end = start + match[0].length + work.length;
    const before = unit.words.slice(0, start);
    const after = unit.words.slice(end);
    if (isQuestion(unit) || OURS.test(before) || HOW_LONG.test(before) || durationsIn(after.slice(0, 40)).length > 0)
      return [];
    const proof = proofOf(unit, start, end, work.split(" ").at(-1) ?? "");
    const isInvited = ONLY_IF.test(before) || (SUPPOSED.test(before) && INVITED.test(after));
    if (proof.polarity === "required" && HYPOTHETICAL.test(before) && !isInvited) return [];
    const isAsked =
      isInvited ||
      isStated(match[0], work, before) ||
      SOUGHT.test(before) ||
      /^(?:must|should)/i.test(match[0]) ||
      (BEFORE_NOW.test(after) && /^(?:you|who|having)/i.test(match[0]));
    const isItem =
      ITEM_START.test(before) &&
      unit.section !== null &&
      REQUIREMENT_SECTION.test(unit.section) &&
      /^you/i.test(match[0]);
    if (proof.polarity === "required" && !isAsked && !isItem) return [];
    return findings(unit, proof, fieldAfter(after));
  });
}

/** "You'll have cooked for crowds" opens a sentence that asks, as "You've worked in a bank" does. */
function isStated(tense: string, work: string, before: string): boolean {
  if (!ITEM_START.test(before)) return false;
  return (
    /^you(?:['’]ll| will) have/i.test(tense) ||
    (/^you(?:['’]ve| have)/i.test(tense) && /^(?:worked|managed|led|taught|run)$/i.test(work))
  );
}

/** A finding for each field; of no field said, one for any. */
export function findings(unit: Unit, proof: Proof, fields: readonly string[]): Finding[] {
  return (fields.length === 0 ? ["any"] : fields).map((value) => ({
    kind: "experience" as const,
    value,
    unit,
    ...proof,
    confidence: 0.85,
  }));
}
