import { statSync } from "node:fs";
import { join } from "node:path";
import type { Corpus, SimilarPosting } from "../domain/corpus.ts";
import { IncompatibleError } from "../domain/errors.ts";
import type { MatchInput, MatchResponse } from "../domain/match.ts";
import type { SearchInput, SearchResponse } from "../domain/search.ts";
import type { AskOptions, PostingDetail, SearchService, ServiceStatus } from "../domain/service.ts";
import { DATABASE_NAME, openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { Searcher, type SearcherOptions } from "./searcher.ts";

/** How long a generation that could not be opened is left alone. */
const RETRY_AFTER_MS = 10_000;

/** How a live searcher looks for news. */
export interface LiveSearcherOptions extends SearcherOptions {
  /** Time between two looks at the index's generation, in milliseconds; default 500. */
  readonly pollEveryMs?: number;
  /** Told of every generation taken up, and of every one that could not be. */
  readonly onNews?: (news: { generation: number; error?: unknown }) => void;
}

/**
 * A searcher that takes up each finished ingest by itself: it serves the old generation while an ingest writes and while
 * the new one is opened, then the new one. Where the new one cannot be opened it goes on with the old, says so, and
 * tries again later. An index that is removed is served until another one stands in its place.
 */
export class LiveSearcher implements SearchService {
  readonly #options: LiveSearcherOptions;
  readonly #timer: NodeJS.Timeout;
  #watched: Watched;
  #searcher: Searcher;
  /** Names of what is served, and of what could not be. */
  #served: string;
  #failed = { name: "", retryAt: 0 };
  #note: string | null = null;
  #looking: Promise<void> | null = null;

  private constructor(options: LiveSearcherOptions, searcher: Searcher, watched: Watched) {
    this.#options = options;
    this.#searcher = searcher;
    this.#watched = watched;
    this.#served = nameOf(watched, searcher.generation);
    warm(searcher);
    this.#timer = setInterval(() => void this.look(), options.pollEveryMs ?? 500);
    this.#timer.unref();
  }

  /** Throws as `Searcher.open`. */
  static async open(options: LiveSearcherOptions): Promise<LiveSearcher> {
    const watched = watch(options.dir);
    try {
      return new LiveSearcher(options, await Searcher.open(options), watched);
    } catch (error) {
      watched.store.close();
      throw error;
    }
  }

  search(input: SearchInput, options?: AskOptions): Promise<SearchResponse> {
    return this.#searcher.search(input, options);
  }

  match(input: MatchInput, options?: AskOptions): Promise<MatchResponse> {
    return this.#searcher.match(input, options);
  }

  edition(): string {
    return this.#searcher.edition();
  }

  posting(id: string): Promise<PostingDetail> {
    return this.#searcher.posting(id);
  }

  similar(id: string): Promise<SimilarPosting[]> {
    return this.#searcher.similar(id);
  }

  corpus(): Promise<Corpus> {
    return this.#searcher.corpus();
  }

  likeness(text: string, others: readonly string[]): Promise<number[]> {
    return this.#searcher.likeness(text, others);
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
    this.#watched.store.close();
    await this.#searcher.close();
    await this.#searcher.embedder.close();
    await this.#searcher.judge?.close();
  }

  async #takeUp(): Promise<void> {
    let generation = -1;
    try {
      this.#watched = successorOf(this.#watched, this.#options.dir) ?? this.#watched;
      generation = this.#watched.store.generation();
      const newest = nameOf(this.#watched, generation);
      if (newest === this.#served) {
        this.#note = null;
        return;
      }
      if (newest === this.#failed.name && performance.now() < this.#failed.retryAt) return;
      const last = this.#searcher;
      this.#searcher = await Searcher.open(this.#options, last);
      this.#served = nameOf(this.#watched, this.#searcher.generation);
      this.#note = null;
      warm(this.#searcher);
      void last.close().then(() => (last.embedder === this.#searcher.embedder ? undefined : last.embedder.close()));
      this.#options.onNews?.({ generation: this.#searcher.generation });
    } catch (error) {
      const name = nameOf(this.#watched, generation);
      if (name !== this.#failed.name) this.#options.onNews?.({ generation, error });
      this.#failed = { name, retryAt: performance.now() + RETRY_AFTER_MS };
      this.#note = `Generation ${generation} could not be opened, ${this.#searcher.generation} is served: ${(error as Error).message}`;
    }
  }
}

function warm(searcher: Searcher): void {
  // What cannot be read is met, and told, by the first search that needs it.
  searcher.warm().catch(() => {});
}

/** An index being looked at for news. */
interface Watched {
  readonly store: Store;
  /** Which file its database is, whatever stands under that name by now. */
  readonly file: string;
}

function watch(dir: string): Watched {
  const file = databaseFile(dir) ?? "";
  return { store: openStore(dir, { mode: "read" }), file };
}

/** The index that has come in the place of the watched one, which is closed; null while there is none with an ingest finished. */
function successorOf(watched: Watched, dir: string): Watched | null {
  const file = databaseFile(dir);
  if (file === null || file === watched.file || !hasContent(dir)) return null;
  const successor = watch(dir);
  watched.store.close();
  return successor;
}

function hasContent(dir: string): boolean {
  let store: Store | undefined;
  try {
    store = openStore(dir, { mode: "read" });
    return store.generation() > 0;
  } catch (error) {
    if (error instanceof IncompatibleError && error.code === "index_missing") return false;
    throw error;
  } finally {
    store?.close();
  }
}

function databaseFile(dir: string): string | null {
  const found = statSync(join(dir, DATABASE_NAME), { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${found.dev}/${found.ino}`;
}

function nameOf({ file }: Watched, generation: number): string {
  return `${file} ${generation}`;
}
