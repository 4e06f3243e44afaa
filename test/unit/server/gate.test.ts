import { describe, expect, it } from "vitest";
import { Gate } from "../../../src/server/gate.ts";

const NEVER = new AbortController().signal;

describe("Gate", () => {
  it("lets no more in than may be at work, and the others in the order in which they came", async () => {
    const gate = new Gate({ concurrency: 2, queue: 10 });
    const order: number[] = [];
    let most = 0;
    const work = async (number: number) => {
      const leave = await gate.enter(NEVER);
      order.push(number);
      most = Math.max(most, gate.running);
      await new Promise((resolve) => setImmediate(resolve));
      leave();
    };
    await Promise.all(Array.from({ length: 8 }, (_, number) => work(number)));
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect({ most, running: gate.running, queued: gate.queued }).toEqual({ most: 2, running: 0, queued: 0 });
  });

  it("refuses who finds the queue full, and says when to ask again", async () => {
    const gate = new Gate({ concurrency: 1, queue: 1 });
    const leave = await gate.enter(NEVER);
    const second = gate.enter(NEVER);
    await expect(gate.enter(NEVER)).rejects.toMatchObject({
      code: "overloaded",
      httpStatus: 503,
      retryAfterSeconds: 1,
      message: expect.stringMatching(/^1 searches .* and 1 wait/),
    });
    leave();
    (await second)();
  });

  it("takes whoever gives up out of the queue", async () => {
    const gate = new Gate({ concurrency: 1, queue: 5 });
    const leave = await gate.enter(NEVER);
    const gone = new AbortController();
    const waiting = gate.enter(gone.signal);
    const next = gate.enter(NEVER);
    gone.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    expect(gate.queued).toBe(1);
    leave();
    (await next)();
    expect(gate.running).toBe(0);
    await expect(gate.enter(gone.signal)).rejects.toThrow("gone");
    expect(gate.running).toBe(0);
  });
});
