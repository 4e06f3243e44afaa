import type { Extractor, Finding, Unit } from "./source.ts";

/** Hours a week that one works. */
export const hours: Extractor = { kind: "hours", extract: ({ units }) => units.flatMap(hoursOf) };

const NUMBER = "(?<low>\\d{1,2}(?:[.,]\\d{1,2})?)(?:\\s?(?:-|–|to|or)\\s?(?<high>\\d{1,2}(?:[.,]\\d{1,2})?))?";
const UNIT = "[- ]?(?:paid )?(?:hours?|hrs?\\.?|h)";
const WEEKLY = new RegExp(
  `(?<!\\d)${NUMBER}${UNIT}[- ]?(?:\\([^)]{0,20}\\) ?)?(?:a|per|each|every|\\/|weekly|pw\\b)?[- /]?\\s?(?:week|wk|weekly|pw)\\b|\\bweek of ${NUMBER.replaceAll("<low>", "<lowB>").replaceAll("<high>", "<highB>")}${UNIT}|(?<!\\d)${NUMBER.replaceAll("<low>", "<lowC>").replaceAll("<high>", "<highC>")}[- ]hour (?:work ?)?week\\b`,
  "gi",
);
const LABELLED = new RegExp(`^${NUMBER}(?:${UNIT}| (?:a|per) week)?`, "i");
const LABEL =
  /^(?:(?:weekly |working |contract(?:ed)? |total )*hours?(?: (?:of work|per week|a week))?|hours\/week|working time)$/i;
/** A week of less than this is no week's work, and of more a mistake. */
const WEEK = { least: 2, most: 84 };
/** Hours that, without the word week, are those of one. */
const FULL_WEEK = { least: 15, most: 48 };
/** Longest head line, in UTF-16 code units. */
const MOST_HEAD = 160;
const ASIDE =
  /\b(?:over|after|above|beyond|more than|below|under|benefits?|overtime|each additional|experience|opening|open|course|training|lessons?|classes)\b[^.;]{0,25}$/i;
const LEAST = /\b(?:at least|minimum(?: of)?|min\.?|no less than)\s$/i;
const MOST = /\b(?:up to|at most|maximum(?: of)?|max\.?|no more than)\s$/i;

/** "38 a week", under a heading or label of hours, or behind the word. */
const A_WEEK = new RegExp(`(?<!\\d)${NUMBER}(?:,| hours?)? (?:a|per|each) week\\b`, "i");
/** "permanent, 37.5 hours | ...": between the signs of a head line. */
const BETWEEN_SIGNS = new RegExp(`(?<=(?:^|[|,;·(–—-])\\s?)${NUMBER} (?:hours|hrs)(?=\\s?(?:$|[|,;:·)–—.-]))`, "i");

function hoursOf(unit: Unit): Finding[] {
  const { words, label, section } = unit;
  if (!/\d/.test(words) || !/h(?:ou)?rs?|week|\dh/i.test(words)) return [];
  const found = [...words.matchAll(WEEKLY)].flatMap((match) =>
    finding(unit, match.index, match[0], match.groups ?? {}),
  );
  if (found.length > 0) return found;
  const isAboutHours = /\bhours?\b/i.test(`${section ?? ""} ${label ?? ""} ${words.slice(0, 40)}`);
  const week = isAboutHours || unit.kind === "item" ? A_WEEK.exec(words) : null;
  if (
    week !== null &&
    !/^\s?(?:off|of leave|['’]? holiday|for|at home)/i.test(words.slice(week.index + week[0].length))
  ) {
    return finding(unit, week.index, week[0], week.groups ?? {});
  }
  const head = words.length <= MOST_HEAD ? BETWEEN_SIGNS.exec(words) : null;
  if (head !== null && Number(head.groups?.low) >= FULL_WEEK.least && Number(head.groups?.low) <= FULL_WEEK.most) {
    return finding(unit, head.index, head[0], head.groups ?? {});
  }
  if (label === null || !LABEL.test(label)) return [];
  const from = words.search(/\d/);
  const match = LABELLED.exec(words.slice(from));
  if (
    match === null ||
    /^\d{1,2}:|^\d{1,2}\s?(?:am|pm)/i.test(words.slice(from)) ||
    !/week|hrs?|hours?$/i.test(`${words.slice(from, from + 40)}`)
  )
    return [];
  return finding(unit, from, match[0], match.groups ?? {});
}

function finding(
  unit: Unit,
  at: number,
  said: string,
  groups: Readonly<Record<string, string | undefined>>,
): Finding[] {
  const before = unit.words.slice(0, at);
  if (ASIDE.test(before) && !LEAST.test(before) && !MOST.test(before)) return [];
  const low = numberOf(groups.low ?? groups.lowB ?? groups.lowC);
  const high = numberOf(groups.high ?? groups.highB ?? groups.highC);
  if (low === undefined || low < WEEK.least || (high ?? low) > WEEK.most || (high !== undefined && high < low))
    return [];
  const isLeast = LEAST.test(before) || /^\s?(?:\+|or more|plus)/.test(unit.words.slice(at + said.length));
  const isMost = MOST.test(before);
  return [
    {
      kind: "hours",
      value: "week",
      polarity: "required",
      unit,
      start: at,
      end: at + said.trimEnd().length,
      min: isMost ? undefined : low,
      max: isLeast ? undefined : (high ?? low),
    },
  ];
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text.replace(",", "."));
}
