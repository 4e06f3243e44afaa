import type { Context } from "hono";
import { routePath } from "hono/route";

/** Name of what no route serves: such paths are without number. */
const NO_ROUTE = "none";

/** The pattern of the route that served a request: `/api/postings/:id`. Asked after the request was served. */
export function routeOf(c: Context): string {
  const route = routePath(c, -1);
  return route.includes("*") ? NO_ROUTE : route;
}
