import type { MatchInput, MatchResponse } from "../domain/match.ts";
import type { PostingHit, SearchInput, SearchResponse } from "../domain/search.ts";
import type { AskOptions, PostingDetail, ServiceStatus } from "../domain/service.ts";
import type { OpenOptions } from "./embedded.ts";
import { type ConnectOptions, RemoteShortlist } from "./remote.ts";

/**
 * Postings that can be asked, in this process or behind a server: what can be asked, and what comes back, is the same. Every
 * error is a `ShortlistError` with a stable `code` and, mostly, a `hint`; where a signal is aborted, its reason is thrown.
 */
export interface Shortlist {
  /** The postings that answer, one page of them: `limit` (default 10) from `offset`. A text alone is the question. */
  search(asked: string | SearchInput, options?: AskOptions): Promise<SearchResponse>;
  /**
   * All postings that answer, best first, fetched page by page as they are asked for; `limit` is a page's size (default 100).
   * Where the index changes in between, each posting still comes once at most.
   */
  all(asked: string | SearchInput, options?: AskOptions): AsyncGenerator<PostingHit, void, undefined>;
  /** Roles for a résumé, best first. A text alone is the résumé. */
  match(asked: string | MatchInput, options?: AskOptions): Promise<MatchResponse>;
  /** A whole posting. Throws `posting_not_found`. */
  posting(id: string, options?: AskOptions): Promise<PostingDetail>;
  /** What is served. */
  status(options?: AskOptions): Promise<ServiceStatus>;
  /** Ends what `open` started; nothing may be asked after it. */
  close(): Promise<void>;
}

/** Ways to a `Shortlist`. */
export const Shortlist = {
  /**
   * Opens an index in this process, without a server: model, judge and index are loaded, and later ingests are taken up.
   *
   * @throws ShortlistError `bad_config`, `index_missing`, `model_mismatch` and others, each with what to do.
   */
  async open(options: OpenOptions = {}): Promise<Shortlist> {
    // Who only talks to a server loads no inference.
    const { openEmbedded } = await import("./embedded.ts");
    return openEmbedded(options);
  },

  /**
   * Talks to a server: `http://127.0.0.1:7321`. Nothing is sent before something is asked.
   *
   * @throws ShortlistError `bad_url`.
   */
  connect(url: string | URL, options: ConnectOptions = {}): Shortlist {
    return new RemoteShortlist(url, options);
  },
};
