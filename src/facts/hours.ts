import { figuresOf } from "./figures.ts";
import type { Extractor, Finding, Unit } from "./source.ts";

/** Hours a week that one works. */
export const hours: Extractor = { kind: "hours", extract: ({ units }) => units.flatMap(hoursOf) };

const HINT = /h(?:ou)?rs?\b|hour|week|\dh|hpw|shift/i;
const NUMBER =
  "(?<![\\d.,:/$£€])(?<low>\\d{1,2}(?:[.,]\\d{1,2})?)(?:\\s?\\(\\d{1,2}\\))?(?:\\+?\\s?(?:h(?:ou)?rs?\\s?)?(?:-|–|—|to|or|(?<=between \\d\\d? )and)\\s?(?<high>\\d{1,2}(?:[.,]\\d{1,2})?))?\\+?";
const UNIT =
  "[- ]?(?:(?:paid|working|contracted|guaranteed|teaching|scheduled|basic|billable|core) )?(?:hours?|hrs?\\.?|h)(?![\\p{L}])";
const A_WEEK =
  "(?:,? ?\\([^)]{0,20}\\))?,?(?:\\s(?:of work|on average|worked|work))?\\s?(?:-|/|a|per|each|every|in the|in a|over (?:a|the)|p/?)?[- /]?\\s?(?:normal |standard |working |calendar )?(?:weeks?|wks?|weekly|w(?!\\p{L}))\\b";

/** A way to say weekly hours, most explicit first. */
interface Saying {
  readonly pattern: RegExp;
  /** What the hours are divided by, or days to multiply them by, come from the match. */
  readonly share?: number;
  /** Least and greatest sum that is meant. */
  readonly within: readonly [number, number];
}

const WEEK: readonly [number, number] = [2, 90];
/** Hours that, without the word week, are those of one. */
const FULL_WEEK: readonly [number, number] = [15, 60];
const TWO_WEEKS: readonly [number, number] = [8, 99];

const SAYINGS: readonly Saying[] = [
  {
    pattern: new RegExp(
      `${NUMBER}${UNIT}\\s?(?:\\(?(?:a|per|each|every|over|in)\\s(?:a |the )?(?:2 weeks|fortnight|2-week period|pay period)|fortnightly|bi-?weekly)`,
      "iu",
    ),
    share: 2,
    within: TWO_WEEKS,
  },
  { pattern: new RegExp(`${NUMBER}${UNIT}${A_WEEK}`, "iu"), within: WEEK },
  {
    pattern: new RegExp(`${NUMBER}\\s?(?:hpw|h/w|hrs?/w|hrs? ?p\\.?w\\.?|hours p\\.?w\\.?)(?!\\p{L})`, "iu"),
    within: WEEK,
  },
  {
    pattern: new RegExp(
      `${NUMBER}[- ]hour (?:working |work ?|contract(?:ed)? |full |standard )?(?:weeks?|contract|workweek)\\b`,
      "iu",
    ),
    within: WEEK,
  },
  {
    pattern: new RegExp(
      `\\b(?:week|workweek|weekly hours|(?:working|contract(?:ed)?|basic|standard|normal|weekly|total) hours|hours (?:a|per|each) week|hours of work|hours)\\b(?: (?:a|per|each) week)?(?:\\s?:|\\sof|\\sis|\\sare|\\swill be|\\sruns to|\\scomes to|\\swould be)(?: (?:about|around|approximately|an average of|on average|roughly|typically|usually|from|between|up to|a minimum of|at least))*\\s?${NUMBER}(?:${UNIT}|(?=\\W*$|[,;.)](?!\\d)| (?:a|per|each) week| over| across| spread))`,
      "iu",
    ),
    within: [5, 90],
  },
  {
    pattern: new RegExp(
      `\\b(?:average|averages|averaging|contracted (?:to|for)|you['’](?:d|ll) (?:do|work)|work|working|do|guaranteed?|minimum of|contract (?:of|for)|rota of)\\s(?:about |around |an average of |roughly |up to |at least |a )?${NUMBER}${UNIT}(?! (?:that|this) |,? (?:a|per|each|every) (?:day|night|month|year|shift|fortnight)|[- ](?:shift|day|rota|notice|course|period|daily)| (?:of|shift|day|without|notice|straight|before|after|from|drive|away|ahead|later|monthly|annual|daily))`,
      "iu",
    ),
    within: [20, 60],
  },
  {
    pattern: new RegExp(
      `${NUMBER}${UNIT},? (?:spread |worked |split )?(?:over|across|in) (?:\\d|the|\\p{L}+) (?:\\p{L}+ )?(?:days|weekdays|shifts|mornings|evenings|nights|sessions)`,
      "iu",
    ),
    within: [12, 60],
  },
  {
    pattern: new RegExp(
      `\\b(?:full|part)[- ]?time\\b,?\\s?(?:[–—|:-]|hours|position|role|post|work|permanent|job)?\\s?\\(?(?:of |at |for |approximately |approx\\.? |about |~ ?)?${NUMBER}${UNIT}(?!\\s?(?:shift|a day|per day|day|per month|a month))`,
      "iu",
    ),
    within: [8, 60],
  },
];
/** "37.5 hours | ...", "35 hours.": a part of a head line, or a whole sentence. */
const APART = new RegExp(
  `(?:^[\\s*•·–>-]*|[|·•]\\s?|(?:^|[^\\d\\s]),\\s)${NUMBER} ?(?:hours|hrs|h)(?=\\s?(?:$|[|,;:·)–—.]))`,
  "iu",
);
/** ", 37.5 hours, between 8 and 8": a part of any sentence, and "£27,400 for 35 hours". */
const IN_PASSING = new RegExp(
  `(?:[,;(–—]\\s|[$£€][^.;$£€]{2,30}\\b(?:for|and|on)\\s)${NUMBER} ?(?:hours|hrs)(?=\\s?(?:$|[,;)–—]|\\.(?!\\d)))`,
  "iu",
);
/** "40 over four days", "38 a week": behind a label, heading or word of hours. */
const BARE_WEEK = new RegExp(
  `${NUMBER}(?:,| hours?)? (?:(?:a|per|each) week|weekly|over \\d (?:days|shifts))\\b`,
  "iu",
);
/** "four ten-hour days", "three 12-hour shifts a week", "six days a week, eight hours each". */
const DAYS_OF_HOURS: readonly RegExp[] = [
  /(?<![\d.,:/$£€-])(?<days>[2-6])[- x×]{1,2}(?<each>\d{1,2}(?:\.\d)?)[- ]?(?:hours?|hrs?|h)[- ](?:days|shifts|nights)\b(?! (?:on|off|a month|per month|then|in a row))/iu,
  /(?<![\d.,:/$£€-])(?<days>[2-6]) days (?:a|per|each|every) week,?(?:[^.;:\d]{0,60},)? (?:of |at |and )?(?<each>\d{1,2}(?:\.\d)?)[- ]?(?:hours?|hrs?|h)\b ?(?:each|a day|per day|every day|daily|days|shifts)\b/iu,
  /(?<![\d.,:/$£€-])(?<each>\d{1,2}(?:\.\d)?)[- ]?(?:hours?|hrs?|h) (?:a|per|each|every) day,?(?: for| on| over|\/)? ?(?<days>[2-6])[- ]days?[- ](?:a|per|each|every)?[- ]?week\b/iu,
];

