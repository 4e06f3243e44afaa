import { IncompatibleError } from "../domain/errors.ts";
import type { IngestObserver, RunInfo } from "../domain/service.ts";
import { openStore } from "../store/open-store.ts";
import { runningIngest } from "../store/running.ts";
import type { Store } from "../store/store.ts";

/** Observes the ingests into the index in `dir`, which need not be there yet. */
export function observeIngests(dir: string): IngestObserver {
  return { running: () => runningIngest(dir), runs: (limit) => latestRuns(dir, limit) };
}

/** Opened each time: what a searcher holds open shows the state of its generation alone. */
function latestRuns(dir: string, limit: number): RunInfo[] {
  let store: Store | undefined;
  try {
    store = openStore(dir, { mode: "read" });
    return store.latestRuns(limit);
  } catch (error) {
    if (error instanceof IncompatibleError && ["index_missing", "index_older"].includes(error.code)) return [];
    throw error;
  } finally {
    store?.close();
  }
}
