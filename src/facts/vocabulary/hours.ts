export const NUMBER =
  "(?<![\\d.,:/$£€])(?<low>\\d{1,2}(?:[.,]\\d{1,2})?)(?:\\s?\\(\\d{1,2}\\))?(?:\\+?\\s?(?:h(?:ou)?rs?\\s?)?(?:-|–|—|to|or|(?<=between \\d\\d? )and)\\s?(?<high>\\d{1,2}(?:[.,]\\d{1,2})?))?\\+?";
export const UNIT =
  "[- ]?(?:(?:paid|working|contracted|guaranteed|teaching|scheduled|basic|billable|core) )?(?:hours?|hrs?\\.?|h)(?![\\p{L}])";
const A_WEEK =
  "(?:,? ?\\([^)]{0,20}\\))?,?(?:\\s(?:of work|on average|worked|work))?\\s?(?:-|/|a|per|each|every|in the|in a|over (?:a|the)|p/?)?[- /]?\\s?(?:normal |standard |working |calendar )?(?:weeks?|wks?|weekly|w(?!\\p{L}))\\b";

/** A way to say weekly hours, most explicit first. */
export interface Saying {
  readonly pattern: RegExp;
  /** What the hours are divided by, or days to multiply them by, come from the match. */
  readonly share?: number;
  /** Least and greatest sum that is meant. */
  readonly within: readonly [number, number];
}

const WEEK: readonly [number, number] = [2, 90];
/** Hours that, without the word week, are those of one. */
export const FULL_WEEK: readonly [number, number] = [15, 60];
const TWO_WEEKS: readonly [number, number] = [8, 99];

export const SAYINGS: readonly Saying[] = [
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
export const APART = new RegExp(
  `(?:^[\\s*•·–>-]*|[|·•]\\s?|(?:^|[^\\d\\s]),\\s)${NUMBER} ?(?:hours|hrs|h)(?=\\s?(?:$|[|,;:·)–—.]))`,
  "iu",
);
/** ", 37.5 hours, between 8 and 8": a part of any sentence, and "£27,400 for 35 hours". */
export const IN_PASSING = new RegExp(
  `(?:[,;(–—]\\s|[$£€][^.;$£€]{2,30}\\b(?:for|and|on)\\s)${NUMBER} ?(?:hours|hrs)(?=\\s?(?:$|[,;)–—]|\\.(?!\\d)))`,
  "iu",
);
/** "40 over four days", "38 a week": behind a label, heading or word of hours. */
export const BARE_WEEK = new RegExp(
  `${NUMBER}(?:,| hours?)? (?:(?:a|per|each) week|weekly|over \\d (?:days|shifts))\\b`,
  "iu",
);
/** "four ten-hour days", "three 12-hour shifts a week", "six days a week, eight hours each". */
export const DAYS_OF_HOURS: readonly RegExp[] = [
  /(?<![\d.,:/$£€-])(?<days>[3-6])[- x×]{1,2}(?<each>\d{1,2}(?:\.\d)?)[- ]?(?:hours?|hrs?|h)[- ](?:days|shifts|nights)\b(?! (?:followed|on|off|a month|per month|then|in a row))/iu,
  /(?<![\d.,:/$£€-])(?<days>[2-6]) days (?:a|per|each|every) week,?(?:[^.;:\d]{0,60},)? (?:of |at |and )?(?<each>\d{1,2}(?:\.\d)?)[- ]?(?:hours?|hrs?|h)\b ?(?:each|a day|per day|every day|daily|days|shifts)\b/iu,
  /(?<![\d.,:/$£€-])(?<each>\d{1,2}(?:\.\d)?)[- ]?(?:hours?|hrs?|h) (?:a|per|each|every) day,?(?: for| on| over|\/)? ?(?<days>[2-6])[- ]days?[- ](?:a|per|each|every)?[- ]?week\b/iu,
];
