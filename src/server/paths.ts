/** Paths outside `/api/` that programs read. */
const FOR_PROGRAMS = new Set(["/healthz", "/readyz", "/metrics", "/openapi.json", "/mcp"]);

/** Pages beside the search page and the postings. */
const PAGES = new Set(["/status", "/ingest", "/sign-in", "/sign-out", "/docs"]);

/** Whether a path is for programs: its errors are JSON, and nothing of it is cached. */
export function isApiPath(path: string): boolean {
  return path === "/api" || path.startsWith("/api/") || FOR_PROGRAMS.has(path);
}

/** Whether a path is a page for people: its errors are pages. */
export function isPagePath(path: string): boolean {
  return path === "/" || path.startsWith("/postings/") || PAGES.has(path);
}

/** A path of this server that somebody else named, for a redirection; the search page where it is none. */
export function localPath(path: string | undefined): string {
  // Browsers read a second slash, or a backslash, as the start of a host's name.
  return path !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : "/";
}
