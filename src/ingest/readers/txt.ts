import { decodeText } from "./decode.ts";
import { errorPage } from "./error-page.ts";
import { guarded } from "./guarded.ts";
import { guessFields } from "./guess.ts";
import { tooLarge, WHOLE_FILE_MAX_BYTES } from "./limits.ts";
import type { ReadResult, SourceFile } from "./reader.ts";
import { storable } from "./values.ts";

/** Reads plain text: one posting a file, stored word for word. Up to 64 MiB. */
export const reader = guarded({ format: "txt", extensions: [".txt", ".text"], read: readTxt });

function* readTxt(file: SourceFile): Iterable<ReadResult> {
  const large = tooLarge(file.bytes.length, WHOLE_FILE_MAX_BYTES);
  const text = large ?? decodeText(file.bytes);
  yield typeof text === "string" ? readPlain(text) : text;
}

/** The posting of a text without fields: word for word but for white space at its end, so that lines stay the file's. */
export function readPlain(text: string): ReadResult {
  const stored = storable(text).trimEnd();
  if (stored === "")
    return { kind: "problem", code: "empty", reason: "The file holds nothing but control characters." };
  return (
    errorPage(stored) ?? {
      kind: "posting",
      externalId: null,
      ...guessFields(stored),
      text: stored,
      lineOffset: 0,
      metadata: {},
    }
  );
}
