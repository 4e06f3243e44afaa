const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
/** Most bytes that one block holds (RFC 8878, 3.1.1.2.4). */
const BLOCK_MAX_BYTES = 128 * 1024;
const BLOCK_TYPES = ["raw", "rle", "compressed", "reserved"] as const;
const BLOCK_HEADER_BYTES = 3;
const CHECKSUM_BYTES = 4;

/**
 * Most bytes that there can be in Zstandard frames, told from their headers (RFC 8878, 3.1.1) without decoding; hardly
 * more than there are, but for frames that were flushed often. Null where they are cut off or no frames.
 */
export function zstdMostBytes(bytes: Buffer): number | null {
  let mostBytes = 0;
  try {
    for (let at = 0; at < bytes.length; ) {
      const frame = readFrame(bytes, at);
      if (frame === null || frame.end > bytes.length) return null;
      mostBytes += frame.mostBytes;
      at = frame.end;
    }
  } catch (error) {
    // A header beyond the end.
    if (error instanceof RangeError) return null;
    throw error;
  }
  return mostBytes;
}

/** Where the frame at an offset ends, and how much it can hold; null where there is none. */
function readFrame(bytes: Buffer, start: number): { end: number; mostBytes: number } | null {
  const magic = bytes.readUInt32LE(start);
  if (magic >>> 4 === SKIPPABLE_MAGIC >>> 4) return { end: start + 8 + bytes.readUInt32LE(start + 4), mostBytes: 0 };
  if (magic !== FRAME_MAGIC) return null;
  const descriptor = bytes.readUInt8(start + 4);
  let at = start + 5 + headerBytes(descriptor);
  let mostBytes = 0;
  for (let isLast = false; !isLast; ) {
    const header = bytes.readUIntLE(at, BLOCK_HEADER_BYTES);
    isLast = (header & 1) === 1;
    const type = BLOCK_TYPES[(header >>> 1) & 3];
    const size = header >>> 3;
    mostBytes += type === "compressed" ? BLOCK_MAX_BYTES : size;
    at += BLOCK_HEADER_BYTES + (type === "rle" ? 1 : size);
  }
  return { end: at + ((descriptor & 4) === 0 ? 0 : CHECKSUM_BYTES), mostBytes };
}

/** Bytes of a frame's header behind its descriptor: window, dictionary id and content size. */
function headerBytes(descriptor: number): number {
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const contentSizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >>> 6] ?? 0;
  const dictionaryIdBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  return (isSingleSegment ? 0 : 1) + dictionaryIdBytes + contentSizeBytes;
}
