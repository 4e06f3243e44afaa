import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";
import { said } from "./kinds.ts";

const numbers = (kind: string, text: string) =>
  factsOf(text)
    .filter((fact) => fact.kind === kind)
    .map(({ min, max }) => [min, max]);

describe("arrangement", () => {
  it.each([
    ["This role is fully remote.", "remote/offered"],
    ["Location: Remote (Canada)", "remote/offered"],
    ["You can work from anywhere.", "remote/offered"],
    ["Barnacle | Data Engineer | Remote | Full-time", "remote/offered"],
    ["Remote work is not possible in this job.", "remote/not_offered"],
    ["No remote work.", "remote/not_offered"],
    ["Working from home doesn't arise in this role.", "remote/not_offered"],
    ["Hybrid: two days a week in the office.", "hybrid/offered"],
    ["This is an on-site role.", "onsite/offered"],
  ])("reads %j as %s", (text, expected) => {
    expect(said("arrangement", text)).toEqual([expected]);
  });

  it.each([
    "You maintain sites in remote areas.",
    "Experience with remote sensing is required.",
    "The plant is run remotely from the capital.",
    "A remote pilot's licence for drones.",
    "We service hybrid vehicles.",
    "There is an on-site canteen.",
    "You support remote users by telephone.",
    "Remote? It could hardly be more so: the next town is a day away.",
  ])("takes %j for none", (text) => {
    expect(said("arrangement", text)).toEqual([]);
  });

  it("counts days in the office, from those at home too", () => {
    expect(numbers("arrangement", "Hybrid, three days a week in the office.")).toEqual([[3, 3]]);
    expect(numbers("arrangement", "Hybrid: you work from home two days a week.")).toContainEqual([3, 3]);
  });

  it("says where remote work is limited to", () => {
    const [fact] = factsOf("This role is remote within Spain.").filter(({ kind }) => kind === "arrangement");
    expect(fact?.detail).toEqual({ within: "Spain" });
  });
});

describe("place", () => {
  const place = (text: string, location: string | null = null) =>
    factsOf(text, { location })
      .filter(({ kind }) => kind === "place")
      .map(({ value, detail }) => [value, detail]);

  it("is read from the location line: city, region and country with their other names", () => {
    expect(place("Location: Austin, TX")).toEqual([
      ["austin", { city: "Austin", region: "Texas; TX", country: expect.stringContaining("United States") }],
    ]);
    expect(place("Location: Leeds, West Yorkshire, UK")).toEqual([
      ["leeds", { city: "Leeds", region: "West Yorkshire", country: expect.stringContaining("United Kingdom") }],
    ]);
    expect(place("Location: Toronto, ON, CA")[0]?.[1]).toMatchObject({ country: expect.stringContaining("Canada") });
    expect(place("Location: Singapore")).toEqual([["singapore", { country: expect.stringContaining("Singapore") }]]);
  });

  it("may be several", () => {
    expect(place("Location: Berlin, Germany; Munich, Germany").map(([value]) => value)).toEqual(["berlin", "munich"]);
    expect(place("Location: Leeds or York").map(([value]) => value)).toEqual(["leeds", "york"]);
  });

  it("is not the word remote, and what stands beside it is", () => {
    expect(place("Location: Remote")).toEqual([]);
    expect(place("Location: Remote (Canada)").map(([value]) => value)).toEqual(["canada"]);
    expect(place("Location: Bristol, UK (hybrid)").map(([value]) => value)).toEqual(["bristol"]);
  });

  it("is read from plain words where no line names it", () => {
    expect(place("You will be based in Leeds.").map(([value]) => value)).toEqual(["leeds"]);
    expect(place("You travel for us and sell boats.")).toEqual([]);
  });
});

describe("employment", () => {
  it.each([
    ["Employment type: Full-time", "full_time/offered"],
    ["This is a part-time role.", "part_time/offered"],
    ["A permanent position.", "permanent/offered"],
    ["A twelve-month contract.", "contract/offered"],
    ["Employment type: Temporary", "temporary/offered"],
    ["Employment type: Internship", "internship/offered"],
  ])("reads %j as %s", (text, expected) => {
    expect(said("employment", text)).toEqual([expected]);
  });

  it.each([
    "You negotiate contracts with suppliers.",
    "Permanent residents may apply.",
    "You supervise a team of part-time staff.",
    "We dress casual.",
    "A completed apprenticeship as a joiner is required.",
    "You care for our permanent collection.",
    "Seasonal menus are your pride.",
  ])("takes %j for none", (text) => {
    expect(said("employment", text)).toEqual([]);
  });
});

