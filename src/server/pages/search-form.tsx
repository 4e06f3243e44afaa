import type { JSX } from "hono/jsx/jsx-runtime";
import { MAX_QUERY_LENGTH, type SearchInput } from "../../domain/search.ts";
import { StateFields } from "./state-fields.tsx";

/**
 * The question box. Filters, order and the page's size stay as they are; a new question starts at its first page, and none of
 * its words is left out.
 */
export function SearchForm({ search }: { readonly search?: SearchInput | undefined }): JSX.Element {
  return (
    <search>
      <form class="ask" action="/" method="get">
        <label for="q">Your question</label>
        <div class="box">
          <input
            id="q"
            name="q"
            type="search"
            value={search?.query ?? ""}
            maxlength={MAX_QUERY_LENGTH}
            placeholder="Ask about pay, places, visas"
            autocomplete="off"
            spellcheck={true}
            enterkeyhint="search"
          />
          <button type="submit">Ask</button>
        </div>
        {search === undefined ? null : <StateFields input={search} except={["q", "ignore"]} />}
      </form>
    </search>
  );
}
