import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { PostingHit } from "../../src/domain/search.ts";
import { openCrossEncoder } from "../../src/embed/cross-encoder.ts";
import { openEmbedder } from "../../src/embed/open.ts";
import { type Labelled, postingKey, provesIt, type Question, readLabelled } from "../../src/eval/labels.ts";
import { mean } from "../../src/eval/metrics.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { type Method, Searcher } from "../../src/search/searcher.ts";
import { probability, type Regression } from "../../src/search/weights.ts";
import { openStore } from "../../src/store/open-store.ts";
import { fitRegression, type Row } from "./regression.ts";

/**
 * Fits the regressions of `src/search/weights.ts`, without and with the judge, on labelled questions and on judged sentences
 * that the judge was not trained on.
 *
 *     tsx scripts/train/fit.ts --folder test/bench/tune [--index DIR --judged FILE.jsonl] [--judge MODEL]
 */
const { values } = parseArgs({
  options: {
    folder: { type: "string", multiple: true, default: [join(import.meta.dirname, "../../test/bench/tune")] },
    index: { type: "string" },
    judged: { type: "string" },
    judge: { type: "string", default: join(import.meta.dirname, "../../models/shortlist-judge") },
    dump: { type: "string" },
  },
});

const WEIGHED = ["passage", "sentence", "lexical", "coverage", "denied", "notDenied", "preferred"] as const;
const JUDGED = [...WEIGHED, "logit"] as const;
type Name = (typeof JUDGED)[number];

interface Example extends Row<Name> {
  readonly question: string;
  readonly kind: string;
  readonly isJudged: boolean;
}

const models = join(import.meta.dirname, "../../models");
const embedder = await openEmbedder({ modelsDir: models, device: "cpu" });
const judge = existsSync(values.judge) ? await openCrossEncoder({ dir: values.judge }) : null;

const examples: Record<"weighed" | "judged", Example[]> = { weighed: [], judged: [] };
for (const folder of values.folder) await addLabelled(readLabelled(folder));
if (values.index !== undefined && values.judged !== undefined) await addJudged(values.index, values.judged);
if (values.dump !== undefined) writeFileSync(values.dump, JSON.stringify(examples));

tell("weighed", WEIGHED, examples.weighed);
tell(
  "judged",
  JUDGED,
  examples.judged.filter(({ isJudged }) => isJudged),
);
await judge?.close();
await embedder.close();

async function openSearcher(dir: string): Promise<Searcher> {
  return Searcher.open({
    dir,
    openEmbedder: async () => embedder,
    ...(judge === null ? {} : { openJudge: async () => judge }),
    glossary: join(models, "shortlist-minilm/glossary.json"),
    judgeMs: 60_000,
  });
}

async function addLabelled(labelled: Labelled): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "shortlist-fit-"));
  const store = openStore(dir, { mode: "write" });
  await ingest({ store, embedder, paths: [labelled.postings], defaultPaths: [], modelRef: "shortlist-minilm" });
  store.close();
  const searcher = await openSearcher(dir);
  for (const question of labelled.questions) {
    for (const method of ["weighed", "judged"] as const) {
      const { postings } = await searcher.rank(question.question, method);
      for (const hit of postings) {
        const right = rightness(question, postingKey(labelled.postings, hit), hit);
        if (right !== null) examples[method].push(example(question.id, question.kind, hit, right));
      }
    }
  }
  await searcher.close();
  rmSync(dir, { recursive: true, force: true });
}

/** Whether a hit answers; null where that is open. A pointed question is answered by the passage that holds the proof. */
function rightness(question: Question, key: string, hit: PostingHit): boolean | null {
  const answer = question.answers.find(({ posting }) => posting === key);
  if (answer === undefined) return question.unsure.includes(key) ? null : false;
  return question.kind === "set" || provesIt(hit.passages[0]?.text ?? "", answer.evidence);
}

async function addJudged(dir: string, path: string): Promise<void> {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  const labels = new Map<string, boolean>();
  const keyOf = (question: string, posting: unknown, start: number) => JSON.stringify([question, posting, start]);
  const questions = new Set<string>();
  for (const line of lines) {
    const { question, posting, start, label } = JSON.parse(line);
    labels.set(keyOf(question, posting, start), label === 1);
    questions.add(question);
  }
  const searcher = await openSearcher(dir);
  for (const question of questions) {
    for (const method of ["weighed", "judged"] as const) {
      const { postings } = await searcher.rank(question, method);
      for (const hit of postings) {
        const right = labels.get(keyOf(question, hit.externalId, hit.passages[0]?.evidence.span.start ?? -1));
        if (right !== undefined) examples[method].push(example(question, "real", hit, right));
      }
    }
  }
  await searcher.close();
}

function example(question: string, kind: string, hit: PostingHit, right: boolean): Example {
  const why = hit.passages[0]?.why ?? {};
  const features = Object.fromEntries(JUDGED.map((name) => [name, why[name] ?? 0])) as Record<Name, number>;
  return { question, kind, features, right, isJudged: why.logit !== undefined };
}

/** Prints a fit, and, fitted on four fifths of the questions and applied to the rest, what thresholds bring. */
function tell(title: Method, names: readonly Name[], rows: readonly Example[]): void {
  if (rows.length === 0) return;
  console.log(`\n${title}: ${rows.length} examples, ${rows.filter(({ right }) => right).length} right`);
  console.log(JSON.stringify(fitRegression(names, rows)));
  const questions = [...new Set(rows.map(({ question }) => question))];
  const fold = new Map(questions.map((question, at) => [question, at % 5]));
  const fits = Array.from({ length: 5 }, (_, held) =>
    fitRegression(
      names,
      rows.filter(({ question }) => fold.get(question) !== held),
    ),
  );
  const scored = rows.map((row) => ({
    ...row,
    score: probability(fits[fold.get(row.question) ?? 0] as Regression<Name>, row.features),
  }));
  console.log("threshold: F1 of sets, silent on unanswerable, silent on answerable (cross-validated by question)");
  const byQuestion = questions.map((question) => scored.filter((row) => row.question === question));
  for (let threshold = 0.1; threshold < 0.75; threshold += 0.05) {
    const claims = (group: typeof scored) => group.filter(({ score }) => score >= threshold);
    const kind = (...kinds: string[]) => byQuestion.filter((group) => kinds.includes(group[0]?.kind ?? ""));
    const f1 = kind("set").map((group) => {
      const right = claims(group).filter((row) => row.right).length;
      return (2 * right) / Math.max(1, claims(group).length + group.filter((row) => row.right).length);
    });
    const silent = (groups: (typeof scored)[]) => mean(groups.map((group) => Number(claims(group).length === 0)));
    console.log(
      `${threshold.toFixed(2)}: ${mean(f1).toFixed(3)} ${silent(kind("none")).toFixed(2)} ${silent(kind("set", "known")).toFixed(2)}`,
    );
  }
}
