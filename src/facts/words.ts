import type { Fact, FactKind } from "../domain/fact.ts";

/** What of a fact is put into words. */
type Said = Pick<Fact, "kind" | "value" | "polarity" | "min" | "max" | "detail">;

/** What kinds of facts are called. */
export const KIND_NAMES: Readonly<Record<FactKind, string>> = {
  pay: "Pay",
  arrangement: "Where one works",
  place: "Place",
  employment: "Employment",
  hours: "Hours",
  seniority: "Level",
  experience: "Experience",
  education: "Education",
  clearance: "Security clearance",
  authorisation: "Right to work",
  sponsorship: "Visa sponsorship",
  travel: "Travel",
  language: "Languages",
  licence: "Licences",
  skill: "Skills",
  shift: "Shifts",
  physical: "Physical",
  check: "Checks",
  benefit: "Benefits",
  deadline: "Apply by",
  posted: "Posted",
  start: "Starts",
  employer: "Employer",
  sector: "Sector",
};

/** Values that no rule spells rightly. */
const SPELLED: Readonly<Record<string, string>> = {
  onsite: "on site",
  ts_sci: "TS/SCI",
  cdl: "CDL",
  cdl_a: "CDL class A",
  cdl_b: "CDL class B",
  hgv: "HGV",
  rn: "RN",
  lpn: "LPN",
  np: "NP",
  cna: "CNA",
  md: "MD",
  cpa: "CPA",
  cfa: "CFA",
  pe: "PE",
  pmp: "PMP",
  cpr: "CPR",
  bls: "BLS",
  acls: "ACLS",
  hvac: "HVAC",
  osha: "OSHA",
  bpss: "BPSS",
  ctc: "CTC",
  sc: "SC",
  dv: "DV",
  nv1: "NV1",
  nv2: "NV2",
  pv: "PV",
  doe_l: "DOE L",
  doe_q: "DOE Q",
  nato_secret: "NATO Secret",
  us_person: "US person",
  work: "right to work",
  visa: "visa sponsorship",
  on_call: "on call",
  full_time: "full-time",
  part_time: "part-time",
  sgn: "sign language",
  leave: "paid leave",
  it: "IT certificate",
};

const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** A value of a kind in words. */
export function valueWords(kind: FactKind, value: string): string {
  if (kind === "language" && /^[a-z]{2}$/.test(value)) return languages.of(value) ?? value;
  if (kind === "place") return value.split(/[_ ]/).map(capital).join(" ");
  return SPELLED[value] ?? value.replaceAll("_", " ");
}

/** A fact in a few words: `£31,000 to £34,500 a year`, `no degree required`, `hybrid, 2 days in the office`. */
export function factWords(fact: Said): string {
  const { kind, polarity } = fact;
  const thing = thingWords(fact);
  if (polarity === "not_required") return kind === "experience" ? "no experience needed" : `no ${thing} needed`;
  if (polarity === "not_offered") return `no ${thing}`;
  return polarity === "preferred" ? `${thing}, preferred` : thing;
}

function thingWords({ kind, value, min, max, detail }: Said): string {
  switch (kind) {
    case "pay":
      return value === "unpaid" ? value : `${rangeOf(min, max, money(value))}${per(detail?.per)}`;
    case "hours":
      return `${rangeOf(min, max, String)} hours a week`;
    case "experience": {
      const years =
        min === undefined && max === undefined
          ? "experience"
          : `${rangeOf(min, max, String)} ${(max ?? min) === 1 ? "year" : "years"}`;
      return value === "any" ? years : `${years} in ${value.replaceAll("_", " ")}`;
    }
    case "travel":
      return min === undefined && max === undefined ? "travel" : `travel ${rangeOf(min, max, String)} %`;
    case "physical":
      return min === undefined && max === undefined
        ? valueWords(kind, value)
        : `lifting ${rangeOf(min, max, String)} kg`;
    case "arrangement": {
      const days = min === undefined && max === undefined ? "" : `, ${rangeOf(min, max, String)} days in the office`;
      return `${valueWords(kind, value)}${days}${typeof detail?.within === "string" ? ` (${detail.within})` : ""}`;
    }
    default:
      return valueWords(kind, value);
  }
}

function rangeOf(min: number | undefined, max: number | undefined, write: (value: number) => string): string {
  if (min !== undefined && max !== undefined) return min === max ? write(min) : `${write(min)} to ${write(max)}`;
  if (min !== undefined) return `from ${write(min)}`;
  return max === undefined ? "" : `up to ${write(max)}`;
}

/** Writes amounts in a currency. */
function money(currency: string): (amount: number) => string {
  if (!/^[a-z]{3}$/.test(currency)) return (amount) => amount.toLocaleString("en-US");
  return (amount) =>
    amount.toLocaleString("en-US", {
      style: "currency",
      currency: currency.toUpperCase(),
      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      maximumFractionDigits: 2,
    });
}

function per(period: unknown): string {
  if (typeof period !== "string") return "";
  return period === "hour" ? " an hour" : ` a ${period}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
