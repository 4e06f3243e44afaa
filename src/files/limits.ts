import { type Failed, failed } from "./problem.ts";

/** How far an archive is followed. Sizes are in bytes. */
export interface ZipLimits {
  /** Most entries, folders included. */
  readonly maxEntries: number;
  /** Largest entry, uncompressed. */
  readonly maxEntryBytes: number;
  /** Largest sum of uncompressed sizes. */
  readonly maxTotalBytes: number;
  /** Largest ratio of uncompressed to compressed size; text that people wrote stays below 30. */
  readonly maxRatio: number;
  /** Entries up to this size may have any ratio: a small file of one repeated character is no attack. */
  readonly anyRatioBytes: number;
  /** The same for all entries together. */
  readonly anyRatioTotalBytes: number;
}

/** Largest file, in bytes, whose bytes are held in memory: 256 MiB, as much as any format is read up to. */
export const FILE_MAX_BYTES = 256 * 1024 * 1024;

/** Limits of archives of postings: 250,000 entries of up to 256 MiB, 16 GiB together. */
export const ZIP_LIMITS: ZipLimits = {
  maxEntries: 250_000,
  maxEntryBytes: FILE_MAX_BYTES,
  maxTotalBytes: 16 * 1024 ** 3,
  maxRatio: 200,
  anyRatioBytes: 16 * 1024 ** 2,
  anyRatioTotalBytes: 1024 ** 3,
};

/** A size for people: "1.5 MiB", "300 MiB", "12 bytes". */
export function sizeInWords(bytes: number): string {
  if (bytes < 10_000) return `${bytes} bytes`;
  const mebibytes = bytes / 1024 ** 2;
  return `${mebibytes.toFixed(mebibytes < 10 ? 1 : 0)} MiB`;
}

/** The problem of a file that is larger than its kind is read. */
export function fileTooLarge(sizeBytes: number, maxBytes: number): Failed {
  const reason = `The file has ${sizeInWords(sizeBytes)}; files are read up to ${sizeInWords(maxBytes)}. Split it into smaller files.`;
  return failed("too_large", reason);
}
