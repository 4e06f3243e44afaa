import type { Fact } from "../domain/fact.ts";
import type { Passage } from "../domain/passage.ts";
import type { Posting } from "../domain/posting.ts";
import type { Span } from "../domain/span.ts";

/** A file as it was when its postings were read from it. */
export interface SourceRecord {
  /** Absolute path, with the platform's separators. */
  readonly path: string;
  /** Lower-case hexadecimal SHA-256 of its bytes. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Modification time, milliseconds since 1970; may have a fraction. */
  readonly mtimeMs: number;
  /** Name of the reader. */
  readonly format: string;
}

/** A source as stored. */
export interface StoredSource extends SourceRecord {
  /** False while only a part of its postings is written: read it again, whatever its hash. */
  readonly complete: boolean;
}

/** A passage to write. `Passage.sentences` must be among the posting's `sentences`, next to one another. */
export interface PassageToStore extends Passage {
  /** Hash of the text that is embedded for it: lower-case hexadecimal, at least 32 digits. */
  readonly embeddingHash: string;
}

/** A sentence to write. */
export interface SentenceToStore {
  readonly span: Span;
  /** Title of the heading that it stands under; null where there is none, and for headings. */
  readonly section: string | null;
  /** As `PassageToStore.embeddingHash`. */
  readonly embeddingHash: string;
}

/** A posting with everything derived from its text. `posting.source` is taken from the source it is written with. */
export interface PostingToStore {
  readonly posting: Omit<Posting, "source"> & { readonly source: Pick<Posting["source"], "record" | "lineOffset"> };
  readonly passages: readonly PassageToStore[];
  /** All sentences of the posting, ascending. */
  readonly sentences: readonly SentenceToStore[];
  /** What it asks and offers, by the order of the proofs. */
  readonly facts: readonly Fact[];
  /** MinHash signature of its text, by which near-copies are told; null for a text too short to have one. */
  readonly signature: Uint8Array | null;
}

/** In which precision an embedding is kept: 4 bytes a number, or 1 byte (see `quantize`). */
export type VectorForm = "float32" | "int8";

/** An embedding to put into the cache. */
export interface EmbeddingEntry {
  /** Hash of the embedded text: lower-case hexadecimal, at least 32 digits. */
  readonly textHash: string;
  /** Finite numbers, as many as the model has dimensions. */
  readonly vector: Float32Array;
  /** Default `float32`. Passages need that; sentences, which only re-rank, do with `int8`. */
  readonly form?: VectorForm;
}

/** Embeddings of one model. */
export interface EmbeddingBatch {
  readonly modelId: number;
  readonly entries: readonly EmbeddingEntry[];
}

/** All that is written of one source, in one transaction. */
export interface SourceWrite {
  readonly source: SourceRecord;
  readonly postings: readonly PostingToStore[];
  /** Embeddings that were computed for these postings. */
  readonly embeddings?: EmbeddingBatch;
  /**
   * True where more postings of the source follow: none is removed, and the source stays incomplete until
   * `finishSource`. For files too large to be held in memory. Default false.
   */
  readonly partial?: boolean;
}

/** What became of postings. */
export interface WriteCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** A posting and its row, an integer that is never given to another posting. */
export interface StoredPosting extends Posting {
  readonly row: number;
}

/** What is needed to list a posting, without its text. */
export interface PostingHead {
  readonly row: number;
  readonly id: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly datePosted: string | null;
  readonly validThrough: string | null;
  readonly signature: Uint8Array | null;
  /** Changes whenever anything of the posting does. */
  readonly version: string;
}

/** A passage and its row, an integer that stands for the same embedded text for ever. */
export interface StoredPassage {
  readonly row: number;
  readonly id: string;
  readonly postingRow: number;
  readonly ordinal: number;
  readonly span: Span;
  /** 1-based line of the posting's text. */
  readonly line: number;
  readonly section: string | null;
  /** Ordinals of its sentences within the posting, both included; none where `lastSentence < firstSentence`. */
  readonly firstSentence: number;
  readonly lastSentence: number;
}

/** Where a passage lies among the sentences of its posting. */
export type PassageRange = Pick<StoredPassage, "row" | "postingRow" | "firstSentence" | "lastSentence">;

/** A sentence of a posting. */
export interface StoredSentence {
  readonly ordinal: number;
  readonly span: Span;
  readonly section: string | null;
}

/** A passage found by its words. */
export interface LexicalHit {
  readonly passageRow: number;
  /** BM25: not negative, larger is better, comparable only within one search. */
  readonly score: number;
}

/** How much a word counts by where it stands. */
export interface LexicalWeights {
  readonly title: number;
  readonly section: number;
  readonly body: number;
}

/** A model whose embeddings are stored. */
export interface StoredModel {
  readonly id: number;
  readonly fingerprint: string;
  readonly name: string;
  readonly dimensions: number;
}

/** What the index holds. */
export interface StoreCounts {
  readonly sources: number;
  readonly postings: number;
  readonly passages: number;
}
