/** Dot product of `query` and the row that begins at `offset`; four sums, so that the additions can overlap. */
export function dotRow(rows: Float32Array | Int8Array, offset: number, query: Float32Array): number {
  const length = query.length;
  const whole = length - (length % 4);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let at = 0; at < whole; at += 4) {
    a += (rows[offset + at] as number) * (query[at] as number);
    b += (rows[offset + at + 1] as number) * (query[at + 1] as number);
    c += (rows[offset + at + 2] as number) * (query[at + 2] as number);
    d += (rows[offset + at + 3] as number) * (query[at + 3] as number);
  }
  for (let at = whole; at < length; at += 1) a += (rows[offset + at] as number) * (query[at] as number);
  return a + b + (c + d);
}
