import type { Duration } from "./duration.ts";
import { COUNT } from "./number-words.ts";
import type { Unit } from "./source.ts";
import { EMPLOYERS_PEOPLE, OTHER_TIME_AFTER, OTHER_TIME_BEFORE } from "./vocabulary/experience.ts";

const OTHER_BEFORE = new RegExp(`(?:^|[^A-Za-zÀ-ɏ])(?:${OTHER_TIME_BEFORE.join("|")})\\s*$`, "i");
const OTHER_AFTER = new RegExp(`^[’'\\s(-]*(?:${OTHER_TIME_AFTER.join("|")})`, "i");
/** Whose years they are, where they are not the candidate's. */
const EMPLOYERS_OWN = new RegExp(
  `\\b(?:combined|collective|(?:${EMPLOYERS_PEOPLE.join("|")}|who)(?:,[^,]{0,40},)?\\s(?:is|are|has|have|had|with|brings?|offers?|boasts?|been|draws?|of)\\b[^.;]{0,60}|our\\s[^.;]{0,40}\\b(?:has|have|with)\\b[^.;]{0,40}|(?:built|backed|founded|established|we['’]?(?:ve| have)? (?:seen|spent|lived|ran)|(?<!\\b(?:who|you) )(?:has|have) spent)\\b[^.;]{0,40}|may have\\b[^.;]{0,60}|licen[cs]es?\\b[^.;]{0,25}(?:held|for|since|of at least|than)\\s|passport\\b[^.;]{0,40})$`,
  "i",
);
const SOMEONE_SOUGHT =
  /\b(?:ideal|successful|right) [A-Za-zÀ-ɏ]+\b|\b(?:are|is|['’]re) (?:after|looking for|seeking|hiring|recruiting|searching)\b|\bwe (?:want|need|require|ask)\b|\b(?:someone|somebody|candidates?|applicants?|person|anyone|people|you|hands|individuals?)\b[^.;]{0,30}\bwho(?:['’]s| has| have)\b|\byou['’]?(?:ve| have| will|['’]ll)?\b/i;
/** Years that would do instead of something else are not asked for. */
const SUBSTITUTE =
  /\b(?:substitut\w*|in lieu|in (?:its|their|the) place|in place of|accepted instead|stands? in (?:its|their) place|counts? as the same|(?:is|are) just as good|or (?:can show|by)|would do instead)\b/i;
/** Opens the way that others may take: "or eleven years in place of the degree". */
const OTHER_WAY = new RegExp(`,? or(?:,| (?:else )?(?:${COUNT}) (?:years|months)).*$`, "is");
/** What one earns with so many years. */
const PAY_AFTER =
  /^[^.;]{0,60}?\b(?:makes?|earns?|starts? (?:at|on)|gets? |is paid|receives?|takes? home|moves? up|[$£€]\s?\d)/i;
const CANDIDATE =
  /\b(?:you|your|must|candidates?|applicants?|require\w*|need\w*|minimum|at least|ideal\w*|qualif\w*)\b/i;
/** More years than any posting asks of one person, unless it says so. */
const MANY_YEARS = 16;
/** "... of training experience": the years are of experience, whatever of. */
const OF_EXPERIENCE = /^['’]?\s?(?:of )(?:[A-Za-zÀ-ɏ/&-]+ ){0,4}experience\b/i;
const OTHER_LABEL =
  /\b(?:duration|contract|term|length|tenure|employment|salary|pay|type|start|hours|probation|period|schedule|benefits?|bonus|age|about|the deal)\b/i;

/** Someone beside whom one works, whose experience it is. */
const BESIDE =
  /\b(?:alongside|beside|next to|under|report(?:ing|s)? to|led by|mentored by|taught by|trained by|learn(?:ing)? from|supervised by|supported by|shadow(?:ing)?|work(?:ing)? (?:with|for|closely with)|surrounded by)\b(?![^.;]*\b(?:you|must|need\w*|require\w*|should|candidates?|applicants?)\b)[^.;]{0,80}\b(?:with|who (?:has|have)|whose|has|have)\b[^.;,]{0,30}$/i;

/** Whether an experience is that of someone whom one works with: "alongside a chef with ...". */
export function isBeside(before: string): boolean {
  return BESIDE.test(before.slice(-130));
}

/** Whether a length of time is of something else: a contract, an age, the employer's history, a substitute for a paper. */
export function isOtherTime(unit: Unit, duration: Duration, before: string, after: string): boolean {
  const hasLabel = unit.label !== null && /experience/.test(unit.label);
  if (!hasLabel && (OTHER_BEFORE.test(before.slice(-60)) || (OTHER_AFTER.test(after) && !OF_EXPERIENCE.test(after))))
    return true;
  if (unit.label !== null && OTHER_LABEL.test(unit.label) && !hasLabel && !/experience/i.test(after)) return true;
  const near = before.slice(-120);
  if (isBeside(before)) return true;
  if (EMPLOYERS_OWN.test(near) && !SOMEONE_SOUGHT.test(near)) return true;
  if (/^\W*(?:of\s)?(?:combined|collective)\b(?! experience in)/i.test(after)) return true;
  if (PAY_AFTER.test(after)) return true;
  if ((duration.min ?? 0) >= MANY_YEARS && !CANDIDATE.test(unit.words)) return true;
  return SUBSTITUTE.test(clauseOf(before, after));
}

/** What stands around a length of time, up to the next full stop or semicolon. */
function clauseOf(before: string, after: string): string {
  const ahead = /[^.;]{0,60}$/.exec(before)?.[0] ?? "";
  const behind = /^[^.;]{0,140}/.exec(after)?.[0] ?? "";
  return `${ahead} ${behind.replace(OTHER_WAY, "")}`;
}
