import type { FactPolarity } from "../domain/fact.ts";
import { supplyOf } from "./polarity.ts";
import type { Finding, Unit } from "./source.ts";
import {
  ASIDE,
  DENIED_SECTION,
  NO_OFFICE,
  NOT_BEFORE,
  NOT_SO,
  NOW_AND_THEN,
  OTHER_REMOTE,
  REMOTE_FRAMES,
} from "./vocabulary/arrangement.ts";

const HINT =
  /remote|virtual|home|^\W*(?:yes|yep|yeah|sure|absolutely|of course|certainly|no|nope|afraid|sorry|never|not)\b|anywhere|wherever|wfh|tele[wc]|office|your own|kitchen table/i;
const REMOTE_HINT = /remote|virtual|home|anywhere|wfh|tele[wc]/i;
const NO_OFFICE_HINT = /office|your own/i;
const LABEL =
  /^(?:remote(?: (?:work|working|job|position|possible|allowed|option|eligible|status|eligibility))?|tele(?:work|commut\w+)(?: eligible)?|home ?working|work from home)$/i;
/** Homes where nobody works for this employer, and home in the sense of one's land. */
const NO_WORK =
  /\b(?:patients?|residents?|clients?['’]|customers?['’]|elderly|their own homes?|care home|nursing home|nobody phones|feel at home|stay at home|at home (?:in|with) (?:the|a|this|any)|speak\w*[^.;]{0,30} at home|takes? home|days? off)\b/i;

/** Work from home or anywhere, or the word that there is none, in a unit: at most one of each. */
export function remoteOf(unit: Unit): Finding[] {
  if (!HINT.test(unit.words)) return [];
  const { words, label } = unit;
  if (label !== null && LABEL.test(label)) return labelled(unit);
  if (label !== null && PLACE_LABEL.test(label) && HOME_VALUE.test(words)) return [placed(unit)];
  const findings: Finding[] = [];
  for (const { start, end } of remotesIn(unit)) {
    const polarity = polarityOf(unit, start, end);
    if (findings.some((finding) => finding.polarity === polarity)) continue;
    if (polarity === "not_offered" && /\b(?:training|induction|onboarding|probation)\b/i.test(words)) continue;
    const isPart = polarity === "offered" && isPartOfTime(words, start, end);
    const within = withinOf(words.slice(end), unit);
    findings.push({
      kind: "arrangement",
      value: isPart ? "hybrid" : "remote",
      polarity,
      unit,
      start,
      end,
      ...(isPart ? { confidence: 0.7 } : {}),
      ...(within === null || isPart ? {} : { detail: { within } }),
    });
  }
  return findings.length > 0 ? findings : [...answered(unit), ...atTimes(unit)].slice(0, 1);
}

/** "Can it be done from home? Afraid not." */
function answered({ before, ...unit }: Unit): Finding[] {
  if (before === null || !ASKS.test(before.words)) return [];
  const answer = ANSWER.exec(unit.words);
  if (answer === null) return [];
  const polarity: FactPolarity = answer.groups?.yes === undefined ? "not_offered" : "offered";
  const { index: start, 0: said } = answer;
  return [
    { kind: "arrangement", value: "remote", polarity, unit: { ...unit, before }, start, end: start + said.length },
  ];
}

