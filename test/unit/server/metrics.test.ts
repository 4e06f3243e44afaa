import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { createApp } from "../../../src/server/app.ts";
import { Metrics } from "../../../src/server/metrics.ts";
import { parseExposition } from "./exposition.ts";
import { smallService } from "./small-service.ts";

describe("Metrics", () => {
  it("counts into every bucket that a duration fits, and sums up", () => {
    const metrics = new Metrics();
    metrics.observe({ method: "GET", route: "/a", status: 200, seconds: 0.004 });
    metrics.observe({ method: "GET", route: "/a", status: 200, seconds: 9 });
    const lines = metrics.render([]).split("\n");
    const name = "shortlist_http_request_duration_seconds";
    expect(lines).toContain(`${name}_bucket{route="/a",le="0.0025"} 0`);
    expect(lines).toContain(`${name}_bucket{route="/a",le="0.005"} 1`);
    expect(lines).toContain(`${name}_bucket{route="/a",le="5"} 1`);
    expect(lines).toContain(`${name}_bucket{route="/a",le="+Inf"} 2`);
    expect(lines).toContain(`${name}_sum{route="/a"} 9.004`);
    expect(lines).toContain(`${name}_count{route="/a"} 2`);
    expect(lines).toContain('shortlist_http_requests_total{method="GET",route="/a",status="200"} 2');
  });
});

describe("GET /metrics", () => {
  it("counts by the route's pattern, so that unknown paths make no new series", async () => {
    const app = createApp(() => smallService());
    await app.request("/api/search?q=clearance");
    await app.request("/api/postings/welder");
    await app.request("/api/postings/nowhere");
    await app.request('/api/x"y');
    await app.request("/zzz");
    const response = await app.request("/metrics");
    expect(response.headers.get("Content-Type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const text = await response.text();
    expect(text).toContain('{method="GET",route="/api/search",status="200"} 1');
    expect(text).toContain('{method="GET",route="/api/postings/:id",status="200"} 1');
    expect(text).toContain('{method="GET",route="/api/postings/:id",status="404"} 1');
    expect(text).toContain('{method="GET",route="none",status="404"} 2');
    expect(text).not.toContain("zzz");
  });

  it("gives the sizes of the index, once it is loaded", async () => {
    const text = await (await createApp(() => smallService()).request("/metrics")).text();
    expect(text).toContain("\nshortlist_ready 1\n");
    expect(text).toContain("\nshortlist_index_postings 3\n");
    expect(text).toContain("\nshortlist_index_generation 7\n");
    expect(await (await createApp(() => null).request("/metrics")).text()).toContain("\nshortlist_ready 0\n");
  });

  it("is read without a complaint by a parser that is as strict as Prometheus's own", async () => {
    const app = createApp(() => smallService(), { version: '1.0.0-"odd\\' });
    for (const path of [
      "/healthz",
      "/api/search?q=clearance",
      "/api/search?q=a&limit=0",
      '/api/x"y',
      "/?q=clearance",
    ]) {
      await app.request(path);
    }
    const samples = parseExposition(await (await app.request("/metrics")).text());
    const value = (name: string, labels: Record<string, string> = {}) =>
      samples.find((sample) => sample.name === name && isDeepStrictEqual(sample.labels, labels))?.value;
    expect(value("shortlist_build_info", { version: '1.0.0-"odd\\' })).toBe(1);
    expect(value("shortlist_index_info", { model: "small-test", device: "cpu", engine: "exact", judge: "" })).toBe(1);
    expect(value("shortlist_http_refused_total", { code: "bad_request" })).toBe(1);
    expect(value("shortlist_http_requests_in_flight")).toBe(1);
    for (const stage of ["embed", "total"]) {
      expect(value("shortlist_search_stage_duration_seconds_count", { stage })).toBe(2);
    }
    expect(value("shortlist_search_stage_duration_seconds_bucket", { stage: "total", le: "0.0025" })).toBe(2);
  });
});
