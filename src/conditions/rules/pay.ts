import { type Rule, type RuleMatch, spanOf } from "./rule.ts";

const SIGN = "(?<sign>(?:us|au|ca|nz|c|a)?\\$|[£€¥₹])";
const BEFORE =
  "usd|gbp|eur|aud|cad|nzd|aed|chf|sgd|hkd|zar|pln|sek|nok|dkk|inr|jpy|kes|ngn|sar|qar|czk|huf|brl|mxn|cny|rs";
const CODE = `(?<code>${BEFORE}|zł|zloty(?:ch)?|kr|kronor|kroner|rand|dollars?|bucks|pounds?|quid|euros?|francs?|yen|rupees|dirhams?|riyals?|shillings?|naira|€|£|\\$)`;
const KILO = "(?<kilo>k(?![A-Za-z])|thousand\\b|grand\\b|lakhs?\\b|lacs?\\b|lpa\\b)";
const AMOUNT = `(?:(?:${SIGN}|(?<before>${BEFORE}))\\s?)?(?<number>\\d{1,3}(?:[,.' ]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d{1,2}(?!\\d))?)\\s?${KILO}?(?:\\s?${CODE}(?![A-Za-z]))?`;
const PER =
  "(?:(?:\\s?(?:gross|net|base|before tax|basic)\\b)?(?:\\s?(?:\\/|per|an|a|each|every|p\\.?\\/?)\\s?(?<per>hours?|hrs?|h|days?|d|shift|weeks?|wk|w|months?|mo|m|cm|years?|yr|annum|a)(?![A-Za-z])(?!\\s+of)|\\s?(?<ly>hourly|daily|weekly|monthly|yearly|annually|annual)\\b))";
/** What is paid, by its period where one is said before the amount. */
const WAGE =
  "(?:(?<pre>hourly|daily|day|weekly|monthly|annual|yearly|base|starting)\\s)?(?:pay|rate|wages?|salary|salaries|income|earnings|comp(?:ensation)?|ote|package)";
const PAYING = `(?:(?:that |which |who |i |it |must |to |want(?: to)? |need(?: to)? |can |should )*(?:pay(?:s|ing)?|earn(?:s|ing)?|take home|making|make|offering|want|wanting|need|after|looking for|with a|on|${WAGE})(?:\\sof|\\sis|\\sfrom|:)?\\s+)`;
const LEAST =
  "(?:over|above|more than|at (?:the )?least|least|min(?:imum)?(?: of)?|from|>=?|≥|north of|no less than|not less than|nothing (?:under|below|less than)|no lower than|starting (?:at|from|on)|upwards of|better than|not under|not below|higher than|exceeding|in excess of|around|about|roughly|circa)";
const MOST =
  "(?:under|below|less than|up to|at (?:the )?most|max(?:imum)?(?: of)?|<=?|≤|no more than|not more than|not over|not above|no higher than|no higher|not exceeding|capped at|lower than|nothing (?:over|above))";
const AFTER_LEAST =
  "(?:\\s?\\+|,?\\s?(?:plus\\b(?! (?:bonus|commission|tips|benefits|equity|pension|travel|overtime|super|an?|free))|or more|or above|or over|or better|or higher|or upwards|and up|up|and above|and over|upwards|minimum|min|at least|at the least)\\b)";
const AFTER_MOST = "(?:,?\\s?(?:or less|or below|or under|or lower|and under|maximum|max|at most|tops)\\b)";
const TAIL = "(?:\\s+(?:salary|pay|wages?|salaries|base|gross|ote|net|basic|minimum|rate))?";

const RANGE = new RegExp(
  `(?:${PAYING})?(?:between|from)?\\s*${AMOUNT.replaceAll("(?<", "(?<low_")}\\s?(?:-|–|to|and|up to)\\s?${AMOUNT}${PER}?${TAIL}`,
  "gi",
);
const BOUND = new RegExp(
  `(?<![A-Za-zÀ-ɏ\\d])${PAYING}?(?:(?<least>${LEAST})|(?<most>${MOST}))?\\s*${AMOUNT}(?<early>${AFTER_LEAST})?${PER}?(?:(?<after_least>${AFTER_LEAST})|(?<after_most>${AFTER_MOST}))?${TAIL}`,
  "gi",
);

const CURRENCIES: Readonly<Record<string, string>> = {
  $: "$",
  "£": "gbp",
  "€": "eur",
  dollar: "$",
  dollars: "$",
  pound: "gbp",
  pounds: "gbp",
  quid: "gbp",
  euro: "eur",
  euros: "eur",
  "¥": "jpy",
  "₹": "inr",
  zł: "pln",
  zloty: "pln",
  zlotych: "pln",
  rand: "zar",
  bucks: "$",
  franc: "chf",
  francs: "chf",
  yen: "jpy",
  rupees: "inr",
  rs: "inr",
  dirham: "aed",
  dirhams: "aed",
  riyal: "sar",
  riyals: "sar",
  shilling: "kes",
  shillings: "kes",
  naira: "ngn",
  us$: "usd",
  au$: "aud",
  a$: "aud",
  ca$: "cad",
  c$: "cad",
  nz$: "nzd",
};
const PERIODS: readonly [RegExp, string][] = [
  [/^h/, "hour"],
  [/^(?:d|shift)/, "day"],
  [/^w/, "week"],
  [/^(?:m|cm)/, "month"],
];
/** Numbers from which a bare one after "over" and the like is a year's pay: smaller ones count people, kilograms or years. */
const A_YEARS_PAY = 10_000;
/** The same of a bare one before "a week" and longer times: smaller ones count hours or visits. */
const A_WEEKS_PAY = 200;
const A_WEEKS_LEAST = 60;

