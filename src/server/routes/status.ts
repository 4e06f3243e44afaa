import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import type { SearchService } from "../../domain/service.ts";
import type { App, RouteContext } from "../context.ts";
import { loaded } from "../context.ts";
import type { Gate } from "../gate.ts";
import type { Gauge } from "../metrics.ts";
import { HEADERS, NOT_MODIFIED, openRefusals, refusals, Schemas } from "../openapi.ts";
import { METRICS_EXAMPLE, STATUS_EXAMPLE } from "../openapi-examples.ts";

const getStatus = createRoute({
  method: "get",
  path: "/api/status",
  tags: ["server"],
  summary: "What is being served",
  responses: {
    200: {
      description: "The index, the model, the latest ingests.",
      headers: HEADERS.etag,
      content: { "application/json": { schema: Schemas.ServiceStatus, example: STATUS_EXAMPLE } },
    },
    304: NOT_MODIFIED,
    ...refusals(503),
  },
});

const health = (description: string) => ({
  description,
  content: { "application/json": { schema: z.object({ status: z.literal("ok") }), example: { status: "ok" } } },
});

const getHealth = createRoute({
  method: "get",
  path: "/healthz",
  tags: ["server"],
  summary: "Whether the server runs",
  security: [],
  responses: { 200: health("It runs."), ...openRefusals() },
});

const getReady = createRoute({
  method: "get",
  path: "/readyz",
  tags: ["server"],
  summary: "Whether searches are answered",
  security: [],
  responses: { 200: health("The model and the index are loaded."), ...openRefusals(503) },
});

const getMetrics = createRoute({
  method: "get",
  path: "/metrics",
  tags: ["server"],
  summary: "Counts and latencies for Prometheus",
  responses: {
    200: {
      description: "The Prometheus text format, version 0.0.4.",
      content: { "text/plain": { schema: z.string(), example: METRICS_EXAMPLE } },
    },
    ...refusals(),
  },
});

/** `GET /api/status`, `/healthz`, `/readyz` and `/metrics`. */
export function addStatusRoutes(app: App, { service, metrics, gate, version, ingests }: RouteContext): void {
  app.openapi(getStatus, (c) => {
    const status = loaded(service).status();
    // A run that changed nothing is not in the generation that is served.
    const runs = ingests.runs(10);
    const latest = runs.length === 0 ? {} : { runs };
    return c.json({ ...status, ...latest, ingest: ingests.running() }, 200);
  });
  app.openapi(getHealth, (c) => c.json({ status: "ok" } as const, 200));
  app.openapi(getReady, (c) => {
    loaded(service);
    return c.json({ status: "ok" } as const, 200);
  });
  app.openapi(getMetrics, (c) => {
    const build = { name: "shortlist_build_info", help: "The program.", labels: { version }, value: 1 };
    const text = metrics.render([build, ...waiting(gate), ...gauges(service())]);
    return c.text(text, 200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
  });
}

function waiting({ running, queued, limits }: Gate): Gauge[] {
  return [
    { name: "shortlist_searches_running", help: "Searches at work.", value: running },
    { name: "shortlist_searches_queued", help: "Searches that wait for their turn.", value: queued },
    { name: "shortlist_searches_running_max", help: "Most searches at work at once.", value: limits.concurrency },
    { name: "shortlist_searches_queued_max", help: "Most searches that may wait.", value: limits.queue },
  ];
}

function gauges(service: SearchService | null): Gauge[] {
  const ready = { name: "shortlist_ready", help: "1 once searches are answered.", value: service === null ? 0 : 1 };
  if (service === null) return [ready];
  const { index, model, judge } = service.status();
  const labels = { model: model.name, device: model.device, engine: index.engine, judge: judge ?? "" };
  return [
    ready,
    { name: "shortlist_index_info", help: "What answers: model, device, engine, judge.", labels, value: 1 },
    { name: "shortlist_index_postings", help: "Postings in the index.", value: index.postings },
    { name: "shortlist_index_passages", help: "Passages in the index.", value: index.passages },
    { name: "shortlist_index_generation", help: "Generation of the index being served.", value: index.generation },
    { name: "shortlist_index_size_bytes", help: "Size of the index on disk.", value: index.sizeBytes },
  ];
}
