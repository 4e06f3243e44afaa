import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sliceSpan } from "../../src/domain/span.ts";
import { openCrossEncoder } from "../../src/embed/cross-encoder.ts";
import { openEmbedder } from "../../src/embed/open.ts";
import { type Labelled, postingKey, provesIt, type Question, readLabelled } from "../../src/eval/labels.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { gatherCandidates } from "../../src/search/candidates.ts";
import type { Features } from "../../src/search/features.ts";
import { Glossary } from "../../src/search/glossary.ts";
import { type JudgedClaim, readClaims } from "../../src/search/judge.ts";
import { PostingReader } from "../../src/search/posting-reader.ts";
import { embedQuestion } from "../../src/search/question.ts";
import { openSnapshot, type Snapshot } from "../../src/search/snapshot.ts";
import { weigh } from "../../src/search/weigh.ts";
import { openStore } from "../../src/store/open-store.ts";
import { tellThresholds } from "./thresholds.ts";
import { type Asked, type Claim, fitVerdicts } from "./verdict.ts";

/**
 * Fits the regressions of `src/search/weights.ts`, for either thing that a question may want, without and with the judge, on
 * labelled questions, and prints what thresholds bring, cross-validated by question.
 *
 *     tsx scripts/train/fit.ts [--folder DIR ...] [--judge MODEL]
 */
const ROOT = join(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    folder: {
      type: "string",
      multiple: true,
      default: ["tune", "tune-b", "tune-c"].map((name) => join(ROOT, "test/bench", name)),
    },
    judge: { type: "string", default: join(ROOT, "models/shortlist-judge") },
  },
});

const WEIGHED: readonly (keyof Features)[] = [
  "passage",
  "sentence",
  "lexical",
  "posting",
  "postingLead",
  "postingLexical",
  "postingLexicalLead",
  "coverage",
  "denied",
  "notDenied",
  "preferred",
];
const FOLDS = 5;

const embedder = await openEmbedder({ modelsDir: join(ROOT, "models"), device: "cpu" });
const crossEncoder = await openCrossEncoder({ dir: values.judge });
const weighed: Asked[] = [];
const judged: Asked[] = [];
for (const folder of values.folder) await ask(readLabelled(folder));
for (const [title, names, questions] of [
  ["WEIGHTS", WEIGHED, weighed],
  ["JUDGED_WEIGHTS", [...WEIGHED, "logit"], judged],
] as const) {
  console.log(`\n${title}: ${JSON.stringify(fitVerdicts(names, questions))}`);
  const folds = Array.from({ length: FOLDS }, (_, held) =>
    fitVerdicts(
      names,
      questions.filter((_, at) => at % FOLDS !== held),
    ),
  );
  tellThresholds(questions, folds);
}
await crossEncoder.close();
await embedder.close();

/** Asks all questions and keeps what is known of each posting, without and with the judge. */
async function ask(labelled: Labelled): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "shortlist-fit-"));
  const store = openStore(dir, { mode: "write" });
  await ingest({ store, embedder, paths: [labelled.postings], defaultPaths: [], modelRef: "shortlist-minilm" });
  store.close();
  const snapshot = await openSnapshot(dir);
  const { fingerprint } = snapshot.model;
  const glossary = await Glossary.load(join(ROOT, "models/shortlist-minilm/glossary.json"), fingerprint);
  for (const question of labelled.questions) {
    const embedded = await embedQuestion(question.question, embedder, glossary);
    const reader = new PostingReader(snapshot.store);
    const options = { question: embedded.question, reader, crossEncoder, deadline: Number.POSITIVE_INFINITY };
    const candidates = gatherCandidates(snapshot, embedded);
    const label = (found: Found) => {
      const { sentence } = reader.evidence(found.candidate.passage.postingRow, found.ordinal);
      return claim(question, labelled, { ...found, snapshot, sentence });
    };
    const about = { kind: question.kind, wants: embedded.question.wants, answers: question.answers.length };
    const byWeight = weigh(reader, embedded.question, candidates).map(({ candidate, evidence, features }) =>
      label({ candidate, ordinal: evidence, features: { ...features, logit: 0 } }),
    );
    weighed.push({ ...about, claims: byWeight });
    judged.push({ ...about, claims: (await readClaims(candidates, options)).claims.map(label) });
  }
  snapshot.release();
  rmSync(dir, { recursive: true, force: true });
}

type Found = JudgedClaim;

function claim(
  question: Question,
  { postings }: Labelled,
  read: Found & { readonly snapshot: Snapshot; readonly sentence: string },
): Claim {
  const { store } = read.snapshot;
  const { postingRow, row } = read.candidate.passage;
  const posting = store.postingByRow(postingRow);
  const [passage] = store.passagesByRow([row]);
  if (posting === undefined || passage === undefined) throw new Error(`posting ${postingRow} is gone`);
  const key = postingKey(postings, posting);
  const answer = question.answers.find(({ posting: name }) => name === key);
  const proves = (text: string) => answer !== undefined && provesIt(text.trim(), answer.evidence);
  const isKnown = question.kind === "known";
  return {
    features: read.features,
    posting: key,
    isProof: proves(read.sentence),
    isRight: isKnown ? proves(sliceSpan(posting.text, passage.span)) : answer !== undefined,
    isOpen: answer === undefined ? question.unsure.includes(key) : false,
  };
}
