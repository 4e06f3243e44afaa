import { KIND_NAMES, valueWords } from "../facts/words.ts";
import type { Filter } from "./filter.ts";
import { type ListKind, listTests, NOT } from "./lists.ts";
import { isElsewhere, isIn, placeName } from "./places.ts";

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

/** A kind of which one asks for values by name, in words: the filter is called as the kind is. */
interface NamedList extends ListKind {
  readonly about: string;
  readonly example: string;
  /** What it is called where any of it, or none, is asked for. */
  readonly noun: string;
  /** How a value is said: `%` stands for it. */
  readonly phrase: string;
  /** How its absence is said. Default: `no` and how it is said. */
  readonly absent?: string;
}

/** What `arrangement` takes, and `remote` is one of. */
export const ARRANGEMENT: NamedList = {
  kind: "arrangement",
  ...GIVEN,
  exclusive: ["remote", "hybrid", "onsite"],
  about: "remote, hybrid or onsite.",
  example: "remote,hybrid",
  noun: "arrangement",
  phrase: "%",
};

/** All of them, by the order in which they are listed. */
export const LISTS: readonly NamedList[] = [
  ARRANGEMENT,
  {
    kind: "place",
    holds: ["offered"],
    lacks: [],
    canonical: placeName,
    matches: isIn,
    denies: isElsewhere,
    about: "City, region or country.",
    example: "berlin,munich",
    noun: "place",
    phrase: "in %",
    absent: "not in %",
  },
  {
    kind: "employment",
    ...GIVEN,
    exclusive: ["full_time", "part_time"],
    about:
      "full_time, part_time, permanent, contract, temporary, seasonal, casual, internship, apprenticeship, volunteer.",
    example: "part_time",
    noun: "employment",
    phrase: "%",
  },
  {
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
    kind: "clearance",
    ...MUST,
    groups: { any: CLEARANCES },
    about: "Security clearance: yes, no, or a level such as secret, ts_sci, sc, nv1.",
    example: "yes",
    noun: "security clearance",
    phrase: "% clearance",
  },
  {
    kind: "authorisation",
    ...MUST,
    about: "work, citizen, resident or us_person; !citizen where it is expressly not asked for.",
    example: "citizen",
    noun: "authorisation",
    phrase: "% (authorisation)",
  },
  {
    kind: "sponsorship",
    ...GIVEN,
    about: "Visa sponsorship: yes, no or unknown.",
    example: "yes",
    noun: "visa sponsorship",
    phrase: "%",
  },
  {
    kind: "travel",
    holds: ["required", "mentioned"],
    lacks: ["not_required"],
    about: "Travel: yes, no or unknown.",
    example: "no",
    noun: "travel",
    phrase: "%",
  },
  {
    kind: "language",
    ...ASKED,
    about: "ISO 639-1 code of a language asked for.",
    example: "de",
    noun: "language",
    phrase: "% spoken",
  },
  {
    kind: "licence",
    ...ASKED,
    groups: { cdl: ["cdl_a", "cdl_b"], hgv: ["cdl_a"] },
    about: "Licence or certificate asked for, or !driving where it is expressly not.",
    example: "cdl_a",
    noun: "licence",
    phrase: "% licence",
  },
  {
    kind: "skill",
    holds: ["required", "preferred", "mentioned"],
    lacks: ["not_required"],
    about: "Skill or technology; python;sql for both.",
    example: "python;sql",
    noun: "skill",
    phrase: "%",
  },
  {
    kind: "shift",
    holds: ["required", "offered", "mentioned"],
    lacks: ["not_required"],
    about: "day, early, evening, night, weekend, rotating, split, on_call, holidays, flexible; !weekend for none.",
    example: "!weekend",
    noun: "shift",
    phrase: "% shifts",
  },
  {
    kind: "physical",
    ...MUST,
    about: "lifting, standing, outdoors, ...; !lifting for expressly none.",
    example: "!lifting",
    noun: "physical",
    phrase: "%",
  },
  {
    kind: "check",
    ...MUST,
    about: "background, criminal, drug, credit, ...; !drug for expressly none.",
    example: "!drug",
    noun: "check",
    phrase: "% check",
  },
  {
    kind: "benefit",
    ...GIVEN,
    about: "health, retirement, parental, bonus, equity, relocation, ...",
    example: "health;retirement",
    noun: "benefit",
    phrase: "%",
  },
  {
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
    kind: "sector",
    holds: ["mentioned"],
    lacks: [],
    about: "healthcare, education, construction, ...",
    example: "healthcare",
    noun: "sector",
    phrase: "%",
  },
];

/** The filter on such a kind. */
export function listFilter(list: NamedList): Filter {
  const { kind, about, example } = list;
  return {
    name: kind,
    about,
    example,
    onlyFacts: false,
    parse: (value) => listTests(list, value),
    label: (value) =>
      value
        .split(/([,;])/)
        .map((part) => (part === "," ? " or " : part === ";" ? " and " : partLabel(list, part.trim())))
        .join(""),
  };
}

function partLabel({ kind, noun, phrase, absent }: NamedList, part: string): string {
  switch (part.toLowerCase()) {
    case "yes":
      return noun;
    case "no":
      return `no ${noun}`;
    case "unknown":
      return `${KIND_NAMES[kind].toLowerCase()} not said`;
    default: {
      const words = valueWords(kind, part.replace(NOT, ""));
      return (part.startsWith(NOT) ? (absent ?? `no ${phrase}`) : phrase).replace("%", words);
    }
  }
}
