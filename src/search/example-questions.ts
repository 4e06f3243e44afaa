import { LISTS } from "../conditions/list-filters.ts";
import type { FactKind } from "../domain/fact.ts";
import { valueWords } from "../facts/words.ts";
import { Turns } from "../index/turns.ts";
import { demandOf } from "./conditions.ts";
import { facetsOf } from "./facets.ts";
import type { FactIndex } from "./fact-index.ts";
import { currenciesOf, roundStep } from "./pay-bands.ts";

/** Most questions, the last of which joins two conditions. */
const MOST_EXAMPLES = 6;
/** Largest share of all postings that is worth asking for: what nearly all say tells nothing. */
const MOST_SHARE = 0.6;
/** Examples that are joined to others, the commonest. */
const MOST_JOINED = 8;
/** Values of a kind that are tried, the commonest. */
const MOST_VALUES = 4;
/** What hardly anybody looks for. */
const TRIVIAL = new Set(["language en", "employment full_time", "employment permanent"]);

/** A condition as a question says it: alone, and beside another one. */
interface Wording {
  readonly kind: string;
  readonly alone: string;
  /** In front of "roles", or behind it. */
  readonly before?: string;
  readonly behind?: string;
}

/** A question that the facts answer. */
interface Example extends Wording {
  readonly rows: ReadonlySet<number>;
}

/** Kinds of which any value by name makes a question, and how it is said. */
const NAMED: Partial<Record<FactKind, (name: string) => Omit<Wording, "kind">>> = {
  place: (name) => ({ alone: `which roles are in ${name}?`, behind: `in ${name}` }),
  language: (name) => ({ alone: `which roles ask for ${name}?`, behind: `that ask for ${name}` }),
  skill: (name) => ({ alone: `who needs ${name}?`, behind: `with ${name}` }),
  licence: (name) => ({ alone: `which roles ask for a ${name} licence?`, behind: `with a ${name} licence` }),
  employment: (name) => ({ alone: `which roles are ${name}?`, before: name }),
  sector: (name) => ({ alone: `which roles are in ${name}?`, behind: `in ${name}` }),
};

/** What people ask most, whatever the index holds. */
const COMMON: readonly Wording[] = [
  { kind: "clearance", alone: "which roles need a clearance?", behind: "that need a clearance" },
  { kind: "sponsorship", alone: "who sponsors a visa?", behind: "that sponsor a visa" },
  { kind: "arrangement", alone: "which roles are remote?", before: "remote" },
  { kind: "education", alone: "which roles need no degree?", behind: "that need no degree" },
  { kind: "shift", alone: "which roles have night shifts?", behind: "with night shifts" },
  { kind: "experience", alone: "which roles need no experience?", behind: "that need no experience" },
  { kind: "benefit", alone: "who pays for relocation?", behind: "with relocation" },
];

/**
 * Questions of different kinds about what is common among the postings, each of which their facts answer. Other work has its
 * turn meanwhile.
 */
export async function exampleQuestions(facts: FactIndex, now: Date): Promise<string[]> {
  const turns = new Turns();
  const read = async (wordings: readonly Wording[]) => {
    const examples: Example[] = [];
    for (const wording of wordings) {
      examples.push(...exampleOf(wording, facts, now));
      if (turns.isOver) await turns.next();
    }
    return examples.sort((a, b) => b.rows.size - a.rows.size);
  };
  const candidates = await read([...COMMON, ...payWordings(facts), ...namedWordings(facts)]);
  const most = Math.max(1, facts.size * MOST_SHARE);
  const telling = candidates.filter(({ rows }) => rows.size <= most);
  const chosen = (telling.length > 0 ? telling : candidates).filter(
    ({ kind }, at, all) => all.findIndex((other) => other.kind === kind) === at,
  );
  const joined = await read(joinedWordings(chosen));
  return [...chosen.slice(0, MOST_EXAMPLES - 1), ...joined.slice(0, 1)].map(({ alone }) => alone);
}

/** The question as an example, where it is read as conditions and nothing else, which the facts of some posting fulfil. */
function exampleOf(wording: Wording, facts: FactIndex, now: Date): Example[] {
  const { conditions, rest } = demandOf(wording.alone, facts, { filters: {}, ignore: [], now });
  const isRead = rest === "" && conditions.length > 0 && conditions.every(({ said }) => said?.sure === true);
  if (!isRead) return [];
  const [first, ...others] = conditions.map(({ verdicts }) => new Set(verdicts.rows("yes")));
  const rows = new Set([...(first ?? [])].filter((row) => others.every((other) => other.has(row))));
  return rows.size === 0 ? [] : [{ ...wording, rows }];
}

/** Questions that join two of the examples: "remote roles in Berlin". */
function joinedWordings(examples: readonly Example[]): Wording[] {
  const openers = examples.filter(({ before }) => before !== undefined);
  return openers.flatMap((first) =>
    examples
      .slice(0, MOST_JOINED)
      .filter(({ kind, behind }) => kind !== first.kind && behind !== undefined)
      .map(({ behind }) => ({ kind: "joined", alone: `${first.before} roles ${behind}` })),
  );
}

/** Asks for more than about half of the roles pay, in the commonest currency. */
function payWordings(facts: FactIndex): Wording[] {
  const [commonest] = currenciesOf(facts);
  if (commonest === undefined) return [];
  const { currency, amounts } = commonest;
  const middle = amounts[Math.floor(amounts.length / 2)] ?? 0;
  const step = roundStep(middle / 10);
  const amount = Math.round(middle / step) * step;
  const money = amount.toLocaleString("en-US", {
    style: "currency",
    currency: currency.toUpperCase(),
    maximumFractionDigits: 0,
  });
  return [{ kind: "pay", alone: `which roles pay over ${money}?`, behind: `over ${money}` }];
}

function namedWordings(facts: FactIndex): Wording[] {
  const all = facetsOf(facts, [...facts.rows()]);
  return LISTS.flatMap(({ kind }) => {
    const values = all.find(({ filter }) => filter === kind)?.values ?? [];
    const say = NAMED[kind];
    if (say === undefined) return [];
    const telling = values.filter(({ value }) => !TRIVIAL.has(`${kind} ${value}`));
    return telling.slice(0, MOST_VALUES).map(({ value }) => ({ kind, ...say(valueWords(kind, value)) }));
  });
}
