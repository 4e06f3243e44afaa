import { parseArgs } from "node:util";
import { openEmbedder } from "../../src/embed/open.ts";
import type { Features } from "../../src/search/features.ts";
import { OPERATING_POINT } from "../../src/search/weights.ts";
import { collect, type Example, type Outcome } from "./collect.ts";
import { fitWeights, predict } from "./fit.ts";
import { readQuestions } from "./labels.ts";
import { averagePrecision, calibrationError, f1, mean, meanWithInterval, reciprocalRank } from "./metrics.ts";

const HELP = `Measures answers on labelled questions, and fits the weights of the verdict.

  npm run ingest && npm run quality -- --index index --questions test/quality/questions.json [--split test]
  npm run quality -- --fit --index index --questions test/quality/questions.json --split tune

Several --index and --questions are taken pair by pair. --model DIR: another model than the built-in one.`;

const { values } = parseArgs({
  options: {
    index: { type: "string", multiple: true, default: ["index"] },
    questions: { type: "string", multiple: true, default: ["test/quality/questions.json"] },
    split: { type: "string" },
    model: { type: "string" },
    fit: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const embedder = await openEmbedder({ modelsDir: "models", model: values.model, device: "cpu" });
const outcomes: Outcome[] = [];
for (const [at, dir] of values.index.entries()) {
  const all = readQuestions(values.questions[at] ?? "");
  outcomes.push(
    ...(await collect(
      dir,
      embedder,
      all.filter(({ split }) => !values.split || !split || split === values.split),
    )),
  );
}
await embedder.close();
if (values.fit) reportFit(outcomes);
else report(outcomes);

function report(outcomes: readonly Outcome[]): void {
  const of = (kind: string) => outcomes.filter(({ question }) => question.kind === kind);
  const rankings: [string, (example: Example) => number][] = [
    ["BM25", ({ best }) => best.lexical],
    ["passage vectors", ({ best }) => best.passage],
    ["sentence vectors", ({ best }) => best.sentence],
    ["judged", ({ score }) => score],
  ];
  console.log(
    `| ranked by | ${of("set").length} sets, MAP | ${of("known").length} known items, MRR@10 |\n|---|---|---|`,
  );
  for (const [name, key] of rankings) {
    const sets = of("set").map((outcome) => averagePrecision(ranking(outcome, key), outcome.question.answers.length));
    const known = of("known").map((outcome) => reciprocalRank(ranking(outcome, key)));
    console.log(`| ${name} | ${interval(sets)} | ${interval(known)} |`);
  }
  const claims = (outcome: Outcome) => outcome.examples.filter(({ score }) => score >= OPERATING_POINT);
  const sets = of("set").map((outcome) =>
    f1(
      claims(outcome).map(({ relevant }) => relevant),
      outcome.question.answers.length,
    ),
  );
  const answerable = [...of("set"), ...of("known")];
  const found = answerable.flatMap(({ examples }) => examples.filter(({ relevant }) => relevant));
  const shown = outcomes.flatMap(claims);
  console.log(`\nF1 of the claimed set ${interval(sets)}`);
  console.log(`silent on unanswerable questions ${percent(of("none").map((outcome) => claims(outcome).length === 0))}`);
  console.log(
    `wrongly silent on answerable ones ${percent(answerable.map((outcome) => claims(outcome).length === 0))}`,
  );
  console.log(`the sentence shown is a labelled proof ${percent(found.map(({ proven }) => proven))}`);
  const error = calibrationError(
    shown.map(({ score }) => score),
    shown.map(({ relevant }) => relevant),
  );
  console.log(`expected calibration error of the scores shown ${error.toFixed(3)}`);
  if (values.misses) for (const outcome of of("set")) printMisses(outcome);
}

function printMisses({ question, examples }: Outcome): void {
  console.log(`\n${question.question}`);
  for (const { relevant, score, posting, sentence } of examples) {
    if (relevant === score >= OPERATING_POINT) continue;
    console.log(
      `  ${relevant ? "missed" : "wrong "} ${score.toFixed(2)} ${posting}: ${sentence.slice(0, 110).replace(/\s+/g, " ")}`,
    );
  }
}

function reportFit(outcomes: readonly Outcome[]): void {
  const { weights, intercept } = fitWeights(outcomes);
  console.log(JSON.stringify({ weights, intercept }, null, 2));
  const folds = 5;
  const held = outcomes.map((outcome, at) => {
    const rest = outcomes.filter((_, other) => other % folds !== at % folds);
    return { outcome, rest };
  });
  const fits = Array.from({ length: folds }, (_, fold) =>
    fitWeights(held.find((_, at) => at % folds === fold)?.rest ?? outcomes),
  );
  const scored = outcomes.map(({ question, examples }, at) => ({
    question,
    examples: examples.map((example) => ({
      ...example,
      score: predict(fits[at % folds] as ReturnType<typeof fitWeights>, example.features as Features),
    })),
  }));
  console.log("threshold, F1 of sets, silence on unanswerable, wrong silence; cross-validated by question:");
  for (let threshold = 0.05; threshold < 0.6; threshold += 0.025) {
    const claims = (outcome: Outcome) => outcome.examples.filter(({ score }) => score >= threshold);
    const kind = (...kinds: string[]) => scored.filter(({ question }) => kinds.includes(question.kind));
    const sets = kind("set").map((outcome) =>
      f1(
        claims(outcome).map(({ relevant }) => relevant),
        outcome.question.answers.length,
      ),
    );
    const silent = kind("none").map((outcome) => claims(outcome).length === 0);
    const wrong = kind("set", "known").map((outcome) => claims(outcome).length === 0);
    console.log(`${threshold.toFixed(3)}  ${mean(sets).toFixed(3)}  ${percent(silent)}  ${percent(wrong)}`);
  }
}

function ranking({ examples }: Outcome, key: (example: Example) => number): boolean[] {
  return [...examples].sort((a, b) => key(b) - key(a)).map(({ relevant }) => relevant);
}

function interval(values: readonly number[]): string {
  const { mean, low, high } = meanWithInterval(values);
  return `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

function percent(values: readonly boolean[]): string {
  return `${(mean(values.map(Number)) * 100).toFixed(1)} %`;
}
