import { isEmployersPart } from "./asides.ts";
import { type Duration, durationsIn } from "./duration.ts";
import { fieldAfter, fieldBefore } from "./experience-field.ts";
import { isOtherTime } from "./experience-other-time.ts";
import { COUNT, numberOf } from "./number-words.ts";
import { type Proof, proofOf } from "./proof.ts";
import type { Finding, Unit } from "./source.ts";
import { PARTICIPLE } from "./vocabulary/experience.ts";

const VAGUE_TIME =
  /\b(?:at least )?(?:several|a (?:good )?few|a number of|(?:quite )?some|many|multiple)(?: (?:good|solid|full))? (?:years|seasons)\b['’]?/gi;
/** "... three of them spent on trade cases", where years were counted before. */
const PART_OF_YEARS = new RegExp(
  `\\b(?:(at least|a minimum of|not less than|no fewer than|minimum)\\s)?(?:(${COUNT}) of (?:them|these|those|which|that)|of which (?:at least |a minimum of )?(${COUNT})(?: years?)?)\\s(?:must |should |to |have to |ideally )?(?:be |been |have been |spent |years? )*(?=(?:in|on|at|as|with|under|leading|managing|through)\\b)`,
  "gi",
);
/** A stay of a month or two somewhere is no experience, unless it is called so. */
const LEAST_PURSUIT = 0.25;
/** "€2,000 a month", "25 days a year": how often, not how long. */
const RATE = /^an?\s(?:year|month|season|summer|winter)\b/i;

/** "... of progressive nursing experience", in one clause. */
const EXPERIENCE_AFTER =
  /^[’'`]?(?:s\b)?[\s,-]{0,2}(?:\((?:minimum|min\.?|preferred|required|desired)\)\s*)?((?:(?!\b(?:you|we|our|is|are|will|must|plus|no)\b)[^.;:()•\n]){0,80}?)\b(?:experiences?|exp|PQE|background|track record)\b(?! (?:data|analys\w+|ratings?|studies))/i;
/** "Experience: ", "experience (minimum ", "experience in sales of at least ", "lathe time: ". */
const EXPERIENCE_BEFORE =
  /\b(?:experiences?|exp|background|track record|(?<=[a-zß-ɏ\d] )time|hands-on work)\b(?:\s(?:required|needed|level|range|min|minimum|preferred|in years|years))?(?:\s?[:(–—-]|,|\sof|\sfor|\sis|\s(?:in|as|with|within|on)\s[^.;:()]{1,60}?\s?(?:\(|for|of|,|[:–—-]))\s*(?:approx\w*\.?|about|around|is|should be)?\s*$/i;
/** What one does for years: "in accounts payable", "leading people", "as a DBA", "of selling". */
const PURSUIT_AFTER =
  /^[’']?,?\s*(?:(?:or|and) (?:more|so|longer)\s)?(?:of (?:them|these|those|which|that) (?:spent )?|spent\s)?(?:(?:full-time|part-time|paid|solid|steady|proper|straight|recently|already|or so|post)\s)*(?:of (?:it|that|this)\b|in|as|with|on|at|behind|under|around|within|leading|working|doing|teaching|managing|running|writing|(?:of|’|')\s?[A-Za-zÀ-ɏ]+ing\b|of\s[A-Za-zÀ-ɏ]|(?:[A-Za-zÀ-ɏ]{3,}ing)\b|(?:qualified|licensed|registered|practice|post[- ]?(?:qualif|doc|regist|grad|call))|(?:practice|work|professional practice|employment|service in)\b|(?:since|after) (?:[A-Za-zÀ-ɏ]+ )?(?:graduat|qualif|ticket|regist|you (?:came|qualified|left)|finishing|leaving)|(?:or so |or more )?(?:behind|under) (?:you|them|your)|(?:’|')?\s?(?:care|work|study|use|practice|cooking|selling) (?:of|with|in))/i;
/** A credential, a noun of demand or the like right before: what follows goes on asking. */
const ASKED_BEFORE =
  /\b(?:need|needs|require|requires|required|requirements?:?|ask for|asks? for|ask|asks|want|wants|look(?:ing)? for|look for|must have|should have|have|has|having|you['’]?d|you['’]ve|bring|brings|see|with|not less than|completed?|worked|done|spent|plus|minimum|qualifications?|or|essential:?|you:?|needed:?|wanted:?|required:?|please:?|expect|expected:?|least|ideally|preferably|preferred:?|desirable:?|background:?|to wit:?)[\s:–—-]*(?:done |got |had |about |around |roughly |some |also |ideally |between |somewhere between |a good |a solid |another |clear |good )*$/i;
const CREDENTIAL_BEFORE =
  /\b(?:degree|diploma|certificate|licen[cs]e|ticket|trade|training|qualif[A-Za-zÀ-ɏ]+|bachelor[A-Za-zÀ-ɏ]*|master['’]?s|BS[Nc]?|BA|MBA|MSc|MLS|PhD|registered|certified|equivalent|apprenticeship|graduat[A-Za-zÀ-ɏ]+)\b[^.;]{0,70}(?:\band\b|\bplus\b|\bwith\b|,|\+|&|\bfollowed by\b)\s*$/i;
const ASKED_AFTER =
  /^[^.;:]{0,70}?\b(?:(?:is|are) (?:required|needed|essential|necessary|preferred|desired|desirable|a must|mandatory|expected|what we|the (?:least|minimum)|enough|plenty|fine|ideal|a plus|an advantage)|(?:required|preferred|essential|desired|minimum|please)\b|(?:will|would) (?:do|be|suit)|suits? us|(?:is|are|would be) (?:about |just )?right)/i;
/** "been writing software for ", "managed a shop for ", "driven snowmobiles, ". */
const DONE_FOR = new RegExp(
  `\\b(?:you['’]ve|you have|you['’]ll have|you will have|having|who['’]s|who has|(?:must|should|to|would|will) have|(?:who|that|candidates?|applicants?|person|whoever) (?:has|have))\\b[^.;:]{0,20}?\\b${PARTICIPLE}\\b[^.;:]{0,90}?(?:\\bfor|\\bsince[^.;:]{0,20}|,)\\s*(?:about |around |at least )?$`,
  "i",
);
const FARTHEST_DENIAL = 25;
const OTHER_SECTION =
  /\b(?:offer|benefits?|pay|salary|compensation|contract|about (?:us|the (?:company|team|school|firm))|who we are|our story|perks|schedule|training|programme|duties|responsibilities|what you['’]?ll (?:do|get)|you will do|the (?:work|deal|terms)|terms|history|leave|hours|start)\b/i;
const BARE_YEARS = /^(\d{1,2})(?:\s?(?:-|–|to)\s?(\d{1,2}))?\s?\+?\s*$/;

/** What a unit says of experience by years: "Years of experience: 3-5", "two years in a shop". */
export function experienceByYears(unit: Unit): Finding[] {
  const byLabel = bareYears(unit);
  if (byLabel !== null) return [byLabel];
  const years = [...durationsIn(unit.words), ...vagueTimesIn(unit.words)].flatMap((time) => yearsOf(unit, time));
  return years.length > 0 || unit.before !== null ? [...years, ...partsOfYears(unit, years)] : years;
}

/** "Several years", "a good few seasons": time without a number. */
function vagueTimesIn(words: string): Duration[] {
  if (!/(?:several|few|number of|some|many|multiple) /i.test(words)) return [];
  return [...words.matchAll(VAGUE_TIME)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isBound: false,
    inMonths: false,
  }));
}

/** Years among those counted before: "..., two of them in outpatients". */
function partsOfYears(unit: Unit, years: readonly Finding[]): Finding[] {
  if (!/\bof (?:them|these|those|which|that)\b/i.test(unit.words)) return [];
  if (years.length === 0 && (unit.before === null || experienceByYears(unit.before).length === 0)) return [];
  return [...unit.words.matchAll(PART_OF_YEARS)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (years.some((other) => start < other.end && other.start < end)) return [];
    const [field] = fieldAfter(unit.words.slice(end));
    const proof = proofOf(unit, start, end, field?.split("_")[0] ?? "");
    return [
      { kind: "experience" as const, value: field ?? "any", unit, ...proof, min: numberOf(match[2] ?? match[3] ?? "") },
    ];
  });
}

/** The label says what the number counts. */
function bareYears(unit: Unit): Finding | null {
  if (unit.label === null || !/experience|^exp\b/.test(unit.label) || !/year|yrs|min/.test(unit.label)) return null;
  const value = unit.words.slice(unit.words.search(/[:：]/) + 1);
  const match = BARE_YEARS.exec(value.replace(/[*_]/g, " ").trim());
  if (match === null) return null;
  const [, min, max] = match;
  const years = { min: Number(min), ...(max === undefined ? {} : { max: Number(max) }) };
  return { kind: "experience", value: "any", polarity: "required", unit, start: 0, end: unit.words.length, ...years };
}

function yearsOf(unit: Unit, duration: Duration): Finding[] {
  const before = unit.words.slice(0, duration.start);
  const after = unit.words.slice(duration.end);
  if (isOtherTime(unit, duration, before, after)) return [];
  const read = readContext(unit, before, after, duration);
  if (read === null) return [];
  const { start, end, fields } = read;
  const proof = nearProof(unit, start, end);
  const { min, max } = duration;
  return (fields.length === 0 ? ["any"] : fields).map((value) => ({
    kind: "experience" as const,
    value,
    unit,
    ...proof,
    min,
    max,
  }));
}

/** How the years are asked for. A denial far ahead of them is of something else: "so as not to drown you'd want a year". */
function nearProof(unit: Unit, start: number, end: number): Proof {
  const proof = proofOf(unit, start, end, unit.words.slice(start, end));
  return proof.polarity === "not_required" && start - proof.start > FARTHEST_DENIAL
    ? { polarity: "required", start, end }
    : proof;
}

interface Context {
  readonly start: number;
  readonly end: number;
  readonly fields: readonly string[];
}

function readContext(unit: Unit, before: string, after: string, duration: Duration): Context | null {
  const { start, end } = duration;
  const named = EXPERIENCE_AFTER.exec(after);
  if (named !== null) {
    const to = end + named[0].length;
    const own = fieldBefore(named[1] ?? "");
    return { start, end: to, fields: own.length > 0 ? own : fieldAfter(unit.words.slice(to)) };
  }
  const ahead = EXPERIENCE_BEFORE.exec(before);
  if (ahead !== null) {
    const own = fieldAfter(ahead[0].replace(/^[A-Za-zÀ-ɏ-]+/, ""));
    return { start: ahead.index, end, fields: own.length > 0 ? own : fieldAfter(after) };
  }
  return pursuit(unit, before, after, duration);
}

/** Years of doing something, which nobody calls experience: "three years in accounts payable". */
function pursuit(unit: Unit, before: string, after: string, duration: Duration): Context | null {
  const { start, end } = duration;
  if (duration.inMonths && (duration.min ?? 1) < LEAST_PURSUIT) return null;
  const done = DONE_FOR.exec(before);
  if (done !== null && !/\bwe\b/i.test(done[0])) {
    const doing =
      /\bbeen(\s[A-Za-zÀ-ɏ]+ing\b.*)$/i.exec(done[0])?.[1] ?? /\s(?:in|as|with|on|at|behind)\s.*$/i.exec(done[0])?.[0];
    return { start: done.index, end, fields: fieldAfter(doing ?? "") };
  }
  const isBare = duration.isBound && /^['’]? [A-Za-zÀ-ɏ]+/.test(after) && isListed(unit, before);
  if (!PURSUIT_AFTER.test(after) && !isBare) return trailing(unit, before, after, duration);
  if (RATE.test(unit.words.slice(start, end)) && /[A-Za-zÀ-ɏ0-9)]\s*$/.test(before) && !ASKED_BEFORE.test(before))
    return null;
  const isAsked =
    duration.isBound || ASKED_BEFORE.test(before) || CREDENTIAL_BEFORE.test(before) || ASKED_AFTER.test(after);
  if (!isAsked && !isListed(unit, before)) return null;
  if (isBare && !PURSUIT_AFTER.test(after))
    return { start, end, fields: fieldAfter(` in${after.replace(/^['’]/, "")}`) };
  return { start, end, fields: fieldAfter(after.replace(/^\W*of (?:them|these|those|which)(?: spent)?/i, "")) };
}

/** "Hands on a luffing jib, two seasons or more": the years stand last in an item of what is asked. */
function trailing(unit: Unit, before: string, after: string, duration: Duration): Context | null {
  if (!duration.isBound || !/^\W*$/.test(after) || !/[,:–—]\s*$/.test(before)) return null;
  if (
    unit.section === null ? !/\b(?:you|must|candidates?|applicants?)\b/i.test(before) : OTHER_SECTION.test(unit.section)
  )
    return null;
  if (/\b(?:we|our|contract|term|leave|warranty)\b/i.test(before)) return null;
  const start = before.search(/[A-Za-zÀ-ɏ0-9]/);
  return {
    start: Math.max(start, 0),
    end: duration.end,
    fields: fieldAfter(` ${/\b(?:in|as|with|on|at)\s.*$/i.exec(before)?.[0] ?? ""}`),
  };
}

/** Whether a unit, or a sentence in it, begins here, under no heading that speaks of something else than demands. */
function isListed(unit: Unit, before: string): boolean {
  if (unit.kind === "heading" || isEmployersPart(unit)) return false;
  if (/(?:years?|yrs?)\b[^.;]{0,40},\s*(?:and )?$/i.test(before)) return true;
  if (
    !/^[\s\-*•·|–—\d.)(a-z]{0,6}$|[.!?;:|]\s*$|(?:^|[.;:])\s*(?:in addition|also|plus|and|further|typically|roughly|about|around|ideally|preferably|usually|between)?,?\s*$/i.test(
      before,
    )
  )
    return false;
  return unit.section === null || !OTHER_SECTION.test(unit.section);
}
