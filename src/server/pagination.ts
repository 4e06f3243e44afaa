/** Where in a list a page lies. */
export interface PagePlace {
  readonly offset: number;
  /** Most entries of a page. */
  readonly limit: number;
  /** Entries on all pages together. */
  readonly total: number;
}

/**
 * The `Link` header (RFC 8288) of one page of a list: `first`, `prev`, `next` and `last`, as far as there are such pages, at
 * the request's own address; null where there is one page only.
 */
export function pageLinks(url: string, { offset, limit, total }: PagePlace): string | null {
  const links: string[] = [];
  const link = (rel: string, at: number) => {
    const address = new URL(url);
    address.searchParams.set("offset", String(at));
    links.push(`<${address.pathname}${address.search}>; rel="${rel}"`);
  };
  const last = Math.max(0, Math.ceil(total / limit) - 1) * limit;
  if (last === 0 && offset === 0) return null;
  link("first", 0);
  if (offset > 0) link("prev", Math.max(0, Math.min(offset - limit, last)));
  if (offset + limit < total) link("next", offset + limit);
  link("last", last);
  return links.join(", ");
}
