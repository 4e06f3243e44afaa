import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./context.ts";
import { routeOf } from "./route-name.ts";

/** Where log lines go, one call a line, without the line end. */
export type LogSink = (line: string) => void;

/** How requests are logged. */
export interface LogOptions {
  /** Whether lines hold the question asked. Default false: what people look for is nobody else's business. */
  readonly logQueries?: boolean;
}

/**
 * Writes a line of JSON a request: when it was answered (ISO 8601, UTC), method, the pattern of its route, status, how long
 * it took, the body's size as it is sent (null where it is streamed), the code of the error it was refused with, and its
 * id. Paths and query strings are left out.
 */
export function logRequests(sink: LogSink, { logQueries = false }: LogOptions = {}): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    const code = c.get("refused");
    const query = logQueries ? c.get("question") : undefined;
    const line = {
      time: new Date().toISOString(),
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
      bytes: c.get("bodyBytes") ?? null,
      id: c.get("requestId"),
      ...(code === undefined ? {} : { code }),
      ...(query === undefined ? {} : { query }),
    };
    sink(JSON.stringify(line));
  };
}
