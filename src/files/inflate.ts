import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { sizeInWords } from "./limits.ts";
import { type Failed, failed } from "./problem.ts";
import { zstdMostBytes } from "./zstd-size.ts";

/** How one file is packed by itself. */
export type Packing = "gzip" | "Zstandard";

/**
 * The bytes that were packed, up to `maxBytes`; else a problem, `too_large`, `empty` or `bad_compression` (damaged, cut off
 * or packed otherwise). Never throws.
 */
export async function inflate(bytes: Buffer, packing: Packing, maxBytes: number): Promise<Buffer | Failed> {
  if (bytes.length === 0) return failed("empty", "The file is empty.");
  try {
    return packing === "gzip"
      ? await promisify(gunzip)(bytes, { maxOutputLength: maxBytes })
      : await inflateZstd(bytes, maxBytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") return tooLarge(bytes, maxBytes);
    return damaged(packing, message);
  }
}

/**
 * Node has Zstandard from 22.15 on, but reads only the first of several frames. The library is the reference decoder in
 * WebAssembly; it gives nothing where it fails, and believes what it is told of the size, hence the look at the headers.
 */
async function inflateZstd(bytes: Buffer, maxBytes: number): Promise<Buffer | Failed> {
  const mostBytes = zstdMostBytes(bytes);
  if (mostBytes === null) return damaged("Zstandard", "it is cut off, or no Zstandard file");
  const { ZSTDDecoder } = await import("zstddec");
  const decoder = new ZSTDDecoder();
  await decoder.init();
  // Room of no bytes would mean to the library that it is to find out by itself.
  const room = Math.max(1, Math.min(mostBytes, maxBytes));
  const { buffer, byteOffset, byteLength } = decoder.decode(bytes, room);
  if (byteLength > 0 || mostBytes === 0) return Buffer.from(buffer, byteOffset, byteLength);
  return mostBytes > maxBytes ? tooLarge(bytes, maxBytes) : damaged("Zstandard", "its checksum or its data is wrong");
}

function tooLarge(bytes: Buffer, maxBytes: number): Failed {
  const reason = `Its ${sizeInWords(bytes.length)} hold more than ${sizeInWords(maxBytes)} unpacked, up to which files of this format are read. Split it into smaller files.`;
  return failed("too_large", reason);
}

function damaged(packing: Packing, what: string): Failed {
  return failed(
    "bad_compression",
    `It is damaged or cut off: as ${packing} it cannot be unpacked (${what}). Fetch it again.`,
  );
}
