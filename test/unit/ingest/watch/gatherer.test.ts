import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Gatherer } from "../../../../src/ingest/watch/gatherer.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function gatherer() {
  const onReady = vi.fn();
  return { onReady, gathered: new Gatherer<string>({ quietMs: 100, longestMs: 500 }, onReady) };
}

describe("a burst", () => {
  it("is handed on once, each thing once, when it is over", () => {
    const { onReady, gathered } = gatherer();
    for (const thing of ["a", "b", "a"]) {
      gathered.add([thing]);
      vi.advanceTimersByTime(60);
    }
    expect(onReady).not.toHaveBeenCalled();
    vi.advanceTimersByTime(40);
    expect(onReady).toHaveBeenCalledTimes(1);
    expect([...gathered.take()]).toEqual(["a", "b"]);
    vi.advanceTimersByTime(1000);
    expect(onReady).toHaveBeenCalledTimes(1);
  });

  it("that does not end is handed on in parts", () => {
    const { onReady, gathered } = gatherer();
    for (let at = 0; at < 20; at += 1) {
      gathered.add([String(at)]);
      vi.advanceTimersByTime(50);
      if (onReady.mock.calls.length > 0) break;
    }
    expect(gathered.take().size).toBe(10);
  });

  it("of nothing is none", () => {
    const { onReady, gathered } = gatherer();
    gathered.add([]);
    vi.advanceTimersByTime(1000);
    expect(onReady).not.toHaveBeenCalled();
  });
});
