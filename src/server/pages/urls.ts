import type { SearchInput } from "../../domain/search.ts";
import type { Span } from "../../domain/span.ts";

/** Name of the element around the quoted sentence on a posting's page. */
export const EVIDENCE_ID = "evidence";

/** Address of the search page that shows a search; what has its default value is left out. */
export function searchUrl({ query, limit, offset, filters, ignore, sort, dedupe }: SearchInput): string {
  const parameters = new URLSearchParams({ q: query });
  if (limit !== undefined && limit !== 10) parameters.set("limit", String(limit));
  if (offset !== undefined && offset !== 0) parameters.set("offset", String(offset));
  if (ignore !== undefined && ignore.length > 0) parameters.set("ignore", ignore.join(","));
  if (sort !== undefined && sort !== "relevance") parameters.set("sort", sort);
  if (dedupe === "off") parameters.set("dedupe", dedupe);
  for (const [name, value] of Object.entries(filters ?? {})) parameters.set(name, value);
  return `/?${parameters}`;
}

/** Address of a posting's page, at a span of its text; `question` leads back to the search. */
export function postingUrl(id: string, span: Span, question: string): string {
  const parameters = new URLSearchParams({ start: String(span.start), end: String(span.end) });
  if (question !== "") parameters.set("q", question);
  return `/postings/${encodeURIComponent(id)}?${parameters}#${EVIDENCE_ID}`;
}

/** A posting's own address, if it is one of the web: `javascript:` and the like are not to be clicked. */
export function webUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
