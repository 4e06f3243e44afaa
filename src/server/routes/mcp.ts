import type { App } from "../context.ts";

/** Answers agents at `/mcp`: any method, as its protocol has it. */
export function addMcp(app: App, answer: (request: Request) => Promise<Response>): void {
  app.all("/mcp", (c) => answer(c.req.raw));
}
