import type { Row, Segment } from "./rows.ts";

/** A line of text in the order of reading. */
export type Line = Segment;

/** Lines that belong to one column of a page, or to its whole width. */
export type Flow = readonly Line[];

/** Least width of a gutter, in heights of the font; least rows on each side of one; largest share of rows across it. */
const GUTTER = { width: 0.9, rows: 4, crossing: 0.35 };
/** How far baselines of one table's row may lie apart, in heights of the font. */
const ALIGNED = 0.35;
/** Deepest nesting of columns within columns. */
const MAX_DEPTH = 3;
/** Gap, in heights of the font, from which the cells of a row are parted by a bar. */
const CELL_GAP = 2;

/** A page's rows in the order of reading: full rows as they come, columns one after the other, tables row by row. */
export function flowsOf(rows: readonly Row[], depth = 0): Flow[] {
  const gutter = depth < MAX_DEPTH ? findGutter(rows) : null;
  if (gutter === null) return flow(rows.map(joined));
  const flows: Flow[] = [];
  let full: Line[] = [];
  for (const band of bandsOf(rows, gutter)) {
    const left = sideOf(band, ({ right }) => right <= gutter);
    const right = sideOf(band, (segment) => segment.left >= gutter);
    if (left.length < 2 || right.length < 2) full.push(...band.map(joined));
    else if (isTable(left, right)) full.push(...tableLines(band, gutter));
    else {
      flows.push(...flow(full), ...flowsOf(left, depth + 1), ...flowsOf(right, depth + 1));
      full = [];
    }
  }
  return [...flows, ...flow(full)];
}

function flow(lines: readonly Line[]): Flow[] {
  return lines.length === 0 ? [] : [lines];
}

/** The middle of the widest upright strip that few rows cross and that has enough of them on both sides; null if none. */
function findGutter(rows: readonly Row[]): number | null {
  const segments = rows.flatMap((row) => row.segments);
  const sizes = segments.map(({ size }) => size).sort((a, b) => a - b);
  const least = GUTTER.width * (sizes[sizes.length >> 1] ?? 10);
  const start = Math.min(...segments.map(({ left }) => left));
  const end = Math.max(...segments.map(({ right }) => right));
  const length = Math.ceil(end - start);
  if (!(length > 0) || length > 20_000) return null;
  const crossed = new Uint32Array(length + 1);
  for (const { left, right } of segments)
    for (let at = Math.ceil(left - start); at < Math.floor(right - start); at += 1)
      crossed[at] = (crossed[at] ?? 0) + 1;
  let best: { middle: number; score: number } | null = null;
  for (const most of [0, 0.05, 0.15, GUTTER.crossing].map((share) => Math.floor(share * rows.length))) {
    for (const { from, to } of stripsOf(crossed, most)) {
      if (to - from < least || from < 0.1 * length || to > 0.92 * length) continue;
      const middle = start + (from + to) / 2;
      const score = sides(rows, middle);
      if (score >= GUTTER.rows && (best === null || score > best.score)) best = { middle, score };
    }
  }
  return best?.middle ?? null;
}

function* stripsOf(crossed: Uint32Array, most: number): Iterable<{ from: number; to: number }> {
  let from = -1;
  for (let at = 0; at <= crossed.length; at += 1) {
    const isFree = at < crossed.length && (crossed[at] ?? 0) <= most;
    if (isFree && from === -1) from = at;
    if (!isFree && from !== -1) {
      yield { from, to: at };
      from = -1;
    }
  }
}

/** How many rows, at least, stand on either side of `x` where none crosses it. */
function sides(rows: readonly Row[], x: number): number {
  const within = rows.filter((row) => !crosses(row, x));
  const left = within.filter(({ segments }) => segments.some(({ right }) => right <= x)).length;
  const right = within.filter(({ segments }) => segments.some((segment) => segment.left >= x)).length;
  return Math.min(left, right);
}

function crosses(row: Row, x: number): boolean {
  return row.segments.some(({ left, right }) => left < x && right > x);
}

/** Runs of rows that cross the gutter, and of rows that do not. */
function bandsOf(rows: readonly Row[], gutter: number): Row[][] {
  const bands: Row[][] = [];
  let isAcross: boolean | null = null;
  for (const row of rows) {
    const across = crosses(row, gutter);
    if (across === isAcross) bands.at(-1)?.push(row);
    else bands.push([row]);
    isAcross = across;
  }
  return bands;
}

function sideOf(band: readonly Row[], isIn: (segment: Segment) => boolean): Row[] {
  return band.flatMap(({ segments }) => {
    const own = segments.filter(isIn);
    return own.length === 0 ? [] : [{ y: own[0]?.y ?? 0, segments: own }];
  });
}

/**
 * Whether two columns are a table to be read row by row: short cells on the left, each beside one on the right, and
 * either hardly any row without its left cell, or more room above rows than within them.
 */
function isTable(left: readonly Row[], right: readonly Row[]): boolean {
  const size = left[0]?.segments[0]?.size ?? 10;
  const partner = (row: Row, rows: readonly Row[]) => rows.findIndex(({ y }) => Math.abs(y - row.y) < ALIGNED * size);
  const partners = left.map((row) => partner(row, right));
  if (partners.filter((at) => at !== -1).length < 0.8 * left.length) return false;
  if (Math.min(medianWords(left), medianWords(right)) > 4) return false;
  const alone = right.filter((row) => partner(row, left) === -1).length;
  if (alone <= 0.2 * right.length) return true;
  const gap = (at: number) => (right[at]?.y ?? 0) - (right[at - 1]?.y ?? 0);
  const within = right.flatMap((_, at) => (at > 0 && !partners.includes(at) ? [gap(at)] : [])).sort((a, b) => a - b);
  const usual = within[within.length >> 1] ?? 0;
  const starts = partners.filter((at) => at > 0);
  return starts.length > 0 && starts.every((at) => gap(at) > 1.15 * usual);
}

function medianWords(rows: readonly Row[]): number {
  const words = rows.map(({ segments }) =>
    segments.map(({ text }) => text.split(" ").length).reduce((a, b) => a + b, 0),
  );
  return words.sort((a, b) => a - b)[words.length >> 1] ?? 0;
}

/** A table's rows as lines; what stands on the right alone goes on with the cell above. */
function tableLines(band: readonly Row[], gutter: number): Line[] {
  const lines: Line[] = [];
  for (const row of band) {
    const above = lines.at(-1);
    const isMore = row.segments.every(({ left }) => left >= gutter) && above !== undefined;
    if (isMore) lines[lines.length - 1] = { ...above, text: `${above.text} ${joined(row).text}`, y: row.y };
    else lines.push(joined(row));
  }
  return lines;
}

function joined(row: Row): Line {
  const [first, ...rest] = row.segments;
  let line: Line = first ?? { text: "", left: 0, right: 0, y: row.y, size: 1, font: "", isOneFont: true };
  for (const next of rest) {
    const isCell = next.left - line.right > CELL_GAP * Math.max(line.size, next.size) && !/^\W$/.test(line.text);
    const isOneFont = line.isOneFont && next.isOneFont && next.font === line.font;
    line = { ...line, text: `${line.text}${isCell ? " | " : " "}${next.text}`, right: next.right, y: row.y, isOneFont };
  }
  return line;
}