const LABEL = /\bhours?\b|working time|work ?week|schedule/i;
const NO_LABEL = /\bopening|office hours|business|customer|store hours|contact hours|volunteer hours/i;
/** Words that make hours other ones, right before them. */
const OTHER_BEFORE =
  /\b(?:over|after|above|beyond|more than|exceed\w*|below|under|in excess of|fewer than|less than|benefits?|overtime|additional|extra|experience|opening|open|opens?|course|training|lessons?|classes|within|every|sav(?:e|es|ing)|customers?|clients?|learners|pupils|students? (?:get|have|receive)|first|next|last|reduc\w+ to|drops? to|summer hours|cover(?:s|ed|age)?|eligib\w+|who work|employees work\w*|you worked|of which|another|plus|notice of|commute|study|volunteer\w*|on-call|staffed|teach(?:es|ing)?|contact|accrue\w*)\b[^.;]{0,22}$/i;
/** Behind them. */
const OTHER_BEHIND =
  /^\s?(?:of (?:(?!work|nursing|operation)\p{L}+ ){0,2}?(?:training|leave|study|tuition|support|content|paid|CPD|professional|teaching|contact|lectur|classes|overtime|therapy|care|holiday|pto|sick|admin\w*|planning|supervision|class|coursework|volunteer\w*)|(?:is|are) (?:set aside|reserved|protected)|for (?:training|study|classes|admin|CPD|your own|personal|learning|side)|to (?:study|learn|spend)|off\b|or more (?:are|receive|qualify|get)|(?:are|is) eligible|each (?:child|client|pupil)|(?:qualif|receive|earn|get)\w*|notice|before|a day|per day)/iu;
const LEAST = /\b(?:at least|minimum(?: of)?|min\.?|no(?:t)? less than|no fewer than|from|upwards of|guaranteed?)\s$/i;
const MOST = /\b(?:up to|at most|maximum(?: of)?|max\.?|no(?:t)? more than|never more than|capped at)\s$/i;

