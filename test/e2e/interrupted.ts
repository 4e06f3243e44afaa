import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Embedder } from "../../src/embed/embedder.ts";
import { verify } from "../../src/maintenance/verify.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { SmallIndex } from "../unit/search/small-index.ts";
import { guide } from "./guides.ts";
import { ROOT, start } from "./support.ts";

const PRELOAD = pathToFileURL(join(ROOT, "test", "fixtures", "interrupt.mjs")).href;

/** Steps of an ingest that belong together. */
export interface Phase {
  readonly phase: string;
  readonly from: number;
  readonly to: number;
}

/** What was on the disk for certain: sizes by path, and renames that the folder may have forgotten. */
export interface Synced {
  readonly sizes: Readonly<Record<string, number>>;
  readonly renames: readonly { readonly from: string; readonly to: string; readonly old: string | null }[];
}

/** When to kill: before a step, or so many microseconds after that point. */
export interface KillPoint {
  readonly step: number;
  readonly delayUs: number;
}

/** Files and an index to be interrupted: from nothing, or where files have changed, come and gone since the last ingest. */
export class Scenario {
  readonly name: string;
  readonly small: SmallIndex;
  readonly #kept: string;
  /** All that the index holds once the files are read. */
  readonly whole: string;
  readonly phases: readonly Phase[];

  private constructor(
    name: string,
    small: SmallIndex,
    kept: string,
    made: { whole: string; phases: readonly Phase[] },
  ) {
    this.name = name;
    this.small = small;
    this.#kept = kept;
    this.whole = made.whole;
    this.phases = made.phases;
  }

  static async make(name: "first" | "update", embedder: Embedder): Promise<Scenario> {
    const small = new SmallIndex(embedder);
    const kept = join(small.path, "kept");
    for (let at = 0; at < 16; at += 1) small.write(`guide-${at}.txt`, guide(at, 0));
    const records = (version: number) =>
      Array.from({ length: 5 }, (_, at) => ({ description: guide(100 + at, version) }));
    const lines = (version: number) =>
      records(version)
        .map((record) => JSON.stringify(record))
        .join("\n");
    small.write("board.jsonl", lines(0));
    if (name === "update") {
      await small.ingest({ engine: "hnsw" });
      cpSync(small.dir, kept, { recursive: true });
      for (let at = 0; at < 6; at += 1) small.write(`guide-${at}.txt`, guide(at, 1));
      for (let at = 14; at < 16; at += 1) small.delete(`guide-${at}.txt`);
      for (let at = 16; at < 19; at += 1) small.write(`guide-${at}.txt`, guide(at, 0));
      small.write("board.jsonl", lines(1));
    }
    const log = join(small.path, "phases.json");
    restore(small.dir, kept);
    const run = await ingestInterrupted(small, { INTERRUPT_LOG: log });
    if (run.exitCode !== 0) throw new Error(`The ingest ended with ${run.exitCode}: ${run.stderr}`);
    const phases = JSON.parse(readFileSync(log, "utf8")) as Phase[];
    rmSync(small.dir, { recursive: true });
    await small.ingest({ engine: "hnsw" });
    return new Scenario(name, small, kept, { whole: small.read(everything), phases });
  }

  /** Puts the index as it was before the ingest. */
  restore(): void {
    restore(this.small.dir, this.#kept);
  }

  /** Names of the index's files as they lie there. */
  names(): Set<string> {
    return new Set(existsSync(this.small.dir) ? readdirSync(this.small.dir) : []);
  }

  /** Ingests and is killed at a point; returns whether it was, and what was on the disk for certain then. */
  async kill({ step, delayUs }: KillPoint): Promise<{ killed: boolean; synced: Synced | null }> {
    const path = join(this.small.path, "synced.json");
    rmSync(path, { force: true });
    const run = await ingestInterrupted(this.small, {
      INTERRUPT_AT: String(step),
      INTERRUPT_DELAY_US: String(delayUs),
      INTERRUPT_SYNCED: path,
    });
    const synced = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Synced) : null;
    return { killed: run.signal === "SIGKILL", synced };
  }

