import { type DateHabits, dateHabits, datesIn, monthNear, type WrittenDate } from "./dates.ts";
import type { Extractor, Finding, Unit } from "./source.ts";

/** The day or month that work starts, or that it starts at once. */
export const start: Extractor = {
  kind: "start",
  extract(source) {
    let habits: DateHabits | null = null;
    return source.units.flatMap((unit) => {
      const atOnce = immediate(unit);
      if (atOnce !== null) return [atOnce];
      if (!DATE_HINT.test(unit.words) || !(CUE_HINT.test(unit.words) || isLabelled(unit))) return [];
      habits ??= dateHabits(source);
      return dated(unit, habits);
    });
  },
};

const LABEL =
  /^(?:(?:expected |anticipated |proposed |preferred |desired |target |planned |estimated |ideal |earliest )?(?:start(?:ing|s)?|begin(?:ning|s)?|commenc\w+|entry|effective|joining|incorporation|onboarding)(?: (?:date|from|on|by|work))?|date of (?:entry|commencement|joining)|first day(?: of work)?|available(?: from)?|vacant from|from|when|needed(?: from| by)?)$/i;
/** Labels of the time that a contract runs: its first date is the start. */
const SPAN_LABEL =
  /^(?:(?:contract|employment|job|appointment|project|work|internship|placement|season|assignment) ?(?:dates?|period|duration|length|term)?|dates?|period|duration|season|term|length|timing)$/i;

const AT_ONCE_HINT = /immediate|asap|a\.s\.a\.p|start|begin|join|commenc|available|tomorrow|yesterday|right now|now\b/i;
const AT_ONCE =
  "immediate(?:ly)?|asap|a\\.s\\.a\\.p|as soon as (?:possible|practicable|(?:you|a?nyone|we|they)\\b)|straight ?away|right (?:away|now)|at once|now\\b|today|tomorrow|yesterday|this (?:week|monday)|next (?:week|monday)|the moment you|whenever you(?: can|['’]ve|['’]re| are| like)|as early as (?:this|next) week|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?! to|s|,? \\d|,? the|,? [A-Z])(?=\\W*$|[.,;]|\\s(?:if|morning))";
