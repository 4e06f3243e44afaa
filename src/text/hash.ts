import { createHash } from "node:crypto";

/** Lower-case hexadecimal SHA-256 (64 characters) of the bytes, or of the UTF-8 form of a string. */
export function sha256Hex(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}

/**
 * A stable id: the first 16 hexadecimal characters (64 bits) of the SHA-256 of the parts. Every part is hashed with its
 * length in front, so that `("ab", "c")` and `("a", "bc")` differ. Among a million ids the chance that any two collide
 * is about 3 in 100 million.
 */
export function shortId(...parts: string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex").slice(0, 16);
}
