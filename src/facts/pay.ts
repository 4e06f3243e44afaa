import { type MoneyMatch, moneyIn } from "./money.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";

/** What the employer pays for the work: amounts and ranges with their currency and period, or that it is unpaid. */
export const pay: Extractor = {
  kind: "pay",
  extract(source) {
    const hours = hoursAWeek(source);
    const dollar = dollarOf(source);
    const country = `${source.location ?? ""}\n${source.text.slice(0, OPENING)}`;
    const amounts = source.units.flatMap((unit) => amountsOf(unit, { dollar, hours, country }));
    return [...likeTheFirst(amounts), ...source.units.flatMap(unpaid)];
  },
};

/** How far pay named beside the main one may be from it: a training rate, another grade. What is farther is another sum. */
const FARTHEST = 2.5;

/** Amounts that may be the same role's pay as the surest, which is that of a field, or the greatest. */
function likeTheFirst(findings: readonly Finding[]): Finding[] {
  const size = ({ detail }: Finding) => Number(detail?.annualMax ?? detail?.annualMin ?? Number.NaN);
  const isLabelled = ({ unit }: Finding) => unit.isField || (unit.label !== null && LABEL.test(unit.label));
  const main = findings.find(isLabelled) ?? [...findings].sort((a, b) => size(b) - size(a))[0];
  if (main === undefined || Number.isNaN(size(main))) return [...findings];
  return findings.filter((one) => {
    const ratio = size(one) / size(main);
    const isSameCurrency = one.value === main.value || one.value === "unknown";
    return one === main || detailIs(one, "total") || (isSameCurrency && ratio <= FARTHEST && ratio >= 1 / FARTHEST);
  });
}

function detailIs({ detail }: Finding, name: string): boolean {
  return detail?.[name] === true;
}

interface Customs {
  /** What a bare `$` means here. */
  readonly dollar: string;
  /** Hours a week, where the posting says them. */
  readonly hours: number | null;
  /** How the posting begins, where its country is named. */
  readonly country: string;
}

const LABEL =
  /^(?:(?:annual |base |starting |basic |hourly |pay |gross |total |target |expected |estimated |full[- ]time )*(?:salary|salaries|pay|wages?|rate|compensation|remuneration|package|earnings|ote|stipend)(?: \w+){0,3}|pay(?:ment)?(?: \w+){0,3}|hourly|grade.*|band.*)$/i;
/** Words that make an amount the pay. */
const PAY_WORDS =
  /\b(?:salar(?:y|ies)|pays?\b|paid|paying|wages?|earn(?:s|ing|ings)?|compensation|remunerat\w+|rates?\b|hourly|stipend|OTE|on[- ]target|annual(?:ly)?|base\b|gross|take[- ]home|package|starting (?:at|from|on)|you get|day rate|makes?|income)\b/i;
/** Words that make it something else, in its clause. */
const OTHER_SUM =
  /\b(?:bonus(?:es)?|quota|targets?|sign[- ]?on|signing|retention|referral|allowances?|budget|revenue|turnover|funding|funded|raised|grants?\b|reloc\w+|vouchers?|tuition|reimburs\w+|fees?\b|fines?|worth|premium|sales of|portfolio|assets|cover(?:age)?\b|insurance|donat\w+|prize|tips?\b|mileage|per mile|deposit|discount|invest\w+|spend\w*|contract value|valued|loan|mortgage|customers?|clients?|projects? (?:of|worth)|courses?|training|conference|equipment|toolbox|boots|meals?|rent\b|costs?\b|price|purchase|manage[sd]? a|petty cash|cash handling|till|takings|collections?|overtime|uplift|supplement|enhancement|extra|additional|increments?|per diem allowance|childcare|pension|401|benefits? worth|savings|shares|equity|profit|ticket|penalt\w+|levy|tax credit|stipend for|a night shift allowance|weekend premium|on[- ]call (?:pay|rate)|standby|call[- ]out|rooms?|flat|house|apartment|lodging|accommodation|lunch|keeping fit|wellness|differential|each time|taken from)\b/i;
