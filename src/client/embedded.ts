import { searcherOptions } from "../cli/models.ts";
import type { Terminal } from "../cli/output.ts";
import { configOf } from "../config.ts";
import type { MatchInput, MatchResponse } from "../domain/match.ts";
import type { PostingHit, SearchInput, SearchResponse } from "../domain/search.ts";
import type { AskOptions, PostingDetail, ServiceStatus } from "../domain/service.ts";
import type { Settings } from "../domain/settings.ts";
import { LiveSearcher } from "../search/live-searcher.ts";
import { allPages, toInput } from "./paging.ts";
import type { Shortlist } from "./shortlist.ts";

type Setting = "index" | "model" | "models" | "device" | "threads" | "judgeMs" | "engine";

/**
 * What to open, and how: as the settings of the same names. Neither the environment nor a configuration file is read. `index`
 * is the folder of the index, by default `index` in the working directory.
 */
export type OpenOptions = Partial<Pick<Settings, Setting>>;

/** Nothing is said: whoever embeds the program has its own output. */
const SILENT: Terminal = {
  out: () => {},
  err: () => {},
  status: () => {},
  interactive: false,
  columns: 100,
  colour: false,
};

/** Opens an index in this process. Throws as `LiveSearcher.open`, and `UsageError` (`bad_config`). */
export async function openEmbedded(options: OpenOptions): Promise<Shortlist> {
  return new EmbeddedShortlist(await LiveSearcher.open(searcherOptions(configOf(options), SILENT)));
}

/** An index opened in this process. */
class EmbeddedShortlist implements Shortlist {
  readonly #searcher: LiveSearcher;

  constructor(searcher: LiveSearcher) {
    this.#searcher = searcher;
  }

  search(asked: string | SearchInput, options?: AskOptions): Promise<SearchResponse> {
    return this.#searcher.search(toInput(asked), options);
  }

  all(asked: string | SearchInput, options?: AskOptions): AsyncGenerator<PostingHit, void, undefined> {
    return allPages(asked, (input) => this.search(input, options));
  }

  match(asked: string | MatchInput, options?: AskOptions): Promise<MatchResponse> {
    return this.#searcher.match(typeof asked === "string" ? { text: asked } : asked, options);
  }

  async posting(id: string, { signal }: AskOptions = {}): Promise<PostingDetail> {
    signal?.throwIfAborted();
    return this.#searcher.posting(id);
  }

  async status({ signal }: AskOptions = {}): Promise<ServiceStatus> {
    signal?.throwIfAborted();
    return this.#searcher.status();
  }

  close(): Promise<void> {
    return this.#searcher.close();
  }
}
