import type { CrossEncoder } from "../embed/cross-encoder.ts";
import { plainText, sentenceEmbeddingText } from "../text/embedding-text.ts";
import { type Features, readFeatures } from "./features.ts";
import type { PostingReader } from "./posting-reader.ts";
import type { UnderstoodQuestion } from "./understand.ts";
import { type JudgedPassage, likeliestFirst } from "./weigh.ts";
import { JUDGED_WEIGHTS, probability } from "./weights.ts";

/** Most sentences judged for one question: more change no answer that is worth their time. */
export const MOST_JUDGED = 48;
/** Sentences of one passage that are judged, and how far the second's cosine similarity may be below the first's. */
const JUDGED_OF_PASSAGE = 2;
const NEAR_BEST = 0.12;

/** What judges, and until when. */
export interface JudgeOptions {
  readonly reader: PostingReader;
  readonly question: UnderstoodQuestion;
  readonly crossEncoder: CrossEncoder;
  /** By `performance.now()`: no sentence is begun after it. */
  readonly deadline: number;
}

/** Passages after judging, likeliest first. */
export interface Judgement {
  readonly passages: readonly JudgedPassage[];
  /** Sentences judged, and those that the deadline left out. */
  readonly judged: number;
  readonly left: number;
}

/** A sentence to be judged. */
interface Claim {
  readonly passage: JudgedPassage;
  readonly ordinal: number;
  /** Cosine similarity of question and sentence, beside the passage's score: what is judged first. */
  readonly similarity: number;
  readonly text: string;
}

/**
 * Has the cross-encoder read the likeliest sentences together with the question, and weighs its logit with the other
 * features: probability and evidence are those of the passage's best judged sentence. Passages of which nothing was judged
 * keep the verdict they have.
 */
export async function judge(read: readonly JudgedPassage[], options: JudgeOptions): Promise<Judgement> {
  const { question, crossEncoder, deadline } = options;
  const claims = claimsOf(read, options.reader);
  const texts = [...new Set(claims.map(({ text }) => text))];
  const logits = await crossEncoder.score(question.text, texts, deadline);
  const logitOf = new Map(texts.map((text, at) => [text, logits[at] ?? null]));
  const best = new Map<JudgedPassage, JudgedPassage>();
  for (const claim of claims) {
    const logit = logitOf.get(claim.text) ?? null;
    if (logit === null) continue;
    const verdict = verdictOn(claim, logit, options);
    const other = best.get(claim.passage);
    if (other === undefined || verdict.score > other.score) best.set(claim.passage, verdict);
  }
  const left = logits.filter((logit) => logit === null).length;
  return {
    passages: read.map((passage) => best.get(passage) ?? passage).sort(likeliestFirst),
    judged: texts.length - left,
    left,
  };
}

function verdictOn({ passage, ordinal }: Claim, logit: number, { reader, question }: JudgeOptions): JudgedPassage {
  const { candidate } = passage;
  const found = reader.evidence(candidate.passage.postingRow, ordinal);
  const features: Features & { logit: number } = {
    ...readFeatures(candidate, question, { ...found, ordinal }),
    logit,
  };
  return { candidate, evidence: ordinal, score: probability(JUDGED_WEIGHTS, features), features };
}

/** The sentences to judge, in the order in which they are: each passage's best, and the second where it comes close. */
function claimsOf(read: readonly JudgedPassage[], reader: PostingReader): Claim[] {
  const wanted = read.flatMap((passage) => {
    const { candidate } = passage;
    const ranked = candidate.sentences
      .map((similarity, at) => ({ similarity, ordinal: candidate.passage.firstSentence + at }))
      .sort((a, b) => b.similarity - a.similarity);
    const enough = (ranked[0]?.similarity ?? 0) - NEAR_BEST;
    return ranked
      .slice(0, JUDGED_OF_PASSAGE)
      .filter(({ similarity }) => similarity >= enough)
      .map(({ similarity, ordinal }, place) => ({ passage, similarity, ordinal, place }));
  });
  const priority = ({ passage, similarity }: { passage: JudgedPassage; similarity: number }) =>
    passage.candidate.dense + passage.candidate.lexical + 2 * similarity;
  return wanted
    .sort((a, b) => priority(b) - priority(a))
    .slice(0, MOST_JUDGED)
    .map((claim) => ({ ...claim, text: judgedText(claim.passage, claim.ordinal, reader) }));
}

/** What the cross-encoder reads of a sentence: its heading, its words, and what the posting is called. */
function judgedText({ candidate }: JudgedPassage, ordinal: number, reader: PostingReader): string {
  const { sentence, section } = reader.evidence(candidate.passage.postingRow, ordinal);
  const name = plainText(reader.name(candidate.passage.postingRow));
  const words = sentenceEmbeddingText({ section, text: sentence });
  return name === "" ? words : `${words} | ${name}`;
}
