import { mean } from "./metrics.ts";

/** A mean over questions with its 95 % interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLINGS = 2000;

/** The mean of `values` and the 95 % percentile bootstrap interval of it (Efron 1979), the same for the same values. */
export function estimate(values: readonly number[]): Estimate {
  const random = mulberry32(1);
  const means = Array.from({ length: RESAMPLINGS }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn += 1) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / Math.max(1, values.length);
  }).sort((a, b) => a - b);
  return {
    mean: mean(values),
    low: means[Math.floor(RESAMPLINGS * 0.025)] ?? 0,
    high: means[Math.ceil(RESAMPLINGS * 0.975) - 1] ?? 0,
  };
}

/** The mean difference `a - b`, question by question, with its interval: a gain where `low` is above 0. */
export function estimateGain(a: readonly number[], b: readonly number[]): Estimate {
  return estimate(a.map((value, at) => value - (b[at] ?? 0)));
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers in [0, 1), the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
