import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { isApiPath } from "./paths.ts";

/** How long a browser may keep what it was told, in seconds. */
const MAX_AGE_SECONDS = 600;

/**
 * Lets pages of the named origins, and of no others, read what is for programs. Cookies are not taken from them: they show the
 * token, where the server has one.
 */
export function namedOrigins(origins: readonly string[]): MiddlewareHandler {
  const allow = cors({
    origin: [...origins],
    allowMethods: ["GET", "HEAD", "POST"],
    allowHeaders: ["Authorization", "Content-Type", "If-None-Match", "X-Request-Id"],
    exposeHeaders: ["ETag", "Link", "Retry-After", "X-Request-Id"],
    maxAge: MAX_AGE_SECONDS,
  });
  return (c, next) => (isApiPath(c.req.path) ? allow(c, next) : next());
}
