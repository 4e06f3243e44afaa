import type { JSX } from "hono/jsx/jsx-runtime";
import type { Condition } from "../../domain/condition.ts";
import type { SearchInput } from "../../domain/search.ts";
import { withoutWords } from "../../text/without-words.ts";
import type { Asked } from "./asked.ts";
import { ConditionEditor } from "./condition-editor.tsx";
import { searchUrl } from "./urls.ts";
import { count, number } from "./words.ts";

/** The conditions that were understood, each to be changed in place or dropped. */
export function Conditions({ input, response }: Asked): JSX.Element | null {
  const { conditions } = response.understood;
  if (conditions.length === 0) return null;
  return (
    <ul class="conditions" aria-label="Conditions">
      {conditions.map((condition, at) => (
        <li>
          <details>
            <summary title={origin(condition)}>
              <span>{condition.label}</span>
            </summary>
            <ConditionEditor input={input} condition={condition} at={at} />
          </details>
          <a href={searchUrl(without({ input, response }, condition))} aria-label={`Without: ${condition.label}`}>
            ×
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is not known, where one condition alone is asked for: it is not claimed, and not denied. */
export function Unknown({ input, response }: Asked): JSX.Element | null {
  const { unknown = 0, understood } = response;
  const [condition] = understood.conditions;
  if (unknown === 0 || condition === undefined) return null;
  return (
    <p class="unknown">
      {count(unknown, "more role")} {unknown === 1 ? "does" : "do"} not say.{" "}
      <a
        href={searchUrl({
          ...without({ input, response }, condition),
          query: "",
          filters: { [condition.filter]: "unknown" },
        })}
      >
        Show {unknown === 1 ? "it" : "them"}
      </a>
    </p>
  );
}

/** Where nothing answers: what leaving out each condition would bring. */
export function Relaxations({ input, response }: Asked): JSX.Element | null {
  const { relaxations = [], understood } = response;
  // That everything is left says nothing.
  const useful = relaxations.filter(({ total }) => total > 0 && total < response.index.postings);
  if (useful.length === 0) return null;
  return (
    <section class="relaxations" aria-labelledby="relaxations">
      <h2 id="relaxations">With one condition less</h2>
      <ul>
        {useful.map(({ filter, label, total }) => {
          const condition = understood.conditions.find((one) => one.filter === filter);
          if (condition === undefined) return null;
          return (
            <li>
              <a href={searchUrl(without({ input, response }, condition))}>
                Without “{label}”: {count(total, "role")}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The search without a condition: the filter goes, or the words of the question that say it. */
export function without({ input, response }: Asked, { filter, words, span }: Condition): SearchInput {
  const { [filter]: _, ...filters } = input.filters ?? {};
  if (words === null || span === null) return { ...input, filters, offset: 0 };
  const { text, rest, conditions } = response.understood;
  const isAll = rest === "" && conditions.every((other) => other.filter === filter || other.words === null);
  return { ...input, query: isAll ? "" : withoutWords(text, span), filters, offset: 0 };
}

/** Where a condition came from, and what the index says to it. */
function origin({ words, yes, no, unknown }: Condition): string {
  const from = words === null ? "Chosen as a filter" : `From “${words}”`;
  return `${from}. Of all roles, ${number(yes)} yes, ${number(no)} no, ${number(unknown)} do not say.`;
}
