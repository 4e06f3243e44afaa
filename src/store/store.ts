import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Fact } from "../domain/fact.ts";
import type { RunningIngest } from "../domain/ingest.ts";
import type { RunInfo } from "../domain/service.ts";
import { checkDatabase } from "./check.ts";
import { type Connection, inPages } from "./connection.ts";
import { EmbeddingCache } from "./embedding-cache.ts";
import { type FactRef, FactTable, type SaidFact } from "./facts.ts";
import { DEFAULT_LEXICAL_WEIGHTS, LexicalIndex, type LexicalOptions } from "./lexical.ts";
import { Meta } from "./meta.ts";
import { PassageWriter } from "./passage-writer.ts";
import { PostingReader } from "./posting-reader.ts";
import { PostingWriter } from "./posting-writer.ts";
import { noteRunning } from "./running.ts";
import { Runs } from "./runs.ts";
import { SourceTable } from "./source-table.ts";
import { PassageVectors, type SentenceVector, SentenceVectors } from "./stored-vectors.ts";
import { TextTable } from "./text-table.ts";
import type {
  EmbeddingBatch,
  EmbeddingEntry,
  LexicalHit,
  PassageRange,
  PostingHead,
  PostingToStore,
  SourceRecord,
  SourceWrite,
  StoreCounts,
  StoredModel,
  StoredPassage,
  StoredPosting,
  StoredSentence,
  StoredSource,
  VectorForm,
  WriteCounts,
} from "./types.ts";
import { Audit } from "./upkeep/audit.ts";
import { PostingAudit } from "./upkeep/audit-postings.ts";
import { passagesOfWrongWords } from "./upkeep/audit-words.ts";
import { Repairs } from "./upkeep/repairs.ts";
import { Space } from "./upkeep/space.ts";
import type { WriterLock } from "./writer-lock.ts";

const HEADS_PAGE = 1000;

/** One consistent state of a store, until it is released. */
export interface Snapshot {
  /** The generation it is of. */
  readonly generation: number;
  /** Lets the store see what was written since. Calling it again does nothing. */
  release(): void;
}

/**
 * The one truth of an index: postings, passages, sentences, embeddings, full-text index, sources and runs, in one SQLite
 * database. Opened by `openStore`. Every writing method is one transaction: it happens wholly or not at all, and a
 * killed process loses none that has returned. Those marked *durable* outlast a power cut, together with all before them.
 *
 * Rows are integers that are never reused. Methods throw `IncompatibleError` (`index_corrupt`, `index_unwritable`) and
 * `BusyError` (`index_busy`) where SQLite fails; writing with a store opened for reading throws `index_unwritable`.
 */
export class Store {
  /** Folder of the index. */
  readonly dir: string;
  readonly #connection: Connection;
  readonly #lock: WriterLock | null;
  readonly #meta: Meta;
  readonly #runs: Runs;
  readonly #sources: SourceTable;
  readonly #embeddings: EmbeddingCache;
  readonly #lexical: LexicalIndex;
  readonly #facts: FactTable;
  readonly #reader: PostingReader;
  readonly #passageWriter: PassageWriter;
  readonly #writer: PostingWriter;
  #snapshot: Snapshot | null = null;

