import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";
import { said } from "./kinds.ts";

const given = (text: string) => said("benefit", text);
const leave = (text: string) => {
  const fact = factsOf(text).find(({ kind, value }) => kind === "benefit" && value === "leave");
  return fact === undefined ? null : [fact.min, fact.max];
};

describe("benefit", () => {
  it.each([
    ["Season-ticket loan and a staff discount.", ["discount", "transport"]],
    ["Comp: $120k + equity.", ["equity"]],
    ["You join the drug plan after three months.", ["health"]],
    ["Uniform supplied.", ["equipment"]],
    ["Laptop of your choice.", ["equipment"]],
    ["Time and a half after 40 hours.", ["overtime"]],
    ["The post is permanent and pensionable.", ["retirement"]],
    ["The cottage comes with no rent, and meals are free.", ["housing", "meals"]],
    ["We pay £2,000 towards your move.", ["relocation"]],
    ["We train you and pay for the ticket.", ["tuition"]],
    ["Half the fees are met by a crèche on the premises.", ["childcare"]],
    ["Benefits: life and disability insurance, sick pay", ["disability", "life", "sick"]],
  ])("reads %j", (text, values) => {
    expect(given(text).sort()).toEqual(values.map((value) => `${value}/offered`));
  });

  it.each([
    ["There's a gym, and staff have the use of it.", ["wellness"]],
    ["The school provides you with a two-room flat.", ["housing"]],
    ["You eat with the family, and your train fare is paid.", ["meals", "transport"]],
    ["You need a crane ticket, or we'll pay for one.", ["tuition"]],
    ["Medical: half paid by us.", ["health"]],
    ["Pay: 9,000 a month, pension, dental, a bus pass.", ["dental", "retirement", "transport"]],
    ["Each of you keeps 12 per cent of what you sell.", ["commission"]],
    ["We send you a keyboard and a headset.", ["equipment"]],
    ["If you fall ill, your wages go on: paid from the first day when you are sick.", ["sick"]],
    ["Hours over 40 are paid at double time.", ["overtime"]],
    ["A slice of the company after two years.", ["equity"]],
    ["Half the season ticket is refunded.", ["transport"]],
  ])("reads by words of giving, or the benefits beside it, %j", (text, values) => {
    expect(given(text).sort()).toEqual(values.map((value) => `${value}/offered`));
  });

  it.each([
    ["25 days' holiday", [25, 25]],
    ["28 days inc. bank holidays", [28, 28]],
    ["Annual leave starts at 26 days", [26, 26]],
    ["12 paid holidays", [12, 12]],
    ["15 days of PTO and 11 paid holidays", [15, 15]],
    ["Twenty-two days of leave", [22, 22]],
    ["Five weeks' vacation", [25, 25]],
    ["25 to 30 days annual leave", [25, 30]],
    ["20 leave days rising to 25 after five years", [20, 25]],
    ["Annual leave: 28 days", [28, 28]],
    ["Health plan after 30 days, 12 days PTO", [12, 12]],
    ["Unlimited PTO", [undefined, undefined]],
    ["2 days of paid leave per month", [undefined, undefined]],
  ])("reads the days of leave of %j", (text, days) => {
    expect(leave(`## Benefits\n\n- ${text}`)).toEqual(days);
  });

  it.each(["12 weeks of paid parental leave", "Leave cover for a colleague", "2 days off a week"])(
    "reads no annual leave in %j",
    (text) => {
      expect(leave(`## Benefits\n\n- ${text}`)).toBeNull();
    },
  );

  it.each([
    ["No company car.", ["transport/not_offered"]],
    ["Staff housing is not available.", ["housing/not_offered"]],
    ["## Not on offer\n\n- Relocation support", ["relocation/not_offered"]],
    ["There is no sick pay.", ["sick/not_offered"]],
    ["You find your own accommodation.", ["housing/not_offered"]],
    ["We're too small for a health plan.", ["health/not_offered"]],
    ["The move is at your own expense: relocation costs are on you.", ["relocation/not_offered"]],
    ["Overtime is not paid.", ["overtime/not_offered"]],
  ])("reads what %j denies", (text, facts) => {
    expect(given(text)).toEqual(facts);
  });

  it("takes leave for new parents for parental leave", () => {
    expect(given("## We offer\n\n- Sixteen weeks of leave when a child is born")).toEqual(["parental/offered"]);
  });

  it("takes what one need not buy for given", () => {
    expect(given("You do not buy the uniform; the uniform is provided.")).toEqual(["equipment/offered"]);
  });

  it("proves a denial with the nearest word that denies", () => {
    const quotes = factsOf("There is no pension and no sick pay.").filter(({ kind }) => kind === "benefit");
    expect(quotes.map(({ quote }) => quote)).toEqual(["no pension", "no sick pay"]);
  });

  it("takes no denial of an earlier list for one of the benefits", () => {
    expect(given("You don't need:\n\n- a degree\n\nBenefits: 8% employer pension")).toEqual(["retirement/offered"]);
  });

  it.each([
    "## Responsibilities\n\n- Process pension contributions and sick leave records",
    "You will book rail tickets and flights for directors.",
    "You sell health insurance to families.",
    "We are accredited by the Middle States Commission on Higher Education.",
    "Able to do the work with or without reasonable accommodation.",
    "We serve hot meals to residents.",
    "Salaries keep internal peer equity.",
    "Vision: we want to be the best employer.",
    "You will provide lunch and run classes for residents.",
    "A room in the library holds the rare books, and you know your way around it.",
    "Supervises the reading room and manages parking permits.",
    "We give our customers a discount and free parking.",
    "You have a car and a degree in library science.",
    "Pay depends on qualifications.",
    "You bring room to grow and a flat hierarchy suits you.",
  ])("takes %j for none", (text) => {
    expect(given(text)).toEqual([]);
  });
});
