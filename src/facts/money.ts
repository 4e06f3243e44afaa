import { LETTER_SIGNS, NAMES, SIGNS } from "./vocabulary/money.ts";

/** An amount of money in a text, or a range of two. */
export interface MoneyMatch {
  readonly start: number;
  readonly end: number;
  /** ISO 4217, lower case, `unknown` where several countries share its name; null where neither sign nor code says it. `$` is null too: see `dollar`. */
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
  /** Whether it is written as money is: in thousands ("45k"), with their mark ("45,000") or with pence ("12.60"). */
  readonly isMoneyLike: boolean;
}

const CODES =
  "USD|GBP|EUR|AUD|CAD|NZD|SGD|HKD|CHF|SEK|NOK|DKK|INR|ZAR|PLN|CZK|HUF|RON|JPY|CNY|RMB|KRW|BRL|MXN|AED|SAR|QAR|KWD|BHD|OMR|ILS|TRY|THB|MYR|PHP|IDR|VND|TWD|NGN|KES|GHS|EGP|PKR|BDT|LKR|NPR|TZS|UGX|ZMW|XOF|XAF|COP|ARS|CLP|PEN|ISK|UAH|RUB|MAD|NAD|BWP|TND|DZD|JOD|MUR|RWF|ETB|MZN|PGK|FJD|GTQ|UYU|BOB|PYG|CRC|DOP|JMD|TTD|BBD|GEL|AMD|KZT|BGN|RSD";
const escaped = (sign: string) => sign.replace(/[$./]/g, "\\$&");
const alternatives = (signs: readonly string[]) =>
  [...signs]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
const PLAIN_SIGNS = alternatives(Object.keys(SIGNS).filter((sign) => !LETTER_SIGNS.includes(sign)));
const SIGN = `(?:(?:${CODES})\\s?[$£€]?|${PLAIN_SIGNS}|(?:${alternatives(LETTER_SIGNS)})(?=\\s?\\d{1,3}[, ]\\d{3}|\\s?\\d+(?:\\.\\d+)?\\s(?:per|an?)\\s))`;
const NUMBER =
  "\\d{1,2}(?:,\\d\\d)+,\\d{3}(?!\\d)|(?<=[$£€])\\.\\d\\d(?!\\d)|\\d{1,3}(?:[,. \u00a0\u202f’']\\d{3})+(?!\\d)(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const KILO = "\\s?[kK](?![\\p{L}])|m(?![\\p{L}])|\\s?(?:thousand|grand|lakhs?|lacs?|LPA|million|mio)(?!\\p{L})";
const eitherCase = (name: string) => `[${name[0]?.toUpperCase()}${name[0]}]${name.slice(1)}`;
const CENTS = "cents|pence|[pc](?=\\s(?:an?|per|each|every)\\s)";
const NAME = `${CENTS}|${CODES}|€|£|zł|kr|Kč|Ft|${Object.keys(NAMES).map(eitherCase).join("|")}`;
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,/=#_]|\\b[A-Z]{1,3}-)(?!40[13]\\s?[kKbB(]|457\\s?[bB(])(?:(?<sign>${SIGN})\\s?)?(?<number>${NUMBER})(?<kilo>${KILO})?(?:\\s?(?:(?:US|Australian|Canadian|NZ|Sing|Singapore|Hong Kong|Kiwi|Aussie) )?(?<code>${NAME})(?![\\p{L}]))?(?:(?<=pounds?|euros?|dollars?)\\s(?:and\\s)?(?<cents>\\d\\d)(?:\\s?(?:cents|pence|p))?(?=\\W*$|[.,;)]|\\s?/|\\s(?:an?|per|each|every|the|for|plus|and|to)\\b))?(?![:%]|\\s?(?:%|per cent|percent)|\\d|\\([kb]\\))`,
  "gu",
);
/** A piece of work that is paid for by the piece, and nothing sold by the piece. */
const THING =
  /^\s?(?:per|an?|each|every|for (?:each|every))\s(?!(?:person|people|user|seat|ticket|head|child|kid|customer|guest|member|copy|plate|share|friend|day|week|month|year|good|great|bit|little|lot|full|bonus|student|pupil|household|family|dollar|pound|euro|time|litre|square|item|portion)\b)\p{L}{3,}/iu;
