import type { Span } from "./span.ts";

/** A run of whole sentences of one posting: what is embedded, retrieved and quoted. */
export interface Passage {
  /** Stable while the posting's id and the passage's text are unchanged. */
  readonly id: string;
  /** 0-based position within its posting. */
  readonly ordinal: number;
  readonly span: Span;
  /** 1-based line of the posting's text in which the passage starts. */
  readonly line: number;
  /** Nearest heading above the passage, or null. It stands in the text too, but not necessarily in the passage. */
  readonly section: string | null;
  /** Spans of its sentences, ascending, not overlapping, within `span`. */
  readonly sentences: readonly Span[];
}
