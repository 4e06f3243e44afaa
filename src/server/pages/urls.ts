import type { SearchInput } from "../../domain/search.ts";
import type { Span } from "../../domain/span.ts";

/** Name of the element around the quoted sentence on a posting's page. */
export const EVIDENCE_ID = "evidence";

/** The whole state of a search as names and values, as its address and its forms hold it; defaults are left out. */
export function searchFields({ query, limit, offset, filters, ignore, sort, dedupe }: SearchInput): [string, string][] {
  const fields: [string, string][] = [["q", query]];
  if (limit !== undefined && limit !== 10) fields.push(["limit", String(limit)]);
  if (offset !== undefined && offset !== 0) fields.push(["offset", String(offset)]);
  if (ignore !== undefined && ignore.length > 0) fields.push(["ignore", ignore.join(",")]);
  if (sort !== undefined && sort !== "relevance") fields.push(["sort", sort]);
  if (dedupe === "off") fields.push(["dedupe", dedupe]);
  return [...fields, ...Object.entries(filters ?? {})];
}

/** Address of the search page that shows a search; what has its default value is left out. */
export function searchUrl(input: SearchInput): string {
  return `/?${new URLSearchParams(searchFields(input))}`;
}

/** Address of a posting's page, at a span of its text; the search that led there stands in it, to go back to. */
export function postingUrl(id: string, span: Span | null, from?: SearchInput): string {
  const place: [string, string][] =
    span === null
      ? []
      : [
          ["start", String(span.start)],
          ["end", String(span.end)],
        ];
  const back = from === undefined ? [] : searchFields(from).filter(([, value]) => value !== "");
  const parameters = new URLSearchParams([...place, ...back]).toString();
  return `/postings/${encodeURIComponent(id)}${parameters === "" ? "" : `?${parameters}`}${span === null ? "" : `#${EVIDENCE_ID}`}`;
}

/** A posting's own address, if it is one of the web: `javascript:` and the like are not to be clicked. */
export function webUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
