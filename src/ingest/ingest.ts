import type { IngestProgress, IngestSummary } from "../domain/ingest.ts";
import type { Embedder, EmbedderStats } from "../embed/embedder.ts";
import type { Store } from "../store/store.ts";
import { removeGone } from "./gone.ts";
import { Intake } from "./intake.ts";
import { announceChanges } from "./news.ts";
import { PIPELINE_VERSION } from "./prepare.ts";
import { ProgressReporter } from "./progress-reporter.ts";
import { type PublishOptions, publish } from "./publish.ts";
import { embedStored } from "./reembed.ts";
import { chooseRoots, PathSet } from "./roots.ts";
import { Stages } from "./stages.ts";
import { checkStopped, isStop, stoppedError } from "./stop.ts";
import { summarize } from "./summary.ts";
import { Tally } from "./tally.ts";
import { walkFiles } from "./walk.ts";
import { WriteBehind } from "./write-behind.ts";

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
  /** Absolute paths: only these, and what lies below them, are looked at, within the files and folders given. Default: all. */
  readonly touched?: readonly string[] | undefined;
  /** Whether size and time of modification may tell that a file is unchanged. Default false: its hash does. */
  readonly trustTimes?: boolean;
  readonly engine?: PublishOptions["engine"];
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly onNote?: (note: string) => void;
  /** Stops the ingest when aborted: what is embedded is stored first, and the next ingest goes on from there. */
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
  readonly #before: EmbedderStats;
  readonly #modelId: number;
  readonly #writer: WriteBehind;
  readonly #tally = new Tally();
  readonly #stages = new Stages();
  readonly #isCurrent: boolean;
  /** Paths to look at; null for all. */
  readonly #touched: PathSet | null;
  readonly #report: ProgressReporter;
  readonly #run: number;

  constructor(options: IngestOptions) {
    const { store, embedder, modelRef, touched } = options;
    this.#options = options;
    this.#before = embedder.stats();
    const { fingerprint, dimensions } = embedder.info;
    this.#modelId = store.ensureModel({ fingerprint, dimensions, name: modelRef });
    this.#isCurrent = store.pipelineVersion() === PIPELINE_VERSION;
    // Where files are to be read in a new way, all of them are.
    this.#touched = touched === undefined || !this.#isCurrent ? null : new PathSet(touched);
    // What an ingest stored that did not come to its end was never published.
    this.#tally.differs = !this.#isCurrent || store.hasUnpublished();
    this.#run = store.startRun();
    this.#report = new ProgressReporter(store, this.#run, options.onProgress);
    this.#writer = new WriteBehind({
      store,
      embedder,
      modelId: this.#modelId,
      stages: this.#stages,
      onBatch: (written, embedded) => {
        this.#tally.wrote(written, embedded);
        this.#report.tell({ embedded: this.#tally.counts.embedded });
      },
    });
  }

  async run(): Promise<IngestSummary> {
    const { store } = this.#options;
    try {
      const lacksVectors = this.#lacksVectors();
      if (this.#touched === null) announceChanges({ ...this.#options, modelId: this.#modelId, lacksVectors });
      await this.#takeUp(lacksVectors);
      const generation = await this.#publish();
      const summary = this.#summary(generation);
      const isPartial = this.#touched !== null || this.#options.trustTimes === true;
      // A watch that looked and found nothing is not worth remembering.
      if (isPartial && !this.#tally.differs && summary.skipped.length === 0) store.forgetRun(this.#run);
      else store.finishRun(this.#run, summary);
      return summary;
    } catch (error) {
      if (!isStop(error)) throw error;
      await this.#writer.stop();
      store.finishRun(this.#run, { ...this.#summary(store.generation()), stopped: true });
      throw stoppedError(this.#tally.counts, this.#report.progress, store.counts().postings);
    } finally {
      this.#report.end();
    }
  }

  /** Files to stored and embedded postings. */
  async #takeUp(lacksVectors: boolean): Promise<void> {
    const { store } = this.#options;
    const roots = chooseRoots(store, this.#options);
    await this.#stages.wait("scanning", () => this.#countFiles(roots));
    this.#report.tell({ phase: "reading" });
    await this.#readFiles(roots);
    this.#report.tell({ phase: "embedding" });
    await this.#writer.flush();
    this.#stages.time("writing", () => removeGone({ store, tally: this.#tally, roots, touched: this.#touched }));
    if (!lacksVectors) return;
    const onPosting = (reembedded: number, toReembed: number) => {
      checkStopped(this.#options.signal);
      this.#report.tell({ reembedded, toReembed }, true);
    };
    await embedStored({ store, writer: this.#writer, stages: this.#stages, onPosting });
    this.#tally.differs = true;
  }

  async #readFiles(roots: readonly string[]): Promise<void> {
    const { store, signal, trustTimes = false } = this.#options;
    let [files, bytes, postings, within] = [0, 0, 0, 0];
    let sizeBytes = 0;
    const onPosting = (length: number) => {
      postings += 1;
      // How far a large file is, as well as its texts tell: where in it a posting ends, only its reader knows.
      within += length;
      this.#report.tell({ postings, bytes: bytes + Math.min(within, sizeBytes) }, true);
      checkStopped(signal);
    };
    const common = { store, writer: this.#writer, tally: this.#tally, stages: this.#stages };
    const intake = new Intake({ ...common, isCurrent: this.#isCurrent, trustTimes, onPosting });
    for await (const found of this.#stages.each("scanning", this.#walk(roots))) {
      checkStopped(signal);
      if ("problem" in found) {
        this.#tally.skip(found.problem);
        continue;
      }
      this.#tally.seen.add(found.path);
      [within, sizeBytes] = [0, found.sizeBytes];
      this.#report.tell({ file: found.path }, true);
      await intake.take(found);
      files += 1;
      bytes += sizeBytes;
      this.#report.tell({ files, bytes }, true);
    }
    this.#report.tell({ files, bytes });
  }

  /** So it is with another model, and where postings were stored by an ingest with another that did not come to its end. */
  #lacksVectors(): boolean {
    const { store } = this.#options;
    if (store.model()?.id !== this.#modelId) return store.counts().postings > 0;
    // Counting takes a while: for a few files it is done only where there is a reason.
    if (this.#touched !== null && !this.#tally.differs) return false;
    return store.passageVectors(this.#modelId).count() < store.counts().passages;
  }

  #walk(roots: readonly string[]): ReturnType<typeof walkFiles> {
    const touched = this.#touched;
    const wants = touched === null ? {} : { wants: (path: string) => touched.leadsTo(path) };
    return walkFiles(roots, { exclude: [this.#options.store.dir], ...wants });
  }

  async #countFiles(roots: readonly string[]): Promise<void> {
    let [totalFiles, totalBytes] = [0, 0];
    for await (const found of this.#walk(roots)) {
      checkStopped(this.#options.signal);
      if ("problem" in found) continue;
      totalFiles += 1;
      totalBytes += found.sizeBytes;
      this.#report.tell({ totalFiles, totalBytes }, true);
    }
    this.#report.tell({ totalFiles, totalBytes });
  }

  async #publish(): Promise<number> {
    const { store, engine, onNote, signal } = this.#options;
    checkStopped(signal);
    this.#report.tell({ phase: "indexing" });
    if (this.#touched === null) store.usePipelineVersion(PIPELINE_VERSION);
    return this.#stages.wait("indexing", () =>
      publish({
        store,
        modelId: this.#modelId,
        changed: this.#tally.differs || store.model()?.id !== this.#modelId,
        // What a file lost a moment ago may come back under another name, and what another model has embedded so far may
        // be wanted when that is gone on with.
        prune: this.#touched === null && this.#options.trustTimes !== true,
        ...(engine === undefined ? {} : { engine }),
        ...(onNote === undefined ? {} : { onNote }),
      }),
    );
  }

  #summary(generation: number): IngestSummary {
    const { store, embedder } = this.#options;
    const elapsedMs = performance.now() - this.#startedAt;
    const common = { store, embedder, tally: this.#tally, stages: this.#stages };
    return summarize({ ...common, before: this.#before, reused: this.#writer.reused, elapsedMs, generation });
  }
}
