import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./context.ts";
import { isApiPath } from "./paths.ts";

/** Most of the latest searches that are kept. */
const KEPT = 240;

/** The latest searches' latencies in numbers. */
export interface LatencySummary {
  /** In milliseconds, the oldest first, at most 240. */
  readonly recent: readonly number[];
  /** Half, and all but a hundredth, of the recent ones took no longer; null before the first search. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  /** Searches since the server started. */
  readonly total: number;
}

/** How long the latest searches took. Questions are not kept. */
export class Latencies {
  readonly #recent: number[] = [];
  #total = 0;

  add(ms: number): void {
    this.#total += 1;
    this.#recent.push(ms);
    if (this.#recent.length > KEPT) this.#recent.shift();
  }

  summary(): LatencySummary {
    const sorted = [...this.#recent].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
    return { recent: [...this.#recent], p50Ms: at(0.5), p99Ms: at(0.99), total: this.#total };
  }
}

/** Notes how long searches over the API took; the page notes its own, which it may begin to send before they end. */
export function noteLatencies(latencies: Latencies): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    if (c.get("question") !== undefined && c.res.ok && isApiPath(c.req.path))
      latencies.add(performance.now() - startedAt);
  };
}
