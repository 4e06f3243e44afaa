import type { CrossEncoder } from "../embed/cross-encoder.ts";
import { sentenceEmbeddingText } from "../text/embedding-text.ts";
import type { Wants } from "../text/wants.ts";
import type { Candidate } from "./candidates.ts";
import { type Evidence, type Features, readFeatures } from "./features.ts";
import type { PostingReader } from "./posting-reader.ts";
import { spelledOut, type UnderstoodQuestion } from "./understand.ts";
import type { JudgedPassage } from "./weigh.ts";
import { JUDGED_WEIGHTS, probability } from "./weights.ts";

/** Most sentences judged for one question: as many as two cores read in the time that a search may take. */
const MOST_JUDGED = 33;

/** Which sentences are judged first. */
interface Order {
  /** Weights of the passage's cosine similarity, its BM25 share, and the sentence's cosine similarity. */
  readonly passage: number;
  readonly lexical: number;
  readonly sentence: number;
  /** Most sentences of one passage. */
  readonly ofPassage: number;
}

/**
 * A set is told by single sentences of many postings. A fact stands in any sentence of the posting that is asked about,
 * and that is told by its passages. Chosen by how many labelled proofs are among the first, on the tune collections.
 */
const ORDER: Readonly<Record<Wants, Order>> = {
  roles: { passage: 1, lexical: 1, sentence: 2, ofPassage: 2 },
  passages: { passage: 2, lexical: 0.5, sentence: 1, ofPassage: Number.POSITIVE_INFINITY },
};

/** What judges, and until when. */
export interface JudgeOptions {
  readonly reader: PostingReader;
  readonly question: UnderstoodQuestion;
  readonly crossEncoder: CrossEncoder;
  /** By `performance.now()`: no sentence is begun after it. */
  readonly deadline: number;
  /** No sentence is begun once it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** What came of judging. */
export interface Judgement {
  /** A verdict on each candidate of which a sentence was judged. */
  readonly verdicts: ReadonlyMap<Candidate, JudgedPassage>;
  /** Sentences judged, and those that the deadline left out. */
  readonly judged: number;
  readonly left: number;
}

/** A sentence to be judged. */
interface Claim {
  readonly candidate: Candidate;
  /** Of the sentence, within its posting. */
  readonly ordinal: number;
}

/** A sentence that was judged. */
export interface JudgedClaim extends Claim {
  readonly features: Features & { readonly logit: number };
}

/**
 * Has the cross-encoder read the likeliest sentences together with the question, and weighs its logit with the other
 * features: probability and evidence of a candidate are those of its best judged sentence.
 */
export async function judge(candidates: readonly Candidate[], options: JudgeOptions): Promise<Judgement> {
  const { claims, judged, left } = await readClaims(candidates, options);
  const verdicts = new Map<Candidate, JudgedPassage>();
  for (const { candidate, ordinal, features } of claims) {
    const score = probability(JUDGED_WEIGHTS[options.question.wants], features);
    const other = verdicts.get(candidate);
    if (other === undefined || score > other.score) {
      const { logit } = features;
      verdicts.set(candidate, { candidate, evidence: ordinal, score, features, logit });
    }
  }
  return { verdicts, judged, left };
}

/** The likeliest sentences, as far as the deadline lets the cross-encoder read them, with all that is known of them. */
export async function readClaims(
  candidates: readonly Candidate[],
  { question, crossEncoder, deadline, signal, reader }: JudgeOptions,
): Promise<{ claims: JudgedClaim[]; judged: number; left: number }> {
  const claims = claimsOf(candidates, ORDER[question.wants]).map((claim) => {
    const found = reader.evidence(claim.candidate.passage.postingRow, claim.ordinal);
    return { ...claim, found, text: judgedText(found, reader.name(claim.candidate.passage.postingRow)) };
  });
  const texts = [...new Set(claims.map(({ text }) => text))];
  const logits = await crossEncoder.score(spelledOut(question), texts, deadline, signal);
  const logitOf = new Map(texts.map((text, at) => [text, logits[at] ?? null]));
  const read = claims.flatMap(({ candidate, ordinal, found, text }): JudgedClaim[] => {
    const logit = logitOf.get(text) ?? null;
    if (logit === null) return [];
    return [{ candidate, ordinal, features: { ...readFeatures(candidate, question, { ...found, ordinal }), logit } }];
  });
  const left = logits.filter((logit) => logit === null).length;
  return { claims: read, judged: texts.length - left, left };
}

/** The sentences to judge, in the order in which they are. One that two passages share is judged for the better. */
function claimsOf(candidates: readonly Candidate[], order: Order): Claim[] {
  const ranked = candidates.flatMap((candidate) => {
    const { dense, lexical, sentences, passage } = candidate;
    const base = order.passage * dense + order.lexical * lexical;
    return sentences
      .map((similarity, at) => ({ similarity, ordinal: passage.firstSentence + at }))
      .filter(({ similarity }) => similarity > -1)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, order.ofPassage)
      .map(({ similarity, ordinal }) => ({ candidate, ordinal, priority: base + order.sentence * similarity }));
  });
  ranked.sort((a, b) => b.priority - a.priority);
  const seen = new Set<string>();
  const isNew = ({ candidate, ordinal }: Claim) => {
    const key = `${candidate.passage.postingRow} ${ordinal}`;
    return !seen.has(key) && seen.add(key);
  };
  return ranked.filter(isNew).slice(0, MOST_JUDGED);
}

/** What the cross-encoder reads of a sentence: its heading, its words, and what the posting is called. */
function judgedText({ sentence, section }: Evidence, name: string): string {
  const words = sentenceEmbeddingText({ section, text: sentence });
  return name === "" ? words : `${words} | ${name}`;
}
