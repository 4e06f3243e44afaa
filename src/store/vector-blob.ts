import { endianness } from "node:os";
import { crc32 } from "node:zlib";
import { dequantize, type QuantizedVector, quantize } from "./quantize.ts";
import type { VectorForm } from "./types.ts";

/** Bytes of the scale in front of an int8 vector. */
const SCALE_BYTES = 4;
const FLOAT_BYTES = 4;
const IS_BIG_ENDIAN = endianness() === "BE";

/**
 * A vector as it is stored. `float32`: its numbers, little-endian. `int8`: the scale as little-endian float32, then a
 * signed byte a number. The length tells the two apart.
 */
export function encodeVector(vector: Float32Array, form: VectorForm): Uint8Array {
  if (form === "float32") return floatBytes(vector);
  const { scale, values } = quantize(vector);
  const blob = Buffer.allocUnsafe(SCALE_BYTES + values.length);
  blob.writeFloatLE(scale, 0);
  blob.set(new Uint8Array(values.buffer), SCALE_BYTES);
  return blob;
}

/** Bytes of a stored vector. */
export function blobLength(dimensions: number, form: VectorForm): number {
  return form === "float32" ? dimensions * FLOAT_BYTES : SCALE_BYTES + dimensions;
}

/** CRC-32 of a stored vector's bytes: tells whether it is still what was stored. */
export function checksumOf(blob: Uint8Array): number {
  return crc32(blob);
}

/** The vector in a blob of either form. Throws `RangeError` where the blob fits neither. */
export function decodeVector(blob: Uint8Array, dimensions: number): Float32Array {
  if (blob.length === blobLength(dimensions, "int8")) return dequantize(decodeInt8(blob));
  checkLength(blob, dimensions);
  const vector = new Float32Array(dimensions);
  const bytes = Buffer.from(vector.buffer);
  bytes.set(blob);
  if (IS_BIG_ENDIAN) bytes.swap32();
  return vector;
}

/** As `decodeVector`, in one byte a number. */
export function decodeQuantized(blob: Uint8Array, dimensions: number): QuantizedVector {
  if (blob.length === blobLength(dimensions, "int8")) return decodeInt8(blob);
  return quantize(decodeVector(blob, dimensions));
}

function decodeInt8(blob: Uint8Array): QuantizedVector {
  const scale = new DataView(blob.buffer, blob.byteOffset).getFloat32(0, true);
  return { scale, values: new Int8Array(blob.buffer, blob.byteOffset + SCALE_BYTES, blob.length - SCALE_BYTES) };
}

function floatBytes(vector: Float32Array): Uint8Array {
  const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
  return IS_BIG_ENDIAN ? Buffer.from(bytes).swap32() : bytes;
}

function checkLength(blob: Uint8Array, dimensions: number): void {
  if (blob.length === blobLength(dimensions, "float32")) return;
  throw new RangeError(`A stored vector of ${blob.length} bytes does not hold ${dimensions} numbers`);
}
