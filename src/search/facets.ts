import { LISTS } from "../conditions/list-filters.ts";
import type { Facet } from "../domain/search.ts";
import type { FactIndex } from "./fact-index.ts";

/** Most values of a facet. */
const MOST_VALUES = 12;

/** What postings say that one may narrow by, and how many of them say each thing, the commonest first. */
export function facetsOf(facts: FactIndex, postingRows: readonly number[]): Facet[] {
  const lists = new Map(LISTS.map((list) => [list.kind, list]));
  const counts = facts.countBy(postingRows, ({ kind, value, polarity }) =>
    lists.get(kind)?.holds.includes(polarity) === true ? `${kind} ${value}` : null,
  );
  return LISTS.flatMap(({ kind }) => {
    const values = [...counts]
      .filter(([key, count]) => count > 0 && key.startsWith(`${kind} `))
      .map(([key, count]) => ({ value: key.slice(kind.length + 1), count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, "en"));
    return values.length === 0 ? [] : [{ filter: kind, values: values.slice(0, MOST_VALUES) }];
  });
}
