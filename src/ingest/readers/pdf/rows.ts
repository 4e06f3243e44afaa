import type { TextItem } from "./items.ts";

/** A run of words on one baseline, without wide gaps. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The font of most of its characters. */
  readonly font: string;
  /** Whether all of it is in that font. */
  readonly isOneFont: boolean;
}

/** What stands on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** Gaps, in heights of the font: from the first on a space is read, from the second on a new segment begins. */
const GAP = { word: 0.16, segment: 0.95 };
/** How far baselines of one row may lie apart, in heights of the font. */
const SAME_ROW = 0.4;
/** How many of the latest rows an item may still belong to; items of a row up to which it is looked at for layers. */
const OPEN_ROWS = 3;
const MAX_LAYERED = 400;
/** How far a sign of an icon font may stand from text that belongs to it, in heights of the font. */
const BULLET_DISTANCE = 0.2;

/** The rows of a page from top to bottom. */
export function rowsOf(items: readonly TextItem[]): Row[] {
  const sorted = items.filter(({ text }) => text.trim() !== "").sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: TextItem[][] = [];
  for (const item of sorted) {
    const open = groups.slice(-OPEN_ROWS).filter((group) => isBeside(item, group));
    if (open.some((group) => group.some((other) => isSameAgain(item, other)))) continue;
    // What lies upon other text (a page's floating button) is a row of its own.
    const group = open.find((one) => one.length > MAX_LAYERED || !one.some((other) => overlaps(item, other)));
    if (group === undefined) groups.push([item]);
    else group.push(item);
  }
  const blanks = new Set(items.filter(({ text }) => text.trim() === "").map(placeOf));
  return groups.map((group) => rowOf(group, blanks));
}

function isBeside(item: TextItem, group: readonly TextItem[]): boolean {
  const anchor = group[0] ?? item;
  return Math.abs(item.y - anchor.y) < SAME_ROW * Math.max(item.size, anchor.size);
}

function overlaps(a: TextItem, b: TextItem): boolean {
  const least = 0.4 * Math.min(a.size, b.size);
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > least;
}

/** Text drawn twice, a hair apart, is how some programs make bold letters. */
function isSameAgain(a: TextItem, b: TextItem): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < 0.1 * a.size && Math.abs(a.y - b.y) < 0.1 * a.size;
}

/**
 * Without the pictures of icon fonts, which come as signs (`!`, `$`) of a font that has no letter or digit anywhere in the
 * document: those right before other text are its bullets, others are dropped.
 */
export function withoutIcons(pages: readonly (readonly TextItem[])[]): TextItem[][] {
  const worded = new Set(pages.flat().flatMap(({ text, font }) => (/[\p{L}\p{N}]/u.test(text) ? [font] : [])));
  const isIcon = ({ text, font }: TextItem) => !worded.has(font) && /^[!-/:-@[-`{-~\p{Co}]{1,3}$/u.test(text);
  return pages.map((items) => {
    const others = items.filter((item) => item.text.trim() !== "" && !isIcon(item));
    return items.flatMap((item) => {
      if (!isIcon(item)) return [item];
      const beside = others.filter((other) => other.font !== item.font && isOnLine(item, other));
      const reach = BULLET_DISTANCE * item.size;
      if (beside.some(({ x, width }) => Math.abs(item.x - x - width) < reach)) return [item];
      const isBullet = beside.some(({ x }) => x >= item.x && x - item.x - item.width < reach);
      return isBullet ? [{ ...item, text: "•", width: Math.min(item.width, item.size / 2) }] : [];
    });
  });
}

function isOnLine(a: TextItem, b: TextItem): boolean {
  return Math.abs(a.y - b.y) < 0.5 * Math.min(a.size, b.size);
}

function rowOf(group: TextItem[], blanks: ReadonlySet<string>): Row {
  group.sort((a, b) => a.x - b.x);
  const runs: TextItem[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of group) {
    const run = runs.at(-1);
    const size = Math.max(item.size, run?.at(-1)?.size ?? 0);
    if (run && item.x - right < GAP.segment * size) run.push(item);
    else runs.push([item]);
    right = Math.max(right, item.x + item.width);
  }
  const segments = runs.map((run) => segmentOf(run, blanks)).filter(({ text }) => text !== "");
  return { y: Math.max(...segments.map(({ y }) => y), group[0]?.y ?? 0), segments };
}

function segmentOf(run: readonly TextItem[], blanks: ReadonlySet<string>): Segment {
  const lengths = new Map<string, number>();
  let text = "";
  let right = run[0]?.x ?? 0;
  let main = run[0];
  for (const item of run) {
    const isApart =
      item.x - right > GAP.word * item.size || blanks.has(placeOf({ ...item, x: right })) || blanks.has(placeOf(item));
    text += text !== "" && isApart && !/\s$/.test(text) && !/^\s/.test(item.text) ? ` ${item.text}` : item.text;
    right = Math.max(right, item.x + item.width);
    lengths.set(item.font, (lengths.get(item.font) ?? 0) + item.text.length);
    if (main === undefined || item.text.length > main.text.length) main = item;
  }
  const font = [...lengths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ["", 0])[0];
  const clean = text
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
  return {
    text: clean,
    left: run[0]?.x ?? 0,
    right,
    y: main?.y ?? 0,
    size: main?.size ?? 1,
    font,
    isOneFont: lengths.size === 1,
  };
}

function placeOf({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${Math.round(x)},${Math.round(y)}`;
}