/** What else is counted in ten thousands. */
const COUNTED =
  /^ ?(?:staff|people|employees|users|customers|members|students|pupils|residents|followers|volts?|miles|words|lines|rows|seats?|beds|units|acres|hectares|tonnes?|tons|kg|km|run|race|million|m\b)/i;

/** "over 120k", "at least $45/hr", "£30k+", "paying 15 an hour or more", "50-60k". */
export const payRule: Rule = (question) => {
  const six = [...question.matchAll(/\b(?:pay(?:s|ing)? |earn(?:ing)? )?six[- ]figures?(?: salary| pay)?\b/gi)].map(
    (match): RuleMatch => ({ filter: "pay_min", value: "100000", span: spanOf(match) }),
  );
  const ranges = [...question.matchAll(RANGE)].flatMap(rangeOf);
  const free = ranges.reduce((text, { span }) => blank(text, span.start, span.end), question);
  return [...six, ...ranges, ...[...free.matchAll(BOUND)].flatMap(boundOf)];
};

function rangeOf(match: RegExpMatchArray): RuleMatch[] {
  const groups = match.groups ?? {};
  if (!isMoney(match[0], groups) && !isMoney(match[0], { sign: groups.low_sign ?? "", kilo: groups.low_kilo ?? "" }))
    return [];
  const kilo = groups.kilo ?? groups.low_kilo;
  const sign = groups.sign ?? groups.low_sign;
  const low = { ...groups, number: groups.low_number ?? "", kilo: groups.low_kilo ?? kilo, sign };
  const high = { ...groups, kilo, sign };
  const span = spanOf(match);
  return [
    { filter: "pay_min", value: amountOf(low), span },
    { filter: "pay_max", value: amountOf(high), span },
  ];
}

function boundOf(match: RegExpMatchArray): RuleMatch[] {
  const groups = match.groups ?? {};
  if (/^401\s?k/i.test(`${groups.number}${groups.kilo ?? ""}`)) return [];
  const isPay = isMoney(match[0], groups);
  const hasBound = [groups.least, groups.most, groups.early, groups.after_least, groups.after_most].some(
    (group) => group !== undefined,
  );
  const saysPay = new RegExp(`^${PAYING}`, "i").test(match[0]);
  // "£30k", "£14/h" alone: that or more.
  const isPlain =
    [groups.sign, groups.before, groups.code].some((part) => part !== undefined) &&
    ([groups.kilo, groups.per, groups.ly].some((part) => part !== undefined) ||
      plain(groups.number ?? "") >= A_YEARS_PAY);
  if (!isPay || (!hasBound && !saysPay && !isPlain && !isPiece(match))) return [];
  if (COUNTED.test((match.input ?? "").slice((match.index ?? 0) + match[0].length))) return [];
  const isMost = groups.most !== undefined || groups.after_most !== undefined;
  return [{ filter: isMost ? "pay_max" : "pay_min", value: amountOf(groups), span: spanOf(match) }];
}

/** "90k", "120k base", "500 a day" as a piece of its own between commas. */
function isPiece({ 0: words, index = 0, input = "", groups = {} }: RegExpMatchArray): boolean {
  const [before, after] = [input.slice(0, index), input.slice(index + words.length)];
  if (groups.kilo !== undefined)
    return /^ ?(?:$|[,;.?!+]|(?:plus|and|base|package|pa|roles?|jobs?|a year)\b)/i.test(after);
  if (/^(?:w|m|y|a)/i.test(groups.per ?? "") && plain(groups.number ?? "") >= A_WEEKS_PAY) return true;
  return (
    groups.per !== undefined &&
    /(?:^|[,;.] ?)$/.test(before + words.match(/^ */)?.[0]) &&
    /^ ?(?:$|[,;.?!])/.test(after)
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Whether a number is one of money: by its sign, thousands, period, or its size. */
function isMoney(words: string, { sign, code, before, kilo, per, ly, pre, number }: Groups): boolean {
  if ([sign, code, before, kilo].some((part) => part !== undefined && part !== "")) return true;
  const value = plain(number ?? "");
  if (pre !== undefined && /^(?:h|d|w|m|a|y)/i.test(pre)) return value >= 4;
  if (ly !== undefined) return plain(number ?? "") >= 4;
  // Twenty-five a week are hours.
  if (per !== undefined && /^(?:w|m|y|a|cm)/i.test(per) && value < A_WEEKS_LEAST) return false;
  if (per !== undefined)
    return /^(?:h|d|s|w|m|y|a|cm)/i.test(per) && value >= 4 && !/hours?\s*(?:a|per|\/)/i.test(words);
  return value >= A_YEARS_PAY;
}

function amountOf({ sign, code, before, number, kilo, per: said, ly, pre }: Groups): string {
  const value = plain(number ?? "") * (kilo === undefined || kilo === "" ? 1 : /^l/i.test(kilo) ? 100_000 : 1000);
  const isIndian = kilo !== undefined && /^l/i.test(kilo);
  const money = (sign ?? code ?? before ?? "").toLowerCase();
  const currency = money === "" ? (isIndian ? "inr " : "") : `${CURRENCIES[money] ?? money} `;
  const per = said ?? ly ?? pre;
  const isHourly = per === undefined && money !== "" && kilo === undefined && value < A_WEEKS_PAY;
  const period = isHourly
    ? "hour"
    : PERIODS.find(([pattern]) => per !== undefined && pattern.test(per.toLowerCase()))?.[1];
  // "12.50" as it is written.
  const figure = (kilo ?? "") === "" && /^\d+[.]\d{1,2}$/.test(number ?? "") ? number : value;
  return `${currency}${figure}${period === undefined ? "" : `/${period}`}`;
}

function plain(number: string): number {
  return Number(number.replace(/[,.' ](?=\d{3})/g, "").replace(",", "."));
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}