const IMMEDIATE = new RegExp(
  `\\b(?:immediate(?:ly)? (?:start|starter|joiner|joining|vacanc(?:y|ies)|available|opening|need)s?|(?:start|starting|starts|available|commencing|begin|join(?! (?:us )?now))(?: work| date| us| with us)?\\s?[:–-]?\\s?(?:is |are )?(?:${AT_ONCE})|hiring immediately|need(?:ed|s)? (?:you |someone |somebody |a \\w+ |people )?(?:immediately|asap|right (?:away|now)|yesterday|straight ?away))`,
  "i",
);
const NOT_IMMEDIATE =
  /\b(?:review\w*|screening|applicants?|consideration|search|data|applications?|interview\w*|benefits?|coverage|insurance|no|not|do you|are you|can you|vest\w*|health|pto|shifts?|classes|course)\b[^.;]{0,30}$|n['’]t\b[^.;]{0,30}$/i;

function isLabelled({ label }: Unit): boolean {
  return label !== null && (LABEL.test(label) || SPAN_LABEL.test(label));
}

function immediate(unit: Unit): Finding | null {
  if (!AT_ONCE_HINT.test(unit.words)) return null;
  const label =
    unit.label !== null && LABEL.test(unit.label)
      ? /\b(?:immediate(?:ly)?|asap|now|as soon as possible|straight ?away)\b/i.exec(unit.words)
      : null;
  const match = label ?? IMMEDIATE.exec(unit.words);
  if (match === null || NOT_IMMEDIATE.test(unit.words.slice(0, match.index))) return null;
  return finding(unit, "immediate", match.index, match.index + match[0].length);
}

const DATE_HINT =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|\b20\d\d-\d\d|\d[./-]\d{1,2}[./-](?:20)?\d\d|the \d{1,2}(?:st|nd|rd|th)\b/i;
const CUE_HINT =
  /start|begin|commenc|join|\bfrom\b|available|effective|entry|report|mobili|incorpor|induct|on ?board|first day|in (?:post|place|role)|take up|taking up|tenable|vacant|as of|\bby\b|\bon\b|until|till|through|\bto\b|[–-]/i;

/** What says by itself that the date behind it is the first day. */
const STRONG =
  "(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:e|es|ing|ement)|join(?:s|ing)?|reports?|mobili[sz](?:e|es|ing|ation)|incorporation|induction|on ?board(?:ing)?|first day(?:['’]s)?|(?:take|taking|takes) up (?:duty|duties|office|appointment|(?:the |your |this )?(?:post|role|position)))(?: work| us| date| dates| with us| of work| the (?:role|job|post|position|team|crew)| our (?:team|crew)| training)?";
const LINK =
  "(?: (?:date|is|on|from|in|of|for|as|at|around|about|by|between|will|would|be|no later than|the|approximately|early|late|mid|flexible|ideally|sometime|soon|preferably|our|first|second|third|week|weeks|commencing|beginning|start|possible|latest|latest:|earliest))*";
/** What a date is the start of where "from" stands between, and who is wanted there by it. */
const WEAK =
  "(?:available|vacant|free|effective|tenable|open|posts?|positions?|jobs?|roles?|contracts?|vacanc(?:y|ies)|appointment|cover|employment|placement|internship|temporary|permanent|(?:full|part)[- ]?time|fixed[- ]term|seasonal|months?|years?|weeks|days|to begin with|needed|wanted|required|work|(?:like|love|wants?|needs?|seeks?|seeking|hiring|recruiting|appointing|employ|looking for)(?: [\\w'’-]+){1,8})(?: \\([^)]{1,30}\\))?(?:,| [·|–—-])? (?:from|as of|as from|with effect from|effective)";
const WANTED_BY =
  "(?:(?:like|love|want|need|prefer|hope|get) (?:to have |to get )?(?:you|someone|somebody|people|at least \\w+ people|our new \\w+|the new \\w+)|have (?:you|someone|somebody|them))(?: here| with us| in post| in place| in the (?:role|job|post)| on ?board| at work| on the (?:floor|team|crew|road|job|ground)| to start| started| working)*(?: (?:when|once) [^,.;]{3,30})? (?:by|on|from|as of|no later than|in)|\\b(?:in (?:post|place|role|seat)|on ?board|(?:on|in) the (?:floor|team|crew)) (?:by|on|from)";
const DAYS =
  "(?: ?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the|about|around|early|late|mid-?|week of|week commencing|beginning of|start of|end of|first|second|third|on|of|,))*";
const BEFORE = new RegExp(
  `(?:\\b${STRONG}${LINK}|\\b${WEAK}|(?<wanted>\\b(?:${WANTED_BY})))\\s*[:–—-]?\\s*(?:\\*\\*)?${DAYS} ?(?:\\*\\*)?$`,
  "i",
);
/** What else begins on a day. */
const NO_START =
  /\b(?:applications?|apply|applying|interviews?|review\w*|screening|technician, who|apprentice, who|shifts?|semester|training course|course|season|lessons|tests?|leave|benefits?|coverage|pension|meetings?|posting|before you|reporting (?:to|of)|enrol\w*|raise|increase|funding|festival|conference|exhibition|registration|admission|tickets?|classes|since|hear from|contact|notify|inform|decision|founded|policy|law|regulation|salary|wages?|pay|the period)\b[^.;,]{0,40}$|\b(?:office hours|(?<!first )day|working day)\b[^.;]{0,12}$/i;

/** Years behind this are ones of the century before, written with two figures. */
const LATEST = "2040";

function dated(unit: Unit, habits: DateHabits): Finding[] {
  const { words, label } = unit;
  const dates = [...datesIn(words, habits), ...monthsIn(words, habits)]
    .filter(({ iso }) => iso < LATEST)
    .sort((a, b) => a.start - b.start);
  for (const [at, date] of dates.entries()) {
    if (label !== null && LABEL.test(label)) return [finding(unit, date.iso, 0, date.end)];
    const from = Math.max(0, date.start - 110);
    const before = words.slice(from, date.start);
    const match = BEFORE.exec(before);
    if (match !== null && !isOfOther(unit, before.slice(0, match.index), match))
      return [finding(unit, date.iso, from + match.index, date.end)];
    const lead = LEADING.exec(before);
    if (from === 0 && lead !== null && SPEAKS_OF_WORK.test(words.slice(date.end)))
      return [finding(unit, date.iso, lead.index, date.end)];
    const end = date.hasDay ? endOfSpan(unit, date, dates[at + 1]) : null;
    if (end !== null && isOfWork(unit, before)) return [finding(unit, date.iso, date.start, end)];
  }
  return [];
}

/** "From 22 February we need two more": what speaks of the work behind a date that opens the sentence. */
const LEADING = /^\W*(?:(?:and|but|or) )?from (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |the |about |around )*$/i;
const SPEAKS_OF_WORK =
  /^[^.;]{0,40}\b(?:you['’]ll|you will|you would|we(?:['’]re| are)? (?:training|employ\w*|need|want|seek\w*|hir\w+|looking|recruit\w*)|or (?:the week|earlier|sooner|as soon|when)|for (?:one|two|three|six|twelve|\d+) (?:months?|years?))\b|^\W*$/i;