/** Longest head line, in UTF-16 code units. */
const MOST_HEAD = 160;
/** Yearly pay below and above which a number is none. */
const A_YEAR = { least: 4000, most: 2_000_000 };

function amountsOf(unit: Unit, customs: Customs): Finding[] {
  const { words, label, section } = unit;
  const isLabelled = label !== null && LABEL.test(label);
  if (!/\d/.test(words)) return [];
  const isPaySection = section !== null && /\b(?:salary|pay\b|compensation|wages?|remuneration)/i.test(section);
  return moneyIn(words).flatMap((money): Finding[] => {
    if (!money.isSigned && !isBareAmount(money, words)) return [];
    if (!money.isSigned && !isLabelled && !money.isRate) return [];
    if (money.per !== null && !money.isRate && !money.isSigned) return [];
    const clause = clauseOf(words, money);
    const before = words.slice(0, money.start);
    if (isOther(words, money, isLabelled)) return [];
    const saysPay =
      isLabelled ||
      isPaySection ||
      PAY_WORDS.test(clause) ||
      /\b(?:pay|salary|compensation|range|rate)\b[^.]{0,60}$/i.test(before);
    const isTimed = money.per !== null && money.per !== "unit" && money.per !== "project";
    // A large range that opens a list item or a line has nothing else to be.
    const isBareRange = money.isSigned && (money.max ?? 0) >= 10_000 && isApart(words, money);
    if (!saysPay && !isBareRange && !(isTimed && money.isSigned)) return [];
    if (!money.isSigned && !isLabelled && !PAY_WORDS.test(clause)) return [];
    const per = money.per ?? periodBy(money, words);
    if (per === null || !isPlausible(money, per)) return [];
    return [finding(unit, money, per, customs)];
  });
}

/** A bare number that may be pay: large, or said per something, where no other number of the unit has a currency. */
function isBareAmount({ min, max, isRate, per }: MoneyMatch, words: string): boolean {
  if (/[$£€]|\b[A-Z]{3} ?\d/.test(words)) return false;
  return (max ?? min ?? 0) >= 1000 || (isRate && per !== null);
}

