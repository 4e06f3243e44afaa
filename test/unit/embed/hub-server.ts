import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, relative, sep } from "node:path";

/** A local server that speaks the hub's paths over a folder's files; large files are sent by a redirect, as from a CDN. */
export interface HubServer {
  readonly endpoint: string;
  /** `METHOD path` of each request, with ` RANGE` where a part was asked for. */
  readonly requests: string[];
  /** How it misbehaves, to be changed by tests. */
  readonly faults: {
    /** Status of every answer, in place of the right one. */
    status?: number | undefined;
    /** How many more times a large file breaks off in its middle. */
    breaks: number;
    /** Whether the list of files is served. */
    listing: boolean;
    /** Whether a large file arrives with a byte changed. */
    damage: boolean;
  };
  close(): Promise<void>;
}

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const LARGE_BYTES = 1_000_000;

/** Serves the files of `dir` as the model `id` at the revisions `main`, `v1` and its commit. */
export async function startHubServer(dir: string, id: string): Promise<HubServer> {
  const requests: string[] = [];
  const faults: HubServer["faults"] = { breaks: 0, listing: true, damage: false };
  const server = createServer((request, response) => {
    const range = request.headers.range === undefined ? "" : " RANGE";
    requests.push(`${request.method} ${request.url}${range}`);
    void answer({ request, response, dir, id, faults }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, requests, faults, close: () => close(server) };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly dir: string;
  readonly id: string;
  readonly faults: HubServer["faults"];
}

async function answer(exchange: Exchange): Promise<void> {
  const { request, response, dir, id, faults } = exchange;
  const url = new URL(request.url ?? "/", "http://hub");
  if (faults.status !== undefined) return end(response, faults.status);
  const revisions = ["main", "v1", COMMIT].join("|");
  if (new RegExp(`^/api/models/${id}/revision/(${revisions})$`).test(url.pathname)) {
    return faults.listing ? sendListing(exchange) : end(response, 404);
  }
  const path = new RegExp(`^/${id}/resolve/(?:${revisions})/(.+)$`).exec(url.pathname)?.[1];
  if (path !== undefined) {
    const size = (await stat(join(dir, path)).catch(() => null))?.size;
    if (size === undefined) return end(response, 404);
    if (size < LARGE_BYTES) return sendFile(exchange, join(dir, path));
    response.writeHead(302, { location: `/cdn/${path}` });
    response.end();
    return;
  }
  if (url.pathname.startsWith("/cdn/")) return sendFile(exchange, join(dir, url.pathname.slice("/cdn/".length)));
  end(response, 404);
}

async function sendListing({ response, dir }: Exchange): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const siblings = [];
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const lfs = bytes.length < LARGE_BYTES ? {} : { lfs: { sha256, size: bytes.length } };
    siblings.push({ rfilename: relative(dir, path).replaceAll(sep, "/"), size: bytes.length, ...lfs });
  }
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ sha: COMMIT, siblings }));
}

async function sendFile({ request, response, faults }: Exchange, path: string): Promise<void> {
  const { size } = await stat(path);
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  response.setHeader("content-length", size - start);
  if (start > 0) response.writeHead(206, { "content-range": `bytes ${start}-${size - 1}/${size}` });
  if (size >= LARGE_BYTES && faults.breaks > 0) {
    faults.breaks -= 1;
    createReadStream(path, { start, end: start + Math.floor((size - start) / 2) })
      .on("close", () => setTimeout(() => response.destroy(), 50))
      .pipe(response, { end: false });
    return;
  }
  if (size >= LARGE_BYTES && faults.damage) {
    const bytes = await readFile(path);
    bytes[size - 1] = (bytes[size - 1] ?? 0) ^ 1;
    response.end(bytes.subarray(start));
    return;
  }
  createReadStream(path, { start }).pipe(response);
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
