import { setImmediate } from "node:timers/promises";
import type { Embedder } from "../embed/embedder.ts";
import type { Store } from "../store/store.ts";
import type { EmbeddingEntry, SourceRecord, SourceWrite, WriteCounts } from "../store/types.ts";
import type { PreparedPosting, TextToEmbed } from "./prepare.ts";
import type { Stages } from "./stages.ts";

/** Texts embedded and written together: large enough that writing costs little, small enough to lose little when killed. */
const BATCH_TEXTS = 256;
/** Postings held at most before they are written, however few of their texts must be embedded. */
const BATCH_POSTINGS = 256;
/** Batches with the embedder at most: while one is written, the next keeps its workers busy. */
const BATCHES_AHEAD = 2;
/** Postings and embeddings in one transaction at most: the main thread hears nothing of the workers meanwhile. */
const TRANSACTION_POSTINGS = 16;
const TRANSACTION_EMBEDDINGS = 256;

interface Batch {
  readonly texts: Map<string, TextToEmbed>;
  readonly steps: (SourceWrite | Finish)[];
  postings: number;
}

interface Finish {
  readonly finish: SourceRecord;
  readonly keep: ReadonlySet<string>;
}

/** Where prepared postings go, and what became of them. */
export interface WriteBehindOptions {
  readonly store: Store;
  readonly embedder: Embedder;
  readonly modelId: number;
  readonly stages: Stages;
  /** Called after each batch, when all of it is stored for good. */
  readonly onBatch: (written: WriteCounts, embedded: number) => void;
}

/**
 * Embeds and stores postings behind the reader's back: while one batch is embedded, the next is read, and while one is
 * written, the next is embedded. Embeddings are stored before the postings that need them, and postings in the order they
 * were given. At most three batches are held in memory.
 */
export class WriteBehind {
  readonly #options: WriteBehindOptions;
  #filling: Batch = emptyBatch();
  /** Batches with the embedder or being written, oldest first. */
  readonly #ahead: { readonly batch: Batch; readonly stored: Promise<void> }[] = [];
  #last: Promise<void> = Promise.resolve();
  #reused = 0;
  /** Once it is stopped: the only batch that is stored still. */
  #lastStored: Batch | null | undefined;

  constructor(options: WriteBehindOptions) {
    this.#options = options;
  }

  /** Texts that were asked for and not embedded: the same text was embedded before, or is about to be. */
  get reused(): number {
    return this.#reused;
  }

  /** Takes some of a source's postings. With `partial`, more follow, and `finish` ends the source. */
  async add(source: SourceRecord, postings: readonly PreparedPosting[], partial: boolean): Promise<void> {
    this.#collectTexts(postings);
    this.#filling.steps.push({ source, postings: postings.map(({ toStore }) => toStore), partial });
    this.#filling.postings += postings.length;
    await this.#turnWhenFull();
  }

  /** Ends a source that was added in parts: its postings not in `keep` go. */
  finish(source: SourceRecord, keep: ReadonlySet<string>): void {
    this.#filling.steps.push({ finish: source, keep });
  }

  /** Embeds texts for the cache alone. */
  async embed(texts: readonly TextToEmbed[]): Promise<void> {
    this.#collectTexts([{ texts }]);
    await this.#turnWhenFull();
  }

  /** Resolves when everything added is stored. */
  async flush(): Promise<void> {
    this.#turn();
    await this.#options.stages.wait("waiting", () => this.#last);
  }

  /** Resolves when the batch in hand is stored; what comes after it is dropped, and nothing may be added any more. */
  async stop(): Promise<void> {
    const [inHand] = this.#ahead;
    this.#lastStored = inHand?.batch ?? null;
    await this.#options.stages.wait("waiting", () => inHand?.stored);
  }

