import type { PassageHit, PostingHit } from "../domain/search.ts";
import type { Method, Searcher } from "../search/searcher.ts";
import type { BeirQuery } from "./beir.ts";
import { type Labelled, postingKey, provesIt, type Question } from "./labels.ts";
import { averagePrecision, f1, mean, ndcg, type Prediction, recall, reciprocalRank, rPrecision } from "./metrics.ts";

/** What is measured on one question; a measure that does not apply to its kind is absent. */
export type Scores = Partial<Record<Measure, number>>;

/** Every measure, with what it is called in reports. */
export const MEASURES = {
  knownMrr: "known items, MRR@10",
  knownHit1: "known items, hit@1",
  knownHit5: "known items, hit@5",
  paraphraseMrr: "no word shared, MRR@10",
  setAp: "sets, average precision",
  setRPrecision: "sets, R-precision",
  setF1: "sets, F1 of what is claimed",
  evidence: "evidence is a labelled proof",
  ndcg10: "nDCG@10",
  recall100: "recall@100",
} as const;
export type Measure = keyof typeof MEASURES;

/** What one method made of one question. */
export interface Outcome {
  readonly id: string;
  readonly kind: Question["kind"] | "beir";
  readonly scores: Scores;
  /** Probability of the best posting; 0 where there is none. */
  readonly best: number;
  /** Whether anything was claimed. */
  readonly answered: boolean;
  /** The probabilities shown first, with whether they came true. */
  readonly predictions: readonly Prediction[];
  /** Probabilities of labelled postings, by grade; 0 where one was not found. */
  readonly byGrade: readonly {
    readonly grade: string;
    readonly isAnswer: boolean;
    readonly score: number;
    readonly claimed: boolean;
  }[];
  readonly judged: number;
  readonly left: number;
  readonly ms: number;
}

/** Postings whose probabilities count as shown, besides those claimed: a first page. */
const SHOWN = 10;
/** Tag of questions that share no word with their answer. */
const NO_WORD_SHARED = "paraphrase";
/** A plain search claims nothing: its first page stands for its claim. */
const CLAIM_OF_BASELINE = 10;

/** Asks one labelled question by one method. */
export async function askLabelled(
  searcher: Searcher,
  { postings: folder }: Labelled,
  question: Question,
  method: Method,
): Promise<Outcome> {
  const { postings, claimed, judged, left, ms } = await searcher.rank(question.question, method);
  const isOurs = method === "facts" || method === "judged" || method === "weighed";
  const answers = new Map(question.answers.map(({ posting, evidence }) => [posting, evidence]));
  const unsure = new Set(question.unsure);
  const all = postings.map((hit, at) => {
    const posting = postingKey(folder, hit);
    const proof = answers.get(posting);
    const isClaimed = at < (isOurs ? claimed : Math.min(CLAIM_OF_BASELINE, postings.length));
    return { posting, hit, right: proof !== undefined, proof, isClaimed };
  });
  const sure = all.filter(({ posting, right }) => right || !unsure.has(posting));
  const ranking = sure.map(({ right }) => right);
  const claims = sure.filter(({ isClaimed }) => isClaimed);
  const shown = sure.filter(({ isClaimed }, at) => isClaimed || at < SHOWN);
  const proven = claims.flatMap(({ hit, proof }) => (proof === undefined ? [] : [Number(isProof(hit, proof))]));
  const byPosting = new Map(all.map((found) => [found.posting, found]));
  return {
    id: question.id,
    kind: question.kind,
    scores: {
      ...(question.kind === "known" ? knownScores(sure, question) : {}),
      ...(question.kind === "set"
        ? {
            setAp: averagePrecision(ranking, answers.size),
            setRPrecision: rPrecision(ranking, answers.size),
            setF1: f1(
              claims.map(({ right }) => right),
              answers.size,
            ),
          }
        : {}),
      ...(proven.length > 0 ? { evidence: mean(proven) } : {}),
    },
    best: postings[0]?.score ?? 0,
    answered: isOurs ? claimed > 0 : postings.length > 0,
    predictions: isOurs ? shown.map(({ hit, right }) => ({ score: hit.score, right })) : [],
    byGrade: [...question.answers, ...question.others].flatMap(({ posting, grade }) => {
      const found = byPosting.get(posting);
      if (grade === undefined) return [];
      const isAnswer = answers.has(posting);
      return [{ grade, isAnswer, score: found?.hit.score ?? 0, claimed: found?.isClaimed ?? false }];
    }),
    judged,
    left,
    ms,
  };
}

interface Found {
  readonly hit: PostingHit;
  readonly proof: readonly string[] | undefined;
}

/** A known item is found where its posting comes with the passage that holds the proof. */
function knownScores(found: readonly Found[], question: Question): Scores {
  const ranking = found.map(({ hit, proof }) => {
    const [passage] = hit.passages;
    return proof !== undefined && passage !== undefined && provesIt(passage.text, proof);
  });
  const rank = reciprocalRank(ranking);
  return {
    knownMrr: rank,
    knownHit1: Number(ranking[0] === true),
    knownHit5: Number(ranking.slice(0, 5).includes(true)),
    ...(question.tags.includes(NO_WORD_SHARED) ? { paraphraseMrr: rank } : {}),
  };
}

function isProof(hit: PostingHit, proof: readonly string[]): boolean {
  const [passage] = hit.passages as [PassageHit | undefined];
  return passage !== undefined && provesIt(passage.evidence.text, proof);
}

/** Asks one query of a BEIR collection by one method. */
export async function askBeir(searcher: Searcher, query: BeirQuery, method: Method): Promise<Outcome> {
  const { postings, judged, left, ms } = await searcher.rank(query.text, method);
  const gains = postings.map(({ externalId }) => query.gains.get(externalId ?? "") ?? 0);
  return {
    id: query.id,
    kind: "beir",
    scores: {
      ndcg10: ndcg(gains, [...query.gains.values()]),
      recall100: recall(
        gains.map((gain) => gain > 0),
        query.gains.size,
      ),
    },
    best: postings[0]?.score ?? 0,
    answered: postings.length > 0,
    predictions: [],
    byGrade: [],
    judged,
    left,
    ms,
  };
}
