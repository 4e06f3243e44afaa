import type { JSX } from "hono/jsx/jsx-runtime";
import { MAX_QUERY_LENGTH, type SearchInput } from "../../domain/search.ts";

/** The question box. Filters and the page's size stay as they are; a new question starts at its first page. */
export function SearchForm({ search }: { readonly search?: SearchInput | undefined }): JSX.Element {
  const kept = Object.entries(search?.filters ?? {});
  if (search?.limit !== undefined && search.limit !== 10) kept.push(["limit", String(search.limit)]);
  if (search?.sort !== undefined && search.sort !== "relevance") kept.push(["sort", search.sort]);
  if (search?.dedupe === "off") kept.push(["dedupe", search.dedupe]);
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
            placeholder="who sponsors a visa?"
            autocomplete="off"
            spellcheck={true}
            required
          />
          <button type="submit">Ask</button>
        </div>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      </form>
    </search>
  );
}
