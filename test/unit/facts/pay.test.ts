import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";

/** Pay as `currency min-max per`, and the proof. */
function pay(text: string, location: string | null = null): string[] {
  return factsOf(text, { location })
    .filter(({ kind }) => kind === "pay")
    .map(({ value, min, max, detail }) => `${value} ${min ?? ""}-${max ?? ""} ${detail?.per ?? ""}`.trim());
}
const detail = (text: string) => factsOf(text).find(({ kind }) => kind === "pay")?.detail;

describe("pay", () => {
  it.each([
    ["Salary: £31,000 to £34,500 a year", "gbp 31000-34500 year"],
    ["Salary: USD 58,000 - 67,000 per year", "usd 58000-67000 year"],
    ["Pay: $27.50-$34.00/hr", "usd 27.5-34 hour"],
    ["We pay £19.50 an hour.", "gbp 19.5-19.5 hour"],
    ["The salary is R31,200 to R39,800 a month before tax.", "zar 31200-39800 month"],
    ["The rate is £365 to £410 a day, outside IR35.", "gbp 365-410 day"],
    ["Salary: €80K – €100K", "eur 80000-100000 year"],
    ["Salary: 50-60k GBP", "gbp 50000-60000 year"],
    ["Base salary up to €130,000 depending on experience.", "eur -130000 year"],
    ["Pay starts at $24 an hour.", "usd 24- hour"],
    ["Salary: CHF 5’300 a month", "chf 5300-5300 month"],
    ["The pay is between ₹4.8 and ₹5.6 lakh a year.", "inr 480000-560000 year"],
    ["Salary: €16,45 per hour", "eur 16.45-16.45 hour"],
    ["The wage is 1,420 euros gross a month.", "eur 1420-1420 month"],
    ["You will earn twenty-two dollars an hour.", "usd 22-22 hour"],
    ["Nineteen pounds fifty an hour, paid on Fridays.", "gbp 19.5-19.5 hour"],
    ["The post pays sixty-one thousand five hundred pounds.", "gbp 61500-61500 year"],
    ["The package is 14 to 17 LPA.", "inr 1400000-1700000 year"],
    ["Between £41,000 and £47,500, depending on your years.", "gbp 41000-47500 year"],
    ["We pay £18 an hour, rising to £20.", "gbp 18-20 hour"],
    ["You'd be on 44 grand, in sterling.", "gbp 44000-44000 year"],
    ["Each night shift pays £165.", "gbp 165-165 shift"],
    ["Every Friday there'll be €590 in your account.", "eur 590-590 week"],
    ["You get $1.35 for each page you proofread.", "usd 1.35-1.35 unit"],
    ["Salary: RM 5,200", "myr 5200-5200 month"],
    ["Pay is $1,310 biweekly.", "usd 1310-1310 fortnight"],
    ["What does it pay? €36,400.", "eur 36400-36400 year"],
    ["What we pay: 52 cents a mile", "usd 0.52-0.52 unit"],
    ["Nobody here makes less than $21 an hour.", "usd 21- hour"],
    ["Salary range: GS-15, $134,000 to $164,000", "usd 134000-164000 year"],
    ["Salary: EURO 41,200 - EURO 51,300", "eur 41200-51300 year"],
    ["CTC: ₹7,50,000 - ₹9,25,000 a year", "inr 750000-925000 year"],
    ["Salary: £52000", "gbp 52000-52000 year"],
    ["The day rate is £400-450 DOE.", "gbp 400-450 day"],
    ["Hundred and forty a shift, paid on the day.", "unknown 140-140 shift"],
    ["It's twenty-eight an hour, in US dollars.", "usd 28-28 hour"],
    ["Thirty thousand a month in Hong Kong dollars suits the budget.", "hkd 30000-30000 month"],
    ["Seven pound fifty a room.", "gbp 7.5-7.5 unit"],
    ["There is a flat fee of three thousand euros, half now.", "eur 3000-3000 project"],
    ["I could stretch to nineteen dollars an hour.", "usd 19-19 hour"],
    ["Pay: $.61 per mile", "usd 0.61-0.61 unit"],
  ])("is read from %j", (text, expected) => {
    expect(pay(text)).toEqual([expected]);
  });

  it.each([
    "You manage a budget of £250,000 a year.",
    "Referral bonus: we pay $2,000 for each friend you bring.",
    "Each vet has A$4,000 a year for courses.",
    "We raised $30 million last year.",
    "A relocation allowance of £5,000 is paid.",
    "The room costs €118 a week.",
    "You handle claims worth up to $40,000.",
    "25 days of leave a year, and 37 hours a week.",
    "The app that 800,000 people use each day.",
    "Your quota is SGD 900k of new annual revenue.",
    "We match your 401(k).",
    "Benefits: dental, paid vacation, 401k",
    "Our customers pay £70 an hour for a plumber.",
    "The people you help earn less than £19,000 a year.",
    "You carry up to 60 pounds up a ladder.",
    "A room in the staff house, €85 a week.",
    "The shift allowance is RM 14 or RM 27 a night.",
    "The app that 900,000 cyclists pay attention to.",
    "Two days' paid volunteering and a £120 book token.",
    "You have sold something for more than $40,000 before.",
    "We pay well. Write to us at 4 Elm Street, New York, NY 10021.",
    "The contracts we bid for are worth £300k a year.",
    "Your predecessor was paid £31,000 and doubled the takings.",
    "You help students whose stipend is £18,000 a year.",
    "Do not send anyone money. We never charge applicants $50 for a place.",
  ])("is none of %j", (text) => {
    expect(pay(text)).toEqual([]);
  });

  it("is the main sum beside extras and prices", () => {
    expect(
      pay("Pay: $41.87/hr + $3.10/hr northern differential.\n\nAn apartment over the bay costs $550/month."),
    ).toEqual(["usd 41.87-41.87 hour"]);
  });

  it("takes a bare dollar sign for that of the country that the posting names", () => {
    expect(pay("Nurse\nLocation: Halifax, Nova Scotia\nPay: $34 an hour", "Halifax, Nova Scotia")).toEqual([
      "cad 34-34 hour",
    ]);
    expect(pay("Nurse\nLocation: Hobart, Tasmania, Australia\nPay: $34 an hour")).toEqual(["aud 34-34 hour"]);
    expect(pay("Nurse\nLocation: Boise, ID\nPay: $34 an hour")).toEqual(["usd 34-34 hour"]);
  });

  it("takes crowns for those of the country that the posting names, and for none where it names none", () => {
    expect(pay("Driver\nLocation: Trondheim, Norway\nPay: kr 241 an hour")).toEqual(["nok 241-241 hour"]);
    expect(pay("Driver\nLocation: Malmö, Sweden\nPay: 29,800 kronor a month")).toEqual(["sek 29800-29800 month"]);
    expect(pay("Driver\nPay: kr 241 an hour")).toEqual(["unknown 241-241 hour"]);
  });

  it("is annualised by 2,080 hours, or by the hours that the posting names", () => {
    expect(detail("Pay: $20 an hour")).toMatchObject({ annualMin: 41_600, annualMax: 41_600 });
    expect(detail("Pay: $20 an hour\nHours: 20 hours a week")).toMatchObject({ annualMin: 20_800 });
    expect(detail("Salary: €4,000 a month")).toMatchObject({ annualMin: 48_000 });
  });

  it("says where it is on-target earnings", () => {
    expect(detail("Salary: £60,000 OTE")).toMatchObject({ total: true });
  });

  it("is said to be unpaid, but a break without pay is no such thing", () => {
    const unpaid = (text: string) => factsOf(text).filter(({ value }) => value === "unpaid").length;
    expect(unpaid("This is an unpaid internship.")).toBe(1);
    expect(unpaid("The hour for lunch is unpaid.")).toBe(0);
  });

  it.each([
    "The role is voluntary and unpaid.",
    "Unpaid, but we cover your bus fare.",
    "We're a charity and can't pay you.",
    "There is no salary; we do this in our evenings.",
    "Trustees receive no remuneration.",
    "Salary: none",
    "Nobody on the committee draws a wage.",
    "No one takes a fee for serving with us.",
    "For now this one's unpaid.",
    "You won't get a penny, but lunch is good.",
    "Everyone on the crew does it for love.",
  ])("is said to be none in %j", (text) => {
    expect(pay(text)).toEqual(["unpaid -"]);
  });

  it.each([
    "We never ask for unpaid overtime.",
    "You may take a year of unpaid leave.",
    "We do not pay recruiters.",
    "Experience counts, paid or unpaid.",
    "There is no pay cut when the ice comes.",
    "We don't offer unpaid internships.",
    "You lead a team of 80 unpaid volunteers.",
    "We won't pay you as much as a bank, but you'll be home by five.",
  ])("is not said to be none in %j", (text) => {
    expect(pay(text)).toEqual([]);
  });

  it("takes a bare number's currency from the place", () => {
    expect(pay("Baker\nLocation: Cork, Ireland\nSalary: 33,500", "Cork, Ireland")).toEqual(["eur 33500-33500 year"]);
    expect(pay("Salary: 33,500")).toEqual(["unknown 33500-33500 year"]);
  });

  it("is proven by the words that name it", () => {
    const [fact] = factsOf("You build bridges. The salary is £52,000 to £58,000 a year.");
    expect(fact?.quote).toBe("£52,000 to £58,000 a year");
  });
});
