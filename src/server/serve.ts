import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { type AppError, BusyError, UsageError } from "../domain/errors.ts";
import type { App } from "./context.ts";
import { answerUnread } from "./unread.ts";

/** Longest time that running requests are given to finish when the server is closed. */
const SHUTDOWN_LIMIT_MS = 5000;
/** How often connections that have become idle are looked for while the server closes. */
const IDLE_CHECK_MS = 25;
/** Longest time for a request to arrive in full: nobody holds a connection by sending slowly. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Longest request line and headers: 2,000 characters of a question take up to nine bytes each in an address. */
const MAX_HEADER_BYTES = 64 * 1024;

/** How long a connection without a request is kept open: longer than proxies and clients keep theirs. */
const KEEP_ALIVE_MS = 65_000;

/** What to serve, and where. */
export interface ServeOptions {
  readonly app: Pick<App, "fetch">;
  /** Address or name to bind. Default `127.0.0.1`: this machine only. */
  readonly host?: string;
  /** 0 to 65535; 0, the default, takes a free one. */
  readonly port?: number;
}

/** A server that runs. */
export interface RunningServer {
  /** Where to open it, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Takes no more connections, lets running requests finish for up to five seconds, then ends what is left. */
  close(): Promise<void>;
}

/**
 * Serves `app` until it is closed.
 *
 * @throws BusyError `port_busy`; UsageError `host_unavailable` or `port_forbidden`.
 */
export async function serve({ app, host = "127.0.0.1", port = 0 }: ServeOptions): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: host,
    serverOptions: {
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: REQUEST_TIMEOUT_MS / 2,
      maxHeaderSize: MAX_HEADER_BYTES,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
  }) as Server;
  server.on("clientError", answerUnread);
  await listen(server, host, port);
  const { port: bound } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${shownHost(host)}:${bound}`,
    port: bound,
    close: () => {
      closing ??= close(server);
      return closing;
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(toAppError(error, host, port));
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      resolve();
    });
  });
}

function toAppError(error: NodeJS.ErrnoException, host: string, port: number): AppError | Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new BusyError("port_busy", `Port ${port} of ${host} is in use.`, {
        hint: `Take another: --port ${port < 65_535 ? port + 1 : port - 1}`,
        cause: error,
      });
    case "EACCES":
      return new UsageError("port_forbidden", `This user may not serve on port ${port} of ${host}.`, {
        hint: "Take a port above 1023: --port 7321",
        cause: error,
      });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new UsageError("host_unavailable", `${host} is no address of this machine.`, {
        hint: "Serve this machine only with --host 127.0.0.1, or every address with --host 0.0.0.0",
        cause: error,
      });
    default:
      return error;
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    // A connection that is busy now stays open after its answer, waiting for the next request.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    const limit = setTimeout(() => server.closeAllConnections(), SHUTDOWN_LIMIT_MS);
    server.close((error) => {
      clearInterval(idle);
      clearTimeout(limit);
      if (error === undefined) resolve();
      else reject(error);
    });
  });
}

function shownHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
