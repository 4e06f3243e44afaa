/** How many days a week are spent in the office, as a sentence counts them there or at home. */
export interface OfficeDays {
  /** Days in the office; missing where only home is spoken of without a number. */
  readonly min?: number;
  readonly max?: number;
  /** The words that say so, as offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** Whether home or another place of one's own is named, rather than the office alone. */
  readonly isHome: boolean;
}

const WORKING_DAYS = 5;
/** Longest clause in which days and an office belong together. */
const MOST_CLAUSE = 90;
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  a: 1,
  "a couple of": 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};
const DAY = "(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri)(?:day)?s?\\b";
const DAY_LIST = new RegExp(
  `\\b${DAY}\\s?(?:to|-|–|through|until)\\s?${DAY}|\\b${DAY}(?:\\s?(?:,|/|&|\\+|or|and|,\\s?and)\\s?${DAY}){0,4}`,
  "gu",
);
const RANGE = new RegExp(`^(${DAY})\\s?(?:to|-|–|through|until)\\s?(${DAY})$`, "u");
const ORDER = ["Mon", "Tue", "Wed", "Thu", "Fri"];

/** Names of weekdays as their number: "Tuesday and Thursday" is "2 days", filled up to the same length. */
function counted(words: string): string {
  return words.replace(DAY_LIST, (list: string) => {
    const range = RANGE.exec(list);
    const count =
      range === null
        ? (list.match(new RegExp(DAY, "gu"))?.length ?? 1)
        : ORDER.indexOf(range[2]?.slice(0, 3) ?? "") - ORDER.indexOf(range[1]?.slice(0, 3) ?? "") + 1;
    return list.length < "1 days".length ? list : `${count} days`.padEnd(list.length);
  });
}

/** "Once a week" is one day of it, where home is spoken of. */
function oftenCounted(words: string): string {
  return words
    .replace(/\bonce (?:a|per|each|every) week\b/gi, (said) => "1 days".padEnd(said.length))
    .replace(/\btwice (?:a|per|each|every) week\b/gi, (said) => "2 days".padEnd(said.length));
}

