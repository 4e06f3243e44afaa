import { parseFilter } from "../conditions/filters.ts";
import type { Corpus, CorpusCount } from "../domain/corpus.ts";
import { Turns } from "../index/turns.ts";
import { exampleQuestions } from "./example-questions.ts";
import type { FactIndex } from "./fact-index.ts";
import type { NearCopies } from "./near-copies.ts";
import { bandsOf, currenciesOf } from "./pay-bands.ts";
import type { Snapshot } from "./snapshot.ts";

const ARRANGEMENTS = ["remote", "hybrid", "onsite", "unknown"];
/** What the rows of the map can be, the first of which enough roles say something. */
const ROWS = {
  seniority: ["intern", "apprentice", "entry", "mid", "senior", "lead", "manager", "director", "executive"],
  employment: ["full_time", "part_time", "permanent", "contract", "temporary", "seasonal", "casual", "internship"],
} as const;
/** Share of all roles that says its level, from which on the map is by level. */
const ENOUGH = 0.25;

/**
 * The index at a glance, from its facts. Every count is that of the entries which a search with the same filters finds. Other
 * work has its turn meanwhile.
 */
export async function corpusOf({ facts, copies }: Pick<Snapshot, "facts" | "copies">, now: Date): Promise<Corpus> {
  const counter = new Counter(facts, copies, now);
  const pay = [];
  for (const { currency, amounts } of currenciesOf(facts)) {
    const roles = await counter.count({ pay_min: `${currency} 0` });
    const bands = [];
    for (const band of bandsOf(currency, amounts)) bands.push({ ...band, ...(await counter.count(band.filters)) });
    pay.push({ currency, roles: roles.count, bands });
  }
  const { count: roles } = await counter.count({});
  return { roles, examples: await exampleQuestions(facts, now), pay, map: await mapOf(counter, roles) };
}

async function mapOf(counter: Counter, roles: number): Promise<Corpus["map"]> {
  const { count: levelled } = await counter.count({ seniority: "yes" });
  const by = levelled >= roles * ENOUGH ? "seniority" : "employment";
  const rows = [];
  for (const value of [...ROWS[by], "unknown"]) {
    const cells = [];
    for (const arrangement of ARRANGEMENTS) {
      cells.push({ arrangement, ...(await counter.count({ arrangement, [by]: value })) });
    }
    if (cells.some(({ count }) => count > 0)) rows.push({ value, cells });
  }
  return { by, rows };
}

/** Counts entries by filters, each filter tried once. */
class Counter {
  readonly #facts: FactIndex;
  readonly #copies: NearCopies;
  readonly #now: Date;
  readonly #rows = new Map<string, ReadonlySet<number>>();
  readonly #turns = new Turns();

  constructor(facts: FactIndex, copies: NearCopies, now: Date) {
    this.#facts = facts;
    this.#copies = copies;
    this.#now = now;
  }

  async count(filters: Readonly<Record<string, string>>): Promise<CorpusCount> {
    const [first = new Set(this.#facts.rows()), ...others] = Object.entries(filters).map(([name, value]) =>
      this.#rowsOf(name, value),
    );
    const entries = new Set<number>();
    for (const row of first) {
      // Near-copies are one entry, named by the first of them.
      if (others.every((rows) => rows.has(row))) entries.add(this.#copies.of(row)[0] ?? row);
    }
    if (this.#turns.isOver) await this.#turns.next();
    return { count: entries.size, filters };
  }

  #rowsOf(name: string, value: string): ReadonlySet<number> {
    const key = `${name}=${value}`;
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const rows = new Set(this.#facts.verdicts(parseFilter(name, value, this.#now).tests).rows("yes"));
    this.#rows.set(key, rows);
    return rows;
  }
}
