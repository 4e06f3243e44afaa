import { figuresOf } from "./figures.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { APART, BARE_WEEK, DAYS_OF_HOURS, FULL_WEEK, IN_PASSING, NUMBER, SAYINGS, UNIT } from "./vocabulary/hours.ts";

/** Hours a week that one works. */
export const hours: Extractor = { kind: "hours", extract: ({ units }) => units.flatMap(hoursOf) };

const HINT = /h(?:ou)?rs?\b|hour|week|\dh|hpw|shift/i;
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
