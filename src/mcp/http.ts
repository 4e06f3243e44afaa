import type { McpHttpHandler } from "@modelcontextprotocol/server";
import type { McpOptions } from "./server.ts";

/** Agents over HTTP. */
export interface McpEndpoint {
  /** Answers one request. */
  fetch(request: Request): Promise<Response>;
  /** Ends what is still open. */
  close(): Promise<void>;
}

/**
 * Serves agents over streamable HTTP, without sessions: every request stands for itself. The protocol's library is loaded
 * at the first request, so that nobody else waits for it. Hosts and origins are to be checked before.
 */
export function mcpEndpoint(options: McpOptions): McpEndpoint {
  let opened: Promise<McpHttpHandler> | undefined;
  return {
    async fetch(request) {
      opened ??= open(options);
      return (await opened).fetch(request);
    },
    async close() {
      await (await opened)?.close();
    },
  };
}

async function open(options: McpOptions): Promise<McpHttpHandler> {
  const [{ createMcpHandler }, { createMcpServer }] = await Promise.all([
    import("@modelcontextprotocol/server"),
    import("./server.ts"),
  ]);
  return createMcpHandler(() => createMcpServer(options));
}
