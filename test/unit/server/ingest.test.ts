import { describe, expect, it } from "vitest";
import type { RunningIngest } from "../../../src/domain/ingest.ts";
import { IngestEvent, type IngestObserver, type RunInfo } from "../../../src/domain/service.ts";
import { NO_PROGRESS } from "../../../src/ingest/progress.ts";
import { createApp } from "../../../src/server/app.ts";
import { smallService } from "./small-service.ts";

const RUNNING: RunningIngest = {
  run: 4,
  pid: 77,
  startedAt: "2024-05-01T10:00:00.000Z",
  updatedAt: "2024-05-01T10:00:05.000Z",
  progress: { ...NO_PROGRESS, phase: "reading", files: 2, totalFiles: 8, bytes: 30, totalBytes: 120 },
};

function run(id: number, change: Record<string, unknown> = {}): RunInfo {
  const stages = { scanning: 0, reading: 0.1, cutting: 0.4, waiting: 3, writing: 0.5, indexing: 0, inference: 3.6 };
  const summary = {
    ...{ added: 3, updated: 2, unchanged: 7, removed: 0, moved: 0, skipped: [], skippedBy: [], postings: 12 },
    ...{ passages: 90, embedded: 300, reused: 100, tokens: 12_000, tokensPerSecond: 3000, seconds: 4, stages },
    ...{ inferenceShare: 0.9, device: "cpu", model: "small", generation: 3 },
    ...change,
  };
  return { id, startedAt: "2024-05-01T09:00:00.000Z", finishedAt: "2024-05-01T09:00:04.000Z", summary };
}

function app(observer: Partial<IngestObserver>, ended?: AbortSignal) {
  const ingests = { running: () => null, runs: () => [], ...observer };
  return createApp(() => smallService(), { ingests, ...(ended ? { ended } : {}) });
}

async function page(observer: Partial<IngestObserver>): Promise<string> {
  const response = await app(observer).request("/ingest");
  expect(response.status).toBe(200);
  return response.text();
}

describe("GET /ingest", () => {
  it("shows how far the running ingest is, and loads again by itself where scripts are off", async () => {
    const killed = { ...run(4), finishedAt: null, summary: null };
    const html = await page({ running: () => RUNNING, runs: () => [killed, run(3)] });
    expect(html).toContain("reading: 2 of 8 files");
    expect(html).toMatch(/<progress[^>]*value="0.25"/);
    expect(html).toMatch(/<noscript><meta http-equiv="refresh"/);
    expect(html).not.toContain("killed");
    expect(html).toContain('data-ended="3"');
  });

  it("shows the last report with what was skipped, by reason, names made harmless", async () => {
    const group = {
      code: "odd",
      count: 40,
      reason: "Is <odd>.",
      advice: "Mend it.",
      first: [{ path: "/a\n<b>.csv", record: 3 }],
    };
    const html = await page({ runs: () => [run(3, { skippedBy: [group] })] });
    expect(html).toContain("3 added, 2 updated, 7 unchanged, 0 removed, 40 skipped");
    expect(html).toContain("12,000 tokens, 3,000 a second");
    expect(html).toContain("90 % of the time was inference");
    expect(html).toContain("Is &lt;odd&gt;. Mend it.");
    expect(html).toContain("/a\\u{a}&lt;b&gt;.csv, record 4");
    expect(html).toContain("and 39 more");
    expect(html).toContain("Nothing is being read at this moment.");
  });

  it("says of those before whether they were stopped, killed, or of an earlier version", async () => {
    const runs = [
      run(9),
      run(8, { stopped: true }),
      { ...run(7), finishedAt: null, summary: null },
      run(6, { stages: undefined }),
    ];
    const html = await page({ runs: () => runs });
    expect(html).toContain("Stopped before its end: 3 added");
    expect(html).toContain("killed before its end");
    expect(html).toContain("earlier version");
  });

  it("says what to do where nothing was ever read", async () => {
    expect(await page({})).toContain("npm run ingest");
  });

  it("stays small with many runs and many reasons", async () => {
    const first = Array.from({ length: 5 }, (_, at) => ({ path: `/jobs/${"deep/".repeat(20)}${at}.pdf` }));
    const skippedBy = Array.from({ length: 80 }, (_, at) => ({
      code: `c${at}`,
      count: 9,
      reason: "No.",
      advice: null,
      first,
    }));
    const html = await page({ runs: (limit) => Array.from({ length: limit }, (_, at) => run(50 - at, { skippedBy })) });
    expect(html.length).toBeLessThan(60_000);
  });

  it("is linked from every page", async () => {
    expect(await (await app({}).request("/")).text()).toContain('href="/ingest"');
  });
});

describe("GET /api/ingest/events", () => {
  async function* events(response: Response): AsyncGenerator<IngestEvent> {
    let text = "";
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk as Uint8Array);
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
        text = text.slice(end + 2);
        if (data !== undefined) yield IngestEvent.parse(JSON.parse(data));
      }
    }
  }

  it("tells at once how far an ingest is, then whenever that differs, and ends with the server", async () => {
    let running: RunningIngest | null = RUNNING;
    let runs = [run(3)];
    const end = new AbortController();
    const response = await app({ running: () => running, runs: () => runs }, end.signal).request("/api/ingest/events");
    expect(response.headers.get("Content-Type")).toContain("text/event-stream");
    const stream = events(response);
    expect((await stream.next()).value).toMatchObject({ running: { run: 4 }, share: 0.25, lastEnded: 3 });
    running = null;
    runs = [run(4), run(3)];
    expect((await stream.next()).value).toEqual({ running: null, text: null, share: null, lastEnded: 4 });
    end.abort();
    expect(await stream.next()).toMatchObject({ done: true });
  });

  it("takes no more listeners than it can serve, and others again when some have gone", async () => {
    const end = new AbortController();
    const served = app({}, end.signal);
    const listening = await Promise.all(Array.from({ length: 32 }, () => served.request("/api/ingest/events")));
    const refused = await served.request("/api/ingest/events");
    expect([refused.status, await refused.json()]).toMatchObject([409, { error: { code: "too_many_listeners" } }]);
    await Promise.all(listening.map(({ body }) => body?.cancel()));
    await expect
      .poll(async () => {
        const again = await served.request("/api/ingest/events");
        await again.body?.cancel();
        return again.status;
      })
      .toBe(200);
    end.abort();
  });
});

describe("GET /api/status", () => {
  it("tells of the ingest that runs, and of runs that the served generation does not know of", async () => {
    const status = await (await app({ running: () => RUNNING, runs: () => [run(3)] }).request("/api/status")).json();
    expect(status).toMatchObject({ ingest: { run: 4, progress: { files: 2 } }, runs: [{ id: 3 }] });
    expect(await (await app({}).request("/api/status")).json()).toMatchObject({ ingest: null });
  });
});
