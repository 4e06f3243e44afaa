import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "../domain/errors.ts";
import type { IngestSummary, Skipped } from "../domain/ingest.ts";
import type { Embedder } from "../embed/embedder.ts";
import type { Store } from "../store/store.ts";
import type { SourceRecord } from "../store/types.ts";
import { sha256Hex } from "../text/hash.ts";
import { PIPELINE_VERSION, type PreparedPosting, preparePosting } from "./prepare.ts";
import type { IngestProgress } from "./progress.ts";
import { type PublishOptions, publish } from "./publish.ts";
import type { Reader } from "./readers/reader.ts";
import { readerFor } from "./readers/registry.ts";
import { embedStored } from "./reembed.ts";
import { isWithin } from "./roots.ts";
import { type WalkedFile, walkFiles } from "./walk.ts";
import { WriteBehind } from "./write-behind.ts";

/** Postings of one file that are handed on together; files with more are written in parts. */
const PART_POSTINGS = 64;
/** Least time between two progress reports of files that change nothing. */
const REPORT_EVERY_MS = 100;

/** What to ingest, and where to. */
export interface IngestOptions {
  /** Opened for writing. */
  readonly store: Store;
  readonly embedder: Embedder;
  /** Files and folders; none: those of earlier ingests, or `defaultPaths` where there were none. */
  readonly paths: readonly string[];
  readonly defaultPaths: readonly string[];
  /** How the index remembers to open the embedder's model again: a name or an absolute path. */
  readonly modelRef: string;
  readonly engine?: PublishOptions["engine"];
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly onNote?: (note: string) => void;
  /** Stops the ingest when aborted: what is stored stays, and the next ingest goes on from there. */
  readonly signal?: AbortSignal;
}

/**
 * Brings the index up to the files: reads what is new or changed, removes what is gone, embeds only texts that were
 * never embedded, and publishes a new generation where anything changed. One bad file or record is reported under
 * `skipped` and stops nothing; a file that can no longer be read keeps the postings it had.
 *
 * Throws `InputError` (`ingest_stopped`) where `signal` stopped it.
 */
export async function ingest(options: IngestOptions): Promise<IngestSummary> {
  return new Ingest(options).run();
}

