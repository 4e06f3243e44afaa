import { type Rule, type RuleMatch, spanOf } from "./rule.ts";

const SIGN = "(?<sign>[$£€¥₹])";
const CODE =
  "(?<code>usd|gbp|eur|aud|cad|nzd|chf|sek|nok|dkk|inr|sgd|hkd|zar|pln|czk|huf|jpy|cny|aed|sar|qar|brl|mxn|kes|ngn|zł|kr|rand|dollars?|pounds?|quid|euros?)";
const AMOUNT = `(?:(?:${SIGN}|(?<before>usd|gbp|eur|aud|cad|aed|chf|sgd|zar|pln|sek|nok|dkk|inr|jpy))\\s?)?(?<number>\\d{1,3}(?:[,.]\\d{3})+|\\d+(?:\\.\\d{1,2})?)\\s?(?<kilo>k\\b|thousand\\b|grand\\b)?(?:\\s?${CODE}\\b)?`;
const PER =
  "(?:\\s?(?:\\/|per|an|a|each|p\\.?)\\s?(?<per>hours?|hrs?|h|days?|weeks?|wk|months?|mo|years?|yr|annum|a)\\b(?!\\s+of)|\\s?(?<ly>hourly|daily|weekly|monthly|yearly|annually)\\b)";
const PAYING =
  "(?:(?:that |which |who )?(?:pay(?:s|ing)?|earn(?:s|ing)?|salary|salaries|wages?|making|make|offering|with a salary|on)(?: of)?\\s+)";
const LEAST =
  "(?:over|above|more than|at least|min(?:imum)?(?: of)?|from|>=?|≥|north of|no less than|not less than|starting at|upwards of|better than|not under|not below)";
const MOST = "(?:under|below|less than|up to|at most|max(?:imum)?(?: of)?|<=?|≤|no more than|not more than|not over)";
const AFTER_LEAST =
  "(?:\\s?\\+|\\s?(?:plus|or more|or above|or better|and up|and above|and over|upwards|minimum|min)\\b)";
const AFTER_MOST = "(?:\\s?(?:or less|or below|or under|maximum|max|tops)\\b)";
const TAIL = "(?:\\s+(?:salary|pay|wages?|salaries|base|gross))?";

const RANGE = new RegExp(
  `(?:${PAYING})?(?:between|from)?\\s*${AMOUNT.replaceAll("(?<", "(?<low_")}\\s?(?:-|–|to|and)\\s?${AMOUNT}${PER}?${TAIL}`,
  "gi",
);
const BOUND = new RegExp(
  `(?<!\\p{L})${PAYING}?(?:(?<least>${LEAST})|(?<most>${MOST}))?\\s*${AMOUNT}(?<early>${AFTER_LEAST})?${PER}?(?:(?<after_least>${AFTER_LEAST})|(?<after_most>${AFTER_MOST}))?${TAIL}`,
  "giu",
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
  rand: "zar",
};
const PERIODS: readonly [RegExp, string][] = [
  [/^h/, "hour"],
  [/^d/, "day"],
  [/^w/, "week"],
  [/^m/, "month"],
];
/** Numbers from which a bare one after "over" and the like is a year's pay: smaller ones count people, kilograms or years. */
const A_YEARS_PAY = 10_000;

/** "over 120k", "at least $45/hr", "£30k+", "paying 15 an hour or more", "50-60k". */
export const payRule: Rule = (question) => {
  const ranges = [...question.matchAll(RANGE)].flatMap(rangeOf);
  const free = ranges.reduce((text, { span }) => blank(text, span.start, span.end), question);
  return [...ranges, ...[...free.matchAll(BOUND)].flatMap(boundOf)];
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
    groups.sign !== undefined && (groups.kilo !== undefined || groups.per !== undefined || groups.ly !== undefined);
  if (!isPay || (!hasBound && !saysPay && !isPlain)) return [];
  const isMost = groups.most !== undefined || groups.after_most !== undefined;
  return [{ filter: isMost ? "pay_max" : "pay_min", value: amountOf(groups), span: spanOf(match) }];
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Whether a number is one of money: by its sign, thousands, period, or its size. */
function isMoney(words: string, { sign, code, before, kilo, per, ly, number }: Groups): boolean {
  if ([sign, code, before, kilo].some((part) => part !== undefined && part !== "")) return true;
  const value = plain(number ?? "");
  if (ly !== undefined) return plain(number ?? "") >= 4;
  if (per !== undefined) return /^(?:h|d|w|m|y|a)/.test(per) && value >= 4 && !/hours?\s*(?:a|per|\/)/i.test(words);
  return value >= A_YEARS_PAY;
}

function amountOf({ sign, code, before, number, kilo, per: said, ly }: Groups): string {
  const value = plain(number ?? "") * (kilo === undefined || kilo === "" ? 1 : 1000);
  const money = (sign ?? code ?? before ?? "").toLowerCase();
  const currency = money === "" ? "" : `${CURRENCIES[money] ?? money} `;
  const per = said ?? ly;
  const period = PERIODS.find(([pattern]) => per !== undefined && pattern.test(per.toLowerCase()))?.[1];
  return `${currency}${value}${period === undefined ? "" : `/${period}`}`;
}

function plain(number: string): number {
  return Number(number.replace(/[,.](?=\d{3})/g, ""));
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}
