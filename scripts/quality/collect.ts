import { join } from "node:path";
import type { Embedder } from "../../src/embed/embedder.ts";
import { type JudgedPosting, searchPostings } from "../../src/search/answer.ts";
import type { Features } from "../../src/search/features.ts";
import { Glossary } from "../../src/search/glossary.ts";
import type { JudgedPassage } from "../../src/search/judge.ts";
import { embedQuestion } from "../../src/search/question.ts";
import { openSnapshot } from "../../src/search/snapshot.ts";
import { type LabelledQuestion, postingKey, provesIt } from "./labels.ts";

/** One posting looked at for one question. */
export interface Example {
  readonly posting: string;
  readonly relevant: boolean;
  readonly score: number;
  readonly features: Features;
  /** The best of each raw score over the posting's passages, for rankings by one score alone. */
  readonly best: { readonly lexical: number; readonly passage: number; readonly sentence: number };
  /** Whether the sentence shown is a labelled proof. */
  readonly proven: boolean;
  readonly sentence: string;
}

/** A question with all postings looked at, best first; borderline ones are left out. */
export interface Outcome {
  readonly question: LabelledQuestion;
  readonly examples: readonly Example[];
}

const GLOSSARY = join(import.meta.dirname, "../../models/shortlist-minilm/glossary.json");

/** Asks every question of an index and labels what was looked at. */
export async function collect(
  dir: string,
  embedder: Embedder,
  questions: readonly LabelledQuestion[],
): Promise<Outcome[]> {
  const snapshot = await openSnapshot(dir);
  const glossary = await Glossary.load(GLOSSARY, embedder.info.fingerprint);
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const asked = await embedQuestion(question.question, embedder, glossary);
    const postings = searchPostings(snapshot, asked.question, asked.embedding);
    const answers = new Map(question.answers.map(({ posting, evidence }) => [posting, evidence]));
    const examples = postings.flatMap((judged) => {
      const stored = snapshot.store.postingByRow(judged.postingRow);
      if (stored === undefined) return [];
      const posting = postingKey(stored.source, stored.externalId);
      if (!answers.has(posting) && question.unsure?.includes(posting)) return [];
      const best = judged.passages[0] as JudgedPassage;
      const span = snapshot.store.sentencesOf(stored.row)[best.evidence]?.span;
      const sentence = span === undefined ? "" : stored.text.slice(span.start, span.end);
      const proof = answers.get(posting);
      return [
        {
          posting,
          relevant: proof !== undefined,
          score: judged.score,
          features: best.features,
          best: bestScores(judged),
          proven: proof !== undefined && provesIt(sentence, proof),
          sentence,
        },
      ];
    });
    outcomes.push({ question, examples });
  }
  snapshot.release();
  return outcomes;
}

function bestScores({ passages }: JudgedPosting): Example["best"] {
  const most = (of: (passage: JudgedPassage) => number) => Math.max(...passages.map(of));
  return {
    lexical: most(({ candidate }) => candidate.lexical),
    passage: most(({ candidate }) => candidate.dense),
    sentence: most(({ candidate }) => Math.max(...candidate.sentences, -1)),
  };
}
