import { POSTING_MAX_LENGTH, PROBLEMS_MAX } from "./limits.ts";
import type { Reader, ReadPosting, ReadProblem, ReadResult, SourceFile } from "./reader.ts";

/** Where this many times more problems than postings came, a file of many problems is given up. */
const GIVE_UP_RATIO = 20;

/**
 * A reader that keeps the promises which all make. It never throws: what `read` throws (a library's error on input nobody
 * thought of, a stack that ran out) is yielded as a problem with code `reader_failed`, after what had been read before.
 * No posting is longer than `POSTING_MAX_LENGTH`. Of more than `PROBLEMS_MAX` problems the rest is counted in one
 * (`more_problems`), and a file with hardly anything else is given up there.
 */
export function guarded(reader: Reader): Reader {
  return {
    ...reader,
    async *read(file: SourceFile): AsyncIterable<ReadResult> {
      try {
        yield* limited(reader.read(file));
      } catch (error) {
        yield failure(reader.format, error);
      }
    },
  };
}

async function* limited(results: Iterable<ReadResult> | AsyncIterable<ReadResult>): AsyncIterable<ReadResult> {
  let postings = 0;
  let problems = 0;
  for await (const read of results) {
    const result = read.kind === "posting" && read.text.length > POSTING_MAX_LENGTH ? tooLong(read) : read;
    if (result.kind === "posting") {
      postings += 1;
      yield result;
      continue;
    }
    problems += 1;
    if (problems <= PROBLEMS_MAX) yield result;
    else if (problems > postings * GIVE_UP_RATIO) {
      yield moreProblems(`After ${problems - 1} problems and ${postings} postings the file is given up`);
      return;
    }
  }
  if (problems > PROBLEMS_MAX) yield moreProblems(`${problems - PROBLEMS_MAX} more records of the file were not read`);
}

function moreProblems(what: string): ReadProblem {
  return { kind: "problem", code: "more_problems", reason: `${what}; the reasons are like those before.` };
}

function tooLong({ record, text }: ReadPosting): ReadProblem {
  const at = record === undefined ? {} : { record };
  const reason = `Its text has ${text.length} characters; a posting may have ${POSTING_MAX_LENGTH}. If it holds several postings, split them.`;
  return { kind: "problem", ...at, code: "too_large", reason };
}

function failure(format: string, error: unknown): ReadProblem {
  const message = error instanceof Error ? error.message : String(error);
  const reason = `Reading the file as ${format} failed: ${message.slice(0, 200)}. Please report this, with the file.`;
  return { kind: "problem", code: "reader_failed", reason };
}