const ASKS =
  /^[^?]{0,90}\b(?:remote(?:ly)?|from home|at home|at yours|wfh|telework|work from anywhere|home[- ]?working)\b[^?]{0,30}\?[\s*_"”]*$/i;
const ANSWER =
  /^[\s*_"“]*(?:(?<yes>yes|yep|yeah|sure|absolutely|of course|certainly)|no\b(?! (?:problem|worries))|nope|afraid not|sorry|never|not)\b/i;

/** "Occasional remote work", "work-from-home days", "work from home and the office". */
function isPartOfTime(words: string, start: number, end: number): boolean {
  const said = words.slice(start, end);
  if (/\bfully\b/i.test(said)) return false;
  return (
    /\b(?:part(?:ly|ially|ial)?|semi|occasional|ad[- ]hoc|situational|some)\b/i.test(said) ||
    SHARE_BEFORE.test(words.slice(0, start)) ||
    PAPERWORK.test(words.slice(0, start)) ||
    PAPERWORK_DONE.test(said) ||
    NOW_AND_THEN.test(words.slice(Math.max(0, start - BEFORE), start)) ||
    /^\s?days?\b|^,? (?:occasionally|sometimes|at times|now and (?:then|again)|from time to time|once in a while|some (?:days|of the time)|part of (?:the|your) (?:week|time)|on occasion|(?:if|as|when) (?:needed|required|necessary|needs be|appropriate|possible|practical|(?:the|your) (?:work|duties|diary|workload) allows?))\b|^ and (?:in |from )?(?:the |our )?office\b/i.test(
      words.slice(end),
    )
  );
}

/** "Half of the week may be spent ...", "some of it can be done ...". */
const SHARE_BEFORE =
  /\b(?:half|part|some|most|a (?:third|quarter|portion|share|bit)|\d0 ?%) (?:of )?(?:(?:the|your|their|each|every|this) (?:working )?(?:week|time|job|work|role|hours)|it)\b[^.;,]{0,30}$/i;
/** Tasks that are no whole job: "marking and prep can be done from home". */
const PAPERWORK =
  /\b(?:marking|prep|preparation|paperwork|reports?|admin|accounts|notes|ordering|write[- ]?ups?|reading|documentation|planning|some of (?:it|this|the (?:work|job)))\b[^.;,]{0,15}\b(?:can|may|could|is|are|be) (?:be )?(?:\w+ )?$/i;

const PAPERWORK_DONE =
  /\b(?:do|doing|done|write|handle|finish|complete) (?:(?:your|the|their|some|most|of|all) ){0,3}(?:marking|prep|preparation|paperwork|reports?|admin|accounts|notes|ordering|write[- ]?ups?|reading|documentation|planning)\b/i;

function labelled(unit: Unit): Finding[] {
  const { words } = unit;
  const value = words.slice(words.search(/[:：]/) + 1).trim();
  const polarity: FactPolarity | null =
    /^(?:negotiable|to be|tb[cd]|possibl[ey]|maybe|depends|perhaps|on request|considered|may be|case)\b/i.test(value)
      ? "mentioned"
      : /^(?:no|none|not|false|n\/a|never|0)\b/i.test(value)
        ? "not_offered"
        : /^(?:yes|true|fully|full|100|available|eligible|ok|within|anywhere|in |optional)/i.test(value)
          ? "offered"
          : null;
  const start = words.search(/\p{L}/u);
  return polarity === null || start < 0
    ? []
    : [{ kind: "arrangement", value: "remote", polarity, unit, start, end: words.trimEnd().length }];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words that say of this role that it is remote, or that it is not. */
function remotesIn(unit: Unit): Stretch[] {
  const { words } = unit;
  const found: Stretch[] = [];
  for (const pattern of REMOTE_HINT.test(words) ? REMOTE_FRAMES : []) {
    for (const match of words.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const said = match.groups?.said;
      const from = said === undefined ? start : start + match[0].lastIndexOf(said);
      const after = words
        .slice(from)
        .replace(/^(?:fully|100 ?%|entirely|completely|wholly|permanently|primarily|truly)[- ]/i, "");
      if (/^remote/i.test(after) && OTHER_REMOTE.test(after.slice("remote".length))) continue;
      const around = words.slice(Math.max(0, start - 45), end + 30);
      if ((ASIDE.test(around) && unit.words.length > 50 && !isEverybody(words)) || isOthersHome(words, match[0]))
        continue;
      if (/^\s?\?/.test(words.slice(end)) || /^ to (?:home|house|door)/i.test(words.slice(end))) continue;
      if (isMusing(words, start, end)) continue;
      found.push({ start, end: start + match[0].trimEnd().length });
    }
  }
  const alone = aloneIn(unit);
  if (alone !== null) found.push(alone);
  const none = NO_OFFICE_HINT.test(words) ? NO_OFFICE.exec(words) : null;
  if (none !== null && !/\b(?:customers?|clients?|previous)\b/i.test(words))
    found.push({ start: none.index, end: none.index + none[0].length });
  return found.sort((a, b) => a.start - b.start);
}

/** A saying about home working as such: "Working from home is a dream for some." */
function isMusing(words: string, start: number, end: number): boolean {
  return (
    /^\W*$/.test(words.slice(0, start)) &&
    /^work/i.test(words.slice(start, end)) &&
    /^ (?:is|was|isn['’]t|can be) (?:not )?(?:an? (?!option|possib)|the |everyone|lonely|hard|great|fun|for )/i.test(
      words.slice(end),
    )
  );
}

/** A home where nobody works for this employer, or away from which one works. */
function isOthersHome(words: string, said: string): boolean {
  return /away from home/i.test(said) || (NO_WORK.test(words) && !/remote|telework|telecommut|wfh/i.test(said));
}

function isEverybody(words: string): boolean {
  return /\b(?:every(?:one|body| one of us)|all of us|we all|(?:our|the) (?:whole|entire) team|you (?:can |may |will |could )?work)\b/i.test(
    words,
  );
}

/** "Engineer | Remote | Full-time", "(Remote)", "Location: Remote, US", "Bristol, UK / home". */
const ALONE = /\b(?:remote(?:ly)?|work from home|home[- ]based|telecommut(?:e|ing)|from home|home)\b/giu;

function aloneIn({ words, isField, label, kind }: Unit): Stretch | null {
  if (kind === "paragraph" && !isField && label === null && !/[|(]/.test(words) && words.length > 60) return null;
  for (const match of words.matchAll(ALONE)) {
    const before = words.slice(0, match.index);
    const after = words.slice(match.index + match[0].length);
    const isHome = /^(?:from )?home$/i.test(match[0]);
    if (/\b(?:or|and)\s?$/i.test(before) && !isField && label === null && !words.includes("|")) continue;
    if (isHome && !(label !== null && PLACE_LABEL.test(label) && /(?:\/|\bor)\s*$/.test(before))) continue;
    const isOpen = /(?:^|[|(/,;:·•–—#\n-]|\b(?:or|and|US|UK|EU|USA|Europe|100%|LI-))\s?$/.test(before);
    const isShut =
      /^\s?(?:$|[|)/,;(·•–—.\n\]+&-]|(?:or|and|within|in|from|anywhere|worldwide|ok|friendly|possible|available|preferred|eligible|with|US|UK|EU|USA|only)\b)/i.test(
        after,
      );
    if (isOpen && isShut && !OTHER_REMOTE.test(after) && !/\b(?:in|via|both) $/i.test(before))
      return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** "Place of work: your own home". */
const HOME_VALUE =
  /[:：][\s*_]*(?:(?:at |from )?(?:your )?(?:own )?home|anywhere|virtual|work from home)[\s*_.]*(?:$|[,;(]| with\b)/i;

function placed(unit: Unit): Finding {
  const start = unit.words.search(/\p{L}/u);
  return { kind: "arrangement", value: "remote", polarity: "offered", unit, start, end: unit.words.trimEnd().length };
}

const PLACE_LABEL = /^(?:(?:job |work )?locations?|workplace|where|place(?: of work)?|base|based|office)$/i;

/** How far before it a denial or "some" may stand, in UTF-16 code units. */
const BEFORE = 90;

function polarityOf(unit: Unit, start: number, end: number): FactPolarity {
  const { words, section } = unit;
  const said = words.slice(start, end);
  if (/^(?:no|not) (?:home|remote)/i.test(said)) return "not_offered";
  if (NO_OFFICE.test(said)) return "offered";
  if (/\b(?:taken|carried|go|brought) home$/i.test(said)) return "not_offered";
  if (section !== null && DENIED_SECTION.test(section)) return "not_offered";
  const before = words.slice(Math.max(0, start - BEFORE), start);
  if (NOT_SO.test(words.slice(end)) || /\bnot\b/i.test(said) || NOT_BEFORE.test(before))
    return /\bnot only\b/i.test(before) ? "offered" : "not_offered";
  return supplyOf(unit, said);
}

/** Some of the work may be done at home, without a number of days: "you may write reports at home". */
const AT_TIMES =
  /\b(?:may|can|could|might|welcome to|free to)\b[^.;]{0,40}\b(?:at home|wherever (?:you (?:like|please|want)|suits you))\b|\b(?:write|prepare|plan|mark|read)\w*\b[^.;]{0,40}\bwherever (?:you (?:like|please|want)|suits you)\b/iu;

function atTimes(unit: Unit): Finding[] {
  const match = AT_TIMES.exec(unit.words);
  if (
    match === null ||
    NO_WORK.test(unit.words) ||
    /\b(?:not|n['’]t|only part|no one|nobody|care|visit\w*|deliver\w*|famil\w+|leave|leaving)\b/i.test(unit.words)
  )
    return [];
  const start = match.index;
  return [
    {
      kind: "arrangement",
      value: "hybrid",
      polarity: "offered",
      unit,
      start,
      end: start + match[0].length,
      confidence: 0.7,
    },
  ];
}

const WITHIN =
  /^[^.;]{0,12}?(?<=\s|^)(?:within|in|from|anywhere in|based in|but (?:you must|must)(?: be| live)? (?:based |located )?in|limited to|only in)\s(?<where>(?:the )?(?:\p{Lu}[\p{L}.'’-]*)(?:[ ,/](?:and |or |of |the )?\p{Lu}[\p{L}.'’-]*){0,4})/u;

function withinOf(after: string, unit: Unit): string | null {
  const said =
    WITHIN.exec(after)?.groups?.where ??
    (unit.isField || after.includes("|") ? /^\s?\(([^)]{2,40})\)/.exec(after)?.[1] : undefined);
  return said === undefined || /^(?:The|A|Our|Your|You|We|This|Monday|Office)\b/.test(said)
    ? null
    : said.trim().replace(/\.$/, "");
}
