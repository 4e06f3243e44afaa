import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { createMcpServer, type McpOptions } from "./server.ts";

/** Where agents are served over streams. */
export interface StdioOptions extends McpOptions {
  /** Messages come in here, a line each; nothing else may read it. */
  readonly input: Readable;
  /** Answers go out here, and nothing else may. */
  readonly output: Writable;
  /** Ends the serving when aborted. */
  readonly signal: AbortSignal;
  /** Gets what is wrong with what came in. */
  readonly onError: (error: Error) => void;
}

/** Serves one agent until its end of the pipe is closed, or until `signal` is aborted. */
export async function serveOverStdio(options: StdioOptions): Promise<void> {
  const { input, output, signal, onError } = options;
  const ended = Promise.race([once(input, "end", { signal }), once(input, "close", { signal })]);
  const transport = new StdioServerTransport(input, output);
  const served = serveStdio(() => createMcpServer(options), { transport, onerror: onError });
  // An abort ends the waiting like an end of the input does.
  await ended.catch(() => {});
  await served.close();
}
