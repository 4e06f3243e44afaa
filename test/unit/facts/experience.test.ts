import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";

const experiences = (text: string) =>
  factsOf(text)
    .filter(({ kind }) => kind === "experience")
    .map(({ value, polarity, min, max }) => [value, polarity, min, max]);
const years = (text: string) => experiences(text).map(([, , min, max]) => [min, max]);

describe("years of experience", () => {
  it.each([
    ["You need at least three years of experience.", [3, undefined]],
    ["A minimum of five (5) years of relevant experience is required.", [5, undefined]],
    ["2-4 years' experience in a busy salon.", [2, 4]],
    ["Between shifts we talk; two to three years of experience needed.", [2, 3]],
    ["Must have 18 months' experience on the tools.", [1.5, undefined]],
    ["We require six months of experience.", [0.5, undefined]],
    ["10+ yrs exp in sales.", [10, undefined]],
    ["Up to 2 years of experience.", [undefined, 2]],
    ["Experience: 3+ years", [3, undefined]],
    ["Years of experience: 4-6", [4, 6]],
    ["Work experience of at least a year is required.", [1, undefined]],
  ])("are read from %s", (text, range) => {
    expect(years(text)).toEqual([range]);
  });

  it.each([
    ["The firm wants three years in accounts payable.", ["accounts_payable", "required", 3, undefined]],
    ["What we ask:\n\n- two years in a shop", ["shop", "required", 2, undefined]],
    ["- Four years or more of building boats.", ["building_boats", "required", 4, undefined]],
    ["You've been laying bricks for five years or longer.", ["laying_bricks", "required", 5, undefined]],
    ["Three years of proven cost accounting experience.", ["cost_accounting", "required", 3, undefined]],
    ["4 years of experience as a line cook.", ["line_cook", "required", 4, undefined]],
  ])("carry the field of %s", (text, expected) => {
    expect(experiences(text)).toEqual([expected]);
  });

  it("are preferred where the words or the heading only wish for them", () => {
    expect(experiences("Two years of retail experience preferred.")[0]?.[1]).toBe("preferred");
    expect(experiences("## Nice to have\n\n- 3 years of experience with horses")[0]?.[1]).toBe("preferred");
    expect(experiences("## Handy, not necessary\n\n- one year with horses")[0]?.[1]).toBe("preferred");
  });

  it.each([
    "This is a fixed-term contract of two years.",
    "Contract: two years, renewable",
    "We have over 30 years of experience in the trade.",
    "Our team has 12 years of combined experience.",
    "You get a review after two years.",
    "Applicants must be at least 18 years old.",
    "Options vest over four years with a one-year cliff.",
    "A full licence held for at least two years.",
    "The doctorate takes three years in Bergen.",
    "We pay €2,000 a month in summer.",
    "A four-year degree in chemistry.",
    "Cover for maternity leave for a minimum of 6 months with a view to extend.",
  ])("are not taken from %s", (text) => {
    expect(experiences(text)).toEqual([]);
  });
});

describe("experience without years", () => {
  it.each([
    "No experience necessary.",
    "No previous experience is required, we teach you.",
    "Experience is not essential.",
    "You don't need any experience.",
    "No experience? No problem!",
    "Experience required: none",
  ])("is not needed in %s", (text) => {
    expect(experiences(text)).toEqual([["any", "not_required", undefined, undefined]]);
  });

  it("names the field that is not needed", () => {
    expect(experiences("No sailing experience is required.")[0]?.slice(0, 2)).toEqual(["sailing", "not_required"]);
  });

  it("is a wish where it helps and is no must", () => {
    expect(experiences("Experience helps but is not required.")[0]?.[1]).toBe("preferred");
    expect(experiences("Kitchen experience would be a bonus.")[0]?.slice(0, 2)).toEqual(["kitchen", "preferred"]);
    expect(experiences("Previous retail experience is essential.")[0]?.slice(0, 2)).toEqual(["retail", "required"]);
  });

  it("is not what customers have of the product", () => {
    expect(experiences("A great customer experience is essential.")).toEqual([]);
  });
});

