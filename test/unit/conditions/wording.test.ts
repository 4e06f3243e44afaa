import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../src/conditions/parse.ts";

const NOW = new Date("2026-11-25T12:00:00Z");
const PLACES = new Set(["berlin", "munich", "london", "lincoln", "phoenix", "bournemouth", "tampa", "tokyo", "paris"]);
const parse = (question: string) => parseQuestion(question, { now: NOW, knowsPlace: (name) => PLACES.has(name) });
const filters = (question: string) =>
  Object.fromEntries(parse(question).conditions.map(({ filter, value }) => [filter, value]));
const unsure = (question: string) =>
  parse(question)
    .conditions.filter(({ sure }) => !sure)
    .map(({ filter, value }) => `${filter}=${value}`);

describe("a condition", () => {
  it.each([
    ["I can't do nights", { shift: "!night" }],
    ["i cant work weekends", { shift: "!weekend" }],
    ["jobs without night shifts or weekends", { shift: "!night;!weekend" }],
    ["no nights, weekends or bank holidays", { shift: "!night;!weekend;!holidays" }],
    ["anything but nights", { shift: "!night" }],
    ["home every weekend trucker", { shift: "!weekend" }],
    ["I can't drive, baker", { licence: "!driving" }],
    ["no german needed", { language: "!de" }],
    ["dutch not required", { language: "!nl" }],
    ["drug test free warehouse", { check: "!drug" }],
    ["a degree isn't required", { degree: "no" }],
    ["nothing that asks for a degree", { degree: "no" }],
    ["agency staff need not apply", { employer: "!agency" }],
    ["not in london", { place: "!london" }],
    ["anywhere but london", { place: "!london" }],
    ["outside london", { place: "!london" }],
    ["scared of heights, no ladders", { physical: "!climbing" }],
    ["no zero hours", { employment: "!casual" }],
    ["neither nights nor weekends", { shift: "!night;!weekend" }],
    ["don't need a degree or a drug test", { degree: "no", check: "!drug" }],
    ["would fail a drug test", { check: "!drug" }],
    ["ok with a criminal record", { check: "!criminal" }],
    ["no sponsorship on offer", { sponsorship: "no" }],
  ])("is turned round by words of the applicant or of the employer: %j", (question, expected) => {
    expect(filters(question)).toEqual(expected);
  });

  it("is turned round with its neighbours only where a word joins them", () => {
    expect(filters("no on-call, days")).toEqual({ shift: "!on_call;day" });
    expect(filters("no degree and remote")).toEqual({ degree: "no", remote: "yes" });
    expect(filters("no degree or drug test")).toEqual({ degree: "no", check: "!drug" });
  });

  it.each([
    ["dont mind weekends"],
    ["if I have to work nights"],
    ["employers that refuse to sponsor visas"],
    ["regardless of a degree"],
  ])("is not read where the words leave it open: %j", (question) => {
    expect(filters(question)).toEqual({});
  });

  it.each([
    ["ive 7 yrs experiance, need sponsership", { sponsorship: "yes", experience_max: "7" }],
    ["permanant job with accomodation", { employment: "permanent", benefit: "housing" }],
    ["teacher w health and dental", { benefit: "health;dental" }],
    ["fulltime nite shift", { employment: "full_time", shift: "night" }],
    ["no lisence, i dont drive", { licence: "!driving" }],
  ])("is read through slips and shorthand: %j", (question, expected) => {
    expect(filters(question)).toMatchObject(expected);
  });

  it("keeps the words that were typed, in its span and in the rest", () => {
    const question = "cheff, 15 yrs experiance, over forty thousand pounds, im flexable";
    const { conditions } = parse(question);
    const words = conditions.map(({ span }) => question.slice(span.start, span.end));
    expect(words).toContain("over forty thousand pounds");
    expect(parse("wud luv gardening, dont want nites").rest).toBe("wud luv gardening");
  });

  it("does not take the plural or another form of a key word for a slip", () => {
    expect(filters("experienced commissioner of universities")).toEqual({});
  });
});

describe("pay", () => {
  it.each([
    ["eighteen dollars an hour minimum", { pay_min: "$ 18/hour" }],
    ["over forty thousand pounds", { pay_min: "gbp 40000" }],
    ["one hundred and ten thousand dollars", { pay_min: "$ 110000" }],
    ["day rate 450+", { pay_min: "450/day" }],
    ["hourly rate at least 20", { pay_min: "20/hour" }],
    ["70k€ up", { pay_min: "eur 70000" }],
    ["6000 dirhams monthly", { pay_min: "aed 6000/month" }],
    ["KES 150,000 a month", { pay_min: "kes 150000/month" }],
    ["at least CHF 90'000", { pay_min: "chf 90000" }],
    ["€3.000 gross per month", { pay_min: "eur 3000/month" }],
    ["£13 p/h min", { pay_min: "gbp 13/hour" }],
    ["£12.50 an hour", { pay_min: "gbp 12.50/hour" }],
    ["salary not above 24k euros", { pay_max: "eur 24000" }],
    ["anything under 500 a week", { pay_max: "500/week" }],
    ["at least 45 bucks an hour", { pay_min: "$ 45/hour" }],
    ["i want 25/hr", { pay_min: "25/hour" }],
    ["£12+", { pay_min: "gbp 12/hour" }],
    ["six figure salary", { pay_min: "100000" }],
    ["35-40k", { pay_min: "35000", pay_max: "40000" }],
  ])("is read in words, signs and currencies: %j", (question, expected) => {
    expect(filters(question)).toEqual(expected);
  });

  it.each([
    "companies with over 10000 staff",
    "manage budgets over 2 million",
    "a 10k race",
    "who drives 40 tonne trucks?",
  ])("is not read into other counts: %j", (question) => {
    expect(filters(question)).toEqual({});
  });
});

