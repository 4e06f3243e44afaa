import { figuresOf } from "./figures.ts";
import { type MoneyMatch, moneyIn } from "./money.ts";
import { type Customs, currencyOf, customsOf } from "./pay-customs.ts";
import { isPlausible, PER_YEAR, periodBy, WEEKS } from "./pay-period.ts";
import { contextOf, FARTHEST, isPay, namingOf, type Place } from "./pay-sense.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { unpaidIn } from "./unpaid.ts";

/** What the employer pays for the work: amounts and ranges with their currency and period, or that it is unpaid. */
export const pay: Extractor = {
  kind: "pay",
  extract(source) {
    let known: Customs | null = null;
    const customs = () => {
      known ??= customsOf(source);
      return known;
    };
    const found = source.units.flatMap((unit) => {
      if (!HINT.test(unit.words)) return [];
      return amountsOf(unit, customs);
    });
    return [...likeTheFirst(found), ...source.units.flatMap(unpaidIn)];
  },
};

const HINT =
  /\d|hundred|thousand|grand\b|(?:teen|ty|ten|eleven|twelve|one|two|three|four|five|six|seven|eight|nine) (?:dollar|pound|euro|quid|bucks|rand|sing |us |an? |per |each |the |every )|ty[- ](?:one|two|three|four|five|six|seven|eight|nine) /i;
function amountsOf(unit: Unit, customsHere: () => Customs): Finding[] {
  const { words, origin } = figuresOf(unit);
  if (!/\d/.test(words)) return [];
  const amounts = moneyIn(words);
  if (amounts.length === 0) return [];
  const naming = namingOf(unit);
  const found: Finding[] = [];
  let earlier: MoneyMatch | null = null;
  let from = 0;
  let other: MoneyMatch | null = null;
  for (const [at, money] of amounts.entries()) {
    const place: Place = { ...contextOf(words, money, from, amounts[at + 1]?.start ?? words.length), naming, earlier };
    if (money.isSigned || money.isMoneyLike) from = money.end;
    const isListed = other !== null && OR.test(words.slice(other.end, money.start));
    if (isListed || !isPay(money, place)) {
      if (money.isSigned) other = money;
      continue;
    }
    other = null;
    const customs = customsHere();
    const per: string | null = money.per ?? periodBy(money, `${unit.label ?? ""} ${words}`, place, customs);
    if (per === null || !isPlausible(money, per, naming)) continue;
    const currency = currencyOf(money, unit, earlier, customs);
    const span = { start: origin(money.start), end: origin(money.end) };
    found.push(findingOf(unit, money, { per, currency, span }, place, customs));
    earlier = { ...money, per, currency };
  }
  return found;
}

/** Between a sum that is no pay and the next, that the next is such a one too: "RM 12 (day) or RM 25 (night)". */
const OR = /^\s?(?:\([^)]{0,15}\)\s?|\p{L}+ )?(?:or|to|and)\s$/iu;

const TOTAL =
  /\b(?:OTE|on[- ]target|total (?:comp\w*|earnings|package|cash)|all[- ]in|TC|CTC|includ(?:ing|es) (?:\p{L}+ )?(?:commission|bonus|tips)|with (?:commission|bonus|tips)|first year earnings)\b/iu;

interface Reading {
  readonly per: string;
  readonly currency: string;
  readonly span: { readonly start: number; readonly end: number };
}

function findingOf(unit: Unit, { min, max }: MoneyMatch, reading: Reading, place: Place, customs: Customs): Finding {
  const { per, currency, span } = reading;
  const factor = per === "hour" && customs.hours !== null ? customs.hours * WEEKS : PER_YEAR[per];
  const annual = (value: number | undefined) =>
    value === undefined || factor === undefined ? undefined : Math.round(value * factor);
  const [annualMin, annualMax] = [annual(min), annual(max)];
  const isTotal = TOTAL.test(`${place.before.slice(-60)} ${place.after.slice(0, 40)}`);
  return {
    kind: "pay",
    value: currency,
    polarity: "offered",
    unit,
    ...span,
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

/** Amounts that may be the same role's pay as the surest, which is that of a field or label, or the greatest. */
function likeTheFirst(findings: readonly Finding[]): Finding[] {
  const size = ({ detail }: Finding) => Number(detail?.annualMax ?? detail?.annualMin ?? Number.NaN);
  const timed = findings.filter((one) => !Number.isNaN(size(one)));
  const main =
    timed.find(({ unit }) => unit.isField || namingOf(unit) === "label") ??
    [...timed].sort((a, b) => size(b) - size(a))[0];
  if (main === undefined) return [...findings];
  return findings.filter((one) => {
    const ratio = size(one) / size(main);
    const isNear = Number.isNaN(ratio) || (ratio <= FARTHEST && ratio >= 1 / FARTHEST);
    const isSameCurrency = one.value === main.value || one.value === "unknown";
    return one === main || one.detail?.total === true || !isSameCurrency || isNear;
  });
}
