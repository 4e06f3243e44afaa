import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./context.ts";

/** Where log lines go, one call a line, without the line end. */
export type LogSink = (line: string) => void;

/** How requests are logged. */
export interface LogOptions {
  /** Whether lines hold the question asked. Default false: what people look for is nobody else's business. */
  readonly logQuestions?: boolean;
}

/** Writes one line a request: `GET /api/search 200 12.3 ms`. Query strings are left out. */
export function logRequests(sink: LogSink, { logQuestions = false }: LogOptions = {}): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    const ms = (performance.now() - startedAt).toFixed(1);
    // The decoded path could hold line breaks; the URL's cannot.
    const { pathname } = new URL(c.req.url);
    const question = logQuestions ? c.get("question") : undefined;
    const asked = question === undefined ? "" : ` ${JSON.stringify(question)}`;
    sink(`${c.req.method} ${pathname} ${c.res.status} ${ms} ms${asked}`);
  };
}
