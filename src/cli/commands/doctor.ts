import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import { AppError, EXIT } from "../../domain/errors.ts";
import { loadHnswlib } from "../../index/hnswlib.ts";
import { verify } from "../../maintenance/verify.ts";
import { count } from "../../server/pages/words.ts";
import { DATABASE_NAME, openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { modelRef, openModel, withSearcher } from "../models.ts";
import type { Terminal } from "../output.ts";

/** What one check found. */
interface Finding {
  readonly check: string;
  /** `warn`: works, with less than there could be. */
  readonly state: "ok" | "warn" | "fail";
  readonly detail: string;
  readonly hint?: string;
}

/** Checks everything that Shortlist stands on and says of each part whether it works, and what to do where not. */
export async function doctor(options: { json: boolean }, config: Config, terminal: Terminal): Promise<number> {
  const findings: Finding[] = [];
  for (const [check, examine] of checks(config, terminal)) {
    findings.push(await examine().then(({ check: _, ...rest }) => ({ check, ...rest }), asFailure(check)));
  }
  const failed = findings.some(({ state }) => state === "fail");
  if (options.json) terminal.out(JSON.stringify({ ok: !failed, findings }));
  else for (const line of findings.flatMap(describe)) terminal.out(line);
  return failed ? EXIT.incompatible : EXIT.ok;
}

type Examine = () => Promise<Omit<Finding, "check"> & { check?: never }>;

function checks(config: Config, terminal: Terminal): [string, Examine][] {
  return [
    ["node", examineNode],
    ["hnswlib", examineHnswlib],
    ["model", () => examineModel(config, terminal)],
    ["database", () => examineDatabase(config)],
    ["search", () => examineSearch(config, terminal)],
  ];
}

async function examineNode() {
  const { node } = process.versions;
  return { state: "ok", detail: `Node ${node} on ${process.platform} ${process.arch}` } as const;
}

async function examineHnswlib() {
  const { library, reason } = await loadHnswlib();
  if (library !== null)
    return { state: "ok", detail: "hnswlib-node is there: large indexes use an HNSW graph" } as const;
  return {
    state: "warn",
    detail: `${reason} Every search compares all vectors: right, slower from some ten thousand passages on.`,
    hint: "With a C++ compiler installed: npm rebuild hnswlib-node",
  } as const;
}

async function examineModel(config: Config, terminal: Terminal) {
  const embedder = await openModel(config, modelRef(config, rememberedModel(config)), terminal);
  try {
    const startedAt = performance.now();
    await embedder.embed(["which roles need a clearance?"], "query");
    const ms = performance.now() - startedAt;
    const { name, dimensions, device } = embedder.info;
    const reasons = embedder.notes.length === 0 ? "" : ` (${embedder.notes.join(" ")})`;
    return {
      state: "ok",
      detail: `${name}: ${dimensions} dimensions on ${device}, a question in ${ms.toFixed(1)} ms${reasons}`,
    } as const;
  } finally {
    await embedder.close();
  }
}

/** The model that the index was made with; undefined where there is none, or none that can be read: see `examineDatabase`. */
function rememberedModel({ index }: Config): string | undefined {
  if (!existsSync(join(index, DATABASE_NAME))) return undefined;
  let store: Store | undefined;
  try {
    store = openStore(index, { mode: "read" });
    return store.model()?.name;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  } finally {
    store?.close();
  }
}

async function examineDatabase(config: Config) {
  const path = join(config.index, DATABASE_NAME);
  if (!existsSync(path)) {
    return {
      state: "warn",
      detail: `There is no index in ${config.index} yet.`,
      hint: "Make one: shortlist ingest",
    } as const;
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
      } as const;
    }
    const isDamaged = left.some(({ severity }) => severity === "damage");
    const problems = left.map(({ count: rows, message }) => `${rows}: ${message}`);
    const hint = isDamaged ? "Run: shortlist verify" : "Run: shortlist ingest";
    return { state: "fail", detail: `${path}: ${problems.slice(0, 3).join(" ")}`, hint } as const;
  } finally {
    store.close();
  }
}

async function examineSearch(config: Config, terminal: Terminal) {
  if (!existsSync(join(config.index, DATABASE_NAME)))
    return { state: "warn", detail: "Nothing to search yet." } as const;
  return withSearcher(config, terminal, async (searcher) => {
    const { index, judge } = searcher.status();
    const { notes } = searcher;
    const { timing } = await searcher.search({ query: "which roles need a clearance?" });
    const engine = index.engine === "hnsw" ? "an HNSW graph" : "an exact scan";
    const judging = judge === null ? "nothing judges" : `judged by ${judge}`;
    const detail = `generation ${index.generation}, ${engine}, ${judging}, a search in ${timing.totalMs.toFixed(1)} ms`;
    if (notes.length === 0) return { state: "ok", detail } as const;
    return {
      state: "warn",
      detail: `${detail}. ${notes.join(" ")}`,
      hint: "An ingest makes it good: shortlist ingest",
    } as const;
  });
}

function asFailure(check: string): (error: unknown) => Finding {
  return (error) => {
    if (!(error instanceof AppError)) throw error;
    return { check, state: "fail", detail: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
  };
}

function describe({ check, state, detail, hint }: Finding): string[] {
  const line = `${state.padEnd(5)}${check.padEnd(10)}${detail}`;
  return hint === undefined ? [line] : [line, `               ${hint}`];
}
