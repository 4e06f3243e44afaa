import { UsageError } from "../domain/errors.ts";
import type { FactKind, FactPolarity } from "../domain/fact.ts";
import { KIND_NAMES, valueWords } from "../facts/words.ts";
import { openOn, postedSince, readDay, startsBy } from "./dates.ts";
import { degreeTest, educationUpTo, LEVELS } from "./education.ts";
import type { FactTest } from "./filter.ts";
import { type ListKind, listTests } from "./lists.ts";
import { experienceTest, numberTest, payTest, readAmount, travelTest } from "./numbers.ts";
import { isElsewhere, isIn, placeName } from "./places.ts";

/** A way to narrow a search by facts. */
export interface Filter {
  readonly name: string;
  /** What it asks for, and in which form, in a sentence. */
  readonly about: string;
  readonly example: string;
  /** The tests that must all hold; null where the value is none. */
  readonly parse: (value: string, now: Date) => readonly FactTest[] | null;
  /** Whether only facts can tell: numbers and dates, which the wording of a passage does not. */
  readonly onlyFacts: boolean;
  /** The condition in words, of a value that `parse` takes. */
  readonly label: (value: string) => string;
}

const ASKED = { holds: ["required", "preferred"], lacks: ["not_required"] } as const;
const MUST = { holds: ["required"], lacks: ["not_required", "preferred"] } as const;
const GIVEN = { holds: ["offered"], lacks: ["not_offered"] } as const;

const CLEARANCES = [
  "confidential",
  "secret",
  "top_secret",
  "ts_sci",
  "public_trust",
  "doe_l",
  "doe_q",
  "bpss",
  "ctc",
  "sc",
].concat(["dv", "baseline", "nv1", "nv2", "pv", "reliability", "nato_secret"]);
const WORKING_TIMES = ["full_time", "part_time"];

/** Kinds of which one asks for values by name, with what the filter is called in words. */
const LISTS: readonly (ListKind & {
  readonly name: string;
  readonly about: string;
  readonly example: string;
  /** What it is called where any of it, or none, is asked for. */
  readonly noun: string;
  /** How a value is said: `%` stands for it. */
  readonly phrase: string;
})[] = [
  {
    name: "arrangement",
    kind: "arrangement",
    ...GIVEN,
    exclusive: ["remote", "hybrid", "onsite"],
    about: "remote, hybrid or onsite.",
    example: "remote,hybrid",
    noun: "",
    phrase: "%",
  },
  {
    name: "place",
    kind: "place",
    holds: ["offered"],
    lacks: [],
    matches: isIn,
    denies: isElsewhere,
    about: "City, region or country.",
    example: "berlin,munich",
    noun: "place",
    phrase: "in %",
  },
  {
    name: "employment",
    kind: "employment",
    ...GIVEN,
    exclusive: WORKING_TIMES,
    about:
      "full_time, part_time, permanent, contract, temporary, seasonal, casual, internship, apprenticeship, volunteer.",
    example: "part_time",
    noun: "",
    phrase: "%",
  },
  {
    name: "seniority",
    kind: "seniority",
    holds: ["mentioned"],
    lacks: [],
    exclusive: ["intern", "apprentice", "entry", "mid", "senior", "lead", "manager", "director", "executive"],
    about: "intern, apprentice, entry, mid, senior, lead, manager, director, executive.",
    example: "entry,mid",
    noun: "level",
    phrase: "% level",
  },
  {
    name: "clearance",
    kind: "clearance",
    ...MUST,
    groups: { any: CLEARANCES },
    about: "Security clearance: yes, no, or a level such as secret, ts_sci, sc, nv1.",
    example: "yes",
    noun: "security clearance",
    phrase: "% clearance",
  },
  {
    name: "authorisation",
    kind: "authorisation",
    ...MUST,
    about: "work, citizen, resident or us_person; !citizen where it is expressly not asked for.",
    example: "citizen",
    noun: "authorisation",
    phrase: "% (authorisation)",
  },
  {
    name: "sponsorship",
    kind: "sponsorship",
    ...GIVEN,
    about: "Visa sponsorship: yes, no or unknown.",
    example: "yes",
    noun: "visa sponsorship",
    phrase: "%",
  },
  {
    name: "travel",
    kind: "travel",
    holds: ["required", "mentioned"],
    lacks: ["not_required"],
    about: "Travel: yes, no or unknown.",
    example: "no",
    noun: "travel",
    phrase: "%",
  },
  {
    name: "language",
    kind: "language",
    ...ASKED,
    about: "ISO 639-1 code of a language asked for.",
    example: "de",
    noun: "language",
    phrase: "% spoken",
  },
  {
    name: "licence",
    kind: "licence",
    ...ASKED,
    groups: { cdl: ["cdl_a", "cdl_b"], hgv: ["cdl_a"] },
    about: "Licence or certificate asked for, or !driving where it is expressly not.",
    example: "cdl_a",
    noun: "licence",
    phrase: "% licence",
  },
  {
    name: "skill",
    kind: "skill",
    holds: ["required", "preferred", "mentioned"],
    lacks: ["not_required"],
    about: "Skill or technology; python;sql for both.",
    example: "python;sql",
    noun: "skill",
    phrase: "%",
  },
  {
    name: "shift",
    kind: "shift",
    holds: ["required", "offered", "mentioned"],
    lacks: ["not_required"],
    about: "day, early, evening, night, weekend, rotating, split, on_call, holidays, flexible; !weekend for none.",
    example: "!weekend",
    noun: "shift",
    phrase: "% shifts",
  },
  {
    name: "physical",
    kind: "physical",
    ...MUST,
    about: "lifting, standing, outdoors, ...; !lifting for expressly none.",
    example: "!lifting",
    noun: "physical",
    phrase: "%",
  },
  {
    name: "check",
    kind: "check",
    ...MUST,
    about: "background, criminal, drug, credit, ...; !drug for expressly none.",
    example: "!drug",
    noun: "check",
    phrase: "% check",
  },
  {
    name: "benefit",
    kind: "benefit",
    ...GIVEN,
    about: "health, retirement, parental, bonus, equity, relocation, ...",
    example: "health;retirement",
    noun: "benefit",
    phrase: "%",
  },
  {
    name: "employer",
    kind: "employer",
    holds: ["mentioned"],
    lacks: [],
    silence: "yes",
    about: "agency, nonprofit, government, startup, ...; !agency for all others.",
    example: "!agency",
    noun: "employer",
    phrase: "%",
  },
  {
    name: "sector",
    kind: "sector",
    holds: ["mentioned"],
    lacks: [],
    about: "healthcare, education, construction, ...",
    example: "healthcare",
    noun: "sector",
    phrase: "%",
  },
];