/** Largest sum that is paid for a piece of work whose name is not known. */
const MOST_A_THING = 200;
const BETWEEN_SIGN_AND_PERIOD =
  "(?:\\s?(?:\\(?(?:gross|net|base|basic|brutto|nominal|liquid|in the hand|pro[- ]rata|before tax|after tax|FTE|DOE)\\)?,?))?";
const TIME =
  "hours?|hourly|hrs?|hr|h|days?|daily|weeks?|weekly|wk|fortnightly|fortnight|bi-?weekly|(?:2|two) weeks|months?|monthly|mo|pcm|mth|years?|yearly|yr|twelvemonth|annum|annually|annual|a";
const PIECE =
  "shift|night|session|trip|visit|call|project|piece|mile|kilometre|km|unit|delivery|drop|parcel|stop|word|page|minute|lesson|class|game|match|hectare|acre|tree|bin|box|crate|brick|room|kilo|kg|tonne|ton|hundredweight|load|head|haircut|client seen|survey|article|assignment|gig|show|performance|event|sitting";
const PERIOD = new RegExp(
  `^${BETWEEN_SIGN_AND_PERIOD}\\s?\\(?(?:(?<rate>\\/\\s?(?:per )?|\\bper |\\ban? |\\beach |\\bevery |\\bfor (?:an?|each|every|the(?= hour)) |\\bthe |\\bby the |\\bp\\.?(?=[ahdwm]\\b))\\s?(?<period>${TIME}|(?:\\p{L}+ )??(?:${PIECE}))|(?<rest>${TIME})|(?<short>p\\.?a\\.?|p\\.?h\\.?|p\\.?c\\.?m\\.?|p\\.?w\\.?|p\\.?d\\.?))(?![\\p{L}-])\\)?`,
  "iu",
);
const JOIN =
  /^,?\s?(?:\(?p\/?h\)?|\p{L}*)?\s?(?:-|–|—|\bto\b|\bthrough\b|\bbis\b|\.\.\.?|…|~|→|(?:and |then )?(?:is |it )?(?:rising|rises|going|goes|climbing|increasing|increases|progressing|progresses|moving|moves|up|growing|and up)(?: (?!or\b)[\p{L}\d]+){0,3}? to)\s?(?:around |about |approx\.? |as much as |a maximum of |over )?$/iu;
const BETWEEN = /\b(?:between|from|anywhere from|somewhere between)\s(?:about |around |roughly )?$/i;
const AND = /^\s?(?:and|&)\s$/i;
const LEAST =
  /(?:\bfrom|\bstart(?:s|ing)? (?:at|from|on|salary of from)|\bat (?:the very )?least|\bminimum(?: of)?|\bmin\.?|\bbegins? (?:at|on)|\bbeginning at|\bover|\babove|\bmore than|\bupwards? of|\bnorth of|\bin excess of|\bno(?:t)? less than|\bnever less than|\b(?:no one|nobody)\b[^.;,]{0,30}\b(?:under|below|less than)|\bfloor (?:\p{L}+ ){0,8}is|≥|>)\s?$/iu;
const MOST =
  /(?:\bup to|\bgo(?:es|ing)? to|\bmaximum(?: of)?|\bmax\.?|\bas (?:much|high) as|\bat most|\bno(?:t)? more than|\bcapped at|\btop(?:s|ping)? out at|\bto a (?:maximum|top) of|≤)\s?(?:around |about |approx\.? )?$/i;
const PLUS =
  /^\s?(?:\+(?!\s?[\d$£€(])(?!\s?(?!(?:an?|per|each|every|p\.?a|DOE)\b)\p{L})|plus(?=[.,;)]|$)|(?:and|&) (?:up|upwards?|above|over)\b|or (?:more|above|over|better|upwards?)\b|as a (?:minimum|floor)|minimum\b|at (?:the )?(?:least|minimum)\b|upwards?\b)/iu;

interface Amount {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly kilo: string | undefined;
  readonly sign: string | null;
  readonly cents: string | undefined;
}

interface Period {
  readonly per: string;
  readonly isRate: boolean;
  readonly length: number;
}

