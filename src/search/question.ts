import type { Embedder } from "../embed/embedder.ts";
import type { Glossary } from "./glossary.ts";
import { spellOut, type UnderstoodQuestion, understand } from "./understand.ts";
import { unit } from "./vectors.ts";

/** A question with its embedding. */
export interface EmbeddedQuestion {
  readonly question: UnderstoodQuestion;
  /** Unit vector. */
  readonly embedding: Float32Array;
}

/**
 * Reads and embeds a question. Where the glossary knows it, its meaning goes with it: its words among the terms, its
 * embedding half and half with the question's own. Throws as `understand` and `Embedder.embed`.
 */
export async function embedQuestion(
  query: string,
  embedder: Embedder,
  glossary: Glossary | null,
): Promise<EmbeddedQuestion> {
  const question = understand(query);
  const [embedding] = (await embedder.embed([question.text], "query")) as [Float32Array];
  const meaning = glossary?.meaningOf(embedding) ?? null;
  if (meaning === null) return { question, embedding };
  return { question: spellOut(question, meaning.text), embedding: between(embedding, meaning.embedding) };
}

/** The unit vector half way between two. */
function between(a: Float32Array, b: Float32Array): Float32Array {
  return unit(a.map((value, at) => value + (b[at] as number)));
}
