/** A vector in one byte per number: `values[i] * scale` stands for number `i`. */
export interface QuantizedVector {
  /** Not negative. */
  readonly scale: number;
  /** -127 to 127. */
  readonly values: Int8Array;
}

const STEPS = 127;

/**
 * Rounds a vector of finite numbers to 8 bits each, with a scale of its own: no number is off by more than half a step,
 * `max|x| / 254`, give or take the rounding of the scale to float32.
 */
export function quantize(vector: Float32Array): QuantizedVector {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const scale = Math.fround(largest / STEPS);
  const values = new Int8Array(vector.length);
  if (scale === 0) return { scale, values };
  for (let at = 0; at < vector.length; at += 1) {
    values[at] = Math.max(-STEPS, Math.min(STEPS, Math.round((vector[at] as number) / scale)));
  }
  return { scale, values };
}

/** The vector that a quantized one stands for. */
export function dequantize(quantized: QuantizedVector): Float32Array {
  return Float32Array.from(quantized.values, (value) => value * quantized.scale);
}

/** Dot product of a vector and a quantized one of the same length. */
export function dotQuantized(vector: Float32Array, quantized: QuantizedVector): number {
  const { values, scale } = quantized;
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (vector[at] as number) * (values[at] as number);
  return sum * scale;
}
