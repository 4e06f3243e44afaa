import type { Context, MiddlewareHandler } from "hono";
import { ForbiddenError } from "./errors.ts";
import { isApiPath } from "./paths.ts";

/** Which hosts a request may name. */
export interface HostRules {
  /** Address the server is bound to: allowed as a name. Default `127.0.0.1`. */
  readonly host?: string;
  /** Further names, without a port, as a browser sends them. Default none. */
  readonly allowedHosts?: readonly string[];
  /** Origins of foreign pages that may send requests, as `https://jobs.example`. Default none. */
  readonly corsOrigins?: readonly string[];
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const WILDCARDS = new Set(["0.0.0.0", "[::]"]);
const HOST = /^(\[[\da-f:.]+\]|[^\s:/?#@[\]\\]+)(?::\d{1,5})?$/i;
const IP_ADDRESS = /^(?:\[.*\]|\d{1,3}(?:\.\d{1,3}){3})$/;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/**
 * Adds the security headers to every response, errors included, and keeps answers out of caches that others read: what
 * has a tag, and pages, may be kept by the client that asked, which asks again each time (`private, no-cache`); the rest by
 * nobody (`no-store`).
 */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    if (c.res.headers.has("Cache-Control")) return;
    const isKept = c.res.headers.has("ETag") || (!isApiPath(c.req.path) && c.res.ok);
    c.header("Cache-Control", isKept ? "private, no-cache" : "no-store");
  };
}

/**
 * Refuses requests that name another host than this one: a page elsewhere can point its own name at 127.0.0.1 (DNS
 * rebinding), and would read the postings through the visitor's browser. A server bound to every address also takes
 * bare IP addresses, which nobody can rebind.
 *
 * @throws ForbiddenError `host_not_allowed`; for anything but GET and HEAD `origin_not_allowed` too.
 */
export function ownHostOnly(rules: HostRules = {}): MiddlewareHandler {
  const allows = hostMatcher(rules);
  const { corsOrigins = [] } = rules;
  return async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (!allows(host)) throw hostNotAllowed(host);
    if (!corsOrigins.includes(c.req.header("origin") ?? "")) refuseForeignOrigin(c, allows);
    await next();
  };
}

/** Whether a `Host` header's value, with or without a port, names this server. */
export function hostMatcher({ host = "127.0.0.1", allowedHosts = [] }: HostRules): (value: string) => boolean {
  const bound = bracketed(host);
  const allowed = new Set([...LOOPBACK, bound, ...allowedHosts.map(bracketed)]);
  const takesAddresses = WILDCARDS.has(bound);
  return (value) => {
    const name = HOST.exec(value)?.[1]?.toLowerCase();
    return name !== undefined && (allowed.has(name) || (takesAddresses && IP_ADDRESS.test(name)));
  };
}

/** A name as it stands in a `Host` header: lower case, an IPv6 address in brackets. */
function bracketed(name: string): string {
  const lower = name.toLowerCase();
  return lower.includes(":") && !lower.startsWith("[") ? `[${lower}]` : lower;
}

function refuseForeignOrigin(c: Context, allows: (host: string) => boolean): void {
  const origin = c.req.header("origin");
  if (origin === undefined || c.req.method === "GET" || c.req.method === "HEAD") return;
  // Of a form whose page sends no referrer the origin is "null"; where it was, browsers and nobody else tell in this header.
  if (origin === "null" && c.req.header("sec-fetch-site") === "same-origin") return;
  const host = URL.canParse(origin) ? new URL(origin).host : "";
  if (!allows(host)) {
    throw new ForbiddenError("origin_not_allowed", `Requests from pages of ${origin} are not taken.`, {
      hint: "Ask from this server's own pages, or without a browser.",
    });
  }
}

function hostNotAllowed(host: string): ForbiddenError {
  return new ForbiddenError("host_not_allowed", `This server does not answer to the name ${JSON.stringify(host)}.`, {
    hint: "Open it as localhost or 127.0.0.1, or start it with --host and the name it is to serve.",
  });
}
