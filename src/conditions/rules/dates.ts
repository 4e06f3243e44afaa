import { type Meaning, NUMBER, numberOf, type ParseContext, type Rule, ruleOf } from "./rule.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DATE = `(?<date>\\d{4}-\\d{2}-\\d{2}|(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?)(?:,? \\d{4})?)`;
const NOUN =
  "(?:roles?|jobs?|positions?|posts?|postings?|vacanc(?:y|ies)|adverts?|ads?|listings?|openings?|ones|stuff)";
const POSTED =
  "(?:(?:that |which )?(?:were |was |are |been |went |put |gone )?(?:newly |just |only |recently )?(?:posted|advertised|listed|added|published|uploaded|put up|up|live|new)(?: online)?)";
const WITHIN = "(?: ?(?:(?:in|within|over|during|from|since|for|only|no (?:older|earlier) than) )?(?:the )?)";
const UNITS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, fortnight: 14, month: 30 };
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const iso = (day: Date) => day.toISOString().slice(0, 10);
const NOT_OLDER =
  "(?:not (?:more|older) than|no (?:more|older) than|less than|under|within|newer than|max(?:imum)?|up to)";

/** When it was posted, when one must apply, when it begins. */
export const dateRule: Rule = (question, context) => ruleFor(context)(question, context);

let current: { readonly day: string; readonly rule: Rule } | null = null;

/** The rule of a day, kept while it lasts: its patterns take longer to make than to try. */
function ruleFor(context: ParseContext): Rule {
  const day = iso(context.now);
  if (current?.day !== day) current = { day, rule: ruleOf(meaningsOf(context)) };
  return current.rule;
}

const daysAgo = (now: Date, days: number) => iso(new Date(now.getTime() - days * DAY_MS));

/** "7d" of "one week": hours count as the day that they are part of. */
function agoOf({ groups = {} }: RegExpMatchArray): string {
  const unit = groups.unit?.toLowerCase() ?? "";
  const count = groups.count === undefined || groups.count === "" ? 1 : numberOf(groups.count);
  return `${Math.max(1, Math.round(count * (UNITS[unit] ?? 1)))}d`;
}

function meaningsOf({ now }: ParseContext): Meaning[] {
  return [...postedOf(now), ...OPEN, ...startOf(now)];
}

