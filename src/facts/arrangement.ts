import type { FactPolarity } from "../domain/fact.ts";
import { supplyOf } from "./polarity.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";

/** Where one works: remote, at times in the office, or on site. */
export const arrangement: Extractor = {
  kind: "arrangement",
  extract: (source) => source.units.flatMap((unit) => [...remote(unit, source), ...hybrid(unit), ...onsite(unit)]),
};

/** What "remote" and the like describe where no one works from home. */
const OTHER_REMOTE =
  /^[- ]?(?:sens\w+|control\w*|sites?|areas?|communit\w+|desktop|mines?|access|monitor\w*|islands?|villages?|locations?|regions?|camps?|hands|infrastructure|support|stations?|parts?|towns?|places?|possibility|health|clinics?|offices? (?:in|of)|servers?|systems?|diagnos\w+|patient|team members|teams?\b|colleagues|workforce|workers|employees|users?|learning|teaching|hearings?|meetings?|interviews?|management tools?|assist\w*|surgery|driv\w+|operat\w+|vehicles?|robot\w*|depots?|stores?|schools?|device\w*|procedures?|first responders|lodges?|sampling|data|pilot\w*|ballot\w*|life|culture|teams?|desktops?|workshops?|collaborat\w+|services?|participa\w+|voting|identity|onboarding|setup|working tools|deposit)/i;
const REMOTE =
  /\b(?:(?:fully|100 ?%|entirely|completely|mostly|primarily|permanently|all)[- ])?remote(?:ly|[- ]first|[- ]only|[- ]friendly)?\b|\bwork(?:ing)? from (?:home|anywhere)\b|\bwork[- ]from[- ](?:home|anywhere)\b|\bWFH\b|\bhome[- ]?(?:based|working|office)\b|\btelecommut\w+|\btelework\w*|\bfrom (?:your own |your )?home\b(?= (?:office|anywhere)|[.,;)]|$)|\bworks from home\b|\b(?:no |not )(?:home|remote)[- ]working\b|\bno office\b(?! (?:politics|experience|hours))/gi;
/** Makes of it now and then, or of home and office by turns. */
const PARTLY =
  /\b(?:hybrid|some|occasional\w*|partial\w*|partly|one|two|three|four|[1-4]|a (?:few|couple)|couple of|a day|days?|half|up to|flexib\w+|after (?:probation|training|onboarding|the first|three|six)|once (?:you|trained|settled)|option(?:al|s)?|possib\w+|on request|at times|sometimes|now and then|if you like|when (?:the|you|it)|Fridays?|Mondays?|Wednesdays?|Tuesdays?|Thursdays?|mix)\b/i;
/** Speaks of tools, others, the past or what one must know. */
const ASIDE =
  /\b(?:experience (?:with|in|of|working)|skills?|tools?|software|ability to (?:work|manage)|comfortable|able to work (?:independently|remotely and)|customers?|clients?|interview\w*|onboarding is|manag(?:e|ing) (?:a )?remote|team (?:is|are|works?)|colleagues|(?:our|the) (?:other )?(?:staff|engineers|developers|people) (?:work|are)|students?|patients|apply|applications?|home (?:visits?|care|health|delivery)|provide (?:support|assistance)|lead (?:a )?remote|remote team)\b/i;
