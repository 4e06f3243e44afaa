/** A generator of the same pseudo-random numbers in [0, 1) for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A unit vector near `centre` (or anywhere), farther away the larger `spread`. */
export function unitVector(random: () => number, dimensions: number, centre?: Float32Array, spread = 1): Float32Array {
  const gaussian = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const scale = spread / Math.sqrt(dimensions);
  return normalise(Float32Array.from({ length: dimensions }, (_, at) => (centre?.[at] ?? 0) + scale * gaussian()));
}

/** Unit vectors around `clusters` random centres. */
export function clusteredVectors(
  count: number,
  options: { dimensions: number; clusters: number; spread: number; seed: number },
): Float32Array[] {
  const random = randomNumbers(options.seed);
  const centres = Array.from({ length: options.clusters }, () => unitVector(random, options.dimensions));
  return Array.from({ length: count }, () => {
    const centre = centres[Math.floor(random() * centres.length)];
    return unitVector(random, options.dimensions, centre, options.spread);
  });
}

/** The vector at length 1. */
export function normalise(vector: Float32Array): Float32Array {
  const norm = Math.hypot(...vector);
  return norm === 0 ? vector : vector.map((value) => value / norm);
}

/** Every id with its cosine to `query`, best first, ties by ascending id: what an index is compared with. */
export function bruteForce(
  vectors: ReadonlyMap<number, Float32Array>,
  query: Float32Array,
): { id: number; similarity: number }[] {
  return [...vectors]
    .map(([id, vector]) => ({ id, similarity: vector.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0) }))
    .sort((a, b) => b.similarity - a.similarity || a.id - b.id);
}
