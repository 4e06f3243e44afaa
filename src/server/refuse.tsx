import type { Context } from "hono";
import { isUnexpected, type Refusal, refusalOf } from "./errors.ts";
import { ErrorPage } from "./pages/error-page.tsx";
import { renderPage } from "./pages/layout.tsx";
import { SignInPage } from "./pages/sign-in-page.tsx";
import { isApiPath, isPagePath } from "./paths.ts";

/** Seconds after which a client may ask again a server that is not ready. */
const RETRY_AFTER_SECONDS = 2;

/** Answers a thrown error; `report` gets those that are defects of the program. */
export function refuseError(
  c: Context,
  error: unknown,
  report: (error: unknown) => void,
): Response | Promise<Response> {
  if (isUnexpected(error)) report(error);
  return refuse(c, refusalOf(error));
}

/** Answers with an error: as JSON where programs ask, as a page where people do. */
export function refuse(c: Context, refusal: Refusal): Response | Promise<Response> {
  const { status, code, message, hint } = refusal;
  if (status === 503) c.header("Retry-After", String(refusal.retryAfterSeconds ?? RETRY_AFTER_SECONDS));
  c.set("refused", code);
  if (wantsPage(c)) return c.html(renderPage(pageOf(c, refusal)), status);
  return c.json({ error: { code, message, hint } }, status);
}

function pageOf(c: Context, refusal: Refusal) {
  if (refusal.status !== 401) return <ErrorPage refusal={refusal} question={c.req.query("q")} />;
  const { pathname, search } = new URL(c.req.url);
  const wrong = refusal.code === "token_wrong" ? refusal.message : undefined;
  return <SignInPage next={c.req.method === "GET" ? pathname + search : "/"} wrong={wrong} />;
}

function wantsPage(c: Context): boolean {
  const { path } = c.req;
  return isPagePath(path) || (!isApiPath(path) && (c.req.header("accept") ?? "").includes("text/html"));
}
