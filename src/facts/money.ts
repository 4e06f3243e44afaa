/** An amount of money in a text, or a range of two. */
export interface MoneyMatch {
  readonly start: number;
  readonly end: number;
  /** ISO 4217, lower case; null where neither sign nor code says it. `$` is null too: see `dollar`. */
  readonly currency: string | null;
  /** Whether the sign is a bare `$`, which many countries use. */
  readonly dollar: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly per: string | null;
  /** Whether a sign or code of a currency stands there. */
  readonly isSigned: boolean;
  /** Whether it is said per something ("an hour"), and not of it ("25 days"). */
  readonly isRate: boolean;
}

const CODES =
  "USD|GBP|EUR|AUD|CAD|NZD|SGD|HKD|CHF|SEK|NOK|DKK|INR|ZAR|PLN|CZK|HUF|RON|JPY|CNY|RMB|KRW|BRL|MXN|AED|SAR|QAR|ILS|TRY|THB|MYR|PHP|IDR|VND|NGN|KES|GHS|EGP|PKR|BDT|LKR|TZS|UGX|ZMW|XOF|COP|ARS|CLP|PEN|ISK|UAH|RUB|MAD|NAD|BWP|TND|DZD|JOD|MUR|RWF|ETB|MZN|PGK|FJD|GTQ|UYU|BOB|PYG|CRC|DOP|JMD|TTD|GEL|AMD|KZT|BGN|RSD";
const SIGN = `(?:(?:US|AU|A|CA|C|NZ|SG|S|HK|R|MX|N|FJ|J|TT)?\\$|£|€|₹|¥|₩|₪|₦|₱|zł|R(?=\\s?\\d)|kr\\.?(?=\\s?\\d)|Rs\\.?(?=\\s?\\d)|KSh|(?:${CODES})(?=\\s?[\\d$£€]))`;
const NUMBER = "\\d{1,3}(?:[,.  ’']\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const KILO = "(?:\\s?[kK](?![\\p{L}])|m(?![\\p{L}])|\\s?thousand|\\s?(?:lakh|lac|LPA|million))";
const ONE = (name: string) =>
  `(?:(?<${name}Sign>${SIGN})\\s?\\$?\\s?)?(?<${name}>${NUMBER})(?<${name}Kilo>${KILO})?(?:\\s?(?<${name}Code>${CODES}|€|£|zł|kr|SEK|euros?|pounds?|dollars?|pesos|soles|francs|crowns|kronor|kroner|rupees|rand|naira|z[lł]oty|forint|ringgit|baht|yen|yuan|reais|shillings|dirhams)(?![\\p{L}]))?`;
const PERIOD =
  "(?:\\s?(?:\\(?(?:gross|net|base|basic|pro[- ]rata|before tax|plus [a-z]+|DOE|FTE)\\)?,?\\s?)?(?<rate>\\/(?:per)?|per|an?|each|every|p\\.?(?=[ahdwm]\\b)|for (?:an?|each))?\\s?(?<period>hours?|hourly|hrs?|h|days?|daily|weeks?|weekly|wk|fortnight|months?|monthly|mo|pcm|years?|yearly|yr|annum|annually|annual|a(?=\\b)|shift|night|session|visit|project|piece|mile|unit|delivery|word|lesson|class|game|match)\\b(?!-)|\\s?(?<short>p\\.?a\\.?|p\\.?h\\.?|pcm|pw|pd)(?![\\p{L}]))";
