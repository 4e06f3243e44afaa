import { decodeText } from "./decode.ts";
import { guarded } from "./guarded.ts";
import { tooLarge, WHOLE_FILE_MAX_BYTES } from "./limits.ts";
import { readMarkdown } from "./markdown.ts";
import type { ReadResult, SourceFile } from "./reader.ts";

/** Reads Markdown, with front matter (YAML, TOML) or without: one posting a file. Up to 64 MiB. */
export const reader = guarded({ format: "md", extensions: [".md", ".markdown", ".mdx"], read: readMd });

function* readMd(file: SourceFile): Iterable<ReadResult> {
  const large = tooLarge(file.bytes.length, WHOLE_FILE_MAX_BYTES);
  const text = large ?? decodeText(file.bytes);
  yield typeof text === "string" ? readMarkdown(text) : text;
}
