import { inflate, type Packing } from "../../files/inflate.ts";
import { guarded } from "./guarded.ts";
import type { Reader, ReadResult, SourceFile } from "./reader.ts";

/** Endings behind the one that names the format. */
const PACKINGS: Readonly<Record<string, Packing>> = { ".gz": "gzip", ".zst": "Zstandard" };

/** How a file is packed by the ending of its name; undefined where it is not. */
export function packingOf(extension: string): Packing | undefined {
  return PACKINGS[extension];
}

/** The endings of packed files, lower case, with the dot. */
export function packedExtensions(): string[] {
  return Object.keys(PACKINGS);
}

/** A reader of packed files: unpacks up to `maxBytes` and has `inner` read what comes out. */
export function unpacking(inner: Reader, packing: Packing, maxBytes: number): Reader {
  return guarded({
    ...inner,
    async *read(file: SourceFile): AsyncIterable<ReadResult> {
      const bytes = await inflate(file.bytes, packing, maxBytes);
      if (Buffer.isBuffer(bytes)) yield* inner.read({ ...file, bytes });
      else yield { kind: "problem", ...bytes.problem };
    },
  });
}
