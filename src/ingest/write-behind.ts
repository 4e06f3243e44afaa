import type { Embedder } from "../embed/embedder.ts";
import type { Store } from "../store/store.ts";
import type { EmbeddingEntry, SourceRecord, SourceWrite, WriteCounts } from "../store/types.ts";
import type { PreparedPosting, TextToEmbed } from "./prepare.ts";

/** Texts embedded and written together: large enough to keep every worker busy, small enough to lose little when killed. */
const BATCH_TEXTS = 512;
/** Postings held at most before they are written, however few of their texts must be embedded. */
const BATCH_POSTINGS = 256;

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
  /** Called after each batch, when all of it is stored for good. */
  readonly onBatch: (written: WriteCounts, embedded: number) => void;
}

/**
 * Embeds and stores postings behind the reader's back: while one batch is embedded, the next is read. A batch's postings
 * and embeddings become visible together, in the order they were given. At most two batches are held in memory.
 */
export class WriteBehind {
  readonly #options: WriteBehindOptions;
  #filling: Batch = emptyBatch();
  #embedding: Batch = emptyBatch();
  #done: Promise<void> = Promise.resolve();

  constructor(options: WriteBehindOptions) {
    this.#options = options;
  }

  /** Takes some of a source's postings. With `partial`, more follow, and `finish` ends the source. */
  async add(source: SourceRecord, postings: readonly PreparedPosting[], partial: boolean): Promise<void> {
    this.#collectTexts(postings);
    this.#filling.steps.push({ source, postings: postings.map(({ toStore }) => toStore), partial });
    this.#filling.postings += postings.length;
    if (this.#filling.texts.size >= BATCH_TEXTS || this.#filling.postings >= BATCH_POSTINGS) await this.#turn();
  }

  /** Ends a source that was added in parts: its postings not in `keep` go. */
  finish(source: SourceRecord, keep: ReadonlySet<string>): void {
    this.#filling.steps.push({ finish: source, keep });
  }

  /** Embeds texts for the cache alone. */
  async embed(postings: readonly PreparedPosting[]): Promise<void> {
    this.#collectTexts(postings);
    if (this.#filling.texts.size >= BATCH_TEXTS) await this.#turn();
  }

  /** Resolves when everything added is stored. */
  async flush(): Promise<void> {
    await this.#turn();
    await this.#done;
  }

  #collectTexts(postings: readonly PreparedPosting[]): void {
    const { store, modelId } = this.#options;
    const texts = postings.flatMap((posting) => posting.texts);
    for (const form of ["float32", "int8"] as const) {
      const wanted = texts.filter((text) => text.form === form);
      const missing = store.missing(
        modelId,
        wanted.map(({ hash }) => hash),
        form,
      );
      for (const text of wanted) {
        const isNew = missing.has(text.hash) && !this.#embedding.texts.has(text.hash);
        if (isNew) this.#filling.texts.set(text.hash, text);
      }
    }
  }

  async #turn(): Promise<void> {
    await this.#done;
    this.#embedding = this.#filling;
    this.#filling = emptyBatch();
    this.#done = this.#commit(this.#embedding);
    // A failure surfaces at the next await; without this it would count as unhandled until then.
    this.#done.catch(() => {});
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

  async #commit({ texts, steps }: Batch): Promise<void> {
    const { store, modelId, onBatch } = this.#options;
    const entries = await this.#embed([...texts.values()]);
    if (entries.length > 0) store.put(modelId, entries);
    const written = { added: 0, updated: 0, unchanged: 0, removed: 0 };
    for (const run of runsOf(steps)) {
      if ("finish" in run) written.removed += store.finishSource(run.finish, run.keep);
      else addCounts(written, store.writeSources(run.writes));
    }
    this.#embedding = emptyBatch();
    onBatch(written, entries.length);
  }
}

/** Neighbouring writes share a transaction. */
function* runsOf(steps: readonly (SourceWrite | Finish)[]): Iterable<Finish | { writes: SourceWrite[] }> {
  let writes: SourceWrite[] = [];
  for (const step of steps) {
    if (!("finish" in step)) {
      writes.push(step);
      continue;
    }
    if (writes.length > 0) yield { writes };
    writes = [];
    yield step;
  }
  if (writes.length > 0) yield { writes };
}

function addCounts(total: { -readonly [K in keyof WriteCounts]: number }, more: WriteCounts): void {
  for (const key of ["added", "updated", "unchanged", "removed"] as const) total[key] += more[key];
}

function emptyBatch(): Batch {
  return { texts: new Map(), steps: [], postings: 0 };
}