/** Whether an amount opens a list item or line and is a range, or stands between the signs of a head line. */
function isApart(words: string, { start, end, min, max }: MoneyMatch): boolean {
  const before = words.slice(0, start);
  if (/^[\s*•·–-]*$/.test(before)) return min !== max;
  return (
    words.length <= MOST_HEAD && /[|,;·•–—]\s?$/.test(before) && /^\s?(?:$|[|,;·•.–—(]|plus)/.test(words.slice(end))
  );
}

/** The words around an amount, to the next stop that is none of a number or abbreviation. */
function clauseOf(words: string, { start, end }: MoneyMatch): string {
  const before =
    words
      .slice(Math.max(0, start - 90), start)
      .split(/[.;!?](?=\s)/)
      .at(-1) ?? "";
  const after = words.slice(end, end + 70).split(/[.;!?](?=\s|$)/)[0] ?? "";
  return before + words.slice(start, end) + after;
}

/** Whether the nearest words say that it is another sum: a bonus, an allowance, a price. */
function isOther(words: string, { start, end }: MoneyMatch, isLabelled: boolean): boolean {
  const before =
    words
      .slice(Math.max(0, start - 45), start)
      .split(/[.;!?,(](?=\s|\p{L})/u)
      .at(-1) ?? "";
  const after = /^[^.;!?,(]{0,30}/.exec(words.slice(end))?.[0] ?? "";
  if (isLabelled) return OTHER_SUM.test(after) && /^\s?(?:sign|bonus|allowance|retention|referral)/i.test(after);
  if (/^\s?(?:m|mn|million|bn|billion)\b/i.test(after)) return true;
  if (
    /(?:\bplus|\+|\band|\banother|\bfurther|\bextra)\s(?:an? (?:extra |additional )?|up to |about )?$/i.test(
      words.slice(0, start),
    ) &&
    /\d/.test(words.slice(0, start))
  )
    return true;
  return (
    OTHER_SUM.test(before) ||
    /^\s?(?:\p{L}+ ){0,2}(?:bonus|allowance|sign|referral|budget|voucher|grant|fee|towards?|in (?:revenue|sales|funding|tips)|of (?:\p{L}+ ){0,3}(?:revenue|sales|cover|stock)|for (?:courses|training|books|tools|boots|each referral|relocation|equipment|every mile)|worth|portfolio|discount|premium|reimburs|relocation|stipend|supplement|extra|on top)/iu.test(
      after,
    )
  );
}

/** The period of an amount that names none: what its size and the words about it leave. */
function periodBy({ min, max }: MoneyMatch, words: string): string | null {
  const value = max ?? min ?? 0;
  if (/\bhourly\b|\ban hour\b|\bper hour\b/i.test(words) && value < 500) return "hour";
  if (/\b(?:daily|day) rate\b/i.test(words) && value < 3000) return "day";
  if (/\bmonthly\b|\ba month\b/i.test(words)) return "month";
  if (/\bweekly\b/i.test(words) && value < 10_000) return "week";
  if (value >= 800 && value < 10_000 && /\b(?:gross|net|nominal|liquid)\b/i.test(words)) return "month";
  if (value >= 10_000) return "year";
  return value <= 150 && value >= 5 ? "hour" : null;
}

function isPlausible({ min, max, currency }: MoneyMatch, per: string): boolean {
  const low = min ?? max ?? 0;
  const high = max ?? min ?? 0;
  if (low <= 0 || high > 100 * low) return false;
  const factor = PER_YEAR[per];
  if (factor === undefined) return true;
  const isStrong = currency === null || ["usd", "gbp", "eur", "aud", "cad", "nzd", "chf", "sgd"].includes(currency);
  return !isStrong || (high * factor >= A_YEAR.least && low * factor <= A_YEAR.most);
}

const PER_YEAR: Readonly<Record<string, number>> = { hour: 2080, day: 260, week: 52, month: 12, year: 1 };
const WEEKS = 52;

function finding(unit: Unit, money: MoneyMatch, per: string, { dollar, hours, country }: Customs): Finding {
  const { min, max } = money;
  const factor = per === "hour" && hours !== null ? hours * WEEKS : PER_YEAR[per];
  const annual = (value: number | undefined) =>
    value === undefined || factor === undefined ? undefined : Math.round(value * factor);
  const [annualMin, annualMax] = [annual(min), annual(max)];
  const isTotal = /\b(?:OTE|on[- ]target|total (?:comp\w*|earnings|package)|including (?:commission|bonus))\b/i.test(
    clauseOf(unit.words, money),
  );
  return {
    kind: "pay",
    value:
      money.currency === "unknown" || (money.currency === null && !money.dollar)
        ? namedCurrency(unit.words, country)
        : (money.currency ?? dollar),
    polarity: "offered",
    unit,
    start: money.start,
    end: money.end,
    min,
    max,
    detail: {
      per,
      ...(annualMin === undefined ? {} : { annualMin }),
      ...(annualMax === undefined ? {} : { annualMax }),
      ...(isTotal ? { total: true } : {}),
    },
  };
}

const UNPAID =
  /\b(?:unpaid|no salary|not paid|without pay)\b(?=[^.]{0,40}\b(?:position|role|internship|placement|post|opportunity|volunteer)\b)|\b(?:this|the) (?:role|position|internship|post) is (?:unpaid|voluntary|not paid)\b|\bvolunteer \(unpaid\)/i;

function unpaid(unit: Unit): Finding[] {
  const match = /unpaid|voluntary|not paid|no salary/i.test(unit.words) ? UNPAID.exec(unit.words) : null;
  if (match === null || /\b(?:unpaid (?:leave|break|overtime|lunch|time|invoices?|carers?))\b/i.test(unit.words))
    return [];
  return [
    {
      kind: "pay",
      value: "unpaid",
      polarity: "mentioned",
      unit,
      start: match.index,
      end: match.index + match[0].length,
    },
  ];
}

const DOLLARS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:Australia|NSW|New South Wales|Queensland|QLD|Victoria, AU|Tasmania|South Australia|Sydney|Melbourne|Brisbane|Perth|Adelaide|Darwin|Canberra|Hobart|Geelong|superannuation)\b/i,
    "aud",
  ],
  [
    /\b(?:Canada|Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Yukon|Nunavut|Northwest Territories|Toronto|Vancouver|Montreal|Calgary|Edmonton|Ottawa|Winnipeg|Halifax|Saskatoon|Regina|Mississauga)\b/i,
    "cad",
  ],
  [/\p{Lu}\p{Ll}+,? (?:ON|BC|AB|QC|MB|SK|NS|NB|PE|NL|YT)\b/u, "cad"],
  [/\b(?:New Zealand|Aotearoa|Auckland|Christchurch|Dunedin)\b/i, "nzd"],
  [/\bSingapore\b/i, "sgd"],
  [/\bHong Kong\b/i, "hkd"],
];
/** How much of a text's beginning tells the country, in UTF-16 code units. */
const OPENING = 600;

