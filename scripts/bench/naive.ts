/** A passage's vector as a naive search holds it. */
export interface NaiveVector {
  readonly id: number;
  readonly vector: readonly number[];
}

/** The `k` nearest by cosine: compares with every vector (all of length 1), sorts them all, takes the first. */
export function naiveScan(vectors: readonly NaiveVector[], query: readonly number[], k: number): number[] {
  return vectors
    .map(({ id, vector }) => ({ id, similarity: dot(vector, query) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, k)
    .map(({ id }) => id);
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}
