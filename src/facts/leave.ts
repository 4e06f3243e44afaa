/** Days of paid leave a year, as postings write them. Weeks have five days. */
export interface Leave {
  readonly start: number;
  readonly end: number;
  readonly min?: number;
  readonly max?: number;
}

const ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const SPELT: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, index): [string, number] => [word, index + 1]),
  ...["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"].map(
    (word, index): [string, number] => [word, index + 10],
  ),
  ...["twenty", "thirty"].flatMap((tens, index): [string, number][] => [
    [tens, (index + 2) * 10],
    ...ONES.map((word, one): [string, number] => [`${tens}-${word}`, (index + 2) * 10 + one + 1]),
  ]),
  ["forty", 40],
]);
const NUMBER = `\\d{1,2}(?:\\.5)?|${[...SPELT.keys()].sort((a, b) => b.length - a.length).join("|")}`;
const KINDS = "(?:annual |paid |calendar |working |business |basic |personal |vacation |holiday |floating |full )";
const TIME_OFF = "(?:annual leave|holidays?|hols?|vacation|leave|time[- ]off|off|PTO|AL|A\\/L|paid leave)";
const AND_PUBLIC =
  "(?:,? (?:and|plus|\\+|&|including|incl?\\.?|inclusive of|excluding|excl?\\.?|on top of)|\\+| \\((?:including|incl?\\.?|plus|excluding)) ?(?:\\d{1,2} |eight |the |all |our |your |usual |UK |Irish )*(?:bank|public|statutory|federal|national|RTT) (?:holidays?|hols?|days)";

/** Ways to write how long the leave is, by name: `low`, `high`, and `unit` where it is not days. */
const COUNTED: readonly RegExp[] = [
  `\\b(?<low>${NUMBER})(?:\\s?(?:-|–|to) ?(?<high>${NUMBER}))?\\+?[- ]${KINDS}{0,2}(?<unit>days?|weeks?)\\b['’]? (?:(?:per|a|each|every) (?:year|annum),? |annually,? )?(?:of |in |as )?(?:our |your |fully )?${KINDS}{0,3}${TIME_OFF}\\b`,
  `\\b(?<low>${NUMBER})(?:\\s?(?:-|–|to) ?(?<high>${NUMBER}))? (?:paid |annual )?(?:vacation|leave|holiday|PTO|personal)[- ](?<unit>days?)\\b`,
  `\\b(?:annual leave|holidays?|holiday (?:allowance|entitlement)|leave|vacation|PTO|paid time off)(?: entitlement| allowance)?(?: of|:| is| -| –|,)? (?:of )?(?:up to )?(?<low>${NUMBER})(?:\\s?(?:-|–|to) ?(?<high>${NUMBER}))?\\+? (?:paid |working |annual |calendar )?(?<unit>days?|weeks?)\\b`,
  `\\b(?<low>${NUMBER})(?:\\s?(?:-|–|to) ?(?<high>${NUMBER}))? (?<unit>days?|weeks?)(?: (?:an?|per|each) year)?${AND_PUBLIC}\\b`,
  `\\b(?:annual leave|holidays?(?: allowance| entitlement)|(?:paid )?holiday|vacation|PTO|leave entitlement|paid leave)\\b(?! (?:after|within|before|notice))[^.;,\\d]{0,25}?\\b(?<low>${NUMBER})(?:\\s?(?:-|–|to) ?(?<high>${NUMBER}))?\\+? (?:paid |working |annual |calendar )?(?<unit>days?|weeks?)\\b`,
  `\\b(?<low>${NUMBER})(?<high>)(?<unit>) paid (?:public |bank |company |federal )?holidays\\b`,
].map((source) => new RegExp(source, "i"));
/** More of it later: "rising to 26", "six from the age of 50". */
const RISE = new RegExp(
  `^(?: days)?(?: on appointment| to (?:start|begin)(?: with)?| at first| in the first year)?,?(?: and)? (?:(?:rising|increasing|going up|growing|up) to (?<to>${NUMBER})|(?<more>${NUMBER}) (?:from the age|after|once))\\b`,
  "i",
);
/** What comes each month is not what comes each year. */
const BY_MONTH =
  /^[^.;,]{0,10}\b(?:per|a|each|every) (?:month|pay period|quarter|fortnight)\b|^ (?:bi-?weekly|monthly)\b/i;
