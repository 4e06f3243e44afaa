import type { JSX } from "hono/jsx/jsx-runtime";
import type { Asked } from "./asked.ts";
import { searchUrl } from "./urls.ts";

const ORDERS = [
  ["relevance", "Best match"],
  ["newest", "Newest"],
  ["pay", "Highest pay"],
  ["deadline", "Closing soon"],
] as const;

/** What the roles found can be ordered by, and the way to what they can be narrowed by. */
export function Order({ input, response }: Asked): JSX.Element | null {
  if (response.total < 2) return null;
  return (
    <div class="order">
      <nav aria-label="Order">
        {ORDERS.map(([sort, name]) => (
          <a
            href={searchUrl({ ...input, sort, offset: 0 })}
            aria-current={(input.sort ?? "relevance") === sort ? "true" : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <a class="to-narrow" href="#narrow">
        Narrow
      </a>
    </div>
  );
}
