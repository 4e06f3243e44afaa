import type { Row } from "./rows.ts";

/** The rows of a page. */
interface Page {
  readonly rows: readonly Row[];
  /** In points. */
  readonly height: number;
}

/** How many rows at the top and at the bottom of a page may be running ones, and in which share of its height. */
const MARGIN = { rows: 4, share: 0.1 };
/** How far a running row may move between pages, in points. */
const SAME_PLACE = 4;
/** Least share of the pages that has a running row. */
const LEAST_SHARE = 0.6;

/**
 * The pages' rows without running headers and footers: rows at the edge that come again at the same place of most pages,
 * numbers aside, and page numbers. A header in words alone stays where it comes first: it may be all that names the
 * employer. A row printed on both sides of a page break, as browsers do, is kept once.
 */
export function withoutRunning(pages: readonly Page[]): Row[][] {
  const edges = pages.map(edgeOf);
  const running = runningRows(edges);
  const seen = new Set<string>();
  const cleaned = pages.map(({ rows, height }, page) =>
    rows.filter((row) => {
      const text = textOf(row);
      if (edges[page]?.includes(row) && isPageNumber(text)) return false;
      if (!running[page]?.has(row)) return true;
      const isFirst = !seen.has(text);
      seen.add(text);
      return isFirst && row.y < height / 2 && !/\d|:\/\//.test(text);
    }),
  );
  return cleaned.map((rows, page) => {
    const last = rows.at(-1);
    const next = cleaned[page + 1]?.[0];
    return last && next && textOf(last).length > 20 && textOf(last) === textOf(next) ? rows.slice(0, -1) : rows;
  });
}

/** The rows that stand where headers and footers do. */
function edgeOf({ rows, height }: Page): Row[] {
  const margin = MARGIN.share * height;
  return rows.filter(
    ({ y }, at) => (at < MARGIN.rows && y < margin) || (at >= rows.length - MARGIN.rows && y > height - margin),
  );
}

/** All that stands on a row, as one string. */
export function textOf(row: Row): string {
  return row.segments.map(({ text }) => text).join(" ");
}

/** The rows of each page's edge that come again at the same place of most pages. */
function runningRows(edges: readonly (readonly Row[])[]): Set<Row>[] {
  const places = new Map<string, { page: number; y: number }[]>();
  for (const [page, edge] of edges.entries()) {
    for (const row of edge) {
      const pattern = patternOf(row);
      const found = places.get(pattern) ?? [];
      found.push({ page, y: row.y });
      places.set(pattern, found);
    }
  }
  const least = Math.max(2, LEAST_SHARE * edges.length);
  return edges.map((edge) => {
    const running = edge.filter(({ y, segments }) => {
      const found = places.get(patternOf({ y, segments })) ?? [];
      if (found.length < least) return false;
      return (
        new Set(found.filter((other) => Math.abs(other.y - y) <= SAME_PLACE).map(({ page }) => page)).size >= least
      );
    });
    return new Set(running);
  });
}

function patternOf(row: Row): string {
  return textOf(row).toLowerCase().replace(/\d+/g, "#");
}

function isPageNumber(text: string): boolean {
  return /^(?:[-–—|•\s]*)(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:of|\/|von)\s*\d{1,4})?(?:[-–—|•\s]*)$/i.test(text);
}
