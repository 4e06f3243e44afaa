import type { JSX } from "hono/jsx/jsx-runtime";
import type { FactKind } from "../../domain/fact.ts";
import type { Facet } from "../../domain/search.ts";
import { KIND_NAMES, valueWords } from "../../facts/words.ts";
import type { Asked } from "./asked.ts";
import { StateFields } from "./state-fields.tsx";
import { number } from "./words.ts";

/** Values of a facet that stand there at once; the others are folded away. */
const AT_ONCE = 5;
/** Facets that are unfolded: what people narrow by first. */
const UNFOLDED: readonly string[] = ["arrangement", "place", "employment", "seniority"];
const BY_IMPORTANCE = ["arrangement", "place", "employment", "seniority", "shift", "skill", "benefit", "language"];

/** A value to narrow by. */
interface Choice {
  readonly value: string;
  /** Null where it is chosen and the roles found no longer tell. */
  readonly count: number | null;
  readonly isChosen: boolean;
}

interface Group {
  readonly filter: string;
  readonly choices: readonly Choice[];
}

/** What the roles found can be narrowed by, with counts: boxes to check, whatever is checked must hold. */
export function Narrow({ input, response }: Asked): JSX.Element | null {
  const filters = input.filters ?? {};
  const groups = groupsOf(response.facets ?? [], filters, response.total);
  if (groups.length === 0 || (response.total < 2 && !groups.some(isUsed))) return null;
  const shown = [...groups.map(({ filter }) => filter), "pay_min"];
  return (
    <aside class="narrow" id="narrow" aria-labelledby="narrow-title">
      <form action="/" method="get">
        <StateFields input={input} except={shown} />
        <h2 id="narrow-title">Narrow</h2>
        <label for="pay-min">Pay at least</label>
        <div class="box">
          <input
            id="pay-min"
            name="pay_min"
            value={filters.pay_min ?? ""}
            placeholder="60000, or 25/hour"
            autocomplete="off"
          />
          <button type="submit">Apply</button>
        </div>
        {groups.map((group) => (
          <FacetGroup group={group} />
        ))}
      </form>
    </aside>
  );
}

function isUsed({ choices }: Group): boolean {
  return choices.some(({ isChosen }) => isChosen);
}

/** Facets with something left to choose, or chosen, by importance. */
function groupsOf(facets: readonly Facet[], filters: Readonly<Record<string, string>>, total: number): Group[] {
  const rank = ({ filter }: Facet) => (BY_IMPORTANCE.indexOf(filter) + BY_IMPORTANCE.length) % BY_IMPORTANCE.length;
  const known = (filter: string) => BY_IMPORTANCE.includes(filter);
  return [...facets]
    .sort((a, b) => Number(known(b.filter)) - Number(known(a.filter)) || rank(a) - rank(b))
    .map(({ filter, values }) => {
      const chosen = (filters[filter] ?? "").split(";").filter((value) => value !== "");
      const counted = values.map(({ value, count }) => ({ value, count, isChosen: chosen.includes(value) }));
      const others = chosen
        .filter((value) => !values.some((one) => one.value === value))
        .map((value) => ({ value, count: null, isChosen: true }));
      const choices = [...others, ...counted].sort((a, b) => Number(b.isChosen) - Number(a.isChosen));
      return { filter, choices };
    })
    .filter(({ choices }) => choices.some(({ isChosen, count }) => isChosen || (count ?? 0) < total));
}

function FacetGroup({ group }: { group: Group }): JSX.Element {
  const { filter, choices } = group;
  const rest = choices.slice(AT_ONCE);
  const name = KIND_NAMES[filter as FactKind];
  return (
    <details class="facet" open={UNFOLDED.includes(filter) || isUsed(group)}>
      <summary>{name}</summary>
      <fieldset>
        <legend class="unseen">{name}</legend>
        {choices.slice(0, AT_ONCE).map((choice) => (
          <Box filter={filter} choice={choice} />
        ))}
        {rest.length === 0 ? null : (
          <details>
            <summary>{rest.length} more</summary>
            {rest.map((choice) => (
              <Box filter={filter} choice={choice} />
            ))}
          </details>
        )}
      </fieldset>
    </details>
  );
}

function Box({ filter, choice: { value, count, isChosen } }: { filter: string; choice: Choice }): JSX.Element {
  const words = value
    .split(",")
    .map((one) =>
      one.startsWith("!") ? `not ${valueWords(filter as FactKind, one.slice(1))}` : valueWords(filter as FactKind, one),
    )
    .join(" or ");
  return (
    <label>
      <input type="checkbox" name={filter} value={value} checked={isChosen} />
      {words}
      {count === null ? null : <span class="count">{number(count)}</span>}
    </label>
  );
}