  /** What is damaged in the index as it lies there; nothing where there is none yet. */
  async damage(): Promise<string[]> {
    let store: Store;
    try {
      store = openStore(this.small.dir, { mode: "read" });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "index_missing") return [];
      throw error;
    }
    try {
      const { found } = await verify({ store, engine: "hnsw" });
      return found.filter(({ severity }) => severity === "damage").map((finding) => JSON.stringify(finding));
    } finally {
      store.close();
    }
  }

  /** Texts by path as they are stored; empty where there is no index yet. */
  texts(): Map<string, string> {
    if (!existsSync(join(this.small.dir, "shortlist.db"))) return new Map();
    try {
      return this.small.read(textsOf);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "index_missing") return new Map();
      throw error;
    }
  }

  /** Lets the next ingest go on to its end and returns all that the index holds. */
  async finish(): Promise<string> {
    await this.small.ingest({ engine: "hnsw" });
    return this.small.read(everything);
  }

  remove(): void {
    this.small.remove();
  }
}

/**
 * Takes from an index what a power cut may: what no sync had brought to the disk. `before` are the names of the files that
 * were there before the ingest, `random` gives numbers from 0 to 1.
 */
export function cutPower(
  dir: string,
  { sizes, renames, before }: Synced & { before: ReadonlySet<string> },
  random: () => number,
): void {
  if (!existsSync(dir)) return;
  for (const { from, to, old } of [...renames].reverse()) {
    if (random() < 0.5) continue;
    if (existsSync(to)) writeFileSync(from, readFileSync(to));
    if (old === null) rmSync(to, { force: true });
    else writeFileSync(to, Buffer.from(old, "base64"));
  }
  const reverted = new Set(renames.map(({ to }) => to));
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (/\.db$|^writer/.test(name) || reverted.has(path) || !statSync(path).isFile()) continue;
    if (name.endsWith("-shm")) rmSync(path);
    else if (name.endsWith("-wal") || !before.has(name)) loseTail(path, sizes[path] ?? 0, random);
  }
}

/** Cuts a file off, or leaves zeros in it, somewhere beyond what was synced. */
function loseTail(path: string, syncedBytes: number, random: () => number): void {
  const { size } = statSync(path);
  if (size <= syncedBytes) return;
  const from = syncedBytes + Math.floor(random() * (size - syncedBytes));
  if (random() < 0.5) {
    truncateSync(path, from);
    return;
  }
  const bytes = readFileSync(path);
  bytes.fill(0, from, Math.min(size, from + 8192 * (1 + Math.floor(random() * 4))));
  writeFileSync(path, bytes);
}

function restore(dir: string, kept: string): void {
  rmSync(dir, { recursive: true, force: true });
  if (existsSync(kept)) cpSync(kept, dir, { recursive: true });
}

function ingestInterrupted(small: SmallIndex, env: Readonly<Record<string, string>>) {
  const args = ["ingest", small.postings, "--index", small.dir, "--engine", "hnsw"];
  return start(args, { env: { ...env, NODE_OPTIONS: `--import ${PRELOAD}` } }).finished;
}

function textsOf(store: Store): Map<string, string> {
  const postings = [...store.allPostingHeads()].map(({ row }) => store.postingByRow(row));
  return new Map(postings.map((posting) => [posting?.id ?? "", posting?.text ?? ""]));
}

/** All that an index holds, by public names, in one text. */
function everything(store: Store): string {
  const vectors = new Map(
    [...store.passageVectors(store.model()?.id ?? 0).vectors()].map((one) => [one.id, one.vector]),
  );
  const postings = [...store.allPostingHeads()].map(({ row }) => {
    const { row: _, ...posting } = store.postingByRow(row) ?? { row };
    const passages = store.passagesOf(row).map(({ row: at, postingRow: __, ...passage }) => {
      return {
        ...passage,
        vector: vectors.get(at)?.slice(0, 16).join(),
      };
    });
    return { posting, passages, sentences: store.sentencesOf(row), facts: store.factsOf(row) };
  });
  const lines = postings.map((posting) => JSON.stringify(posting)).sort();
  return [...lines, JSON.stringify(store.roots()), JSON.stringify(store.counts())].join("\n");
}
