import { listMarkLength } from "../../../text/marks.ts";
import type { Flow, Line } from "./columns.ts";

/** How text is set in a document. */
export interface TypeSetting {
  /** Height of the font of most of the text, in points. */
  readonly size: number;
  readonly font: string;
  /** Every word of the document, in small letters: tells how words parted at a line's end are written. */
  readonly words: ReadonlySet<string>;
}

/** Share by which a heading's font is larger than the text's; longest heading in code units. */
const HEADING = { larger: 1.17, length: 120 };
/** Distance of lines, against the usual one of a flow, from which a paragraph ends. */
const PARAGRAPH_GAP = 1.35;
/** Words before a hyphen that keep it, whatever stands in the document. */
const COMPOUND =
  /^(?:full|part|long|short|mid|high|low|on|off|in|out|co|non|self|well|pre|post|multi|cross|re|anti|entry|hands|over|under|up|e|day|end|first|second|third|one|two|three|year|team|client|customer|data|decision|problem|detail|fast|cost|follow|back|front|real|state|evidence|project|work|semi|post|ex|sub|inter|intra)$/i;

/** The lines of a flow as an author wrote them: wrapped ones joined, headings marked, paragraphs parted by blank lines. */
export function paragraphsOf(lines: Flow, setting: TypeSetting): string[] {
  const usual = usualStep(lines);
  const edges = edgesOf(lines, usual);
  const out: string[] = [];
  let above: Line | null = null;
  for (const [at, line] of lines.entries()) {
    if (above !== null && continues(above, line, { edge: edges[at] ?? 0, usual, setting })) {
      out.push(joinHyphenated(out.pop() ?? "", line.text, setting.words));
    } else {
      const isApart = above !== null && (isFar(above, line, usual) || looksDifferent(above, line, setting));
      if (isApart && out.length > 0) out.push("");
      out.push(isHeading(line, setting) ? `## ${line.text}` : line.text);
    }
    above = line;
  }
  return out;
}

/**
 * For each line the right edge that its text is set to: that of the widest line around it without room between, or the one
 * that all but a few lines of the flow keep to, whichever is further.
 */
function edgesOf(lines: Flow, usual: number): number[] {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  const common = rights[Math.ceil(0.9 * rights.length) - 1] ?? 0;
  const edges: number[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && belongTogether(lines[end - 1], lines[end], usual)) end += 1;
    const edge = Math.max(common, ...lines.slice(start, end).map(({ right }) => right));
    for (let at = start; at < end; at += 1) edges.push(edge);
    start = end;
  }
  return edges;
}

function belongTogether(above: Line | undefined, line: Line | undefined, usual: number): boolean {
  return above !== undefined && line !== undefined && !isFar(above, line, usual) && isAlike(above, line);
}

function isFar(above: Line, line: Line, usual: number): boolean {
  const step = line.y - above.y;
  return step <= 0 || step > PARAGRAPH_GAP * Math.max(usual, above.size * 1.1);
}

function isAlike(above: Line, line: Line): boolean {
  return Math.abs(above.size - line.size) <= 0.08 * Math.max(above.size, line.size);
}

interface Wrapping {
  readonly edge: number;
  readonly usual: number;
  readonly setting: TypeSetting;
}

/** Whether `line` goes on with the paragraph of `above`: its first word did not fit there. */
function continues(above: Line, line: Line, { edge, usual, setting }: Wrapping): boolean {
  if (isFar(above, line, usual) || !isAlike(above, line)) return false;
  if (isHeading(above, setting) !== isHeading(line, setting)) return false;
  if (isFontHeading(above, line, setting) || startsItem(line.text) || /\|/.test(above.text) || /\|/.test(line.text))
    return false;
  const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
  const perCharacter = (line.right - line.left) / Math.max(1, line.text.length);
  const isFull = above.right + perCharacter * (firstWord + 1) > edge;
  if (!isFull) return /^\p{Ll}/u.test(line.text) && /[\p{L},-]$/u.test(above.text) && line.y - above.y < 1.1 * usual;
  // A new paragraph without room above it is set in.
  const isSetIn = line.left - above.left > 0.8 * line.size && !startsItem(above.text);
  return !(isSetIn && /[.!?:]["”’)]*$/.test(above.text));
}

function startsItem(text: string): boolean {
  return listMarkLength(text) > 0 || /^(?:[•·▪●◦‣∙➢✓✔–]|o )\s*\S/u.test(text);
}

function isHeading(line: Line, setting: TypeSetting): boolean {
  return line.size > HEADING.larger * setting.size && line.text.length <= HEADING.length && /\p{L}{2}/u.test(line.text);
}

/** Whether a line in another font than the text (bold) heads a line that begins anew. */
function isFontHeading(above: Line, line: Line, { font }: TypeSetting): boolean {
  const isOther = above.isOneFont && above.font !== font && line.font !== above.font;
  return isOther && /^[\p{Lu}\p{N}]/u.test(line.text) && !/[,;&-]$/.test(above.text);
}

/** A short line in another font than the text below it (bold, capitals), or the first line below such a one. */
function looksDifferent(above: Line, line: Line, { font, size }: TypeSetting): boolean {
  const isOther = line.font !== font && above.font === font && line.text.length < 80 && !startsItem(line.text);
  return isOther || Math.abs(above.size - line.size) > 0.15 * size;
}

/** The usual distance of two lines: the least one that is common. */
function usualStep(lines: readonly Line[]): number {
  const steps = lines
    .flatMap((line, at) => {
      const step = line.y - (lines[at - 1]?.y ?? line.y);
      return step > 0.8 * line.size && step < 3 * line.size ? [Math.round(step * 2) / 2] : [];
    })
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.4)] ?? (lines[0]?.size ?? 10) * 1.3;
}

/** Two lines as one. A hyphen at the end of the first goes where the word stands without it elsewhere, or most likely would. */
export function joinHyphenated(first: string, second: string, words: ReadonlySet<string>): string {
  const [, before] = /([\p{L}\p{N}]+)[-\u00ad\u2010]$/u.exec(first) ?? [];
  const [after] = /^\p{L}+/u.exec(second) ?? [];
  if (before === undefined || after === undefined)
    return /[\p{L}]\/$/u.test(first) ? first + second : `${first} ${second}`;
  const bare = first.slice(0, -1);
  if (first.endsWith("\u00ad")) return bare + second;
  const whole = `${before}${after}`.toLowerCase();
  if (words.has(whole) && /^\p{Ll}/u.test(after)) return bare + second;
  const isCompound =
    !/^\p{Ll}/u.test(after) ||
    /[\p{L}\p{N}]-[\p{L}\p{N}]+-$/u.test(first) ||
    COMPOUND.test(before) ||
    /\p{N}/u.test(before) ||
    words.has(`${before}-${after}`.toLowerCase()) ||
    (words.has(before.toLowerCase()) && words.has(after.toLowerCase())) ||
    /-\p{L}/u.test(second.slice(after.length, after.length + 2));
  return isCompound ? first + second : bare + second;
}
