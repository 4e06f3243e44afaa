import type { JSX } from "hono/jsx/jsx-runtime";
import { searchUrl } from "./urls.ts";

/** Questions to click on, each of which the index answers. */
export function Examples({
  heading,
  questions,
}: {
  heading: string;
  questions: readonly string[];
}): JSX.Element | null {
  if (questions.length === 0) return null;
  return (
    <section class="examples" aria-labelledby="examples">
      <h2 id="examples">{heading}</h2>
      <ul>
        {questions.map((query) => (
          <li>
            <a href={searchUrl({ query })}>{query}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
