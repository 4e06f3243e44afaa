import { existsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import { freeBytes } from "../../store/disk-space.ts";
import { DATABASE_NAME } from "../../store/open-store.ts";
import { megabytes } from "../output.ts";
import type { Found } from "./finding.ts";

/** Free space below which no ingest comes far: its log alone may take as much. */
const LEAST_BYTES = 50e6;
/** Free space that is asked for beside any index. */
const GOOD_BYTES = 500e6;
/** Longest that whoever holds the port is waited for. */
const ANSWER_LIMIT_MS = 1000;

/** Whether the index's disk has room for an ingest, and for `vacuum`, which needs twice the database. */
export async function examineDisk({ index }: Config): Promise<Found> {
  const free = freeBytes(index);
  const path = join(index, DATABASE_NAME);
  const database = existsSync(path) ? statSync(path).size : 0;
  const wanted = Math.max(GOOD_BYTES, 2 * database);
  const detail = `${inWords(free)} are free at ${index}`;
  if (free >= wanted) return { state: "ok", detail };
  return {
    state: free < LEAST_BYTES ? "fail" : "warn",
    detail: `${detail}; ${inWords(wanted)} leave room for an ingest and for vacuum.`,
    hint: "Free some space, or keep the index elsewhere: shortlist ingest --index DIR",
  };
}

function inWords(bytes: number): string {
  return bytes < 1e9 ? `${megabytes(bytes)} MB` : `${megabytes(bytes / 1000)} GB`;
}

/** Whether `serve` could take its port now. */
export async function examinePort({ host, port }: Config): Promise<Found> {
  const where = `port ${port} of ${host}`;
  if (port === 0) return { state: "ok", detail: `serve takes a free port of ${host}` };
  const code = await bindingError(host, port);
  if (code === null) return { state: "ok", detail: `${where} is free` };
  if (code !== "EADDRINUSE") {
    const hint =
      code === "EACCES" ? "Take a port above 1023: shortlist serve --port 7321" : "shortlist serve --host 127.0.0.1";
    return { state: "fail", detail: `${where} cannot be bound (${code})`, hint };
  }
  if (await isServedByUs(host, port)) return { state: "ok", detail: `${where} is served by Shortlist already` };
  const other = port < 65_535 ? port + 1 : port - 1;
  return {
    state: "warn",
    detail: `${where} is in use by another program`,
    hint: `Take another: shortlist serve --port ${other}`,
  };
}

function bindingError(host: string, port: number): Promise<string | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

async function isServedByUs(host: string, port: number): Promise<boolean> {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const base = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  try {
    const get = (path: string) => fetch(`${base}${path}`, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
    const described = await get("/openapi.json");
    // A server that wants a token tells strangers no more than that it is well.
    if (described.status === 401) return (await (await get("/healthz")).text()) === '{"status":"ok"}';
    return /"title":\s*"Shortlist/.test(await described.text());
  } catch {
    // Whoever it is does not speak HTTP, or not soon enough.
    return false;
  }
}
