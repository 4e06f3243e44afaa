import type { JSX } from "hono/jsx/jsx-runtime";
import type { FactKind } from "../../domain/fact.ts";
import { KIND_NAMES, valueWords } from "../../facts/words.ts";
import type { Asked } from "./asked.ts";
import { searchUrl } from "./urls.ts";
import { number } from "./words.ts";

const ORDERS = [
  ["relevance", "Best match"],
  ["newest", "Newest"],
  ["pay", "Highest pay"],
  ["deadline", "Closing soon"],
] as const;

/** What the roles found can be narrowed and ordered by, folded away. */
export function Narrow({ input, response }: Asked): JSX.Element | null {
  const facets = (response.facets ?? []).filter(
    ({ filter, values }) => input.filters?.[filter] === undefined && values.some(({ count }) => count < response.total),
  );
  if (response.total < 2) return null;
  return (
    <div class="narrow">
      <nav aria-label="Order">
        {ORDERS.map(([sort, name]) =>
          (input.sort ?? "relevance") === sort ? (
            <b>{name}</b>
          ) : (
            <a href={searchUrl({ ...input, sort, offset: 0 })}>{name}</a>
          ),
        )}
      </nav>
      {facets.length === 0 ? null : (
        <details>
          <summary>Narrow</summary>
          <dl>
            {facets.map(({ filter, values }) => (
              <div>
                <dt>{KIND_NAMES[filter as FactKind]}</dt>
                <dd>
                  {values.map(({ value, count }) => (
                    <a href={searchUrl({ ...input, filters: { ...input.filters, [filter]: value }, offset: 0 })}>
                      {valueWords(filter as FactKind, value)} <span class="count">{number(count)}</span>
                    </a>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
