import type { Method } from "../search/searcher.ts";
import { type Estimate, estimate, estimateGain } from "./bootstrap.ts";
import { calibrationError, mean, quantile, type SilencePoint, silenceCurve } from "./metrics.ts";
import { MEASURES, type Measure, type Outcome } from "./outcomes.ts";
import { type Evaluation, METHODS } from "./run.ts";

/** One measure by every method, and what the last method gains over each other. */
export interface Row {
  readonly measure: Measure;
  readonly questions: number;
  readonly by: Readonly<Record<Method, Estimate>>;
  /** Difference of `facts` to the method, question by question. */
  readonly gain: Readonly<Partial<Record<Method, Estimate>>>;
}

/** How a method that claims keeps silent and how far its probabilities hold. */
export interface Trust {
  readonly method: Method;
  readonly silentOnUnanswerable: Estimate;
  readonly silentOnAnswerable: Estimate;
  readonly curve: readonly SilencePoint[];
  readonly calibrationError: number;
  readonly predictions: number;
  /** How the posting speaks of the thing, of those that answer (`isAnswer`) and of those that do not. */
  readonly byGrade: readonly {
    readonly grade: string;
    readonly isAnswer: boolean;
    readonly postings: number;
    readonly claimed: number;
  }[];
}

/** All numbers of one evaluation. */
export interface Report {
  readonly name: string;
  readonly postings: number;
  readonly passages: number;
  readonly skipped: Evaluation["skipped"];
  readonly questions: Readonly<Record<string, number>>;
  readonly model: string;
  readonly judge: string | null;
  readonly rows: readonly Row[];
  readonly trust: readonly Trust[];
  readonly latency: readonly { readonly method: Method; readonly p50: number; readonly p95: number }[];
  /** Sentences judged a question, and how many questions the deadline cut short. */
  readonly judging: { readonly perQuestion: number; readonly cutShort: number };
}

const NAMES: Readonly<Record<Method, string>> = {
  bm25: "BM25",
  dense: "dense",
  rrf: "fusion (RRF)",
  weighed: "weighed",
  judged: "judged",
  facts: "with facts",
};
const OURS: readonly Method[] = ["weighed", "judged", "facts"];
/** What people get: the others are compared with it. */
const WHOLE: Method = "facts";

/** Draws up the numbers of an evaluation. */
export function report(evaluation: Evaluation): Report {
  const { outcomes, ...about } = evaluation;
  const whole = outcomes[WHOLE];
  const kinds = groupBy(whole, ({ kind }) => kind);
  return {
    ...about,
    questions: Object.fromEntries([...kinds].map(([kind, group]) => [kind, group.length])),
    rows: (Object.keys(MEASURES) as Measure[]).flatMap((measure) => row(measure, outcomes)),
    trust: whole.some(({ kind }) => kind === "none") ? OURS.map((method) => trust(method, outcomes[method])) : [],
    latency: METHODS.map((method) => {
      const ms = outcomes[method].map((outcome) => outcome.ms);
      return { method, p50: quantile(ms, 0.5), p95: quantile(ms, 0.95) };
    }),
    judging: {
      perQuestion: mean(whole.map((outcome) => outcome.judged)),
      cutShort: whole.filter(({ left }) => left > 0).length,
    },
  };
}

function row(measure: Measure, outcomes: Evaluation["outcomes"]): Row[] {
  const has = (outcome: Outcome) => outcome.scores[measure] !== undefined;
  if (!outcomes[WHOLE].some(has)) return [];
  const values = (method: Method) => outcomes[method].filter(has).map(({ scores }) => scores[measure] ?? 0);
  const by = Object.fromEntries(METHODS.map((method) => [method, estimate(values(method))]));
  const gain = OTHERS.map((method) => [method, estimateGain(...paired(measure, outcomes[WHOLE], outcomes[method]))]);
  return [
    {
      measure,
      questions: values(WHOLE).length,
      by: by as Row["by"],
      gain: Object.fromEntries(gain),
    },
  ];
}

