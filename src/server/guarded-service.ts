import type { Corpus, SimilarPosting } from "../domain/corpus.ts";
import type { MatchInput, MatchResponse } from "../domain/match.ts";
import type { SearchInput, SearchResponse } from "../domain/search.ts";
import type { AskOptions, PostingDetail, SearchService, ServiceStatus } from "../domain/service.ts";
import { ClientGoneError, TimedOutError } from "./errors.ts";
import type { Gate } from "./gate.ts";
import type { Metrics } from "./metrics.ts";

/** What a service is guarded by. */
export interface Guards {
  readonly gate: Gate;
  /** Longest that a search may take, its waiting included, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** Gets how long each stage of a search took. */
  readonly metrics: Metrics;
}

/**
 * A service that answers a few searches at a time, each within a limit of time, and stops work that nobody waits for. All
 * that serves searches asks through it, so that their limits are one.
 */
export class GuardedService implements SearchService {
  readonly #service: SearchService;
  readonly #guards: Guards;

  /** As the service's own, where it has it. */
  readonly likeness?: NonNullable<SearchService["likeness"]>;

  constructor(service: SearchService, guards: Guards) {
    this.#service = service;
    this.#guards = guards;
    if (service.likeness !== undefined) this.likeness = service.likeness.bind(service);
  }

  /** As the service's own; throws `OverloadedError`, `TimedOutError` and `ClientGoneError` too. */
  async search(input: SearchInput, options?: AskOptions): Promise<SearchResponse> {
    const response = await this.#guard((signal) => this.#service.search(input, { signal }), options);
    this.#guards.metrics.observeStages(response.timing);
    return response;
  }

  /** As `search`. */
  match(input: MatchInput, options?: AskOptions): Promise<MatchResponse> {
    return this.#guard((signal) => this.#service.match(input, { signal }), options);
  }

  posting(id: string): Promise<PostingDetail> {
    return this.#service.posting(id);
  }

  similar(id: string): Promise<SimilarPosting[]> {
    return this.#service.similar(id);
  }

  corpus(): Promise<Corpus> {
    return this.#service.corpus();
  }

  status(): ServiceStatus {
    return this.#service.status();
  }

  edition(): string {
    return this.#service.edition();
  }

  async #guard<T>(work: (signal: AbortSignal) => Promise<T>, { signal: client }: AskOptions = {}): Promise<T> {
    const { gate, requestTimeoutMs } = this.#guards;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(new TimedOutError(requestTimeoutMs)), requestTimeoutMs);
    const gone = () => stop.abort(new ClientGoneError());
    if (client?.aborted === true) gone();
    client?.addEventListener("abort", gone, { once: true });
    try {
      const leave = await gate.enter(stop.signal);
      // The place is kept until the work has really ended, which may be after its time is up.
      return await orAborted(work(stop.signal).finally(leave), stop.signal);
    } finally {
      clearTimeout(timer);
      client?.removeEventListener("abort", gone);
    }
  }
}

/** The outcome of `work`, or the signal's reason as soon as it is aborted. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
