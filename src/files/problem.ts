/** Why the bytes of a file, or of an entry of an archive, cannot be had. */
export interface FileProblem {
  /**
   * Stable: `unreadable` (the operating system refuses), `not_found`, `too_large`, `empty`, `bad_zip` (damaged, cut off or
   * no archive), `bad_compression` (the same of gzip and Zstandard), `zip_bomb`, `encrypted`, `bad_name`, `unsupported`.
   */
  readonly code: string;
  /** One sentence with the value that was met, and what to do where something can be done. */
  readonly reason: string;
}

/** A problem by itself, for results that are either a value or this. */
export interface Failed {
  readonly problem: FileProblem;
}

/** A `Failed` from its two parts. */
export function failed(code: string, reason: string): Failed {
  return { problem: { code, reason } };
}