/** Amounts of money and ranges of them, with their period; a bare number is one too, for those who know by its label. */
export function moneyIn(words: string): MoneyMatch[] {
  const amounts = [...words.matchAll(AMOUNT)].flatMap((match): Amount[] => {
    if (isCount(match, words)) return [];
    const { number = "", kilo, sign, code, cents } = match.groups ?? {};
    const said = sign?.replace(/^([A-Z]{3})\s?[$£€]$/, "$1").trim() ?? code ?? null;
    return [{ start: match.index, end: match.index + match[0].length, number, kilo, sign: said, cents }];
  });
  const found: MoneyMatch[] = [];
  for (let at = 0; at < amounts.length; at += 1) {
    const low = amounts[at];
    const next = amounts[at + 1];
    if (low === undefined) continue;
    const high = next !== undefined && isRange(words, low, next) ? next : null;
    const match = moneyOf(words, low, high) ?? (high === null ? null : moneyOf(words, low, null));
    if (match === null) continue;
    if (match.end >= (high ?? low).end && high !== null) at += 1;
    found.push(match);
  }
  return found;
}

/** Whether a bare number counts things, as in "seven increments" and "60 pounds" on a ladder. */
function isCount({ index, 0: said, groups }: RegExpExecArray, words: string): boolean {
  const { sign, kilo, code = "", number = "" } = groups ?? {};
  const behind = words.slice(index + said.length, index + said.length + 20);
  if (/^pounds?$/i.test(code)) return /^\d{1,3}$/.test(number) && kilo === undefined && WEIGHED.test(words);
  if (sign !== undefined || code !== "" || kilo !== undefined) return false;
  if (/^\d{5}$/.test(number)) return POSTCODE.test(words.slice(Math.max(0, index - 4), index));
  return (
    /^\d{1,3}$/.test(number) &&
    !IN_RANGE.test(words.slice(Math.max(0, index - 12), index)) &&
    COUNTED.test(behind) &&
    periodAt(behind) === null
  );
}

/** Right before the upper end of a range whose lower end is a sum: "£500-". */
const IN_RANGE = /[$£€₹]\d[\d.,]*\s?[-–]\s?$/;
/** Of an address, what stands before the number: "NY 10021". */
const POSTCODE = /\b[A-Z]{2}\s$/;
const WEIGHED = /\b(?:lift|carry|carrying|lifting|ladders?|weigh\w*|push|pull|move|load|loads)\b/i;
const COUNTED = /^\s(?!(?:to|and|or|plus|through|rising|gross|net|an?|per|each|every|for|the|by)\b)\p{L}{3,}/iu;

/** Whether two amounts are the ends of one range: "£20 to £25", "between 40 and 50k", "€17 an hour, rising to €19". */
function isRange(words: string, low: Amount, high: Amount): boolean {
  const gap = words.slice(low.end, high.start);
  if (gap.length > 45) return false;
  const rest = gap.slice(periodAt(gap)?.length ?? 0);
  return JOIN.test(rest) || (AND.test(rest) && BETWEEN.test(words.slice(Math.max(0, low.start - 40), low.start)));
}

