import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Config, VERSION } from "../../config.ts";
import { EXIT, IncompatibleError } from "../../domain/errors.ts";
import { observeIngests } from "../../ingest/observe.ts";
import { mcpEndpoint } from "../../mcp/http.ts";
import { LiveSearcher } from "../../search/live-searcher.ts";
import { requireTokenFor } from "../../server/access.ts";
import { createApp } from "../../server/app.ts";
import { loaded } from "../../server/context.ts";
import { count } from "../../server/pages/words.ts";
import { serve } from "../../server/serve.ts";
import { DATABASE_NAME, openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { chatEndpoint } from "../llm.ts";
import { searcherOptions } from "../models.ts";
import type { Terminal } from "../output.ts";
import { keepWatching } from "../watch-process.ts";
import { runIngest } from "./ingest.ts";

/** Flags of `shortlist serve`. */
export interface ServeCommandOptions {
  /** Ingest the remembered paths, or the sample postings, first where the index holds nothing or is of an older format. */
  readonly build: boolean;
  /** Take up what changes in the paths of earlier ingests, in a process beside the server. */
  readonly watch: boolean;
  /** Host names other than this machine's own that requests may name. */
  readonly allowedHosts: readonly string[];
  /** Ends the server when aborted. */
  readonly signal: AbortSignal;
}

/** Serves API and page until it is told to end. */
export async function runServe(options: ServeCommandOptions, config: Config, terminal: Terminal): Promise<number> {
  const { signal } = options;
  requireTokenFor(config.host, config.token);
  if (options.build && wantsIngest(config.index)) {
    const code = await runIngest([], { json: false, signal }, config, terminal);
    if (code !== EXIT.ok) return code;
  }
  let service: LiveSearcher | null = null;
  const onDefect = (error: unknown) => terminal.err(`defect: ${error instanceof Error ? error.stack : String(error)}`);
  const mcp = mcpEndpoint({ service: () => loaded(() => service), version: VERSION, onDefect });
  const app = createApp(() => service, {
    ...config,
    version: VERSION,
    allowedHosts: options.allowedHosts,
    ingests: observeIngests(config.index),
    ended: signal,
    log: config.log ? (line) => terminal.err(line) : () => {},
    onDefect,
    mcp: mcp.fetch,
    llm: chatEndpoint(config),
  });
  const server = await serve({ app, host: config.host, port: config.port });
  let watching: Promise<void> | undefined;
  try {
    service = await LiveSearcher.open({
      ...searcherOptions(config, terminal),
      onNews: ({ generation, error }) =>
        terminal.err(
          error === undefined
            ? `serving generation ${generation}`
            : `generation ${generation} cannot be served: ${error}`,
        ),
    });
    for (const note of service.status().notes) terminal.err(`note: ${note}`);
    const { postings, model, device } = service.status().index;
    terminal.out(`Serving ${count(postings, "posting")} (${model} on ${device}) at ${server.url}`);
    if (options.watch) {
      const onLine = (line: string) => {
        terminal.err(`watch: ${line}`);
        // What it says, it says when something was published: sooner than the next look.
        void service?.look();
      };
      watching = keepWatching({ config, signal, onLine });
    }
    terminal.err("Press Ctrl-C to end.");
    await untilAborted(signal);
    terminal.err("Ending: running requests are finished first.");
  } finally {
    await mcp.close();
    await server.close();
    await service?.close();
    await watching;
  }
  return EXIT.ok;
}

/** Whether there is no index, one that holds nothing, or one of an older format. */
function wantsIngest(dir: string): boolean {
  if (!existsSync(join(dir, DATABASE_NAME))) return true;
  let store: Store | undefined;
  try {
    store = openStore(dir, { mode: "read" });
    return store.model() === undefined;
  } catch (error) {
    if (error instanceof IncompatibleError && error.code === "index_older") return true;
    throw error;
  } finally {
    store?.close();
  }
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await setTimeout(60_000, undefined, { signal }).catch(() => {});
}
