/** How a processor's threads are shared out. */
export interface ThreadPlan {
  /** Inferences at the same moment. */
  readonly workers: number;
  /** Threads inside each. */
  readonly intraOpThreads: number;
}

/** Memory that all workers' copies of the weights may take together. */
const WEIGHTS_BUDGET_BYTES = 768 * 2 ** 20;
/** What a worker takes besides weights: its thread, tokenizer and activations. */
const WORKER_BYTES = 32 * 2 ** 20;

/**
 * One thread a worker and a worker for each of `threads`: on two cores that gave 214 passages a second, one worker of
 * two threads 181 (130 without spinning). Each worker holds the weights twice (as stored, and packed for the processor's
 * matrix units), so that large models get fewer workers and more threads in each.
 */
export function planThreads(threads: number, weightsBytes: number): ThreadPlan {
  const affordable = Math.max(1, Math.floor(WEIGHTS_BUDGET_BYTES / (2 * weightsBytes + WORKER_BYTES)));
  const intraOpThreads = Math.ceil(threads / affordable);
  return { workers: Math.floor(threads / intraOpThreads), intraOpThreads };
}
