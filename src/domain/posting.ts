/** Where a posting was read from. */
export interface PostingSource {
  /** Absolute path of the file, with the platform's separators. */
  readonly path: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes: says whether the file has changed since. */
  readonly sha256: string;
  /** Name of the reader that read it: `txt`, `md`, `html`, `json`, `jsonl`, `csv`, `tsv`, `pdf`, `docx`, ... */
  readonly format: string;
  /** 0-based number of the record in a file that holds several; absent where the file is one posting. */
  readonly record?: number;
  /**
   * How many lines the stored text lies below the file's own lines: `file line = line + lineOffset`.
   * Present only where the text's body stands in the file word for word (plain text, Markdown).
   */
  readonly lineOffset?: number;
}

/** The descriptive fields of a posting; each is null where the source does not say. */
export interface PostingFields {
  readonly externalId: string | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly url: string | null;
  /** As the source writes it, ISO 8601 where it can be told. */
  readonly datePosted: string | null;
  /** As `datePosted`: the day after which the posting no longer holds. */
  readonly validThrough: string | null;
}

/** A job posting: a document of the collection. */
export interface Posting extends PostingFields {
  /** Stable for an unchanged path (and record number). */
  readonly id: string;
  /** The stored text every span refers to; line ends are `\n`. */
  readonly text: string;
  readonly source: PostingSource;
  /** Whatever else the source said, as JSON values. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * 1-based number of the page on which `offset` of a posting's text lies, where its format has pages (PDF): form feeds part
 * them. Undefined for other formats.
 */
export function pageAt(
  posting: Pick<Posting, "text"> & { readonly source: { readonly format: string } },
  offset: number,
): number | undefined {
  if (posting.source.format !== "pdf") return undefined;
  let page = 1;
  for (let at = posting.text.indexOf("\f"); at !== -1 && at < offset; at = posting.text.indexOf("\f", at + 1))
    page += 1;
  return page;
}

/** File names that are words: `night-baker-york.md`. */
const WORDY = /^\p{L}{2,}(?:[-_ ]\p{L}{2,})+$/u;

/**
 * What to call a posting: its title, else the name of its file, in words where it consists of words, and with the record
 * (from 1) in a file of several.
 */
export function displayTitle(posting: {
  readonly title: string | null;
  readonly source: { readonly path: string; readonly record?: number | undefined };
}): string {
  const { path, record } = posting.source;
  const file = path.split(/[\\/]/).at(-1) ?? path;
  const stem = file.replace(/\.\w+$/, "");
  const name = WORDY.test(stem) ? stem.replace(/[-_]/g, " ") : file;
  return posting.title ?? (record === undefined ? name : `${file}, record ${record + 1}`);
}
