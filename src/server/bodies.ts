import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "./context.ts";
import { packFor } from "./pack.ts";

/** Bodies that are made whole before they are sent, unless they come in pieces; streams of events are not. */
const WHOLE = /^(?:application\/(?:json|javascript)|text\/(?!event-stream))/;
/** Answers that can be asked for again by their hash. Those of a search tell how long it took: they are never twice the same. */
const TAGGED = /^\/(?:api\/(?!search$)|postings\/|assets\/|openapi\.json$|docs$)/;
/** What a 304 repeats of the headers of its 200: RFC 9110, 15.4.5. */
const KEPT = ["cache-control", "content-location", "date", "etag", "vary", "expires", "x-request-id", "link"];

/**
 * Packs bodies for who takes that, gives them their length and, where they can be asked for again, a strong entity tag: their hash. What has a tag already
 * keeps it. Answers 304 where the client has the body (RFC 9110, 13.1.2).
 */
export function finishBodies(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const { headers: made } = c.res;
    // A page of which the beginning is sent first is no more made whole than events are.
    const isWhole = WHOLE.test(made.get("Content-Type") ?? "") && !made.has("Transfer-Encoding");
    if (c.res.body === null || !isWhole) {
      c.set("bodyBytes", c.res.body === null ? 0 : undefined);
      return;
    }
    const body = new Uint8Array(await c.res.arrayBuffer());
    const headers = new Headers(made);
    const isRead = c.req.method === "GET" || c.req.method === "HEAD";
    if (isRead && c.res.status === 200) {
      if (!headers.has("ETag") && TAGGED.test(c.req.path)) headers.set("ETag", `"${digest(body)}"`);
      const tag = headers.get("ETag");
      if (tag !== null && hasTag(c, tag, { any: true })) {
        c.set("bodyBytes", 0);
        replace(c, new Response(null, { status: 304, headers: keptOf(headers) }));
        return;
      }
    }
    const sent = await packFor(c, body, headers);
    c.set("bodyBytes", sent.length);
    headers.set("Content-Length", String(sent.length));
    replace(c, new Response(sent, { status: c.res.status, headers }));
  };
}

/** Whether a request's `If-None-Match` names a tag, by the weak comparison; with `any`, also whether it names every tag. */
export function hasTag(c: Context, tag: string, { any = false } = {}): boolean {
  const wanted = c.req.header("if-none-match");
  if (wanted === undefined) return false;
  if (wanted.trim() === "*") return any;
  return (wanted.match(/"[^"]*"/g) ?? []).some((given) => given === tag.replace(/^W\//, ""));
}

function digest(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("base64url").slice(0, 22);
}

function keptOf(headers: Headers): Headers {
  return new Headers([...headers].filter(([name]) => KEPT.includes(name)));
}

/** Replaces a response whole: an assignment alone would bring the old one's headers back. */
function replace(c: Context, response: Response): void {
  c.res = undefined;
  c.res = response;
}
