import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { SESSION_COOKIE } from "../access.ts";
import type { App } from "../context.ts";
import { DocsPage } from "../docs/docs-page.tsx";
import type { ApiDocument } from "../docs/document.ts";
import { HEADERS, NOT_MODIFIED, pageRefusals, refusals } from "../openapi.ts";
import { renderPage } from "../pages/layout.tsx";

const ABOUT =
  "Ask a folder of job postings a question; get the roles that answer it, each with the sentence that proves it and where it " +
  "stands. Everything runs on this machine. Fields stay as they are named here; new ones may come. Errors are " +
  "`{error: {code, message, hint}}`: `code` is stable, `message` says what happened, `hint` what to do next.";

/** Nothing is to be shown where the server has no token. */
const SECURITY = [{}, { token: [] }, { session: [] }];

const getDocs = createRoute({
  method: "get",
  path: "/docs",
  tags: ["pages"],
  summary: "This document, for people",
  responses: {
    200: { description: "A page.", headers: HEADERS.etag, content: { "text/html": { schema: z.string() } } },
    304: NOT_MODIFIED,
    ...pageRefusals(401),
  },
});

const getDocument = createRoute({
  method: "get",
  path: "/openapi.json",
  tags: ["server"],
  summary: "This document",
  responses: {
    200: {
      description: "An OpenAPI 3.1 document.",
      headers: HEADERS.etag,
      content: { "application/json": { schema: z.record(z.string(), z.unknown()) } },
    },
    304: NOT_MODIFIED,
    ...refusals(),
  },
});

/** Adds `GET /openapi.json` and `/docs`, generated from the schemas that validate. All other routes are added before. */
export function addDocs(app: App, version: string): void {
  const info = {
    title: "Shortlist",
    version,
    description: ABOUT,
    license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
  };
  const tags = [
    { name: "search", description: "Questions and postings." },
    { name: "server", description: "What is served, and how it does." },
    { name: "pages", description: "For people." },
  ];
  const { openAPIRegistry: registry } = app;
  registry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "The server's token, where it has one: its SHORTLIST_TOKEN.",
  });
  registry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: SESSION_COOKIE,
    description: "A browser that has signed in at /sign-in.",
  });
  let document: ApiDocument | undefined;
  const read = () => {
    document ??= app.getOpenAPI31Document({
      openapi: "3.1.0",
      info,
      tags,
      security: SECURITY,
    }) as unknown as ApiDocument;
    return document;
  };
  app.openapi(getDocument, (c) => c.json({ ...read() }, 200));
  app.openapi(getDocs, (c) => c.html(renderPage(<DocsPage document={read()} />), 200));
}
