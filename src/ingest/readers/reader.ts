import type { PostingFields } from "../../domain/posting.ts";

/** A file as the readers get it. */
export interface SourceFile {
  /** Absolute path. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** One posting as a reader found it; the ingest adds the id and the source. */
export interface ReadPosting extends PostingFields {
  readonly kind: "posting";
  /** 0-based number in a file of several records; absent where the file is one posting. */
  readonly record?: number;
  /** The text to store: line ends `\n`, no NUL. Not blank. */
  readonly text: string;
  /** See `PostingSource.lineOffset`. */
  readonly lineOffset?: number;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A record (or, without `record`, a whole file) that could not be read. */
export interface ReadProblem {
  readonly kind: "problem";
  readonly record?: number;
  /**
   * Stable. Of the content: `binary`, `empty`, `bad_json`, `bad_csv`, `no_text`, `not_postings`, `encoding`, `too_large`,
   * `reader_failed`, ...; of the bytes: see `FileProblem`. Of files that are not read by their kind: `unsupported` (a
   * document or data that may hold postings: the reason says how to have it read), `archive`, `picture`, `media` (sound and
   * video), `program` (programs, their parts, fonts). The last three hold nothing to be read, however many they are.
   */
  readonly code: string;
  /** One sentence with the value that was met, and what to do where something can be done. */
  readonly reason: string;
}

export type ReadResult = ReadPosting | ReadProblem;

/** Reads one file format. Never throws on bad input: it yields a `ReadProblem` and goes on with the next record. */
export interface Reader {
  /** Name kept as `source.format`. */
  readonly format: string;
  /** File name endings it claims, lower case, with the dot. */
  readonly extensions: readonly string[];
  read(file: SourceFile): Iterable<ReadResult> | AsyncIterable<ReadResult>;
}
