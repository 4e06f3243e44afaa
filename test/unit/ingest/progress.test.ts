import { describe, expect, it } from "vitest";
import { Pace } from "../../../src/ingest/progress.ts";

describe("pace", () => {
  it("tells texts a second and what remains", () => {
    const pace = new Pace();
    pace.note({ atMs: 0, done: 0, texts: 0 });
    pace.note({ atMs: 1500, done: 250, texts: 30 });
    expect(pace.textsPerSecond()).toBe(20);
    expect(pace.remainingMs(1000)).toBe(4500);
    expect(pace.remainingMs(250)).toBe(0);
  });

  it("tells nothing before there is something to tell it by", () => {
    const pace = new Pace();
    expect([pace.textsPerSecond(), pace.remainingMs(10)]).toEqual([0, null]);
    pace.note({ atMs: 0, done: 0, texts: 0 });
    pace.note({ atMs: 200, done: 5, texts: 9 });
    expect([pace.textsPerSecond(), pace.remainingMs(10)]).toEqual([0, null]);
  });

  it("forgets what went quickly because it was done before", () => {
    const pace = new Pace();
    pace.note({ atMs: 0, done: 0, texts: 0 });
    pace.note({ atMs: 1000, done: 500_000, texts: 0 });
    for (let at = 1; at <= 60; at += 1) pace.note({ atMs: 1000 + at * 1000, done: 500_000 + at * 100, texts: at * 40 });
    expect(pace.textsPerSecond()).toBeCloseTo(40);
    expect(pace.remainingMs(600_000)).toBeCloseTo((600_000 - 506_000) * 10);
  });

  it("begins anew where another kind of work begins", () => {
    const pace = new Pace();
    pace.note({ atMs: 0, done: 0, texts: 0 });
    pace.note({ atMs: 5000, done: 100_000, texts: 10 });
    pace.note({ atMs: 6000, done: 1, texts: 10 });
    pace.note({ atMs: 8000, done: 5, texts: 50 });
    expect(pace.remainingMs(15)).toBe(5000);
  });
});
