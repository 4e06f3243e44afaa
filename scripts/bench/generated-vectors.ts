import type { Embedder } from "../../src/embed/embedder.ts";
import { gaussian } from "./random.ts";

const DIMENSIONS = 384;
/** What a vector owes to its text as a whole, beside its words: no two texts have the same. */
const OWN_SHARE = 0.3;

/**
 * Vectors in the place of inference, for sizes at which inference would take hours: the sum of random vectors of a text's
 * words and of one of its own, so that texts that share words are near one another.
 */
export function generatedVectors(): Embedder {
  const ofWord = new Map<string, Float32Array>();
  let texts = 0;
  const wordVector = (word: string): Float32Array => {
    let vector = ofWord.get(word);
    if (vector === undefined) {
      vector = randomVector(hashOf(word));
      ofWord.set(word, vector);
    }
    return vector;
  };
  const embed = (text: string): Float32Array => {
    const sum = randomVector(hashOf(text)).map((value) => value * OWN_SHARE);
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
      const vector = wordVector(word);
      for (let at = 0; at < DIMENSIONS; at += 1) sum[at] = (sum[at] as number) + (vector[at] as number);
    }
    const length = Math.hypot(...sum);
    return sum.map((value) => value / length);
  };
  return {
    info: { name: "generated", fingerprint: "9e".repeat(32), dimensions: DIMENSIONS, maxTokens: 512, device: "none" },
    stats: () => ({ texts, tokens: 0, inferenceMs: 0, parallelism: 1 }),
    embed: async (batch) => {
      texts += batch.length;
      return batch.map(embed);
    },
    close: async () => {},
  };
}

function randomVector(seed: number): Float32Array {
  const random = gaussian(seed);
  return Float32Array.from({ length: DIMENSIONS }, () => random());
}

/** 32 bits of a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
