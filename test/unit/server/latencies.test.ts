import { describe, expect, it } from "vitest";
import { Latencies } from "../../../src/server/latencies.ts";

describe("Latencies", () => {
  it("has no percentiles before the first search", () => {
    expect(new Latencies().summary()).toEqual({ recent: [], p50Ms: null, p99Ms: null, total: 0 });
  });

  it("keeps the latest, oldest first, and tells their median and 99th percentile", () => {
    const latencies = new Latencies();
    for (let ms = 1; ms <= 300; ms += 1) latencies.add(ms);
    const { recent, p50Ms, p99Ms, total } = latencies.summary();
    expect([recent.length, recent[0], recent.at(-1), total]).toEqual([240, 61, 300, 300]);
    expect([p50Ms, p99Ms]).toEqual([180, 298]);
  });
});