function postedOf(now: Date): Meaning[] {
  const firstOfMonth = `${iso(now).slice(0, 8)}01`;
  const weekday = ({ groups = {} }: RegExpMatchArray) => {
    const wanted = WEEKDAYS.indexOf(groups.weekday?.toLowerCase() ?? "");
    return daysAgo(now, (now.getUTCDay() - wanted + 7) % 7 || 7);
  };
  return [
    [
      new RegExp(`\\b(?:${POSTED}|${NOUN} (?:from|of)) today\\b|\\btoday'?s (?:new )?${NOUN}\\b|\\bnew today\\b`, "gi"),
      "posted_since",
      iso(now),
    ],
    [
      new RegExp(`\\b${POSTED} (?:since |from )?yesterday\\b|\\bsince yesterday\\b`, "gi"),
      "posted_since",
      daysAgo(now, 1),
    ],
    [
      new RegExp(`\\b(?:${POSTED} |${NOUN} )?since (?:last )?(?<weekday>${WEEKDAYS.join("|")})\\b`, "gi"),
      "posted_since",
      weekday,
    ],
    [
      new RegExp(
        `\\b(?:${POSTED}|${NOUN})(?: (?:${NOUN}|from|of|in|within|the|only))* (?:this|last|past) week\\b|\\b(?:this|last) week'?s (?:new )?${NOUN}\\b|\\bnew this week\\b`,
        "gi",
      ),
      "posted_since",
      "7d",
    ],
    [
      new RegExp(
        `\\b(?:${POSTED}|${NOUN})(?: (?:${NOUN}|from|of|in|only))* this month\\b|\\bthis month'?s (?:new )?${NOUN}\\b|\\bsince the (?:1st|first|start of the month|beginning of the month)\\b`,
        "gi",
      ),
      "posted_since",
      firstOfMonth,
    ],
    [
      new RegExp(
        `\\b(?:(?:${POSTED}|${NOUN})${WITHIN}|${WITHIN.replace("?)", ")")})(?:last|past|previous) (?:(?<count>${NUMBER}|couple of|few) )?(?<unit>hour|day|week|fortnight|month)s?\\b(?: only)?|\\b(?<=^|[,;.] ?)(?:last|past) (?<count2>${NUMBER}) (?<unit2>hour|day|week|month)s?\\b(?: only)?`,
        "gi",
      ),
      "posted_since",
      (match) => {
        const { count, unit, count2, unit2 } = match.groups ?? {};
        const said = count ?? count2;
        const number = said === "couple of" ? "2" : said === "few" ? "3" : said;
        return agoOf({
          ...match,
          groups: { ...(number === undefined ? {} : { count: number }), unit: unit ?? unit2 ?? "" },
        } as unknown as RegExpMatchArray);
      },
    ],
    [
      new RegExp(
        `\\b${POSTED}${WITHIN}(?:${NOT_OLDER} )?(?:an? )?(?<count>${NUMBER})? ?(?<unit>hour|day|week|fortnight|month)s?(?: old)?\\b(?: ago)?(?: or (?:less|newer))?`,
        "gi",
      ),
      "posted_since",
      agoOf,
    ],
    [
      new RegExp(
        `\\b(?:(?:no|not|nothing|none) older|newer|fresher) than (?:an? )?(?<count>${NUMBER})? ?(?<unit>day|week|fortnight|month)s?\\b(?! (?:of|experience|contract))`,
        "gi",
      ),
      "posted_since",
      agoOf,
    ],
    [
      new RegExp(
        `\\b${NOT_OLDER} (?:an? )?(?<count>${NUMBER})? ?(?<unit>day|week|fortnight|month)s? (?:old|ago)\\b`,
        "gi",
      ),
      "posted_since",
      agoOf,
    ],
    [
      new RegExp(
        `\\b${POSTED} (?:since|after|from|on or after) ${DATE}\\b|\\b${NOUN} (?:since|after) ${DATE.replace("<date>", "<date2>")}\\b`,
        "gi",
      ),
      "posted_since",
      ({ groups = {} }) => dayOf(groups.date ?? groups.date2 ?? "", now, "past"),
    ],
    [
      new RegExp(
        `\\b(?:(?:brand )?new|fresh|latest|recent|newest|recently (?:posted|added)|just (?:posted|added)) ${NOUN}(?: only)?\\b(?! (?:in|with) (?:business|start))`,
        "gi",
      ),
      "posted_since",
      "7d",
      "unsure",
    ],
  ];
}

const OPEN: readonly Meaning[] = [
  [
    /\b(?:still |currently )(?:open(?! (?:till|until|to)\b)|taking (?:on |applications)|accepting (?:applications|cvs)|hiring|recruiting|available|live|looking)(?: (?:to|for) applications?)?\b|\bnot (?:yet )?(?:closed|expired|past (?:the |its )?(?:deadline|closing date))\b|\b(?:whose |where the |with a |the )?(?:deadline|closing date)s? (?:is |has |have |are )?(?:n't|not|still to|yet to|hasn't|haven't|isn't)(?: been)? ?(?:yet )?(?:passed|over|gone|past|come|closed)?(?: yet)?\b|\b(?:where |that |which )?(?:i |one |you )?(?:can (?:i |you )?|could (?:i |you )?)still (?:apply|get in|send (?:an |my )?(?:application|cv))(?: (?:for|to)(?: any)?)?\b|\b(?:hide|exclude|skip|no|not|without|except|remove|leave out) (?:the |any |all |everything |anything |those |ones )*(?:that (?:is|are|has|have) |whose |which (?:are|have) |with an? )?(?:expired|closed|(?:the )?(?:deadline|closing date)s? (?:has |have |is |that )?(?:been )?(?:passed|past|over|gone))(?: (?:ones|ads|jobs|roles|postings|listings))?\b|\bopen (?:vacancies|applications)\b|\bapplications? (?:still |are still )open\b|\bopen for applications?\b|\bdeadline (?:in the future|ahead)\b/gi,
    "open",
    "yes",
  ],
  [
    /\b(?:already )?(?:expired|closed) (?=roles|jobs|postings|ads|listings|vacancies|positions|posts)|\b(?:that|which) (?:have |are )?(?:already )?(?:closed|expired)\b|\bdeadline (?:has )?(?:already )?passed\b/gi,
    "open",
    "no",
  ],
];

