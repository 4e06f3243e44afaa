import type { FactPolarity } from "../domain/fact.ts";
import { type Duration, durationsIn } from "./duration.ts";
import { fieldAfter, fieldBefore } from "./experience-field.ts";
import { experienceWithoutYears } from "./experience-words.ts";
import { demandOf } from "./polarity.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { isWishSection } from "./wishes.ts";

/** Lengths of time are of something else where these words stand right before them. */
const OTHER_BEFORE =
  /(?:\b(?:within|with ?in the|after|every|each|per|next|in|last|past|previous|coming|another|during|until|aged?|lasts?|lasting|renewed|renewable|runs?|(?:held|valid|paid|guaranteed|funded|extended|contract|appointed|run|stays?|together|operating|trading|established|business) (?:for|of)?|fixed[- ]term(?: of)?|contract(?: of| is|:| for)?|(?:carried|cover|leave|appointment) (?:for|from)|for a minimum of|(?<!with )\bthe|since|probation(?: of)?|rising to|drops to|a|the first|first|second|vest(?:s|ing)?(?: over)?|over the(?: (?:past|last|next))?|with us for|if you(?:['’]ve| have)|for the(?: (?:past|last|next))?|of the)\s*$)/i;
/** ... or right after them. */
const OTHER_AFTER =
  /^[\s(]*(?:old\b|of age|ago\b|younger|older|contract|fixed|term\b|terms\b|warrant|guarantee|lease|degree|diploma|course|program|train|apprentice|residen|in business|of (?:service|operation|study|education|college|school|training|age|history|growth|excellence|free|tuition|paid|pay|leave|full|university|course|residen|trading|innovation|success|business|funding|post-secondary|higher|continuous employment|your|the (?:date|start|offer|appointment)|birth|graduat|joining|starting|employment)|probation|renewable|rolling|initial|assignment|maternity|cover|from|period|in a row|clean|driving|before|later|post(?:ing)?\b(?!-)|at a time|in advance|in which|into\b|with a view|to (?:finish|complete|pay|get)|of living|living|in the (?:role|post|job|position|building|country)|with (?:us|the company|a possib|possib|option|the option))/i;
/** Whose years they are, where they are not the candidate's. */
const EMPLOYERS_OWN =
  /\b(?:combined|collective|years running|(?:we|we['’]ve|company|firm|founder\w*|team|organi[sz]ation|agency|practice|business|client|group|partners?|staff|colleagues?|teacher|owner|who|consultants?|recruiters?)(?:,[^,]{0,40},)?\s(?:is|are|has|have|had|with|brings?|offers?|boasts?|been|draws?|of)\b[^.;]{0,60}|our\s[^.;]{0,40}\b(?:has|have|with)\b[^.;]{0,40}|(?:built|backed|founded|established)\b[^.;]{0,40}|may have\b[^.;]{0,60}|licen[cs]es?\b[^.;]{0,40}|passport\b[^.;]{0,40})$/i;
/** Years that would do instead of something else are not asked for. */
const SUBSTITUTE =
  /\b(?:substitut\w*|in lieu|in (?:its|their) place|in place of|accepted instead|stands? in (?:its|their) place|counts? as the same)\b/i;
const CANDIDATE =
  /\b(?:you|your|must|candidates?|applicants?|require\w*|need\w*|minimum|at least|ideal\w*|qualif\w*)\b/i;
/** More years than any posting asks of one person, unless it says so. */
const MANY_YEARS = 16;
/** A stay of a month or two somewhere is no experience, unless it is called so. */
const LEAST_PURSUIT = 0.25;
/** "€2,000 a month", "25 days a year": how often, not how long. */
const RATE = /^an?\s(?:year|month)\b/i;

/** "... of progressive nursing experience", in one clause. */
const EXPERIENCE_AFTER =
  /^[’']?(?:s\b)?[\s,]{0,2}(?:\((?:minimum|min\.?|preferred|required|desired)\)\s*)?((?:(?!\b(?:you|we|our|is|are|will|must|plus|no)\b)[^.;:()•\n]){0,80}?)\b(?:experiences?|exp|PQE)\b/i;
/** "Experience: ", "experience (minimum ", "experience in sales of at least ". */
const EXPERIENCE_BEFORE =
  /\bexperiences?\b(?:\s(?:required|needed|level|range|min|minimum|preferred|in years))?(?:\s?[:(–—-]|,|\sof|\sfor|\sis|\s(?:in|as|with|within|on)\s[^.;:()]{1,40}?\s?(?:\(|for|of|,|[:–—-]))\s*(?:approx\w*\.?|about|around)?\s*$/i;
/** What one does for years: "in accounts payable", "leading people", "as a DBA", "of selling". */
const PURSUIT_AFTER =
  /^[’']?,?\s*(?:(?:or|and) more\s)?(?:in|as|with|on|at|behind|under|leading|working|doing|teaching|managing|running|writing|(?:of|’|')\s?\p{L}+ing\b|of\s\p{L}|(?:\p{L}{3,}ing)\b|(?:qualified|licensed|registered|practice|post[- ]?(?:qualif|doc|regist|grad|call)|(?:of )?(?:practice|work|professional practice))\b|(?:since|after) (?:graduat|qualif))/iu;
const ASKED_BEFORE =
  /\b(?:need|needs|require|requires|required|requirements?:?|ask for|asks? for|want|wants|look(?:ing)? for|look for|must have|have|has|you['’]ve|bring|brings|not less than|completed?|degree|diploma|certificate|plus|minimum|qualifications?|or|essential:?|you:?|needed:?|wanted:?)[\s:–—-]*(?:done |got |had |about |around |roughly |some |also )?$/i;
/** "been writing software for ", "managed a shop for ". */
const DONE_FOR = /\b(?:you['’]ve|you have|having|who['’]s|who has)\b[^.;:]{0,80}\bfor\s*$/i;
const REQUIREMENT_SECTION =
  /\b(?:require\w*|qualif\w*|must|essential|need\w*|you|your|who|experience|skills?|ask|bring|profile|criteria|want|look\w*|candidate|person|minimum|desir\w*|prefer\w*|nice|wish\w*|background|ideal\w*)\b/i;
const OTHER_LABEL =
  /\b(?:duration|contract|term|length|tenure|employment|salary|pay|type|start|hours|probation|period|schedule|benefits?|bonus|age|about)\b/i;
const BARE_YEARS = /^(\d{1,2})(?:\s?(?:-|–|to)\s?(\d{1,2}))?\s?\+?\s*$/;

/** Words by which postings wish for experience that the general rules of polarity do not know. */
const WISH =
  /\b(?:helps?|handy|useful|helpful|welcomed?|counts in your favou?r|merit|an asset|in demand|valued|appreciated|a bonus|looked upon favou?rably)\b/i;

/** A wish right behind the thing, which belongs to its proof. */
const WISH_AFTER =
  /^[^.;:•]{0,40}?\b(?:preferred|desirable|desired|advantageous|(?:a|an) (?:big |huge |strong |real |great |definite )?(?:plus|advantage|asset|bonus)|nice to have|beneficial|helpful|useful)\b/i;

/** Years of experience asked for, by field where one is said, and that none is needed. */
export const experience: Extractor = {
  kind: "experience",
  extract: ({ units }) => units.flatMap(experienceOf),
};

function experienceOf(unit: Unit): Finding[] {
  const byLabel = bareYears(unit);
  if (byLabel !== null) return [byLabel];
  const withYears = durationsIn(unit.words).flatMap((duration) => yearsOf(unit, duration) ?? []);
  return withYears.length > 0 ? withYears : experienceWithoutYears(unit);
}

/** "Years of experience: 3-5": the label says what the number counts. */
function bareYears(unit: Unit): Finding | null {
  if (unit.label === null || !/experience/.test(unit.label)) return null;
  const at = unit.words.search(/[:：]/) + 1;
  const value = unit.words.slice(at);
  const match = BARE_YEARS.exec(value.replace(/[*_]/g, " ").trim());
  if (match === null || !/year|yrs|min/.test(unit.label)) return null;
  const [, min, max] = match;
  return {
    kind: "experience",
    value: "any",
    polarity: "required",
    unit,
    start: 0,
    end: unit.words.length,
    min: Number(min),
    ...(max === undefined ? {} : { max: Number(max) }),
  };
}

function yearsOf(unit: Unit, duration: Duration): Finding | null {
  const before = unit.words.slice(0, duration.start);
  const after = unit.words.slice(duration.end);
  const hasLabel = unit.label !== null && /experience/.test(unit.label);
  if (!hasLabel && (OTHER_BEFORE.test(before) || OTHER_AFTER.test(after))) return null;
  if (unit.label !== null && OTHER_LABEL.test(unit.label) && !hasLabel && !/experience/i.test(after)) return null;
  if (EMPLOYERS_OWN.test(before.slice(-120)) || /^\W*(?:of\s)?(?:combined|collective)\b/i.test(after)) return null;
  if ((duration.min ?? 0) >= MANY_YEARS && !CANDIDATE.test(unit.words)) return null;
  if (SUBSTITUTE.test(clauseOf(before, after))) return null;
  const read = readContext(unit, before, after, duration);
  if (read === null) return null;
  const { start, end, field } = read;
  const polarity = wishOr(unit, start, end);
  const wish = polarity === "preferred" ? (WISH_AFTER.exec(unit.words.slice(end))?.[0].length ?? 0) : 0;
  return {
    kind: "experience",
    value: field ?? "any",
    polarity,
    unit,
    start,
    end: end + wish,
    min: duration.min,
    max: duration.max,
  };
}

interface Context {
  readonly start: number;
  readonly end: number;
  readonly field: string | null;
}

function readContext(unit: Unit, before: string, after: string, duration: Duration): Context | null {
  const { start, end } = duration;
  const named = EXPERIENCE_AFTER.exec(after);
  if (named !== null) {
    const to = end + named[0].length;
    return { start, end: to, field: fieldBefore(named[1] ?? "") ?? fieldAfter(unit.words.slice(to)) };
  }
  const ahead = EXPERIENCE_BEFORE.exec(before);
  if (ahead !== null) {
    const field = fieldAfter(ahead[0].slice("experience".length)) ?? fieldAfter(after);
    return { start: ahead.index, end, field };
  }
  if (!PURSUIT_AFTER.test(after) && !DONE_FOR.test(before)) return null;
  if (RATE.test(unit.words.slice(start, end)) && /[\p{L}\p{N})]\s*$/u.test(before) && !ASKED_BEFORE.test(before))
    return null;
  const isAtStart = /^[\s\-*•–—\d.)(a-z]{0,6}$|[.!?;:]\s*$/.test(before) && unit.kind !== "heading";
  if (duration.inMonths && (duration.min ?? 1) < LEAST_PURSUIT) return null;
  const isAsked = duration.isBound || ASKED_BEFORE.test(before) || DONE_FOR.test(before);
  const isListed =
    isAtStart && (unit.section === null || REQUIREMENT_SECTION.test(unit.section) || isWishSection(unit.section));
  if (!isAsked && !isListed) return null;
  const done = /\b(?:been|have|['’]ve)\s(?:been\s)?([^.;:]{3,60}?)\sfor\s*$/i.exec(before);
  return { start, end, field: fieldAfter(after) ?? (done === null ? null : fieldAfter(` ${done[1] ?? ""}`)) };
}

/** What stands around a length of time, up to the next full stop or semicolon. */
function clauseOf(before: string, after: string): string {
  return `${/[^.;]{0,60}$/.exec(before)?.[0] ?? ""} ${/^[^.;]{0,140}/.exec(after)?.[0] ?? ""}`;
}

/** The demand on experience: the general rules', and wishes that only experience is spoken of with. */
function wishOr(unit: Unit, start: number, end: number): FactPolarity {
  const demand = demandOf(unit, unit.words.slice(start, end));
  const clause = /^[^.;]{0,80}/.exec(unit.words.slice(end))?.[0] ?? "";
  return isWishSection(unit.section) || (demand === "required" && WISH.test(clause)) ? "preferred" : demand;
}