/** Speaks of this role, or of who takes it. */
const OF_ROLE =
  /\b(?:role|position|job|post|opportunit\w+|contract|you(?:['’](?:ll|re|d))?|your|candidates?|applicants?|employees?|work(?:ing)? (?:is|can|will|may|from|arrangements?)|work location|we (?:are|work|offer|hire)|company|can be|option|available|allow\w*|location|hire|salary|full[- ]time|part[- ]time|based)\b/i;
/** Says afterwards that there is none. */
const NOT_SO =
  /^[^.;!?]{0,45}\b(?:doesn['’]t arise|does not arise|not possible|isn['’]t possible|not an option|isn['’]t an option|not (?:offered|available|permitted|allowed)|is out\b|ended|withdrawn|no longer|stopped|impossible|won['’]t work|can['’]t be done|never)\b/i;
const NO_HOME =
  /\b(?:can(?:['’]t|not)|could not|couldn['’]t|not possible|is not|isn['’]t|no|not|never|won['’]t|don['’]t)\b/i;

function remote(unit: Unit, { text: _ }: FactSource): Finding[] {
  const { words } = unit;
  if (!/remote|home|anywhere|wfh|tele|no office/i.test(words)) return [];
  return [...words.matchAll(REMOTE)].flatMap((match): Finding[] => {
    const start = match.index;
    const end = start + match[0].length;
    if (/^remote/i.test(match[0]) && OTHER_REMOTE.test(words.slice(end))) return [];
    if (
      /home[- ]?office/i.test(match[0]) &&
      !/\b(?:from|in|your|of|days?|fully) $/i.test(words.slice(Math.max(0, start - 6), start))
    )
      return [];
    if (/^from/i.test(match[0]) && !/\bwork\w*\b[^.;]{0,40}$/i.test(words.slice(0, start))) return [];
    if (/^\s?\?/.test(words.slice(end))) return [];
    if (
      /remotely/i.test(match[0]) &&
      !/\b(?:work|based|hire|role|position|job|done|perform)\w*\b[^.;]{0,40}$/i.test(words.slice(0, start))
    )
      return [];
    const nearby = words.slice(Math.max(0, start - 60), end + 60);
    const isPlain = unit.isField || unit.kind !== "paragraph" || words.length < 50;
    if (/^(?:no|not) (?:home|remote)/i.test(match[0]))
      return [{ kind: "arrangement", value: "remote", polarity: "not_offered", unit, start, end }];
    if (!isPlain && ASIDE.test(words.slice(Math.max(0, start - 45), end + 30))) return [];
    if (!isPlain && !isSeparated(words, start, end) && !OF_ROLE.test(words.slice(Math.max(0, start - 70), end + 50)))
      return [];
    const polarity = polarityOf(unit, match[0], words.slice(Math.max(0, start - 60), end + 40));
    if (
      polarity === "offered" &&
      PARTLY.test(nearby) &&
      !/\b(?:fully|100 ?%|entirely|completely|anywhere)\b/i.test(match[0])
    )
      return /\b(?:or|\/)\s?$/.test(words.slice(0, start)) && !/hybrid/i.test(nearby)
        ? [{ kind: "arrangement", value: "remote", polarity, unit, start, end }]
        : partlyAtHome(unit, { start, end, nearby });
    const within = withinOf(words.slice(end), unit);
    return [
      {
        kind: "arrangement",
        value: "remote",
        polarity,
        unit,
        start,
        end,
        ...(within === null ? {} : { detail: { within } }),
      },
    ];
  });
}

/** Whether words stand between signs, as in the heads of short postings: "Engineer | Remote | Full-time". */
function isSeparated(words: string, start: number, end: number): boolean {
  return /(?:^|[|(/,;·•–—-]\s?)$/.test(words.slice(0, start)) && /^\s?(?:$|[|)/,;(·•–—.-])/.test(words.slice(end));
}

function polarityOf(unit: Unit, said: string, nearby: string): FactPolarity {
  if (/^no office/i.test(said)) return "offered";
  if (NOT_SO.test(unit.words.slice(unit.words.indexOf(said) + said.length))) return "not_offered";
  if (
    /\b(?:or|nor|never|not|no|cannot|can['’]t)\b[^.;]{0,20}$/i.test(nearby.slice(0, nearby.indexOf(said))) &&
    NO_HOME.test(nearby)
  ) {
    return supplyOf(unit, said) === "not_offered" ||
      /\b(?:not|no|never|cannot|can['’]t)\b[^.;]{0,12}$/i.test(nearby.slice(0, nearby.indexOf(said)))
      ? "not_offered"
      : "offered";
  }
  return supplyOf(unit, said);
}

/** Days at home make a hybrid where they are regular; "remote" beside "some" and the like is no remote role. */
function partlyAtHome(unit: Unit, { start, end, nearby }: { start: number; end: number; nearby: string }): Finding[] {
  if (/\bhybrid\b/i.test(nearby)) return [];
  const days = daysIn(nearby);
  if (days === null) return [];
  const [least, most] = days;
  return [
    {
      kind: "arrangement",
      value: "hybrid",
      polarity: "offered",
      unit,
      start,
      end,
      min: 5 - most,
      max: 5 - least,
      confidence: 0.8,
    },
  ];
}

const DAY_WORDS: Readonly<Record<string, number>> = { one: 1, a: 1, two: 2, three: 3, four: 4, five: 5 };
const DAYS =
  /\b(one|two|three|four|five|a|[1-5])(?:\s?(?:-|–|to|or)\s?(two|three|four|five|[2-5]))? (?:fixed |set |full )?days?(?:['’]?)(?: (?:a|per|each|every) week| weekly|\/week|\b)/i;

function daysIn(words: string): [number, number] | null {
  const match = DAYS.exec(words);
  if (match === null) return null;
  const number = (word: string | undefined) =>
    word === undefined ? undefined : (DAY_WORDS[word.toLowerCase()] ?? Number(word));
  const low = number(match[1]);
  return low === undefined ? null : [low, number(match[2]) ?? low];
}

const WITHIN =
  /^[^.;]{0,12}?\b(?:within|in|from|anywhere in|based in|but (?:you must|must)(?: be| live)? (?:based |located )?in|limited to|only in)\s(?<where>(?:the )?(?:\p{Lu}[\p{L}.'’-]*)(?:[ ,/](?:and |or |of |the )?\p{Lu}[\p{L}.'’-]*){0,4})/u;

function withinOf(after: string, unit: Unit): string | null {
  const said =
    WITHIN.exec(after)?.groups?.where ?? (unit.isField ? /^\s?\(([^)]{2,40})\)/.exec(after)?.[1] : undefined);
  return said === undefined || /^(?:The|A|Our|Your|You|We|This|Monday|Office)\b/.test(said)
    ? null
    : said.trim().replace(/\.$/, "");
}

const OTHER_HYBRID =
  /^[- ](?:cars?|vehicles?|bikes?|cloud|seeds?|mattress\w*|engines?|electric|rice|corn|warfare|breed\w*|plants?|events?|meetings?|learning|teaching|apps?|mobile|infrastructure|environments?(?= (?:of|with|cloud|azure))|systems?|search|inverters?|drive|solutions?|approach\w*|energy|power|projects?|intelligence|threats?|roles? between|program\w*)/i;

function hybrid(unit: Unit): Finding[] {
  const { words } = unit;
  if (AT_HOME.test(words) && !/\bhybrid\b/i.test(words)) return atHome(unit);
  const findings = [
    ...words.matchAll(/\bhybrid(?:[- ](?:working|work|remote|model|role|position|schedule|basis))?\b/gi),
  ].flatMap((match): Finding[] => {
    const start = match.index;
    const end = start + match[0].length;
    if (
      OTHER_HYBRID.test(words.slice(end)) ||
      /\b(?:experience|cloud|multi)\b/i.test(words.slice(Math.max(0, start - 25), start))
    )
      return [];
    return [
      {
        kind: "arrangement",
        value: "hybrid",
        polarity: supplyOf(unit, match[0]),
        unit,
        start,
        end,
        ...officeDays(words),
      },
    ];
  });
  if (findings.length > 0) return findings;
  const office =
    /\bdays?(?: (?:a|per|each|every) week)? (?:in|at|from) (?:the |our )?office\b|\bin (?:the |our )?office [^.;]{0,12}\bdays?\b/i.exec(
      words,
    );
  const days = office === null ? null : daysIn(words);
  if (office === null || days === null || days[0] >= 5) return [];
  return [
    {
      kind: "arrangement",
      value: "hybrid",
      polarity: "offered",
      unit,
      start: office.index,
      end: office.index + office[0].length,
      min: days[0],
      max: days[1],
    },
  ];
}

/** "Mondays can be done at home", "two days a week at home", "two at home". */
const AT_HOME =
  /\b(?:(?:one|two|three|four|[1-4])(?: days?)?(?: a week)?|(?:mon|tues|wednes|thurs|fri)days?)(?: (?:and|or) (?:mon|tues|wednes|thurs|fri)days?)?(?: (?:can|may|might) be (?:done|spent|worked)| you (?:can|may) work| working)? at home\b/i;

function atHome(unit: Unit): Finding[] {
  const match = AT_HOME.exec(unit.words);
  if (match === null || /\b(?:visit|care|patients?|clients?|customers?|deliver\w*)\b/i.test(unit.words)) return [];
  const start = match.index;
  const days = /^(?:one|two|three|four|[1-4])/i.test(match[0])
    ? daysIn(`${match[0]} days`.replace(/^(\w+)(?! days?)/, "$1 days"))
    : null;
  const inOffice = days === null ? {} : { min: 5 - days[1], max: 5 - days[0] };
  return [
    {
      kind: "arrangement",
      value: "hybrid",
      polarity: "offered",
      unit,
      start,
      end: start + match[0].length,
      ...inOffice,
    },
  ];
}

/** Days a week in the office, where the words tell which of home and office they are for. */
function officeDays(words: string): { min?: number; max?: number } {
  const days = daysIn(words);
  if (days === null) return {};
  const after = words.slice(words.search(DAYS));
  if (
    /^[^.;]{0,45}\b(?:in|at|on)[- ](?:the |our )?(?:office|site|lab|person|studio|london|campus)/i.test(after) ||
    /^[^.;]{0,30}\bon[- ]?site\b/i.test(after)
  )
    return { min: days[0], max: days[1] };
  const isAtHome =
    /^[^.;]{0,45}\b(?:home|remote)/i.test(after) ||
    /\b(?:from home|remotely)\s$/i.test(words.slice(0, words.search(DAYS)));
  if (isAtHome) return { min: 5 - days[1], max: 5 - days[0] };
  return {};
}

const ONSITE =
  /\b(?:fully |100 ?% |entirely )?on[- ]?site(?: only| work(?:ing)?| role| position| presence)?\b|\b(?:in[- ]person|office[- ]based|in[- ]office|site[- ]based)(?: (?:only|role|position|work))?\b|\b(?:every day|all work is|work is(?: done)?|(?:the )?job(?:['’]s| is)|you work|five days(?: a week)?|5 days(?: a week)?) (?:in|at|on) (?:our|the) (?:office|site|workshop|shop|lab|yard|premises)\b/gi;
const OTHER_ONSITE =
  /^[- ]?(?:canteen|parking|nursery|gym|childcare|creche|crèche|restaurant|caf[eé]|training|visits?|meetings?|interviews?|support\b|inspections?|service\b|team\b|housing|accommodation|laundry|kitchen|facilit\w+|clinic|daycare|shop\b|cafeteria|managers?|supervis\w+|events?|customer|laborator\w+|assess\w+|day\b|testing|installation|safety|contractors?|concierge|technical|medical|bar\b|generation)/i;

function onsite(unit: Unit): Finding[] {
  const { words } = unit;
  if (!/site|person|office/i.test(words)) return [];
  return [...words.matchAll(ONSITE)].flatMap((match): Finding[] => {
    const start = match.index;
    const end = start + match[0].length;
    if (OTHER_ONSITE.test(words.slice(end))) return [];
    const isPlain = unit.isField || unit.label !== null || words.length < 60;
    const nearby = words.slice(Math.max(0, start - 50), end + 40);
    const saysRole =
      /\b(?:role|position|job|work(?:ing|s|ed)?|based|required|expected|location|must|attendance|full[- ]time)\b/i.test(
        nearby,
      );
    if (!isPlain && !saysRole) return [];
    if (
      /\bhybrid\b|\bdays?\b|\bremote\b|\b(?:interview|apply|visit|meet|deliver|train|present)\w*\b/i.test(nearby) &&
      !/\bor\b|\/|fully|100|five|5 days/i.test(nearby)
    )
      return [];
    return [{ kind: "arrangement", value: "onsite", polarity: supplyOf(unit, match[0]), unit, start, end }];
  });
}
