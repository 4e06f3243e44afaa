import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Stages } from "../../../src/ingest/stages.ts";

/** Keeps the thread busy. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe("stages", () => {
  it("count what was done while another was waited for as what it was", async () => {
    const startedAt = performance.now();
    const stages = new Stages();
    const waiting = stages.wait("waiting", () => setTimeout(60));
    stages.time("writing", () => work(40));
    await waiting;
    const wholeSeconds = (performance.now() - startedAt) / 1000;
    const { waiting: waited, writing } = stages.seconds();
    expect(writing).toBeGreaterThanOrEqual(0.04);
    expect(waited + writing).toBeGreaterThanOrEqual(0.058);
    expect(waited + writing).toBeLessThanOrEqual(wholeSeconds + 0.002);
  });

  it("count getting things, and not what is done with them", async () => {
    const stages = new Stages();
    function* things() {
      for (let at = 0; at < 3; at += 1) {
        work(5);
        yield at;
      }
    }
    const got: number[] = [];
    for await (const thing of stages.each("reading", things())) {
      got.push(thing);
      stages.time("cutting", () => work(20));
    }
    expect(got).toEqual([0, 1, 2]);
    const { reading, cutting } = stages.seconds();
    expect(reading).toBeGreaterThanOrEqual(0.015);
    expect(cutting).toBeGreaterThanOrEqual(0.06);
  });

  it("end what gives things where nobody wants more", async () => {
    let ended = false;
    function* things() {
      try {
        yield 1;
        yield 2;
      } finally {
        ended = true;
      }
    }
    for await (const _ of new Stages().each("reading", things())) break;
    expect(ended).toBe(true);
  });

  it("let the event loop turn where work goes on and on", async () => {
    const stages = new Stages();
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    for (let at = 0; at < 20 && !turned; at += 1) {
      work(3);
      await stages.breathe();
    }
    expect(turned).toBe(true);
  });
});
