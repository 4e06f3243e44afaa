import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ErrorBody } from "../../../src/domain/search.ts";
import type { AskOptions, SearchService } from "../../../src/domain/service.ts";
import { type AppOptions, createApp } from "../../../src/server/app.ts";
import { smallService } from "./small-service.ts";

const QUESTION = "/api/search?q=which+roles+need+a+clearance";

/** A service whose searches end when they are told to, or never. */
class SlowService {
  readonly asked: AskOptions[] = [];
  readonly ends: (() => void)[] = [];
  readonly service: SearchService;

  constructor() {
    const small = smallService();
    this.service = {
      ...small,
      search: async (input, options = {}) => {
        this.asked.push(options);
        await new Promise<void>((resolve) => this.ends.push(resolve));
        return small.search(input);
      },
    };
  }

  app(options: AppOptions) {
    return createApp(() => this.service, options);
  }
}

describe("a search that takes too long", () => {
  it("is answered 504 with a code, and told to end", async () => {
    const slow = new SlowService();
    const response = await slow.app({ requestTimeoutMs: 20 }).request(QUESTION);
    expect(response.status).toBe(504);
    const { error } = ErrorBody.parse(await response.json());
    expect(error).toMatchObject({ code: "timeout", message: expect.stringContaining("20 ms") });
    expect(slow.asked[0]?.signal?.aborted).toBe(true);
  });

  it("keeps its place until its work has really ended", async () => {
    const slow = new SlowService();
    const app = slow.app({ requestTimeoutMs: 50, concurrency: 1 });
    expect((await app.request(QUESTION)).status).toBe(504);
    expect((await app.request(QUESTION)).status).toBe(504);
    expect(slow.asked).toHaveLength(1);
    slow.ends[0]?.();
    const third = app.request(QUESTION);
    await setTimeout(5);
    slow.ends[1]?.();
    expect((await third).status).toBe(200);
  });
});

describe("more searches than the server takes", () => {
  it("wait, and beyond that are refused with 503 and Retry-After; what needs no model is answered", async () => {
    const slow = new SlowService();
    const app = slow.app({ concurrency: 1, queue: 1 });
    const first = app.request(QUESTION);
    const second = app.request(QUESTION);
    await setTimeout(5);
    const third = await app.request(QUESTION);
    expect(third.status).toBe(503);
    expect(Number(third.headers.get("Retry-After"))).toBeGreaterThanOrEqual(1);
    expect(ErrorBody.parse(await third.json()).error.code).toBe("overloaded");
    expect((await app.request("/?q=clearance")).status).toBe(503);
    expect((await app.request("/api/postings/welder")).status).toBe(200);
    const metrics = await (await app.request("/metrics")).text();
    expect(metrics).toMatch(/^shortlist_searches_running 1$/m);
    expect(metrics).toMatch(/^shortlist_searches_queued 1$/m);
    expect(metrics).toMatch(/^shortlist_http_requests_in_flight 3$/m);
    expect(metrics).toMatch(/^shortlist_http_refused_total\{code="overloaded"\} 2$/m);
    slow.ends[0]?.();
    expect((await first).status).toBe(200);
    await setTimeout(5);
    slow.ends[1]?.();
    expect((await second).status).toBe(200);
  });
});

describe("a client that goes away", () => {
  it("stops the work, and is told of in the log only", async () => {
    const slow = new SlowService();
    const lines: string[] = [];
    const app = slow.app({ log: (line) => lines.push(line) });
    const gone = new AbortController();
    const asked = app.request(new Request(`http://localhost${QUESTION}`, { signal: gone.signal }));
    await setTimeout(5);
    gone.abort();
    await asked;
    expect(slow.asked[0]?.signal?.aborted).toBe(true);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ status: 499, code: "client_gone" });
  });
});
