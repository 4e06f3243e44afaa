import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { BusyError, InputError } from "../domain/errors.ts";
import { DATABASE_NAME, openStore } from "../store/open-store.ts";
import { runningIngest } from "../store/running.ts";
import type { Store } from "../store/store.ts";
import { progressLine } from "./ingest-words.ts";
import type { Terminal } from "./output.ts";

/** Between two tries to become the one who writes. */
const RETRY_EVERY_MS = 500;
/** Between two lines about who is waited for, where no terminal is watched. */
const PLAIN_LINE_EVERY_MS = 10_000;

/** Whether and how to wait for another writer. */
export interface WaitOptions {
  readonly wait: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly terminal: Terminal;
}

/**
 * Opens an index for writing. Where another process writes to it, waits until that is done, saying for whom; or, without
 * `wait`, throws as `openStore` does (`index_busy`). Throws `InputError` (`ingest_stopped`) where it is stopped meanwhile.
 */
export async function openForWriting(dir: string, { wait, signal, terminal }: WaitOptions): Promise<Store> {
  let toldAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    try {
      return openStore(dir, { mode: "write" });
    } catch (error) {
      if (!wait || !(error instanceof BusyError) || error.code !== "index_busy") throw error;
      const line = waitingLine(dir, error);
      if (terminal.interactive) terminal.status(line);
      else if (performance.now() - toldAt >= PLAIN_LINE_EVERY_MS) {
        terminal.err(line);
        toldAt = performance.now();
      }
    }
    await setTimeout(RETRY_EVERY_MS, undefined, { ...(signal === undefined ? {} : { signal }) }).catch(() => {});
    if (signal?.aborted) throw new InputError("ingest_stopped", "Stopped while waiting for another writer.");
  }
}

/** Opens an index for writing that must be there already. Throws as `openStore`, and where there is none (`index_missing`). */
export function openExisting(dir: string): Store {
  // Opened for writing, a missing one would be made; opened for reading, it is missed with the right words.
  return openStore(dir, { mode: existsSync(join(dir, DATABASE_NAME)) ? "write" : "read" });
}

function waitingLine(dir: string, busy: BusyError): string {
  const running = runningIngest(dir);
  const far = running === null ? "" : ` (${progressLine(running.progress)})`;
  return `waiting: ${busy.message}${far}`;
}
