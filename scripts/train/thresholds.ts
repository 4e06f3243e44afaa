import { averagePrecision, calibrationError, f1, mean } from "../../src/eval/metrics.ts";
import type { Regression } from "../../src/search/weights.ts";
import { type Asked, type Name, type Verdict, verdictsOn } from "./verdict.ts";

/** Probabilities of membership, and of the best posting, from which an answer is given. */
const POINTS = [0.15, 0.2, 0.25, 0.3, 0.35].flatMap((claim) =>
  [claim, 0.25, 0.3, 0.35, 0.4, 0.5].filter((answer) => answer >= claim).map((answer) => ({ claim, answer })),
);

/** Prints what thresholds bring, each question judged by the fit of a fold that it was not in. */
export function tellThresholds(questions: readonly Asked[], folds: readonly Regression<Name>[]): void {
  const judged = questions.map((asked, at) => {
    const fit = folds[at % folds.length] as Regression<Name>;
    const verdicts = verdictsOn(asked, fit).filter(({ claim }) => !claim.isOpen);
    return { asked, verdicts, best: verdicts[0]?.score ?? 0 };
  });
  const sets = judged.filter(({ asked }) => asked.kind === "set");
  const right = (verdicts: readonly Verdict[]) => verdicts.map(({ claim }) => claim.isRight);
  const map = mean(sets.map(({ asked, verdicts }) => averagePrecision(right(verdicts), asked.answers)));
  const shown = judged.flatMap(({ verdicts }) => verdicts.slice(0, 10));
  const error = calibrationError(shown.map(({ claim, score }) => ({ score, right: claim.isRight })));
  console.log(`MAP of sets ${map.toFixed(3)}, calibration error ${error.toFixed(3)}`);
  console.log("claim answer | F1 of sets, silent on unanswerable, silent on answerable, proof shown");
  for (const { claim, answer } of POINTS) {
    const claimed = (verdicts: readonly Verdict[]) =>
      (verdicts[0]?.score ?? 0) < answer ? [] : verdicts.filter(({ score }) => score >= claim);
    const silence = (isAnswerable: boolean) =>
      mean(
        judged.filter(({ asked }) => (asked.kind !== "none") === isAnswerable).map(({ best }) => Number(best < answer)),
      );
    const proofs = judged.flatMap(({ verdicts }) => claimed(verdicts).filter((verdict) => verdict.claim.isRight));
    const numbers = [
      mean(sets.map(({ asked, verdicts }) => f1(right(claimed(verdicts)), asked.answers))),
      silence(false),
      silence(true),
      mean(proofs.map((verdict) => Number(verdict.claim.isProof))),
    ];
    console.log(`${claim.toFixed(2)}  ${answer.toFixed(2)}   | ${numbers.map((value) => value.toFixed(3)).join("  ")}`);
  }
}