/** Fewest days that "days off" must be to be the leave of a year rather than a week's rest. */
const FEWEST_DAYS_OFF = 15;
/** Leave without a length. */
const NAMED =
  /\b(?:annual leave|paid (?:annual |personal )?(?:time[- ]off|vacation|holidays?|leave|PTO)|PTO|(?:unlimited|generous|flexible|ample|open) (?:paid )?(?:time[- ]off|vacation|holidays?|leave|PTO)|paid (?:public |bank )?holidays?|paid days off|(?:a|one) month['’]?s?(?: of)?(?: paid)? (?:holiday|leave|vacation)|vacation accru\w+|leave accru\w+|vacation (?:days|time|pay|leave|allowance)|vacation,? (?:and |& )?sick|vacation|(?<!public[- ]|bank )holiday (?:allowance|entitlement|pay)|personal days|your birthday (?:off|is (?:a day )?off)|birthday (?:off|leave)|shuts? (?:down )?(?:between|over|for) Christmas)\b/i;
/** Other leave and other people's. */
const OTHER =
  /\b(?:maternity|paternity|parental|sick|adoption|compassionate|bereavement|study|jury|medical|family|garden(?:ing)?|unpaid|sabbatical|newborn|FML[AP]?|leave cover|cover (?:for )?(?:annual )?leave|cover(?:ing)? (?:for )?(?:staff|holidays?)|vacation (?:rentals?|homes?|ownership|packages?|club|resort|exchange)|military|civil leave)\b/i;

/** The paid leave that a unit speaks of, with its days a year where they are said; null without any. */
export function leaveIn(words: string): Leave | null {
  for (const pattern of COUNTED) {
    const match = pattern.exec(words);
    if (match === null || isOther(words, match.index, match.index + match[0].length)) continue;
    const leave = counted(words, match) ?? { start: match.index, end: match.index + match[0].length };
    if (/(?<!time) off$/i.test(match[0]) && (leave.min ?? 0) < FEWEST_DAYS_OFF) continue;
    return leave;
  }
  const match = NAMED.exec(words);
  if (match === null || isOther(words, match.index, match.index + match[0].length)) return null;
  return { start: match.index, end: match.index + match[0].length };
}

/** Whether the words just before or in the leave make it another one; lists before commas do not. */
function isOther(words: string, start: number, end: number): boolean {
  const before = /[^,;.•\n()]{0,30}$/.exec(words.slice(0, start))?.[0] ?? "";
  const behind = /^[^,;.•\n()]{0,20}/.exec(words.slice(end))?.[0] ?? "";
  const isListed = /\band ?(?:paid )?$/.test(before) || /^ ?(?:and|&|\/)/.test(behind);
  return !isListed && OTHER.test(before + words.slice(start, end) + behind);
}

function counted(words: string, match: RegExpExecArray): Leave | null {
  const { low, high, unit } = match.groups ?? {};
  const end = match.index + match[0].length;
  const rise = RISE.exec(words.slice(end));
  const factor = /^week/i.test(unit ?? "") ? 5 : 1;
  const min = numberOf(low ?? "") * factor;
  const max = numberOf(rise?.groups?.to ?? rise?.groups?.more ?? (high || low) ?? "") * factor;
  if (!(min >= 1 && max <= 80 && min <= max) || BY_MONTH.test(words.slice(end, end + 25))) return null;
  return { start: match.index, end: end + (rise?.[0].length ?? 0), min, max };
}

function numberOf(words: string): number {
  return SPELT.get(words.toLowerCase()) ?? Number(words);
}