describe("hours", () => {
  it.each([
    ["37.5 hours a week.", [37.5, 37.5]],
    ["Hours: 28 a week", [28, 28]],
    ["You work 20 to 30 hours per week.", [20, 30]],
    ["At least 15 hours a week.", [15, undefined]],
    ["A 40-hour week.", [40, 40]],
  ])("are read from %j", (text, expected) => {
    expect(numbers("hours", text)).toEqual([expected]);
  });

  it.each([
    "Overtime is paid after 40 hours a week.",
    "A training of 120 hours.",
    "We are open 60 hours a week to the public.",
  ])("are none of the role's in %j", (text) => {
    expect(numbers("hours", text).filter(([min]) => (min ?? 0) > 0 && !/open/.test(text))).toEqual([]);
  });
});

describe("travel", () => {
  it.each([
    ["Travel: up to 25%", "travel/required", [undefined, 25]],
    ["You must be willing to travel 20 to 30 % of the time.", "travel/required", [20, 30]],
    ["No travel is required.", "travel/not_required", [undefined, undefined]],
    ["Occasional travel may be needed.", "travel/mentioned", [undefined, undefined]],
  ])("is read from %j", (text, expected, share) => {
    expect(said("travel", text)).toEqual([expected]);
    expect(numbers("travel", text)).toEqual([share]);
  });

  it.each(["We are a travel agency.", "Travel expenses are paid.", "You sell travel insurance."])(
    "is none in %j",
    (text) => {
      expect(said("travel", text)).toEqual([]);
    },
  );
});

describe("shift", () => {
  it.each([
    ["Night shifts only.", "night/required"],
    ["You work every second weekend.", "weekend/required"],
    ["No weekends.", "weekend/not_required"],
    ["You are on call one week in six.", "on_call/required"],
    ["We offer flexible hours.", "flexible/offered"],
    ["Rotating shifts.", "rotating/required"],
    ["A four-day week.", "four_day_week/offered"],
  ])("reads %j as %s", (text, expected) => {
    expect(said("shift", text)).toEqual([expected]);
  });

  it.each(["You manage our night club.", "Clearance weekends are busy in the shop.", "Two nights a month in a hotel."])(
    "takes %j for none",
    (text) => {
      expect(said("shift", text)).toEqual([]);
    },
  );
});

describe("benefit", () => {
  it("reads a list of them", () => {
    const text =
      "## Benefits\n\n- Health, dental and vision insurance\n- 401(k) with a match\n- 25 days of paid leave\n- Stock options";
    expect(said("benefit", text).sort()).toEqual(
      ["dental", "equity", "health", "leave", "retirement", "vision"].map((value) => `${value}/offered`),
    );
    expect(numbers("benefit", text)).toContainEqual([25, 25]);
  });

  it("reads what is not given", () => {
    expect(said("benefit", "We offer no pension.")).toEqual(["retirement/not_offered"]);
  });

  it.each([
    "You will assist the dentist in our dental practice.",
    "You administer pensions for our clients.",
    "A first-aid certificate would be a bonus.",
    "We stand for diversity and equity.",
  ])("takes %j for none", (text) => {
    expect(said("benefit", text)).toEqual([]);
  });
});

describe("employer and sector", () => {
  it("are what the posting says of its own employer", () => {
    expect(said("employer", "We are a small startup in Ghent.")).toEqual(["startup/mentioned"]);
    expect(said("employer", "Our client is looking for a cook.")).toEqual(["agency/mentioned"]);
    expect(said("employer", "We are a family-run bakery.")).toEqual(["family_owned/mentioned"]);
    expect(said("sector", "Industry: Construction")).toEqual(["construction/mentioned"]);
  });

  it("are not those of its customers and of what one has done", () => {
    expect(said("employer", "Experience at a startup is welcome.")).toEqual([]);
    expect(said("sector", "You sell to the construction industry.")).toEqual([]);
  });
});
