import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFilter } from "../../../src/conditions/filters.ts";
import { parseQuestion } from "../../../src/conditions/parse.ts";
import { placeName } from "../../../src/conditions/places.ts";
import { wantsOf } from "../../../src/text/wants.ts";

const NOW = new Date("2026-11-25T12:00:00Z");
const PLACES = new Set(["berlin", "munich", "london", "new_york", "reading", "texas", "uk"]);
const CONTEXT = { now: NOW, knowsPlace: (name: string) => PLACES.has(name) };

function filters(question: string): Record<string, string> {
  return Object.fromEntries(parseQuestion(question, CONTEXT).conditions.map(({ filter, value }) => [filter, value]));
}
const restOf = (question: string) => parseQuestion(question, CONTEXT).rest;

describe("the conditions of a question", () => {
  it.each([
    [
      "remote data roles over 120k that sponsor visas, no degree",
      { remote: "yes", pay_min: "120000", sponsorship: "yes", degree: "no" },
    ],
    ["at least $45/hr in Berlin or Munich", { pay_min: "$ 45/hour", place: "berlin,munich" }],
    ["between 40k and 50k GBP", { pay_min: "gbp 40000", pay_max: "gbp 50000" }],
    ["nurse nights London £18+/h", { shift: "night", place: "london", pay_min: "gbp 18/hour" }],
    ["entry level, under 3 years", { seniority: "entry", experience_max: "3" }],
    ["no experience needed", { experience_max: "0" }],
    ["asking for at least five years of experience", { experience_min: "5" }],
    ["TS/SCI", { clearance: "ts_sci" }],
    ["which roles need a clearance?", { clearance: "yes" }],
    ["jobs without security clearance", { clearance: "no" }],
    ["posted this month", { posted_since: "2026-11-01" }],
    ["posted in the last two weeks", { posted_since: "14d" }],
    ["starting immediately", { start_by: "2026-11-25" }],
    ["part-time evenings, not agency", { employment: "part_time", shift: "evening", employer: "!agency" }],
    ["no weekends, no drug test", { shift: "!weekend", check: "!drug" }],
    ["hybrid or remote", { arrangement: "remote,hybrid" }],
    ["some work from home", { arrangement: "remote,hybrid" }],
    ["up to 25% travel", { travel_max: "25" }],
    ["German-speaking, with a CDL class A", { language: "de", licence: "cdl_a" }],
    ["python and kubernetes", { skill: "python;kubernetes" }],
    ["python or kubernetes", { skill: "python,kubernetes" }],
    ["health insurance and a 401k", { benefit: "health;retirement" }],
    ["for US citizens", { authorisation: "citizen" }],
    ["less than 30 hours a week", { hours_max: "30" }],
    ["I have a bachelor's", { education_max: "bachelor" }],
  ])("are taken out of %j", (question, expected) => {
    expect(filters(question)).toEqual(expected);
  });

  it.each([
    "remote area nurse",
    "contract law",
    "senior living cook",
    "night club manager",
    "clearance sale",
    "who works with people over 18?",
    "lifting more than 120 kg",
    "travel agent",
    "jobs at Reading FC",
    "companies with over 500 people",
    "evening gown dressmaker",
    "hybrid car mechanic",
  ])("are not read into %j", (question) => {
    expect(filters(question)).toEqual({});
    expect(restOf(question)).toBe(question);
  });

  it.each([
    "employers that refuse to sponsor visas",
    "which can't be had without a degree?",
    "who doesn't care about a drug test?",
    "roles that rule out working from home",
  ])("stay words where the question turns them round: %j", (question) => {
    expect(filters(question)).toEqual({});
  });

  it("leave what else is asked, without words that only join", () => {
    expect(restOf("remote data roles over 120k that sponsor visas, no degree")).toBe("data");
    expect(restOf("which roles need a clearance?")).toBe("");
    expect(restOf("I'm not a citizen, which roles sponsor my visa?")).toBe("");
    expect(restOf("night shifts in a hospital")).toBe("hospital");
  });

  it("know a place only where the index has one of that name, and words that are places too only behind in", () => {
    expect(filters("welder in Berlin")).toEqual({ place: "berlin" });
    expect(filters("welder in Atlantis")).toEqual({});
    expect(filters("reading tutor")).toEqual({});
    expect(filters("tutor in Reading")).toEqual({ place: "reading" });
  });

  it("come with the words that say them, and values that the filters take, whatever is asked", () => {
    const pieces = fc.constantFrom(
      "remote",
      "over",
      "120k",
      "£",
      "no",
      "degree",
      "visa",
      "sponsor",
      "years",
      "3",
      "in Berlin",
      "part-time",
      "or",
      "and",
      ",",
      "not",
      "night",
      "%",
      "travel",
      "🙂",
      "a/b",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.string({ unit: "binary", maxLength: 20 }), (words, noise) => {
        const question = `${words.join(" ")} ${noise}`;
        const { conditions, rest } = parseQuestion(question, CONTEXT);
        for (const { filter, value, span } of conditions) {
          expect(question.slice(span.start, span.end).trim()).not.toBe("");
          expect(parseFilter(filter, value, NOW).tests.length).toBeGreaterThan(0);
        }
        expect(rest.length).toBeLessThanOrEqual(question.length + conditions.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe("labelled questions", () => {
  const { questions } = JSON.parse(readFileSync(join(import.meta.dirname, "../../bench/conditions.json"), "utf8")) as {
    questions: { question: string; filters: Record<string, string>; split: string }[];
  };
  const known = new Set(questions.flatMap(({ filters: { place = "" } }) => place.split(/[,;]/).map(placeName)));
  const context = { now: NOW, knowsPlace: (name: string) => known.has(name) };
  const plain = (filter: string, value: string) =>
    value
      .replace(/^\$ /, "usd ")
      .split(/[,;]/)
      .map((part) => (filter === "place" ? placeName(part) : part.trim()))
      .sort()
      .join();

  it("are taken apart with few wrong conditions: what is read is right in nine of ten, and most are read", () => {
    let [right, found, labelled] = [0, 0, 0];
    for (const one of questions.filter(({ split }) => split === "test")) {
      const asks = wantsOf(one.question) === "roles";
      const conditions = asks ? parseQuestion(one.question, context).conditions : [];
      labelled += Object.keys(one.filters).length;
      found += conditions.length;
      right += conditions.filter(
        ({ filter, value }) => plain(filter, one.filters[filter] ?? "") === plain(filter, value),
      ).length;
    }
    expect(labelled).toBeGreaterThan(250);
    expect(right / found).toBeGreaterThan(0.92);
    expect(right / labelled).toBeGreaterThan(0.85);
  });
});
