import { sliceSpan } from "../domain/span.ts";
import { isKeyValue, type LogicalLine } from "./lines.ts";
import { isBoldLine, isRule, markdownHeadingLevel, stripMarks } from "./marks.ts";
import { isSectionTitle } from "./section-titles.ts";

/** Longest heading that no mark declares to be one, in code units. */
const MAX_LENGTH = 90;
/** Most words of headings, by what tells them. */
const MAX_WORDS = { bold: 12, colon: 8, upperCase: 8, aboveList: 10, plain: 7 };
/** Shortest line, in code units, that counts as the text under a heading which only its shortness tells. */
const MIN_BODY_LENGTH = 80;

/** A heading's words: without marks, white space collapsed, without the closing colon. */
export function tidyTitle(line: string): string {
  return stripMarks(line)
    .replace(/\s+/g, " ")
    .replace(/[\s:：]+$/, "");
}

/** Where a line stands. */
export interface LinePlace {
  readonly lines: readonly LogicalLine[];
  readonly index: number;
  /** Whether the line above is a heading. */
  readonly belowHeading: boolean;
}

/** The title of the line at `place` where it is a heading, else null. */
export function headingTitle(text: string, place: LinePlace): string | null {
  const { lines, index } = place;
  const line = lines[index];
  if (line === undefined) return null;
  const content = sliceSpan(text, line.span);
  const title = (): string | null => tidyTitle(content) || null;
  if (line.isUnderlined || markdownHeadingLevel(content) > 0) return title();
  if (line.isItem || content.length > MAX_LENGTH || isRule(content) || /\n/.test(content)) return null;
  const around = surroundings(text, lines, index);
  if (around.below === null || !/\p{L}.*\p{L}.*\p{L}/u.test(content)) return null;
  return looksLikeHeading(content, { ...around, line, belowHeading: place.belowHeading }) ? title() : null;
}

interface Surroundings {
  /** Content of the line below, rules passed over; null at the end of the text. */
  readonly below: string | null;
  readonly belowIsItem: boolean;
  readonly above: string | null;
  readonly aboveIsItem: boolean;
}

function surroundings(text: string, lines: readonly LogicalLine[], index: number): Surroundings {
  const contentOf = (line: LogicalLine | undefined): string | null =>
    line === undefined
      ? null
      : text.slice(line.span.start, Math.min(line.span.end, line.span.start + 4 * MIN_BODY_LENGTH));
  const next = lines[index + 1];
  const below = next !== undefined && isRule(contentOf(next) ?? "") ? lines[index + 2] : next;
  const above = lines[index - 1];
  return {
    below: contentOf(below),
    belowIsItem: below?.isItem ?? false,
    above: contentOf(above),
    aboveIsItem: above?.isItem ?? false,
  };
}

type Context = Surroundings & { readonly line: LogicalLine; readonly belowHeading: boolean };

function looksLikeHeading(content: string, context: Context): boolean {
  const words = content.split(/\s+/).length;
  if (isBoldLine(content)) return words <= MAX_WORDS.bold && !/\.(?:\*\*|__|<)/.test(content);
  if (/[:：][*_]*$/.test(content)) return words <= MAX_WORDS.colon && !/[:：]\s+\S/.test(content.slice(0, -1));
  if (/[.,;!…][*_]*$/.test(content) || isKeyValue(content) || /^#|@|:\/\/|www\.|\||\t/.test(content)) return false;
  if (isUpperCase(content)) return words <= MAX_WORDS.upperCase && standsOut(context);
  if (isSectionTitle(content)) return standsOut(context) || isTitleCase(content);
  return words <= (context.belowIsItem ? MAX_WORDS.aboveList : MAX_WORDS.plain) && isIsolatedTitle(content, context);
}

/** At least four letters, all capitals, and not a place such as `NEW YORK, NY`. */
function isUpperCase(content: string): boolean {
  return (
    !/\p{Ll}/u.test(content) && (content.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/,\s*\p{Lu}{2,3}$/u.test(content)
  );
}

/** Separated from the line above: by a blank line, a list, or the end of a sentence. */
function standsOut({ line, above, aboveIsItem, belowIsItem }: Context): boolean {
  return line.gapAbove || aboveIsItem || belowIsItem || above === null || /[.!?]["')\]]*$/.test(above);
}

function isTitleCase(content: string): boolean {
  return content
    .split(/\s+/)
    .every((word) => /^[^\p{L}]*(?:\p{Lu}|(?:a|an|and|at|for|in|of|on|or|the|to|with|we|you)\b)/u.test(word));
}

/** A short capitalised line that only its place tells: alone above a list or a full line of prose, not one short line of many. */
function isIsolatedTitle(content: string, context: Context): boolean {
  const { line, above, aboveIsItem, below, belowIsItem, belowHeading } = context;
  if (!line.gapAbove || !/^[^\p{L}\p{N}]{0,4}\p{Lu}/u.test(content) || below === null || /,\s*\p{Lu}/u.test(content))
    return false;
  const isAmongShortLines =
    !belowHeading && above !== null && !aboveIsItem && above.length < MAX_LENGTH && !/[.!?:…]["')\]*]*$/.test(above);
  const hasBody = belowIsItem || (below.length >= MIN_BODY_LENGTH && /[.!?]/.test(below));
  return hasBody && !isAmongShortLines;
}
