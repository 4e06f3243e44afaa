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

/** Mean, and the 95 % interval of it by 1,000 bootstrap resamplings with a fixed seed. */
export function meanWithInterval(values: readonly number[]): { mean: number; low: number; high: number } {
  const random = lcg(1);
  const means = Array.from({ length: 1000 }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return { mean: mean(values), low: means[25] ?? 0, high: means[974] ?? 0 };
}

/** Mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Expected calibration error over ten equal bins of `score` (Naeini et al. 2015). */
export function calibrationError(scores: readonly number[], right: readonly boolean[]): number {
  const bins = Array.from({ length: 10 }, () => ({ score: 0, right: 0 }));
  scores.forEach((score, at) => {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (bin === undefined) return;
    bin.score += score;
    bin.right += Number(right[at]);
  });
  return bins.reduce((sum, { score, right: hits }) => sum + Math.abs(score - hits), 0) / Math.max(1, scores.length);
}

/** A linear congruential generator (Numerical Recipes): numbers in [0, 1), the same for the same seed. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