function dollarOf({ location, text }: FactSource): string {
  const where = `${location ?? ""}\n${text.slice(0, OPENING)}`;
  return (
    DOLLARS.find(([pattern]) => pattern.test(location ?? ""))?.[1] ??
    DOLLARS.find(([pattern]) => pattern.test(where))?.[1] ??
    "usd"
  );
}

/** Currencies that go by one name in several countries, told by the country; `unknown` where it is not named. */
const BY_COUNTRY: readonly (readonly [RegExp, RegExp, string])[] = [
  [/\bpesos\b/i, /\bM[eé]xic/i, "mxn"],
  [/\bpesos\b/i, /\bColombia|Bogot[aá]/i, "cop"],
  [/\bpesos\b/i, /\bChile/i, "clp"],
  [/\bpesos\b/i, /\bUruguay/i, "uyu"],
  [/\bpesos\b/i, /\bArgentin/i, "ars"],
  [/\bpesos\b/i, /\bPhilippin|Manila|Cebu/i, "php"],
  [/\bfrancs\b/i, /\bSwi(?:ss|tzerland)|Gen[eè]v|Z[uü]rich|Lausanne|Basel|Bern/i, "chf"],
  [/\b(?:crowns|kronor|kroner|kr)\b/i, /\bSw(?:ed|eden)|Stockholm|Gothenburg/i, "sek"],
  [/\b(?:crowns|kronor|kroner|kr)\b/i, /\bNorw|Oslo|Bergen|Trondheim|Stavanger|Troms|Svalbard|Bod[oø]\b/i, "nok"],
  [/\b(?:crowns|kronor|kroner|kr)\b/i, /\bDenmark|Danish|Copenhagen|Aarhus|Aalborg/i, "dkk"],
  [/\b(?:crowns|kronor|kroner|kr)\b/i, /\bCzech|Prague|Brno/i, "czk"],
  [/\brupees\b/i, /\bIndia/i, "inr"],
  [/\bshillings\b/i, /\bKenya|Nairobi/i, "kes"],
  [/\bdirhams\b/i, /\bEmirates|UAE|Dubai/i, "aed"],
];

function namedCurrency(words: string, country: string): string {
  return BY_COUNTRY.find(([name, where]) => name.test(words) && where.test(country))?.[2] ?? "unknown";
}

const HOURS = /\b(\d{1,2}(?:\.\d{1,2})?) ?(?:-|–)? ?(?:hours?|hrs?)(?: ?(?:a|per|each|\/) ?| )(?:week|wk)\b/i;

function hoursAWeek({ units }: FactSource): number | null {
  for (const { words } of units) {
    const hours = Number(/h(?:ou)?rs?/i.test(words) ? (HOURS.exec(words)?.[1] ?? 0) : 0);
    if (hours >= 5 && hours <= 60) return hours;
  }
  return null;
}
