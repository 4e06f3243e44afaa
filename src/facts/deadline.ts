import { type DateHabits, dateHabits, datesIn, type WrittenDate } from "./dates.ts";
import type { Extractor, Finding, Unit } from "./source.ts";

const HINT =
  /clos|shut|deadline|appl|\bdue\b|\bby\b|until|till|before|rolling|submit|send|expires|valid|receiv|no later|found/i;
const LABEL =
  /^(?:clos(?:es|ing|e)(?: (?:date|on|time))?(?: for applications)?|shuts|(?:final |application |applications? |submission |job )?(?:clos(?:es|ing|e)(?: date)?|deadline|end date|due)(?: (?:date|for applications|to apply))?|apply (?:by|before|until)|applications? (?:by|close|due|until|open until|to|accepted until)|deadline(?: for applications?)?|last (?:date|day) (?:to apply|for applications?|of application)|expir(?:es|y|ation)(?: date)?|valid (?:through|until|to)|(?:posting )?end date|posting closes|date closing)$/i;
/** Words that make the date next to them the last day for applications. */
const BEFORE =
  /(?:\b(?:clos(?:es|ing|e)|shuts?)\b(?: (?:date|time|on|at|by|is|for (?:applications|this (?:role|post|position|vacancy))|of))*|\bdeadline\b(?: (?:date|is|of|for (?:applications?|receipt|this|the|applying|submission)\w*|applications?|to apply|will be))*|\b(?:apply|applications?|applied|cvs?|r[ée]sum[ée]s?|letters?|file|paperwork|submit(?:ted)?|send|sent|write|reply|e-?mail|respond|upload|call|ring|phone|text|hand in|get in touch|contact us|received?|reach(?:es)?|expressions of interest)\b[^.;]{0,90}?\b(?:by|before|until|till|no later than|not later than|on or before|prior to|up to|to)|\b(?:vacancy|advert|posting|position|job|post) (?:is )?(?:open|closes|runs) (?:until|till|to)|\buntil|\blast day (?:to apply|for applications?) is)\s*[:–—-]?\s*(?:(?:the end of(?: the day)?(?: on)?|close of (?:business|play)(?: on)?|midnight(?: on)?|noon(?: on)?|12 noon(?: on)?|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|h|hrs|hours|o['’]clock)?(?: (?:on|of))?|\d{1,2}[:.]\d\d(?: on)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|on|the|,|:|is)[\s,]*){0,5}$/i;
/** Opens the last day of whatever is due then, next to a date. */
const DUE =
  /\b(?:by|before|until|till|no later than|not later than|on or before)\s+(?:(?:mid(?:day|night)|noon|close of (?:business|play)|the end of|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|h|hrs|hours|o['’]clock)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|on|of|the|,)[\s,]*){0,4}[*_]*$/i;
/** What people who apply do, send, or have on their table. */
const APPLYING =
  /\b(?:appl(?:y|ying|ications?|icants?)|cvs?|r[ée]sum[ée]s?|letters?|portfolios?|write|e-?mail|ring|call|phone|text|post|send|upload|drop (?:in|off)|names? in|forms?|interested|expressions? of interest|(?:read|look at) (?:everything|all|every))\b|\S@\S/i;
/** Headings and labels under which one is told how to apply. */
const APPLYING_SECTION = /\b(?:appl(?:y|ying|ications?)|interested|next steps?|contact|how to (?:join|reach))\b/i;
/** What is due then is an answer of the employer's. */
const ANSWERED =
  /\b(?:hear|heard|told|inform\w*|notif\w+|deci(?:de|sion)\w*|let you know|be in touch|contacted|shortlist\w*|invit\w+|repl(?:y|ies) from)\b/i;
/** Between the first and the last day for applications. */
const SPAN_JOIN =
  /^\s*(?:(?:and|but)\s)?(?:no later than|not later than|until|till|to|through|-|–)\s(?:\p{L}+day\s)?$/iu;
const ROLLING =
  /\b(?:(?:on a )?rolling (?:basis|deadline|recruitment|review|applications?|admissions?|intake|hiring)|(?:open|posted|advertised|accepted|considered|continue|post) until (?:(?:the )?(?:position|post|role|vacancy|job|it|suitable)\w* (?:is|has been|are) )?(?:filled|found)|until (?:the )?(?:position|post|role|vacancy|job|right person)(?:s)? (?:is|are|has been) (?:filled|found)|(?:there(?:['’]s| is) )?no (?:fixed |set |formal )?(?:closing date|deadline)(?! (?:pressure|driven))|no closing date|applications? (?:are )?(?:accepted|reviewed|considered|read) (?:continuously|as they (?:arrive|come in))|(?:stays? (?:up|open)|keep (?:this|it|the \w+) (?:up|open)|we post|we(?:['’]ll| will)? (?:keep|stop) (?:looking|hiring|interviewing)) (?:until|till|when)\b[^.;]{0,40}\b(?:filled|full|found))\b/i;
const ROLLING_HINT = /rolling|until|till|deadline|closing|continuously|as they|we['’]ve found|arrives?/i;
const NOT_APPLYING =
  /\b(?:interviews?|tests?|shift|doors?|office|shop|library|store|kitchen|we['’]re closed|is closed|contract|fixed term|funded|appointment|employment|lease|programme|training|start\w*|season|work(?:s|ing)?|orientation|position (?:runs|ends)|posted)\b[^.;]{0,40}$/i;
const REVIEW = /\b(?:first (?:review|consideration|round)|priority)\b/i;

/** The last day for applications, or that they are taken until the post is filled. */
export const deadline: Extractor = {
  kind: "deadline",
  extract(source) {
    let habits: DateHabits | null = null;
    return source.units.flatMap((unit) => {
      if (!HINT.test(unit.words)) return [];
      habits ??= dateHabits(source);
      return [...dated(unit, habits), ...rolling(unit)];
    });
  },
};

function dated(unit: Unit, habits: DateHabits): Finding[] {
  const dates = datesIn(unit.words, habits).filter(({ hasDay }) => hasDay);
  if (dates.length === 0) return [];
  const first = dates[0];
  if (unit.label !== null && LABEL.test(unit.label) && first !== undefined)
    return [found(unit, 0, lastOfSpan(unit, dates) ?? first)];
  const cell = /^\|?\s*([\p{L} ]{4,40}?)\s*\|/u.exec(unit.words)?.[1] ?? "";
  if (LABEL.test(cell) && first !== undefined) return [found(unit, 0, first)];
  for (const date of dates) {
    const before = unit.words.slice(0, date.start);
    const match = BEFORE.exec(before.slice(-160)) ?? dueIn(unit, before.slice(-160));
    if (match === null || NOT_APPLYING.test(match[0]) || REVIEW.test(before)) continue;
    if (REVIEW.test(unit.words.slice(date.end, date.end + 60))) continue;
    const from = Math.max(0, before.length - 160) + match.index;
    const other = dates.findLast(({ start, end }) => start >= from && end <= date.start);
    if (other !== undefined && !SPAN_JOIN.test(unit.words.slice(other.end, date.start))) continue;
    const isBareUntil = /^until/i.test(match[0]);
    if (isBareUntil && !/\bapplications?\b/i.test(before)) continue;
    return [found(unit, from, date)];
  }
  return [];
}

/** "Ring Ana on the depot line before 3 May": what is due then is an application where the words are about applying. */
function dueIn(unit: Unit, before: string): RegExpExecArray | null {
  const match = DUE.exec(before);
  if (match === null) return null;
  const clause = /[^.;:!?]*$/.exec(before.slice(0, match.index))?.[0] ?? "";
  const isApplying =
    APPLYING.test(before) || (unit.section !== null && APPLYING_SECTION.test(unit.section) && !/\bstart/i.test(clause));
  return isApplying && !ANSWERED.test(clause) && !NOT_APPLYING.test(clause) ? match : null;
}

/** "From 1 to 15 January": applications close on the second. */
function lastOfSpan({ words }: Unit, [first, second]: readonly WrittenDate[]): WrittenDate | null {
  if (first === undefined || second === undefined) return null;
  return /^\s*(?:through|to|until|till|-|–)\s*$/i.test(words.slice(first.end, second.start)) ? second : null;
}

function found(unit: Unit, start: number, date: WrittenDate): Finding {
  return { kind: "deadline", value: date.iso, polarity: "mentioned", unit, start, end: date.end };
}

function rolling(unit: Unit): Finding[] {
  if (!ROLLING_HINT.test(unit.words)) return [];
  const match = ROLLING.exec(unit.words);
  if (match === null || /\b(?:not|n['’]t) (?:\p{L}+ ){0,3}$/u.test(unit.words.slice(0, match.index))) return [];
  return [
    {
      kind: "deadline",
      value: "rolling",
      polarity: "mentioned",
      unit,
      start: match.index,
      end: match.index + match[0].length,
    },
  ];
}