  /** `lock` is null for a store that only reads. The store closes both. */
  constructor(dir: string, connection: Connection, lock: WriterLock | null) {
    const texts = new TextTable(connection);
    this.dir = dir;
    this.#connection = connection;
    this.#lock = lock;
    this.#meta = new Meta(connection);
    this.#runs = new Runs(connection);
    this.#sources = new SourceTable(connection);
    this.#embeddings = new EmbeddingCache(connection, this.#meta, texts);
    this.#lexical = new LexicalIndex(connection);
    this.#facts = new FactTable(connection);
    this.#reader = new PostingReader(connection);
    this.#passageWriter = new PassageWriter(connection, texts, this.#lexical);
    this.#writer = new PostingWriter(connection, {
      meta: this.#meta,
      sources: this.#sources,
      embeddings: this.#embeddings,
      passages: this.#passageWriter,
      facts: this.#facts,
    });
  }

  /** Path of the database. */
  get databasePath(): string {
    return this.#connection.path;
  }

  /** Closes the database and gives the writer's lock back. Calling it again does nothing. */
  close(): void {
    this.#snapshot = null;
    this.#connection.close();
    this.#lock?.release();
  }

  /**
   * Holds what is read through this store in one state, whatever a writer does meanwhile. The writer's log grows until
   * the snapshot is released. Throws `TypeError` on a store opened for writing, or with an unreleased snapshot.
   */
  snapshot(): Snapshot {
    if (this.#lock !== null) throw new TypeError("A store opened for writing has no snapshots");
    if (this.#snapshot !== null) throw new TypeError("This store has a snapshot already: release it first");
    this.#connection.exec("BEGIN");
    // SQLite takes the snapshot at the first read.
    const generation = this.generation();
    const snapshot: Snapshot = {
      generation,
      release: () => {
        if (this.#snapshot !== snapshot) return;
        this.#snapshot = null;
        this.#connection.exec("COMMIT");
      },
    };
    this.#snapshot = snapshot;
    return snapshot;
  }

  /** The source at an absolute path. */
  source(path: string): StoredSource | undefined {
    return this.#sources.get(path);
  }

  /** All sources, by path. The store may be written to between two steps. */
  sources(): Iterable<StoredSource> {
    return this.#sources.all();
  }

  /** Notes that a file has a new modification time and the same content; false where there is no such source. */
  touchSource(path: string, mtimeMs: number): boolean {
    return this.#sources.touch(path, mtimeMs);
  }

  /** Removes a source and its postings, and returns how many those were. */
  removeSource(path: string): number {
    return this.#connection.transaction(() => this.#writer.remove(path));
  }

  /** As `writeSources`, for one whole source. */
  writeSource(source: SourceRecord, postings: readonly PostingToStore[], embeddings?: EmbeddingBatch): WriteCounts {
    return this.writeSources([{ source, postings, ...(embeddings ? { embeddings } : {}) }]);
  }

  /**
   * Writes sources with their postings, in one transaction: the only way in which postings are written. Those of a
   * source that are not among the given ones are removed, unless it is `partial`; unchanged ones are left alone; of
   * changed ones, the passages whose id, section and embedded text are as before keep their rows.
   * Throws `RangeError` on two postings of one id, on hashes or vectors that are none, and on passages whose sentences
   * are not a run of their posting's.
   */
  writeSources(batch: readonly SourceWrite[]): WriteCounts {
    return this.#connection.transaction(() => {
      const total = { added: 0, updated: 0, unchanged: 0, removed: 0 };
      for (const write of batch) {
        const counts = this.#writer.write(write);
        for (const key of Object.keys(total) as (keyof WriteCounts)[]) total[key] += counts[key];
      }
      return total;
    });
  }

  /** Ends a source that was written in parts: removes its postings that are not in `keep`, and returns how many. */
  finishSource(source: SourceRecord, keep: ReadonlySet<string>): number {
    return this.#connection.transaction(() => this.#writer.finish(source, keep));
  }

  /** Which of `hashes` have no embedding by the model, in the given precision (default `float32`) or a better one. */
  missing(modelId: number, hashes: Iterable<string>, form: VectorForm = "float32"): Set<string> {
    return this.#embeddings.missing(modelId, hashes, form);
  }

  /** Puts embeddings into the cache; those that `writeSources` is given need not be put. Throws `RangeError` as it does. */
  put(modelId: number, entries: readonly EmbeddingEntry[]): void {
    this.#connection.transaction(() => this.#embeddings.put({ modelId, entries }));
  }

  /** The passages' embeddings by a model: what `openVectorIndex` takes as its source. */
  passageVectors(modelId: number): PassageVectors {
    return new PassageVectors(this.#connection, this.#meta, this.#embeddings.model(modelId));
  }

  /** The embeddings by a model of some postings' sentences, by posting row and ordinal. */
  sentenceVectors(modelId: number, postingRows: Iterable<number>): Iterable<SentenceVector> {
    return new SentenceVectors(this.#connection, this.#embeddings.model(modelId)).of(postingRows);
  }

  /**
   * Removes the embeddings of other models, and those that no passage or sentence refers to; returns how many. The latter
   * takes a pass over all of them, so it waits until at least `fromShare` (0 to 1, default 0: always) as many postings as
   * there are have gone or changed since the last time.
   */
  pruneEmbeddings(keepModels: readonly number[], { fromShare = 0 }: { fromShare?: number } = {}): number {
    return this.#connection.transaction(() => {
      const removed = this.#embeddings.keepModels(keepModels);
      if (this.#meta.get("prune_due") < fromShare * this.counts().postings) return removed;
      this.#facts.prune();
      return removed + this.#embeddings.prune();
    });
  }

  /**
   * The `k` passages that best match any of `terms` by BM25, best first. No term is query syntax; one of several words
   * is a phrase; with `among`, of those passages alone. Throws `RangeError` on weights that are negative or not finite.
   */
  searchLexical(terms: readonly string[], k: number, options: Partial<LexicalOptions> = {}): LexicalHit[] {
    return this.#lexical.search(terms, k, { weights: DEFAULT_LEXICAL_WEIGHTS, ...options });
  }

  /** Makes the full-text index anew where many passages have gone since; returns whether it did. */
  refreshLexical(): boolean {
    return this.#connection.transaction(() => this.#lexical.refresh(this.#meta));
  }

  /** Passages in the order of `rows`; rows that are not there are passed over. */
  passagesByRow(rows: readonly number[]): StoredPassage[] {
    return this.#reader.passages(rows);
  }

  /** All passages by row: how search finds the sentences of a candidate. */
  passageRanges(): Iterable<PassageRange> {
    return this.#reader.ranges();
  }

  /** The text of a posting, without the rest. */
  textOf(postingRow: number): string | undefined {
    return this.#reader.text(postingRow);
  }

  /** One sentence of a posting. */
  sentenceAt(postingRow: number, ordinal: number): StoredSentence | undefined {
    return this.#reader.sentence(postingRow, ordinal);
  }

  /** A posting's passages, by ordinal. */
  passagesOf(postingRow: number): StoredPassage[] {
    return this.#reader.passagesOf(postingRow);
  }

  /** A posting's sentences, by ordinal. */
  sentencesOf(postingRow: number): StoredSentence[] {
    return this.#reader.sentencesOf(postingRow);
  }

  /** A posting's facts, by the order of their proofs. */
  factsOf(postingRow: number): Fact[] {
    return this.#facts.of(postingRow);
  }

  /** All that any fact says, by row; what no posting says any more may be among it. */
  saidFacts(): Iterable<readonly [row: number, said: SaidFact]> {
    return this.#facts.said();
  }

  /** Which posting says what, by posting row. The store may be written to between two steps. */
  factRefs(): Iterable<FactRef> {
    return this.#facts.refs();
  }

  postingByRow(row: number): StoredPosting | undefined {
    return this.#reader.byRow(row);
  }

  postingByPublicId(id: string): StoredPosting | undefined {
    return this.#reader.byPublicId(id);
  }

  /** The heads of all postings, by row. The store may be written to between two steps. */
  allPostingHeads(): Iterable<PostingHead> {
    return inPages(
      (after) => this.#reader.headsAfter(after, HEADS_PAGE),
      0,
      (last) => last.row,
    );
  }

  counts(): StoreCounts {
    const sql = `SELECT (SELECT count(*) FROM sources) AS sources, (SELECT count(*) FROM postings) AS postings,
      (SELECT count(*) FROM passages) AS passages`;
    return this.#connection.get<StoreCounts>(sql) ?? { sources: 0, postings: 0, passages: 0 };
  }

  /** Size of the index on disk: the database with its log, and the files derived from it. */
  sizeBytes(): number {
    return readdirSync(this.dir, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { name }) => sum + (statSync(join(this.dir, name), { throwIfNoEntry: false })?.size ?? 0), 0);
  }

  /** How many postings a source has. */
  postingsOf(path: string): number {
    return this.#sources.postingsOf(path);
  }

  /** Number of the last ingest that was finished; 0 before the first. */
  generation(): number {
    return this.#meta.get("generation");
  }

  /** Makes the generation at least this: readers take up one that they do not have. */
  raiseGeneration(least: number): void {
    this.#connection.transaction(() => this.#meta.set("generation", Math.max(least, this.generation())));
  }

  /** Publishes what was written: readers that watch the generation take it up. Durable. */
  bumpGeneration(): number {
    return this.#connection.durably(() => this.#meta.increment("generation"));
  }

  /** The model that the index is searched with; undefined before the first ingest. */
  model(): StoredModel | undefined {
    const id = this.#meta.get("model_id");
    return this.#connection.get<StoredModel>("SELECT * FROM models WHERE id = ?", id);
  }

  /** The model that was noted last; undefined before the first ingest. */
  latestModel(): StoredModel | undefined {
    return this.#connection.get<StoredModel>("SELECT * FROM models ORDER BY id DESC LIMIT 1");
  }

  /** Chooses the model that the index is searched with. Throws `RangeError` where there is no such model. */
  useModel(modelId: number): void {
    this.#connection.transaction(() => this.#meta.set("model_id", this.#embeddings.model(modelId).id));
  }

  /** Version of the way from files to passages that all sources were read in; 0 before the first ingest ended. */
  pipelineVersion(): number {
    return this.#meta.get("pipeline_version");
  }

  usePipelineVersion(version: number): void {
    this.#connection.transaction(() => this.#meta.set("pipeline_version", version));
  }

  /** The id of a model, which is noted where it is not known yet. */
  ensureModel(model: Omit<StoredModel, "id">): number {
    return this.#connection.transaction(() => this.#embeddings.ensureModel(model));
  }

  /** The model with this fingerprint, where the index has embeddings of it. */
  modelByFingerprint(fingerprint: string): StoredModel | undefined {
    return this.#embeddings.modelByFingerprint(fingerprint);
  }

  /** Paths that `ingest` without paths goes over, sorted. */
  roots(): string[] {
    return this.#runs.roots();
  }

  removeRoots(paths: Iterable<string>): void {
    this.#connection.transaction(() => this.#runs.removeRoots(paths));
  }

  addRoots(paths: Iterable<string>): void {
    this.#connection.transaction(() => this.#runs.addRoots(paths));
  }

  /** Notes the beginning of an ingest and returns its id. */
  startRun(now: Date = new Date()): number {
    return this.#runs.start(now);
  }

  /** Notes the end of an ingest. Durable. */
  finishRun(id: number, summary: Readonly<Record<string, unknown>>, now: Date = new Date()): void {
    this.#connection.durably(() => this.#runs.finish(id, summary, now));
  }

  /** Whether the last ingest stored things without coming to its end, so that they were never published. */
  hasUnpublished(): boolean {
    return this.#runs.hasUnpublished();
  }

  /** Tells other processes how far the ingest is that runs, or, with null, that none does: see `runningIngest`. */
  noteRunning(running: RunningIngest | null): void {
    noteRunning(this.dir, running);
  }

  /** Forgets an ingest that found nothing to do. */
  forgetRun(id: number): void {
    this.#runs.forget(id);
  }

  /** The latest ingests, newest first. */
  latestRuns(limit = 10): RunInfo[] {
    return this.#runs.latest(limit);
  }

  /** What looks for damage in the tables. */
  audit(): Audit {
    return new Audit(this.#connection, this.#meta);
  }

  /** What reads postings with all their rows, to be compared with what their texts give. */
  postingAudit(): PostingAudit {
    return new PostingAudit(this.#connection, { reader: this.#reader, facts: this.#facts });
  }

  /** Rows of the passages whose words in the full-text index are not those of their text; reads all of both. */
  passagesOfWrongWords(onPassages: (done: number) => void = () => {}): Iterable<number> {
    return passagesOfWrongWords(this.#connection, onPassages);
  }

  /** What works on the database as a whole: its size, compacting, copies. */
  space(): Space {
    return new Space(this.#connection);
  }

  /** What makes damage good. */
  repairs(): Repairs {
    return new Repairs(this.#connection, {
      meta: this.#meta,
      lexical: this.#lexical,
      passages: this.#passageWriter,
      facts: this.#facts,
    });
  }

  /** Looks quickly over the whole database and returns what is wrong, a sentence each; empty where all is well. */
  check(): string[] {
    return checkDatabase(this.audit(), this.model());
  }
}
