import type { SearchInput, SearchResponse } from "../domain/search.ts";
import type { PostingDetail, SearchService, ServiceStatus } from "../domain/service.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { Searcher, type SearcherOptions } from "./searcher.ts";

/** How a live searcher looks for news. */
export interface LiveSearcherOptions extends SearcherOptions {
  /** Time between two looks at the index's generation, in milliseconds; default 500. */
  readonly pollEveryMs?: number;
  /** Told of every generation taken up, and of every one that could not be. */
  readonly onNews?: (news: { generation: number; error?: unknown }) => void;
}

/**
 * A searcher that takes up each finished ingest by itself: it serves the old generation while an ingest writes and while
 * the new one is opened, then the new one. Where the new one cannot be opened it goes on with the old, and says so.
 */
export class LiveSearcher implements SearchService {
  readonly #options: LiveSearcherOptions;
  readonly #watched: Store;
  readonly #timer: NodeJS.Timeout;
  #searcher: Searcher;
  #failed = -1;
  #note: string | null = null;
  #looking: Promise<void> | null = null;

  private constructor(options: LiveSearcherOptions, searcher: Searcher, watched: Store) {
    this.#options = options;
    this.#searcher = searcher;
    this.#watched = watched;
    this.#timer = setInterval(() => void this.look(), options.pollEveryMs ?? 500);
    this.#timer.unref();
  }

  /** Throws as `Searcher.open`. */
  static async open(options: LiveSearcherOptions): Promise<LiveSearcher> {
    const searcher = await Searcher.open(options);
    return new LiveSearcher(options, searcher, openStore(options.dir, { mode: "read" }));
  }

  search(input: SearchInput): Promise<SearchResponse> {
    return this.#searcher.search(input);
  }

  posting(id: string): Promise<PostingDetail> {
    return this.#searcher.posting(id);
  }

  status(): ServiceStatus {
    const status = this.#searcher.status();
    return this.#note === null ? status : { ...status, notes: [...status.notes, this.#note] };
  }

  /** Looks at the index once, and resolves when a newer generation, if there is one, is served. */
  async look(): Promise<void> {
    this.#looking ??= this.#takeUp().finally(() => {
      this.#looking = null;
    });
    await this.#looking;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    this.#watched.close();
    await this.#searcher.close();
    await this.#searcher.embedder.close();
  }

  async #takeUp(): Promise<void> {
    let generation = -1;
    try {
      generation = this.#watched.generation();
      if (generation === this.#searcher.generation || generation === this.#failed) return;
      const last = this.#searcher;
      this.#searcher = await Searcher.open(this.#options, last.embedder);
      this.#note = null;
      void last.close().then(() => (last.embedder === this.#searcher.embedder ? undefined : last.embedder.close()));
      this.#options.onNews?.({ generation: this.#searcher.generation });
    } catch (error) {
      this.#failed = generation;
      this.#note = `Generation ${generation} could not be opened, ${this.#searcher.generation} is served: ${(error as Error).message}`;
      this.#options.onNews?.({ generation, error });
    }
  }
}
