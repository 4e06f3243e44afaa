/** How far an ingest has come. */
export interface IngestProgress {
  readonly phase: "scanning" | "reading" | "embedding" | "indexing";
  /** Files gone over, and how many there are. */
  readonly files: number;
  readonly totalFiles: number;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly postings: number;
  /** Texts embedded so far. */
  readonly embedded: number;
  readonly elapsedMs: number;
}

/** Texts embedded a second so far; 0 before the first. */
export function embeddingRate({ embedded, elapsedMs }: IngestProgress): number {
  return elapsedMs === 0 ? 0 : (embedded * 1000) / elapsedMs;
}

/** Remaining time in milliseconds, were the rest like what has been read; undefined before anything was. */
export function remainingMs({ bytes, totalBytes, elapsedMs }: IngestProgress): number | undefined {
  return bytes === 0 ? undefined : (elapsedMs * (totalBytes - bytes)) / bytes;
}
