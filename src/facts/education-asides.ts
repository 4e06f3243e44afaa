import { isEmployersPart, isEqualOpportunity } from "./asides.ts";
import type { Named } from "./education-names.ts";
import type { Unit } from "./source.ts";

/** The courses of a school, rather than what is asked of who applies. */
const COURSES =
  /^(?! in\b)[^.;,(]{0,12}?[ -](?:programmes?|programs?|courses?|awarding|granting|audits?|offerings|apprenticeships?|completion|conferral|pathways?|plans?|shows?|submissions?|ceremon(?:y|ies)|results?|events?)\b/i;
const ENROLLED =
  /\b(?:enrolled|enrolment|enrollment|pursuing|studying|currently in|student (?:in|at)|accredited|graduate of|graduat\w+ from|complet\w+|working towards? an?)\b/i;

/** What the employer pays for or makes possible. */
const GIVEN =
  /\b(?:tuition|reimburs\w+|scholarships?|study (?:leave|loans?|support|assistance)|we(?:['’]ll| will)? (?:[A-Za-zÀ-ɏ]+ )?(?:pay|fund|cover|help|sponsor|support)\w*|cost of|subsidi\w+|while you|earn (?:an?|your|their)|gain (?:an?|your)|(?:studying|study) towards?|opportunity to|you(?:['’]ll| will) (?:earn|gain|receive|complete|leave with|work towards)|leading to|paid for|on completion|free schooling|paid in full|apprentices leave with|classes at|(?:[$£€]|a year|per year)[^.;]{0,30} towards?|apprenticeship (?:leads|includes)|wages? .{0,20} school)\b/i;
/** A paper that will not do, or is only shown. */
const REFUSED =
  /^[^.;]{0,60}?\b(?:cannot be accepted|(?:is|are) not (?:accepted|enough|sufficient)|isn['’]t enough|(?:won['’]t|will not) do)\b|^ (?:from schools accredited|fields\b)/i;
