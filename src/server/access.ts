import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { UsageError } from "../domain/errors.ts";
import { UnauthorizedError } from "./errors.ts";

/** Name of the cookie of a browser that has signed in. */
export const SESSION_COOKIE = "shortlist_session";
/** How long a browser stays signed in. */
const SESSION_SECONDS = 30 * 24 * 3600;
const COOKIE_RULES = { httpOnly: true, sameSite: "Strict", path: "/" } as const;

/** What is served without a token: what tells whether the server lives, and what it takes to sign in. */
const OPEN = /^\/(?:healthz|readyz|sign-in|assets\/.*)$/;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/**
 * Refuses to serve anything but this machine without a token.
 *
 * @throws UsageError `token_required` with the way to make one.
 */
export function requireTokenFor(host: string, token: string | undefined): void {
  if (token !== undefined || LOOPBACK.test(host)) return;
  throw new UsageError(
    "token_required",
    `Others could read the postings at ${host}: a token is needed to serve there.`,
    {
      hint: 'Set one, for example: export SHORTLIST_TOKEN="$(openssl rand -hex 24)"; or serve this machine only: --host 127.0.0.1',
    },
  );
}

/**
 * Refuses requests that show neither the token (`Authorization: Bearer`, RFC 6750) nor the cookie of a browser that has
 * signed in with it.
 *
 * @throws UnauthorizedError `token_missing` or `token_wrong`.
 */
export function tokenOnly(token: string): MiddlewareHandler {
  return async (c, next) => {
    if (!OPEN.test(c.req.path)) checkAccess(c, token);
    await next();
  };
}

function checkAccess(c: Context, token: string): void {
  const given = c.req.header("authorization");
  if (given === undefined && isSession(getCookie(c, SESSION_COOKIE), token)) return;
  const [, shown] = /^Bearer +(\S+) *$/i.exec(given ?? "") ?? [];
  if (shown !== undefined && isToken(shown, token)) return;
  c.header("WWW-Authenticate", 'Bearer realm="shortlist"');
  throw given === undefined
    ? new UnauthorizedError("token_missing", "This server answers only who shows its token.", {
        hint: "Send the header Authorization: Bearer TOKEN, or sign in at /sign-in. TOKEN is the server's SHORTLIST_TOKEN.",
      })
    : wrongToken();
}

/** The refusal of a token that is not the server's. */
export function wrongToken(): UnauthorizedError {
  return new UnauthorizedError("token_wrong", "That is not this server's token.", {
    hint: "It is what SHORTLIST_TOKEN, or token in shortlist.config.json, was when the server was started.",
  });
}

/** Whether a text is the token, in a time that does not tell how much of it is right. */
export function isToken(shown: string, token: string): boolean {
  return equal(hash(shown), hash(token));
}

/** Signs a browser in: a cookie that scripts and other sites cannot use, and that says no more than until when. */
export function signIn(c: Context, token: string): void {
  const expiresAt = Math.floor(Date.now() / 1000) + SESSION_SECONDS;
  setCookie(c, SESSION_COOKIE, `${expiresAt}.${sealOf(expiresAt, token)}`, {
    ...COOKIE_RULES,
    maxAge: SESSION_SECONDS,
  });
}

/** Signs a browser out. */
export function signOut(c: Context): void {
  deleteCookie(c, SESSION_COOKIE, COOKIE_RULES);
}

function isSession(cookie: string | undefined, token: string): boolean {
  const [, expiresAt, seal] = /^(\d{1,12})\.([\w-]+)$/.exec(cookie ?? "") ?? [];
  if (expiresAt === undefined || seal === undefined || Number(expiresAt) * 1000 < Date.now()) return false;
  return equal(hash(seal), hash(sealOf(Number(expiresAt), token)));
}

/** Nobody without the token can make it, and another token makes all of them worthless. */
function sealOf(expiresAt: number, token: string): string {
  return createHmac("sha256", token).update(`shortlist session ${expiresAt}`).digest("base64url");
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function equal(a: Buffer, b: Buffer): boolean {
  return timingSafeEqual(a, b);
}
