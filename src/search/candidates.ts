import type { PassageRange } from "../store/types.ts";
import type { EmbeddedQuestion } from "./question.ts";
import type { Snapshot } from "./snapshot.ts";
import { type Standing, standings } from "./standing.ts";
import { dot } from "./vectors.ts";

/** How many nearest passages are looked at, unless a set goes on beyond them. */
export const DENSE_CANDIDATES = 300;
/** Of the best by words a third as many. */
const LEXICAL_SHARE = 1 / 3;
/** Candidate list of the graph search: a third above what is asked for finds some 98 % of the true neighbours. */
const EF_SEARCH_SHARE = 4 / 3;

/** A passage that may answer, with the raw scores of the ways it was found. */
export interface Candidate {
  readonly passage: PassageRange;
  /** Cosine similarity of question and passage. */
  readonly dense: number;
  /** BM25 as a share (0 to 1) of the best candidate's; 0 where no term occurs. */
  readonly lexical: number;
  /** Cosine similarity of question and sentence, for each of the passage's sentences. */
  readonly sentences: readonly number[];
  /** How its posting stands among those found. */
  readonly posting: Standing;
}

/** Where candidates are looked for. */
export interface GatherOptions {
  /** How many of the nearest passages are taken. Default 300. */
  readonly depth?: number;
  /** Rows of the only passages that are wanted. Default: all. */
  readonly among?: ReadonlySet<number> | undefined;
}

/** The `depth` passages nearest to the question's embedding, and those that best match its words. */
export function gatherCandidates(
  snapshot: Snapshot,
  { question, embedding }: EmbeddedQuestion,
  { depth = DENSE_CANDIDATES, among }: GatherOptions = {},
): Candidate[] {
  const efSearch = Math.ceil(depth * EF_SEARCH_SHARE);
  const dense = new Map(
    snapshot.index.search(embedding, depth, { efSearch, among }).map(({ id, similarity }) => [id, similarity]),
  );
  const lexicalHits = snapshot.store.searchLexical(question.terms, Math.ceil(depth * LEXICAL_SHARE), { among });
  const best = lexicalHits[0]?.score ?? 0;
  const lexical = new Map(lexicalHits.map(({ passageRow, score }) => [passageRow, best > 0 ? score / best : 0]));
  const onlyLexical = [...lexical.keys()].filter((row) => !dense.has(row));
  for (const { id, vector } of snapshot.store.passageVectors(snapshot.model.id).vectors(onlyLexical)) {
    dense.set(id, dot(embedding, vector));
  }
  const found = [...dense].flatMap(([row, similarity]) => {
    const passage = snapshot.passages.get(row);
    return passage === undefined
      ? []
      : [{ passage, postingRow: passage.postingRow, dense: similarity, lexical: lexical.get(row) ?? 0 }];
  });
  const posting = standings(found);
  snapshot.sentences.prepare(found.map(({ postingRow }) => postingRow));
  return found.map(({ postingRow, ...candidate }) => ({
    ...candidate,
    sentences: sentenceSimilarities(snapshot, candidate.passage, embedding),
    posting: posting.get(postingRow) as Standing,
  }));
}

function sentenceSimilarities(snapshot: Snapshot, passage: PassageRange, embedding: Float32Array): number[] {
  const similarities: number[] = [];
  for (let ordinal = passage.firstSentence; ordinal <= passage.lastSentence; ordinal += 1) {
    similarities.push(snapshot.sentences.similarity(embedding, passage.postingRow, ordinal));
  }
  return similarities;
}
