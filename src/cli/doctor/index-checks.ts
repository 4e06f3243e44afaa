import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import { verify } from "../../maintenance/verify.ts";
import { count } from "../../server/pages/words.ts";
import { DATABASE_NAME, openStore } from "../../store/open-store.ts";
import { withSearcher } from "../models.ts";
import type { Terminal } from "../output.ts";
import type { Found } from "./finding.ts";

/** Whether the index is sound, at a quick look. */
export async function examineDatabase(config: Config): Promise<Found> {
  const path = join(config.index, DATABASE_NAME);
  if (!existsSync(path)) {
    return { state: "warn", detail: `There is no index in ${config.index} yet.`, hint: "Make one: shortlist ingest" };
  }
  const store = openStore(config.index, { mode: "read" });
  try {
    const { left, postings } = await verify({ store, quick: true });
    const { sources } = store.counts();
    if (left.length === 0) {
      return {
        state: "ok",
        detail: `${path}: sound at a quick look, ${count(postings, "posting")} of ${count(sources, "file")}`,
        hint: "Every row is checked by: shortlist verify",
      };
    }
    const isDamaged = left.some(({ severity }) => severity === "damage");
    const problems = left.map(({ count: rows, message }) => `${rows}: ${message}`);
    const hint = isDamaged ? "Run: shortlist verify" : "Run: shortlist ingest";
    return { state: "fail", detail: `${path}: ${problems.slice(0, 3).join(" ")}`, hint };
  } finally {
    store.close();
  }
}

/** Whether a question is answered, and how fast. */
export async function examineSearch(config: Config, terminal: Terminal): Promise<Found> {
  if (!existsSync(join(config.index, DATABASE_NAME))) {
    return { state: "warn", detail: "Nothing to search yet.", hint: "Read postings first: shortlist ingest PATH" };
  }
  return withSearcher(config, terminal, async (searcher) => {
    const { index, judge } = searcher.status();
    const { notes } = searcher;
    const { timing } = await searcher.search({ query: "which roles need a clearance?" });
    const engine = index.engine === "hnsw" ? "an HNSW graph" : "an exact scan";
    const judging = judge === null ? "nothing judges" : `judged by ${judge}`;
    const detail = `generation ${index.generation}, ${engine}, ${judging}, a search in ${timing.totalMs.toFixed(1)} ms`;
    if (notes.length === 0) return { state: "ok", detail };
    const hint = "An ingest makes it good: shortlist ingest";
    return { state: "warn", detail: `${detail}. ${notes.join(" ")}`, hint };
  });
}
