/** Entry of an inference worker: loads a model, then embeds what it is sent, most urgent first, one text at a time. */
import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../domain/errors.ts";
import type { EmbedRequest, WorkerFailure, WorkerMessage, WorkerSettings } from "./protocol.ts";
import { EmbeddingSession } from "./session.ts";
import { TextTokenizer } from "./tokenizer.ts";

/** A request with as many of its vectors as there are so far. */
interface Job {
  readonly request: EmbedRequest;
  readonly vectors: Float32Array<ArrayBuffer>;
  embedded: number;
  tokens: number;
  inferenceMs: number;
}

class InferenceLoop {
  readonly #session: EmbeddingSession;
  readonly #tokenizer: TextTokenizer;
  readonly #settings: WorkerSettings;
  readonly #urgent: Job[] = [];
  readonly #bulk: Job[] = [];
  #running = false;

  constructor(session: EmbeddingSession, tokenizer: TextTokenizer, settings: WorkerSettings) {
    this.#session = session;
    this.#tokenizer = tokenizer;
    this.#settings = settings;
  }

  add(request: EmbedRequest): void {
    const vectors = new Float32Array(request.texts.length * this.#session.dimensions);
    const job = { request, vectors, embedded: 0, tokens: 0, inferenceMs: 0 };
    (request.urgent ? this.#urgent : this.#bulk).push(job);
    if (!this.#running) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#running = true;
    for (let job = this.#next(); job !== undefined; job = this.#next()) {
      try {
        await this.#embedNext(job);
        if (job.embedded === job.request.texts.length) this.#finish(job);
      } catch (error) {
        this.#remove(job);
        send({ type: "failed", id: job.request.id, failure: describe(error) });
      }
      // Lets messages in, so that an urgent text waits for the text that is being embedded and for no other.
      await setImmediate();
    }
    this.#running = false;
  }

  #next(): Job | undefined {
    return this.#urgent[0] ?? this.#bulk[0];
  }

  async #embedNext(job: Job): Promise<void> {
    const text = job.request.texts[job.embedded] ?? "";
    const ids = this.#tokenizer.encode(this.#settings.prompts[job.request.kind] + text);
    const start = job.embedded * this.#session.dimensions;
    const out = job.vectors.subarray(start, start + this.#session.dimensions);
    job.inferenceMs += await this.#session.embed(ids, out);
    job.tokens += ids.length;
    job.embedded += 1;
  }

  #finish(job: Job): void {
    this.#remove(job);
    const { vectors, tokens, inferenceMs } = job;
    send({ type: "done", id: job.request.id, result: { vectors, tokens, inferenceMs } }, [vectors.buffer]);
  }

  #remove(job: Job): void {
    const queue = job.request.urgent ? this.#urgent : this.#bulk;
    queue.splice(queue.indexOf(job), 1);
  }
}

function send(message: WorkerMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

function describe(error: unknown): WorkerFailure {
  if (error instanceof AppError) return { code: error.code, message: error.message, hint: error.hint ?? null };
  const message = error instanceof Error ? error.message : String(error);
  return { code: "inference_failed", message: `Embedding failed: ${message}`, hint: null };
}

try {
  const settings: WorkerSettings = workerData;
  const [session, tokenizer] = await Promise.all([
    EmbeddingSession.create(settings.session),
    TextTokenizer.load(settings.tokenizer),
  ]);
  const loop = new InferenceLoop(session, tokenizer, settings);
  parentPort?.on("message", (request: EmbedRequest) => loop.add(request));
  send({ type: "ready", dimensions: session.dimensions });
} catch (error) {
  send({ type: "unusable", failure: describe(error) });
}
