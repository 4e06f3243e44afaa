import type { Embedder } from "../embed/embedder.ts";
import type { Glossary } from "./glossary.ts";
import { spellOut, type UnderstoodQuestion, understand } from "./understand.ts";

/** A question with its embedding. */
export interface EmbeddedQuestion {
  readonly question: UnderstoodQuestion;
  readonly embedding: Float32Array;
}

/** Reads and embeds a question, spelled out where the glossary knows it. Throws as `understand` and `Embedder.embed`. */
export async function embedQuestion(
  query: string,
  embedder: Embedder,
  glossary: Glossary | null,
): Promise<EmbeddedQuestion> {
  const question = understand(query);
  const embedding = await embedOne(embedder, question.text);
  const meaning = glossary?.meaningOf(embedding) ?? null;
  if (meaning === null) return { question, embedding };
  const spelledOut = spellOut(question, meaning);
  return { question: spelledOut, embedding: await embedOne(embedder, spelledOut.searchText) };
}

async function embedOne(embedder: Embedder, text: string): Promise<Float32Array> {
  const [embedding] = await embedder.embed([text], "query");
  return embedding as Float32Array;
}