function moneyOf(words: string, low: Amount, high: Amount | null): MoneyMatch | null {
  const last = high ?? low;
  const inCents = /^(?:cents|pence|[pc])$/.test(last.sign ?? "");
  let from = worthOf(low.number, low.kilo ?? (isShort(low, high) ? high?.kilo : undefined), low.cents);
  const to = high === null ? null : worthOf(high.number, high.kilo, high.cents);
  if (from === null || (high !== null && to === null)) return null;
  // "£60-£70,000", "60 to 70000": the first number is meant in thousands too.
  if (to !== null && from < 1000 && to >= 10_000 && from * 1000 <= to && low.kilo === undefined) from *= 1000;
  if (to !== null && to < from) return null;
  const sign = low.sign ?? high?.sign ?? (/la[ck]|lpa/i.test(last.kilo ?? "") ? "INR" : null);
  const tail = words.slice(last.end, last.end + 40);
  const plus = PLUS.exec(tail)?.[0].length ?? 0;
  const behind = periodAt(tail.slice(plus)) ?? pieceAt(tail.slice(plus), sign, to ?? from);
  const yearly = /lpa/i.test(last.kilo ?? "") ? { per: "year", isRate: true, length: 0 } : null;
  const period = behind ?? yearly ?? (high === null ? null : periodAt(words.slice(low.end, high.start)));
  const isBehind = behind !== null;
  const length = isBehind ? (period?.length ?? 0) : 0;
  const laterPlus = plus > 0 ? null : PLUS.exec(tail.slice(length));
  const lead = words.slice(Math.max(0, low.start - 60), low.start);
  const isLeast = high === null && (LEAST.test(lead) || plus > 0 || laterPlus !== null);
  const most = high === null ? MOST.exec(lead) : null;
  const bound = high !== null ? null : (most ?? LEAST.exec(lead));
  return {
    start: bound === null ? low.start : low.start - bound[0].length,
    end: last.end + (plus > 0 || length > 0 ? plus + length : 0),
    currency: sign === null ? null : currencyOf(sign),
    dollar: sign !== null && currencyOf(sign) === null,
    min: most !== null ? undefined : inCents ? from / 100 : from,
    max: isLeast ? undefined : inCents ? (to ?? from) / 100 : (to ?? from),
    per: period?.per ?? null,
    isSigned: sign !== null,
    isRate: period?.isRate ?? false,
    isMoneyLike: [low, last].some(
      ({ number, kilo }) =>
        kilo !== undefined || /^\d{1,3}(?:[,.\s’']\d{3})+|^\d{1,2},\d\d,|[.,]\d\d$|^\d{4,}$/.test(number),
    ),
  };
}

function currencyOf(sign: string): string | null {
  const known = sign in SIGNS ? SIGNS[sign] : NAMES[sign.toLowerCase()];
  return known === undefined ? sign.toLowerCase() : known;
}

/** The period that words behind an amount begin with. */
function periodAt(words: string): Period | null {
  const match = PERIOD.exec(words);
  const { rate, period, rest, short } = match?.groups ?? {};
  const name = period ?? rest ?? short;
  if (match === null || name === undefined) return null;
  if (rest !== undefined && /^a$/i.test(rest)) return null;
  const isRate = rate !== undefined || short !== undefined || /ly$|^annual|^pcm/i.test(name);
  return { per: PERIODS.find(([pattern]) => pattern.test(name))?.[1] ?? "unit", isRate, length: match[0].length };
}

/** The piece of work that a small sum is paid for, where it is none of the usual ones. */
function pieceAt(words: string, sign: string | null, value: number): Period | null {
  const match = sign === null || value > MOST_A_THING ? null : THING.exec(words);
  return match === null ? null : { per: "unit", isRate: true, length: match[0].length };
}

const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/^(?:fortnight|bi-?weekly|(?:2|two) weeks)/i, "fortnight"],
  [/^(?:h$|p\.?h\.?$|hour|hrs?$)/i, "hour"],
  [/^(?:day|daily|d$|p\.?d\.?$)/i, "day"],
  [/^(?:wk|week|p\.?w\.?$)/i, "week"],
  [/^(?:mo$|mth|p\.?c\.?m\.?$|month)/i, "month"],
  [/^(?:year|yr|twelvemonth|annu|a$|p\.?a\.?$)/i, "year"],
  [/(?:shift|night|session)$/i, "shift"],
  [/(?:project|assignment|gig)$/i, "project"],
];

/** "50-60k": the first number is meant in thousands too. */
function isShort(low: Amount, high: Amount | null): boolean {
  return high !== null && Number(low.number) < 1000 && Number(high.number) < 1000;
}

function worthOf(number: string, kilo: string | undefined, cents: string | undefined): number | null {
  const plain = number
    .replace(/,(?=\d\d,)/g, "")
    .replace(/[,.\s’'](?=\d{3}(?!\d))/g, "")
    .replace(",", ".");
  const value = Number(plain) + (cents === undefined ? 0 : Number(cents) / 100);
  if (!Number.isFinite(value)) return null;
  const unit = kilo?.trim().toLowerCase();
  if (unit === undefined) return value;
  return value * (/^mi?/.test(unit) ? 1_000_000 : /^la|^lpa/.test(unit) ? 100_000 : 1000);
}
