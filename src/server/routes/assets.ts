import { SCRIPT } from "../assets/script.ts";
import { STYLE } from "../assets/style.ts";
import type { App } from "../context.ts";

/** `GET /assets/style.css` and `/assets/app.js`, revalidated by their ETag. */
export function addAssets(app: App): void {
  app.get("/assets/style.css", (c) => c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8", ...CACHE }));
  app.get("/assets/app.js", (c) => c.body(SCRIPT, 200, { "Content-Type": "text/javascript; charset=utf-8", ...CACHE }));
}

const CACHE = { "Cache-Control": "no-cache" };
