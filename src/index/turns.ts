import { setImmediate } from "node:timers/promises";

/** How long work goes on at a stretch before other work gets its turn. */
const TURN_MS = 40;

/** Lets long work on the one thread give way now and then, so that a server goes on answering. */
export class Turns {
  #endsAt = performance.now() + TURN_MS;

  /** Whether the turn is over: time to `await next()`. */
  get isOver(): boolean {
    return performance.now() >= this.#endsAt;
  }

  /** Resolves after whatever else was waiting. */
  async next(): Promise<void> {
    await setImmediate();
    this.#endsAt = performance.now() + TURN_MS;
  }
}

/** All items, taken a turn at a time. */
export async function collectInTurns<T>(items: Iterable<T>, take: (item: T) => void): Promise<void> {
  const turns = new Turns();
  let count = 0;
  for (const item of items) {
    take(item);
    count += 1;
    // Looking at the clock costs more than most items.
    if (count % 64 === 0 && turns.isOver) await turns.next();
  }
}
