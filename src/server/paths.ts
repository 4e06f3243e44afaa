/** Paths outside `/api/` that programs read. */
const FOR_PROGRAMS = new Set(["/healthz", "/readyz", "/metrics", "/openapi.json", "/mcp"]);

/** Whether a path is for programs: its errors are JSON, and nothing of it is cached. */
export function isApiPath(path: string): boolean {
  return path === "/api" || path.startsWith("/api/") || FOR_PROGRAMS.has(path);
}

/** Whether a path is a page for people: its errors are pages. */
export function isPagePath(path: string): boolean {
  return path === "/" || path === "/status" || path === "/ingest" || path.startsWith("/postings/");
}