describe("experience said in other words", () => {
  it.each([
    ["Ten years in the trade, two of them as a foreman.", ["required", 2, undefined]],
    ["You need a year or two in a shop.", ["required", 1, 2]],
    ["A decade in the trade is what we look for.", ["required", 10, undefined]],
    ["Two summers minimum on a trawler.", ["required", 2, undefined]],
    ["We want someone who has done payroll for three years.", ["required", 3, undefined]],
    ["Essential:\n\n- Lathe work in a busy shop, four years or longer", ["required", 4, undefined]],
    ["Must have: degree and five years of network administration.", ["required", 5, undefined]],
  ])("counts the years of %s", (text, expected) => {
    expect(experiences(text).map(([, ...rest]) => rest)).toContainEqual(expected);
  });

  it.each([
    "An agent with two years in the field makes £40,000.",
    "Five months of parental leave at full pay.",
    "Twenty days of leave, more if you have ten years of work behind you.",
    "Harbour Books has spent fourteen years selling maps.",
    "The archive holds nine years of experience data.",
  ])("counts no years of %s", (text) => {
    expect(experiences(text)).toEqual([]);
  });

  it.each([
    ["We want someone with retail experience.", "required"],
    ["Applicants should be experienced in credit control.", "required"],
    ["A track record of closing deals is a must.", "required"],
    ["You must have run a kitchen before.", "required"],
    ["## Requirements\n\n- Proven experience with horses", "required"],
    ["Please do not apply unless you have led a school through an inspection.", "required"],
    ["Ideally, you'll have worked in a kitchen before.", "preferred"],
    ["If you have worked in a nursery, so much the better.", "preferred"],
    ["A background in cheese would be the cherry on top.", "preferred"],
    ["Desirable: a van; experience of long routes.", "preferred"],
    ["Some time behind a bar would help.", "preferred"],
    ["You needn't have worked in a museum.", "not_required"],
    ["Complete beginners are welcome.", "not_required"],
    ["We're happy to take on career changers.", "not_required"],
    ["We train you from scratch.", "not_required"],
    ["Never poured a pint? Fine, we'll show you.", "not_required"],
    ["## Experience\n\nNone required.", "not_required"],
    ["With or without experience, come and see us.", "not_required"],
  ])("reads the demand of %s", (text, polarity) => {
    expect(experiences(text)[0]?.[1]).toBe(polarity);
  });

  it("has a fact for each of several fields", () => {
    expect(experiences("Roofing or electrical experience is a plus.").map(([field]) => field)).toEqual([
      "roofing",
      "electrical",
    ]);
  });

  it.each([
    "With us you'll gain experience in retail.",
    "Pay depends on experience.",
    "A degree or equivalent experience is required.",
    "You will learn from experienced bakers.",
    "You create lasting guest experiences.",
    "Background checks are required.",
    "Enjoy the shops or spend time at the lake.",
    "Our volunteers need no experience.",
    "Please describe your experience in the form.",
    "Work sometimes requires exposure to outdoor weather.",
    "Not for beginners.",
  ])("asks nothing in %s", (text) => {
    expect(experiences(text)).toEqual([]);
  });
});

describe("experience said in passing", () => {
  it.each([
    ["You must be no stranger to a busy yard.", "required"],
    ["If you've run a kitchen of your own, get in touch.", "required"],
    ["Apply only if you have managed a budget.", "required"],
    ["We need someone who has sat on a planning committee.", "required"],
    ["You'll have poured slabs for others, two years of it or so.", "required"],
    ["A spell in local government would be handy.", "preferred"],
    ["A few seasons of lambing behind you would make us like you even more.", "preferred"],
    ["Everyone here began knowing nothing about bees.", "not_required"],
    ["Whether you've done it for years or have yet to start makes no odds to us.", "not_required"],
    ["First job? Fine by us.", "not_required"],
    ["NQTs are as welcome as old hands.", "not_required"],
  ])("reads the demand of %s", (text, polarity) => {
    expect(experiences(text)[0]?.[1]).toBe(polarity);
  });

  it("has a fact for each of two fields joined by and", () => {
    expect(
      experiences("Experience in records management and minute taking is essential.").map(([field]) => field),
    ).toEqual(["records_management", "minute_taking"]);
  });

  it.each([
    "You'll work under a head gardener with twenty years' experience.",
    "You will sit beside a buyer who has experience of every market.",
    "No two nights are alike, no experience is ever repeated.",
    "We spent a summer in Spain.",
  ])("asks nothing in %s", (text) => {
    expect(experiences(text)).toEqual([]);
  });
});