function hoursOf(unit: Unit): Finding[] {
  if (!HINT.test(unit.words)) return [];
  const { words, origin } = figuresOf(unit);
  if (!/\d/.test(words)) return [];
  for (const { pattern, share = 1, within } of SAYINGS) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const found = finding(unit, words, origin, match, share, within);
    if (found !== null) return [found];
  }
  const days = daysOfHours(unit, words, origin);
  if (days !== null) return [days];
  const bare = isAboutHours(unit, words) ? (BARE_WEEK.exec(words) ?? labelled(unit, words)) : null;
  const match = bare ?? (words.length <= MOST_HEAD ? APART.exec(words) : null) ?? IN_PASSING.exec(words);
  const found = match === null ? null : finding(unit, words, origin, match, 1, bare === null ? FULL_WEEK : [5, 84]);
  return found === null ? [] : [found];
}

/** Longest head line, in UTF-16 code units. */
const MOST_HEAD = 160;

function isAboutHours({ section, label, kind, before }: Unit, words: string): boolean {
  const lead = before !== null && before.words.length < 24 ? before.words : "";
  const said = `${lead} ${label ?? ""} ${words.slice(0, 40)}`;
  const isSection = section !== null && section.length < 50 && /\bhours\b|schedule|working time/i.test(section);
  return (
    (isSection || LABEL.test(said) || (kind === "item" && / week\b/i.test(words))) &&
    !NO_LABEL.test(`${said} ${section ?? ""}`)
  );
}

const LABELLED_HOURS = new RegExp(
  `^[^\\d]{0,30}?${NUMBER}(?=\\s?(?:${UNIT.slice(5)}|$|[,;(]| (?:over|across|flexible|negotiable|per|a)))`,
  "iu",
);
const LABEL_OF_HOURS =
  /^(?:(?:weekly |working |contract(?:ed)? |total |basic |standard |hours\/)*(?:hours?|week)(?: (?:of work|per week|a week|weekly|\/week))?|hours\/week|working time|time)$/i;

function labelled({ label }: Unit, words: string): RegExpExecArray | null {
  if (
    label === null ||
    !LABEL_OF_HOURS.test(label) ||
    /\d\s?(?::\d\d|[ap]\.?m\b|[-–]\s?\d{1,2}\s?[ap]\.?m)/i.test(words)
  )
    return null;
  return LABELLED_HOURS.exec(words);
}

/** Hours a week where the days and the hours of each are said. */
function daysOfHours(unit: Unit, words: string, origin: (offset: number) => number): Finding | null {
  for (const pattern of DAYS_OF_HOURS) {
    const match = pattern.exec(words);
    const sum = Number(match?.groups?.days) * Number(match?.groups?.each);
    if (match === null || !(sum >= 12 && sum <= 84) || OTHER_BEFORE.test(words.slice(0, match.index))) continue;
    return fact(unit, origin(match.index), origin(match.index + match[0].length), sum, sum);
  }
  return null;
}

function finding(
  unit: Unit,
  words: string,
  origin: (offset: number) => number,
  match: RegExpExecArray,
  share: number,
  [least, most]: readonly [number, number],
): Finding | null {
  const low = numberOf(match.groups?.low);
  const high = numberOf(match.groups?.high);
  if (low === undefined || low < least || (high ?? low) > most || (high !== undefined && high < low)) return null;
  const at = words.indexOf(match.groups?.low ?? "", match.index);
  const before = words.slice(0, at);
  const end = match.index + match[0].length;
  const isLeast =
    LEAST.test(before) ||
    /\d\+/.test(match[0]) ||
    /^\s?(?:\+|or more|plus\b(?! )|minimum|and up)/i.test(words.slice(end));
  const isMost = MOST.test(before);
  if (!isLeast && !isMost && OTHER_BEFORE.test(before.slice(-60))) return null;
  if (
    /\b(?:who work|employees|benefits?|eligib\w+|open|opening|if you|you worked|students?|sav(?:e|es|ing)|overtime)\b[^.;]{0,40}$/i.test(
      before.slice(-70),
    ) &&
    (isLeast || isMost)
  )
    return null;
  if (OTHER_BEHIND.test(words.slice(end)) || /\bopen\b[^.;]{0,30}$/i.test(before)) return null;
  return fact(
    unit,
    origin(match.index),
    origin(match.index + match[0].trimEnd().length),
    isMost ? undefined : low / share,
    isLeast && high === undefined ? undefined : (high ?? low) / share,
  );
}

function fact(unit: Unit, start: number, end: number, min: number | undefined, max: number | undefined): Finding {
  return { kind: "hours", value: "week", polarity: "required", unit, start, end, min, max };
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text.replace(",", "."));
}
