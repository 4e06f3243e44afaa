import { OverloadedError } from "./errors.ts";

/** How many may be at work at once, and how many may wait. */
export interface GateLimits {
  /** Searches at work at the same time, at least 1. */
  readonly concurrency: number;
  /** Searches that may wait for their turn, 0 or more. */
  readonly queue: number;
}

/** Share of the latest duration in the mean that waiting times are told from. */
const LATEST_SHARE = 0.2;
/** Longest that a client is told to wait, in seconds. */
const MOST_SECONDS = 60;

interface Waiting {
  readonly start: () => void;
}

/**
 * Lets a few in at a time, in the order in which they came: embedding and judging share the machine's cores, and more at
 * once would only make each of them later.
 */
export class Gate {
  readonly limits: GateLimits;
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #meanMs = 100;

  constructor(limits: GateLimits) {
    this.limits = limits;
  }

  /** How many are at work. */
  get running(): number {
    return this.#running;
  }

  /** How many wait. */
  get queued(): number {
    return this.#waiting.length;
  }

  /**
   * Resolves when it is the caller's turn, with what must be called, once, when the work is done.
   *
   * @throws OverloadedError `overloaded` where the queue is full; the signal's reason where it is aborted before the turn.
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#running < this.limits.concurrency) this.#running += 1;
    else await this.#turn(signal);
    const startedAt = performance.now();
    return () => {
      this.#meanMs += LATEST_SHARE * (performance.now() - startedAt - this.#meanMs);
      // The place is handed on: nobody can slip in before who has waited.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next.start();
    };
  }

  #turn(signal: AbortSignal): Promise<void> {
    if (this.#waiting.length >= this.limits.queue) return Promise.reject(this.#full());
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal.reason);
      };
      const waiting = {
        start: () => {
          signal.removeEventListener("abort", giveUp);
          resolve();
        },
      };
      this.#waiting.push(waiting);
      signal.addEventListener("abort", giveUp, { once: true });
    });
  }

  #full(): OverloadedError {
    const { concurrency, queue } = this.limits;
    const seconds = (((queue + concurrency) / concurrency) * this.#meanMs) / 1000;
    const retryAfterSeconds = Math.min(MOST_SECONDS, Math.max(1, Math.ceil(seconds)));
    return new OverloadedError(`${concurrency} searches are at work and ${queue} wait: no more are taken.`, {
      retryAfterSeconds,
      hint: `Ask again in ${retryAfterSeconds} s, or start the server with a larger --queue.`,
    });
  }
}
