import { type Config, VERSION } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import { LiveSearcher } from "../../search/live-searcher.ts";
import { searcherOptions } from "../models.ts";
import type { Terminal } from "../output.ts";

/**
 * Serves one agent over standard input and output until the input ends. Index and model are opened beside the first
 * messages; while they cannot be, every call says why and tries again.
 */
export async function runMcp(signal: AbortSignal, config: Config, terminal: Terminal): Promise<number> {
  const { serveOverStdio } = await import("../../mcp/stdio.ts");
  const service = openedWhenAsked(config, terminal);
  // What keeps it from being opened is told by the first call.
  service.get().catch(() => {});
  try {
    await serveOverStdio({
      service: service.get,
      version: VERSION,
      input: process.stdin,
      output: process.stdout,
      signal,
      onDefect: (error) => terminal.err(`defect: ${error instanceof Error ? error.stack : String(error)}`),
      onError: (error) => terminal.err(`mcp: ${error.message}`),
    });
  } finally {
    await service.close();
  }
  return EXIT.ok;
}

interface Opened {
  readonly get: () => Promise<LiveSearcher>;
  readonly close: () => Promise<void>;
}

function openedWhenAsked(config: Config, terminal: Terminal): Opened {
  let opening: Promise<LiveSearcher> | null = null;
  const open = () =>
    LiveSearcher.open({
      ...searcherOptions(config, terminal),
      onNews: ({ generation, error }) =>
        terminal.err(
          error === undefined
            ? `serving generation ${generation}`
            : `generation ${generation} cannot be served: ${error}`,
        ),
    });
  return {
    get: () => {
      opening ??= open().catch((error) => {
        opening = null;
        throw error;
      });
      return opening;
    },
    close: async () => {
      const searcher = await opening?.catch(() => null);
      await searcher?.close();
    },
  };
}
