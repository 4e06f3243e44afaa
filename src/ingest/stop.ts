import { AppError, InputError } from "../domain/errors.ts";
import type { IngestProgress } from "../domain/ingest.ts";

const CODE = "ingest_stopped";

/** Throws `InputError` (`ingest_stopped`) where `signal` is aborted. */
export function checkStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new InputError(CODE, "The ingest was stopped.");
}

/** Whether an error says that an ingest was stopped. */
export function isStop(error: unknown): boolean {
  return error instanceof AppError && error.code === CODE;
}

/** The error of an ingest that was stopped: what is stored, and how to go on. */
export function stoppedError(
  counts: { readonly added: number; readonly updated: number; readonly embedded: number },
  { files, totalFiles, reembedded, toReembed }: IngestProgress,
  postings: number,
): InputError {
  const came =
    toReembed > 0 ? `at ${reembedded} of ${toReembed} postings to embed anew` : `at file ${files} of ${totalFiles}`;
  const stored = `${counts.added} new and ${counts.updated} changed postings and ${counts.embedded} embeddings are stored`;
  return new InputError(CODE, `The ingest was stopped ${came}: ${stored}; the index holds ${postings} postings.`, {
    hint: "To go on, run the same command again: nothing that is stored is embedded a second time. Search answers meanwhile.",
  });
}
