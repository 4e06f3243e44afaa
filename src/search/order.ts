import type { SearchRequest } from "../domain/search.ts";
import type { SaidFact } from "../store/facts.ts";
import type { JudgedPosting } from "./answer.ts";
import type { FactIndex } from "./fact-index.ts";
import type { NearCopies } from "./near-copies.ts";

/** A posting and the rows of its near-copies that qualify too. */
export interface Entry {
  readonly judged: JudgedPosting;
  readonly copies: readonly number[];
}

/** Postings, best first, in the order that is asked for; those that do not say what they are ordered by come last. */
export function inOrder(
  postings: readonly JudgedPosting[],
  sort: SearchRequest["sort"],
  facts: FactIndex,
): readonly JudgedPosting[] {
  if (sort === "relevance") return postings;
  const keyed = postings.map((posting) => ({ posting, key: KEYS[sort](facts.of(posting.postingRow)) }));
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return a.key < b.key ? -1 : Number(a.key > b.key);
    })
    .map(({ posting }) => posting);
}

/** What postings are ordered by, ascending; null where their facts do not say. */
const KEYS: Readonly<
  Record<Exclude<SearchRequest["sort"], "relevance">, (said: readonly SaidFact[]) => number | null>
> = {
  newest: (said) => negated(dayOf(said, "posted")),
  deadline: (said) => dayOf(said, "deadline"),
  pay: (said) => negated(greatestPay(said)),
};

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}

function dayOf(said: readonly SaidFact[], kind: SaidFact["kind"]): number | null {
  const days = said.filter((fact) => fact.kind === kind).map(({ value }) => Date.parse(value));
  const known = days.filter((day) => !Number.isNaN(day));
  return known.length === 0 ? null : Math.max(...known);
}

/** Numbers of different currencies are compared as they are. */
function greatestPay(said: readonly SaidFact[]): number | null {
  const amounts = said
    .filter(({ kind, polarity }) => kind === "pay" && polarity === "offered")
    .flatMap(({ detail }) => [detail?.annualMax, detail?.annualMin])
    .filter((amount) => typeof amount === "number");
  return amounts.length === 0 ? null : Math.max(...amounts);
}

/** Postings with their near-copies behind the first of them. */
export function withoutCopies(postings: readonly JudgedPosting[], copies: NearCopies): Entry[] {
  const entries: { judged: JudgedPosting; copies: number[] }[] = [];
  const entryOf = new Map<number, { copies: number[] }>();
  for (const judged of postings) {
    const known = entryOf.get(judged.postingRow);
    if (known !== undefined) {
      known.copies.push(judged.postingRow);
      continue;
    }
    const entry = { judged, copies: [] };
    entries.push(entry);
    for (const row of copies.of(judged.postingRow)) entryOf.set(row, entry);
  }
  return entries;
}