/** A word of a vocabulary, and a name in it of which the vocabulary is open. */
const VALUE = /^[\p{L}\p{N}][\p{L}\p{N}_+#./&' -]*$/u;

function listFilter(list: (typeof LISTS)[number]): Filter {
  const { name, about, example } = list;
  const canonical = (value: string) =>
    name === "place"
      ? value
          .split(/([,;])/)
          .map((part) => (/[,;]/.test(part) ? part : placeName(part)))
          .join("")
      : value.toLowerCase();
  return {
    name,
    about,
    example,
    onlyFacts: false,
    parse: (value) => listTests(list, canonical(value), (item) => VALUE.test(item)),
    label: (value) => listLabel(list, value),
  };
}

function listLabel({ kind, noun, phrase }: (typeof LISTS)[number], value: string): string {
  if (value === "yes") return noun;
  if (value === "no") return `no ${noun}`;
  if (value === "unknown") return `${KIND_NAMES[kind].toLowerCase()} not said`;
  const words = value
    .split(/([,;])/)
    .map((part) => (part === "," ? " or " : part === ";" ? " and " : thingLabel(kind, part.trim())))
    .join("");
  return phrase.replace("%", words);
}

function thingLabel(kind: FactKind, value: string): string {
  return value.startsWith("!") ? `no ${valueWords(kind, value.slice(1))}` : valueWords(kind, value);
}

function yesNo(
  name: string,
  about: string,
  tests: { yes: FactTest; no: FactTest },
  labels: { yes: string; no: string },
): Filter {
  return {
    name,
    about,
    example: "yes",
    onlyFacts: false,
    parse: (value) =>
      value === "yes"
        ? [tests.yes]
        : value === "no"
          ? [tests.no]
          : value === "unknown"
            ? [{ ...tests.yes, wantsUnknown: true }]
            : null,
    label: (value) => (value === "yes" ? labels.yes : value === "no" ? labels.no : `${labels.yes}: not said`),
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
const remote = (holds: "yes" | "no"): FactTest => {
  const [test] =
    listTests({ kind: "arrangement", ...GIVEN, exclusive: ["remote", "hybrid", "onsite"] }, "remote", () => true) ?? [];
  const of: FactTest["of"] = (fact) => {
    const said = test?.of(fact) ?? null;
    return holds === "yes" || said === null ? said : said === "yes" ? "no" : "yes";
  };
  return { kinds: ["arrangement"], of, wins: holds };
};

/** All filters, by the order in which they are listed. */
export const FILTERS: readonly Filter[] = [
  yesNo(
    "remote",
    "Remote work: yes, no or unknown.",
    { yes: remote("yes"), no: remote("no") },
    { yes: "remote", no: "not remote" },
  ),
  pay("pay_min", "least", "at least"),
  pay("pay_max", "most", "at most"),
  ...LISTS.map(listFilter),
  yesNo(
    "degree",
    "A degree as a must: yes, no or unknown.",
    { yes: degreeTest(true), no: degreeTest(false) },
    { yes: "degree required", no: "no degree required" },
  ),
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

/** Whether there is a filter of that name. */
export function isFilter(name: string): boolean {
  return BY_NAME.has(name);
}

/** Reads a filter's value. Throws `UsageError`: `unknown_filter`, `bad_filter` with an example of what it takes. */
export function parseFilter(name: string, value: string, now: Date): ParsedFilter {
  const filter = BY_NAME.get(name);
  if (filter === undefined) {
    throw new UsageError("unknown_filter", `There is no filter "${name}".`, {
      hint: `There are: ${FILTERS.map((known) => known.name).join(", ")}.`,
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

/** Kinds of facts that are counted to narrow by, with the polarities that count. */
export const FACETS: readonly {
  readonly name: string;
  readonly kind: FactKind;
  readonly holds: readonly FactPolarity[];
}[] = LISTS.map(({ name, kind, holds }) => ({ name, kind, holds }));