  #collectTexts(postings: readonly Pick<PreparedPosting, "texts">[]): void {
    const { store, modelId, stages } = this.#options;
    const texts = postings.flatMap((posting) => posting.texts);
    for (const form of ["float32", "int8"] as const) {
      const wanted = texts.filter((text) => text.form === form);
      const hashes = wanted.map(({ hash }) => hash);
      const missing = stages.time("writing", () => store.missing(modelId, hashes, form));
      for (const text of wanted) {
        if (missing.has(text.hash) && !this.#isExpected(text.hash)) this.#filling.texts.set(text.hash, text);
        else if (text.text !== "") this.#reused += 1;
      }
    }
  }

  #isExpected(hash: string): boolean {
    return this.#filling.texts.has(hash) || this.#ahead.some(({ batch }) => batch.texts.has(hash));
  }

  async #turnWhenFull(): Promise<void> {
    const { texts, postings } = this.#filling;
    if (texts.size < BATCH_TEXTS && postings < BATCH_POSTINGS) return;
    this.#turn();
    const { stages } = this.#options;
    while (this.#ahead.length > BATCHES_AHEAD) await stages.wait("waiting", () => this.#ahead[0]?.stored);
  }

  /** Hands the batch to the embedder, which begins it when it is done with the one before, and lets it be written after that. */
  #turn(): void {
    const batch = this.#filling;
    this.#filling = emptyBatch();
    const entries = this.#embed([...batch.texts.values()]);
    // A failure surfaces at the next await; without this it would count as unhandled until then.
    entries.catch(() => {});
    const stored = this.#last.then(async () => {
      const vectors = await entries;
      if (this.#lastStored === undefined || this.#lastStored === batch) await this.#store(batch, vectors);
      this.#ahead.shift();
    });
    stored.catch(() => {});
    this.#ahead.push({ batch, stored });
    this.#last = stored;
  }

  async #embed(texts: readonly TextToEmbed[]): Promise<EmbeddingEntry[]> {
    const { embedder } = this.#options;
    const worded = texts.filter(({ text }) => text !== "");
    const vectors = await embedder.embed(
      worded.map(({ text }) => text),
      "passage",
    );
    const byHash = new Map(worded.map(({ hash }, at) => [hash, vectors[at]]));
    const nothing = new Float32Array(embedder.info.dimensions);
    return texts.map(({ hash, form }) => ({ textHash: hash, vector: byHash.get(hash) ?? nothing, form }));
  }

  async #store({ texts, steps }: Batch, entries: readonly EmbeddingEntry[]): Promise<void> {
    const { store, modelId, stages, onBatch } = this.#options;
    for (let at = 0; at < entries.length; at += TRANSACTION_EMBEDDINGS) {
      stages.time("writing", () => store.put(modelId, entries.slice(at, at + TRANSACTION_EMBEDDINGS)));
      await setImmediate();
    }
    const written = { added: 0, updated: 0, unchanged: 0, removed: 0 };
    for (const run of runsOf(steps)) {
      stages.time("writing", () => {
        if ("finish" in run) written.removed += store.finishSource(run.finish, run.keep);
        else addCounts(written, store.writeSources(run.writes));
      });
      await setImmediate();
    }
    onBatch(written, [...texts.values()].filter(({ text }) => text !== "").length);
  }
}

/** Neighbouring writes share a transaction, up to a size. */
function* runsOf(steps: readonly (SourceWrite | Finish)[]): Iterable<Finish | { writes: SourceWrite[] }> {
  let writes: SourceWrite[] = [];
  let postings = 0;
  for (const step of steps) {
    const isFinish = "finish" in step;
    if (writes.length > 0 && (isFinish || postings + step.postings.length > TRANSACTION_POSTINGS)) {
      yield { writes };
      writes = [];
      postings = 0;
    }
    if (isFinish) yield step;
    else {
      writes.push(step);
      postings += step.postings.length;
    }
  }
  if (writes.length > 0) yield { writes };
}

function addCounts(total: { -readonly [K in keyof WriteCounts]: number }, more: WriteCounts): void {
  for (const key of ["added", "updated", "unchanged", "removed"] as const) total[key] += more[key];
}

function emptyBatch(): Batch {
  return { texts: new Map(), steps: [], postings: 0 };
}