class Ingest {
  readonly #options: IngestOptions;
  readonly #startedAt = performance.now();
  readonly #inferenceBefore: number;
  readonly #modelId: number;
  readonly #writer: WriteBehind;
  readonly #skipped: Skipped[] = [];
  readonly #seen = new Set<string>();
  readonly #kept: string[] = [];
  readonly #counts = { added: 0, updated: 0, unchanged: 0, removed: 0, embedded: 0 };
  readonly #isCurrent: boolean;
  /** Whether the store differs from the generation that readers have. */
  #differs: boolean;
  #progress: IngestProgress = {
    phase: "scanning",
    files: 0,
    totalFiles: 0,
    bytes: 0,
    totalBytes: 0,
    postings: 0,
    embedded: 0,
    elapsedMs: 0,
  };
  #reportedAt = 0;

  constructor(options: IngestOptions) {
    const { store, embedder, modelRef } = options;
    this.#options = options;
    this.#inferenceBefore = embedder.stats().inferenceMs;
    const { fingerprint, dimensions } = embedder.info;
    this.#modelId = store.ensureModel({ fingerprint, dimensions, name: modelRef });
    this.#isCurrent = store.pipelineVersion() === PIPELINE_VERSION;
    const [lastRun] = store.latestRuns(1);
    // What an ingest stored that did not come to its end was never published.
    this.#differs = !this.#isCurrent || lastRun?.finishedAt === null;
    this.#writer = new WriteBehind({
      store,
      embedder,
      modelId: this.#modelId,
      onBatch: (written, embedded) => {
        for (const key of ["added", "updated", "unchanged", "removed"] as const) this.#counts[key] += written[key];
        this.#counts.embedded += embedded;
        this.#report({ phase: "embedding", embedded: this.#counts.embedded });
      },
    });
  }

  async run(): Promise<IngestSummary> {
    const { store } = this.#options;
    const run = store.startRun();
    const roots = this.#roots();
    const modelChanged = store.model()?.id !== this.#modelId;
    await this.#countFiles(roots);
    if (modelChanged || this.#lacksEmbeddings()) await embedStored(store, this.#writer);
    for await (const found of this.#walk(roots)) {
      this.#checkSignal();
      if ("problem" in found) this.#skip(found.problem);
      else await this.#file(found);
    }
    await this.#writer.flush();
    this.#removeGone(roots);
    if (modelChanged || this.#counts.embedded > 0) this.#differs = true;
    const generation = await this.#publish();
    const summary = this.#summary(generation);
    store.finishRun(run, summary);
    return summary;
  }

  #roots(): string[] {
    const { store, paths, defaultPaths } = this.#options;
    const remembered = store.roots();
    const chosen = paths.length > 0 ? paths : remembered.length > 0 ? remembered : defaultPaths;
    const roots = [...new Set(chosen.map((path) => resolve(path)))];
    const isNew = (path: string) => existsSync(path) && !remembered.some((root) => isWithin(path, root));
    store.addRoots(roots.filter(isNew));
    return roots;
  }

  /** So it is where postings were stored by an ingest with another model that did not come to its end. */
  #lacksEmbeddings(): boolean {
    const { store } = this.#options;
    return store.passageVectors(this.#modelId).count() < store.counts().passages;
  }

  #walk(roots: readonly string[]): ReturnType<typeof walkFiles> {
    return walkFiles(roots, { exclude: [this.#options.store.dir] });
  }

  async #countFiles(roots: readonly string[]): Promise<void> {
    let totalFiles = 0;
    let totalBytes = 0;
    for await (const found of this.#walk(roots)) {
      this.#checkSignal();
      if ("problem" in found) continue;
      totalFiles += 1;
      totalBytes += found.sizeBytes;
      this.#report({ totalFiles, totalBytes }, true);
    }
    this.#report({ phase: "reading", totalFiles, totalBytes });
  }

  async #file(found: WalkedFile): Promise<void> {
    const { path, sizeBytes, mtimeMs } = found;
    const { store } = this.#options;
    this.#seen.add(path);
    this.#report({ files: this.#progress.files + 1, bytes: this.#progress.bytes + sizeBytes }, true);
    const reader = await readerFor(path, sizeBytes);
    if ("problem" in reader) return this.#skip({ path, ...reader.problem });
    const bytes = await found.read();
    if ("problem" in bytes) return this.#skip({ path, ...bytes.problem });
    const sha256 = sha256Hex(bytes);
    const known = store.source(path);
    if (known?.sha256 === sha256 && known.complete && this.#isCurrent) {
      if (known.mtimeMs !== mtimeMs) store.touchSource(path, mtimeMs);
      this.#counts.unchanged += store.postingsOf(path);
      return;
    }
    await this.#readPostings(reader, bytes, { path, sha256, sizeBytes: bytes.length, mtimeMs, format: reader.format });
  }

  async #readPostings(reader: Reader, bytes: Buffer, source: SourceRecord): Promise<void> {
    const ids = new Set<string>();
    let part: PreparedPosting[] = [];
    let parts = 0;
    for await (const result of reader.read({ path: source.path, bytes })) {
      if (result.kind === "problem") {
        const { kind: _, ...problem } = result;
        this.#skip({ path: source.path, ...problem });
        continue;
      }
      const prepared = preparePosting(result, source.path);
      ids.add(prepared.toStore.posting.id);
      part.push(prepared);
      this.#report({ postings: this.#progress.postings + 1 }, true);
      if (part.length < PART_POSTINGS) continue;
      await this.#writer.add(source, part, true);
      this.#checkSignal();
      part = [];
      parts += 1;
    }
    // A file in which nothing can be read any more keeps what it had: it may be half written at this moment.
    if (ids.size === 0) return;
    this.#differs = true;
    await this.#writer.add(source, part, parts > 0);
    if (parts > 0) this.#writer.finish(source, ids);
  }

  #skip(problem: Skipped): void {
    this.#skipped.push(problem);
    if (problem.record === undefined) this.#kept.push(problem.path);
  }

  /** Sources below the roots that the walk did not meet are gone, unless the folder or archive could not be looked at. */
  #removeGone(roots: readonly string[]): void {
    const { store } = this.#options;
    const unreadable = this.#skipped.filter(({ code }) => code !== "not_found").map(({ path }) => path);
    for (const { path } of store.sources()) {
      if (this.#seen.has(path) || !roots.some((root) => isWithin(path, root))) continue;
      if (unreadable.some((kept) => isWithin(path, kept))) continue;
      this.#counts.removed += store.removeSource(path);
      this.#differs = true;
    }
  }

  async #publish(): Promise<number> {
    const { store, engine, onNote } = this.#options;
    this.#report({ phase: "indexing" });
    store.usePipelineVersion(PIPELINE_VERSION);
    return publish({
      store,
      modelId: this.#modelId,
      changed: this.#differs,
      ...(engine === undefined ? {} : { engine }),
      ...(onNote === undefined ? {} : { onNote }),
    });
  }

  #summary(generation: number): IngestSummary {
    const { store, embedder } = this.#options;
    const elapsedMs = performance.now() - this.#startedAt;
    const stats = embedder.stats();
    const inferenceMs = (stats.inferenceMs - this.#inferenceBefore) / stats.parallelism;
    const { postings, passages } = store.counts();
    return {
      ...this.#counts,
      skipped: this.#skipped,
      postings,
      passages,
      seconds: Math.round(elapsedMs) / 1000,
      inferenceShare: Math.round(Math.min(1, inferenceMs / elapsedMs) * 1000) / 1000,
      device: embedder.info.device,
      model: embedder.info.name,
      generation,
    };
  }

  #checkSignal(): void {
    if (!this.#options.signal?.aborted) return;
    throw new InputError("ingest_stopped", "The ingest was stopped.", {
      hint: "What was read is kept; run the same command again to go on.",
    });
  }

  #report(change: Partial<IngestProgress>, rarely = false): void {
    const now = performance.now();
    this.#progress = { ...this.#progress, ...change, elapsedMs: now - this.#startedAt };
    if (rarely && now - this.#reportedAt < REPORT_EVERY_MS) return;
    this.#reportedAt = now;
    this.#options.onProgress?.(this.#progress);
  }
}
