import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { isToken, signIn, signOut, wrongToken } from "../access.ts";
import type { App } from "../context.ts";
import { pageRefusals } from "../openapi.ts";
import { renderPage } from "../pages/layout.tsx";
import { SignInPage } from "../pages/sign-in-page.tsx";
import { localPath } from "../paths.ts";

const MAX_TOKEN_LENGTH = 1000;
/** As long as an address with the longest question gets. */
const MAX_PATH_LENGTH = 20_000;

const next = z
  .string()
  .max(MAX_PATH_LENGTH)
  .optional()
  .describe("Path of this server to go on to. Default: the search page.");
const goesOn = { description: "Goes on to `next`.", headers: z.object({ Location: z.string() }) };
const html = (description: string) => ({ description, content: { "text/html": { schema: z.string() } } });

const showForm = createRoute({
  method: "get",
  path: "/sign-in",
  tags: ["pages"],
  summary: "The form that takes the server's token",
  description: "Where the server has no token there is nothing to sign in to, and the search page is shown instead.",
  security: [],
  request: { query: z.object({ next }) },
  responses: { 200: html("The form."), 303: goesOn, ...pageRefusals(400) },
});

const takeToken = createRoute({
  method: "post",
  path: "/sign-in",
  tags: ["pages"],
  summary: "Sign a browser in",
  description:
    "Sets a cookie for thirty days that is as good as the token, and that neither scripts nor other sites can use.",
  security: [],
  request: {
    body: {
      required: true,
      content: {
        "application/x-www-form-urlencoded": {
          schema: z.object({ token: z.string().max(MAX_TOKEN_LENGTH), next }),
        },
      },
    },
  },
  responses: { 303: goesOn, ...pageRefusals(400, 401, 413, 415) },
});

const leave = createRoute({
  method: "post",
  path: "/sign-out",
  tags: ["pages"],
  summary: "Sign a browser out",
  responses: { 303: { ...goesOn, description: "Goes on to the form." }, ...pageRefusals(401) },
});

/** `GET` and `POST /sign-in`, `POST /sign-out`; without a token they only lead to the search page. */
export function addSignIn(app: App, token: string | undefined): void {
  app.openapi(showForm, (c) => {
    const path = localPath(c.req.valid("query").next);
    if (token === undefined) return c.redirect(path, 303);
    return c.html(renderPage(<SignInPage next={path} />), 200);
  });
  app.openapi(takeToken, (c) => {
    const form = c.req.valid("form");
    const path = localPath(form.next);
    if (token === undefined) return c.redirect(path, 303);
    if (!isToken(form.token, token)) {
      const { code, message } = wrongToken();
      c.set("refused", code);
      c.header("WWW-Authenticate", 'Bearer realm="shortlist"');
      return c.html(renderPage(<SignInPage next={path} wrong={message} />), 401);
    }
    signIn(c, token);
    return c.redirect(path, 303);
  });
  app.openapi(leave, (c) => {
    signOut(c);
    return c.redirect(token === undefined ? "/" : "/sign-in", 303);
  });
}
