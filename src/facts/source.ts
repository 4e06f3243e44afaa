import type { FactKind, FactPolarity } from "../domain/fact.ts";
import { type Span, sliceSpan } from "../domain/span.ts";
import { type Block, outlineOf } from "../text/outline.ts";

/** What facts are read from. */
export interface FactInput {
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  /** As the source writes it, ISO 8601 where it can be told. */
  readonly datePosted: string | null;
  readonly validThrough: string | null;
  /** The stored text. The fields above stand in it too, as a title and labelled lines, wherever the source had them. */
  readonly text: string;
}

/** A sentence, heading or labelled line: what a rule looks at, never longer than 400 code units. */
export interface Unit {
  /** Its words as they stand in the text: white space, marks and mark-up included, so that offsets hold. */
  readonly words: string;
  /** Where it begins in the posting's text, in UTF-16 code units. */
  readonly start: number;
  readonly kind: Block["kind"];
  /** The heading or list lead-in it stands under, without marks; null for headings and before the first. */
  readonly section: string | null;
  /** Of a line `Label: value`, the label in lower case; null for others. */
  readonly label: string | null;
  /** Whether it is one of the lines at the top that say fields of the posting: the title, and `Label: value` lines. */
  readonly isField: boolean;
  /** The unit before it in the same paragraph, or null: pronouns refer there. */
  readonly before: Unit | null;
}

/** A posting as the rules look at it. */
export interface FactSource extends FactInput {
  readonly units: readonly Unit[];
}

/** A fact as a rule finds it: `start` and `end` are offsets into the unit's words. */
export interface Finding {
  readonly kind: FactKind;
  readonly value: string;
  readonly polarity: FactPolarity;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly detail?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** 0 to 1; default .9, and 1 for field lines. */
  readonly confidence?: number | undefined;
}

/**
 * Reads one kind of fact. Pure and linear in the text's length: it looks at units one by one, and a unit is short. What
 * looks at whole postings (how often, in which order) does so on findings.
 */
export interface Extractor {
  readonly kind: FactKind;
  extract(source: FactSource): Finding[];
}

const LABELLED =
  /^(?:[-*•]\s+)?[*_]{0,3}(\p{L}[\p{L}\p{N}'’/&() .-]{0,40}?)[*_]{0,3}\s?[:：][*_]{0,3}\s*(?=[^\s:：/])/u;

/** A posting cut into units. `blocks` are those of its text where they are known already. */
export function factSource(input: FactInput, blocks: readonly Block[] = outlineOf(input.text)): FactSource {
  const units: Unit[] = [];
  let isHead = true;
  for (const block of blocks) {
    let before: Unit | null = null;
    for (const span of block.sentences) {
      const words = sliceSpan(input.text, span);
      const label = block.kind === "heading" ? null : (LABELLED.exec(words)?.[1]?.trim().toLowerCase() ?? null);
      isHead &&= block.kind === "heading" || label !== null || isTitle(words, input.title);
      const section =
        block.kind === "heading" || block.section?.start === span.start ? null : (block.section?.title ?? null);
      const unit: Unit = {
        words,
        start: span.start,
        kind: block.kind,
        section,
        label,
        isField: isHead && units.length < 30,
        before,
      };
      units.push(unit);
      before = unit;
    }
  }
  return { ...input, units };
}

function isTitle(words: string, title: string | null): boolean {
  return title !== null && words.replace(/^#+\s*/, "") === title;
}

/** The span of a finding in the posting's text. */
export function spanOf({ unit, start, end }: Pick<Finding, "unit" | "start" | "end">): Span {
  return { start: unit.start + start, end: unit.start + end };
}