/** Taught, marked or run as part of the work. */
const TAUGHT =
  /\b(?:you(?:['’]ll| will)?|to|and|^\W*)\s?(?:mark|teach|tutor|deliver|assess|examine|grade|moderate|set|coordinate|recruit|supervise|mentor|advise|promote|sell|timetable)\b(?![^.;]*\b(?:need|must|require\w*|with|have|hold)\b)[^.;]{0,50}$/i;
/** What something else may stand in for: the paper is asked where it is named first. */
const REPLACED =
  /\b(?:degrees?|diploma|bachelor\S*|master\S*|required|preferred)\b.*\b(?:in lieu of|in place of|instead of|substitut\w+ for)(?: an?| the)? ?$/i;
const SHOWN = /\b(?:cop(?:y|ies) of(?: your| their| the)?|if yours is(?: an?)?|experience without(?: an?)?)\s*$/i;
/** People other than who applies. */
const OTHERS =
  /\b(?:(?:our|your|their) (?:[A-Za-zÀ-ɏ]+ )?(?:team|founders?|staff|colleagues|engineers|people|clients|customers|students|graduates|ceo|director|teachers|group)|pupils|faculty (?:of|and)|founded by|was written by|students? (?:who|with|in|at|from)|(?<!\b(?:people|those|anyone|anybody|someone|somebody|candidates?|applicants?|persons?|individuals?|one|only|you) )(?:he|she|they|who) (?:has|have|had|holds?|earned)|(?:she|he) (?:joined|came|started|arrived)|\bhad an? (?:[A-Za-zÀ-ɏ]+ )?degree|(?:advis|teach|mentor|supervis|recruit|support|prepar)\w* (?:[A-Za-zÀ-ɏ]+ ){0,4}students?|offers? (?:[A-Za-zÀ-ɏ'’]+,? ){0,8}(?:programs?|degrees|courses)|inspector, not you|most of (?:the|our) team|nobody here has|(?:many|most) of us|teaching obligations|going back to|(?:you(?:['’]ll| will)?|to) interview|managers? left|half (?:of )?(?:the|our|your) (?:crew|team)|(?:the|our|most|many) (?:of (?:our|the) )?[A-Za-zÀ-ɏ]+s (?:have|hold|had|held)|our (?:[A-Za-zÀ-ɏ]+ ){1,4}(?:has|have|had|holds?|earned|got)|one of (?:us|our|them)|two of (?:our|the)|awards? degrees)\b/i;
export const DEMANDING = /\b(?:must|required|requires?|requirement|minimum|preferred|essential|need|possess|hold)\b/i;

/** Words of asking and having before a paper: the clause is about who applies. */
const ASKED_BEFORE =
  /\b(?:you(?:['’](?:ve|ll have|d have)| have| hold| are| will have| should| need| must| come| bring| finished| completed| did)|have|has|having|hold(?:s|ing|ers?)?|with|without|unless|until|possess\w*|need\w*|requir\w*|ask\w*|want\w*|seek\w*|look(?:ing)? for|must|should|bring\w*|earned|graduat\w*|complet\w*|finish\w*|educated|studied|qualif\w*|minimum|min\.?|least|candidates?|applicants?|come|essential\w*|mandatory|prefer\w*|ideal(?:ly)?|either|obtain\w*|pass(?:ed)?|equivalent|eligib\w*|criteria|level|background|education(?:al)?|experience|certifi\w*|licen[cs]\w*|train(?:ed|ing)|expect\w*|welcome\w*|accept\w*|if|your|in hand|is an?|be an?|please)\b/i;
/** Asked behind it. */
const ASKED_BEHIND =
  /\b(?:required?|requirement|needed|essential|mandatory|must|minimum|least|please|preferred|necessary|desir\w+|expected|in hand|behind you|under your belt|to your name|or (?:equivalent|higher|above|better)|is (?:what|where|the)|will do|gets? you|enough|counts?|welcome)\b/i;
/** Where a paper opens its unit, as an item of a list does. */
const OPENING = /^[^.;!?]{0,60}$/;
/** A verb or a place before it makes a sentence of its own. */
const TELLING =
  /\b(?:is|are|was|were|the (?:site|school|office)|opposite|next (?:door|to)|across|beside|near|through|why|what|who|how|they|he|she|their|his|her|each|every|teach\w*|mentor\w*|help\w*|support\w*|send|sent)\b/i;

/** Headings of the work itself. */
const OF_WORK =
  /\b(?:responsib\w*|duties|what you['’]?(?:ll| will) (?:do|be doing)|day[- ]to[- ]day|about us|who we are|the (?:work|school|deal))\b/i;

/** Whether the words around a paper can ask it of who applies, rather than tell of it. */
export function canBeAsked(unit: Unit, { start, end }: Named, first: Named): boolean {
  if (unit.label !== null || (unit.section !== null && !OF_WORK.test(unit.section))) return true;
  if (/\b(?:their|his|her|our)(?: [A-Za-zÀ-ɏ]+)? $/i.test(unit.words.slice(0, start))) return false;
  const before = unit.words.slice(0, first.start);
  if (OPENING.test(before) && !TELLING.test(before)) return true;
  return ASKED_BEFORE.test(before) || ASKED_BEHIND.test(unit.words.slice(end, end + 80));
}

/** Whether the sentence around a paper is about someone else's, or refuses it. */
export function isOthers({ words }: Unit, { start, end }: Named): boolean {
  if (REPLACED.test(words.slice(0, start)) || TAUGHT.test(words.slice(0, start))) return true;
  if (REFUSED.test(words.slice(end)) || SHOWN.test(words.slice(0, start))) return true;
  const from = Math.max(words.lastIndexOf(". ", start), words.lastIndexOf("; ", start), 0);
  const to = words.indexOf("; ", end);
  const clause = words.slice(from, Math.min(end + 60, to === -1 ? words.length : to));
  if (/\bno (?:[A-Za-zÀ-ɏ]+ )?$/i.test(words.slice(0, start))) return false;
  return OTHERS.test(clause) && !/\b(?:must|required|minimum|preferred)\b/i.test(clause);
}

/** Whether a unit speaks of schooling without asking any. */
export function isAside(unit: Unit): boolean {
  if (unit.label !== null && /\b(?:grade|location|employer|company|department)\b/.test(unit.label)) return true;
  if (unit.kind === "heading") return !/\b(?:required|preferred|no)\b/i.test(unit.words);
  const demands = DEMANDING.test(unit.words);
  return (
    (isEqualOpportunity(unit) && !demands) || (isEmployersPart(unit) && !demands && !/\bno\b|n['’]t/i.test(unit.words))
  );
}

/** Whether the paper is a benefit or a course, rather than a condition. */
export function isGiven({ words }: Unit, { start, end }: Named): boolean {
  if (/\bwork(?:ing)? towards? (?:an? |your |their )?(?:[A-Za-zÀ-ɏ]+ )?$/i.test(words.slice(0, start))) return true;
  if (COURSES.test(words.slice(end)) && !ENROLLED.test(words.slice(0, end))) return true;
  const clause = words.slice(Math.max(0, start - 70), end + 40);
  return GIVEN.test(clause) && !/\b(?:must have|is required|are required|minimum|no degree)\b/i.test(clause);
}
