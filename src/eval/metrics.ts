/** Average precision of a ranking (true where relevant), over all `relevant` there are, found or not. */
export function averagePrecision(ranking: readonly boolean[], relevant: number): number {
  let hits = 0;
  let sum = 0;
  ranking.forEach((isRelevant, at) => {
    if (!isRelevant) return;
    hits += 1;
    sum += hits / (at + 1);
  });
  return relevant === 0 ? 0 : sum / relevant;
}

/** Precision at the rank that is the number of relevant ones. */
export function rPrecision(ranking: readonly boolean[], relevant: number): number {
  return relevant === 0 ? 0 : ranking.slice(0, relevant).filter(Boolean).length / relevant;
}

/** 1 / rank of the first relevant among the first `depth`, else 0. */
export function reciprocalRank(ranking: readonly boolean[], depth = 10): number {
  const at = ranking.slice(0, depth).indexOf(true);
  return at === -1 ? 0 : 1 / (at + 1);
}

/** F1 of a claimed set. An empty claim scores 0. */
export function f1(claimed: readonly boolean[], relevant: number): number {
  const right = claimed.filter(Boolean).length;
  return right === 0 ? 0 : (2 * right) / (claimed.length + relevant);
}

/**
 * Normalised discounted cumulative gain of the first `depth`, with gains as they are and a discount of log2(rank + 1), as
 * trec_eval's `ndcg_cut`. `gains` are the ranking's, `ideal` those of all relevant documents.
 */
export function ndcg(gains: readonly number[], ideal: readonly number[], depth = 10): number {
  const dcg = (values: readonly number[]) =>
    values.slice(0, depth).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
  const best = dcg([...ideal].sort((a, b) => b - a));
  return best === 0 ? 0 : dcg(gains) / best;
}

/** Share of the relevant among the first `depth`. */
export function recall(ranking: readonly boolean[], relevant: number, depth = 100): number {
  return relevant === 0 ? 0 : ranking.slice(0, depth).filter(Boolean).length / relevant;
}

/** A probability that was shown, and whether it came true. */
export interface Prediction {
  readonly score: number;
  readonly right: boolean;
}

/** Expected calibration error over ten equal bins of the score (Naeini, Cooper, Hauskrecht 2015). */
export function calibrationError(predictions: readonly Prediction[]): number {
  const bins = Array.from({ length: 10 }, () => ({ score: 0, right: 0 }));
  for (const { score, right } of predictions) {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (bin === undefined) continue;
    bin.score += score;
    bin.right += Number(right);
  }
  const gap = bins.reduce((sum, { score, right }) => sum + Math.abs(score - right), 0);
  return gap / Math.max(1, predictions.length);
}

/** Silence at one threshold of the best score. */
export interface SilencePoint {
  readonly threshold: number;
  /** Share of unanswerable questions that get no answer. */
  readonly rightly: number;
  /** Share of answerable questions that get none. */
  readonly wrongly: number;
}

/** How often silence is kept, by threshold, given the best score of each question. */
export function silenceCurve(answerable: readonly number[], unanswerable: readonly number[]): SilencePoint[] {
  const share = (scores: readonly number[], threshold: number) =>
    mean(scores.map((score) => Number(score < threshold)));
  return Array.from({ length: 19 }, (_, at) => (at + 1) / 20).map((threshold) => ({
    threshold,
    rightly: share(unanswerable, threshold),
    wrongly: share(answerable, threshold),
  }));
}

/** Mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which `share` of `values` lie; 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
