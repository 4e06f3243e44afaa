import { plainText } from "../text/embedding-text.ts";
import { polarityOf } from "../text/polarity.ts";
import { stem, wordStems } from "../text/stem.ts";
import type { Candidate } from "./candidates.ts";
import type { UnderstoodQuestion } from "./understand.ts";

/** What a verdict is made from; all numbers, comparable between questions. */
export interface Features {
  /** Cosine similarity of question and passage. */
  readonly passage: number;
  /** Cosine similarity of question and evidence sentence. */
  readonly sentence: number;
  /** BM25 as a share of the best candidate's. */
  readonly lexical: number;
  /** Cosine similarity of the posting's best passage, and by how much it is above the best other posting's. */
  readonly posting: number;
  readonly postingLead: number;
  /** The same of its BM25 share. */
  readonly postingLexical: number;
  readonly postingLexicalLead: number;
  /** Share of the question's terms that the evidence sentence has. */
  readonly coverage: number;
  /** 1 where presence is asked for and the sentence denies it. */
  readonly denied: number;
  /** 1 where absence is asked for and the sentence does not say so. */
  readonly notDenied: number;
  /** 1 where the sentence, or the heading it stands under, speaks of a preference. */
  readonly preferred: number;
}

/** Features that need no text: those of a sentence that says what the question asks. */
export function scoreFeatures(candidate: Candidate): Features {
  return {
    passage: candidate.dense,
    sentence: Math.max(...candidate.sentences, -1),
    lexical: candidate.lexical,
    posting: candidate.posting.dense,
    postingLead: candidate.posting.denseLead,
    postingLexical: candidate.posting.lexical,
    postingLexicalLead: candidate.posting.lexicalLead,
    coverage: candidate.lexical,
    denied: 0,
    notDenied: 0,
    preferred: 0,
  };
}

/** A sentence as it stands in the posting, and the heading above it. */
export interface Evidence {
  readonly sentence: string;
  readonly section: string | null;
}

/** Reads the evidence: which of the question's terms it has, and whether it affirms or denies. */
export function readFeatures(
  candidate: Candidate,
  question: UnderstoodQuestion,
  evidence: Evidence & { readonly ordinal: number },
): Features {
  const words = plainText(evidence.sentence);
  const stems = question.terms.map(stem);
  const has = new Set(wordStems(words));
  const { polarity } = polarityOf(words, question.focus.map(stem));
  const wish = polarity === "preferred" || polarityOf(evidence.section ?? "").polarity === "preferred";
  return {
    ...scoreFeatures(candidate),
    sentence: candidate.sentences[evidence.ordinal - candidate.passage.firstSentence] ?? -1,
    coverage: stems.filter((term) => has.has(term)).length / Math.max(1, stems.length),
    denied: Number(question.polarity === "affirmed" && polarity === "negated"),
    notDenied: Number(question.polarity === "negated" && polarity !== "negated"),
    preferred: Number(question.polarity !== "either" && wish),
  };
}
