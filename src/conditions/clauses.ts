import type { Condition } from "../domain/condition.ts";
import type { FactKind } from "../domain/fact.ts";
import { valueWords } from "../facts/words.ts";
import { NOT } from "./lists.ts";

/** What a role does that fulfils a condition: `need` and `a security clearance`. */
export interface Clause {
  /** As of several roles; `singular` gives that of one. */
  readonly verb: string;
  readonly object: string;
}

/** A condition as a response names it. */
type Asked = Pick<Condition, "filter" | "value" | "label">;

/** Verbs that "s" does not make singular. */
const SINGULAR: Readonly<Record<string, string>> = {
  are: "is",
  "are not": "is not",
  have: "has",
  match: "matches",
  "do not sponsor": "does not sponsor",
  "do not say": "does not say",
  "were posted": "was posted",
};

/** A clause's verb as of one role: `needs`. */
export function singular(verb: string): string {
  const [first = "", ...others] = verb.split(" ");
  return SINGULAR[verb] ?? [`${first}s`, ...others].join(" ");
}

/** Verbs of conditions on things by name, and what stands around the name. */
const NAMED: Readonly<Record<string, { verb: string; phrase: string }>> = {
  place: { verb: "are", phrase: "in %" },
  sector: { verb: "are", phrase: "in %" },
  seniority: { verb: "are", phrase: "at % level" },
  clearance: { verb: "need", phrase: "a % clearance" },
  language: { verb: "ask for", phrase: "%" },
  licence: { verb: "ask for", phrase: "a % licence" },
  skill: { verb: "ask for", phrase: "%" },
  shift: { verb: "have", phrase: "% shifts" },
  physical: { verb: "involve", phrase: "%" },
  check: { verb: "make", phrase: "a % check" },
  benefit: { verb: "offer", phrase: "%" },
  arrangement: { verb: "are", phrase: "%" },
  employment: { verb: "are", phrase: "%" },
};

/** What is said of particular values: the verb and the object, with `|` between. */
const PARTICULAR: Readonly<Record<string, string>> = {
  "remote=yes": "are|remote",
  "remote=no": "are not|remote",
  "clearance=yes": "need|a security clearance",
  "clearance=no": "need|no security clearance",
  "sponsorship=yes": "sponsor|visas",
  "sponsorship=no": "do not sponsor|visas",
  "travel=yes": "ask for|travel",
  "travel=no": "ask for|no travel",
  "degree=yes": "require|a degree",
  "degree=no": "require|no degree",
  "open=yes": "are|still open",
  "open=no": "are|closed",
  "experience_max=0": "need|no experience",
  "authorisation=work": "ask for|the right to work",
  "authorisation=citizen": "ask for|citizenship",
  "authorisation=resident": "ask for|permanent residence",
  "authorisation=us_person": "ask for|a US person",
  "employment=contract": "offer|contract work",
  "employment=internship": "offer|an internship",
  "employment=apprenticeship": "offer|an apprenticeship",
  "employer=agency": "come|from an agency",
  "employer=nonprofit": "come|from a nonprofit",
  "employer=government": "come|from a government employer",
  "employer=startup": "come|from a startup",
  "employer=family_owned": "come|from a family business",
  "employer=cooperative": "come|from a cooperative",
  "benefit=health": "offer|health insurance",
  "benefit=retirement": "offer|a pension",
  "benefit=relocation": "pay|for relocation",
  "benefit=tuition": "pay|for training",
  "benefit=parental": "offer|parental leave",
  "benefit=transport": "pay|for transport",
};

/** Numbers and dates, whose labels only want a verb: what the label begins with, and what is said in its place. */
const MEASURED: readonly (readonly [filter: RegExp, begins: RegExp, verb: string, instead: string])[] = [
  [/^pay_/, /^pay /, "pay", ""],
  [/^experience_/, /^/, "ask for", ""],
  [/^travel_max$/, /^travel /, "ask for travel of", ""],
  [/^hours_/, /^/, "ask for", ""],
  [/^education_max$/, /^/, "ask for", ""],
  [/^posted_since$/, /^posted since the last/, "were posted", "in the last"],
  [/^posted_since$/, /^posted /, "were posted", ""],
  [/^start_by$/, /^starts /, "start", ""],
];

/** A condition as what a role does; null where there are no good words for it. */
export function clauseOf({ filter, value, label }: Asked): Clause | null {
  const particular = PARTICULAR[`${filter}=${value}`]?.split("|");
  if (particular !== undefined) return { verb: particular[0] ?? "", object: particular[1] ?? "" };
  const measured = MEASURED.find(([name, begins]) => name.test(filter) && begins.test(label));
  if (measured !== undefined) return { verb: measured[2], object: label.replace(measured[1], measured[3]) };
  const named = NAMED[filter];
  const parts = value.split(/[,;]/);
  const isPlain = parts.every((part) => !part.includes(NOT) && !["yes", "no", "unknown"].includes(part));
  if (named === undefined || !isPlain) return null;
  const object = value
    .split(/([,;])/)
    .map((part) => (part === "," ? " or " : part === ";" ? " and " : nameIn(named.phrase, filter, part.trim())))
    .join("");
  return { verb: named.verb, object };
}

function nameIn(phrase: string, filter: string, value: string): string {
  const name = valueWords(filter as FactKind, value);
  const said = phrase.replace("%", name);
  return /^[aeio]/i.test(name) ? said.replace(/^a /, "an ") : said;
}

/** What one role or several do, as one predicate: `are remote and part-time, and sponsor visas`. */
export function predicateOf(clauses: readonly Clause[], number: "one" | "many"): string {
  const verbs = [...new Set(clauses.map(({ verb }) => verb))];
  const parts = verbs.map((verb) => {
    const objects = clauses.filter((clause) => clause.verb === verb).map(({ object }) => object);
    return `${number === "one" ? singular(verb) : verb} ${enumerate([...new Set(objects)])}`;
  });
  return enumerate(parts);
}

function enumerate(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
