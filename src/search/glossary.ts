import { readFile } from "node:fs/promises";
import { z } from "zod";
import { dotQuantized, type QuantizedVector } from "../store/quantize.ts";
import { blobLength, decodeQuantized } from "../store/vector-blob.ts";
import { dot, unit } from "./vectors.ts";

/** Similarity from which a question counts as one of the glossary's; chosen on the collection `test/bench/tune`. */
const RECOGNISED_FROM = 0.75;
/** Entries whose single questions are looked at, the nearest by their mean. */
const LOOKED_AT = 12;

/** A glossary file: what `scripts/train/glossary.ts` writes. */
export const GlossaryFile = z.object({
  /** Of the model that made the vectors. */
  fingerprint: z.string(),
  dimensions: z.int().min(1),
  /** Things that people ask about, with how many example questions each has. */
  entries: z.array(z.object({ name: z.string(), meaning: z.string(), questions: z.int().min(1) })),
  /** Entry by entry the embeddings of its meaning and its questions, one byte a number (see `encodeVector`), in base64. */
  vectors: z.string(),
});
export type GlossaryFile = z.infer<typeof GlossaryFile>;

/** What a question means in other words. */
export interface Meaning {
  readonly text: string;
  /** Unit vector. */
  readonly embedding: Float32Array;
}

interface Entry {
  readonly meaning: Meaning;
  readonly mean: Float32Array;
  readonly questions: readonly QuantizedVector[];
}

/**
 * What people ask of postings, spelled out. A short question can hang on a word of many senses ("which roles need a
 * clearance?"); where it is close to a known one, its meaning in other words is searched for with it.
 */
export class Glossary {
  readonly #entries: readonly Entry[];

  constructor(file: GlossaryFile) {
    const bytes = Buffer.from(file.vectors, "base64");
    const length = blobLength(file.dimensions, "int8");
    let at = 0;
    const next = () => {
      at += length;
      return decodeQuantized(bytes.subarray(at - length, at), file.dimensions);
    };
    this.#entries = file.entries.map(({ meaning: text, questions: count }) => {
      const meaning = { text, embedding: meanOf([next()], file.dimensions) };
      const questions = Array.from({ length: count }, next);
      return { meaning, questions, mean: meanOf(questions, file.dimensions) };
    });
  }

  /** Reads a glossary; null where there is none, or it was made with another model than the one of `fingerprint`. */
  static async load(path: string, fingerprint: string): Promise<Glossary | null> {
    const text = await readFile(path, "utf8").catch(() => null);
    if (text === null) return null;
    const file = GlossaryFile.parse(JSON.parse(text));
    return file.fingerprint === fingerprint ? new Glossary(file) : null;
  }

  /** The meaning of a question, by its embedding; null where it is like none that is known. */
  meaningOf(question: Float32Array): Meaning | null {
    const nearest = this.#entries
      .map((entry) => ({ entry, toMean: dot(question, entry.mean) }))
      .sort((a, b) => b.toMean - a.toMean)
      .slice(0, LOOKED_AT)
      .map(({ entry, toMean }) => {
        const toNearest = Math.max(...entry.questions.map((vector) => dotQuantized(question, vector)));
        return { entry, similarity: (toMean + toNearest) / 2 };
      })
      .sort((a, b) => b.similarity - a.similarity)[0];
    return nearest !== undefined && nearest.similarity >= RECOGNISED_FROM ? nearest.entry.meaning : null;
  }
}

/** Unit vector in the direction of the mean. */
function meanOf(vectors: readonly QuantizedVector[], dimensions: number): Float32Array {
  const mean = new Float32Array(dimensions);
  for (const { scale, values } of vectors) {
    for (let at = 0; at < dimensions; at += 1) mean[at] = (mean[at] as number) + scale * (values[at] as number);
  }
  return unit(mean);
}
