import { IncompatibleError } from "../domain/errors.ts";
import type { EmbedderStats } from "./embedder.ts";
import { InferenceWorker } from "./inference-worker.ts";
import { NativeSection } from "./native-section.ts";
import type { EmbedResult, TextRole, WorkerSettings } from "./protocol.ts";

/** Calls of at most this many texts (a question, its variants) are embedded before the rest of larger calls. */
const URGENT_TEXTS = 8;
/** Texts a message to a worker: enough that messages cost nothing beside inference, few enough that all workers end together. */
const CHUNK_TEXTS = 8;
/** Chunks a worker holds, so that it goes on while the main thread is busy, with a transaction for instance. */
const CHUNKS_AHEAD = 4;

/** How a pool is made. */
export interface PoolOptions {
  /** Script of the workers. */
  readonly entry: URL;
  readonly settings: WorkerSettings;
  /** Most workers, at least 1; all but the first start when there is work for them. */
  readonly size: number;
}

/** Workers that share what is to be embedded. */
export class InferencePool {
  readonly #slots: WorkerSlot[];
  readonly #queue: Chunk[] = [];
  readonly #totals = { texts: 0, tokens: 0, inferenceMs: 0 };
  readonly #onProcessExit = () => {
    for (const slot of this.#slots) slot.halt();
  };
  #closed = false;

  constructor({ entry, settings, size }: PoolOptions) {
    this.#slots = Array.from({ length: size }, () => new WorkerSlot(entry, settings));
    process.on("exit", this.#onProcessExit);
  }

  /** Starts the first worker and gives the length of its vectors. Throws `IncompatibleError` where the model cannot be used. */
  async start(): Promise<number> {
    return (await this.#slots[0]?.worker())?.dimensions ?? 0;
  }

  /** Starts every worker, and gives what `start` gives. Throws as `start`. */
  async startAll(): Promise<number> {
    const [first] = await Promise.all(this.#slots.map((slot) => slot.worker()));
    return first?.dimensions ?? 0;
  }

  stats(): EmbedderStats {
    return { ...this.#totals, parallelism: this.#slots.length };
  }

  /** See `Embedder.embed`. */
  embed(texts: readonly string[], role: TextRole): Promise<Float32Array[]> {
    if (this.#closed) return Promise.reject(closedError());
    if (texts.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const call = new Call(texts, role, { resolve, reject });
      if (texts.length <= URGENT_TEXTS) this.#embedAtOnce(call);
      else this.#enqueue(call);
    });
  }

  /** Ends the workers; pending calls reject. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const chunk of this.#queue.splice(0)) chunk.call.fail(closedError());
    await Promise.all(this.#slots.map((slot) => slot.close()));
    process.off("exit", this.#onProcessExit);
  }

  #embedAtOnce(call: Call): void {
    // A worker that must be started first would answer later than one that is there.
    const started = this.#slots.filter((slot) => slot.started);
    for (const index of call.texts.keys()) {
      void this.#run(leastBusy(started) ?? leastBusy(this.#slots), { call, indices: [index] }, true);
    }
  }

  #enqueue(call: Call): void {
    // Longest first: what is left at the end is short, and no worker waits long for another.
    const lengthOf = (index: number) => call.texts[index]?.length ?? 0;
    const indices = [...call.texts.keys()].sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
    for (let at = 0; at < indices.length; at += CHUNK_TEXTS) {
      this.#queue.push({ call, indices: indices.slice(at, at + CHUNK_TEXTS) });
    }
    this.#pump();
  }

  #pump(): void {
    for (;;) {
      const slot = leastBusy(this.#slots.filter((candidate) => candidate.assigned < CHUNKS_AHEAD));
      const chunk = slot === undefined ? undefined : this.#queue.shift();
      if (chunk === undefined) return;
      // The other chunks of a call that has failed are of no use to anyone.
      if (!chunk.call.settled) void this.#run(slot, chunk, false);
    }
  }

  async #run(slot: WorkerSlot | undefined, { call, indices }: Chunk, urgent: boolean): Promise<void> {
    if (slot === undefined) return;
    slot.assigned += 1;
    try {
      const worker = await slot.worker();
      const texts = indices.map((index) => call.texts[index] ?? "");
      const result = await worker.embed(texts, call.role, urgent);
      this.#totals.texts += indices.length;
      this.#totals.tokens += result.tokens;
      this.#totals.inferenceMs += result.inferenceMs;
      call.fill(indices, result);
    } catch (error) {
      call.fail(error);
    }
    slot.assigned -= 1;
    this.#pump();
  }
}

/** One worker's place: the worker is started when first asked for, and again after a crash. */
class WorkerSlot {
  /** Chunks given to it and not answered. */
  assigned = 0;
  readonly #entry: URL;
  readonly #settings: WorkerSettings;
  #section = new NativeSection();
  #worker: Promise<InferenceWorker> | null = null;
  #closed = false;

  constructor(entry: URL, settings: WorkerSettings) {
    this.#entry = entry;
    this.#settings = settings;
  }

  get started(): boolean {
    return this.#worker !== null;
  }

  worker(): Promise<InferenceWorker> {
    if (this.#closed) return Promise.reject(closedError());
    if (this.#worker !== null) return this.#worker;
    this.#section = new NativeSection();
    const workerData = { ...this.#settings, sectionMemory: this.#section.memory };
    const starting = InferenceWorker.start(this.#entry, workerData, () => {
      if (this.#worker === starting) this.#worker = null;
    });
    this.#worker = starting;
    return starting;
  }

  /** For the moment the process ends: blocks until the worker is outside onnxruntime, and keeps it there. */
  halt(): void {
    this.#section.halt();
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = await this.#worker?.catch(() => null);
    await worker?.close(closedError());
  }
}

/** Some texts of a call, by their indices. */
interface Chunk {
  readonly call: Call;
  readonly indices: readonly number[];
}

/** The two ends of a call's promise. */
interface Settle {
  resolve(vectors: Float32Array[]): void;
  reject(error: unknown): void;
}

/** One call of `embed` and what it has got so far. */
class Call {
  readonly texts: readonly string[];
  readonly role: TextRole;
  settled = false;
  readonly #vectors: Float32Array[];
  readonly #promise: Settle;
  #missing: number;

  constructor(texts: readonly string[], role: TextRole, promise: Settle) {
    this.texts = texts;
    this.role = role;
    this.#promise = promise;
    this.#vectors = new Array<Float32Array>(texts.length);
    this.#missing = texts.length;
  }

  fill(indices: readonly number[], { vectors }: EmbedResult): void {
    const dimensions = vectors.length / indices.length;
    for (const [at, index] of indices.entries()) {
      // Copied, so that each vector is its buffer's only user.
      this.#vectors[index] = vectors.slice(at * dimensions, (at + 1) * dimensions);
    }
    this.#missing -= indices.length;
    if (this.#missing > 0 || this.settled) return;
    this.settled = true;
    this.#promise.resolve(this.#vectors);
  }

  fail(error: unknown): void {
    if (this.settled) return;
    this.settled = true;
    this.#promise.reject(error);
  }
}

function leastBusy(slots: readonly WorkerSlot[]): WorkerSlot | undefined {
  let best: WorkerSlot | undefined;
  for (const slot of slots) if (best === undefined || slot.assigned < best.assigned) best = slot;
  return best;
}

function closedError(): IncompatibleError {
  return new IncompatibleError("embedder_closed", "The model was closed before the texts were read.");
}