const COUNT =
  /\b(?:(?<least>at least|minimum(?: of)?)\s|(?<most>up to|as many as|at most|no more than|a maximum of|maximum(?: of)?)\s)?(?<low>one|two|three|four|five|a couple of|[1-5]|a(?= day or two))(?:\s?(?:-|–|to|or)\s?(?<high>two|three|four|five|[2-5]))?\+?(?:\sof (?:your|the|those|our) (?:five|5))?(?:\s(?:or more|fixed|set|full|other|remaining|more|flexible|working|in-office|office|onsite|remote|home office))?\s(?:days?\b['’]?)(?!\s*(?:(?:a|per|each|every|in the|of the|in each)\s(?:month|year|fortnight|quarter|cycle)|notice|off|on\b(?=[,;. ]*(?:and )?\w+ off)|leave|holiday|annual|of (?:leave|holiday|annual|paid|training)|later|after|before|ago))/iu;
const BARE_COUNT =
  /\b(?<low>one|two|three|four|[1-4]) (?=(?:at|from|in) (?:home|yours|(?:the|your) (?:own )?(?:kitchen|sofa|couch|spare|dining|place|house))\b)|\b(?:other|remaining) (?<rest>one|two|three|four|[1-4])\b/iu;
const HOME =
  /\b(?:from|at) (?:your |their )?(?:own )?home\b|\bhome[- ]?(?:office|working)\b|\bremote(?:ly)?\b|\btelework\w*|\btelecommut\w*|\bkitchen table\b|\bstay put\b|\b(?:your|own) (?:own )?(?:sofa|couch|spare (?:bed)?room|four walls|house|living room|front room|dining table)\b|\bthe (?:sofa|couch)\b|\bwherever\b|\bfrom anywhere\b|\byour own (?:place|affair|choice|desk)\b|\baway from the \p{L}+|\belsewhere\b|\bWFH\b|\bwork[- ]from[- ]home\b/iu;
const OFFICE =
  /\b(?:in|at|on|to|from)\s(?:(?:the|our|your)\s)?(?:[\p{L}'’-]+\s){0,4}(?:office|site|campus|lab|studio|yard|premises|hq|headquarters|cent(?:re|er)|building|desk|branch|hub|mill|plant|factory|workshop|suite|trading floor|clinic|hospital|school|warehouse)\b|\bon[- ]?site\b|\bin[- ]person\b|\bin[- ]office\b|\boffice days?\b|\bdays?['’]? (?:in )?office\b|\bWFO\b|\bdays? in(?=\s*(?:[,;.]|$|and ))|\b(?:be|come|comes|coming|are|['’]re|is) in(?= (?:for |on |at least |a minimum |up to |around |about )?(?:one|two|three|four|[1-4]|a couple)\b)|\bwith us\b/iu;
/** Days spent somewhere that is said. */
const SOMEWHERE = /\bdays?\s+(?:(?:a|per|each) week )?(?:in|at) (?!home)/iu;
const REST = /\b(?:rest|otherwise|remaining|other days|remainder|balance|in between)\b/iu;
/** Homes and days of others, or of rest. */
const OTHER_HOME =
  /\b(?:patients?|clients['’]?|client['’]s home|customers?['’]?|care at|carers?|home visits?|visit(?:s|ing)? (?:to|our|patients|people|clients|homes)|deliver(?:s|y|ies)?|famil\w+|children|nursing home|phones? you|on[- ]call|weeks (?:on|off|at)|rotation|nights|interview\w*|training (?!suite|cent|room|team)|induction|onboarding|exercise|fly|trial|first)\b/i;
/** Only of those who live near. */
const IF_NEAR = /\bif (?:you(?: are|['’]re)? )?(?:located|based|near|within|local|live)\b/i;
/** Denied in the clause itself. */
const NOT_DAYS = /\b(?:cannot|can['’]t|not|never|isn['’]t|won['’]t|no|prefer\w*)\b(?! (?:more|less|fewer|later))/i;

/** Days in the office and at home as a sentence counts them; null where it counts none. `isHybrid`: it says that it is by turns. */
export function officeDaysOf(words: string, isHybrid: boolean): OfficeDays | null {
  if (!isHybrid && (OTHER_HOME.test(words) || IF_NEAR.test(words))) return null;
  const text = counted(isHybrid || HOME.test(words) ? oftenCounted(words) : words);
  const clauses = clausesOf(text, words).filter(
    (clause) => isHybrid || clause.days === null || !NOT_DAYS.test(clause.words),
  );
  const atHome = clauses.find(({ days, isHome }) => isHome && days !== null);
  if (atHome?.days && atHome.days.low >= WORKING_DAYS) return null;
  if (atHome?.days) return { ...officeFrom(atHome.days), start: atHome.start, end: atHome.end, isHome: true };
  const rest = clauses.find(({ isHome, isRest }) => isHome && isRest);
  const office =
    clauses.find(({ days, isOffice }) => days !== null && isOffice) ??
    (rest === undefined && !isHybrid
      ? undefined
      : clauses.find(({ days, isSomewhere }) => days !== null && (isSomewhere || rest !== undefined)));
  if (office?.days === undefined || office.days === null || office.days.low >= WORKING_DAYS) return null;
  const { low, high, isLeast, isMost } = office.days;
  const isRegular =
    isHybrid ||
    rest !== undefined ||
    clauses.some((clause) => clause.isHome) ||
    DAYS_LABEL.test(words) ||
    (office.words.length <= MOST_CLAUSE &&
      /\boffice\b|\b(?:be|come|comes|are|is) in\b|\bdays? in\b|\b(?:attend\w*|presence|expected)\b/i.test(
        office.words,
      ) &&
      (/\bweek(?:ly)?\b/i.test(text) || text !== words));
  if (!isRegular) return null;
  return {
    ...(isMost ? {} : { min: low }),
    ...(isLeast || LEAST.test(words) ? {} : { max: high }),
    start: office.start,
    end: office.end,
    isHome: rest !== undefined,
  };
}

/** "Office days: Tuesday and Thursday", "Days on the shop floor: ..." */
const DAYS_LABEL =
  /^[\s*_•-]*(?:(?:office|in[- ]office|on[- ]?site|anchor|core) (?:days?|expectation|requirement|attendance|presence)|days? (?:in|on|at) (?:the |our )?[^:]{3,30}):/i;
const LEAST = /\b(?:at least|minimum|the least)\b/i;

interface Days {
  readonly low: number;
  readonly high: number;
  readonly isLeast: boolean;
  readonly isMost: boolean;
}

interface Clause {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly days: Days | null;
  readonly isHome: boolean;
  readonly isOffice: boolean;
  readonly isSomewhere: boolean;
  readonly isRest: boolean;
}

function clausesOf(text: string, plain: string): Clause[] {
  return [...text.matchAll(/[^,;.()–—]+/gu)]
    .flatMap(({ 0: whole, index }) => partsAt(whole, index))
    .map(({ words, start: from }) => {
      const lead = /^[\s*_•-]*/.exec(words)?.[0].length ?? 0;
      const home = HOME.exec(words);
      const office = OFFICE.exec(words);
      const isHome =
        home !== null &&
        (office === null ||
          home.index < office.index ||
          !/\boffice\b/i.test(office[0]) ||
          /home[- ]office/i.test(words));
      return {
        words,
        start: from + lead,
        end: from + plain.slice(from, from + words.length).trimEnd().length,
        days: daysIn(words),
        isHome,
        isOffice: office !== null && !isHome,
        isSomewhere: SOMEWHERE.test(words),
        isRest: REST.test(words),
      };
    });
}

/** "two days in the office and the rest at home" are two. */
function partsAt(words: string, start: number): { words: string; start: number }[] {
  const at = words.search(
    /\s(?:and|but|while|with|plus|\/|\+|&)\s(?=(?:the )?(?:rest|other|remaining|remainder|balance|otherwise|one|two|three|four|[1-4]|(?:work(?:ing)? )?(?:from|at) home)\b)/iu,
  );
  return at === -1
    ? [{ words, start }]
    : [
        { words: words.slice(0, at), start },
        { words: words.slice(at), start: start + at },
      ];
}

function daysIn(words: string): Days | null {
  const groups = COUNT.exec(words)?.groups ?? BARE_COUNT.exec(words)?.groups;
  const low = numberOf(groups?.low ?? groups?.rest);
  return low === undefined
    ? null
    : {
        low,
        high: numberOf(groups?.high) ?? low,
        isLeast: groups?.least !== undefined,
        isMost: groups?.most !== undefined,
      };
}

function numberOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : (NUMBERS[word.toLowerCase()] ?? Number(word));
}

function officeFrom({ low, high, isLeast, isMost }: Days): { min?: number; max?: number } {
  return { ...(isLeast ? {} : { min: WORKING_DAYS - high }), ...(isMost ? {} : { max: WORKING_DAYS - low }) };
}