describe("what is asked of one and given", () => {
  it.each([
    ["RN with sign on bonus", { licence: "rn", benefit: "bonus" }],
    ["hotel work with food and a room", { benefit: "meals;housing" }],
    ["they teach you and pay the course", { benefit: "tuition" }],
    ["tools provided, company car", { benefit: "equipment;transport" }],
    ["already have the right to work in the UK", { authorisation: "work" }],
    ["which labs would sponsor a chemist from abroad?", { sponsorship: "yes" }],
    ["hospital jobs needing flu or covid vaccination", { check: "vaccination" }],
    ["travel max half the time", { travel_max: "50" }],
    ["I'd love to travel for work", { travel: "yes" }],
    ["translators with both japanese and korean", { language: "ja;ko" }],
    ["bilingual english spanish", { language: "en;es" }],
    ["3 years plus, nail tech", { experience_min: "3" }],
    ["I have a bachelor's and two years of experience", { education_max: "bachelor", experience_max: "2" }],
    ["I left school at 16", { education_max: "high_school" }],
    ["six month contract", { employment: "contract" }],
    ["contract or permanent", { employment: "contract,permanent" }],
    ["supervisor level", { seniority: "manager" }],
    ["graduate geologist", { seniority: "entry" }],
    ["set my own hours", { shift: "flexible" }],
    ["Saturday and Sunday only", { shift: "weekend" }],
    ["40 hours or over each week", { hours_min: "40" }],
    ["hours: 20-25 per week", { hours_min: "20", hours_max: "25" }],
    ["20 to 30 hours a week", { hours_min: "20", hours_max: "30" }],
    ["in manufacturing", { sector: "manufacturing" }],
    ["family firm", { employer: "family_owned" }],
    ["hide everything whose deadline has passed", { open: "yes" }],
    ["posted since monday", { posted_since: "2026-11-23" }],
    ["last 24 hours only", { posted_since: "1d" }],
    ["this weeks vacancies", { posted_since: "7d" }],
    ["need to have started by 5 December", { start_by: "2026-12-05" }],
    ["starts by the end of February", { start_by: "2027-02-28" }],
    ["needs excel and sql both", { skill: "excel;sql" }],
    ["kubernetes and go", { skill: "kubernetes;go" }],
    ["swift ios developer", { skill: "swift" }],
  ])("is read as people say it: %j", (question, expected) => {
    expect(filters(question)).toEqual(expected);
  });

  it.each([
    "equity release adviser",
    "weekend supplement editor",
    "python keeper at a reptile house",
    "remote sensing of glaciers",
    "swift survey, the birds",
    "excel at sales with a small team",
    "graduate school admissions officer",
    "junior doctor",
    "bank clerk",
    "I am 25 years old",
    "travel insurance clerk",
  ])("is not read into words of another sense: %j", (question) => {
    expect(filters(question)).toEqual({});
  });
});

describe("a condition that is likely but not certain", () => {
  it.each([
    ["lincoln electric welder", "place=lincoln"],
    ["landscaping phoenix", "place=phoenix"],
    ["kitchen porter bournmouth", "place=bournemouth"],
    ["senior care assistant", "seniority=senior"],
    ["driving jobs", "licence=driving"],
    ["German teacher", "language=de"],
    ["live-in nanny", "benefit=housing"],
    ["new jobs for welders", "posted_since=7d"],
  ])("is unsure, and its words stay in the text that is searched for: %j", (question, expected) => {
    expect(unsure(question)).toEqual([expected]);
    expect(parse(question).rest).toBe(question);
  });

  it("is sure where its neighbours say so", () => {
    expect(unsure("welder in Lincoln")).toEqual([]);
    expect(unsure("welder, Lincoln")).toEqual([]);
    expect(filters("senior carer in phoenix")).toEqual({ seniority: "senior", place: "phoenix" });
    expect(unsure("fluent German teacher in Paris")).not.toContain("place=paris");
  });

  it("gives way to a sure one of the same filter, and does not make that one unsure", () => {
    const { conditions } = parse("lincoln welder in Berlin");
    expect(conditions).toMatchObject([{ filter: "place", value: "berlin", sure: true }]);
  });
});

describe("places", () => {
  it("end at a number, and take a state's code with them", () => {
    expect(filters("translators in Tokyo, ¥300,000 a month or more")).toEqual({
      place: "tokyo",
      pay_min: "jpy 300000/month",
    });
    expect(parse("med surg, tampa fl").rest).toBe("med surg");
    expect(filters("baker, berlin, munich")).toEqual({ place: "berlin,munich" });
  });
});

describe("the rest", () => {
  it.each([
    ["experienced welder jobs in London with a pension", "experienced welder"],
    ["can you show me roles for bath fitters and tilers, remote", "bath fitters tilers"],
    ["rust removal on old ships - over £17 an hour", "rust removal old ships"],
    ["health and safety trainer, part-time", "health and safety trainer"],
    ["bar staff over 18s, casual work", "bar staff over 18s"],
  ])("has content words only: %j", (question, rest) => {
    expect(parse(question).rest).toBe(rest);
  });
});
