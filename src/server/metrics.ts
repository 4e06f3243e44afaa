import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./context.ts";
import { Histogram, type Labels, labelled } from "./histogram.ts";
import { routeOf } from "./route-name.ts";

/** A value of the moment: a line of its own in the metrics. */
export interface Gauge {
  /** Name in full, with its unit. */
  readonly name: string;
  readonly help: string;
  readonly labels?: Labels;
  readonly value: number;
}

/** A request that was answered. */
export interface ObservedRequest {
  readonly method: string;
  /** The route's pattern, never the path that was asked for. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** Code of the error it was refused with. */
  readonly refused?: string | undefined;
}

/** Stages of a search, by their name in `timing`. */
const STAGES = { embedMs: "embed", searchMs: "search", judgeMs: "judge", renderMs: "render", totalMs: "total" };

/**
 * Counts requests and how long they take, and writes them in the Prometheus text format, version 0.0.4
 * (https://prometheus.io/docs/instrumenting/exposition_formats/).
 */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #refused = new Map<string, number>();
  readonly #seconds = new Histogram("shortlist_http_request_duration_seconds", "Time to answer a request.");
  readonly #stages = new Histogram("shortlist_search_stage_duration_seconds", "Time that a stage of a search took.");
  #inFlight = 0;

  /** Counts a request as being answered until what is returned is called. */
  begin(): () => void {
    this.#inFlight += 1;
    return () => {
      this.#inFlight -= 1;
    };
  }

  /** Counts a request. */
  observe({ method, route, status, seconds, refused }: ObservedRequest): void {
    add(this.#requests, labelled({ method, route, status: String(status) }));
    if (refused !== undefined) add(this.#refused, labelled({ code: refused }));
    this.#seconds.observe({ route }, seconds);
  }

  /** Counts how long the stages of a search took, by their names in the response's `timing`, in milliseconds. */
  observeStages(timing: Readonly<Record<string, number>>): void {
    for (const [name, stage] of Object.entries(STAGES)) {
      const ms = timing[name];
      if (ms !== undefined) this.#stages.observe({ stage }, ms / 1000);
    }
  }

  /** Everything counted so far, with the `gauges` of this moment; those of one name follow each other. */
  render(gauges: readonly Gauge[]): string {
    const inFlight = { name: "shortlist_http_requests_in_flight", help: "Requests being answered." };
    return [
      ...counterLines("shortlist_http_requests_total", "Requests answered.", this.#requests),
      ...counterLines("shortlist_http_refused_total", "Requests refused, by the error's code.", this.#refused),
      ...this.#seconds.lines(),
      ...this.#stages.lines(),
      ...gaugeLines([...gauges, { ...inFlight, value: this.#inFlight }]),
      "",
    ].join("\n");
  }
}

function add(counts: Map<string, number>, labels: string): void {
  counts.set(labels, (counts.get(labels) ?? 0) + 1);
}

function counterLines(name: string, help: string, counts: ReadonlyMap<string, number>): string[] {
  const samples = [...counts].map(([labels, count]) => `${name}${labels} ${count}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, ...samples];
}

function gaugeLines(gauges: readonly Gauge[]): string[] {
  return gauges.flatMap(({ name, help, labels = {}, value }, at) => {
    const sample = `${name}${labelled(labels)} ${value}`;
    return gauges[at - 1]?.name === name ? [sample] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, sample];
  });
}

/** Counts every request in `metrics`, under the pattern of the route that served it. */
export function measureRequests(metrics: Metrics): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    const end = metrics.begin();
    await next();
    end();
    const seconds = (performance.now() - startedAt) / 1000;
    const { method } = c.req;
    metrics.observe({ method, route: routeOf(c), status: c.res.status, seconds, refused: c.get("refused") });
  };
}
