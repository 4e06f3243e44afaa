import { UsageError } from "../domain/errors.ts";
import type { FactKind } from "../domain/fact.ts";
import { nearestName } from "../domain/nearest.ts";
import { openOn, postedSince, readDay, startsBy } from "./dates.ts";
import { DEGREE_REQUIRED, educationUpTo, LEVELS } from "./education.ts";
import { contrary, type FactTest, type Filter } from "./filter.ts";
import { ARRANGEMENT, LISTS, listFilter } from "./list-filters.ts";
import { anyOf } from "./lists.ts";
import { experienceTest, numberTest, payTest, readAmount, travelTest } from "./numbers.ts";

/** Takes `yes`, `no` or `unknown`. */
function yesNo(name: string, about: string, test: FactTest, words: { yes: string; no: string }): Filter {
  const answers = new Map([
    ["yes", { test, label: words.yes }],
    ["no", { test: contrary(test), label: words.no }],
    ["unknown", { test: { ...test, wantsUnknown: true }, label: `${words.yes}: not said` }],
  ]);
  return {
    name,
    about,
    example: "yes",
    onlyFacts: false,
    parse: (value) => {
      const answer = answers.get(value);
      return answer === undefined ? null : [answer.test];
    },
    label: (value) => answers.get(value)?.label ?? value,
  };
}

function number(
  name: string,
  about: string,
  options: { example: string; test: (limit: number) => FactTest; label: (value: string) => string },
): Filter {
  const { example, test, label } = options;
  return {
    name,
    about,
    example,
    label,
    onlyFacts: true,
    parse: (value) => (/^\d{1,6}(?:\.\d+)?$/.test(value) ? [test(Number(value))] : null),
  };
}

function pay(name: string, bound: "least" | "most", word: string): Filter {
  return {
    name,
    about: `Pay of ${word} an amount, a year's unless /hour, /day, /week or /month is said; a currency's code or sign may stand before it.`,
    example: bound === "least" ? "45/hour" : "gbp 60000",
    onlyFacts: true,
    parse: (value) => {
      const amount = readAmount(value);
      return amount === null ? null : [payTest(amount, bound)];
    },
    label: (value) => {
      const amount = readAmount(value);
      const figure = amount?.value.toLocaleString("en-US") ?? value;
      return `pay ${word} ${[figure, amount?.currency?.toUpperCase()].filter(Boolean).join(" ")} ${amount?.per === "hour" ? "an" : "a"} ${amount?.per ?? "year"}`;
    },
  };
}

function day(name: string, about: string, test: (day: string) => FactTest, word: string): Filter {
  return {
    name,
    about,
    example: "2026-09-01",
    onlyFacts: true,
    parse: (value, now) => {
      const read = readDay(value, now);
      return read === null ? null : [test(read)];
    },
    label: (value) => (/^\d+d$/.test(value) ? `${word} the last ${value.replace("d", "")} days` : `${word} ${value}`),
  };
}

const today = (now: Date) => now.toISOString().slice(0, 10);
const kind = (name: FactKind, bound: "least" | "most") => (limit: number) => numberTest(name, limit, bound);
/** All filters, by the order in which they are listed. */
export const FILTERS: readonly Filter[] = [
  yesNo("remote", "Remote work: yes, no or unknown.", anyOf(ARRANGEMENT, ["remote"]), {
    yes: "remote",
    no: "not remote",
  }),
  pay("pay_min", "least", "at least"),
  pay("pay_max", "most", "at most"),
  ...LISTS.map(listFilter),
  yesNo("degree", "A degree as a must: yes, no or unknown.", DEGREE_REQUIRED, {
    yes: "degree required",
    no: "no degree required",
  }),
  {
    name: "education_max",
    about: `Asks for no more than: ${LEVELS.join(", ")}.`,
    example: "bachelor",
    onlyFacts: true,
    parse: (value) => (LEVELS.includes(value as (typeof LEVELS)[number]) ? [educationUpTo(value)] : null),
    label: (value) => `at most ${value.replaceAll("_", " ")}`,
  },
  number("experience_max", "Years of experience asked for, at most.", {
    example: "3",
    test: (limit) => experienceTest(limit, "most"),
    label: (value) => (value === "0" ? "no experience needed" : `at most ${value} years of experience`),
  }),
  number("experience_min", "Years of experience asked for, at least.", {
    example: "5",
    test: (limit) => experienceTest(limit, "least"),
    label: (value) => `at least ${value} years of experience`,
  }),
  number("travel_max", "Travel, in per cent of the time, at most.", {
    example: "25",
    test: travelTest,
    label: (value) => `travel at most ${value} %`,
  }),
  number("hours_max", "Hours a week, at most.", {
    example: "30",
    test: kind("hours", "most"),
    label: (value) => `at most ${value} hours a week`,
  }),
  number("hours_min", "Hours a week, at least.", {
    example: "20",
    test: kind("hours", "least"),
    label: (value) => `at least ${value} hours a week`,
  }),
  day(
    "posted_since",
    "Posted on a date (ISO 8601) or after it; 14d for the last 14 days.",
    postedSince,
    "posted since",
  ),
  day("start_by", "Starts on a date (ISO 8601) or before it.", startsBy, "starts by"),
  {
    name: "open",
    about: "Whether one can still apply: yes (no last day, or it is not over), no.",
    example: "yes",
    onlyFacts: true,
    parse: (value, now) => (value === "yes" || value === "no" ? [openOn(today(now), value === "yes")] : null),
    label: (value) => (value === "yes" ? "still open" : "closed"),
  },
];

const BY_NAME = new Map(FILTERS.map((filter) => [filter.name, filter]));

/** A filter with a value, ready to be tried on facts. */
export interface ParsedFilter {
  readonly filter: string;
  readonly value: string;
  readonly label: string;
  readonly onlyFacts: boolean;
  /** All must hold. */
  readonly tests: readonly FactTest[];
}

/** Reads a filter's value. Throws `UsageError`: `unknown_filter`, `bad_filter` with an example of what it takes. */
export function parseFilter(name: string, value: string, now: Date): ParsedFilter {
  const filter = BY_NAME.get(name);
  if (filter === undefined) {
    const meant = nearestName(name, BY_NAME.keys());
    throw new UsageError("unknown_filter", `There is no filter "${name}".`, {
      hint: `${meant === undefined ? "" : `Did you mean ${meant}? `}There are: ${[...BY_NAME.keys()].join(", ")}.`,
    });
  }
  const trimmed = value.trim();
  const tests = filter.parse(trimmed, now);
  if (tests === null) {
    throw new UsageError("bad_filter", `The filter ${name} does not take "${value}".`, {
      hint: `${filter.about} For example ${name}=${filter.example}.`,
    });
  }
  return { filter: name, value: trimmed, label: filter.label(trimmed), onlyFacts: filter.onlyFacts, tests };
}