/** The values of two methods on the questions for which both have one. */
function paired(measure: Measure, a: readonly Outcome[], b: readonly Outcome[]): [number[], number[]] {
  const pairs = a.flatMap((outcome, at) => {
    const [x, y] = [outcome.scores[measure], b[at]?.scores[measure]];
    return x === undefined || y === undefined ? [] : [[x, y] as const];
  });
  return [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
}

function trust(method: Method, outcomes: readonly Outcome[]): Trust {
  const unanswerable = outcomes.filter(({ kind }) => kind === "none");
  const answerable = outcomes.filter(({ kind }) => kind !== "none");
  const silence = (group: readonly Outcome[]) => estimate(group.map(({ answered }) => Number(!answered)));
  const predictions = outcomes.flatMap((outcome) => outcome.predictions);
  const graded = groupBy(
    outcomes.flatMap(({ byGrade }) => byGrade),
    ({ grade, isAnswer }) => `${isAnswer} ${grade}`,
  );
  return {
    method,
    silentOnUnanswerable: silence(unanswerable),
    silentOnAnswerable: silence(answerable),
    curve: silenceCurve(
      answerable.map(({ best }) => best),
      unanswerable.map(({ best }) => best),
    ),
    calibrationError: calibrationError(predictions),
    predictions: predictions.length,
    byGrade: [...graded.values()].map((group) => ({
      grade: group[0]?.grade ?? "",
      isAnswer: group[0]?.isAnswer ?? false,
      postings: group.length,
      claimed: mean(group.map(({ claimed }) => Number(claimed))),
    })),
  };
}

/** A report as Markdown. */
export function renderReport(found: Report): string {
  const { name, postings, passages, questions, model, judge, judging } = found;
  const asked = Object.entries(questions).map(([kind, count]) => `${count} ${KINDS[kind] ?? kind}`);
  return [
    `## ${name}`,
    "",
    `${postings} postings in ${passages} passages; ${asked.join(", ")}. Model ${model}, judge ${judge ?? "none"}. 95 % bootstrap intervals over questions.`,
    "",
    ...table(
      ["", ...METHODS.map((method) => NAMES[method])],
      found.rows.map(({ measure, questions: count, by }) => [
        `${MEASURES[measure]} (${count})`,
        ...METHODS.map((method) => interval(by[method])),
      ]),
    ),
    "",
    `Gain of ${NAMES[WHOLE]}, question by question; bold where the interval is clear of 0:`,
    "",
    ...table(
      ["", ...OTHERS.map((method) => `over ${NAMES[method]}`)],
      found.rows.map(({ measure, gain }) => [MEASURES[measure], ...OTHERS.map((method) => gained(gain[method]))]),
    ),
    ...found.trust.flatMap(renderTrust),
    "",
    ...table(
      ["time to rank, ms", ...METHODS.map((method) => NAMES[method])],
      (["p50", "p95"] as const).map((share) => [share, ...found.latency.map((line) => line[share].toFixed(1))]),
    ),
    "",
    "The plain methods rank passages that all ways of searching found, so that their time holds embedding and both searches.",
    `${judging.perQuestion.toFixed(1)} sentences judged a question; the deadline cut ${judging.cutShort} questions short.`,
    "",
  ].join("\n");
}

const OTHERS = METHODS.filter((method) => method !== WHOLE);
const KINDS: Readonly<Record<string, string>> = {
  set: "questions for a set",
  known: "for one posting's fact",
  none: "that nothing answers",
  beir: "queries",
};

function renderTrust(line: Trust): string[] {
  const points = line.curve.filter((_, at) => at % 2 === 0);
  return [
    "",
    `**${NAMES[line.method]}** is silent on ${percent(line.silentOnUnanswerable)} of unanswerable questions and, wrongly, on ${percent(line.silentOnAnswerable)} of answerable ones. Expected calibration error of the score ${line.calibrationError.toFixed(3)} (${line.predictions} postings shown).`,
    "",
    ...table(
      ["silent below", ...points.map(({ threshold }) => threshold.toFixed(2))],
      [
        ["on unanswerable", ...points.map(({ rightly }) => `${Math.round(rightly * 100)} %`)],
        ["on answerable", ...points.map(({ wrongly }) => `${Math.round(wrongly * 100)} %`)],
      ],
    ),
    ...(line.byGrade.length === 0
      ? []
      : [
          "",
          ...table(
            ["of postings labelled", "postings", "claimed"],
            line.byGrade.map(({ grade, isAnswer, postings, claimed }) => [
              `${isAnswer ? "answer" : "no answer"}, ${grade.replace("_", " ")}`,
              String(postings),
              `${Math.round(claimed * 100)} %`,
            ]),
          ),
        ]),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)];
}

function interval({ mean: value, low, high }: Estimate): string {
  return `${three(value)} [${three(low)}, ${three(high)}]`;
}

function gained(gain: Estimate | undefined): string {
  if (gain === undefined) return "";
  const text = `${gain.mean < 0 ? "−" : "+"}${three(Math.abs(gain.mean))} [${three(gain.low)}, ${three(gain.high)}]`;
  return gain.low > 0 || gain.high < 0 ? `**${text}**` : text;
}

function three(value: number): string {
  return value
    .toFixed(3)
    .replace(/^(-?)0\./, "$1.")
    .replace("-", "−");
}

function percent({ mean: value, low, high }: Estimate): string {
  const whole = (share: number) => Math.round(share * 100);
  return `${whole(value)} % [${whole(low)}, ${whole(high)}]`;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
