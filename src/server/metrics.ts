import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";

/** Upper bounds of the latency histogram's buckets, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Route under which requests are counted that no route serves: their paths are without number. */
const NO_ROUTE = "none";

/** A value of the moment: a line of its own in the metrics. */
export interface Gauge {
  /** Name in full, with its unit. */
  readonly name: string;
  readonly help: string;
  readonly value: number;
}

interface Histogram {
  /** Requests up to and with each of `BUCKETS`, then all. */
  readonly counts: number[];
  sum: number;
}

/**
 * Counts requests and how long they take, and writes them in the Prometheus text format, version 0.0.4
 * (https://prometheus.io/docs/instrumenting/exposition_formats/).
 */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #seconds = new Map<string, Histogram>();

  /** Counts a request. `route` is the route's pattern, never the path that was asked for. */
  observe(request: { method: string; route: string; status: number; seconds: number }): void {
    const { method, route, status, seconds } = request;
    const labels = `method="${method}",route="${route}",status="${status}"`;
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1);
    const histogram = this.#seconds.get(route) ?? { counts: new Array<number>(BUCKETS.length + 1).fill(0), sum: 0 };
    [...BUCKETS, Number.POSITIVE_INFINITY].forEach((bound, at) => {
      if (seconds <= bound) histogram.counts[at] = (histogram.counts[at] ?? 0) + 1;
    });
    histogram.sum += seconds;
    this.#seconds.set(route, histogram);
  }

  /** Everything counted so far, with the `gauges` of this moment. */
  render(gauges: readonly Gauge[]): string {
    const lines = [
      "# HELP shortlist_http_requests_total Requests answered.",
      "# TYPE shortlist_http_requests_total counter",
      ...[...this.#requests].map(([labels, count]) => `shortlist_http_requests_total{${labels}} ${count}`),
      "# HELP shortlist_http_request_duration_seconds Time to answer a request.",
      "# TYPE shortlist_http_request_duration_seconds histogram",
      ...[...this.#seconds].flatMap(([route, histogram]) => histogramLines(route, histogram)),
      ...gauges.flatMap(({ name, help, value }) => [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} gauge`,
        `${name} ${value}`,
      ]),
    ];
    return `${lines.join("\n")}\n`;
  }
}

function histogramLines(route: string, { counts, sum }: Histogram): string[] {
  const name = "shortlist_http_request_duration_seconds";
  return [
    ...counts.map((count, at) => `${name}_bucket{route="${route}",le="${BUCKETS[at] ?? "+Inf"}"} ${count}`),
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${counts.at(-1) ?? 0}`,
  ];
}

/** Counts every request in `metrics`, under the pattern of the route that served it. */
export function measureRequests(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    const route = routePath(c, -1);
    metrics.observe({
      method: c.req.method,
      route: route.includes("*") ? NO_ROUTE : route,
      status: c.res.status,
      seconds: (performance.now() - startedAt) / 1000,
    });
  };
}