/** Whether what begins is another thing, named before: interviews, a season. Whoever is wanted by a day is wanted at work. */
function isOfOther({ words, before: earlier }: Unit, before: string, match: RegExpExecArray): boolean {
  if (NO_START.test(match[0])) return true;
  if (match.groups?.wanted !== undefined) return /\bhear\b/i.test(before);
  const isTorn = earlier !== null && /^[a-z]/.test(words);
  return NO_START.test(isTorn ? `${earlier.words} ${before}` : before);
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const BARE_MONTH = new RegExp(`\\b(?:${MONTHS})\\b(?!,? (?:of )?\\d|-\\d|\\s(?:the )?\\d)`, "g");
/** Behind a number a month's name is part of a date. */
const DAY_BEFORE = /\d(?:st|nd|rd|th)?\s(?:of )?$/;

/** Months without a day or year: "in March". */
function monthsIn(words: string, habits: DateHabits): WrittenDate[] {
  return [...words.matchAll(BARE_MONTH)].flatMap((match) => {
    const iso = DAY_BEFORE.test(words.slice(0, match.index)) ? null : monthNear(match[0], habits);
    return iso === null ? [] : [{ iso, hasDay: false, start: match.index, end: match.index + match[0].length }];
  });
}

const TILL =
  /^\s?(?:to|until|till|through(?: to)?|–|—|-)\s(?:(?:about|around|the|early|late|mid-?|end|beginning|of|at|least)\s?)*$|^\s?[–—]\s?$/i;
/** A job lasts longer than a conference, in days. */
const SHORTEST = 40;
const LONGEST = 2200;

/** Where the span ends that a date opens, "15 March to 31 October"; null where it opens none that a job may last. */
function endOfSpan({ words }: Unit, from: WrittenDate, to: WrittenDate | undefined): number | null {
  if (to === undefined || !TILL.test(words.slice(from.end, to.start))) return null;
  const days = (Date.parse(to.iso) - Date.parse(from.iso)) / 86_400_000;
  return days >= SHORTEST && days <= LONGEST ? to.end : null;
}

const WORK =
  /\b(?:you|we|positions?|posts?|contract|role|season|work\w*|job|months|temporary|fixed[- ]term|cover|appointment|employment|internship|placement|assignment|seasonal|it runs|needed|wanted|hiring)\b/i;

/** Whether a span of dates is the job's: it says so, or stands under such a label. */
function isOfWork({ words, label, isField, kind }: Unit, before: string): boolean {
  if (NO_START.test(before)) return false;
  if (label !== null) return SPAN_LABEL.test(label);
  return isField || WORK.test(words) || (kind !== "heading" && /^\W*(?:from )?$/i.test(before));
}

function finding(unit: Unit, value: string, from: number, to: number): Finding {
  return { kind: "start", value, polarity: "mentioned", unit, start: from, end: to };
}
