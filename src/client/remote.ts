import { setTimeout } from "node:timers/promises";
import { AppError, EXIT, UsageError } from "../domain/errors.ts";
import type { MatchInput, MatchResponse } from "../domain/match.ts";
import { ErrorBody, type PostingHit, type SearchInput, type SearchResponse } from "../domain/search.ts";
import type { AskOptions, PostingDetail, ServiceStatus } from "../domain/service.ts";
import { allPages, toInput } from "./paging.ts";
import type { Shortlist } from "./shortlist.ts";

/** How a server is talked to. */
export interface ConnectOptions {
  /** What the server wants to be shown. Default: nothing is. */
  readonly token?: string;
  /** How often to ask again where the server is loading or has too much to do, when it says. Default 2. */
  readonly retries?: number;
}

const MOST_SECONDS = 60;

/** What a server refused, or that it could not be reached (`server_unreachable`) or understood (`bad_response`). */
export class ServerError extends AppError {
  override readonly exitCode = EXIT.busy;
  override readonly httpStatus: AppError["httpStatus"];

  constructor({ code, message, hint }: ErrorBody["error"], status: number, cause?: unknown) {
    super(code, message, { ...(hint === null ? {} : { hint }), cause });
    this.httpStatus = status as AppError["httpStatus"];
  }
}

/** A server, asked over HTTP. */
export class RemoteShortlist implements Shortlist {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #retries: number;

  /** Throws `UsageError` (`bad_url`). */
  constructor(url: string | URL, { token, retries = 2 }: ConnectOptions = {}) {
    if (!URL.canParse(String(url)) || !/^https?:$/.test(new URL(url).protocol)) {
      throw new UsageError("bad_url", `${JSON.stringify(String(url))} is no address of a server.`, {
        hint: "Give it as http://127.0.0.1:7321.",
      });
    }
    this.#url = String(url).replace(/\/+$/, "");
    this.#headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    this.#retries = retries;
  }

  search(asked: string | SearchInput, options?: AskOptions): Promise<SearchResponse> {
    return this.#ask("/api/search", { body: toInput(asked), ...options });
  }

  all(asked: string | SearchInput, options?: AskOptions): AsyncGenerator<PostingHit, void, undefined> {
    return allPages(asked, (input) => this.search(input, options));
  }

  match(asked: string | MatchInput, options?: AskOptions): Promise<MatchResponse> {
    return this.#ask("/api/match", { body: typeof asked === "string" ? { text: asked } : asked, ...options });
  }

  posting(id: string, options?: AskOptions): Promise<PostingDetail> {
    return this.#ask(`/api/postings/${encodeURIComponent(id)}`, { ...options });
  }

  status(options?: AskOptions): Promise<ServiceStatus> {
    return this.#ask("/api/status", { ...options });
  }

  async close(): Promise<void> {}

  async #ask<T>(path: string, { body, signal }: AskOptions & { body?: unknown }): Promise<T> {
    const init: RequestInit = {
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      headers: { ...this.#headers, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      ...(signal === undefined ? {} : { signal }),
    };
    for (let left = this.#retries; ; left -= 1) {
      const response = await this.#send(path, init);
      if (response.ok) return (await read(response)) as T;
      const error = toError(await read(response), response);
      const seconds = Number(response.headers.get("Retry-After"));
      if (response.status !== 503 || !(seconds > 0) || left <= 0) throw error;
      await setTimeout(1000 * Math.min(seconds, MOST_SECONDS), undefined, { signal }).catch(() => {
        throw signal?.reason;
      });
    }
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(this.#url + path, init);
    } catch (cause) {
      init.signal?.throwIfAborted();
      const message = `No server answers at ${this.#url}.`;
      throw new ServerError(
        { code: "server_unreachable", message, hint: "Start one with: shortlist serve" },
        503,
        cause,
      );
    }
  }
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notOurs(response, cause);
  }
}

function toError(body: unknown, response: Response): ServerError {
  const parsed = ErrorBody.safeParse(body);
  return parsed.success ? new ServerError(parsed.data.error, response.status) : notOurs(response, parsed.error);
}

function notOurs({ status, url }: Response, cause: unknown): ServerError {
  const message = `What ${url} answered with status ${status} is not from Shortlist.`;
  return new ServerError(
    { code: "bad_response", message, hint: "Look whether the address is the server's own." },
    503,
    cause,
  );
}