const JOIN = "\\s?(?:rising (?:by \\p{L}+ (?:\\p{L}+ )?)?to|-|–|—|to|and|bis|through|up to)\\s?";
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}.,$£€/-])(?:(?<least>from|starting (?:at|from)|at least|minimum(?: of)?|min\\.?|starts at|begins at|over|more than)\\s)?(?:(?<most>up to|to|maximum(?: of)?|max\\.?)\\s)?${ONE("low")}(?:(?<lowPer>${PERIOD.replaceAll("(?<period>", "(?:").replaceAll("(?<short>", "(?:").replaceAll("(?<rate>", "(?:")})?${JOIN}${ONE("high")})?(?<plus>\\+|\\splus\\b(?!\\s\\p{L})|\\s(?:and up|or more|upwards))?${PERIOD}?`,
  "gu",
);

const SIGNS: Readonly<Record<string, string>> = {
  "£": "gbp",
  "€": "eur",
  "₹": "inr",
  "¥": "jpy",
  "₩": "krw",
  "₪": "ils",
  "₦": "ngn",
  "₱": "php",
  zł: "pln",
  US$: "usd",
  AU$: "aud",
  A$: "aud",
  CA$: "cad",
  C$: "cad",
  NZ$: "nzd",
  SG$: "sgd",
  S$: "sgd",
  HK$: "hkd",
  R$: "brl",
  MX$: "mxn",
  N$: "nad",
  FJ$: "fjd",
  J$: "jmd",
  TT$: "ttd",
  R: "zar",
  Rs: "inr",
  "Rs.": "inr",
  KSh: "kes",
  kr: "unknown",
  "kr.": "unknown",
  euro: "eur",
  euros: "eur",
  pound: "gbp",
  pounds: "gbp",
  RMB: "cny",
  soles: "pen",
  rand: "zar",
  naira: "ngn",
  zloty: "pln",
  złoty: "pln",
  forint: "huf",
  ringgit: "myr",
  baht: "thb",
  yen: "jpy",
  yuan: "cny",
  reais: "brl",
  pesos: "unknown",
  francs: "unknown",
  crowns: "unknown",
  kronor: "unknown",
  kroner: "unknown",
  rupees: "unknown",
  shillings: "unknown",
  dirhams: "unknown",
};
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/^(?:h|p\.?h)/i, "hour"],
  [/^(?:da|d$|pd)/i, "day"],
  [/^(?:wk|week|pw)/i, "week"],
  [/^(?:mo|pcm|month)/i, "month"],
  [/^(?:y|a|p\.?a)/i, "year"],
  [/^(?:shift|night|session)/i, "shift"],
  [/^project/i, "project"],
  [/./, "unit"],
];

/** Amounts of money and ranges of them, with their period; a bare number is one too, for those who know by its label. */
export function moneyIn(words: string): MoneyMatch[] {
  return [...words.matchAll(PATTERN)].flatMap((match) => {
    const groups = match.groups ?? {};
    const sign = groups.lowSign ?? groups.highSign ?? groups.lowCode ?? groups.highCode ?? null;
    const low = amountOf(
      groups.low,
      groups.lowKilo ?? (isShort(groups.low, groups.high) ? groups.highKilo : undefined),
    );
    const high = amountOf(groups.high, groups.highKilo);
    if (low === null || (groups.high !== undefined && (high === null || high < low))) return [];
    const isMost = groups.most !== undefined && high === null;
    const isLeast = (groups.least !== undefined || groups.plus !== undefined) && high === null;
    const period = groups.period ?? groups.short ?? null;
    return [
      {
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        currency: sign === null || sign === "$" || /^dollars?$/.test(sign) ? null : (SIGNS[sign] ?? sign.toLowerCase()),
        dollar: sign === "$" || /^dollars?$/.test(sign ?? ""),
        min: isMost ? undefined : low,
        max: isLeast ? undefined : (high ?? low),
        per: period === null ? null : (PERIODS.find(([pattern]) => pattern.test(period))?.[1] ?? null),
        isSigned: sign !== null,
        isRate: groups.rate !== undefined || groups.short !== undefined || /ly$/.test(groups.period ?? ""),
      },
    ];
  });
}

/** "50-60k": the first number is meant in thousands too. */
function isShort(low: string | undefined, high: string | undefined): boolean {
  return low !== undefined && high !== undefined && Number(low) < 1000 && Number(high) < 1000;
}

function amountOf(number: string | undefined, kilo: string | undefined): number | null {
  if (number === undefined) return null;
  const plain = number.replace(/[,. {2}’'](?=\d{3}(?!\d))/g, "").replace(",", ".");
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  const unit = kilo?.trim().toLowerCase();
  if (unit === undefined) return value;
  return value * (unit === "million" || unit === "m" ? 1_000_000 : /^la|^lpa/.test(unit) ? 100_000 : 1000);
}