const START =
  "(?:(?:i )?(?:(?:can|could|must|need to|needs? to|have to|want to|available to|able to|to|only if it|if it) )*(?:have )?(?:start(?:ing|s|ed)?|beginning|begins?|join(?:ing)?|available|commenc(?:e|ing)|begin only if it starts))";
const BY = "(?:by|before|no later than|not later than|on or before|from|on|in|at the latest by|latest)";

function startOf(now: Date): Meaning[] {
  const today = iso(now);
  return [
    [
      /\b(?:immediate(?:ly)? (?:starts?|available|availability|joiners?|begin)|(?:can |could |to |must |i can |need to |want to |who |where i can )*(?:start(?:ing|s)?|begin(?:ning)?|available|join(?:ing)?) (?:immediately|right away|now|asap|straight away|today|at once|as soon as possible|this instant)|(?:immediate|instant|urgent) start)\b/gi,
      "start_by",
      today,
    ],
    [/\b(?:start(?:ing|s)?|begin(?:ning)?) tomorrow\b/gi, "start_by", daysAgo(now, -1)],
    [
      /\b(?:start(?:ing|s)?|begin(?:ning)?) (?:by |before |within |in )?(?:next week|the next week|a week|the week)\b/gi,
      "start_by",
      daysAgo(now, -7),
    ],
    [
      /\b(?:start(?:ing|s)?|begin(?:ning)?) (?:by |before |within |in )?(?:the )?(?:next month|new year)\b/gi,
      "start_by",
      ({ 0: words }) => monthAfter(now, /year/i.test(words)),
    ],
    [
      new RegExp(
        `\\b${START} (?:work |the job |it |there )?${BY} (?<end>the end of |end of |late |early |mid[- ]?|the start of )?${DATE}\\b`,
        "gi",
      ),
      "start_by",
      ({ groups = {} }) => startDay(groups.date ?? "", /end|late/i.test(groups.end ?? ""), now),
    ],
    [
      new RegExp(
        `\\b(?:start date|start) (?<end>the end of |end of )?${DATE}(?: or (?:earlier|before|sooner))?\\b`,
        "gi",
      ),
      "start_by",
      ({ groups = {} }) => startDay(groups.date ?? "", /end/i.test(groups.end ?? ""), now),
    ],
  ];
}

function monthAfter(now: Date, isYear: boolean): string {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return iso(isYear ? new Date(Date.UTC(year + 1, 0, 1)) : new Date(Date.UTC(year, month + 1, 1)));
}

/** The day by which it begins; the last of a month where its end is said. */
function startDay(words: string, isEnd: boolean, now: Date): string | null {
  const day = dayOf(words, now, "future");
  if (day === null || !isEnd) return day;
  const date = new Date(`${day}T00:00:00Z`);
  return iso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)));
}

/** The day that words name, on the nearer side of `now` where they name no year; of a month alone its first day. */
function dayOf(words: string, now: Date, side: "past" | "future"): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return words;
  const month = MONTHS.indexOf(new RegExp(MONTHS.join("|"), "i").exec(words)?.[0].toLowerCase() ?? "");
  const day = Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words)?.[1] ?? 1);
  const said = /\b(\d{4})\b/.exec(words)?.[1];
  if (month < 0 || day < 1 || day > 31) return null;
  const year = said === undefined ? now.getUTCFullYear() : Number(said);
  const date = new Date(Date.UTC(year, month, day));
  if (said === undefined && side === "past" && date > now) date.setUTCFullYear(year - 1);
  if (said === undefined && side === "future" && date < now) date.setUTCFullYear(year + 1);
  return date.toISOString().slice(0, 10);
}
