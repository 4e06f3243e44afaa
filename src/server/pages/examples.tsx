import type { JSX } from "hono/jsx/jsx-runtime";
import { searchUrl } from "./urls.ts";

const QUESTIONS = [
  "which roles need a clearance?",
  "who sponsors a visa?",
  "remote jobs that ask for no degree",
  "night shifts",
  "jobs that train you while they pay you",
  "which employers pay for relocation?",
];

/** Questions to click on. */
export function Examples({ heading }: { readonly heading: string }): JSX.Element {
  return (
    <section class="examples" aria-labelledby="examples">
      <h2 id="examples">{heading}</h2>
      <ul>
        {QUESTIONS.map((query) => (
          <li>
            <a href={searchUrl({ query })}>{query}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
