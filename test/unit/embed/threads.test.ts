import { describe, expect, it } from "vitest";
import { planThreads } from "../../../src/embed/threads.ts";

const MEGABYTE = 2 ** 20;

describe("planThreads", () => {
  it("gives every thread a worker of its own where the weights are small", () => {
    expect(planThreads(1, 23 * MEGABYTE)).toEqual({ workers: 1, intraOpThreads: 1 });
    expect(planThreads(2, 23 * MEGABYTE)).toEqual({ workers: 2, intraOpThreads: 1 });
    expect(planThreads(8, 23 * MEGABYTE)).toEqual({ workers: 8, intraOpThreads: 1 });
  });

  it("gives large weights fewer workers of more threads", () => {
    expect(planThreads(8, 130 * MEGABYTE)).toEqual({ workers: 2, intraOpThreads: 4 });
    expect(planThreads(8, 1300 * MEGABYTE)).toEqual({ workers: 1, intraOpThreads: 8 });
  });

  it("bounds the workers on machines of many cores", () => {
    expect(planThreads(16, 23 * MEGABYTE)).toEqual({ workers: 8, intraOpThreads: 2 });
    expect(planThreads(64, 23 * MEGABYTE)).toEqual({ workers: 8, intraOpThreads: 8 });
  });
});
