import type { Reader, ReadProblem, ReadResult, SourceFile } from "./reader.ts";

/**
 * A reader that keeps the promise never to throw: what its `read` throws (a library's error on input nobody thought of,
 * a stack that ran out) is yielded as a problem with code `reader_failed`, after what had been read before.
 */
export function guarded(reader: Reader): Reader {
  return {
    ...reader,
    async *read(file: SourceFile): AsyncIterable<ReadResult> {
      try {
        yield* reader.read(file);
      } catch (error) {
        yield failure(reader.format, error);
      }
    },
  };
}

function failure(format: string, error: unknown): ReadProblem {
  const message = error instanceof Error ? error.message : String(error);
  const reason = `Reading the file as ${format} failed: ${message.slice(0, 200)}. Please report this, with the file.`;
  return { kind: "problem", code: "reader_failed", reason };
}
