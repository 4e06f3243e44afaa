import { averagePrecision, calibrationError, f1, mean } from "../../src/eval/metrics.ts";
import type { Regression } from "../../src/search/weights.ts";
import type { Wants } from "../../src/text/wants.ts";
import { type Asked, type Name, type Verdict, verdictsOn } from "./verdict.ts";

/** Probabilities from which a posting answers, and shares of the best posting's that it needs beside it. */
const POINTS = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4].flatMap((from) =>
  [0, 0.25, 0.375, 0.5].map((share) => ({ from, share })),
);

/** Prints what thresholds bring, each question judged by the fit of a fold that it was not in. */
export function tellThresholds(questions: readonly Asked[], folds: readonly Record<Wants, Regression<Name>>[]): void {
  const judged = questions.map((asked, at) => {
    const fit = folds[at % folds.length] as Record<Wants, Regression<Name>>;
    const verdicts = verdictsOn(asked, fit[asked.wants]).filter(({ claim }) => !claim.isOpen);
    return { asked, verdicts, best: verdicts[0]?.score ?? 0 };
  });
  const sets = judged.filter(({ asked }) => asked.kind === "set");
  const right = (verdicts: readonly Verdict[]) => verdicts.map(({ claim }) => claim.isRight);
  const map = mean(sets.map(({ asked, verdicts }) => averagePrecision(right(verdicts), asked.answers)));
  const shown = judged.flatMap(({ verdicts }) => verdicts.slice(0, 10));
  const error = calibrationError(shown.map(({ claim, score }) => ({ score, right: claim.isRight })));
  console.log(`MAP of sets ${map.toFixed(3)}, calibration error ${error.toFixed(3)}`);
  console.log("from share | F1 of sets, silent on unanswerable, silent on answerable, proof shown");
  for (const { from, share } of POINTS) {
    const claimed = (verdicts: readonly Verdict[]) =>
      verdicts.filter(({ score }) => score >= Math.max(from, share * (verdicts[0]?.score ?? 0)));
    const silence = (isAnswerable: boolean) =>
      mean(
        judged.filter(({ asked }) => (asked.kind !== "none") === isAnswerable).map(({ best }) => Number(best < from)),
      );
    const proofs = judged.flatMap(({ verdicts }) => claimed(verdicts).filter((verdict) => verdict.claim.isRight));
    const numbers = [
      mean(sets.map(({ asked, verdicts }) => f1(right(claimed(verdicts)), asked.answers))),
      silence(false),
      silence(true),
      mean(proofs.map((verdict) => Number(verdict.claim.isProof))),
    ];
    console.log(`${from.toFixed(2)}  ${share.toFixed(3)} | ${numbers.map((value) => value.toFixed(3)).join("  ")}`);
  }
}
